"""The numbers and names of files that can be typed on the command line."""

import math
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from systemsthink.editing.leaving import PARTS
from systemsthink.language import say

if TYPE_CHECKING:
    from systemsthink.formats import Format

PICTURES = (".png", ".svg", ".pdf")
RUNS = (".csv", *PICTURES)


def whole_number(least: int) -> Callable[[str], int]:
    """Whole numbers from `least` up."""

    def number(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = least - 1
        if value < least:
            reason = say("“{text}” is not a whole number from {least} up", text=text, least=least)
            raise ArgumentTypeError(reason)
        return value

    return number


def positive(text: str) -> float:
    """A finite number above 0, with a decimal point in every language."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < math.inf:
        raise ArgumentTypeError(say("“{text}” is not a number above 0", text=text))
    return value


def file_ending_in(endings: Iterable[str]) -> Callable[[str], Path]:
    """Names of files that end in one of these."""

    def path(text: str) -> Path:
        if Path(text).suffix.lower() not in endings:
            known = " ".join(endings)
            reason = say("“{text}” does not end in one of {endings}", text=text, endings=known)
            raise ArgumentTypeError(reason)
        return Path(text)

    return path


def parts_of_picture(text: str) -> tuple[str, ...]:
    """What a picture is to do without, with commas between."""
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    for word in words:
        if word not in PARTS:
            known = ", ".join(PARTS)
            raise ArgumentTypeError(say("“{word}” is none of {known}", word=word, known=known))
    return words


def format_word(text: str) -> "Format":
    """The format that a word stands for, of those that can be written."""
    from systemsthink.formats import written

    for format in written():
        if text.casefold() == format.word:
            return format
    known = " ".join(format.word for format in written())
    raise ArgumentTypeError(say("“{word}” is none of {known}", word=text, known=known))
