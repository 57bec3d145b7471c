"""A part of a diagram on the clipboard, as everything that other programs can take."""

from __future__ import annotations

import atexit
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMetaType, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication, QImage, QStandardItemModel

from systemsthink.model import Diagram

NATIVE = "application/x-systemsthink+json"
TEXT, PNG, SVG = "text/plain", "image/png", "image/svg+xml"
IMAGE = "application/x-qt-image"
"""What Qt itself calls a picture; each system then gets it in its own format."""


class Carried(QMimeData):
    """Records, notation and pictures of one part, each made when somebody asks for it."""

    def __init__(self, part: Diagram) -> None:
        super().__init__()
        self._part = part
        self._made: dict[str, Any] = {}

    def formats(self) -> list[str]:
        """Records first; pictures only of what can be drawn."""
        return [NATIVE, TEXT, *((IMAGE, PNG, SVG) if self._part.variables else ())]

    def hasFormat(self, mimetype: str) -> bool:
        """Whether the part can be had as this."""
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, preferred: QMetaType | QMetaType.Type) -> Any:
        """The part as this; made once."""
        if mimetype not in self.formats():
            return None
        if mimetype not in self._made:
            self._made[mimetype] = _made(self._part, mimetype)
        return self._made[mimetype]

    def settled(self) -> QMimeData:
        """The same as plain data that needs nothing of this program any more."""
        plain = _without_python()
        for name in self.formats():
            data = self.retrieveData(name, QMetaType())
            if name == IMAGE:
                plain.setImageData(data)
            elif name == TEXT:
                plain.setText(data)
            else:
                plain.setData(name, data)
        return plain


def carry(part: Diagram) -> None:
    """Put a part of a diagram on the clipboard; when the program ends, it stays there."""
    QGuiApplication.clipboard().setMimeData(Carried(part))
    application = QGuiApplication.instance()
    if application and not application.property("settlesClipboard"):
        application.setProperty("settlesClipboard", True)
        application.aboutToQuit.connect(_settle)
        atexit.register(_settle)  # where the program ends without having run, as a script does


def text_of(part: Diagram) -> str:
    """A part in the notation; where it has no variables, what its notes say."""
    from systemsthink.exchange.notation import text as notation

    if part.variables:
        return notation.write(part).decode()
    return "".join(f"{note.text}\n" for note in part.notes.values())


def _without_python() -> QMimeData:
    """Empty data made by Qt itself: what Python makes can't be let go of once Python has ended."""
    model = QStandardItemModel(1, 1)
    plain = model.mimeData([model.index(0, 0)])
    for name in plain.formats():
        plain.removeFormat(name)
    return plain


def _settle() -> None:
    """Hand over what the clipboard would ask for when there is nobody left to answer."""
    if QGuiApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    data = clipboard.mimeData(QClipboard.Mode.Clipboard)
    if isinstance(data, Carried):
        clipboard.setMimeData(data.settled())


def _made(part: Diagram, name: str) -> Any:
    from systemsthink.drawing.export import screen_image, screen_svg
    from systemsthink.storage import native

    match name:
        case "text/plain":
            return text_of(part)
        case "application/x-qt-image":
            return screen_image(part)
        case "image/png":
            return _png(screen_image(part))
        case "image/svg+xml":
            return QByteArray(screen_svg(part))
    return QByteArray(native.write(part))


def _png(image: QImage) -> QByteArray:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return buffer.data()
