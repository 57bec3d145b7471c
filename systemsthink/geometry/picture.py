"""What a diagram looks like, as plain data from which screen and paper are painted alike."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from systemsthink.geometry.arcs import Arc
from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.grid import Grid
from systemsthink.geometry.marking import DELAY_RADIUS, SIGN_RADIUS
from systemsthink.geometry.shapes import HullShape, LegendShape, NoteShape
from systemsthink.geometry.structure import Structure
from systemsthink.model import Kind, LinkId, LoopKind, Polarity, RecordId, VariableId

LoopKey = tuple[VariableId, ...]
Point = tuple[float, float]

SHORT_NAME = 4
"""The letters that fit into a badge's ring; a longer name stands below it."""
NAME_HEIGHT = 18.0
BADGE_RADIUS = 18.0
GAUGE_WIDTH, GAUGE_HEIGHT, GAUGE_AWAY = 7.0, 36.0, 5.0
_GAUGE_ROOM = 9.0
_LETTER = 8.0  # the width of a letter of such a name, with some to spare


class DrawnLoop(Protocol):
    """What the drawing needs to know of a loop: its variables in causal order, and its links."""

    @property
    def variables(self) -> LoopKey: ...  # noqa: D102
    @property
    def links(self) -> tuple[LinkId, ...]: ...  # noqa: D102
    @property
    def kind(self) -> LoopKind: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Text:
    """A name broken into lines, the size of the label that holds them, and that of its letters."""

    lines: tuple[str, ...]
    width: float
    height: float
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class LabelShape:
    """A variable as drawn; `themed` where its colour has a name."""

    id: VariableId
    box: Box
    lines: tuple[str, ...]
    kind: Kind | None
    color: str
    scale: float
    dots: int = 0
    themed: bool = False


@dataclass(frozen=True, slots=True)
class CurveShape:
    """A link as drawn: its arc, the bend it was given, and where its marks stand.

    `reach` holds everything that had a say in the choice of the bend: a label that moves outside
    of it changes nothing here. `first` says whether the first bend tried was free.
    `cuts` are shares of the way that are not painted. `scale` is the size of its sign.
    """

    id: LinkId
    source: VariableId
    target: VariableId
    arc: Arc
    bend: float
    polarity: Polarity
    delayed: bool
    flow: bool
    sign: tuple[float, float]
    delay: tuple[float, float, float] | None
    box: Box
    reach: Box
    first: bool
    cuts: tuple[tuple[float, float], ...] = ()
    scale: float = 1.0
    color: str = ""


@dataclass(frozen=True, slots=True)
class BadgeShape:
    """A loop's badge: its name inside a ring that turns as the loop is drawn."""

    key: LoopKey
    name: str
    kind: LoopKind
    links: tuple[LinkId, ...]
    x: float
    y: float
    radius: float
    clockwise: bool
    reach: Box

    @property
    def box(self) -> Box:
        """The square around the ring, and the name below it where that is a long one."""
        ring = _square(self.x, self.y, self.radius)
        name = name_below(self.name, self.x, self.y, self.radius)
        return ring.union(name) if name else ring


def name_below(name: str, x: float, y: float, radius: float) -> Box | None:
    """Where a loop's name stands that is too long for its badge's ring; it grows with the ring."""
    if len(name) <= SHORT_NAME:
        return None
    height = NAME_HEIGHT * radius / BADGE_RADIUS
    width = _LETTER * radius / BADGE_RADIUS * len(name)
    return Box(x, y + radius + height / 2, width, height)


@dataclass(frozen=True)
class Picture:
    """Labels, curves, notes and hulls by id, badges by the variables of their loop."""

    labels: Mapping[VariableId, LabelShape] = field(default_factory=dict)
    curves: Mapping[LinkId, CurveShape] = field(default_factory=dict)
    badges: Mapping[LoopKey, BadgeShape] = field(default_factory=dict)
    grid: Grid = field(default_factory=Grid, compare=False, repr=False)
    structure: Structure = field(default_factory=Structure, compare=False, repr=False)
    notes: Mapping[RecordId, NoteShape] = field(default_factory=dict)
    hulls: Mapping[RecordId, HullShape] = field(default_factory=dict)
    legend: LegendShape | None = None

    @property
    def empty(self) -> bool:
        """Whether nobody has put anything on it."""
        return not (self.labels or self.notes)

    @cached_property
    def bounds(self) -> Box:
        """The smallest box around everything that is drawn."""
        return self.drawn.union(self.legend.box) if self.legend else self.drawn

    @cached_property
    def drawn(self) -> Box:
        """The smallest box around everything but the legend."""
        boxes = [label.box for label in self.labels.values()]
        boxes += [badge.box for badge in self.badges.values()]
        boxes += [note.box for note in self.notes.values()]
        boxes += [hull.box for hull in self.hulls.values()]
        for curve in self.curves.values():
            boxes += [curve.arc.box, _square(*curve.sign, SIGN_RADIUS * curve.scale)]
            if curve.delay is not None:
                boxes.append(_square(*curve.delay[:2], DELAY_RADIUS))
        return around(boxes)

    @cached_property
    def gauges(self) -> Mapping[VariableId, Box]:
        """Where a variable's state is shown: beside its label, where it hides fewest arrows."""
        ends: dict[VariableId, list[Point]] = {}
        for curve in self.curves.values():
            ends.setdefault(curve.source, []).append(curve.arc.point_at(0.0))
            tip = curve.arc.point_at(1.0)
            ends.setdefault(curve.target, []).extend([tip, tip])  # worse to hide than a beginning
        return {id: _freer_side(label.box, ends.get(id, ())) for id, label in self.labels.items()}


def _square(x: float, y: float, radius: float) -> Box:
    return Box(x, y, 2 * radius, 2 * radius)


def gauge_beside(box: Box, side: float = -1.0) -> Box:
    """The place of a gauge at a label's left, or at its right where `side` is 1."""
    away = box.width / 2 + GAUGE_AWAY + GAUGE_WIDTH / 2
    return Box(box.x + side * away, box.y, GAUGE_WIDTH, GAUGE_HEIGHT)


def _freer_side(box: Box, ends: Sequence[Point]) -> Box:
    left, right = gauge_beside(box), gauge_beside(box, 1.0)
    at_left, at_right = (
        sum(side.inflated(_GAUGE_ROOM).contains(x, y) for x, y in ends) for side in (left, right)
    )
    return right if at_right < at_left else left


def only(picture: Picture, ids: Collection[object]) -> Picture:
    """The part of a picture with these ids of records, and keys of badges."""
    return Picture(
        {id: shape for id, shape in picture.labels.items() if id in ids},
        {id: shape for id, shape in picture.curves.items() if id in ids},
        {key: shape for key, shape in picture.badges.items() if key in ids},
        notes={id: shape for id, shape in picture.notes.items() if id in ids},
        hulls={id: shape for id, shape in picture.hulls.items() if id in ids},
    )


def without(picture: Picture, ids: Collection[object]) -> Picture:
    """The rest of a picture."""
    return Picture(
        {id: shape for id, shape in picture.labels.items() if id not in ids},
        {id: shape for id, shape in picture.curves.items() if id not in ids},
        {key: shape for key, shape in picture.badges.items() if key not in ids},
        notes={id: shape for id, shape in picture.notes.items() if id not in ids},
        hulls={id: shape for id, shape in picture.hulls.items() if id not in ids},
        legend=picture.legend,
    )
