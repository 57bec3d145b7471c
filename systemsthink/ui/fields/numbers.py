"""Numbers as people write and read them, with the comma or point of their country."""

import re

from PySide6.QtCore import QLocale

from systemsthink.errors import EditError
from systemsthink.phrases import phrase

_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)*|[.,]\d+)(e[+-]?\d+)?", re.IGNORECASE)


def written(value: float | None, digits: int = 6) -> str:
    """A number as short as it can be said, without groups; empty for None."""
    if value is None:
        return ""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "g", digits)


def amount(count: int) -> str:
    """A whole number with groups of thousands."""
    return QLocale().toString(count)


def understood(text: str) -> float | None:
    """What a person means by a number; None for nothing, an EditError for what is none.

    A single comma or point is the decimal one, whatever the country, unless it could be meant as
    this country's separator of thousands.
    """
    tidy = text.strip().replace("−", "-").replace(" ", "").replace("\u00a0", "")
    if not tidy:
        return None
    if not _NUMBER.fullmatch(tidy):
        raise EditError(phrase("“{text}” is not a number.", text=text.strip()[:40]))
    value = float(_with_point(tidy))
    if abs(value) > 1e12:
        raise EditError(phrase("“{text}” is too large.", text=text.strip()[:40]))
    return value


def _with_point(tidy: str) -> str:
    marks = [mark for mark in tidy if mark in ".,"]
    if not marks:
        return tidy
    if len(set(marks)) == 1:
        return _with_one_kind(tidy, marks)
    decimal = marks[-1]
    group = "," if decimal == "." else "."
    if marks.count(decimal) > 1:
        raise EditError(phrase("“{text}” is not a number.", text=tidy[:40]))
    return tidy.replace(group, "").replace(decimal, ".")


def _with_one_kind(tidy: str, marks: list[str]) -> str:
    mark = marks[0]
    thousands = re.fullmatch(rf"[+-]?[1-9]\d{{0,2}}(\{mark}\d{{3}})+", tidy)
    if len(marks) > 1:
        if not thousands:
            raise EditError(phrase("“{text}” is not a number.", text=tidy[:40]))
        return tidy.replace(mark, "")
    if thousands and mark == QLocale().groupSeparator():
        plain = tidy.replace(mark, "")
        raise EditError(
            phrase("“{text}” can be read in two ways; write {plain}?", text=tidy, plain=plain)
        )
    return tidy.replace(mark, ".")
