"""The words for signs, strengths and delays that people write in files."""

import math
import re
from typing import NamedTuple

from systemsthink.model import Polarity

POSITIVE = {"+", "++", "positive", "pos", "plus", "same", "s", "increases", "increase"}
POSITIVE |= {"positief"}
NEGATIVE = {"-", "--", "+-", "-+", "negative", "neg", "minus", "opposite", "o"}
NEGATIVE |= {"decreases", "decrease", "negatief", "min"}
UNKNOWN = {"", "?", "0", "+/-", "±", "unknown", "none", "ambiguous", "mixed", "unclear"}
UNKNOWN |= {"onbekend", "onduidelijk"}
NO = {"", "0", "no", "n", "false", "none", "-", "nee", "onwaar"}
YES = {"1", "yes", "y", "true", "x", "delay", "delayed", "||", "‖"}
YES |= {"ja", "j", "waar", "vertraagd", "vertraging"}
_NUMBER = re.compile(r"\s*[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?\s*", re.I | re.A)
DASHES = str.maketrans("−–—‐‑﹣－＋", "-------+")

STRENGTHS = {
    "very weak": 0.25,
    "weak": 0.5,
    "moderate": 1.0,
    "medium": 1.0,
    "strong": 2.0,
    "very strong": 4.0,
}
"""What a word for a strength multiplies an effect by; for one number the first word is written."""


class Delay(NamedTuple):
    """Whether a link is delayed, and by how much if that was said."""

    delayed: bool
    time: float | None = None


def polarity_of(text: str) -> Polarity | None:
    """The sign that a word, a phrase or a number stands for; None if it is none of these.

    >>> polarity_of("Weak negative"), polarity_of("–"), polarity_of("0.7"), polarity_of("blue")
    ('-', '-', '+', None)
    """
    word = text.strip().translate(DASHES).casefold()
    if word in UNKNOWN:
        return "?"
    number = number_of(word)
    if number is not None:
        return "+" if number > 0 else "-" if number < 0 else "?"
    words = {word, *re.findall(r"\w+|[+-]+", word)}
    found = (bool(words & POSITIVE), bool(words & NEGATIVE))
    signs: dict[tuple[bool, bool], Polarity] = {(True, False): "+", (False, True): "-"}
    return signs.get(found)


def strength_of(text: str) -> float | None:
    """The strength that a number or a word stands for, whatever its sign.

    >>> strength_of("Very strong positive"), strength_of("-0,62"), strength_of("")
    (4.0, 0.62, None)
    """
    word = " ".join(text.translate(DASHES).casefold().split())
    number = number_of(word)
    if number is not None:
        return abs(number)
    known = sorted(STRENGTHS, key=len, reverse=True)
    return next((STRENGTHS[name] for name in known if re.search(rf"\b{name}\b", word)), None)


def delay_of(text: str) -> Delay | None:
    """Whether a cell says delayed; a number other than 0 and 1 is a lag. None if it says neither.

    >>> delay_of("yes"), delay_of("2.5"), delay_of("no")
    (Delay(delayed=True, time=None), Delay(delayed=True, time=2.5), Delay(delayed=False, time=None))
    """
    word = text.strip().casefold()
    if word in NO or word in YES:
        return Delay(word in YES)
    number = number_of(word)
    if number is None or number < 0:
        return None
    return Delay(number > 0, number if number not in (0, 1) else None)


def number_of(text: str) -> float | None:
    """A finite number with a decimal point or comma.

    >>> number_of("0,5"), number_of("nan"), number_of("few")
    (0.5, None, None)
    """
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text.replace(",", "."))
    return number if math.isfinite(number) else None
