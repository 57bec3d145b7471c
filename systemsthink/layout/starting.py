"""Places from which a search for a good layout starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from systemsthink.layout.part import Part, Places

SEED = 20
RADIUS_PER_VARIABLE = 45.0


def starts(part: Part, count: int) -> Iterator[Places]:
    """So many different starts: distances as on a map, the loops round, and shuffled circles."""
    yield _as_on_a_map(part)
    if count > 1:
        yield _circle(_along_loops(part))
    random = np.random.default_rng(SEED)
    for _ in range(count - 2):
        yield _circle(random.permutation(len(part.ids)).tolist())


def _circle(order: Sequence[int]) -> Places:
    """The variables on a circle, clockwise from the top."""
    angles = np.empty(len(order))
    angles[list(order)] = 2 * np.pi * np.arange(len(order)) / len(order)
    radius = RADIUS_PER_VARIABLE * len(order)
    return np.stack([np.sin(angles), -np.cos(angles)], axis=1) * radius


def _along_loops(part: Part) -> list[int]:
    """Every variable once, those of the longest known loop first."""
    walks = [*sorted(part.loops, key=len, reverse=True), tuple(range(len(part.ids)))]
    return list(dict.fromkeys(at for walk in walks for at in walk))


def _as_on_a_map(part: Part) -> Places:
    """Classical scaling: the plane in which distances differ least from those along links."""
    squares = part.hops**2
    middle = np.eye(len(squares)) - 1 / len(squares)
    values, vectors = np.linalg.eigh(-0.5 * middle @ squares @ middle)
    axes = vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 1e-9))
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), [0, 1]])
    return np.asarray(axes * signs * 150.0)[:, ::-1]
