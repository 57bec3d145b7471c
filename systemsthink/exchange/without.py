"""Diagrams without one of the things that a diagram can say."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from systemsthink.exchange.colours import PURE
from systemsthink.model import (
    Change,
    Diagram,
    Foreign,
    Group,
    Link,
    Note,
    Record,
    Topic,
    Variable,
    apply,
)

Without = Callable[[Diagram], Diagram]


def fields(of: type[Record], **defaults: Any) -> Without:
    """Puts fields of every record of a kind back to what they are when nobody said anything."""

    def without(diagram: Diagram) -> Diagram:
        records = (record for record in diagram.records.values() if type(record) is of)
        plain = ((record, replace(record, **defaults)) for record in records)
        return apply(diagram, Change(put=tuple(new for old, new in plain if new != old)))

    return without


def records(kind: type[Record]) -> Without:
    """Takes away every record of a kind."""
    return lambda diagram: _less(
        diagram, (id for id, record in diagram.records.items() if type(record) is kind)
    )


def parallels(diagram: Diagram) -> Diagram:
    """Takes away links that join what another joins in the same direction."""
    first: dict[tuple[str, str], str] = {}
    for link in diagram.links.values():
        first.setdefault((link.source, link.target), link.id)
    kept = set(first.values())
    return _less(diagram, (id for id in diagram.links if id not in kept))


def self_links(diagram: Diagram) -> Diagram:
    """Takes away the links of a variable to itself."""
    links = diagram.links.items()
    return _less(diagram, (id for id, link in links if link.source == link.target))


def overlaps(diagram: Diagram) -> Diagram:
    """Leaves each variable in the first of its groups."""
    taken: set[str] = set()
    left = []
    for group in diagram.groups.values():
        members = tuple(id for id in group.members if id not in taken)
        taken.update(members)
        left.append(replace(group, members=members))
    return _with_groups(diagram, left)


def other_colors(diagram: Diagram) -> Diagram:
    """Takes away colours that only a newer version has a tint for, and the themes of these."""
    tinted = [
        record
        for record in diagram.records.values()
        if isinstance(record, Variable | Link | Group | Note | Topic)
        and record.color
        and record.color not in PURE
    ]
    plain = (replace(each, color="") for each in tinted if not isinstance(each, Topic))
    gone = (each.id for each in tinted if isinstance(each, Topic))
    return apply(diagram, Change(put=tuple(plain), removed=tuple(gone)))


def foreign(diagram: Diagram) -> Diagram:
    """Takes away what only other programs, or newer versions, know."""
    diagram = records(Foreign)(diagram)
    known = (record for record in diagram.records.values() if not isinstance(record, Foreign))
    bare = (replace(record, extra={}) for record in known if record.extra)
    return Diagram(apply(diagram, Change(put=tuple(bare))).records)


def in_order(*steps: Without) -> Without:
    """Takes away one thing after another."""

    def without(diagram: Diagram) -> Diagram:
        for step in steps:
            diagram = step(diagram)
        return diagram

    return without


def _less(diagram: Diagram, ids: Iterator[str]) -> Diagram:
    return apply(diagram, Change(removed=tuple(ids)))


def _with_groups(diagram: Diagram, groups: Iterable[Group]) -> Diagram:
    """The diagram with these groups and no others; one without members is none."""
    left = {group.id: group for group in groups if group.members}
    changed = (group for id, group in left.items() if group != diagram.groups[id])
    gone = (id for id in diagram.groups if id not in left)
    return apply(diagram, Change(put=tuple(changed), removed=tuple(gone)))
