"""Going from one part of the window to the next with the keyboard, and showing those that hide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QFrame, QTabBar, QToolBar, QWidget

from systemsthink.phrases import phrase
from systemsthink.ui.action import Action
from systemsthink.ui.hidden_panels import in_front

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def panes(window: Window) -> list[QWidget]:
    """The parts that are seen and take the keyboard: canvas, report, tabs, panels, bar of time."""
    docks = [dock for dock in window.findChildren(QDockWidget) if in_front(dock)]
    docks.sort(key=lambda dock: (dock.mapToGlobal(dock.rect().topLeft()).y(), dock.x()))
    time = [bar for bar in window.findChildren(QToolBar, "time") if bar.isVisible()]
    report = [bar for bar in window.findChildren(QFrame, "reportBar") if bar.isVisible()]
    tabs = [bar for bar in window.findChildren(QTabBar, "viewTabs") if bar.isVisible()]
    return [pane for pane in (window.canvas, *report, *tabs, *docks, *time) if entrance(pane)]


def entrance(pane: QWidget) -> QWidget | None:
    """What takes the keyboard in a pane: what had it last, its main part, or the first that can."""
    main = pane.widget().focusProxy() if isinstance(pane, QDockWidget) and pane.widget() else None
    for widget in (pane.focusWidget(), main):
        if widget and _takes_keys(widget):
            return widget
    return next((widget for widget in _in_tab_order(pane) if _takes_keys(widget)), None)


def go(window: Window, by: int) -> None:
    """Give the keyboard to the pane that is so many further."""
    among = panes(window)
    focus = QApplication.focusWidget()
    here = next((at for at, pane in enumerate(among) if _within(pane, focus)), None)
    to = among[0 if here is None else (here + by) % len(among)]
    widget = entrance(to)
    assert widget
    reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
    widget.activateWindow()
    widget.setFocus(reason)


def next_pane(window: Window) -> None:
    """Go to the next part of the window."""
    go(window, 1)


def previous_pane(window: Window) -> None:
    """Go to the part of the window before this one."""
    go(window, -1)


def toggle(window: Window, name: str) -> None:
    """Bring a panel to the front and give it the keyboard; put it away if it has that already."""
    dock = window.findChild(QDockWidget, name)
    assert isinstance(dock, QDockWidget)
    if in_front(dock) and _within(dock, QApplication.focusWidget()):
        dock.hide()
        window.canvas.setFocus()
        return
    dock.show()
    dock.raise_()
    widget = entrance(dock)
    if widget:
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)


def outline(window: Window) -> None:
    """Show the whole map as two tables."""
    toggle(window, "outline")


def history(window: Window) -> None:
    """Show what was done, step by step."""
    toggle(window, "history")


def sees_outline(window: Window) -> bool:
    """Whether the tables can be seen."""
    return any(in_front(dock) for dock in window.findChildren(QDockWidget, "outline"))


def sees_history(window: Window) -> bool:
    """Whether the steps can be seen."""
    return any(in_front(dock) for dock in window.findChildren(QDockWidget, "history"))


def _within(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _takes_keys(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isVisible() and widget.isEnabled()


def _in_tab_order(pane: QWidget) -> Iterator[QWidget]:
    yield pane
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        if pane.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()


ACTIONS = (
    Action("next_pane", phrase("Next pane"), next_pane, "F6", goes_on=True),
    Action("previous_pane", phrase("Previous pane"), previous_pane, "Shift+F6", goes_on=True),
    Action(
        "outline",
        phrase("Outline"),
        outline,
        "F7",
        "outline",
        checked=sees_outline,
        goes_on=True,
    ),
    Action(
        "history",
        phrase("History"),
        history,
        "F8",
        "history",
        checked=sees_history,
        goes_on=True,
    ),
)
