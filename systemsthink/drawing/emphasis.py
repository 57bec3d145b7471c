"""What of a picture stands out at this moment, without being part of the diagram."""

from collections.abc import Collection
from dataclasses import dataclass

from systemsthink.geometry.picture import LoopKey
from systemsthink.model import LinkId, VariableId


@dataclass(frozen=True)
class Emphasis:
    """Ids of variables and links, and keys of badges, by what is to be seen of them.

    `lit` is None while nothing is lit; otherwise all that is not lit dims. `proposed` are
    variables that a run lets accumulate because nobody said which do.
    """

    selected: Collection[str] = frozenset()
    hovered: str | LoopKey | None = None
    lit: Collection[str] | None = None
    loop: LoopKey | None = None
    problems: Collection[VariableId] = frozenset()
    proposed: Collection[VariableId] = frozenset()
    hide: Collection[VariableId | LinkId | LoopKey] = frozenset()


PLAIN = Emphasis()


@dataclass(frozen=True, slots=True)
class Look:
    """How one shape stands out."""

    selected: bool = False
    hovered: bool = False
    lit: bool = False
    dimmed: bool = False
    proposed: bool = False


EVERYDAY = Look()
_DIMMED = Look(dimmed=True)


def look_of(emphasis: Emphasis, id: str) -> Look:
    """How a variable or link is to be painted."""
    if emphasis is PLAIN:
        return EVERYDAY
    selected, hovered = id in emphasis.selected, id == emphasis.hovered
    proposed = id in emphasis.proposed
    if emphasis.lit is None:
        if not (selected or hovered or proposed):
            return EVERYDAY
        return Look(selected, hovered, proposed=proposed)
    lit = id in emphasis.lit
    if not (selected or hovered or proposed or lit):
        return _DIMMED
    return Look(selected, hovered, lit, not lit and not selected, proposed)


def badge_look(emphasis: Emphasis, key: LoopKey) -> Look:
    """How a badge is to be painted."""
    lit = key == emphasis.loop
    dimmed = emphasis.lit is not None and not lit
    return Look(hovered=key == emphasis.hovered, lit=lit, dimmed=dimmed)
