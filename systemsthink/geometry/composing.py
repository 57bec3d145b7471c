"""From a diagram to a picture, doing again only what a change touches."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from systemsthink.geometry import bending, marking
from systemsthink.geometry.arcs import Arc, arc_between
from systemsthink.geometry.badging import place_badge
from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.grid import Grid
from systemsthink.geometry.picture import (
    BadgeShape,
    CurveShape,
    DrawnLoop,
    LabelShape,
    LoopKey,
    Picture,
    Text,
)
from systemsthink.geometry.structure import Structure, other_ends, structure_of
from systemsthink.model import Change, Diagram, Link, LinkId, Variable, VariableId, between

Texts = Mapping[VariableId, Text]
Shortest = Mapping[LinkId, tuple[VariableId, ...]]
Labels = Mapping[VariableId, LabelShape]
Course = tuple[float, Arc, Box]

_MARKS = 10.0  # pixels beside a link that its arrowhead, sign and delay mark may need


def compose(
    diagram: Diagram, texts: Texts, shortest: Shortest, loops: Sequence[DrawnLoop] = ()
) -> Picture:
    """The picture of a diagram.

    `texts` holds each variable's measured name, `shortest` the shortest loop through each link
    that is in any, and `loops` the loops that get a badge.
    """
    return recompose(Picture(), Diagram(), diagram, texts, shortest, loops)


def recompose(
    picture: Picture,
    before: Diagram,
    after: Diagram,
    texts: Texts,
    shortest: Shortest,
    loops: Sequence[DrawnLoop] = (),
) -> Picture:
    """The picture after a change; equal to composing it anew, but quick."""
    change = between(before, after)
    structure = _structure(picture.structure, change, before, after, shortest)
    labels, dirty = _labels(picture.labels, change, after, texts)
    grid = picture.grid.changed(
        [(id, picture.labels[id].box) for id in dirty if id in picture.labels],
        [(id, labels[id].box) for id in dirty if id in labels],
    )
    places = _places(picture.labels, labels, dirty)
    stale = _stale(picture, structure, change, before, after, dirty, places)
    courses = {
        id: _course(after.links[id], after, labels, structure, grid)
        for id in stale
        if id in after.links
    }
    targets = _targets(picture, after, stale)
    curves = _curves(picture, after, structure, courses, targets, grid)
    redrawn = _redrawn(picture.curves, curves, structure, targets)
    touched = [*places, *(box for id in redrawn for box in _boxes(picture.curves, curves, id))]
    badges = _badges(picture.badges, loops, curves, grid, set(redrawn), touched)
    return Picture(labels, curves, badges, grid, structure)


def _structure(
    known: Structure, change: Change, before: Diagram, after: Diagram, shortest: Shortest
) -> Structure:
    moved_only = not change.removed and all(
        isinstance(record, Variable) and record.id in before.variables for record in change.put
    )
    same_loops = known.shortest is shortest
    return known if moved_only and same_loops else structure_of(after.links, shortest)


def _labels(
    known: Labels, change: Change, after: Diagram, texts: Texts
) -> tuple[Labels, list[VariableId]]:
    """The labels after the change, and the ids of those that are new, different or gone."""
    fresh = {
        record.id: _label(record, texts[record.id])
        for record in change.put
        if isinstance(record, Variable)
    }
    gone = [id for id in change.removed if id in known]
    dirty = [id for id, label in fresh.items() if known.get(id) != label] + gone
    if not dirty:
        return known, dirty
    merged = {**known, **fresh}
    return {id: merged[id] for id in after.variables}, dirty


def _label(variable: Variable, text: Text) -> LabelShape:
    box = Box(variable.x, variable.y, text.width, text.height)
    return LabelShape(variable.id, box, text.lines, variable.kind, variable.color, variable.scale)


def _places(known: Labels, labels: Labels, dirty: Iterable[VariableId]) -> list[Box]:
    """Where changed labels were and are."""
    return [group[id].box for id in dirty for group in (known, labels) if id in group]


def _stale(
    picture: Picture,
    structure: Structure,
    change: Change,
    before: Diagram,
    after: Diagram,
    dirty: Sequence[VariableId],
    places: Sequence[Box],
) -> dict[LinkId, None]:
    """The links to draw anew: at, round or under what has changed."""
    old = picture.structure
    found: dict[LinkId, None] = {}
    touched = dict.fromkeys(dirty)
    for id in (*(record.id for record in change.put), *change.removed):
        for diagram in (before, after):
            if id in diagram.links:
                link = diagram.links[id]
                found[id] = None
                found.update(dict.fromkeys(structure.twins(link.source, link.target)))
                touched.update({link.source: None, link.target: None})
    for variable in dirty:
        found.update(dict.fromkeys(structure.at.get(variable, ())))
        found.update(dict.fromkeys(structure.around.get(variable, ())))
        touched.update(dict.fromkeys(_neighbours(structure, after, variable)))
    for variable in touched:
        found.update(dict.fromkeys(structure.pairs.get((variable, variable), ())))
    if old.shortest is not structure.shortest:
        differ = (id for id in picture.curves if old.shortest.get(id) != structure.shortest.get(id))
        found.update(dict.fromkeys(differ))
    if places:
        span = around(places)
        for id, curve in picture.curves.items():
            if curve.reach.intersects(span) and any(_concerns(box, curve) for box in places):
                found[id] = None
    return found


def _concerns(box: Box, curve: CurveShape) -> bool:
    """Whether a label there may have a say in how a link is drawn."""
    if not curve.reach.intersects(box):
        return False
    if curve.reach != curve.box:  # more than one bend was tried
        return True
    return curve.arc.distance(box.x, box.y) <= math.hypot(box.width, box.height) / 2 + _MARKS


def _neighbours(structure: Structure, diagram: Diagram, variable: VariableId) -> list[VariableId]:
    ids = structure.at.get(variable, ())
    return other_ends((diagram.links[id] for id in ids), variable)


def _course(
    link: Link, diagram: Diagram, labels: Labels, structure: Structure, grid: Grid
) -> Course:
    """A link's bend, its arc, and the box within which labels had a say in them."""
    source, target = labels[link.source].box, labels[link.target].box
    twins = structure.pairs[link.source, link.target]
    if link.source == link.target:
        ends = _neighbours(structure, diagram, link.source)
        others = [(labels[id].box.x, labels[id].box.y) for id in ends]
        arc = bending.to_self(source, others, twins.index(link.id))
        return 0.0, arc, arc.box.inflated(_MARKS)
    if link.bend is not None:
        arc = arc_between(source, target, link.bend)
        return link.bend, arc, arc.box.inflated(_MARKS)
    lens = (link.target, link.source) in structure.pairs
    base = _wanted(link, labels, structure, lens)
    base = bending.apart(base, twins.index(link.id), len(twins))
    return bending.choose(source, target, base, (link.source, link.target), lens, grid)


def _wanted(link: Link, labels: Labels, structure: Structure, lens: bool) -> float:
    if lens:
        return bending.LENS
    loop = structure.shortest.get(link.id, ())
    if len(loop) < 3:
        return bending.SLIGHT
    places = [(labels[id].box.x, labels[id].box.y) for id in loop]
    source, target = labels[link.source].box, labels[link.target].box
    return bending.around_loop((source.x, source.y), (target.x, target.y), places)


def _targets(picture: Picture, after: Diagram, stale: Iterable[LinkId]) -> dict[VariableId, None]:
    """The variables whose incoming links share out the places for their signs anew."""
    found: dict[VariableId, None] = {}
    for id in stale:
        if id in picture.curves:
            found[picture.curves[id].target] = None
        if id in after.links:
            found[after.links[id].target] = None
    return found


def _curves(
    picture: Picture,
    after: Diagram,
    structure: Structure,
    courses: Mapping[LinkId, Course],
    targets: Iterable[VariableId],
    grid: Grid,
) -> dict[LinkId, CurveShape]:
    fresh: dict[LinkId, CurveShape] = {}
    for target in targets:
        signs: list[tuple[float, float]] = []
        for id in structure.into.get(target, ()):
            known = picture.curves.get(id)
            if id in courses:
                course = courses[id]
            else:
                assert known is not None
                course = (known.bend, known.arc, known.reach)
            curve = _curve(after.links[id], course, grid, signs)
            fresh[id] = known if known == curve else curve  # the same shape stays the same object
            signs.append(curve.sign)
    if structure is picture.structure:
        return {**picture.curves, **fresh}
    return {id: fresh[id] if id in fresh else picture.curves[id] for id in after.links}


def _curve(
    link: Link, course: Course, grid: Grid, signs: Sequence[tuple[float, float]]
) -> CurveShape:
    bend, arc, reach = course
    sign = marking.place_sign(arc, grid, signs)
    return CurveShape(
        id=link.id,
        source=link.source,
        target=link.target,
        arc=arc,
        bend=bend,
        polarity=link.polarity,
        delayed=link.delayed,
        flow=link.flow,
        color=link.color,
        sign=sign,
        delay=marking.place_delay(arc, grid, sign) if link.delayed else None,
        box=arc.box.inflated(_MARKS),
        reach=reach,
    )


def _redrawn(
    before: Mapping[LinkId, CurveShape],
    after: Mapping[LinkId, CurveShape],
    structure: Structure,
    targets: Iterable[VariableId],
) -> list[LinkId]:
    """The links that look different now, and those that are gone."""
    into = chain.from_iterable(structure.into.get(target, ()) for target in targets)
    gone = [id for id in before if id not in after] if len(before) else []
    return [id for id in into if before.get(id) != after[id]] + gone


def _boxes(
    before: Mapping[LinkId, CurveShape], after: Mapping[LinkId, CurveShape], id: LinkId
) -> list[Box]:
    return [group[id].box for group in (before, after) if id in group]


def _badges(
    known: Mapping[LoopKey, BadgeShape],
    loops: Sequence[DrawnLoop],
    curves: Mapping[LinkId, CurveShape],
    grid: Grid,
    redrawn: set[LinkId],
    touched: list[Box],
) -> dict[LoopKey, BadgeShape]:
    same_order = list(known) == [loop.variables for loop in loops]
    placed: dict[LoopKey, BadgeShape] = {}
    for loop in loops:
        badge = known.get(loop.variables)
        if badge is None or not same_order or _moved(badge, loop, redrawn, touched):
            fresh = place_badge(loop, curves, grid, list(placed.values()))
            if fresh is None:
                continue
            if badge is not None and badge != fresh:
                touched += [badge.box, fresh.box]
            badge = badge if badge == fresh else fresh
        placed[loop.variables] = badge
    return placed


def _moved(
    badge: BadgeShape, loop: DrawnLoop, redrawn: set[LinkId], touched: Sequence[Box]
) -> bool:
    return (
        (badge.name, badge.kind, badge.links) != (loop.name, loop.kind, loop.links)
        or not redrawn.isdisjoint(loop.links)
        or any(badge.reach.intersects(box) for box in touched)
    )
