"""The menus and the tool bar, filled with actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolBar

from systemsthink.language import say
from systemsthink.ui import actions, keeping, settings
from systemsthink.ui.color_menu import add_colors
from systemsthink.ui.commands.arrange import several
from systemsthink.ui.icons import icon
from systemsthink.ui.view_menu import add_views

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


_REFILLED: dict[str, Callable[[Window, QMenu], None]] = {
    "colors": add_colors,
    "show_in": add_views,
}
"""Menus whose entries depend on the diagram."""


def fill_menu_bar(window: Window) -> None:
    """Give the window its menus."""
    special: dict[str, Callable[[Window, QMenu], None]] = {
        "recent": _add_recent,
        "panels": _add_panels,
        "examples": _add_examples,
    }
    for _, title, entries in actions.MENUS:
        menu = window.menuBar().addMenu(say(title))
        for entry in entries:
            if entry in special:
                special[entry](window, menu)
            else:
                fill(window, menu, [entry])


def fill(window: Window, menu: QMenu | QToolBar, entries: Iterable[str]) -> None:
    """Add actions by name; an empty name is a line between them."""
    for entry in entries:
        if entry in actions.SUBMENUS and isinstance(menu, QMenu):
            title, inside = actions.SUBMENUS[entry]
            fill(window, menu.addMenu(say(title)), inside)
        elif entry in _REFILLED:
            if isinstance(menu, QMenu):
                _REFILLED[entry](window, menu)
        elif entry:
            menu.addAction(window.actions_by_name[entry])
        else:
            menu.addSeparator()


def pop_up(window: Window, at: QPoint) -> None:
    """Offer what can be done with what is selected."""
    workspace = window.workspace
    entries: tuple[str, ...] = actions.ON_LINK
    if not workspace.selection:
        entries = actions.ON_CANVAS
    elif several(window):
        entries = actions.ON_SEVERAL
    elif workspace.selection & workspace.kept.variables.keys():
        entries = actions.ON_VARIABLE
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill(window, menu, entries)
    menu.popup(at)


def _add_recent(window: Window, menu: QMenu) -> None:
    recent = menu.addMenu(icon("recent"), say("Open recent"))

    def refill() -> None:
        recent.clear()
        for path in settings.recent_files():
            _add_path(window, recent, path.name, path)
        recent.addSeparator()
        recent.addAction(say("Empty this list"), settings.forget_recent)
        recent.actions()[-1].setEnabled(len(recent.actions()) > 2)

    recent.aboutToShow.connect(refill)


def _add_examples(window: Window, menu: QMenu) -> None:
    submenu = menu.addMenu(say("Examples"))

    def refill() -> None:
        submenu.clear()
        for path, title in keeping.examples().items():
            _add_path(window, submenu, title, path)

    submenu.aboutToShow.connect(refill)


def _add_path(window: Window, menu: QMenu, text: str, path: Path) -> None:
    action = QAction(text, menu)
    action.setToolTip(str(path))
    action.triggered.connect(lambda: window.application.open_path(path, window))
    menu.addAction(action)


def _add_panels(window: Window, menu: QMenu) -> None:
    for dock in window.docks:
        menu.addAction(dock.toggleViewAction())
