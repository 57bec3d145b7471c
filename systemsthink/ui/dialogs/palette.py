"""The palette: every command by its name, at the top of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from systemsthink.language import say
from systemsthink.ui import actions, palette
from systemsthink.ui.palette import Command

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

WIDTH, HEIGHT, MARGIN = 680, 460, 12
WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
COMMAND = Qt.ItemDataRole.UserRole


def show_palette(window: Window) -> None:
    """Ask for a command, or stop asking."""
    shown = window.findChild(Palette)
    if shown:
        shown.leave()
    else:
        window.let_go()
        Palette(window)


class Palette(QFrame):
    """A line to type in, and below it the commands that this can mean."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._window = window
        self._left = False
        actions.refresh(window)
        self._commands = palette.commands(window)
        self.line = QLineEdit()
        self.line.setAccessibleName(say("All commands"))
        self.line.setPlaceholderText(say("What do you want to do?"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(say("Commands"))
        self._arrange()
        self.line.textChanged.connect(self._refill)
        self.list.itemClicked.connect(self._take)
        self.line.installEventFilter(self)
        self.list.installEventFilter(self)
        window.installEventFilter(self)
        self.place()
        self.show()
        self._refill("")
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Stand at the top of the window, in its middle."""
        room = self._window.size() - QSize(2 * MARGIN, 2 * MARGIN)
        size = QSize(WIDTH, HEIGHT).boundedTo(room)
        self.setGeometry(
            (self._window.width() - size.width()) // 2, MARGIN, size.width(), size.height()
        )

    def leave(self) -> None:
        """Go back to the canvas."""
        if not self._left:
            self._left = True
            self._window.removeEventFilter(self)
            self.hide()
            self.setParent(None)
            self.deleteLater()
            self._window.canvas.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Walk with the arrows, take with Enter, leave with Escape or when the focus goes."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self.place()
            return False
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            elsewhere = not self.isAncestorOf(self._window.focusWidget())
            if elsewhere and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self.leave()
        if not isinstance(event, QKeyEvent):
            return False
        return self._key(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep menu and key in columns of their own."""
        super().resizeEvent(event)
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _key(self, watched: object, event: QKeyEvent) -> bool:
        """Tell whether a key was for the palette itself."""
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride:
            if key == Qt.Key.Key_Escape:
                event.accept()
            return key == Qt.Key.Key_Escape
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in TAKING:
            self._take(self.list.currentItem())
        elif key in WALKING and watched is self.line:
            self.list.event(event)
        else:
            return False
        return True

    def _arrange(self) -> None:
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.header().setStretchLastSection(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.line)
        column.addWidget(self.list)

    def _refill(self, text: str) -> None:
        self.list.clear()
        for command in palette.found_by(self._commands, text, palette.recent()):
            self.list.addTopLevelItem(_item(command))
        if not self.list.topLevelItemCount():
            nothing = QTreeWidgetItem([say("Nothing is called that."), "", ""])
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addTopLevelItem(nothing)
        items = map(self.list.topLevelItem, range(self.list.topLevelItemCount()))
        first = next((item for item in items if item and not item.isDisabled()), None)
        if first:
            self.list.setCurrentItem(first)

    def _take(self, item: QTreeWidgetItem | None) -> None:
        """Do what was chosen, once the palette is out of its way."""
        if item is None or item.isDisabled():
            return
        command: Command = item.data(0, COMMAND)
        palette.remember(command)
        self.leave()
        command.action.trigger()


def _item(command: Command) -> QTreeWidgetItem:
    available = command.action.isEnabled()
    item = QTreeWidgetItem(
        [command.name, command.menu if available else say("not now"), command.key]
    )
    item.setData(0, COMMAND, command)
    item.setIcon(0, _blank() if command.action.icon().isNull() else command.action.icon())
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setDisabled(not available)
    return item


def _blank() -> QIcon:
    """As much room as an icon takes, so that all names begin in one line."""
    pixmap = QPixmap(16, 16)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)
