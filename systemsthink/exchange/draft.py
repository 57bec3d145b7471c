"""A diagram in the making: names become variables, statements become links."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import MOST, too_much
from systemsthink.exchange.colours import Nearest
from systemsthink.exchange.reading import Reading, label_of, sign_remarks
from systemsthink.model import (
    FARTHEST,
    MAX_NAME,
    Diagram,
    Link,
    LinkId,
    Record,
    RecordId,
    Variable,
    VariableId,
    fault_of,
    key_of,
    put,
    tidy,
)
from systemsthink.phrases import Phrase, phrase

_FAR = FARTHEST / 2  # so that there is room beside it for what came without a place

UNNAMED = "?"
"""What a variable is called that came without a name."""

NewId = Callable[[str], str]
"""Makes an id that is not taken, from the letter it begins with: "v" or "l"."""


class Draft:
    """Collects records on top of a diagram; equal names are one variable, the first spelling wins.

    >>> draft = Draft()
    >>> draft.link(draft.variable("Trust"), draft.variable("Openness"), polarity="+")
    'l1'
    >>> draft.variable(" trust ")
    'v1'
    """

    def __init__(self, base: Diagram | None = None, new_id: NewId | None = None) -> None:
        self._base = base or Diagram()
        self._new_id = new_id or numbered()
        self._ids = {key_of(v.name): v.id for v in self._base.variables.values()}
        self._records: dict[str, Record] = {}
        self._between: dict[tuple[VariableId, VariableId], LinkId] = {}
        for known in self._base.links.values():
            self._between.setdefault((known.source, known.target), known.id)
        self._placed: set[VariableId] = set()
        self._numbered = self._unnamed = self._shortened = 0
        self._last: dict[str, int] = {}
        self._made = 0
        self._colors: set[str] = set()
        self.new_variables: list[VariableId] = []
        self.extra: dict[str, Any] = dict(self._base.extra)

    def variable(self, name: str, place: Phrase | None = None) -> VariableId:
        """The variable of that name, made if it is not there; FileError if it is no name."""
        name = tidy(name)
        key = key_of(name)
        if key not in self._ids:
            fault = fault_of(name)
            if fault:
                raise FileError(fault, place=place)
            id = self._next("v")
            self._ids[key] = id
            self.new_variables.append(id)
            self._records[id] = Variable(id, name)
        return self._ids[key]

    def knows(self, name: str) -> bool:
        """Whether there is a variable of that name."""
        return key_of(name) in self._ids

    def another(self, name: str, **fields: Any) -> VariableId:
        """A variable of its own, whatever it is called: a name that exists gets a number.

        >>> draft = Draft()
        >>> [draft.another(name) for name in ("Fish", "Fish", "")]
        ['v1', 'v2', 'v3']
        >>> [variable.name for variable in draft.diagram.variables.values()]
        ['Fish', 'Fish 2', '?']
        """
        wanted = label_of(name)
        self._unnamed += not wanted
        self._shortened += len(tidy(name)) > MAX_NAME
        wanted = self._free(wanted or UNNAMED, counts=bool(wanted))
        id = self.variable(wanted)
        self.change(id, **fields)
        return id

    def place(self, id: RecordId, x: float, y: float) -> None:
        """Say where a variable or a note lies; what is no place is left open."""
        if math.isfinite(x) and math.isfinite(y):
            self.change(id, x=_near(x), y=_near(y))
            self._placed.add(id)

    def has_placed(self, id: RecordId) -> bool:
        """Whether it was said where a variable or a note lies."""
        return id in self._placed

    def add(self, letter: str, kind: Callable[..., Record], **fields: Any) -> RecordId:
        """A new record of any other kind, its id beginning with a letter.

        >>> from systemsthink.model import Note
        >>> Draft().add("m", Note, text="Ask the team")
        'm1'
        """
        id = self._next(letter)
        if places := fields.get("places"):
            fields["places"] = {shown: (_near(x), _near(y)) for shown, (x, y) in places.items()}
        self._records[id] = kind(id=id, **self._tinted(fields))
        return id

    def link(self, source: VariableId, target: VariableId, **fields: Any) -> LinkId:
        """A new link, also where there is one already."""
        id = self._next("l")
        self._records[id] = Link(id, source, target, **self._tinted(fields))
        self._between.setdefault((source, target), id)
        return id

    def link_between(self, source: VariableId, target: VariableId) -> LinkId | None:
        """The first link from one variable to another."""
        return self._between.get((source, target))

    def change(self, id: RecordId, **fields: Any) -> None:
        """Fill in fields of a record."""
        record = self._records.get(id) or self._base.records[id]
        self._records[id] = replace(record, **self._tinted(fields))

    def entitle(self, title: str) -> None:
        """Say what the diagram is called."""
        self._records["about"] = replace(self.diagram.about, title=title)

    def clock(self, unit: str) -> None:
        """Say in which unit the file counts time, if in any; "time" is none."""
        unit = label_of(unit)
        if unit.casefold() not in ("", "time"):
            self._records["about"] = replace(self.diagram.about, time_unit=unit)

    @property
    def diagram(self) -> Diagram:
        """The diagram so far."""
        return replace(put(self._base, *self._records.values()), extra=self.extra)

    def record(self, id: RecordId) -> Any:
        """A record as it is so far."""
        return self._records.get(id) or self._base.records[id]

    def reading(self, *remarks: Phrase) -> Reading:
        """What came out of the file: the diagram, what lacks a place, and what was odd.

        Where all variables are at one point, nobody placed them.
        """
        diagram = self.diagram
        points = {(v.x, v.y) for v in diagram.variables.values()}
        heap = len(points) == 1 and len(diagram.variables) > 1
        placed = set() if heap else self._placed
        unplaced = tuple(id for id in self.new_variables if id not in placed)
        return Reading(diagram, unplaced, (*sign_remarks(diagram), *self._remarks(), *remarks))

    def _next(self, letter: str) -> str:
        """An id for one more record; FileError where there are too many for a map."""
        self._made += 1
        if self._made > MOST:
            raise too_much()
        return self._new_id(letter)

    def _free(self, name: str, counts: bool) -> str:
        """The name, with the first free number behind it if it is taken."""
        if key_of(name) not in self._ids:
            return name
        self._numbered += counts
        number = self._last.get(key_of(name), 1)
        candidate = name
        while key_of(candidate) in self._ids:
            number += 1
            candidate = f"{name[: MAX_NAME - 10]} {number}"
        self._last[key_of(name)] = number
        return candidate

    def _tinted(self, fields: dict[str, Any]) -> dict[str, Any]:
        """The fields, and what was another colour counted."""
        color = fields.get("color")
        if isinstance(color, Nearest):
            self._colors.add(color.origin)
            fields["color"] = str(color)
        return fields

    def _remarks(self) -> Iterator[Phrase]:
        if self._unnamed:
            yield phrase("Variables without a name: {n}.", n=self._unnamed)
        if self._numbered:
            yield phrase("Names that existed before and got a number: {n}.", n=self._numbered)
        if self._shortened:
            yield phrase("Names that were too long and were cut: {n}.", n=self._shortened)
        if self._colors:
            yield phrase("Colours that became the nearest one here: {n}.", n=len(self._colors))


def _near(part: float) -> float:
    """A part of a place, no farther away than a diagram can hold."""
    return float(min(max(part, -_FAR), _FAR))


def numbered() -> NewId:
    """Ids in order of appearance: v1, v2, … and l1, l2, …, the same for the same file."""
    counters: dict[str, Iterator[int]] = {}
    return lambda letter: f"{letter}{next(counters.setdefault(letter, count(1)))}"
