"""A large part fills a page of a good shape, evenly, so that its labels can be read.

The labels flow into a rectangle as water would: along one direction after the other they take the
order they have, at the places of points spread evenly over it (sliced optimal transport, after
Bonneel et al., "Sliced and Radon Wasserstein barycenters of measures", 2015).
"""

from __future__ import annotations

import numpy as np

from systemsthink.layout.part import Part, Places
from systemsthink.layout.spacing import spaced

SHAPE = 1.45
"""Width through height, about that of a sheet of paper on its side."""

MARGINS = np.array([34.0, 42.0])
"""Pixels beside and above a label for the arrows that pass."""

LEAST = 21.0
"""Pixels that always stay free between two labels."""

SLICES = 48
"""How many directions the labels flow along, one after the other."""

PULLS = (0.3, 0.3, 0.45, 0.45, 0.45, 0.3, 0.3, 0.15)
"""How far the labels move toward those they are linked with, before they flow apart again."""


def filled(part: Part, places: Places) -> list[Places]:
    """The layout flowed into a page, and after more and more links have been drawn tight."""
    page = _page(part)
    joined = part.linked / np.maximum(part.linked.sum(axis=1), 1)[:, None]
    spread = np.maximum(places.std(axis=0), 1e-9)
    places = (places - places.mean(axis=0)) / spread * page.std(axis=0)
    options = []
    for pull in PULLS:
        places = _poured(places + pull * (joined @ places - places), page)
        options.append(spaced(places, part.sizes, LEAST))
    return options


def _page(part: Part) -> Places:
    """As many points as labels, evenly spread over a rectangle with room for all of them."""
    area = np.prod(part.sizes + MARGINS, axis=1).sum()
    height = np.sqrt(area / SHAPE)
    at = np.arange(len(part.ids))
    golden = at * (np.sqrt(5) - 1) / 2 % 1  # a lattice without gaps or rows
    even = np.stack([(at + 0.5) / len(at), golden], axis=1) - 0.5
    return np.asarray(even * [height * SHAPE, height])


def _poured(places: Places, page: Places) -> Places:
    """The places after the labels have flowed to the page, slice by slice."""
    for step in range(SLICES):
        angle = np.pi * (step * 0.618034 % 1)
        along = np.array([np.cos(angle), np.sin(angle)])
        now = places @ along
        wanted = np.empty_like(now)
        wanted[np.argsort(now, kind="stable")] = np.sort(page @ along)
        places = places + np.outer(wanted - now, along)
    return places
