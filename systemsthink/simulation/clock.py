"""Until when a run goes and in which steps, where nobody said."""

import math
from dataclasses import dataclass, replace

import numpy as np

from systemsthink.model import Diagram
from systemsthink.simulation.compiling import DELAY_TIME, TIME, Floats, Program
from systemsthink.simulation.sampling import Sample
from systemsthink.simulation.stepping import Registers

UNTIL = 20.0
STEPS = 200
SAVED = 1000
STEPS_A_TIME_CONSTANT = 5
GROWN = 100.0
MOST_STATES = 400

_BLOCK = 256
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Clock:
    """A run in `steps` steps of `dt`, of which every `stride`-th is kept; `cut` if growth ended it."""

    dt: float
    steps: int
    stride: int
    cut: bool = False

    @property
    def times(self) -> Floats:
        """The instants that are kept, free of rounding noise."""
        return np.round(np.arange(self.saves + 1) * (self.stride * self.dt), 10)

    @property
    def saves(self) -> int:
        """How many instants after the start are kept."""
        return self.steps // self.stride

    def halved(self) -> "Clock":
        """The same instants in twice as many steps."""
        return Clock(self.dt / 2, self.steps * 2, self.stride * 2, self.cut)


def steps_in(until: float, dt: float) -> int:
    """How many whole steps there are until a time."""
    return math.floor(until / dt + _ROUNDING)


def clock(
    diagram: Diagram, program: Program, sample: Sample, until: float | None, dt: float | None
) -> Clock:
    """Take what was asked for, else what the diagram says, else what its time constants suggest.

    Without an answer a run takes 20, or five times the longest time constant; where something
    grows without bound it ends when that has grown to about 100 times its start.
    """
    matrix = jacobian(program, sample)
    until = until or diagram.about.until
    dt = dt or diagram.about.step
    cut = False
    if until is None:
        until = _horizon(program)
        grown = _grown(program, growth(program, sample, matrix))
        until, cut = min(until, grown), grown < until
    if dt is None:
        wanted = nice_below(min(until / STEPS, fastest(matrix, program) / STEPS_A_TIME_CONSTANT))
        dt = until / math.ceil(until / wanted - _ROUNDING)
    steps = steps_in(until, dt)
    return Clock(dt, steps, math.ceil(steps / SAVED), cut)


def jacobian(program: Program, sample: Sample) -> Floats:
    """How each state's rate follows from each state, shape (states, states), at the reference."""
    size = program.states
    program = replace(program, constants=np.zeros_like(program.constants))
    matrix = np.empty((size, size))
    still = [0.0] * len(program.disturbances)
    for first in range(0, size, _BLOCK):
        columns = slice(first, min(first + _BLOCK, size))
        unit = np.eye(size)[:, columns]
        registers = Registers(program, sample, unit.shape[1])
        matrix[:, columns] = registers.rates_at(unit, still)
    return matrix


def fastest(matrix: Floats, program: Program) -> float:
    """The smallest time constant: of a delay, a leak, a level's T/|gain|, a sine's 1/ω."""
    own = np.abs(np.diagonal(matrix))
    others = np.abs(matrix).sum(axis=1) - own
    waves = [2 * math.pi / e.duration for e in program.disturbances if e.shape == "sine"]
    quickest = max([float(np.maximum(own, others).max(initial=0.0)), *waves])
    return 1 / quickest if quickest > 0 else math.inf


def growth(program: Program, sample: Sample, matrix: Floats) -> float:
    """The rate of the fastest exponential growth that this run sets off; 0 if there is none."""
    registers = Registers(program, sample, 1)
    start = registers.state[:, 0] != 0
    touched = start | (registers.rates_at(registers.state, _full(program))[:, 0] != 0)
    while True:
        wider = touched | (matrix != 0) @ touched
        if (wider == touched).all():
            break
        touched = wider
    moving = matrix[np.ix_(touched, touched)]
    if not 0 < len(moving) <= MOST_STATES:
        return 0.0
    return max(0.0, float(np.linalg.eigvals(moving).real.max()))


def nice_below(value: float) -> float:
    """The largest of 1, 2 or 5 times a power of ten that is not above a value.

    >>> [nice_below(value) for value in (0.1, 0.19, 7.0)]
    [0.1, 0.1, 5.0]
    """
    power = math.floor(math.log10(value) + _ROUNDING)
    digits = (d for d in (5, 2, 1) if d * 10.0**power <= value * (1 + _ROUNDING))
    return float(f"{next(digits)}e{power}")


def nice_above(value: float) -> float:
    """The smallest of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten that is not below a value.

    >>> [nice_above(value) for value in (5.6, 20.0, 21.0)]
    [6.0, 20.0, 30.0]
    """
    power = math.floor(math.log10(value) + _ROUNDING)
    steps = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)
    digits = (d for d in steps if d * 10.0**power >= value * (1 - _ROUNDING))
    return float(f"{next(digits)}e{power}")


def _horizon(program: Program) -> float:
    times = [level.time or TIME for level in program.levels]
    times += [level.leak for level in program.levels if level.leak]
    times += [link.delay_time or DELAY_TIME for link in program.delays]
    ends = [2 * (event.start + event.duration) for event in program.disturbances]
    return nice_above(max([UNTIL, *(5 * time for time in times), *ends]))


def _grown(program: Program, rate: float) -> float:
    """When exponential growth from the first disturbance has made it about 100 times as large."""
    if rate <= _ROUNDING:
        return math.inf
    first = min((max(0.0, event.start) for event in program.disturbances), default=0.0)
    return nice_above(first + math.log(GROWN) / rate)


def _full(program: Program) -> list[float]:
    return [event.size for event in program.disturbances]
