"""Fuzzy cognitive maps as triplets: cause, effect and weight in brackets, a line each."""

import io
import re
from collections.abc import Iterator

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import place, text_of
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.tables.rows import MOST_LINES, too_large
from systemsthink.exchange.words import DASHES, number_of
from systemsthink.phrases import phrase

_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
_TRIPLET = re.compile(
    rf"\(\s*(\d{{1,9}})\s*,\s*(\d{{1,9}})\s*,\s*({_NUMBER})\s*\)\s*,?", re.I | re.A
)


def recognises(data: bytes) -> bool:
    """Whether the first line that says something is nothing but triplets."""
    if b"(" not in data[:4096]:
        return False
    try:
        first = next(_lines(text_of(data)), (0, "?"))
    except FileError:
        return False
    return not _TRIPLET.sub("", first[1]).strip()


def read(data: bytes) -> Reading:
    """Read triplets: a variable is called by its number, a weight of 0 is no link."""
    if data.count(b"(") > MOST_LINES:
        raise too_large()
    draft = Draft()
    for number, line in _lines(text_of(data)):
        if _TRIPLET.sub("", line).strip():
            raise FileError(
                phrase("A line holds a cause, an effect and a weight, as in (1, 2, 0.5)."),
                place=place(number),
            )
        for cause, effect, weight in _TRIPLET.findall(line):
            ends = [draft.variable(str(int(end))) for end in (cause, effect)]
            size = number_of(weight)
            if size:
                draft.link(*ends, polarity="+" if size > 0 else "-", strength=_strength(weight))
    return draft.reading()


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers; comments and outer brackets say nothing."""
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        said = line.translate(DASHES).strip().strip("[]")
        if said and not said.startswith("#"):
            yield number, said


def _strength(weight: str) -> float | None:
    """A weight of 1 says a sign only."""
    return None if weight.lstrip("+-") == "1" else abs(number_of(weight) or 0)
