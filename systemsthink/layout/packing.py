"""Separate parts side by side, in rows, on a page a little wider than high."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from systemsthink.layout.part import Part, Places
from systemsthink.model import VariableId

GAP = 60.0
WIDE = 16 / 9


def packed(parts: Sequence[tuple[Part, Places]]) -> dict[VariableId, tuple[float, float]]:
    """Every variable's place; larger parts come first, and the middle of the page is (0, 0)."""
    lows = [(places - part.sizes / 2).min(axis=0) for part, places in parts]
    highs = [(places + part.sizes / 2).max(axis=0) for part, places in parts]
    corners, page = _shelves([high - low for low, high in zip(lows, highs, strict=True)])
    return {
        id: (float(x), float(y))
        for (part, places), low, corner in zip(parts, lows, corners, strict=True)
        for id, (x, y) in zip(part.ids, places - low + corner - page / 2, strict=True)
    }


def _shelves(sizes: Sequence[Places]) -> tuple[list[Places], Places]:
    """The left upper corner of each box, row after row, and the size of the page."""
    area = sum(float(np.prod(size + GAP)) for size in sizes)
    widest = max([np.sqrt(area * WIDE), *(float(size[0]) + GAP for size in sizes)])
    corners = [np.zeros(2)] * len(sizes)
    x = y = height = right = 0.0
    for at in sorted(range(len(sizes)), key=lambda at: -sizes[at][1]):
        if x and x + sizes[at][0] > widest:
            x, y, height = 0.0, y + height + GAP, 0.0
        corners[at] = np.array([x, y])
        right, height = max(right, x + sizes[at][0]), max(height, sizes[at][1])
        x += sizes[at][0] + GAP
    return corners, np.array([right, y + height])
