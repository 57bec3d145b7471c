"""Edits of views: parts of the diagram with a picture of their own."""

import math
from collections.abc import Collection, Iterable
from dataclasses import replace

from systemsthink.errors import EditError
from systemsthink.model import (
    Change,
    Diagram,
    Link,
    LinkId,
    Note,
    Record,
    RecordId,
    Variable,
    View,
    apply,
    between,
    fault_of,
    put,
    swapped,
    tidy,
)
from systemsthink.phrases import phrase

APART, ROOM = 180.0, 120.0
"""How far beside its neighbour something comes into a view, and the room that it needs there."""


def make_view(
    diagram: Diagram, ids: Collection[RecordId], name: str, *, id: RecordId, seen: Diagram
) -> Diagram:
    """Make a view of variables and notes and the ends of links, where they lie as they are seen."""
    ends = {end for link in _chosen(diagram, ids) for end in (link.source, link.target)}
    standing = _things(diagram)
    members = tuple(each for each in standing if each in ends or each in ids)
    if not members:
        raise EditError(phrase("Select variables or notes first."))
    there = _things(seen)
    places = {
        each: (there[each].x, there[each].y)
        for each in members
        if (there[each].x, there[each].y) != (standing[each].x, standing[each].y)
    }
    return put(diagram, View(id, _checked(name), members, places))


def name_view(diagram: Diagram, view: RecordId, name: str) -> Diagram:
    """Give a view another name; an EditError if it has none or is no longer there."""
    return put(diagram, replace(_known(diagram, view), name=_checked(name)))


def delete_view(diagram: Diagram, view: RecordId) -> Diagram:
    """Take a view away; what it shows stays on the diagram."""
    return apply(diagram, Change(removed=(_known(diagram, view).id,)))


def show_in(diagram: Diagram, view: RecordId, ids: Iterable[RecordId]) -> Diagram:
    """Let a view show variables and notes besides what it shows already."""
    shown = _known(diagram, view)
    standing = diagram.variables.keys() | diagram.notes.keys()
    new = (id for id in ids if id in standing)
    return put(diagram, replace(shown, members=tuple(dict.fromkeys((*shown.members, *new)))))


def hide_in(diagram: Diagram, view: RecordId, ids: Collection[RecordId]) -> Diagram:
    """Take records out of one view; one that shows nothing more is gone."""
    left = _without(_known(diagram, view), ids)
    return put(diagram, left) if left else delete_view(diagram, view)


def forget(diagram: Diagram, gone: Collection[RecordId]) -> Diagram:
    """Take records out of the views that show them; a view that shows nothing more is gone."""
    left = {view.id: _without(view, gone) for view in diagram.views.values()}
    put = tuple(view for id, view in left.items() if view and view != diagram.views[id])
    emptied = tuple(id for id, view in left.items() if view is None)
    return apply(diagram, Change(put, emptied)) if put or emptied else diagram


def drawn_in(before: Diagram, after: Diagram, view: RecordId) -> Diagram:
    """An edited diagram in whose view is seen what was drawn there.

    That is what is new or has got a place, and both ends of a new link with something there. Both
    diagrams have the view's places, as `swapped` gives them.
    """
    shown = after.views.get(view)
    if shown is None or _stays(before, after):
        return after
    new = (_things(after).keys() - _things(before).keys()) - set(shown.members)
    members = (*shown.members, *(id for id in after.records if id in new))
    joined = put(after, replace(shown, members=members)) if new else after
    for id, link in after.links.items():
        if _leads_elsewhere(before, link) and not {link.source, link.target}.isdisjoint(members):
            joined = show_link(joined, view, id)
    return joined


def show_link(diagram: Diagram, view: RecordId, link: LinkId) -> Diagram:
    """Let a view show a link; an end that it does not show yet comes beside the other one."""
    shown, record = _known(diagram, view), diagram.links[link]
    without = tuple(id for id in shown.without if id != link)
    joined = put(diagram, replace(shown, without=without)) if without != shown.without else diagram
    for here, there in ((record.source, record.target), (record.target, record.source)):
        members = joined.views[view].members
        if there not in members:
            joined = show_in(joined, view, [there])
            joined = _beside(joined, view, there, here) if here in members else joined
    return joined


def as_a_whole(edited: Diagram, seen: Diagram, whole: Diagram, view: RecordId) -> Diagram:
    """The diagram after an edit of what a view shows of it; the view itself may be gone.

    That is what `swapped` makes of the edited one, from what differs alone: a hand that drags has
    no time for more.
    """
    shown = seen.views.get(view)
    if shown is None:
        return edited
    if edited.views.get(view) is shown:
        done = _applied(whole, between(seen, edited), shown)
        if list(done.records) == list(edited.records):
            return done
    if view in edited.views:
        return swapped(edited, view)
    return apply(swapped(put(edited, shown), view), Change(removed=(view,)))


def _applied(whole: Diagram, change: Change, shown: View) -> Diagram:
    """The diagram after a change of what a view shows, which leaves the view itself alone."""
    own = whole.views[shown.id]
    records, places = [], dict(own.places)
    for record in change.put:
        if isinstance(record, Variable | Note) and record.id in shown.places:
            places[record.id] = (record.x, record.y)
            x, y = shown.places[record.id]
            record = replace(record, x=x, y=y)
        records.append(record)
    if places != own.places:
        records.append(replace(own, places=places))
    return apply(whole, Change(tuple(records), change.removed))


def _stays(before: Diagram, after: Diagram) -> bool:
    """Whether what there is on a diagram is what there was, wherever it lies."""
    change, old = between(before, after), before.records
    return not change.removed and all(
        record.id in old and _alike(old[record.id], record) for record in change.put
    )


def _alike(old: Record, new: Record) -> bool:
    match old, new:
        case Variable(), Variable():
            return old.parked == new.parked
        case Link(), Link():
            return (old.source, old.target) == (new.source, new.target)
    return True


def _beside(diagram: Diagram, view: RecordId, new: RecordId, known: RecordId) -> Diagram:
    """Give a variable a place of its own in a view, near one that is there already."""
    shown, at = diagram.views[view], diagram.variables
    if new in shown.places:
        return diagram
    here, there = at[known], at[new]
    others = [(v.x, v.y) for id, v in at.items() if id in shown.members and id != new]
    tries = (
        (here.x + math.cos(turn) * APART * ring, here.y + math.sin(turn) * APART * ring)
        for ring in range(1, 5)
        for turn in (step * math.pi / 4 for step in range(8))
    )
    x, y = next(
        (place for place in tries if all(math.dist(place, other) >= ROOM for other in others)),
        (here.x + APART, here.y),
    )
    places = {**shown.places, new: (there.x, there.y)}
    return put(diagram, replace(there, x=x, y=y), replace(shown, places=places))


def _things(diagram: Diagram) -> dict[RecordId, Variable | Note]:
    """Whatever has a place."""
    at, parked = diagram.variables, diagram.parking
    return {**{id: variable for id, variable in at.items() if id not in parked}, **diagram.notes}


def _leads_elsewhere(before: Diagram, link: Link) -> bool:
    """Whether a link is new or has another end."""
    old = before.links.get(link.id)
    return old is not link and (
        old is None or (old.source, old.target) != (link.source, link.target)
    )


def _chosen(diagram: Diagram, ids: Collection[RecordId]) -> list[Link]:
    return [link for id, link in diagram.links.items() if id in ids]


def _known(diagram: Diagram, view: RecordId) -> View:
    if view not in diagram.views:
        raise EditError(phrase("That view is no longer there."))
    return diagram.views[view]


def _checked(name: str) -> str:
    name = tidy(name)
    if fault := fault_of(name):
        raise EditError(fault)
    return name


def _without(view: View, gone: Collection[RecordId]) -> View | None:
    members = tuple(id for id in view.members if id not in gone)
    places = {id: place for id, place in view.places.items() if id not in gone}
    links = tuple(id for id in view.without if id not in gone)
    return replace(view, members=members, places=places, without=links) if members else None
