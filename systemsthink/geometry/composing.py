"""From a diagram to a picture, doing again only what a change touches."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from systemsthink.geometry import bending, marking
from systemsthink.geometry.arcs import arc_between
from systemsthink.geometry.badging import place_badges
from systemsthink.geometry.bending import Course
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.grid import Grid
from systemsthink.geometry.hulls import hulls_of, titles_between
from systemsthink.geometry.labelling import Labels, Texts, labels_of, places_of
from systemsthink.geometry.legend import legend_of, themes_of
from systemsthink.geometry.marking import ORDINARY, Sizes
from systemsthink.geometry.picture import (
    CurveShape,
    DrawnLoop,
    Picture,
)
from systemsthink.geometry.shapes import hull_places
from systemsthink.geometry.sheets import notes_of, sheets_between
from systemsthink.geometry.structure import Structure, bent_by_hand, structure_of
from systemsthink.geometry.touching import touched_links
from systemsthink.model import (
    Change,
    Diagram,
    Link,
    LinkId,
    VariableId,
    between,
)

Shortest = Mapping[LinkId, tuple[VariableId, ...]]


def compose(
    diagram: Diagram,
    texts: Texts,
    shortest: Shortest,
    loops: Sequence[DrawnLoop] = (),
    sizes: Sizes = ORDINARY,
) -> Picture:
    """The picture of a diagram.

    `texts` holds whatever is written on it, measured, by the record's id, `shortest` the shortest
    loop through each link that is in any, and `loops` the loops that get a badge.
    """
    return recompose(Picture(), Diagram(), diagram, texts, shortest, loops, sizes)


def recompose(
    picture: Picture,
    before: Diagram,
    after: Diagram,
    texts: Texts,
    shortest: Shortest,
    loops: Sequence[DrawnLoop] = (),
    sizes: Sizes = ORDINARY,
) -> Picture:
    """The picture after a change; equal to composing it anew in these sizes, but quick."""
    change = between(before, after)
    structure = _structure(picture.structure, change, before, after, shortest)
    themes = themes_of(after)
    rethemed = themes ^ themes_of(before)
    labels, dirty = labels_of(picture.labels, change, after, texts, themes, rethemed)
    hulls = hulls_of(picture.hulls, change, after, labels, texts, themes, rethemed)
    grid = picture.grid.changed(
        [(id, picture.labels[id].box) for id in dirty if id in picture.labels],
        [(id, labels[id].box) for id in dirty if id in labels],
    )
    places = [*places_of(picture.labels, labels, dirty), *titles_between(picture.hulls, hulls)]
    stale = touched_links(picture, structure, change, before, after, dirty, places)
    courses = {
        id: course_of(after.links[id], after.links, labels, structure, grid)
        for id in stale
        if id in after.links
    }
    targets = _targets(picture, after, stale)
    # Signs and badges make way for the names of groups; a link keeps its shape.
    taken = grid.changed((), hull_places(list(hulls.values()))) if hulls else grid
    curves = _curves(picture, after, structure, courses, targets, labels, taken, sizes.marks)
    redrawn = _redrawn(picture.curves, curves, structure, targets)
    notes = notes_of(picture.notes, after.notes, texts, themes)
    # A note hides what lies below it; a badge is the one thing that can stand elsewhere.
    free = taken.changed((), [(id, note.box) for id, note in notes.items()]) if notes else taken
    touched = [*places, *sheets_between(picture.notes, notes)]
    touched += [box for id in redrawn for box in _boxes(picture.curves, curves, id)]
    badges = place_badges(
        picture.badges, loops, curves, free, set(redrawn), touched, labels, sizes.badges
    )
    drawn = Picture(labels, curves, badges, grid, structure, notes, hulls)
    if not themes or drawn.empty:
        return drawn
    return replace(drawn, legend=legend_of(after, texts, drawn.drawn))


def _structure(
    known: Structure, change: Change, before: Diagram, after: Diagram, shortest: Shortest
) -> Structure:
    same_links = not any(isinstance(record, Link) for record in change.put) and not any(
        id in before.links for id in change.removed
    )
    same_loops = known.shortest is shortest
    return known if same_links and same_loops else structure_of(after.links, shortest)


def course_of(
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
    labels: Labels,
    grid: Grid,
    scale: float,
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
            curve = curve_of(after.links[id], course, labels, grid, signs, scale)
            fresh[id] = known if known == curve else curve  # the same shape stays the same object
            signs.append(curve.sign)
    if structure is picture.structure:
        return {**picture.curves, **fresh}
    return {id: fresh[id] if id in fresh else picture.curves[id] for id in after.links}


def curve_of(
    link: Link,
    course: Course,
    labels: Labels,
    grid: Grid,
    signs: Sequence[tuple[float, float]],
    scale: float = 1.0,
) -> CurveShape:
    """A link on its course, with its marks clear of labels and of other signs."""
    arc = course.arc
    beside = marking.scale_beside(labels[link.source].scale, labels[link.target].scale)
    sign, scale = marking.fit_sign(arc, grid, signs, scale * beside)
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
        box=arc.box.inflated(marking.MARKS * scale),
        reach=course.reach,
        first=course.first,
        scale=scale,
        color=link.color,
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
