"""Stress majorisation: distances on the page that follow distances along the links.

After Gansner, Koren and North, "Graph drawing by stress majorization" (2004).
"""

from __future__ import annotations

import numpy as np

from systemsthink.layout.part import Matrix, Part, Places

GAP = 85.0
"""Pixels wanted between two linked labels."""

ROUNDS, WORK = 300, 60_000
"""The search ends after so many rounds, or rounds times variables."""

SETTLED = 0.1
"""Pixels by which the variables still move at most when the search stops."""


class Stress:
    """What relaxing one part needs again and again."""

    def __init__(self, part: Part) -> None:
        self._wanted = wanted_distances(part)
        weights = np.where(self._wanted > 0, 1 / np.maximum(self._wanted, 1.0) ** 2, 0.0)
        self._pull = weights * self._wanted
        self._inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights, hermitian=True)

    def relaxed(self, places: Places) -> Places:
        """The places after the variables have pushed and pulled each other to rest."""
        for _ in range(min(ROUNDS, WORK // len(places))):
            x, y = places.T
            apart = np.hypot(x[:, None] - x, y[:, None] - y)
            pull = np.divide(self._pull, apart, out=np.zeros_like(apart), where=apart > 1e-9)
            moved: Places = self._inverse @ (pull.sum(axis=1)[:, None] * places - pull @ places)
            if np.abs(moved - places).max() < SETTLED:
                return moved
            places = moved
        return places


def wanted_distances(part: Part) -> Matrix:
    """Centre to centre: room for both labels and the link, times the links in between."""
    reach = part.sizes.sum(axis=1) / 4
    direct = reach[:, None] + reach[None, :] + GAP
    several = part.hops * (2 * reach.mean() + GAP)
    return np.where(part.hops > 1, several, np.where(part.hops == 1, direct, 0.0))
