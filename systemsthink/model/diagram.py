"""The diagram: a value. An edit makes the next one; undo is keeping the old ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from systemsthink.model.names import key_of
from systemsthink.model.records import (
    About,
    Disturbance,
    Group,
    Link,
    LinkId,
    LoopName,
    Note,
    Record,
    RecordId,
    Topic,
    Variable,
    VariableId,
    View,
)

R = TypeVar("R", Variable, Link, LoopName, Disturbance, Topic, Group, Note, View)


@dataclass(frozen=True)
class Diagram:
    """Records by id, in the order in which they were made.

    >>> d = diagram([Variable("v1", "Trust"), Variable("v2", "Openness"), Link("l1", "v1", "v2")])
    >>> [variable.name for variable in d.variables.values()]
    ['Trust', 'Openness']
    """

    records: Mapping[RecordId, Record] = field(default_factory=dict)
    extra: Mapping[str, object] = field(default_factory=dict, hash=False, repr=False)

    @cached_property
    def variables(self) -> Mapping[VariableId, Variable]:
        """The variables by id."""
        return self._of(Variable)

    @cached_property
    def links(self) -> Mapping[LinkId, Link]:
        """The links by id, parallel ones and self-links too."""
        return self._of(Link)

    @cached_property
    def loop_names(self) -> Mapping[RecordId, LoopName]:
        """The names that people gave to loops."""
        return self._of(LoopName)

    @cached_property
    def disturbances(self) -> Mapping[RecordId, Disturbance]:
        """What a run does to the diagram from outside."""
        return self._of(Disturbance)

    @cached_property
    def topics(self) -> Mapping[RecordId, Topic]:
        """The colours that stand for a theme."""
        return self._of(Topic)

    @cached_property
    def groups(self) -> Mapping[RecordId, Group]:
        """The groups of variables that belong together."""
        return self._of(Group)

    @cached_property
    def notes(self) -> Mapping[RecordId, Note]:
        """The free notes."""
        return self._of(Note)

    @cached_property
    def views(self) -> Mapping[RecordId, View]:
        """The parts that have a picture of their own."""
        return self._of(View)

    @cached_property
    def linked(self) -> frozenset[VariableId]:
        """The variables at which a link begins or ends."""
        return frozenset(id for link in self.links.values() for id in (link.source, link.target))

    @cached_property
    def parking(self) -> Mapping[VariableId, Variable]:
        """The variables that have been named but have no place yet."""
        waiting = {id: v for id, v in self.variables.items() if v.parked and id not in self.linked}
        return MappingProxyType(waiting)

    @property
    def about(self) -> About:
        """Title, time unit and horizon; empty ones when nobody filled them in."""
        about = self.records.get("about")
        return about if isinstance(about, About) else About()

    @property
    def title(self) -> str:
        """The diagram's title, possibly empty."""
        return self.about.title

    def _of(self, kind: type[R]) -> Mapping[RecordId, R]:
        found = {id: record for id, record in self.records.items() if type(record) is kind}
        return MappingProxyType(found)

    def __hash__(self) -> int:
        return hash(frozenset(self.records))

    def __getstate__(self) -> dict[str, object]:
        return {"records": dict(self.records), "extra": dict(self.extra)}


def diagram(records: Iterable[Record], extra: Mapping[str, object] | None = None) -> Diagram:
    """Make a diagram from records."""
    return Diagram({record.id: record for record in records}, extra or {})


def named(diagram: Diagram, name: str) -> Variable | None:
    """The variable that has this name, whatever its capitals and blanks."""
    key = key_of(name)
    return next((v for v in diagram.variables.values() if key_of(v.name) == key), None)
