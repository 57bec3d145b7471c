"""The menu of colours, each with the theme for which it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from systemsthink.editing.edits import change
from systemsthink.language import say
from systemsthink.model import Diagram, Link, Note, RecordId, Variable
from systemsthink.phrases import phrase

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def add_colors(window: Window, menu: QMenu) -> None:
    """Add a menu that gives the selected variables, links and notes a colour."""
    submenu = menu.addMenu(say("Colour"))
    submenu.aboutToShow.connect(lambda: _refill(window, submenu))


def _refill(window: Window, menu: QMenu) -> None:
    from systemsthink.drawing.theme import PALETTE
    from systemsthink.ui.panels.looks_part import topic_names
    from systemsthink.ui.panels.swatches import color_words, disc_of

    workspace = window.workspace
    names = topic_names(workspace.kept)
    colored = _colored(workspace.kept)
    now = {colored[id].color for id in workspace.selection & colored.keys()}
    menu.clear()
    for color in ("", *PALETTE):
        words = color_words(color, names.get(color, ""))
        action = QAction(disc_of(color, window.devicePixelRatioF()), words, menu)
        action.setCheckable(True)
        action.setChecked(now == {color})
        action.setEnabled(bool(now))
        action.triggered.connect(lambda checked=False, color=color: _paint(window, color))
        menu.addAction(action)


def _paint(window: Window, color: str) -> None:
    window.let_go()
    workspace = window.workspace
    chosen = workspace.selection & _colored(workspace.kept).keys()
    workspace.commit(change(workspace.kept, chosen, color=color), phrase("Colour"))


def _colored(diagram: Diagram) -> dict[RecordId, Variable | Link | Note]:
    """Everything that can have a colour and be selected."""
    return {**diagram.variables, **diagram.links, **diagram.notes}
