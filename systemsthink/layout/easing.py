"""Small steps from a layout to a tidier one, judged by what they gain and how far they go."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from systemsthink.layout.arranging import LARGE, LINKED_MARGIN
from systemsthink.layout.clearing import cleared
from systemsthink.layout.judging import crossings, disorder
from systemsthink.layout.part import Matrix, Part, Places, parts_of
from systemsthink.layout.spacing import MARGIN
from systemsthink.layout.stress import GAP, wanted_distances
from systemsthink.model import Diagram, VariableId

ANCHOR = 0.5
"""How hard a variable is held where it is, as a share of how hard the others pull."""

ROUNDS = 25
STRIDES = (1.0, 0.5, 0.25)
"""How far to go of the way that the pulling would take the variables."""

LEAST_GAIN, PER_WAY = 0.002, 0.05
"""What a step has to gain: something, and more the further the variables go."""

TIGHTEST = 0.6
"""A map drawn narrower than so is given room; all others keep their scale."""

MOST = 600
"""A part of more variables is only cleared of overlaps."""

DENSE_MARGIN = 20.0
"""Pixels between labels of a map with a large part, which has no room to spare."""


class Easing:
    """What going from one layout of a diagram to a tidier one needs again and again."""

    def __init__(self, diagram: Diagram, moving: Collection[VariableId]) -> None:
        row = {id: at for at, id in enumerate(diagram.variables)}
        self._parts = [(part, np.array([row[id] for id in part.ids])) for part in parts_of(diagram)]
        self._free = np.array([id in moving for id in row])
        self._needed = self._room(len(row))
        self._pulls = [
            _Pull(part, self._free[rows])
            if 1 < len(rows) <= MOST and self._free[rows].any()
            else None
            for part, rows in self._parts
        ]

    def start(self, places: Places) -> Places:
        """The places cleared of overlaps."""
        return self._settled(places, places)

    def better(self, places: Places) -> Places | None:
        """The best step to a tidier layout, if there is one worth going."""
        pulled = places.copy()
        for (_, rows), pull in zip(self._parts, self._pulls, strict=True):
            if pull:
                pulled[rows] = pull.relaxed(places[rows])
        now, crossed = self._judged(places)
        options = []
        for stride in STRIDES:
            option = self._settled(places + stride * (pulled - places), places)
            total, crossing = self._judged(option)
            value = total + LEAST_GAIN + PER_WAY * self._way(places, option)
            if value < now and crossing <= crossed:
                options.append((value, -stride, option))
        return min(options, key=lambda option: option[:2])[2] if options else None

    def _settled(self, places: Places, before: Places) -> Places:
        """The places without overlaps, rounded, and not gone anywhere as a whole."""
        clear = cleared(places, self._needed, self._free)
        if self._free.all():
            clear = clear - np.median(clear - before, axis=0)
        return np.where(np.abs(clear - before) < 0.1, before, np.round(clear, 1))

    def _judged(self, places: Places) -> tuple[float, int]:
        """How much disorder there is, and how many links cross."""
        disordered, crossed = 0.0, 0
        for part, rows in self._parts:
            if len(rows) > 1:
                at = places[rows]
                disordered += disorder(part, at)
                crossed += crossings(part, at[part.pairs[:, 0]], at[part.pairs[:, 1]])
        return disordered, crossed

    def _way(self, before: Places, after: Places) -> float:
        """How far the moving variables go, in lengths of a link."""
        ways = np.hypot(*(after - before)[self._free].T)
        return float(np.sqrt((ways**2).mean()) / (2 * GAP))

    def _room(self, count: int) -> Matrix:
        """How far the centres of each two labels have to lie apart, across or down."""
        sizes, linked = np.zeros((count, 2)), np.zeros((count, count), dtype=bool)
        for part, rows in self._parts:
            sizes[rows] = part.sizes
            linked[np.ix_(rows, rows)] = part.linked
        dense = any(len(rows) > LARGE for _, rows in self._parts)
        margins = DENSE_MARGIN if dense else np.where(linked, LINKED_MARGIN, MARGIN)[..., None]
        return np.asarray((sizes[:, None] + sizes[None, :]) / 2 + margins)


class _Pull:
    """Stress majorisation of one part, in which every variable is held where it was."""

    def __init__(self, part: Part, free: Matrix) -> None:
        wanted = wanted_distances(part)
        self._weights = np.where(wanted > 0, 1 / np.maximum(wanted, 1.0) ** 2, 0.0)
        self._wanted = wanted
        self._free = np.flatnonzero(free)
        laplacian = np.diag(self._weights.sum(axis=1)) - self._weights
        self._hold = ANCHOR * self._weights.sum(axis=1).mean()
        rows = laplacian[self._free]
        self._fixed = np.delete(np.arange(len(wanted)), self._free)
        self._others = rows[:, self._fixed]
        held = rows[:, self._free] + self._hold * np.eye(len(self._free))
        self._inverse = np.linalg.inv(held)

    def relaxed(self, start: Places) -> Places:
        """The places after the variables have pushed and pulled, at the scale they have."""
        strength = self._weights * self._wanted * max(TIGHTEST, self._scale(start))
        places = start.copy()
        for _ in range(ROUNDS):
            apart = _apart(places)
            pull = np.divide(strength, apart, out=np.zeros_like(apart), where=apart > 1e-9)
            toward = (pull.sum(axis=1)[:, None] * places - pull @ places)[self._free]
            toward += self._hold * start[self._free] - self._others @ start[self._fixed]
            places[self._free] = self._inverse @ toward
        return places

    def _scale(self, places: Places) -> float:
        """How large the layout is, 1 being the size that a new one would get."""
        apart = _apart(places)
        pulled = (self._weights * self._wanted * apart).sum()
        return float(pulled / (self._weights * self._wanted**2).sum())


def _apart(places: Places) -> Matrix:
    return np.asarray(np.hypot(*np.moveaxis(places[:, None] - places[None, :], 2, 0)))
