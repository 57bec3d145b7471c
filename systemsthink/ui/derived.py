"""What follows from a diagram: its loops and its run, and when they have to be found again."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from systemsthink.analysis.loops import Loop, Loops, find_loops, keep_names
from systemsthink.model import Diagram, RecordId
from systemsthink.simulation import Run, simulate

MOST_LOOPS = 2000
MOST_BADGES = 12


def loops_of(diagram: Diagram, before: Loops | None = None) -> Loops:
    """The loops of a diagram, under the names they had before."""
    found = find_loops(diagram, limit=MOST_LOOPS)
    return keep_names(found, before) if before else found


def run_of(diagram: Diagram, progress: Callable[[float], bool]) -> Run:
    """Simulate a diagram once."""
    return simulate(diagram, progress=progress)


def same_structure(before: Diagram, after: Diagram) -> bool:
    """Whether both diagrams have the same loops under the same names."""
    return before.links == after.links and before.loop_names == after.loop_names


def same_behaviour(before: Diagram, after: Diagram) -> bool:
    """Whether both diagrams run alike, wherever their variables lie and whatever their colour."""
    return _behaviour(before) == _behaviour(after)


def _behaviour(diagram: Diagram) -> tuple[object, ...]:
    variables = tuple(
        (v.id, v.name, v.kind, v.time, v.leak, v.initial) for v in diagram.variables.values()
    )
    links = tuple(
        (l.source, l.target, l.polarity, l.delayed, l.delay_time, l.strength)
        for l in diagram.links.values()
    )
    about = diagram.about
    clock = (about.until, about.step, about.time_unit)
    return variables, links, tuple(diagram.disturbances.values()), clock


def share(value: float, course: NDArray[np.float64]) -> float:
    """A value as a share of the largest deviation in its course, from -1 to 1."""
    finite = np.abs(course[np.isfinite(course)])
    most = finite.max() if finite.size else 0.0
    if most < 1e-9:
        return 0.0
    return float(np.clip(np.nan_to_num(value / most, nan=0.0), -1.0, 1.0))


def badged(loops: Loops, lit: Loop | None) -> tuple[Loop, ...]:
    """The loops that get a badge: all of a small number, else the shortest, and the lit one."""
    shown = loops.loops[:MOST_BADGES]
    return shown if lit is None or lit in shown else (*shown, lit)


def lit_by(loop: Loop) -> frozenset[RecordId]:
    """The records that stay bright when a loop lights up."""
    return frozenset(loop.variables) | frozenset(loop.links)
