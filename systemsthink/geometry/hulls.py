"""The soft grounds of groups: a rounded outline around the labels of their variables."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from systemsthink.geometry.boxes import Box, around, from_corners
from systemsthink.geometry.marking import HEAD
from systemsthink.geometry.picture import LabelShape, Text
from systemsthink.geometry.shapes import HullShape, hull_places
from systemsthink.model import Change, Diagram, Group, RecordId, VariableId

ROOM = 18.0
"""Pixels between a label and the border of the hull around it, which is as round."""
TITLE_GAP = HEAD + 2.0
"""Pixels between a group's name and the topmost of its variables: an arrowhead is not hidden."""
TITLE_ROOM = 12.0
"""Pixels between a group's name and the border of its hull."""
TITLE_APART = 4.0
"""Pixels between the names of two groups that stand above each other."""

_MOST_NAMES = 200  # with more of them, nobody can tell whose name is whose
_TURN = math.radians(10.0)  # between two points of a rounded corner

Point = tuple[float, float]
Labels = Mapping[VariableId, LabelShape]
Hulls = Mapping[RecordId, HullShape]


def hulls_of(
    known: Hulls,
    change: Change,
    after: Diagram,
    labels: Labels,
    texts: Mapping[RecordId, Text],
    themes: Collection[str],
    rethemed: Collection[str],
) -> Hulls:
    """The hulls after a change; one is drawn anew when it, a member or its theme has changed."""
    if not after.groups:
        return {}
    changed = {record.id for record in change.put}.union(change.removed)
    hulls: dict[RecordId, HullShape] = {}
    for id, group in after.groups.items():
        stale = id in changed or not changed.isdisjoint(group.members) or group.color in rethemed
        if id in known and not stale:
            hulls[id] = known[id]
        elif boxes := _members(group, labels):
            hull = _hull(group, boxes, texts[id], group.color in themes)
            hulls[id] = hull
    for id, lift in _lifts(hulls, after).items():
        if hulls[id].lift != lift:
            boxes = _members(after.groups[id], labels)
            hulls[id] = _around(replace(hulls[id], lift=lift), boxes)
    return {id: known[id] if known.get(id) == hull else hull for id, hull in hulls.items()}


def grown(hull: HullShape, group: Group, labels: Labels) -> HullShape:
    """The hull around its variables where they are now."""
    boxes = _members(group, labels)
    return _around(hull, boxes) if boxes else hull


def titles_between(known: Hulls, hulls: Hulls) -> list[Box]:
    """Where names of groups that are new, elsewhere or gone were and are."""
    moved = [id for id in {**known, **hulls} if known.get(id) is not hulls.get(id)]
    shown = [group[id] for id in moved for group in (known, hulls) if id in group]
    return [box for _, box in hull_places(shown)]


def on_border(hull: HullShape, x: float, y: float, slack: float) -> bool:
    """Whether a point is at most `slack` pixels away from the hull's border."""
    if not hull.box.inflated(slack).contains(x, y):
        return False
    ends = zip(hull.outline, (*hull.outline[1:], hull.outline[0]), strict=True)
    return any(_away(x, y, start, end) <= slack for start, end in ends)


def _lifts(hulls: Hulls, after: Diagram) -> dict[RecordId, float]:
    """How far up the name of each group makes way for those of smaller ones."""
    named = [hull for hull in hulls.values() if hull.title.width]
    if len(named) > _MOST_NAMES:
        return dict.fromkeys(hulls, 0.0)
    named.sort(key=lambda hull: len(after.groups[hull.id].members))
    lifts = dict.fromkeys(hulls, 0.0)
    stand: list[Box] = []
    for hull in named:
        low = title = hull.title.moved(0.0, hull.lift)
        for other in sorted(stand, key=lambda box: -box.bottom):
            if title.intersects(other):
                title = title.moved(0.0, other.top - TITLE_APART - title.bottom)
        stand.append(title)
        lifts[hull.id] = low.y - title.y
    return lifts


def _members(group: Group, labels: Labels) -> list[Box]:
    return [labels[id].box for id in group.members if id in labels]


def _hull(group: Group, boxes: Sequence[Box], text: Text, themed: bool) -> HullShape:
    title = Box(0.0, 0.0, text.width, text.height)
    bare = HullShape(group.id, (), title, text.lines, title, group.color, themed, text.scale)
    return _around(bare, boxes)


def _around(hull: HullShape, boxes: Sequence[Box]) -> HullShape:
    """The hull around these labels, its name above the topmost of them, or further up."""
    top = min(boxes, key=lambda box: (box.top, box.left))
    width, height = hull.title.width, hull.title.height
    bottom = top.top - TITLE_GAP - hull.lift
    title = from_corners(top.left, bottom - height, top.left + width, bottom)
    held = [*boxes, title.inflated(TITLE_ROOM - ROOM)] if width else boxes
    outline = _rounded(_convex(held))
    box = around(Box(x, y, 0.0, 0.0) for x, y in outline)
    return replace(hull, outline=outline, box=box, title=title)


def _convex(boxes: Iterable[Box]) -> list[Point]:
    """The corners of the smallest convex outline around boxes, by Andrew's monotone chain."""
    corners = sorted(
        {(x, y) for box in boxes for x in (box.left, box.right) for y in (box.top, box.bottom)}
    )
    return _chain(corners)[:-1] + _chain(corners[::-1])[:-1]


def _chain(corners: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for x, y in corners:
        while len(chain) > 1:
            (ax, ay), (bx, by) = chain[-2:]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            chain.pop()
        chain.append((x, y))
    return chain


def _rounded(corners: Sequence[Point]) -> tuple[Point, ...]:
    """The outline ROOM pixels outside of a convex one."""
    found: list[Point] = []
    for index, (x, y) in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        first = math.atan2(before[0] - x, y - before[1])
        turn = (math.atan2(x - after[0], after[1] - y) - first) % (2 * math.pi)
        steps = max(1, math.ceil(turn / _TURN))
        for step in range(steps + 1):
            angle = first + turn * step / steps
            found.append((x + ROOM * math.cos(angle), y + ROOM * math.sin(angle)))
    return tuple(found)


def _away(x: float, y: float, start: Point, end: Point) -> float:
    """The distance of a point from a stretch of a line."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = ((x - start[0]) * dx + (y - start[1]) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return math.hypot(x - start[0] - along * dx, y - start[1] - along * dy)
