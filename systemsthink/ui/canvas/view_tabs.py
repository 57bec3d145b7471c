"""The tabs below a canvas: the whole map, and each of its views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QTabBar

from systemsthink.editing.views import name_view
from systemsthink.errors import EditError
from systemsthink.language import explain, say
from systemsthink.model import MAX_NAME, RecordId, key_of
from systemsthink.phrases import phrase

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

MENU = ("rename_view", "delete_view", "", "next_view", "previous_view")


class ViewTabs(QTabBar):
    """Shows which view is looked at and goes to others; hidden where there are none."""

    def __init__(self, window: Window) -> None:
        super().__init__(window.centralWidget())
        self.setObjectName("viewTabs")
        self.setAccessibleName(say("Views"))
        self._window = window
        self._workspace = window.workspace
        self._titles: dict[RecordId, str] = {}
        self._following = False
        self.setShape(QTabBar.Shape.RoundedSouth)
        self.setDocumentMode(True)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._go)
        self._workspace.changed.connect(self.refresh)
        self._workspace.focus_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Have a tab for each view, and the one that is looked at in front."""
        views = self._workspace.session.kept.views
        titles = {"": say("Whole map"), **{id: view.name for id, view in views.items()}}
        shown = self._workspace.viewing.id if self._workspace.viewing else ""
        self._following = True  # tabs that come and go choose no view
        if list(titles.items()) != list(self._titles.items()):
            self._titles = titles
            self._entitle()
        self.setCurrentIndex(list(titles).index(shown) if shown in titles else 0)
        self._following = False
        self.setVisible(bool(views))

    def rename(self) -> None:
        """Let another name for the view that is looked at be typed on its tab."""
        if self._workspace.viewing:
            _TabEditor(self, self._workspace.viewing.id)

    def call(self, view: RecordId, name: str) -> None:
        """Give a view another name."""
        session = self._workspace.session
        kept = session.kept
        if view not in kept.views or not name.strip():
            return
        gesture, step = ("view", view), session.steps[session.at]
        label = step.label if step.gesture == gesture else phrase("Rename view")
        try:
            named = name_view(kept, view, name)
        except EditError as error:
            self._workspace.notice.emit(explain(error))
        else:
            session.commit(named, label, gesture=gesture)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Rather scroll than shorten names to their first letters."""
        return self.tabSizeHint(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the name that is typed stay on its tab, as where the first tabs appear."""
        super().resizeEvent(event)
        for editor in self.findChildren(_TabEditor):
            editor.place()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for another name where a tab is pressed twice."""
        if self.tabAt(event.position().toPoint()) == self.currentIndex():
            self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Go to the view under the pointer, and offer what can be done with it."""
        from systemsthink.ui import menus

        at = self.tabAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse and at >= 0:
            self.setCurrentIndex(at)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menus.fill(self._window, menu, MENU)
        menu.popup(event.globalPos())

    def _entitle(self) -> None:
        while self.count() > len(self._titles):
            self.removeTab(self.count() - 1)
        while self.count() < len(self._titles):
            self.addTab("")
        for at, title in enumerate(self._titles.values()):
            self.setTabText(at, title.replace("&", "&&"))
            self.setTabToolTip(at, title)
            self.setAccessibleTabName(at, title)

    def _go(self, at: int) -> None:
        if not self._following and 0 <= at < len(self._titles):
            self._window.let_go()
            self._workspace.look_through(list(self._titles)[at])


class _TabEditor(QLineEdit):
    """Takes the name of a view on its tab: Enter or leaving it keeps the name, Escape does not."""

    def __init__(self, tabs: ViewTabs, view: RecordId) -> None:
        super().__init__(tabs.tabToolTip(tabs.currentIndex()), tabs)
        self.setObjectName("tabEditor")
        self.setAccessibleName(say("Name of the view"))
        self.setMaxLength(MAX_NAME)
        self._tabs, self._view = tabs, view
        self._before = key_of(self.text())
        self._over = False
        self.place()
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.returnPressed.connect(lambda: self._end(keep=True))

    def place(self) -> None:
        """Cover the tab, and a little more where that is narrow."""
        at = self._tabs.tabRect(self._tabs.currentIndex())
        least = self.fontMetrics().horizontalAdvance("m" * 12)
        at.setWidth(min(self._tabs.width() - at.left(), max(at.width(), least)))
        self.setGeometry(at)

    def event(self, event: QEvent) -> bool:
        """Take Escape and Tab before anything else does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._end(keep=event.key() != Qt.Key.Key_Escape)
                return True
        elif event.type() == QEvent.Type.FocusOut and not self._over:
            self._end(keep=True)
        return super().event(event)

    def _end(self, *, keep: bool) -> None:
        if self._over:
            return
        self._over = True
        if keep:
            self._tabs.call(self._view, self.text())
        had_focus = self.hasFocus()
        self.hide()
        self.deleteLater()
        if had_focus:
            self._tabs._window.canvas.setFocus()


def tabs_of(window: Window) -> ViewTabs:
    """The tabs of a window, made when they are first needed."""
    found = window.findChild(ViewTabs)
    if found is None:
        found = ViewTabs(window)
        window.below_canvas(found)
    return found
