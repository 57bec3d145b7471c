"""Labels that lie on each other move apart."""

from __future__ import annotations

import numpy as np

from systemsthink.layout.part import Flags, Matrix, Places

MARGIN = 24.0
ROUNDS, WORK = 60, 5_000
GROWTH = 1.05
"""After so many rounds of pushing, or rounds times labels, all distances grow."""


def spaced(places: Places, sizes: Matrix, margins: Matrix | float = MARGIN) -> Places:
    """The places without overlaps: pairs are pushed apart, and where that does not end, all grow.

    `margins` is the room wanted between each two labels, in pixels.
    """
    needed = (sizes[:, None] + sizes[None, :]) / 2 + np.asarray(margins)[..., None]
    places = _distinct(places)
    while True:
        for _ in range(min(ROUNDS, max(WORK // len(places), 8))):
            push = _push(places, needed)
            if push is None:
                return places
            places = places + push
        middle = places.mean(axis=0)
        places = middle + (places - middle) * GROWTH


def _push(places: Places, needed: Matrix) -> Places | None:
    """How each label moves: half of each overlap, along its shorter side; None without overlap."""
    between = places[:, None] - places[None, :]
    missing = needed - np.abs(between)
    overlaps: Flags = np.all(missing > 0.01, axis=2)
    np.fill_diagonal(overlaps, False)
    if not overlaps.any():
        return None
    along_x = missing[..., 0] < missing[..., 1]
    side = np.where(between > 0, 1.0, -1.0)
    step = np.where(overlaps[..., None], missing / 2 + 0.5, 0.0) * side
    step[..., 0] *= along_x
    step[..., 1] *= ~along_x
    moves: Places = step.sum(axis=1)
    return moves


def _distinct(places: Places) -> Places:
    """No two at the very same place, nor at the same height, so that each knows where to go."""
    at = np.arange(len(places))
    return places + np.stack([at, at * 0.37 % 1], axis=1) * 1e-3
