"""What a Vensim file can't hold of a diagram, where that depends on its names and views."""

import math

from systemsthink.exchange.aspects import ASPECTS, MOVED, NUMBERED, Loss, told
from systemsthink.exchange.naming import numbered
from systemsthink.exchange.vensim.building import built
from systemsthink.exchange.vensim.names import key
from systemsthink.exchange.vensim.parts import parts_of
from systemsthink.exchange.vensim.writing import written
from systemsthink.model import Diagram, Note, Variable

PIXEL = 1.0


def losses(diagram: Diagram) -> list[Loss]:
    """Names that Vensim would take for others, and what comes back otherwise where there are views.

    A sheet has places of its own: there is none for the diagram as a whole. Sheets that would lie
    on each other are put beside each other.
    """
    names = numbered(diagram, key)
    if not diagram.views:
        return told({NUMBERED: len(names)})
    again = built(parts_of(written(diagram))).diagram
    places = {key(variable.name): variable for variable in again.variables.values()}
    moved = sum(
        not variable.parked and _is_apart(variable, places[key(names.get(id, variable.name))])
        for id, variable in diagram.variables.items()
    )
    moved += sum(_has_moved(note, again) for note in diagram.notes.values())
    links, views = (
        len(before) - len(after)
        for before, after in ((diagram.links, again.links), (diagram.views, again.views))
    )
    parallels = ASPECTS["parallels"]
    return told({NUMBERED: len(names), MOVED: moved, parallels: links, ASPECTS["views"]: views})


def _has_moved(note: Note, again: Diagram) -> bool:
    alike = (one for one in again.notes.values() if one.text.split() == note.text.split())
    return bool(note.text.strip()) and all(_is_apart(note, one) for one in alike)


def _is_apart(one: Variable | Note, other: Variable | Note) -> bool:
    return math.dist((one.x, one.y), (other.x, other.y)) > 2 * PIXEL
