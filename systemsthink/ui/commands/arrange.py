"""What the Arrange menu does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from systemsthink.editing.arranging import END, MIDDLE, START, Axis, align, distribute
from systemsthink.model import RecordId
from systemsthink.phrases import phrase
from systemsthink.ui.action import Action
from systemsthink.ui.commands.view import has_variables

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def align_at(axis: Axis, part: float) -> Callable[[Window], None]:
    """The command that brings the selected things into line."""

    def run(window: Window) -> None:
        kept = window.workspace.kept
        edited = align(kept, things(window), axis, part, _sizes(window))
        window.workspace.commit(edited, phrase("Align"))

    return run


def distribute_along(axis: Axis) -> Callable[[Window], None]:
    """The command that makes the gaps between the selected things equal."""

    def run(window: Window) -> None:
        edited = distribute(window.workspace.kept, things(window), axis, _sizes(window))
        window.workspace.commit(edited, phrase("Space evenly"))

    return run


def tidy(window: Window) -> None:
    """Let the variables make room, or only the selected ones where there are several."""
    shown = window.workspace.seen(window.workspace.kept).variables.keys()
    chosen = shown & window.workspace.selection
    window.canvas.glide.tidy(frozenset(chosen if len(chosen) > 1 else shown))


def things(window: Window) -> list[RecordId]:
    """The selected variables and notes."""
    seen = window.workspace.seen(window.workspace.kept)
    return [id for id in (*seen.variables, *seen.notes) if id in window.workspace.selection]


def several(window: Window) -> bool:
    """Whether things are selected that can be brought into line."""
    return len(things(window)) > 1


def many(window: Window) -> bool:
    """Whether things are selected that can be spaced evenly."""
    return len(things(window)) > 2


def _sizes(window: Window) -> dict[RecordId, tuple[float, float]]:
    labels = window.canvas.picture.labels
    return {id: (label.box.width, label.box.height) for id, label in labels.items()}


ACTIONS = (
    Action("align_left", phrase("Align left"), align_at(0, START), "", "", several),
    Action("align_centre", phrase("Align centres"), align_at(0, MIDDLE), "", "", several),
    Action("align_right", phrase("Align right"), align_at(0, END), "", "", several),
    Action("align_top", phrase("Align tops"), align_at(1, START), "", "", several),
    Action("align_middle", phrase("Align middles"), align_at(1, MIDDLE), "", "", several),
    Action("align_bottom", phrase("Align bottoms"), align_at(1, END), "", "", several),
    Action("distribute_across", phrase("Space evenly across"), distribute_along(0), "", "", many),
    Action("distribute_down", phrase("Space evenly down"), distribute_along(1), "", "", many),
    Action("tidy", phrase("Tidy"), tidy, "F9", "tidy", has_variables),
)
