"""A small picture of what an export will be."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from systemsthink.language import say
from systemsthink.ui.style import current_theme

PREVIEW = QSize(420, 320)


class Preview(QWidget):
    """A small picture of the result; squares show through where it is transparent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setMinimumSize(PREVIEW * 0.6)
        self.setAccessibleName(say("Preview"))

    def sizeHint(self) -> QSize:
        return PREVIEW

    def show_image(self, image: QImage) -> None:
        """Show this picture."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        theme = current_theme()
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        frame = QRectF(0, 0, size.width() - 1, size.height() - 1)
        frame.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(frame, QColor("#ffffff"))
        painter.fillRect(frame, _squares())
        painter.drawImage(frame, self._image)
        painter.setPen(QColor(theme.line))
        painter.drawRect(frame)
        painter.end()


def _squares() -> QImage:
    """Two light squares and two dark ones, to be repeated."""
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.fillRect(0, 0, 8, 8, QColor("#e4e7eb"))
    painter.fillRect(8, 8, 8, 8, QColor("#e4e7eb"))
    painter.end()
    return image
