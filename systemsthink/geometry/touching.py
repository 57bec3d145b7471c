"""Which links a change makes it necessary to draw anew."""

import math
from collections.abc import Iterator, Sequence

from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.marking import MARKS
from systemsthink.geometry.picture import CurveShape, Picture
from systemsthink.geometry.structure import Structure
from systemsthink.model import Change, Diagram, LinkId, VariableId


def touched_links(
    picture: Picture,
    structure: Structure,
    change: Change,
    before: Diagram,
    after: Diagram,
    dirty: Sequence[VariableId],
    places: Sequence[Box],
) -> dict[LinkId, None]:
    """The links to draw anew: at, round or under what has changed."""
    found: dict[LinkId, None] = {}
    ends = dict.fromkeys(dirty)
    for id in (*(record.id for record in change.put), *change.removed):
        for link in (diagram.links[id] for diagram in (before, after) if id in diagram.links):
            found[id] = None
            found.update(dict.fromkeys(structure.twins(link.source, link.target)))
            ends.update({link.source: None, link.target: None})
    for variable in dirty:
        found.update(dict.fromkeys(structure.at.get(variable, ())))
        found.update(dict.fromkeys(structure.around.get(variable, ())))
        ends.update(dict.fromkeys(structure.neighbours.get(variable, ())))
    for variable in ends:  # a link to itself turns away from the variable's neighbours
        found.update(dict.fromkeys(structure.pairs.get((variable, variable), ())))
    old = picture.structure.shortest
    if old is not structure.shortest:
        new = structure.shortest
        found.update(dict.fromkeys(id for id in picture.curves if old.get(id) != new.get(id)))
    if places:
        found.update(dict.fromkeys(_under(places, picture)))
    return found


def _under(places: Sequence[Box], picture: Picture) -> Iterator[LinkId]:
    """The links that make way for labels at these places, or no longer do."""
    span = around(places)
    for id, curve in picture.curves.items():
        if curve.reach.intersects(span) and any(_concerns(box, curve) for box in places):
            yield id


def _concerns(box: Box, curve: CurveShape) -> bool:
    """Whether a label there may have a say in how a link is drawn."""
    if not curve.reach.intersects(box):
        return False
    if not curve.first:
        return True
    return curve.arc.distance(box.x, box.y) <= math.hypot(box.width, box.height) / 2 + MARKS
