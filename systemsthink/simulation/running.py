"""All draws through time, and what is kept of them."""

import math
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from systemsthink.simulation.clock import Clock
from systemsthink.simulation.compiling import Floats, Program
from systemsthink.simulation.run import SHARES
from systemsthink.simulation.sampling import Sample
from systemsthink.simulation.stepping import Registers

Flags = NDArray[np.bool_]
Progress = Callable[[float], bool]

BEYOND = 1000.0

_BLOCK = 256


@dataclass(frozen=True, eq=False)
class Record:
    """What is kept of a run: the medians (T, V), the quantiles (5, T, V), and draws to count.

    `beyond` tells for each variable and draw whether it left the range that a bounded map keeps;
    `infinite` for each draw whether it grew too large for a number.
    """

    values: Floats
    quantiles: Floats | None
    beyond: Flags
    infinite: Flags


def play(
    program: Program,
    sample: Sample,
    clock: Clock,
    method: str = "rk4",
    progress: Progress | None = None,
    *,
    block: int = _BLOCK,
) -> Record:
    """Advance all draws together and keep their exact quantiles at the saved instants.

    Raises `concurrent.futures.CancelledError` when `progress` says not to go on.
    """
    draws = sample.draws
    shape = (clock.saves + 1, len(program.rows))
    values = np.empty(shape)
    quantiles = np.empty((len(SHARES), *shape)) if draws > 1 else None
    beyond = np.zeros((len(program.rows), draws), dtype=bool)
    infinite = np.zeros(draws, dtype=bool)
    with np.errstate(all="ignore"):
        for moment, now in enumerate(_moments(program, sample, clock, method, block)):
            beyond |= np.abs(now) > BEYOND * program.largest
            infinite |= np.isinf(now).any(axis=0)
            if quantiles is None:
                values[moment] = now[:, 0]
            else:
                quantiles[:, moment] = _quantiles(now)
            if progress and not progress((moment + 1) / len(values)):
                raise CancelledError
    if quantiles is not None:
        values = quantiles[SHARES.index(0.5)].copy()
    return Record(values, quantiles, beyond, infinite)


def _moments(
    program: Program, sample: Sample, clock: Clock, method: str, block: int
) -> Iterator[Floats]:
    """Each variable in each draw, shape (V, draws), at each saved instant; overwritten each time.

    The draws go from one instant to the next in blocks that fit a processor's cache.
    """
    draws = sample.draws
    parts = [slice(first, min(first + block, draws)) for first in range(0, draws, block)]
    blocks = [(part, Registers(program, sample.part(part))) for part in parts]
    now = np.zeros((len(program.rows), draws))
    for moment, time in enumerate(clock.times):
        for part, registers in blocks:
            if moment:
                _advance(registers, clock, moment, method)
            now[:, part] = _known(registers.show(time)[program.rows], now[:, part])
        yield now


def _advance(registers: Registers, clock: Clock, moment: int, method: str) -> None:
    for step in range((moment - 1) * clock.stride, moment * clock.stride):
        registers.step(step * clock.dt, clock.dt, method)


def _known(now: Floats, before: Floats) -> Floats:
    """Infinite growth for whatever is no number any more, in the direction that it went."""
    lost = np.isnan(now)
    if lost.any():
        now[lost] = np.copysign(math.inf, before[lost])
    return now


def _quantiles(now: Floats) -> Floats:
    """Nearest-rank quantiles, shape (5, V): values of draws, so that infinite ones need no mean."""
    draws = now.shape[1]
    ranks = [max(0, math.ceil(share * draws - 1e-9) - 1) for share in SHARES]
    return np.partition(now, sorted(set(ranks)), axis=1)[:, ranks].T
