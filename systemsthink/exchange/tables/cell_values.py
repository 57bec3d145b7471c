"""What the cells of a workbook say, as text: words, numbers, dates, true and false."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from systemsthink.exchange.decoding import clean
from systemsthink.exchange.tables.rows import too_large
from systemsthink.exchange.words import number_of

DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""The built-in formats in which a number is a date or a time."""

EPOCHS = (datetime(1899, 12, 30), datetime(1904, 1, 1))
MOST_STRINGS = 150_000
_IN_WORDS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SPECIAL = re.compile("[\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True)
class Values:
    """The texts that cells share, which styles show a date, and from when days are counted."""

    shared: Sequence[str]
    dates: frozenset[str]
    epoch: datetime

    def text_in(self, cell: Any) -> str:
        """What a person reads in a cell; a formula says what it came to when it was saved."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _string(cell)
        value = next((part.text for part in cell if part.tag.endswith("}v")), None)
        if not value or kind == "e":
            return ""
        if kind == "s":
            at = int(value)
            return self.shared[at] if 0 <= at < len(self.shared) else ""
        if kind == "b":
            return "TRUE" if value.strip() in ("1", "true") else "FALSE"
        if kind in ("str", "d"):
            return unescaped(value)
        return self._number(value.strip(), cell.get("s", ""))

    def _number(self, value: str, style: str) -> str:
        if value.isdecimal() and style not in self.dates:
            return value
        number = number_of(value)
        if number is None:
            return clean(value)
        if style in self.dates and 0 <= number < 3_000_000:
            return _date(self.epoch + timedelta(days=number))
        return f"{number:.15g}"


def values_in(strings: Iterator[Any], styles: Any, later: bool) -> Values:
    """How the cells of a workbook are to be read, out of its shared texts and its styles."""
    shared = list(map(_string, islice(strings, MOST_STRINGS + 1)))
    if len(shared) > MOST_STRINGS:
        raise too_large()
    return Values(shared, _date_styles(styles), EPOCHS[later])


def escaped(text: str) -> str:
    """A text as a workbook holds it: what XML can't hold is written as its number.

    >>> escaped("\\ud800"), escaped("_x0041_")
    ('_xD800_', '_x005F_x0041_')
    """
    return _SPECIAL.sub(lambda found: f"_x{ord(found[0]):04X}_", clean(text))


def unescaped(text: str) -> str:
    """A text that a workbook holds as people wrote it, without control characters.

    >>> unescaped("_x005F_x0041_")
    '_x0041_'
    """
    if "_x" not in text:
        return clean(text)
    units = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return clean(units.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _string(element: Any) -> str:
    """The text in pieces of different looks; not how it is pronounced."""
    return unescaped("".join(_pieces(element)))


def _pieces(element: Any) -> Iterator[str]:
    for part in element:
        name = part.tag.rpartition("}")[2]
        if name == "t":
            yield part.text or ""
        elif name in ("is", "r"):
            yield from _pieces(part)


def _date_styles(styles: Any) -> frozenset[str]:
    if styles is None:
        return frozenset()
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.iter("{*}numFmt")}
    formats = [each.get("numFmtId", "0") for each in styles.iterfind("{*}cellXfs/{*}xf")]
    return frozenset(str(at) for at, id in enumerate(formats) if _shows_date(id, codes.get(id)))


def _shows_date(id: str, code: str | None) -> bool:
    if code is None:
        return id.isdecimal() and int(id) in DATES
    return bool(re.search("[ymdhs]", _IN_WORDS.sub("", code.casefold()).replace("general", "")))


def _date(moment: datetime) -> str:
    moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
    return moment.isoformat(" ").removesuffix(" 00:00:00")
