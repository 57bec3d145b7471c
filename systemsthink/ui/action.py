"""What an action is: something that a person can have done, by menu, button or key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from systemsthink.language import say
from systemsthink.phrases import Phrase
from systemsthink.ui.icons import icon

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

Condition = Callable[["Window"], bool]


@dataclass(frozen=True)
class Action:
    """Something a person can have done; `canvas_key` works only while the canvas has the focus.

    One that `goes_on` leaves alone what is being typed or dragged, and where the focus is.
    """

    name: str
    text: Phrase
    run: Callable[[Window], object]
    key: str = ""
    icon: str = ""
    enabled: Condition | None = None
    checked: Condition | None = None
    canvas_key: bool = False
    goes_on: bool = False


ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""Where macOS wants to find actions, whatever they are called in Dutch."""


def _run(action: Action, window: Window) -> None:
    """End what is being typed or dragged first, so that every command starts from what is kept."""
    if not action.goes_on:
        window.let_go()
    if action.enabled is None or action.enabled(window):  # it may have been the end of it
        action.run(window)


def make(action: Action, window: Window) -> QAction:
    """The action in one window, connected and with its keys."""
    made = QAction(say(action.text), window)
    made.setObjectName(action.name)
    made.setCheckable(action.checked is not None)
    made.triggered.connect(lambda *_: _run(action, window))
    made.setMenuRole(ROLES.get(action.name, QAction.MenuRole.NoRole))
    made.setToolTip(say(action.text))
    if action.icon:
        made.setIcon(icon(action.icon))
    if action.key:
        made.setShortcuts(QKeySequence.listFromString(action.key))
        key = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{say(action.text)} ({key})")
    if action.canvas_key:
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        window.canvas.addAction(made)
    else:
        window.addAction(made)  # its keys work while menus and bars are hidden
    return made
