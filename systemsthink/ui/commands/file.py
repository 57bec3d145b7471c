"""What the File menu does. Pictures and printing are loaded when they are first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from systemsthink.errors import SystemsthinkError
from systemsthink.language import say
from systemsthink.phrases import phrase
from systemsthink.ui import dialogs, keeping, settings
from systemsthink.ui.action import Action
from systemsthink.ui.commands.save import folder_of
from systemsthink.ui.commands.view import has_variables

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def new(window: Window) -> None:
    """Open an empty window."""
    window.application.open_new()


def open_file(window: Window) -> None:
    """Ask for a file and show it."""
    path = ask_which(window, say("Open a diagram"))
    if path:
        window.application.open_path(path, window)


def import_map(window: Window) -> None:
    """Ask for a file and add what is in it to this map."""
    from systemsthink.ui import importing

    path = ask_which(window, say("Import into this map"))
    if path is None:
        return
    try:
        reading = keeping.read(path, lambda: window, placed=False)
        if reading:
            importing.take(window.canvas, reading, path.name)
    except SystemsthinkError as error:
        dialogs.show_error(window, error)


def ask_which(window: Window, title: str) -> Path | None:
    """Ask for a file to read; None if somebody cancels."""
    from systemsthink.ui.filters import to_open  # an empty map needs no formats

    folder = str(folder_of(window))
    name, _ = QFileDialog.getOpenFileName(window, title, folder, to_open())
    if not name:
        return None
    settings.remember("folder", str(Path(name).parent))
    return Path(name)


def export(window: Window) -> None:
    """Ask how, and write a picture of the diagram."""
    workspace = window.workspace
    view = workspace.in_view(workspace.kept) if workspace.viewing else None
    dialog = dialogs.ExportDialog(workspace.session.kept, workspace.path, window, view)
    dialog.exec()
    if dialog.written:
        workspace.notice.emit(say("Saved as {name}.", name=dialog.written.name))


def copy_picture(window: Window) -> None:
    """Put a picture of what is selected on the clipboard, or of the whole diagram or view."""
    from systemsthink.drawing.export import render_image
    from systemsthink.editing.clipboard import part_of

    workspace = window.workspace
    part = part_of(workspace.kept, workspace.selection)
    image = render_image(part if part.variables else workspace.in_view(workspace.kept))
    QGuiApplication.clipboard().setImage(image)
    window.workspace.notice.emit(say("The picture is on the clipboard."))


def print_diagram(window: Window) -> None:
    """Print the diagram, or the view that is looked at, on one page, as large as it fits."""
    from systemsthink.ui.printing import ask_and_print

    workspace = window.workspace
    ask_and_print(workspace.in_view(workspace.kept), window)


def close(window: Window) -> None:
    """Close this window."""
    window.close()


def quit_all(window: Window) -> None:
    """Close every window."""
    window.application.closeAllWindows()


ACTIONS = (
    Action("new", phrase("New window"), new, "Ctrl+N", "new"),
    Action("open", phrase("Open…"), open_file, "Ctrl+O", "open"),
    Action("import_map", phrase("Import into this map…"), import_map),
    Action("export", phrase("Export picture…"), export, "Ctrl+E", "export", has_variables),
    Action("print", phrase("Print…"), print_diagram, "Ctrl+P", "print", has_variables),
    Action("close", phrase("Close window"), close, "Ctrl+W", "close"),
    Action("quit", phrase("Quit"), quit_all, "Ctrl+Q"),
    Action(
        "copy_picture",
        phrase("Copy as picture"),
        copy_picture,
        "Ctrl+Shift+C",
        "copy",
        has_variables,
    ),
)
