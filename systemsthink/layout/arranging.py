"""The layout of one part: try several, keep the one that looks best."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from systemsthink.layout.filling import filled
from systemsthink.layout.judging import EASY_AREA, area, cost
from systemsthink.layout.part import Part, Places
from systemsthink.layout.spacing import MARGIN, spaced
from systemsthink.layout.starting import starts
from systemsthink.layout.stress import Stress

LINKED_MARGIN = 50.0
"""Pixels between linked labels, so that arrowhead and sign are seen."""

EFFORTS = ((30, 16, 12), (80, 4, 4), (130, 3, 1), (800, 1, 1))
"""Up to how many variables: how many starts are tried, and how many turns of each."""


LARGE = 60
"""A part of up to so many variables can be read on paper however roomy it is."""


def arranged(part: Part, *, dense: bool = False) -> Places:
    """Centres of the labels of a part, without overlaps; dense, they fill a page evenly."""
    count = len(part.ids)
    if count == 1:
        return np.zeros((1, 2))
    tries, turns = next(((tries, turns) for most, tries, turns in EFFORTS if count <= most), (0, 0))
    if not tries:
        return _grid(part)
    stress = Stress(part)
    relaxed = [stress.relaxed(start) for start in starts(part, tries)]
    if dense:
        return min(filled(part, relaxed[0]), key=lambda places: cost(part, places))
    options = [option for places in relaxed for option in _turned(part, places, turns)]
    return _clockwise(part, min(options, key=lambda places: cost(part, places)))


def _turned(part: Part, places: Places, turns: int) -> Iterator[Places]:
    """The layout turned, made wide as labels are, and without overlaps."""
    margins = np.where(part.linked, LINKED_MARGIN, MARGIN)
    for angle in np.pi * np.arange(turns) / turns:
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        yield spaced(_roomy(part, places @ turn.T * [1.15, 0.85]), part.sizes, margins)


def _clockwise(part: Part, places: Places) -> Places:
    """The layout or its mirror image, in which most of the loops run clockwise."""
    turns = [area(places[list(loop)]) > 0 for loop in part.loops]
    return places if 2 * sum(turns) >= len(turns) else places * [-1, 1]


def _roomy(part: Part, places: Places) -> Places:
    """The layout blown up until its labels have room."""
    width, height = np.ptp(places, axis=0) + part.sizes.mean(axis=0)
    wanted = 0.8 * EASY_AREA * part.sizes.prod(axis=1).sum()
    growth = max(1.0, float(np.sqrt(wanted / (width * height))))
    return np.asarray(places * growth)


def _grid(part: Part) -> Places:
    """Rows in the order of appearance, for a part too large to search."""
    at = np.arange(len(part.ids))
    across = int(np.ceil(np.sqrt(len(at))))
    cell = part.sizes.max(axis=0) + MARGIN
    return np.asarray(np.stack([at % across, at // across], axis=1) * cell)
