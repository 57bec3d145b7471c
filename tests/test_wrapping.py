"""Lines of labels: breaks, balance, characters that stay whole, and sizes that hold."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.text import measure
from systemsthink.geometry.wrapping import LABEL_WIDTH, estimated_size, wrap

TRUTH = Path(__file__).parents[1].parent / "shared" / "corpus" / "TRUTH.json"


def joined(lines: tuple[str, ...]) -> str:
    return "".join("".join(lines).split())


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=80))
def test_no_character_is_lost(text: str) -> None:
    assert joined(wrap(text, len, 10)) == "".join(text.split())


@given(st.lists(st.text("abc", min_size=1, max_size=10), min_size=1, max_size=12))
def test_up_to_four_lines_are_no_wider_than_asked(words: list[str]) -> None:
    lines = wrap(" ".join(words), len, 12)
    assert len(lines) > 4 or max(map(len, lines)) <= 12 or len(wrap(" ".join(words), len, 20)) <= 4


def test_a_last_short_word_is_not_left_alone() -> None:
    assert wrap("Trust in the new leadership of us", len, 30) == (
        "Trust in the new",
        "leadership of us",
    )


def test_a_long_name_gets_longer_lines_rather_than_a_tower() -> None:
    text = "Need for information to develop and maintain the city and its urban environment"
    assert len(wrap(text, len, 18)) == 4
    assert max(map(len, wrap(text, len, 18))) > 18


def test_a_word_that_is_too_wide_breaks_between_characters_not_inside_them() -> None:
    assert wrap("e\u0301" * 6, len, 3) == ("e\u0301e\u0301",) * 3
    family = "👨\u200d👩\u200d👧"
    assert wrap(family * 2, len, 5) == (family, family)
    assert wrap("Supercalifragilistic", len, 8) == ("Supercalifrag", "ilistic")


def test_a_long_word_gets_a_longer_line_before_it_is_broken() -> None:
    assert wrap("Aanpassingsvermogen nu", len, 12) == ("Aanpassingsvermogen", "nu")


def test_a_break_stands_behind_a_slash_or_hyphen() -> None:
    assert wrap("Hurricanes/storms", len, 11) == ("Hurricanes/", "storms")


@pytest.mark.skipif(not TRUTH.exists(), reason="the corpus is not beside the project")
def test_a_label_is_never_larger_than_estimated() -> None:
    ensure_application()
    names = {name for file in json.loads(TRUTH.read_text("utf-8")) for name in file["variables"]}
    latin = sorted(name for name in names if name and all(map(_is_latin, name)))
    assert len(latin) > 500
    for name in latin:
        text, (width, height) = measure(name, 1.0, "accumulates"), estimated_size(name)
        assert (text.width <= width + 1, text.height <= height) == (True, True), name


def _is_latin(character: str) -> bool:
    return ord(character) < 128 or unicodedata.name(character, "").startswith("LATIN")


def test_the_estimate_is_not_much_too_large() -> None:
    width, height = estimated_size("Workload")
    assert width < LABEL_WIDTH
    assert height < 50
