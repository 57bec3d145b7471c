"""From a diagram to its picture: measure the names, find the loops, compose."""

from collections.abc import Sequence

from systemsthink.analysis.loops import Loop, find_loops, shortest_loop_through
from systemsthink.drawing.text import texts_of
from systemsthink.geometry.composing import compose
from systemsthink.geometry.picture import Picture
from systemsthink.model import Diagram, placed

BADGES = 12
"""The number of loops that get a badge; more would hide the diagram."""


def picture_of(diagram: Diagram, loops: Sequence[Loop] | None = None) -> Picture:
    """What a diagram looks like; the loops to show are found where they are not given.

    Variables that have no place yet are left out.
    """
    diagram = placed(diagram)
    if loops is None:
        loops = with_badge(find_loops(diagram).loops)
    return compose(diagram, texts_of(diagram), shortest_loop_through(diagram), loops)


def with_badge(loops: Sequence[Loop]) -> tuple[Loop, ...]:
    """The loops whose badges are shown: the shortest ones."""
    return tuple(sorted(loops, key=lambda loop: len(loop.variables))[:BADGES])
