"""Putting phrases into the reader's language; Qt's translator is loaded only for a foreign one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from systemsthink.assets import resource
from systemsthink.errors import FileError, SystemsthinkError
from systemsthink.phrases import Phrase, fill

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

LANGUAGES = {"en": "English", "nl": "Nederlands"}
CONTEXT = "systemsthink"
LONGEST_VALUE = 120

_current: tuple[str, QTranslator | None] = ("en", None)
_preferred = ""
_qt_words: QTranslator | None = None


def prefer_language(code: str) -> None:
    """Take this language as the one that the system asks for; nothing as what it really asks."""
    global _preferred
    _preferred = code


def system_language() -> str:
    """The first language that the system asks for and that we speak; English otherwise."""
    if _preferred:
        return _preferred
    codes = (name.lower()[:2] for name in _wanted() if name)
    return next((code for code in codes if code in LANGUAGES), "en")


def use_language(code: str) -> None:
    """Speak this language from now on; English for a code that we don't know."""
    global _current
    if code not in LANGUAGES:
        code = "en"
    _current = (code, _translator(code) if code != "en" else None)
    if "PySide6.QtCore" in sys.modules:
        _teach_qt(code)


def current_language() -> str:
    """The code of the language spoken now."""
    return _current[0]


def say(text: str | Phrase, /, **values: object) -> str:
    """Put a sentence into the current language and fill in its values.

    >>> say("{found} loops", found=3)
    '3 loops'
    """
    if isinstance(text, Phrase):
        return say(text.text, **text.values)
    spoken = {
        name: say(value) if isinstance(value, Phrase) else value for name, value in values.items()
    }
    return fill(_translated(text), spoken)


def counted(number: int, one: str, many: str) -> str:
    """Say how many: the first sentence for exactly one, the second with `{n}` for any other number.

    >>> counted(2, "1 link", "{n} links")
    '2 links'
    >>> counted(1949, "1 loop", "{n} loops")
    '1,949 loops'
    """
    return say(one) if number == 1 else say(many, n=figures(number))


def figures(number: float, digits: int = 0) -> str:
    """A number as the current language writes it, with this many digits behind the mark.

    >>> figures(1949), figures(0.5, 2), figures(-0.001, 2)
    ('1,949', '0.50', '0.00')
    """
    number = round(number, digits) + 0.0  # a small negative number is no -0.00
    text = f"{number:,.{digits}f}" if abs(number) < 1e9 else f"{number:.{digits}e}"
    return text.translate(str.maketrans(",.", ".,")) if current_language() == "nl" else text


def explain(error: SystemsthinkError) -> str:
    """An error on one line, in the current language: the file, the place, what to do."""
    parts = [_shortened(error.phrase)]
    if isinstance(error, FileError):
        place = _shortened(error.place) if error.place else ""
        parts = [part for part in (error.path, place, *parts) if part]
    return _one_line(": ".join(parts))


def _shortened(phrase: Phrase) -> str:
    """The phrase in words, quoting at most the beginning of what stood in a file."""
    values = {
        name: value[:LONGEST_VALUE] + "…"
        if isinstance(value, str) and len(value) > LONGEST_VALUE
        else value
        for name, value in phrase.values.items()
    }
    return say(phrase.text, **values)


def _one_line(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)


def _wanted() -> Iterator[str]:
    """What the system says about languages, best first."""
    named = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    chosen = next((name for name in named if name), "")
    plain = chosen.partition(".")[0] in ("C", "POSIX")
    if not plain:
        yield from os.environ.get("LANGUAGE", "").split(":")
    if chosen:
        # A process told to be plain, as by a script, speaks English whatever the desktop says.
        yield "en" if plain else chosen
    elif sys.platform == "win32":
        import ctypes
        import locale

        yield locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    elif "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QLocale

        yield from QLocale.system().uiLanguages()


def _translated(text: str) -> str:
    translator = _current[1]
    if translator is None:
        return text
    return translator.translate(CONTEXT, text) or text


def _translator(code: str) -> QTranslator:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    translator.load(str(resource(f"translations/systemsthink_{code}.qm")))
    return translator


def _teach_qt(code: str) -> None:
    """Let Qt's own dialogs and menus speak the language too."""
    global _qt_words
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

    program = QCoreApplication.instance()
    if program is None:
        return
    if _qt_words:
        program.removeTranslator(_qt_words)
    _qt_words = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if _qt_words.load(f"qtbase_{code}", folder):
        program.installTranslator(_qt_words)
