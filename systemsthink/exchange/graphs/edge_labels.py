"""What people write beside an arrow: a sign, a mark for a delay, and words that say why."""

import re
from functools import lru_cache
from typing import NamedTuple

from systemsthink.exchange.words import (
    DASHES,
    SIGNS,
    UNKNOWN,
    VERBS,
    number_of,
    polarity_of,
    strength_of,
)
from systemsthink.model import Link, Polarity

_NUMBER = r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?"
_MARK = re.compile(rf"(?:\|\||‖|⧖|⏳|(?<!\S)//(?!\S))(?:\s*({_NUMBER})(?![\w.,]))?", re.I)
_DELAY = re.compile(
    rf"(?<!\w)(?:time )?(?:delayed|delay|lagged|lag|vertraagd|vertraging)"
    rf"(?:\s*[:=]?\s*({_NUMBER}))?(?!\w)",
    re.I,
)
_STRENGTHS = {"very", "weak", "moderate", "medium", "strong"}
_FILLERS = {
    "direction",
    "sense",
    "change",
    "link",
    "influence",
    "effect",
    "relation",
    "relationship",
    "correlation",
    "causality",
}
_SIGNS = SIGNS | {"?", "+/-", "±"}
_BRACKETS = str.maketrans("()[]{}⟨⟩<>|,;:\"'", " " * 16)


class Mark(NamedTuple):
    """What the text beside an arrow says; `words` is what of it is neither sign nor delay."""

    polarity: Polarity | None = None
    delayed: bool = False
    delay_time: float | None = None
    strength: float | None = None
    words: str = ""


@lru_cache(maxsize=1000)
def mark_of(text: str) -> Mark:
    """What a text beside an arrow says; a sign among other words counts at either end only.

    >>> mark_of("+ ||"), mark_of("strong negative").polarity, mark_of("(−) delay 2").delay_time
    (Mark(polarity='+', delayed=True, delay_time=None, strength=None, words=''), '-', 2.0)
    >>> mark_of("delays its orders"), mark_of("more stress +").words
    (Mark(polarity=None, delayed=False, delay_time=None, strength=None, \
words='delays its orders'), 'more stress')
    """
    text = " ".join(text.split())
    if symbol := _MARK.search(text):
        rest = mark_of(f"{text[: symbol.start()]} {text[symbol.end() :]}")
        return rest._replace(delayed=True, delay_time=number_of(symbol[1] or ""))
    if word := _DELAY.search(text):
        rest = _signs(f"{text[: word.start()]} {text[word.end() :]}")
        if not rest.words:
            return rest._replace(delayed=True, delay_time=number_of(word[1] or ""))
    return _signs(text)


def mark(link: Link, delay: str = "||") -> str:
    """The text beside an arrow that says the sign and the delay of a link.

    >>> mark(Link("l1", "v1", "v2", "-", delayed=True, delay_time=2.0)), mark(Link("l1", "a", "b"))
    ('- || 2', '')
    """
    said: list[str] = [] if link.polarity == "?" else [link.polarity]
    if link.delayed:
        said.append(delay)
        said += [] if link.delay_time is None else [f"{link.delay_time:.15g}"]
    return " ".join(said)


def _signs(text: str) -> Mark:
    words = text.translate(DASHES).casefold().translate(_BRACKETS).split()
    if all(word in _SIGNS or word in _STRENGTHS or word in _FILLERS for word in words):
        signs = [word for word in words if word in _SIGNS]
        if signs or not words:
            sign = polarity_of(" ".join(signs)) if signs else None
            more = text.strip() if VERBS.intersection(words) else ""
            return Mark(sign, strength=strength_of(" ".join(words)), words=more)
    if len(words) == 1 and _is_weight(words[0]):
        strength = strength_of(words[0])
        return Mark(polarity_of(words[0]), strength=None if strength == 1 else strength)
    return _beside(text.split(), words)


def _is_weight(word: str) -> bool:
    """A number that was meant as an influence, not as a step or a count."""
    number = number_of(word)
    return number is not None and (word[0] in "+-" or (abs(number) <= 1 and not word.isdigit()))


def _beside(written: list[str], words: list[str]) -> Mark:
    """A sign at the start or the end of other words."""
    bare = [word.translate(DASHES).translate(_BRACKETS).strip() for word in written]
    for at, rest in ((0, written[1:]), (-1, written[:-1])):
        if bare and bare[at] in ("+", "-", "++", "--"):
            return Mark(polarity_of(bare[at]), words=" ".join(rest))
    return Mark(words="" if " ".join(words) in UNKNOWN else " ".join(written))
