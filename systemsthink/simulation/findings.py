"""What a run showed that a reader of its curves should know."""

from collections.abc import Iterator

import numpy as np

from systemsthink.model import Diagram, Problem, VariableId
from systemsthink.phrases import phrase
from systemsthink.simulation.checking import names_of
from systemsthink.simulation.clock import STEPS_A_TIME_CONSTANT, Clock
from systemsthink.simulation.compiling import Floats
from systemsthink.simulation.running import Flags, Record

CONVERGED = 0.01
LEADING = 0.1

_NOISE = 1e-9


def findings(diagram: Diagram, clock: Clock, record: Record) -> Iterator[Problem]:
    """Growth without bound, numbers that became too large, a step that is too long, rest."""
    ids = tuple(diagram.variables)
    yield from _growth(diagram, clock, record)
    if record.infinite.any():
        share = _percent(record.infinite)
        text = phrase("Numbers became too large in {share} of the draws.", share=share)
        yield Problem("infinite", text, _chosen(ids, _endless(record)))
    yield from _long_step(clock)
    if not record.values.any():
        text = phrase("Nothing disturbs the diagram: every variable stays where it is.")
        yield Problem("nothing-moves", text)


def not_converged(diagram: Diagram, record: Record, halved: Record) -> Iterator[Problem]:
    """Whether a rerun at half the step changes a variable by 1 % of its range or more."""
    apart = differing(record.values, halved.values)
    if apart.any():
        text = phrase("Half the time step changes this by more than 1 %: take a shorter step.")
        yield Problem("dt-not-converged", text, _chosen(tuple(diagram.variables), apart))


def differing(values: Floats, halved: Floats) -> Flags:
    """Which columns lie apart by 1 % of their range or more, wherever both have numbers."""
    both = np.isfinite(values) & np.isfinite(halved)
    values, halved = np.where(both, values, np.nan), np.where(both, halved, np.nan)
    spread = np.nanmax(halved, axis=0) - np.nanmin(halved, axis=0)
    floor = _NOISE * spread.max(initial=0.0) + np.finfo(float).tiny
    apart: Flags = np.nanmax(np.abs(values - halved), axis=0) >= np.maximum(
        CONVERGED * spread, floor
    )
    return apart


def _growth(diagram: Diagram, clock: Clock, record: Record) -> Iterator[Problem]:
    ids = tuple(diagram.variables)
    grown = np.asarray(record.beyond.any(axis=0))
    growing = np.asarray(record.beyond.any(axis=1))
    if grown.any() and len(grown) > 1:
        text = phrase(
            "{share} of the draws grow without bound: to 1,000 times the largest start or"
            " disturbance and more.",
            share=_percent(grown),
        )
        yield Problem("grows", text, _chosen(ids, growing))
    elif grown.any() or clock.growth:
        leading = _chosen(ids, _leading(record))
        text = phrase("This grows without bound: {names}.", names=names_of(diagram, leading))
        yield Problem("grows", text, leading)
    if clock.cut:
        text = phrase(
            "The run ends at {until}, before growth hides the rest; a longer one shows more.",
            until=f"{clock.times[-1]:g}",
        )
        yield Problem("ends-early", text, severity="note")


def _long_step(clock: Clock) -> Iterator[Problem]:
    most = clock.fastest / STEPS_A_TIME_CONSTANT
    if clock.dt > most * (1 + _NOISE):
        text = phrase(
            "The time step {dt} is long for what happens here; take {most} or less.",
            dt=f"{clock.dt:g}",
            most=f"{most:.3g}",
        )
        yield Problem("dt-too-long", text)


def _leading(record: Record) -> Flags:
    """What ends among the largest deviations."""
    last = np.abs(record.values[-1])
    largest = last[np.isfinite(last)].max(initial=0.0)
    leading: Flags = ~np.isfinite(last) | (last > LEADING * largest)
    return leading


def _endless(record: Record) -> Flags:
    shown = record.values if record.quantiles is None else record.quantiles
    return np.asarray(np.isinf(shown).reshape(-1, shown.shape[-1]).any(axis=0))


def _percent(draws: Flags) -> str:
    """A share, never rounded to none.

    >>> _percent(np.array([True] + [False] * 999))
    '0.1 %'
    """
    return f"{100 * draws.mean():.3g} %"


def _chosen(ids: tuple[VariableId, ...], which: Flags) -> tuple[VariableId, ...]:
    return tuple(id for id, chosen in zip(ids, which, strict=True) if chosen)
