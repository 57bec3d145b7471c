"""What two maps have in common, and where they do not say the same."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from systemsthink.model import Diagram, Link, LinkId, Record, RecordId, Variable, VariableId, key_of

_OPEN: Mapping[type[Record], tuple[Record, tuple[str, ...]]] = {
    Variable: (
        Variable("", ""),
        ("kind", "time", "leak", "description", "unit", "said_by"),
    ),
    Link: (Link("", "", ""), ("strength", "description", "unit", "said_by")),
}
"""What can be left open of a record, and how it is then."""


@dataclass(frozen=True)
class Difference:
    """A link that both maps have: as it is here, and as it would be if the other map were right."""

    mine: Link
    theirs: Link


def same_names(diagram: Diagram, other: Diagram) -> dict[VariableId, VariableId]:
    """The variables of the other diagram that are here, and what they are here."""
    here = {key_of(variable.name): variable.id for variable in diagram.variables.values()}
    keys = {variable.id: key_of(variable.name) for variable in other.variables.values()}
    return {id: here[key] for id, key in keys.items() if key in here}


def same_links(
    diagram: Diagram, other: Diagram, ids: Mapping[VariableId, VariableId]
) -> dict[LinkId, LinkId]:
    """The links of the other diagram that are here; of parallel ones those that say the same."""
    free: dict[tuple[VariableId, VariableId], list[Link]] = {}
    for link in diagram.links.values():
        free.setdefault((link.source, link.target), []).append(link)
    found: dict[LinkId, LinkId] = {}
    for alike in (True, False):
        for theirs in unknown(other, found):
            rest = free.get((ids[theirs.source], ids[theirs.target]), [])
            mine = next((each for each in rest if not alike or _says(each) == _says(theirs)), None)
            if mine:
                rest.remove(mine)
                found[theirs.id] = mine.id
    return found


def unknown(other: Diagram, known: Collection[LinkId]) -> list[Link]:
    """The links of the other diagram that are not here."""
    return [link for id, link in other.links.items() if id not in known]


def differences(
    diagram: Diagram, other: Diagram, known: Mapping[LinkId, LinkId]
) -> Iterator[Difference]:
    """The links that do not say the same there; no sign says nothing against one."""
    for theirs, id in known.items():
        mine = diagram.links[id]
        agreed = agreeing(mine, other.links[theirs])
        if _says(agreed) != _says(mine):
            yield Difference(mine, agreed)


def agreeing(mine: Link, theirs: Link) -> Link:
    """A link with the sign and the delay of another; what that leaves open stays."""
    polarity = mine.polarity if theirs.polarity == "?" else theirs.polarity
    time = mine.delay_time if theirs.delay_time is None else theirs.delay_time
    delay_time = time if theirs.delayed else None
    return replace(mine, polarity=polarity, delayed=theirs.delayed, delay_time=delay_time)


def filled(
    diagram: Diagram, other: Diagram, ids: Mapping[RecordId, RecordId]
) -> Iterator[Variable | Link]:
    """Records that are here, with what was left open and is said there."""
    for id, theirs in other.records.items():
        mine = diagram.records.get(ids.get(id, ""))
        if isinstance(mine, Variable | Link):
            said = _said_besides(mine, theirs)
            if said:
                yield replace(mine, **said)


def _said_besides(mine: Variable | Link, theirs: Record) -> dict[str, Any]:
    nothing, names = _OPEN[type(mine)]
    fields = ((name, getattr(nothing, name), getattr(theirs, name)) for name in names)
    return {
        name: said
        for name, unsaid, said in fields
        if getattr(mine, name) == unsaid and said != unsaid
    }


def _says(link: Link) -> tuple[str, bool, float | None]:
    return link.polarity, link.delayed, link.delay_time if link.delayed else None
