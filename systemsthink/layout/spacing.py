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
    x, y = places.T
    across, down = x - x[:, None], y - y[:, None]
    missing_x, missing_y = needed[..., 0] - np.abs(across), needed[..., 1] - np.abs(down)
    overlaps: Flags = (missing_x > 0.01) & (missing_y > 0.01)
    np.fill_diagonal(overlaps, False)
    if not overlaps.any():
        return None
    along_x = missing_x < missing_y
    moves = np.empty_like(places)
    moves[:, 0] = _moves(across, missing_x, overlaps & along_x)
    moves[:, 1] = _moves(down, missing_y, overlaps & ~along_x)
    return moves


def _moves(between: Matrix, missing: Matrix, pushed: Flags) -> Matrix:
    """How far each column is pushed away from all rows together."""
    step = missing / 2 + 0.5
    moves: Matrix = np.where(pushed, np.where(between > 0, step, -step), 0.0).sum(axis=0)
    return moves


def _distinct(places: Places) -> Places:
    """No two at the very same place, nor at the same height, so that each knows where to go."""
    at = np.arange(len(places))
    return places + np.stack([at, at * 0.37 % 1], axis=1) * 1e-3
