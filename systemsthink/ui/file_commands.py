"""What the File menu does. Pictures and printing are loaded when they are first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from systemsthink.errors import SystemsthinkError
from systemsthink.files import FORMATS
from systemsthink.language import say
from systemsthink.ui import dialogs, keeping, settings

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

NATIVE = ".cld"
COPY_WIDTH_MM, COPY_DPI = 160.0, 300


def new(window: Window) -> None:
    """Open an empty window."""
    window.application.open_new()


def open_file(window: Window) -> None:
    """Ask for a file and show it."""
    endings = " ".join(f"*{ending}" for format in FORMATS for ending in format.endings)
    filters = f"{say('All maps')} ({endings});;{say('All files')} (*)"
    name, _ = QFileDialog.getOpenFileName(window, say("Open a map"), _folder(window), filters)
    if name:
        settings.remember("folder", str(Path(name).parent))
        window.application.open_path(Path(name), window)


def save(window: Window) -> bool:
    """Write the diagram to its file; tell whether that is done."""
    path = window.workspace.path
    if path is None or path.suffix.lower() != NATIVE:
        return save_as(window)
    if keeping.changed_on_disk(window.workspace):
        answer = dialogs.ask_changed_on_disk(window, path.name)
        if answer != "overwrite":
            return answer == "save_as" and save_as(window)
    return _write(window, path)


def save_as(window: Window) -> bool:
    """Ask for a file and write the diagram to it; tell whether that is done."""
    filters = f"{say('systemsthink map')} (*{NATIVE})"
    suggested = str(Path(_folder(window)) / f"{window.workspace.name}{NATIVE}")
    name, _ = QFileDialog.getSaveFileName(window, say("Save the map"), suggested, filters)
    if not name:
        return False
    path = Path(name)
    settings.remember("folder", str(path.parent))
    return _write(window, path if path.suffix else path.with_suffix(NATIVE))


def may_close(window: Window) -> bool:
    """Ask what to do with unsaved work; tell whether the window may go."""
    window.canvas.requests.finish_naming()
    if not window.workspace.session.modified:
        return True
    answer = dialogs.ask_save(window, window.workspace.name)
    return answer == "discard" or (answer == "save" and save(window))


def export(window: Window) -> None:
    """Ask how, and write a picture of the diagram."""
    dialogs.ExportDialog(window.workspace.session.kept, window.workspace.path, window).exec()


def copy_picture(window: Window) -> None:
    """Put a picture of the diagram on the clipboard."""
    from systemsthink.drawing.export import render_image

    image = render_image(window.workspace.session.kept, dpi=COPY_DPI, width_mm=COPY_WIDTH_MM)
    QGuiApplication.clipboard().setImage(image)
    window.workspace.notice.emit(say("The picture is on the clipboard."))


def print_diagram(window: Window) -> None:
    """Print the diagram on one page, as large as it fits."""
    from systemsthink.ui.printing import ask_and_print

    ask_and_print(window.workspace.session.kept, window)


def close(window: Window) -> None:
    """Close this window."""
    window.close()


def quit_all(window: Window) -> None:
    """Close every window."""
    window.application.closeAllWindows()


def _write(window: Window, path: Path) -> bool:
    try:
        keeping.save(window.workspace, path)
    except SystemsthinkError as error:
        dialogs.show_error(window, error)
        return False
    settings.add_recent(path)
    window.workspace.notice.emit(say("Saved as {name}.", name=path.name))
    return True


def _folder(window: Window) -> str:
    path = window.workspace.path
    remembered = settings.text("folder")
    folder = path.parent if path else Path(remembered) if remembered else Path.home()
    return str(folder)
