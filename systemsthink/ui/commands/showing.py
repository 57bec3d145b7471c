"""What makes a diagram legible from the back of a room: projector mode and larger text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.phrases import phrase
from systemsthink.ui import projector
from systemsthink.ui.action import Action

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def larger(window: Window) -> None:
    """Write what is selected a step larger."""
    _resize(window, 1)


def smaller(window: Window) -> None:
    """Write what is selected a step smaller."""
    _resize(window, -1)


def has_text(window: Window) -> bool:
    """Whether a name or a note is selected."""
    diagram = window.workspace.kept
    return bool(window.workspace.selection & (diagram.variables.keys() | diagram.notes.keys()))


def _resize(window: Window, steps: int) -> None:
    from systemsthink.editing.text_size import resize

    workspace = window.workspace
    edited = resize(workspace.kept, workspace.selection, steps)
    workspace.commit(edited, phrase("Change text size"))


ACTIONS = (
    Action("larger", phrase("Larger text"), larger, "Ctrl+]", "", has_text),
    Action("smaller", phrase("Smaller text"), smaller, "Ctrl+[", "", has_text),
    Action(
        "projector",
        phrase("Projector mode"),
        projector.toggle,
        "F12",
        "projector",
        None,
        projector.is_on,
    ),
)
