"""Every action, and the menus and bars in which they stand, as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.action import make
from systemsthink.ui.commands import (
    annotate,
    arrange,
    clipboard,
    edit,
    file,
    find,
    help,
    link,
    panes,
    save,
    showing,
    view,
    views,
)

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


ACTIONS = (
    *file.ACTIONS,
    *save.ACTIONS,
    *edit.ACTIONS,
    *link.ACTIONS,
    *clipboard.ACTIONS,
    *annotate.ACTIONS,
    *arrange.ACTIONS,
    *find.ACTIONS,
    *view.ACTIONS,
    *showing.ACTIONS,
    *views.ACTIONS,
    *panes.ACTIONS,
    *help.ACTIONS,
)

MENUS: tuple[tuple[str, Phrase, tuple[str, ...]], ...] = (
    (
        "file",
        phrase("File"),
        (
            *("new", "open", "recent", "import_map", "", "save", "save_as", "save_discreet", ""),
            *("export", "print", ""),
            *("preferences", "", "close", "quit"),
        ),
    ),
    (
        "edit",
        phrase("Edit"),
        (
            *("undo", "redo", "", "cut", "copy", "paste", "copy_picture", "copy_loopy", ""),
            *("select_all", "delete", "rename", "", "find"),
        ),
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
            *("lead_from", "lead_to", "straighten", "next_link", "previous_link", ""),
            *("note", "colors", "group", "ungroup", "park", "votes", "larger", "smaller", ""),
            *("tidy", "arrange"),
        ),
    ),
    (
        "view",
        phrase("View"),
        (
            *("zoom_in", "zoom_out", "fit", "actual_size", "", "focus", "overview", "views", ""),
            *("panels", "history", "outline", "next_pane", "previous_pane", ""),
            *("full_screen", "projector"),
        ),
    ),
    ("time", phrase("Time"), ("play", "start")),
    ("help", phrase("Help"), ("cheat_sheet", "palette", "", "examples", "", "about")),
)

SUBMENUS: dict[str, tuple[Phrase, tuple[str, ...]]] = {
    "arrange": (
        phrase("Arrange"),
        (
            *("align_left", "align_centre", "align_right", ""),
            *("align_top", "align_middle", "align_bottom", ""),
            *("distribute_across", "distribute_down"),
        ),
    ),
    "views": (
        phrase("Views"),
        (
            *("make_view", "show_in", "", "rename_view", "delete_view", ""),
            *("next_view", "previous_view"),
        ),
    ),
    "votes": (phrase("Votes"), ("add_dot", "take_dot", "", "clear_dots")),
}
"""What stands in a menu of its own wherever its name stands in a menu."""

ON_VARIABLE = (
    *("rename", "link", "", "colors", "group", "ungroup", "votes", "park", ""),
    *("focus", "show_in", "", "cut", "copy", "copy_picture", "", "delete"),
)
ON_SEVERAL = (
    *("arrange", "tidy", "", "colors", "group", "ungroup", "votes", "park", ""),
    *("focus", "show_in", "", "cut", "copy", "copy_picture", "", "delete"),
)
ON_LINK = (
    *("positive", "negative", "unknown", "delay", "", "lead_from", "lead_to", "straighten", ""),
    *("colors", "", "copy", "delete"),
)
ON_CANVAS = (
    *("variable", "note", "quick_entry", "", "select_all", "fit", ""),
    *("paste", "copy_picture", "export"),
)
"""What the right button offers."""


TOOLBAR = (
    *("new", "open", "save", "", "undo", "redo", "", "variable", "link", "", "positive"),
    *("negative", "delay", "delete", "", "zoom_out", "zoom_in", "fit", "", "export"),
)


def flat(entries: Iterable[str]) -> Iterator[str]:
    """The entries of a menu, and in place of a menu within it those of that one."""
    for entry in entries:
        yield from SUBMENUS[entry][1] if entry in SUBMENUS else (entry,)


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
