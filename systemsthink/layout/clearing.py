"""Labels that lie on each other make room, and everything else stays where it is."""

from __future__ import annotations

import numpy as np

from systemsthink.layout.part import Flags, Matrix, Places

ROUNDS, WORK = 60, 20_000
"""Labels push each other for so many rounds, or rounds times labels; then they look for a place."""

EASE = 0.5
"""Pixels more than needed that are made, so that rounded places have room too."""

RINGS, SPOKES, STEP = 12, 24, 16.0
"""A label looks for a place in rings around its own, so many at a time."""


def cleared(places: Places, needed: Matrix, free: Flags) -> Places:
    """The places without overlaps, when only the free labels may move.

    `needed` holds for each two labels how far their centres lie apart, across or down. A label
    that may not move can keep lying on another such one.
    """
    if not _overlaps(places, needed, free).any():
        return places
    roomy = needed + EASE
    for _ in range(min(ROUNDS, max(WORK // len(places), 8))):
        overlaps = _overlaps(places, roomy, free)
        if not overlaps.any():
            return places
        places = places + _push(places, roomy, free, overlaps)
    for at in np.flatnonzero(free):
        places[at] = _nearest(places, roomy[at], int(at))
    return places


def _overlaps(places: Places, needed: Matrix, free: Flags) -> Flags:
    """Which labels lie on which, where one of the two can move."""
    missing = needed - np.abs(places[:, None] - places[None, :])
    overlaps: Flags = np.all(missing > 0.01, axis=2) & (free[:, None] | free[None, :])
    np.fill_diagonal(overlaps, False)
    return overlaps


def _push(places: Places, needed: Matrix, free: Flags, overlaps: Flags) -> Places:
    """How each label moves: its half of each overlap, or all where the other one stays."""
    between = places[:, None] - places[None, :]
    missing = needed - np.abs(between)
    order = np.arange(len(places))
    later = np.where(order[:, None] > order[None, :], 1.0, -1.0)[..., None]
    side = np.where(between == 0, later, np.sign(between))
    share = np.where(free[None, :], 0.5, 1.0) * free[:, None] * overlaps
    step = share[..., None] * (missing + EASE) * side
    across = missing[..., 0] < missing[..., 1]
    step[..., 0] *= across
    step[..., 1] *= ~across
    moves: Places = step.sum(axis=1)
    return moves


def _nearest(places: Places, needed: Matrix, at: int) -> Places:
    """The free place nearest to that of one label."""
    others = np.delete(places, at, axis=0)
    room = np.delete(needed, at, axis=0)
    angles = 2 * np.pi * np.arange(SPOKES) / SPOKES
    spokes = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    tried, first = places[at][None, :], 1
    while True:
        clear = ~np.all(np.abs(tried[:, None] - others[None]) < room[None], axis=2).any(axis=1)
        if clear.any():
            return np.asarray(tried[np.argmax(clear)])
        radii = STEP * np.arange(first, first + RINGS)
        tried = places[at] + (radii[:, None, None] * spokes).reshape(-1, 2)
        first += RINGS
