"""Until when a run goes and in which steps, where nobody said."""

import math
from dataclasses import dataclass, replace

import numpy as np

from systemsthink.simulation.compiling import Floats, Program
from systemsthink.simulation.defaults import DELAY_TIME, TIME
from systemsthink.simulation.sampling import Sample
from systemsthink.simulation.stepping import Registers

UNTIL = 20.0
STEPS = 200
SAVED = 1000
STEPS_A_TIME_CONSTANT = 5
GROWN = 100.0
MOST_STATES = 400
NEUTRAL = 1e-5

_BLOCK = 256
_TOO_MANY = 1e12
_INSTANT = 1e-250
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Clock:
    """A run in `steps` steps of `dt`, of which every `stride`-th is kept.

    `fastest` is the smallest time constant and `growth` the rate of the fastest exponential growth
    that the run sets off, 0 if there is none; `cut` tells that the run ends because of it.
    """

    dt: float
    steps: int
    stride: int
    fastest: float = math.inf
    growth: float = 0.0
    cut: bool = False

    @property
    def saves(self) -> int:
        """How many instants after the start are kept."""
        return self.steps // self.stride

    @property
    def end(self) -> float:
        """When the last step ends."""
        return self.steps * self.dt

    @property
    def times(self) -> Floats:
        """The instants that are kept, free of rounding noise."""
        between = self.stride * self.dt
        return np.array([float(f"{at * between:.12g}") for at in range(self.saves + 1)])

    @property
    def halved(self) -> "Clock":
        """The same instants in twice as many steps."""
        return replace(self, dt=self.dt / 2, steps=self.steps * 2, stride=self.stride * 2)


def clock(
    program: Program, sample: Sample, until: float | None = None, dt: float | None = None
) -> Clock:
    """Fill in what nobody said about the clock from the time constants of the reference.

    A run takes 20, or five times the longest time constant; where something grows without bound
    it ends when that has grown to about 100 times its start. It has at least 200 steps, and five
    in the smallest time constant.
    """
    matrix = jacobian(program, sample)
    quickest, rate = fastest(matrix, program), growth(program, sample, matrix)
    grown = _grown(program, rate) if until is None else math.inf
    horizon = until or _horizon(program)
    end = min(horizon, grown)
    step = dt or _step(end, quickest)
    steps = max(1, math.floor(min(end / step, _TOO_MANY) + _ROUNDING))
    return Clock(step, steps, math.ceil(steps / SAVED), quickest, rate, cut=end < horizon)


def _step(until: float, quickest: float) -> float:
    wanted = nice_below(min(until / STEPS, quickest / STEPS_A_TIME_CONSTANT))
    return until / math.ceil(min(until / wanted, _TOO_MANY) - _ROUNDING)


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
        with np.errstate(all="ignore"):
            matrix[:, columns] = registers.rates_at(unit, still)
    return np.nan_to_num(matrix, nan=np.inf)


def fastest(matrix: Floats, program: Program) -> float:
    """The smallest time constant: of a delay, a leak, a level's T/|gain|, a sine's 1/ω.

    For everything that remembers it is 1 over the size of the Jacobian's largest eigenvalue; of a
    very large matrix its largest sum of a row, which is never smaller.
    """
    if not np.isfinite(matrix).all():
        return _INSTANT
    rows = float(np.abs(matrix).sum(axis=1).max(initial=0.0))
    whole = 0 < len(matrix) <= MOST_STATES
    quickest = float(np.abs(np.linalg.eigvals(matrix)).max()) if whole else rows
    waves = [2 * math.pi / e.duration for e in program.disturbances if e.shape == "sine"]
    quickest = max([quickest, *waves])
    return max(1 / quickest, _INSTANT) if quickest > _INSTANT else math.inf


@np.errstate(all="ignore")
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
    if not 0 < len(moving) <= MOST_STATES or not np.isfinite(moving).all():
        return 0.0
    rate = float(np.linalg.eigvals(moving).real.max())
    return rate if rate > NEUTRAL * float(np.abs(moving).max()) else 0.0


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
    if not rate:
        return math.inf
    first = min((max(0.0, event.start) for event in program.disturbances), default=0.0)
    return nice_above(first + math.log(GROWN) / rate)


def _full(program: Program) -> list[float]:
    return [event.size for event in program.disturbances]
