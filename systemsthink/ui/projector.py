"""Projector mode: nothing but the diagram, in letters that are read from the back of a room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSizeF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDockWidget, QToolBar, QToolTip, QWidget

from systemsthink.language import say
from systemsthink.ui.canvas.camera import fitted
from systemsthink.ui.canvas.distance import NEAR, far
from systemsthink.ui.hidden_panels import in_front

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

LEAST_PIXELS = 18
"""The smallest letters in projector mode; the style sheet has the same number."""


@dataclass(frozen=True)
class Before:
    """How a window stood before it went into projector mode."""

    state: QByteArray
    front: tuple[QDockWidget, ...]
    tips: QFont


def is_on(window: Window) -> bool:
    """Whether a window is in projector mode."""
    return window.before_projector is not None


def toggle(window: Window) -> None:
    """Go into projector mode, or back to how the window was."""
    if is_on(window):
        leave(window)
    else:
        _enter(window)
    window.refresh()


def leave(window: Window) -> None:
    """Bring back menus, bars and panels exactly as they were."""
    before = window.before_projector
    if before is None:
        return
    window.before_projector = None
    QToolTip.setFont(before.tips)
    _dress(window, large=False)  # first, since large letters would ask for wider panels
    window.menuBar().show()
    window.restoreState(before.state)
    for dock in before.front:
        dock.raise_()
    window.workspace.notice.emit("")


def _enter(window: Window) -> None:
    docks = window.findChildren(QDockWidget)
    front = tuple(dock for dock in docks if in_front(dock))
    window.before_projector = Before(window.saveState(), front, QToolTip.font())
    window.menuBar().hide()
    for part in (*docks, *window.findChildren(QToolBar)):
        part.hide()
    tips = QToolTip.font()
    tips.setPixelSize(LEAST_PIXELS)
    QToolTip.setFont(tips)
    _dress(window, large=True)
    window.canvas.setFocus()
    key = window.actions_by_name["projector"].shortcut().toString()
    window.workspace.notice.emit(say("{key} brings back menus and panels.", key=key))


def _dress(window: Window, *, large: bool) -> None:
    """Let the style sheet write everything in the window larger, and the canvas as well."""
    window.setProperty("projector", large)
    for widget in (window, *window.findChildren(QWidget)):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    whole = fitted(window.canvas.picture.bounds, QSizeF(window.size()))
    window.canvas.show_from(far(whole.zoom) if large else NEAR)
