"""The menu that says which views show what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from systemsthink.language import say
from systemsthink.model import View
from systemsthink.phrases import phrase

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def add_views(window: Window, menu: QMenu) -> None:
    """Add a menu that puts the selected variables and notes into views, and takes them out."""
    submenu = menu.addMenu(say("Show in"))
    submenu.aboutToShow.connect(lambda: _refill(window, submenu))
    menu.aboutToShow.connect(
        lambda: submenu.menuAction().setVisible(bool(window.workspace.kept.views))
    )
    submenu.menuAction().setVisible(bool(window.workspace.kept.views))


def _refill(window: Window, menu: QMenu) -> None:
    workspace = window.workspace
    diagram = workspace.session.kept
    standing = diagram.variables.keys() - diagram.parking.keys() | diagram.notes.keys()
    chosen = workspace.selection & standing
    menu.clear()
    for view in diagram.views.values():
        action = QAction(view.name.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(bool(chosen) and chosen <= set(view.members))
        action.setEnabled(bool(chosen))
        action.triggered.connect(lambda into, view=view: _show(window, view, into))
        menu.addAction(action)


def _show(window: Window, view: View, into: bool) -> None:
    from systemsthink.editing.views import hide_in, show_in

    window.let_go()
    session, chosen = window.workspace.session, window.workspace.selection
    if into:
        session.commit(show_in(session.kept, view.id, chosen), phrase("Show in a view"))
    else:
        session.commit(hide_in(session.kept, view.id, chosen), phrase("Take out of a view"))
