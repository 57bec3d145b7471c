"""The entries of a Vensim model: `name = expression ~ units ~ comment |` and what is between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from systemsthink.exchange.vensim.names import QUOTED, name_of, prose_of

_DEFINITION = rf'(?:[^~|"\\]++|{QUOTED}|\\"|[^~|])*+'
_ITEM = re.compile(
    rf"(?P<definition>{_DEFINITION})"
    r"(?:~(?P<units>[^~|]*)(?:~(?P<comment>[^~|]*)(?P<flags>(?:~[^|]*)?))?)?(?:\||\Z)"
)
_LEFT = re.compile(rf'\s*({QUOTED}|[^=:(\[<"]+)\s*')
_KEYWORD = re.compile(r":\s*(?:EXCEPT|RAW|INTERPOLATE|HOLD BACKWARD|LOOK FORWARD)\s*:|:=", re.I)
_RANGE = re.compile(r"\[\s*(?:\?|[^\[\],]*\d[^\[\],]*|-?inf|nan)(?:,[^\[\],]*){0,2}\]\s*$")
_MACRO, _MACRO_END = re.compile(":MACRO:", re.I), re.compile(":END OF MACRO:", re.I)


@dataclass(frozen=True)
class Item:
    """One entry of a model: the equation of a variable, the heading of a group, or another text.

    `text` is all of it as it came, `definition` what stands before the units.
    """

    kind: Literal["equation", "group", "macro", "other"]
    name: str
    text: str
    definition: str = ""
    expression: str = ""
    unit: str = ""
    limits: str = ""
    comment: str = ""
    flags: str = ""


def items_of(text: str) -> Iterator[Item]:
    """Every entry of a model's text, in order."""
    at = 0
    while macro := _MACRO.search(text, at):
        yield from _items(text[at : macro.start()])
        end = _MACRO_END.search(text, macro.end())
        at = end.end() if end else len(text)
        yield Item("macro", "", text[macro.start() : at])
    yield from _items(text[at:])


def _items(text: str) -> Iterator[Item]:
    for found in _ITEM.finditer(text):
        if found["definition"].strip():
            yield _item(found)


def _item(found: re.Match[str]) -> Item:
    text, definition = found[0].strip(), found["definition"].strip()
    if definition.startswith("***"):
        name = prose_of(definition.strip("* \t\n").removeprefix("."))
        return Item("group", name, text, comment=prose_of(found["units"] or ""))
    left = _LEFT.match(re.sub(r"^(?:\{[^}]*\}\s*)+", "", definition))
    if left is None:
        return Item("other", "", text)
    rest = left.string[left.end() :]
    units = (found["units"] or "").strip()
    limits = _RANGE.search(units)
    return Item(
        _kind(rest, bool(found["units"])),
        name_of(left[1]),
        text,
        definition,
        "" if rest.startswith("(") else rest.partition("=")[2].lstrip("=").strip(),
        prose_of(units[: limits.start()] if limits else units),
        limits[0].strip() if limits else "",
        prose_of(found["comment"] or ""),
        (found["flags"] or "").lstrip("~").strip(),
    )


def _kind(rest: str, units: bool) -> Literal["equation", "other"]:
    """Whether what follows a name makes it a variable; a colon makes it a range of subscripts."""
    told = rest.startswith(("=", "(", "[")) if rest else units
    return "equation" if told or _KEYWORD.match(rest) else "other"
