"""The records that a diagram consists of: flat, frozen, each with an id that never changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

VariableId = str
LinkId = str
RecordId = str

Polarity = Literal["+", "-", "?"]
Kind = Literal["accumulates", "responds", "gap", "input"]
Shape = Literal["step", "pulse", "ramp", "sine"]
LoopKind = Literal["reinforcing", "balancing", "undetermined"]

Extra = Mapping[str, Any]
"""Fields written by a newer version of the program, kept so that saving loses nothing."""

FARTHEST = 1e9
"""How far from the origin a variable can lie, in diagram pixels."""

MOST_DOTS = 999
"""How many votes a variable can get."""


@dataclass(frozen=True)
class Variable:
    """Something in the organisation that can go up and down.

    `x` and `y` are the centre of its label, in diagram pixels, y down. `kind` is None as long as
    nobody said how it behaves. `time` is the time in which an effect of 1 moves an accumulating
    variable by 1; `leak` the time in which it would lose its deviation by itself, if any; `initial`
    where it starts. All values are deviations from a reference. `color` is the name of a tint in
    the palette; another name is kept and drawn plain. `dots` are the votes it got. A `parked`
    variable has been named but has no place yet; a link to or from it gives it one. `said_by` is
    who brought it up.
    """

    id: VariableId
    name: str
    x: float = 0.0
    y: float = 0.0
    kind: Kind | None = None
    time: float | None = None
    leak: float | None = None
    initial: float = 0.0
    color: str = ""
    scale: float = 1.0
    dots: int = 0
    parked: bool = False
    description: str = ""
    unit: str = ""
    said_by: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Link:
    """One variable's influence on another: which way it works, how strongly and how soon.

    `strength` is None as long as nobody said; so is `delay_time` for a delayed link. `bend` is
    None where the drawing chooses; otherwise the height of the arc divided by its chord, positive
    to the left of the direction of travel as seen on the screen. `flow` marks a material flow that
    came from a stock-and-flow file. `color` is the name of a tint in the palette, empty where its
    sign decides. `unit` is that of its strength, `said_by` who brought it up.
    """

    id: LinkId
    source: VariableId
    target: VariableId
    polarity: Polarity = "?"
    delayed: bool = False
    delay_time: float | None = None
    strength: float | None = None
    bend: float | None = None
    flow: bool = False
    color: str = ""
    description: str = ""
    unit: str = ""
    said_by: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class LoopName:
    """The name a person gave a loop; `loop` is the canonical rotation of its variables' ids."""

    id: RecordId
    loop: tuple[VariableId, ...]
    name: str
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


def turned(loop: tuple[VariableId, ...]) -> tuple[VariableId, ...]:
    """The same loop in its canonical rotation: it begins with the smallest id.

    >>> turned(("v3", "v1", "v2")), turned(())
    (('v1', 'v2', 'v3'), ())
    """
    first = loop.index(min(loop)) if loop else 0
    return loop[first:] + loop[:first]


@dataclass(frozen=True)
class Disturbance:
    """What is done to one variable from outside during a run.

    `duration` is the length of a pulse, the rise time of a ramp or the period of a sine.
    """

    id: RecordId
    variable: VariableId
    shape: Shape = "step"
    start: float = 1.0
    size: float = 1.0
    duration: float = 1.0
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class About:
    """What the diagram is about, the unit of its clock and how far a run goes.

    `question` is what the diagram is to answer, `horizon` how far back and ahead it looks, and
    `boundary` what belongs to it and what doesn't, all in the group's own words.
    """

    id: RecordId = "about"
    title: str = ""
    question: str = ""
    horizon: str = ""
    boundary: str = ""
    time_unit: str = ""
    until: float | None = None
    step: float | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Topic:
    """A theme of the diagram: a colour of the palette with a name, for the legend."""

    id: RecordId
    color: str
    name: str
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Group:
    """Variables that belong together, drawn on a soft ground; `name` may be empty."""

    id: RecordId
    members: tuple[VariableId, ...]
    name: str = ""
    color: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Note:
    """Free text on the diagram; `x` and `y` are the centre of its sheet, in diagram pixels."""

    id: RecordId
    text: str
    x: float = 0.0
    y: float = 0.0
    color: str = ""
    scale: float = 1.0
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class View:
    """A part of the diagram with a picture of its own: these variables and notes, and their links.

    `places` says where a member lies that has another place in this picture than in the diagram;
    `without` are links between the members that this picture leaves out.
    """

    id: RecordId
    name: str
    members: tuple[RecordId, ...]
    places: Mapping[RecordId, tuple[float, float]] = field(default_factory=dict, hash=False)
    without: tuple[LinkId, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Foreign:
    """A record of a kind that only a newer version of the program knows; kept as it came."""

    id: RecordId
    type: str
    fields: Extra = field(default_factory=dict, hash=False, repr=False)


Record = Variable | Link | LoopName | Disturbance | Topic | Group | Note | View | About | Foreign
