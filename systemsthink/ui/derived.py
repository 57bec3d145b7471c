"""What follows from a diagram: its loops and its run, and when they have to be found again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from systemsthink.analysis.loops import Loop, Loops, find_loops, keep_names
from systemsthink.drawing.pictures import with_badge
from systemsthink.model import (
    About,
    Diagram,
    Disturbance,
    Link,
    LoopName,
    Record,
    RecordId,
    Variable,
    VariableId,
    between,
)

if TYPE_CHECKING:
    from systemsthink.simulation import Run

MOST_LOOPS = 2000
LEAST_REACH = 1e-9


def loops_of(diagram: Diagram, before: Loops | None = None) -> Loops:
    """The loops of a diagram, under the names they had before."""
    found = find_loops(diagram, limit=MOST_LOOPS)
    return keep_names(found, before) if before else found


def run_of(diagram: Diagram, progress: Callable[[float], bool]) -> Run:
    """Simulate a diagram once; numpy is loaded here, long after the window has appeared."""
    from systemsthink.simulation import simulate

    return simulate(diagram, progress=progress)


def same_structure(before: Diagram, after: Diagram) -> bool:
    """Whether both diagrams have the same loops under the same names."""
    return not any(isinstance(record, Link | LoopName) for record in _touched(before, after))


def same_behaviour(before: Diagram, after: Diagram) -> bool:
    """Whether both diagrams run alike, wherever their variables lie and whatever their colour."""
    return all(
        _behaviour(before.records.get(record.id)) == _behaviour(after.records.get(record.id))
        for record in _touched(before, after)
    )


def _touched(before: Diagram, after: Diagram) -> list[Record]:
    """The records that are new, different or gone."""
    change = between(before, after)
    return [*change.put, *(before.records[id] for id in change.removed)]


def _behaviour(record: Record | None) -> object:
    """What of a record has a say in a run."""
    match record:
        case Variable():
            return (record.name, record.kind, record.time, record.leak, record.initial)
        case Link():
            ends, late = (record.source, record.target), (record.delayed, record.delay_time)
            return (*ends, *late, record.polarity, record.strength)
        case About():
            return (record.until, record.step, record.time_unit)
        case Disturbance():
            return record
    return None


def states_of(run: Run, row: int) -> dict[VariableId, float]:
    """Each variable's state at one saved time, from -1 to 1 of the most it reaches in the run."""
    import numpy as np

    sizes = np.abs(run.values)
    sizes[~np.isfinite(sizes)] = 0.0
    most = np.maximum(sizes.max(axis=0), LEAST_REACH)
    shares = np.clip(np.nan_to_num(run.values[row] / most, posinf=1, neginf=-1), -1, 1)
    return dict(zip(run.variables, shares.tolist(), strict=True))


def badged(loops: Loops, lit: Loop | None) -> tuple[Loop, ...]:
    """The loops that get a badge: all of a small number, else the shortest, and the lit one."""
    shown = with_badge(loops.loops)
    return shown if lit is None or lit in shown else (*shown, lit)


def lit_by(loop: Loop) -> frozenset[RecordId]:
    """The records that stay bright when a loop lights up."""
    return frozenset(loop.variables) | frozenset(loop.links)
