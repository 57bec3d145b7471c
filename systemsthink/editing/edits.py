"""Every edit, as a function from one diagram to the next."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from systemsthink.editing.groups import ungroup
from systemsthink.editing.views import forget
from systemsthink.errors import EditError
from systemsthink.model import (
    FARTHEST,
    About,
    Change,
    Diagram,
    Disturbance,
    Kind,
    Link,
    LinkId,
    LoopName,
    Note,
    Polarity,
    Record,
    RecordId,
    Variable,
    VariableId,
    apply,
    fault_of,
    key_of,
    named,
    put,
    tidy,
)
from systemsthink.phrases import phrase


def add_variable(
    diagram: Diagram, name: str, x: float, y: float, *, id: VariableId, **fields: Any
) -> Diagram:
    """Put a new variable on the diagram; its name may not exist yet."""
    return put(diagram, Variable(id, free_name(diagram, name), near(x), near(y), **fields))


def rename(diagram: Diagram, variable: VariableId, name: str) -> Diagram:
    """Give a variable another name."""
    _known(diagram, variable)
    free = free_name(diagram, name, besides=variable)
    return put(diagram, replace(diagram.variables[variable], name=free))


def move(diagram: Diagram, positions: Mapping[RecordId, tuple[float, float]]) -> Diagram:
    """Put variables and notes elsewhere, but not out of reach."""
    at = _standing(diagram)
    moved = (replace(at[id], x=near(x), y=near(y)) for id, (x, y) in positions.items())
    return put(diagram, *moved)


def shift(diagram: Diagram, ids: Iterable[RecordId], dx: float, dy: float) -> Diagram:
    """Move variables and notes by the same distance."""
    at = _standing(diagram)
    return move(diagram, {id: (at[id].x + dx, at[id].y + dy) for id in ids if id in at})


def connect(
    diagram: Diagram, source: VariableId, target: VariableId, *, id: LinkId, **fields: Any
) -> Diagram:
    """Draw a link. A second link between the same two variables would say nothing new."""
    _known(diagram, source, target)
    if link_between(diagram, source, target):
        return diagram
    return put(diagram, Link(id, source, target, **fields))


def redirect(
    diagram: Diagram,
    link: LinkId,
    *,
    source: VariableId | None = None,
    target: VariableId | None = None,
) -> Diagram:
    """Lead a link from or to another variable; an EditError where that can't be."""
    if link not in diagram.links:
        raise EditError(phrase("That link is no longer there."))
    old = diagram.links[link]
    ends = (source or old.source, target or old.target)
    _known(diagram, *ends)
    same = link_between(diagram, *ends)
    if same and same.id != link:
        raise EditError(phrase("There is a link between these two variables already."))
    return put(diagram, replace(old, source=ends[0], target=ends[1]))


def link_between(diagram: Diagram, source: VariableId, target: VariableId) -> Link | None:
    """The first link from one variable to another."""
    links = diagram.links.values()
    return next((link for link in links if (link.source, link.target) == (source, target)), None)


def set_polarity(diagram: Diagram, links: Iterable[LinkId], polarity: Polarity) -> Diagram:
    """Say which way links work."""
    return change(diagram, links, polarity=polarity)


def set_delayed(diagram: Diagram, links: Iterable[LinkId], delayed: bool) -> Diagram:
    """Mark links as delayed, or as immediate; an immediate one has no delay time."""
    marked = change(diagram, links, delayed=delayed)
    return marked if delayed else change(marked, links, delay_time=None)


def bend(diagram: Diagram, link: LinkId, amount: float | None) -> Diagram:
    """Bend a link by hand, or leave its shape to the drawing again."""
    return change(diagram, [link], bend=amount)


def set_kind(diagram: Diagram, variables: Iterable[VariableId], kind: Kind | None) -> Diagram:
    """Say how variables behave: whether they accumulate, respond, compare or come from outside."""
    return change(diagram, variables, kind=kind)


def change(diagram: Diagram, ids: Iterable[RecordId], **fields: Any) -> Diagram:
    """Change the same fields of several records."""
    records = (diagram.records[id] for id in ids)
    return put(diagram, *(replace(record, **fields) for record in records))


def describe(diagram: Diagram, **fields: Any) -> Diagram:
    """Fill in what the diagram is about."""
    return put(diagram, replace(diagram.about, **fields))


def disturb(diagram: Diagram, disturbance: Disturbance) -> Diagram:
    """Say what a run does to the diagram; it replaces the disturbance with the same id."""
    return put(diagram, disturbance)


def name_loop(
    diagram: Diagram, loop: tuple[VariableId, ...], name: str, *, id: RecordId
) -> Diagram:
    """Give a loop a name of its own, or take it away with an empty one."""
    same = next((known for known in diagram.loop_names.values() if known.loop == loop), None)
    name = tidy(name)
    if not name:
        return apply(diagram, Change(removed=(same.id,))) if same else diagram
    if fault := fault_of(name):
        raise EditError(fault)
    return put(diagram, replace(same or LoopName(id, loop, name), name=name))


def remove(diagram: Diagram, ids: Iterable[RecordId]) -> Diagram:
    """Take records away, and with a variable everything that is attached to it."""
    gone = set(ids) & set(diagram.records)
    rest = ungroup(diagram, gone)
    gone |= {id for id, record in diagram.records.items() if _attached(record, gone)}
    rest = forget(rest, gone)
    return apply(rest, Change(removed=tuple(id for id in rest.records if id in gone)))


def add(diagram: Diagram, records: Iterable[Record]) -> Diagram:
    """Add records of another diagram, all or nothing; names that exist get a number."""
    result = diagram
    for record in records:
        if isinstance(record, Variable):
            record = replace(record, name=numbered_name(result, record.name))
        if not isinstance(record, About):
            result = put(result, record)
    return result


def free_name(diagram: Diagram, name: str, besides: VariableId | None = None) -> str:
    """The name, tidied; an EditError if it is empty, too long or taken."""
    name = tidy(name)
    if fault := fault_of(name):
        raise EditError(fault)
    taken = named(diagram, name)
    if taken and taken.id != besides:
        raise EditError(phrase("There is a variable called “{name}” already.", name=taken.name))
    return name


def numbered_name(diagram: Diagram, name: str) -> str:
    """The name, with the first free number behind it if it is taken."""
    return numbered(name, {key_of(variable.name) for variable in diagram.variables.values()})


def numbered(name: str, taken: Collection[str]) -> str:
    """The name, with the first number behind it under which its key is not taken."""
    number, candidate = 1, name
    while key_of(candidate) in taken:
        number += 1
        candidate = f"{name} {number}"
    return candidate


def _standing(diagram: Diagram) -> dict[RecordId, Variable | Note]:
    """Everything that has a place of its own."""
    return {**diagram.variables, **diagram.notes}


def near(place: float) -> float:
    """The place, or the nearest one that is within reach."""
    return float(max(-FARTHEST, min(FARTHEST, place)))


def _known(diagram: Diagram, *variables: VariableId) -> None:
    if not all(id in diagram.variables for id in variables):
        raise EditError(phrase("That variable is no longer there."))


def _attached(record: Record, gone: set[RecordId]) -> bool:
    match record:
        case Link():
            return record.source in gone or record.target in gone
        case LoopName():
            return not gone.isdisjoint(record.loop)
        case Disturbance():
            return record.variable in gone
    return False
