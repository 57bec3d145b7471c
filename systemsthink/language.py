"""Putting phrases into the reader's language; Qt's translator is loaded only for a foreign one."""

from __future__ import annotations

import locale
import os
from typing import TYPE_CHECKING

from systemsthink.assets import resource
from systemsthink.errors import FileError, SystemsthinkError
from systemsthink.phrases import Phrase, fill

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

LANGUAGES = {"en": "English", "nl": "Nederlands"}
CONTEXT = "systemsthink"

_current: tuple[str, QTranslator | None] = ("en", None)


def system_language() -> str:
    """The language the system asks for, if we speak it; English otherwise."""
    wanted = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG")]
    wanted.append(locale.getlocale()[0] or "")
    first = next((name for name in wanted if name), "en").lower()
    return "nl" if first.startswith(("nl", "dutch")) else "en"


def use_language(code: str) -> None:
    """Speak this language from now on."""
    global _current
    if code not in LANGUAGES:
        code = "en"
    _current = (code, _translator(code) if code != "en" else None)


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
    """
    return say(one) if number == 1 else say(many, n=number)


def explain(error: SystemsthinkError) -> str:
    """An error on one line, in the current language: the file, the place, what to do."""
    parts: list[str] = [say(error.phrase)]
    if isinstance(error, FileError):
        place = say(error.place) if error.place else ""
        parts = [part for part in (error.path, place, *parts) if part]
    return " ".join(": ".join(parts).split())


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
