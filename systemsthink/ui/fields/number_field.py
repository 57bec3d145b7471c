"""A field for one number."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from systemsthink.errors import EditError
from systemsthink.phrases import phrase
from systemsthink.ui.fields.numbers import understood, written


class NumberField(QLineEdit):
    """A field for one number that may be empty.

    `entered` tells a new value and the gesture it is part of: steps with the arrow keys or the
    wheel, one after the other, are one gesture. `refused` tells why a text is not taken, and
    with None that what is shown is right. Escape brings back what was there.
    """

    entered = Signal(object, object)
    refused = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        least: float | None = None,
        most: float | None = None,
        above: float | None = None,
        step: float = 0.5,
        default: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._range = (least, most, above)
        self._step = step
        self._default = default
        self._value: float | None = None
        self._gesture: object = None
        self._unit = ""
        self.editingFinished.connect(self.take)
        self.textEdited.connect(self._forget_gesture)

    @property
    def value(self) -> float | None:
        """The number that was set or entered last."""
        return self._value

    def set_value(self, value: float | None) -> None:
        """Show a number, unless it is there already."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self._write()
            self.refused.emit(None)

    def set_unit(self, unit: str) -> None:
        """Show a unit behind the number."""
        if unit != self._unit:
            self._unit = unit
            room = self.fontMetrics().horizontalAdvance(unit) + 8 if unit else 0
            self.setTextMargins(0, 0, min(room, 90), 0)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(90, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._unit:
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = self.rect().adjusted(0, 0, -10, 0)
        room.setLeft(room.right() - self.textMargins().right())
        fitting = self.fontMetrics().elidedText(
            self._unit, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fitting)
        painter.end()

    def take(self) -> None:
        """Enter what is written."""
        if not self.isModified():
            return
        try:
            value = self._checked(understood(self.text()))
        except EditError as error:
            self.refused.emit(error)
            return
        self._enter(value, None)

    def step_by(self, steps: float) -> None:
        """Add to the number."""
        if self._gesture is None:
            self._gesture = object()
        start = self._default if self._value is None else self._value
        value = round(start + steps * self._step, 9)
        try:
            value_in_range = self._checked(value)
        except EditError:
            return
        self._enter(value_in_range, self._gesture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.step_by(1)
            case Qt.Key.Key_Down:
                self.step_by(-1)
            case Qt.Key.Key_Escape if self.isModified():
                self._write()
                self.refused.emit(None)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self.step_by(event.angleDelta().y() / 120)
            event.accept()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._forget_gesture()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            leaving = event.key() == Qt.Key.Key_Escape and self.isModified()
            if leaving or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        return super().event(event)

    def _enter(self, value: float | None, gesture: object) -> None:
        changed = value != self._value
        self._value = value
        self._write()
        self.refused.emit(None)
        if changed:
            self.entered.emit(value, gesture)

    def _write(self) -> None:
        self.setText(written(self._value))
        self.setModified(False)

    def _forget_gesture(self) -> None:
        self._gesture = None

    def _checked(self, value: float | None) -> float | None:
        least, most, above = self._range
        if value is None:
            return None
        if least is not None and value < least:
            raise EditError(phrase("At least {least}.", least=written(least)))
        if above is not None and value <= above:
            raise EditError(phrase("More than {above}.", above=written(above)))
        if most is not None and value > most:
            raise EditError(phrase("At most {most}.", most=written(most)))
        return value
