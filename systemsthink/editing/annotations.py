"""Edits of what is said about a diagram besides its links: themes, votes, notes, parking."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from systemsthink.editing.edits import change, move, near, remove
from systemsthink.errors import EditError
from systemsthink.model import (
    MOST_DOTS,
    Change,
    Diagram,
    Note,
    RecordId,
    Topic,
    VariableId,
    apply,
    fault_of,
    put,
    tidy,
)
from systemsthink.phrases import phrase


def park(diagram: Diagram, variables: Iterable[VariableId]) -> Diagram:
    """Take variables that no link needs off the diagram, to be placed later."""
    ids = list(variables)
    if not diagram.linked.isdisjoint(ids):
        raise EditError(phrase("Only variables without links can be parked."))
    return change(diagram, ids, parked=True)


def unpark(diagram: Diagram, places: Mapping[VariableId, tuple[float, float]]) -> Diagram:
    """Give variables that were parked a place on the diagram."""
    return change(move(diagram, places), places, parked=False)


def vote(diagram: Diagram, variables: Iterable[VariableId], dots: int) -> Diagram:
    """Give variables so many dots more, or fewer, but never less than none."""
    at = diagram.variables
    voted = (replace(at[id], dots=min(MOST_DOTS, max(0, at[id].dots + dots))) for id in variables)
    return put(diagram, *voted)


def name_color(diagram: Diagram, color: str, name: str, *, id: RecordId) -> Diagram:
    """Make a theme of a colour, or none with an empty name."""
    same = next((topic for topic in diagram.topics.values() if topic.color == color), None)
    name = tidy(name)
    if not name:
        return apply(diagram, Change(removed=(same.id,))) if same else diagram
    if fault := fault_of(name):
        raise EditError(fault)
    return put(diagram, replace(same or Topic(id, color, name), name=name))


def clear_dots(diagram: Diagram) -> Diagram:
    """Take all votes away."""
    return change(diagram, [v.id for v in diagram.variables.values() if v.dots], dots=0)


def discreet(diagram: Diagram) -> Diagram:
    """The diagram without descriptions, units and who brought up what."""
    about = [*diagram.variables, *diagram.links]
    return change(diagram, about, description="", unit="", said_by="")


def write_note(diagram: Diagram, note: RecordId, text: str) -> Diagram:
    """Write another text on a note; one that says nothing is taken away."""
    if not text.strip():
        return remove(diagram, [note])
    return change(diagram, [note], text=text.strip())


def add_note(diagram: Diagram, text: str, x: float, y: float, *, id: RecordId) -> Diagram:
    """Put a note on the diagram; an EditError if it says nothing."""
    if not text.strip():
        raise EditError(phrase("A note needs a text."))
    return put(diagram, Note(id, text.strip(), near(x), near(y)))
