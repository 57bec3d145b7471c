"""Every action, and the menus and bars in which they stand, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.action import make
from systemsthink.ui.commands import edit, file, panes, view

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


ACTIONS = (*file.ACTIONS, *edit.ACTIONS, *view.ACTIONS, *panes.ACTIONS)

MENUS: tuple[tuple[str, Phrase, tuple[str, ...]], ...] = (
    (
        "file",
        phrase("File"),
        (
            *("new", "open", "recent", "", "save", "save_as", "", "export", "print", ""),
            *("preferences", "", "close", "quit"),
        ),
    ),
    (
        "edit",
        phrase("Edit"),
        ("undo", "redo", "", "copy_picture", "", "select_all", "delete", "rename"),
    ),
    (
        "diagram",
        phrase("Diagram"),
        (
            *(
                "variable",
                "link",
                "quick_entry",
                "",
                "positive",
                "negative",
                "unknown",
                "delay",
                "",
            ),
            *("straighten",),
        ),
    ),
    (
        "view",
        phrase("View"),
        (
            *("zoom_in", "zoom_out", "fit", "actual_size", "", "panels", "history", "outline", ""),
            *("next_pane", "previous_pane", "", "full_screen"),
        ),
    ),
    ("time", phrase("Time"), ("play", "start")),
    ("help", phrase("Help"), ("examples", "", "about")),
)

ON_VARIABLE = ("rename", "link", "", "delete")
ON_LINK = ("positive", "negative", "unknown", "delay", "", "straighten", "", "delete")
ON_CANVAS = ("variable", "quick_entry", "", "select_all", "fit", "", "copy_picture", "export")
"""What the right button offers."""


TOOLBAR = (
    *("new", "open", "save", "", "undo", "redo", "", "variable", "link", "", "positive"),
    *("negative", "delay", "delete", "", "zoom_out", "zoom_in", "fit", "", "export"),
)


def make_actions(window: Window) -> dict[str, QAction]:
    """The window's actions by name, connected and with their keys."""
    return {action.name: make(action, window) for action in ACTIONS}


def refresh(window: Window) -> None:
    """Make every action available or not, and ticked or not, as things are now."""
    for action in ACTIONS:
        made = window.actions_by_name[action.name]
        if action.enabled:
            made.setEnabled(action.enabled(window))
        if action.checked:
            made.setChecked(action.checked(window))
