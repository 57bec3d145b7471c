"""Which curves a chart of a run shows, and how much of them fits: plain numbers, no drawing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from systemsthink.model import VariableId
from systemsthink.simulation import Run

Floats = NDArray[np.float64]

MOST_CURVES = 8
MOST_FANS = 3
SAME = 1e-6
EXPLOSIVE = 1000.0
BAND_ROOM = 3.0
CALM_ROOM = 4.0


@dataclass(frozen=True, eq=False)
class Curve:
    """One line and the variables that it stands for: those that move exactly alike.

    `values` has shape (T,), `bands` (5, T) or is None for a single run.
    """

    names: tuple[str, ...]
    values: Floats
    bands: Floats | None


def curves_of(run: Run, variables: Collection[VariableId] | None = None) -> list[Curve]:
    """At most eight curves, of these variables or of those that move most, in the run's order.

    Without a choice a run of many draws shows three, so that each can have its whole fan.
    """
    most = MOST_FANS if run.quantiles is not None and not variables else MOST_CURVES
    wanted = [i for i, id in enumerate(run.variables) if not variables or id in variables]
    groups = _alike(run, wanted)
    ranges = {group[0]: _range(run.values[:, group[0]]) for group in groups}
    if not variables and any(ranges.values()):
        groups = [group for group in groups if ranges[group[0]] > 0]
    kept = sorted(groups, key=lambda group: -ranges[group[0]])[:most]
    return [_curve(run, group) for group in sorted(kept)]


def fans(curves: Sequence[Curve]) -> bool:
    """Whether there is room for whole fans: the bands of 50 and of 90 % of the draws."""
    return len(curves) <= MOST_FANS


def limits(curves: Sequence[Curve]) -> tuple[float, float]:
    """The lowest and highest value to show; what explodes at the end of a run is cut off.

    The outer bands get at most three times the room of the inner ones.
    """
    inner = _rows(curves, slice(1, 4))
    most = _most(inner)
    if fans(curves) and any(curve.bands is not None for curve in curves):
        inner, most = _rows(curves, slice(None)), most * BAND_ROOM
    shown = np.clip(inner, -most, most)
    return min(0.0, float(shown.min())), max(0.0, float(shown.max()))


def _rows(curves: Iterable[Curve], bands: slice) -> Floats:
    shown = (curve.values if curve.bands is None else curve.bands[bands] for curve in curves)
    return np.vstack([np.atleast_2d(values) for values in shown])


def _most(rows: Floats) -> float:
    """The largest deviation that leaves the earlier part of a run, and what is calm, legible."""
    reached = np.maximum.accumulate(np.abs(rows), axis=1)
    calm = [row[-1] for row in reached if not _explodes(row)]
    together = reached.max(axis=0)
    end = len(together)
    while end > 10 and _explodes(together[:end]):
        end = int(end * 0.8)
    finite = together[:end][np.isfinite(together[:end])]
    most = float(finite.max(initial=0.0))
    room = CALM_ROOM * max(calm, default=0.0)
    return min(most, room) if room > 0 and end < len(together) else most


def _explodes(reached: Floats) -> bool:
    earlier = reached[int(len(reached) * 0.6)]
    return bool(np.isinf(reached[-1]) or 0 < earlier * EXPLOSIVE < reached[-1])


def _alike(run: Run, wanted: Iterable[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for column in wanted:
        same = (group for group in groups if _same(run, group[0], column))
        group = next(same, None)
        if group is None:
            groups.append([column])
        else:
            group.append(column)
    return groups


def _same(run: Run, one: int, other: int) -> bool:
    table = run.values if run.quantiles is None else run.quantiles
    a, b = table[..., one], table[..., other]
    close = SAME * max(_range(run.values[:, one]), _range(run.values[:, other]))
    return bool(np.all((a == b) | (np.abs(_finite(a) - _finite(b)) <= close)))


def _range(values: Floats) -> float:
    return float(np.ptp(_finite(values)))


def _finite(values: Floats) -> Floats:
    return np.nan_to_num(values, posinf=1e300, neginf=-1e300)


def _curve(run: Run, group: list[int]) -> Curve:
    bands = None if run.quantiles is None else run.quantiles[:, :, group[0]]
    return Curve(tuple(run.names[i] for i in group), run.values[:, group[0]], bands)
