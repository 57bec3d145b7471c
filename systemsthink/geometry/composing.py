"""From a diagram to a picture, doing again only what a change touches."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from systemsthink.geometry import bending, marking
from systemsthink.geometry.arcs import arc_between
from systemsthink.geometry.badging import place_badges
from systemsthink.geometry.bending import Course
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.grid import Grid
from systemsthink.geometry.picture import (
    CurveShape,
    DrawnLoop,
    LabelShape,
    Picture,
    Text,
)
from systemsthink.geometry.structure import Structure, bent_by_hand, structure_of
from systemsthink.geometry.touching import touched_links
from systemsthink.model import Change, Diagram, Link, LinkId, Variable, VariableId, between

Texts = Mapping[VariableId, Text]
Shortest = Mapping[LinkId, tuple[VariableId, ...]]
Labels = Mapping[VariableId, LabelShape]


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
    stale = touched_links(picture, structure, change, before, after, dirty, places)
    courses = {
        id: _course(after.links[id], after.links, labels, structure, grid)
        for id in stale
        if id in after.links
    }
    targets = _targets(picture, after, stale)
    curves = _curves(picture, after, structure, courses, targets, grid)
    redrawn = _redrawn(picture.curves, curves, structure, targets)
    touched = [*places, *(box for id in redrawn for box in _boxes(picture.curves, curves, id))]
    badges = place_badges(picture.badges, loops, curves, grid, set(redrawn), touched)
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


def _course(
    link: Link, links: Mapping[LinkId, Link], labels: Labels, structure: Structure, grid: Grid
) -> Course:
    """A link's bend, its arc, and the box within which labels had a say in them."""
    source, target = labels[link.source].box, labels[link.target].box
    twins = structure.pairs[link.source, link.target]
    if link.source == link.target:
        ends = structure.neighbours.get(link.source, ())
        others = [(labels[id].box.x, labels[id].box.y) for id in ends]
        arc = bending.to_self(source, others, twins.index(link.id))
        return bending.settled(0.0, arc)
    if link.bend is not None:
        arc = arc_between(source, target, link.bend)
        return bending.settled(link.bend, arc)
    lens = (link.target, link.source) in structure.pairs
    alike = [id for id in twins if links[id].bend is None]
    taken = bent_by_hand(link, links, structure)
    base = _wanted(link, labels, structure, lens)
    base = bending.apart(base, alike.index(link.id), len(alike), taken, lens)
    bends = bending.tries(base, lens, crowded=len(alike) > 1 or bool(taken))
    return bending.choose(source, target, bends, (link.source, link.target), grid)


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
                course = Course(known.bend, known.arc, known.reach, known.first)
            curve = _curve(after.links[id], course, grid, signs)
            fresh[id] = known if known == curve else curve  # the same shape stays the same object
            signs.append(curve.sign)
    if structure is picture.structure:
        return {**picture.curves, **fresh}
    return {id: fresh[id] if id in fresh else picture.curves[id] for id in after.links}


def _curve(
    link: Link, course: Course, grid: Grid, signs: Sequence[tuple[float, float]]
) -> CurveShape:
    arc = course.arc
    sign = marking.place_sign(arc, grid, signs)
    return CurveShape(
        id=link.id,
        source=link.source,
        target=link.target,
        arc=arc,
        bend=course.bend,
        polarity=link.polarity,
        delayed=link.delayed,
        flow=link.flow,
        sign=sign,
        delay=marking.place_delay(arc, grid, sign) if link.delayed else None,
        box=arc.box.inflated(marking.MARKS),
        reach=course.reach,
        first=course.first,
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
