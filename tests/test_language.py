import ast
import subprocess
import sys
from string import Formatter

import pytest
import update_translations as translating

from systemsthink import language
from systemsthink.assets import resource
from systemsthink.cli.argparse_words import WORDS
from systemsthink.errors import FileError
from systemsthink.phrases import phrase

DUTCH = resource("translations/systemsthink_nl.ts")


@pytest.fixture(autouse=True)
def english_again():
    yield
    language.use_language("en")


@pytest.fixture
def no_locale(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def places(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_every_sentence_is_translated_and_every_translation_used():
    found = translating.translations(DUTCH)
    wanted = set(translating.sentences())
    assert {text for text in wanted if not found.get(text)} == set()
    assert set(found) - wanted == set()


def test_translations_have_the_same_places_as_the_sentences():
    argparse_words = {word.text for word in WORDS}
    found = translating.translations(DUTCH).items()
    other = {
        english: dutch
        for english, dutch in found
        if dutch and english not in argparse_words and places(english) != places(dutch)
    }
    assert other == {}


def test_what_the_program_reads_is_made_from_the_translations(tmp_path):
    translating.release(DUTCH, tmp_path / "made.qm")
    assert DUTCH.with_suffix(".qm").read_bytes() == (tmp_path / "made.qm").read_bytes()


@pytest.mark.parametrize("path", translating.sources(), ids=lambda path: path.stem)
def test_sentences_are_not_put_together_from_parts(path):
    made = (ast.JoinedStr, ast.BinOp)
    wrong = [
        f"{path.name}:{argument.lineno}"
        for _, argument in translating.arguments(path)
        if isinstance(argument, made)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE"}, "nl"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "nl_NL"}, "nl"),
        ({"LANG": "nl_NL", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "nl_NL", "LC_ALL": "C"}, "en"),
        ({"LANG": "nl_NL", "LC_ALL": "C.UTF-8", "LANGUAGE": "nl"}, "en"),
        ({"LANG": "en_US", "LANGUAGE": "fr:nl:en"}, "nl"),
        ({"LANG": "de_DE"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_follows_the_system(no_locale, environment, code):
    for name, value in environment.items():
        no_locale.setenv(name, value)
    no_locale.delitem(sys.modules, "PySide6.QtCore", raising=False)
    assert language.system_language() == code


def test_dutch_speaks_dutch_and_an_unknown_language_english():
    language.use_language("nl")
    assert language.say("undetermined") == "onbepaald"
    assert language.counted(1949, "1 loop", "{n} loops") == "1.949 lussen"
    assert language.figures(0.5, 2) == "0,50"
    language.use_language("xx")
    assert language.current_language() == "en"
    assert language.say("undetermined") == "undetermined"


def test_qt_speaks_the_language_too(qapp):
    language.use_language("nl")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annuleren"
    language.use_language("en")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_phrase_inside_a_phrase_is_translated_too():
    language.use_language("nl")
    outer = phrase("{name}: {what} (see {name} --help)", name="x", what=phrase("1 loop"))
    assert "1 lus" in language.say(outer)


def test_an_error_is_one_line_however_much_it_quotes():
    error = FileError(phrase("There is a variable called “{name}” already.", name="x" * 10**6))
    line = language.explain(error.at("a\nb.csv"))
    assert len(line) < 300
    assert line.isprintable()
    assert line.startswith("a b.csv: There is a variable")


def test_english_loads_no_qt():
    script = "import sys, systemsthink.language as l; l.use_language('en'); l.say('1 loop'); "
    script += "sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
