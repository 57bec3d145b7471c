"""What comes along when a map is added to another besides variables and links."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from systemsthink.editing.edits import near, numbered
from systemsthink.editing.groups import homes
from systemsthink.model import (
    Diagram,
    Disturbance,
    Group,
    LoopName,
    Note,
    RecordId,
    Topic,
    Variable,
    View,
    key_of,
    put,
    turned,
)

NewId = Callable[[str], RecordId]
Ids = Mapping[RecordId, RecordId]
Point = tuple[float, float]

R = TypeVar("R", Variable, Note)


def joined(diagram: Diagram, other: Diagram, ids: Ids, new_id: NewId, shift: Point) -> Diagram:
    """The diagram with notes, groups, themes, names of loops, views and disturbances of another.

    `ids` says what its variables and links are called here.
    """
    same = same_notes(diagram, other)
    notes = {
        note.id: replace(moved(note, shift), id=new_id("m"))
        for note in other.notes.values()
        if note.id not in same
    }
    known = {**ids, **same, **{id: note.id for id, note in notes.items()}}
    return put(
        diagram,
        *notes.values(),
        *_groups(diagram, other, ids, new_id),
        *_topics(diagram, other, new_id),
        *_loop_names(diagram, other, ids, new_id),
        *_disturbances(diagram, other, ids, new_id),
        *_views(diagram, other, known, new_id, shift),
    )


def moved(record: R, shift: Point) -> R:
    """A variable or note, as far from where it was as all others that come with it."""
    return replace(record, x=near(record.x + shift[0]), y=near(record.y + shift[1]))


def same_notes(diagram: Diagram, other: Diagram) -> dict[RecordId, RecordId]:
    """The notes of the other diagram that say what a note here says, and which one that is."""
    here = {note.text: note.id for note in diagram.notes.values()}
    return {id: here[note.text] for id, note in other.notes.items() if note.text in here}


def introduced(diagram: Diagram, other: Diagram) -> Diagram:
    """The diagram, and what the other one is about where nobody said so here."""
    about = [other.about] if "about" in other.records.keys() - diagram.records.keys() else []
    return put(replace(diagram, extra={**other.extra, **diagram.extra}), *about)


def _groups(diagram: Diagram, other: Diagram, ids: Ids, new_id: NewId) -> Iterator[Group]:
    """Groups of variables that are in none here; one of the same name gets more members."""
    home = homes(diagram)
    named = {key_of(group.name): group for group in diagram.groups.values() if group.name}
    for group in other.groups.values():
        members = tuple(dict.fromkeys(ids[id] for id in group.members if ids[id] not in home))
        same = named.get(key_of(group.name))
        if members and same:
            yield replace(same, members=(*same.members, *members))
        elif members:
            yield replace(group, id=new_id("g"), members=members)


def _topics(diagram: Diagram, other: Diagram, new_id: NewId) -> Iterator[Topic]:
    """Themes of colours that stand for none here."""
    taken = {topic.color for topic in diagram.topics.values()}
    for topic in other.topics.values():
        if topic.color not in taken:
            yield replace(topic, id=new_id("t"))


def _loop_names(diagram: Diagram, other: Diagram, ids: Ids, new_id: NewId) -> Iterator[LoopName]:
    """Names of loops that have none here."""
    named = {turned(known.loop) for known in diagram.loop_names.values()}
    for name in other.loop_names.values():
        loop = turned(tuple(ids[id] for id in name.loop))
        if loop not in named:
            yield replace(name, id=new_id("n"), loop=loop)


def _disturbances(
    diagram: Diagram, other: Diagram, ids: Ids, new_id: NewId
) -> Iterator[Disturbance]:
    """What a run does to variables to which it does nothing here."""
    disturbed = {known.variable for known in diagram.disturbances.values()}
    for disturbance in other.disturbances.values():
        variable = ids[disturbance.variable]
        if variable not in disturbed:
            yield replace(disturbance, id=new_id("d"), variable=variable)


def _views(
    diagram: Diagram, other: Diagram, ids: Ids, new_id: NewId, shift: Point
) -> Iterator[View]:
    """Views that are not here; in them, what is here already lies as it did there."""
    names = {key_of(view.name) for view in diagram.views.values()}
    shown = {(key_of(view.name), frozenset(view.members)) for view in diagram.views.values()}
    for view in other.views.values():
        members = tuple(dict.fromkeys(ids[id] for id in view.members if id in ids))
        if not members or (key_of(view.name), frozenset(members)) in shown:
            continue
        name = numbered(view.name, names) if diagram.views else view.name
        names.add(key_of(name))
        without = tuple(ids[id] for id in view.without if id in ids)
        places = _places(diagram, other, view, ids, shift)
        yield replace(
            view, id=new_id("w"), name=name, members=members, places=places, without=without
        )


def _places(
    diagram: Diagram, other: Diagram, view: View, ids: Ids, shift: Point
) -> dict[RecordId, Point]:
    """Where members of a view lie that lie elsewhere in the diagram."""
    standing: dict[RecordId, Variable | Note] = {**other.variables, **other.notes}
    whole = {id: (standing[id].x, standing[id].y) for id in view.members if id in standing}
    places = {}
    for id, (x, y) in {**whole, **view.places}.items():
        here = diagram.records.get(ids.get(id, ""))
        at = (near(x + shift[0]), near(y + shift[1]))
        if isinstance(here, Variable | Note) and (id in view.places or at != (here.x, here.y)):
            places[here.id] = at
    return places
