"""Small parts of which panels and dialogs are made."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from systemsthink.errors import SystemsthinkError
from systemsthink.language import explain


def label(text: str = "", role: str = "") -> QLabel:
    """A text that wraps; its role is one of those in the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("role", role)
    return made


def rule() -> QFrame:
    """A thin line between two parts."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def form() -> QFormLayout:
    """Fields below each other, their labels beside them where there is room."""
    layout = QFormLayout()
    layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    layout.setHorizontalSpacing(12)
    layout.setVerticalSpacing(8)
    layout.setContentsMargins(0, 0, 0, 0)
    return layout


def align(*forms: QFormLayout) -> None:
    """Let the fields of several forms begin below each other."""
    label_role = QFormLayout.ItemRole.LabelRole
    items = (form.itemAt(row, label_role) for form in forms for row in range(form.rowCount()))
    labels = [label for item in items if item and (label := item.widget())]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)


def choice(name: str, items: Iterable[tuple[str, object]]) -> QComboBox:
    """A box to choose from words, each with what it stands for; it may be narrower than they."""
    box = Choice()
    fill_choice(box, name, items)
    return box


def fill_choice(box: QComboBox, name: str, items: Iterable[tuple[str, object]]) -> None:
    """Give a box a name and words to choose from."""
    box.setAccessibleName(name)
    box.view().setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(5)
    for text, value in items:
        box.addItem(text, value)


class Choice(QComboBox):
    """A box to choose from that shortens words that do not fit, and tells them in its tooltip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        text = option.currentText
        if self.currentIndex() < 0:
            text = self.placeholderText()
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 4)
        self.setToolTip(text if shown != text else self.accessibleDescription())
        option.currentText = shown
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


def choose(box: QComboBox, value: object) -> None:
    """Show what stands for a value, or nothing when no item does."""
    box.setCurrentIndex(box.findData(value))


class TextField(QLineEdit):
    """One line of text; `entered` tells a new one, Escape brings back what was there.

    `left` tells that what was being written, and what was wrong with it, counts no more.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.editingFinished.connect(self.take)

    def show_text(self, text: str) -> None:
        """Show a text, unless a person is writing another one."""
        self._shown = text
        if not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)
            self.left.emit()

    def take(self) -> None:
        """Enter what is written."""
        if self.isModified():
            self.setModified(False)
            if self.text() != self._shown:
                self.entered.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.isModified())  # with nothing to take back it leaves the panel
            self.setText(self._shown)
            self.setModified(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.isModified()
        ):
            event.accept()
            return True
        return super().event(event)


class Noted(QWidget):
    """A field with, when there is something wrong, a line under it that says what."""

    def __init__(self, field: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.note = label(role="problem")
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(field)
        column.addWidget(self.note)
        self.setFocusProxy(field)

    def start_anew(self) -> None:
        """Forget what was being written, and what was wrong with it."""
        self._field.setModified(False)
        self.complain(None)

    def complain(self, error: SystemsthinkError | None) -> None:
        """Show what is wrong, or with None that nothing is any more."""
        text = explain(error) if error else ""
        if text == self.note.text():
            return
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self._field.setAccessibleDescription(text)
        self._field.setProperty("wrong", "true" if text else "")
        self._field.style().polish(self._field)
