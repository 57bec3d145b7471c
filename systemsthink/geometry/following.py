"""The picture while a hand is at work: it follows, and is composed anew when the hand lets go."""

from dataclasses import replace

from systemsthink.geometry import marking
from systemsthink.geometry.arcs import Arc, arc_between
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.grid import Grid
from systemsthink.geometry.hulls import grown
from systemsthink.geometry.picture import CurveShape, LabelShape, Picture
from systemsthink.geometry.shapes import HullShape
from systemsthink.geometry.sheets import moved as moved_sheet
from systemsthink.model import Diagram, Link, Note, RecordId, Variable, VariableId, between

_FREE = Grid()
"""No label stands in the way of a sign for as long as the hand moves."""


def follow(picture: Picture, before: Diagram, after: Diagram) -> Picture:
    """Move labels and notes and bend links as a preview does; hulls go along with their labels.

    Links keep their shape, and all else stays put. Only for previews that move variables and
    notes and bend links: what else a change may hold is left out.
    """
    change = between(before, after)
    moved = {
        record.id: _moved(picture.labels[record.id], record)
        for record in change.put
        if isinstance(record, Variable) and record.id in picture.labels
    }
    labels = {**picture.labels, **moved}
    bent = {record.id: record for record in change.put if isinstance(record, Link)}
    attached = (id for variable in moved for id in picture.structure.at.get(variable, ()))
    curves = {
        id: _redrawn(picture.curves[id], bent.get(id), labels, picture)
        for id in dict.fromkeys([*bent, *attached])
        if id in picture.curves
    }
    notes = {
        record.id: moved_sheet(picture.notes[record.id], record)
        for record in change.put
        if isinstance(record, Note) and record.id in picture.notes
    }
    return replace(
        picture,
        labels=labels,
        curves={**picture.curves, **curves},
        notes={**picture.notes, **notes},
        hulls={**picture.hulls, **_grown(picture, after, moved, labels)},
    )


def _grown(
    picture: Picture,
    after: Diagram,
    moved: dict[VariableId, LabelShape],
    labels: dict[VariableId, LabelShape],
) -> dict[RecordId, HullShape]:
    """The hulls of groups that have a member among the moved."""
    if not picture.hulls:
        return {}
    return {
        id: grown(picture.hulls[id], group, labels)
        for id, group in after.groups.items()
        if id in picture.hulls and not moved.keys().isdisjoint(group.members)
    }


def _moved(label: LabelShape, variable: Variable) -> LabelShape:
    box = Box(variable.x, variable.y, label.box.width, label.box.height)
    return replace(label, box=box)


def _redrawn(
    curve: CurveShape, link: Link | None, labels: dict[VariableId, LabelShape], picture: Picture
) -> CurveShape:
    bend = link.bend if link and link.bend is not None else curve.bend
    arc = _arc(curve, bend, labels, picture)
    sign = marking.place_sign(arc, _FREE, (), curve.scale)
    return replace(
        curve,
        arc=arc,
        bend=bend,
        sign=sign,
        delay=marking.place_delay(arc, _FREE, sign) if curve.delayed else None,
        box=arc.box.inflated(marking.MARKS * curve.scale),
    )


def _arc(
    curve: CurveShape, bend: float, labels: dict[VariableId, LabelShape], picture: Picture
) -> Arc:
    source, target = labels[curve.source].box, labels[curve.target].box
    if curve.source != curve.target:
        return arc_between(source, target, bend)
    was = picture.labels[curve.source].box
    return replace(
        curve.arc, cx=curve.arc.cx + source.x - was.x, cy=curve.arc.cy + source.y - was.y
    )


def follows(before: Diagram, after: Diagram) -> bool:
    """Whether `follow` can show the difference: known variables or notes moved, links bent."""
    change = between(before, after)
    return not change.removed and all(
        isinstance(record, Variable | Link | Note) and record.id in before.records
        for record in change.put
    )
