"""A diagram in the making: names become variables, statements become links."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from systemsthink.errors import FileError
from systemsthink.model import (
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
from systemsthink.phrases import Phrase

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
        self.new_variables: list[VariableId] = []

    def variable(self, name: str, place: Phrase | None = None) -> VariableId:
        """The variable of that name, made if it is not there; FileError if it is no name."""
        name = tidy(name)
        key = key_of(name)
        if key not in self._ids:
            fault = fault_of(name)
            if fault:
                raise FileError(fault, place=place)
            id = self._new_id("v")
            self._ids[key] = id
            self.new_variables.append(id)
            self._records[id] = Variable(id, name)
        return self._ids[key]

    def link(self, source: VariableId, target: VariableId, **fields: Any) -> LinkId:
        """A new link, also where there is one already."""
        id = self._new_id("l")
        self._records[id] = Link(id, source, target, **fields)
        self._between.setdefault((source, target), id)
        return id

    def link_between(self, source: VariableId, target: VariableId) -> LinkId | None:
        """The first link from one variable to another."""
        return self._between.get((source, target))

    def change(self, id: RecordId, **fields: Any) -> None:
        """Fill in fields of a record."""
        record = self._records.get(id) or self._base.records[id]
        self._records[id] = replace(record, **fields)

    def entitle(self, title: str) -> None:
        """Say what the diagram is called."""
        self._records["about"] = replace(self.diagram.about, title=title)

    @property
    def diagram(self) -> Diagram:
        """The diagram so far."""
        return put(self._base, *self._records.values())


def numbered() -> NewId:
    """Ids in order of appearance: v1, v2, … and l1, l2, …, the same for the same file."""
    counters: dict[str, Iterator[int]] = {}
    return lambda letter: f"{letter}{next(counters.setdefault(letter, count(1)))}"
