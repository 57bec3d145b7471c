"""The panels that are asked for now and then: made when they are first seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from systemsthink.language import say

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


BEHIND = "behind"
FIRST_HEIGHT = 260


def add_docks(window: Window) -> None:
    """Give the window a place for its history beside the loops, and for its outline below."""
    history = _dock(window, "history", say("History"), _make_history)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, history)
    window.tabifyDockWidget(window.docks[1], history)
    history.setTitleBarWidget(QWidget())
    history.hide()
    outline = _dock(window, "outline", say("Outline"), _make_outline)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, outline)
    outline.hide()
    for dock in window.findChildren(QDockWidget):
        _watch(dock)


def in_front(dock: QDockWidget) -> bool:
    """Whether a panel is there, and not behind another one in the same place."""
    return dock.isVisible() and dock.property(BEHIND) is not True


def _watch(dock: QDockWidget) -> None:
    """Remember whether it is in front: Qt tells only when that changes."""
    dock.visibilityChanged.connect(lambda seen: dock.setProperty(BEHIND, not seen))


def _dock(window: Window, name: str, title: str, make: Callable[[Window], QWidget]) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)

    def fill(seen: bool) -> None:
        if seen and not dock.widget():
            dock.setWidget(make(window))
            if window.dockWidgetArea(dock) is Qt.DockWidgetArea.BottomDockWidgetArea:
                window.resizeDocks([dock], [FIRST_HEIGHT], Qt.Orientation.Vertical)
        window.actions_by_name[name].setChecked(seen)

    dock.visibilityChanged.connect(fill)
    return dock


def _make_history(window: Window) -> QWidget:
    from systemsthink.ui.panels.history import HistoryPanel

    panel = HistoryPanel(window.canvas)
    dock = window.findChild(QDockWidget, "history")
    assert isinstance(dock, QDockWidget)
    # Behind another panel nobody could stop the replay.
    dock.visibilityChanged.connect(lambda seen: None if seen else panel.replay.stop())
    return panel


def _make_outline(window: Window) -> QWidget:
    from systemsthink.ui.panels.outline import Outline

    return Outline(window.workspace)
