"""Groups of concepts, each a colour with a name."""

from collections.abc import Iterable
from typing import Any

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_values import number, text
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.remarks import Remarks
from systemsthink.model import Topic, VariableId
from systemsthink.phrases import phrase

COLORS = ("blue", "green", "orange", "purple", "red", "yellow", "teal", "grey")
"""What the groups 1, 2, … look like; Mental Modeler tells them by colours of its own."""


def color_groups(
    draft: Draft, value: dict[str, Any], concepts: list[tuple[VariableId, dict[str, Any]]]
) -> tuple[Remarks, dict[str, str]]:
    """Give the concepts of a group its colour, and name that; 0 without a name stands for none.

    It gives what is odd about that, and the numbers of groups whose colour doesn't tell them.
    """
    given = value.get("groupNames")
    names = given if isinstance(given, dict) else {}
    indices = {id: text(concept, "group").strip() or "0" for id, concept in concepts}
    named = [index for index in names if text(names, index)]
    colors = colors_of([*named, *(index for index in indices.values() if index != "0")])
    for id, index in indices.items():
        if colors.get(index):
            draft.change(id, color=colors[index])
    for index, color in colors.items():
        if color and (name := label_of(text(names, index))):
            draft.add("t", Topic, color=color, name=name)
    lacking = sum(not color for color in colors.values())
    said = phrase("Groups that were left out, since there are more than colours: {n}.", n=lacking)
    numbers = {
        color: index for index, color in colors.items() if color and color_at(index) != color
    }
    return (said,) if lacking else (), numbers


def colors_of(indices: Iterable[str]) -> dict[str, str]:
    """A colour for each group: the one at its number, else one that is left, while there is any.

    >>> colors_of(["1", "0", "17"])
    {'1': 'blue', '0': 'green', '17': 'orange'}
    """
    wanted = dict.fromkeys(indices)
    taken = {color_at(index) for index in wanted}
    left = (color for color in COLORS if color not in taken)
    return {index: color_at(index) or next(left, "") for index in wanted}


def color_at(index: str) -> str:
    """The colour of the group with a number; the program has colours for 1 to 5."""
    at = number(index)
    return COLORS[int(at) - 1] if at is not None and at in range(1, len(COLORS) + 1) else ""
