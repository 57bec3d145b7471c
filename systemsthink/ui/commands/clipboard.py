"""What copying, cutting, pasting and dropping do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QDropEvent, QGuiApplication

from systemsthink.editing import edits
from systemsthink.errors import FileError
from systemsthink.language import counted, explain, say
from systemsthink.model import Diagram, between
from systemsthink.phrases import phrase
from systemsthink.ui.action import Action
from systemsthink.ui.commands import chosen
from systemsthink.ui.commands.view import has_variables
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def copy(window: Window) -> bool:
    """Put what is selected on the clipboard: as records, as text and as a picture."""
    from systemsthink.editing.clipboard import part_of
    from systemsthink.ui.carried import carry

    workspace = window.workspace
    part = part_of(workspace.kept, workspace.selection)
    if not (part.variables or part.notes):
        workspace.notice.emit(say("Nothing is selected; select what to copy first."))
        return False
    carry(part)
    workspace.notice.emit(_said(part))
    return True


def cut(window: Window) -> None:
    """Copy what is selected, and take it away."""
    workspace = window.workspace
    selection = workspace.selection
    if copy(window):
        workspace.commit(edits.remove(workspace.kept, selection), phrase("Cut"))


def paste(window: Window) -> None:
    """Add what is on the clipboard: a part of a map, else what a text says."""
    from systemsthink.ui.canvas.pasting import paste_text
    from systemsthink.ui.carried import NATIVE

    data = QGuiApplication.clipboard().mimeData()
    if data is not None and data.hasFormat(NATIVE):
        _paste_part(window, bytes(data.data(NATIVE).data()))
    elif data is not None and data.hasText() and data.text().strip():
        paste_text(window.canvas, data.text())
    else:
        window.workspace.notice.emit(say("There is no text and no part of a map to paste."))


def copy_loopy(window: Window) -> None:
    """Put the link on the clipboard that opens the diagram, or its view shown, in LOOPY."""
    from systemsthink.exchange.loopy.version_1 import url_of
    from systemsthink.formats import FORMATS

    workspace = window.workspace
    shown = workspace.in_view(workspace.kept)
    QGuiApplication.clipboard().setText(url_of(shown))
    (loopy,) = (format for format in FORMATS if format.word == "loopy")
    lost = ", ".join(say(loss.phrase) for loss in loopy.losses(shown))
    words = [say("The link to LOOPY is on the clipboard.")]
    if lost:
        words.append(say("It can't hold: {what}.", what=lost))
    workspace.notice.emit(" ".join(words))


def drop(window: Window, event: QDropEvent) -> None:
    """Open files that are dropped; add what a text says, near where it was dropped.

    The program from which they come does not wait for what is asked about them.
    """
    data, at = event.mimeData(), window.canvas.mapFrom(window, event.position())
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    text = data.text()
    QTimer.singleShot(0, window, lambda: _take(window, paths, text, at))


def _take(window: Window, paths: list[Path], text: str, at: QPointF) -> None:
    """Each file gets a window, the first of them an empty one; without files there is a text."""
    from systemsthink.ui.canvas.pasting import paste_text

    place = window
    for path in paths:
        place = window.application.open_path(path, place) or place
    if not paths:
        window.let_go()
        point = window.canvas.diagram_point(at)
        paste_text(window.canvas, text, (point.x(), point.y()))


def _paste_part(window: Window, data: bytes) -> None:
    from systemsthink.editing.clipboard import beside, box_of, pasted
    from systemsthink.layout.settling import clear_of
    from systemsthink.storage import native

    workspace, canvas = window.workspace, window.canvas
    try:
        part = native.read(data)
    except FileError as error:
        workspace.notice.emit(explain(error))
        return
    before = workspace.kept
    at = beside(before, part) or clear_of(before, box_of(part), canvas.middle)
    workspace.commit(pasted(before, part, new_id, at), phrase("Paste"))
    new = {record.id for record in between(before, workspace.kept).put}
    workspace.select(new - workspace.kept.topics.keys())
    canvas.look_at(new)


def _said(part: Diagram) -> str:
    variables = counted(len(part.variables), "1 variable", "{n} variables")
    links = counted(len(part.links), "1 link", "{n} links")
    return say("Copied: {variables} and {links}.", variables=variables, links=links)


ACTIONS = (
    Action("cut", phrase("Cut"), cut, "Ctrl+X", "cut", chosen.anything, None, True),
    Action("copy", phrase("Copy"), copy, "Ctrl+C", "copy", canvas_key=True),
    Action("paste", phrase("Paste"), paste, "Ctrl+V", "paste", canvas_key=True),
    Action("copy_loopy", phrase("Copy as link to LOOPY"), copy_loopy, enabled=has_variables),
)
