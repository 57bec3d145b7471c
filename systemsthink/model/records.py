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


@dataclass(frozen=True)
class Variable:
    """Something in the organisation that can go up and down.

    `x` and `y` are the centre of its label, in diagram pixels, y down. `kind` is None as long as
    nobody said how it behaves. `time` is the time in which an effect of 1 moves an accumulating
    variable by 1; `leak` the time in which it would lose its deviation by itself, if any; `initial`
    where it starts. All values are deviations from a reference. `color` is the name of a tint in
    the palette; another name is kept and drawn plain.
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
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Link:
    """One variable's influence on another: which way it works, how strongly and how soon.

    `strength` is None as long as nobody said; so is `delay_time` for a delayed link. `bend` is
    None where the drawing chooses; otherwise the height of the arc divided by its chord, positive
    to the left of the direction of travel as seen on the screen. `flow` marks a material flow that
    came from a stock-and-flow file.
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
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class LoopName:
    """The name a person gave a loop; `loop` is the canonical rotation of its variables' ids."""

    id: RecordId
    loop: tuple[VariableId, ...]
    name: str
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


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
    """What the diagram is about: its title, the unit of its clock and how far a run goes."""

    id: RecordId = "about"
    title: str = ""
    time_unit: str = ""
    until: float | None = None
    step: float | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Foreign:
    """A record of a kind that only a newer version of the program knows; kept as it came."""

    id: RecordId
    type: str
    fields: Extra = field(default_factory=dict, hash=False, repr=False)


Record = Variable | Link | LoopName | Disturbance | About | Foreign
