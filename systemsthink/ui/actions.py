"""Every action and the menus and bars they stand in, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from systemsthink.language import say
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui import edit_commands as edit
from systemsthink.ui import file_commands as file
from systemsthink.ui import view_commands as view
from systemsthink.ui.icons import icon
from systemsthink.ui.playback import PLAY_KEY

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

Condition = Callable[["Window"], bool]


@dataclass(frozen=True)
class Action:
    """Something a person can have done; `canvas_key` works only while the canvas has the focus."""

    name: str
    text: Phrase
    run: Callable[[Window], object]
    key: str = ""
    icon: str = ""
    enabled: Condition | None = None
    checked: Condition | None = None
    canvas_key: bool = False


ACTIONS = (
    Action("new", phrase("New window"), file.new, "Ctrl+N", "new"),
    Action("open", phrase("Open…"), file.open_file, "Ctrl+O", "open"),
    Action("save", phrase("Save"), file.save, "Ctrl+S", "save"),
    Action("save_as", phrase("Save as…"), file.save_as, "Ctrl+Shift+S", "save-as"),
    Action(
        "export", phrase("Export picture…"), file.export, "Ctrl+E", "export", view.has_variables
    ),
    Action("print", phrase("Print…"), file.print_diagram, "Ctrl+P", "print", view.has_variables),
    Action("preferences", phrase("Preferences…"), view.preferences, "Ctrl+,", "settings"),
    Action("close", phrase("Close window"), file.close, "Ctrl+W", "close"),
    Action("quit", phrase("Quit"), file.quit_all, "Ctrl+Q"),
    Action("undo", phrase("Undo"), edit.undo, "Ctrl+Z", "undo", edit.can_undo),
    Action("redo", phrase("Redo"), edit.redo, "Ctrl+Shift+Z; Ctrl+Y", "redo", edit.can_redo),
    Action(
        "copy_picture",
        phrase("Copy as picture"),
        file.copy_picture,
        "Ctrl+Shift+C",
        "copy",
        view.has_variables,
    ),
    Action("select_all", phrase("Select all"), edit.select_all, "Ctrl+A", canvas_key=True),
    Action(
        "delete",
        phrase("Delete"),
        edit.delete,
        "Del; Backspace",
        "delete",
        edit.has_selection,
        None,
        True,
    ),
    Action("variable", phrase("Add variable"), edit.add_variable, "Ins; Ctrl+Shift+N", "variable"),
    Action("quick_entry", phrase("Quick entry…"), edit.quick_entry, "F4", "entry"),
    Action("rename", phrase("Rename"), edit.rename, "F2", "rename", edit.one_variable, None, True),
    Action("link", phrase("Link to…"), edit.link_from, "Ctrl+L", "link", edit.one_variable),
    Action(
        "positive",
        phrase("More leads to more (+)"),
        edit.make_positive,
        "+",
        "positive",
        edit.has_links,
        edit.all_positive,
        True,
    ),
    Action(
        "negative",
        phrase("More leads to less (−)"),
        edit.make_negative,
        "-",
        "negative",
        edit.has_links,
        edit.all_negative,
        True,
    ),
    Action(
        "unknown",
        phrase("Sign not known (?)"),
        edit.make_unknown,
        "?",
        "unknown",
        edit.has_links,
        edit.all_unknown,
        True,
    ),
    Action(
        "delay",
        phrase("Delayed"),
        edit.toggle_delay,
        "Ctrl+D",
        "delay",
        edit.has_links,
        edit.all_delayed,
    ),
    Action(
        "straighten",
        phrase("Let the program bend it"),
        edit.unbend,
        "",
        "",
        edit.has_links,
    ),
    Action("zoom_in", phrase("Zoom in"), view.zoom_in, "Ctrl+=", "zoom-in"),
    Action("zoom_out", phrase("Zoom out"), view.zoom_out, "Ctrl+-", "zoom-out"),
    Action("fit", phrase("Show everything"), view.fit, "Ctrl+0", "fit"),
    Action("actual_size", phrase("Actual size"), view.actual_size, "Ctrl+1", "actual-size"),
    Action(
        "full_screen",
        phrase("Full screen"),
        view.full_screen,
        "F11",
        "fullscreen",
        None,
        view.is_full_screen,
    ),
    Action("play", phrase("Play"), view.play, PLAY_KEY, "play", view.can_play),
    Action(
        "start", phrase("Back to the start"), view.to_start, "Ctrl+Home", "start", view.can_play
    ),
    Action("about", phrase("About systemsthink"), view.about, "", "about"),
)

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
        ("zoom_in", "zoom_out", "fit", "actual_size", "", "panels", "", "full_screen"),
    ),
    ("time", phrase("Time"), ("play", "start")),
    ("help", phrase("Help"), ("examples", "", "about")),
)

ON_VARIABLE = ("rename", "link", "", "delete")
ON_LINK = ("positive", "negative", "unknown", "delay", "", "straighten", "", "delete")
ON_CANVAS = ("variable", "quick_entry", "", "select_all", "fit", "", "copy_picture", "export")
"""What the right button offers."""

ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""Where macOS wants to find actions, whatever they are called in Dutch."""

TOOLBAR = (
    *("new", "open", "save", "", "undo", "redo", "", "variable", "link", "", "positive"),
    *("negative", "delay", "delete", "", "zoom_out", "zoom_in", "fit", "", "export"),
)


def make_actions(window: Window) -> dict[str, QAction]:
    """The window's actions by name, connected and with their keys."""
    return {action.name: _make(action, window) for action in ACTIONS}


def refresh(window: Window) -> None:
    """Make every action available or not, and ticked or not, as things are now."""
    for action in ACTIONS:
        made = window.actions_by_name[action.name]
        if action.enabled:
            made.setEnabled(action.enabled(window))
        if action.checked:
            made.setChecked(action.checked(window))


def _run(action: Action, window: Window) -> None:
    """End what is being typed or dragged first, so that every command starts from what is kept."""
    window.let_go()
    if action.enabled is None or action.enabled(window):  # it may have been the end of it
        action.run(window)


def _make(action: Action, window: Window) -> QAction:
    made = QAction(say(action.text), window)
    made.setObjectName(action.name)
    made.setCheckable(action.checked is not None)
    made.triggered.connect(lambda *_: _run(action, window))
    made.setMenuRole(ROLES.get(action.name, QAction.MenuRole.NoRole))
    if action.icon:
        made.setIcon(icon(action.icon))
    if action.key:
        made.setShortcuts(QKeySequence.listFromString(action.key))
        key = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{say(action.text)} ({key})")
    if action.canvas_key:
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        window.canvas.addAction(made)
    return made
