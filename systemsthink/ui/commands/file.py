"""What the File menu does. Pictures and printing are loaded when they are first asked for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from systemsthink.errors import FileError, SystemsthinkError
from systemsthink.files import FORMATS, Format, format_for, written
from systemsthink.language import say
from systemsthink.phrases import phrase
from systemsthink.ui import dialogs, keeping, settings
from systemsthink.ui.action import Action
from systemsthink.ui.commands.view import has_variables

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

NATIVE = ".cld"


def new(window: Window) -> None:
    """Open an empty window."""
    window.application.open_new()


def open_file(window: Window) -> None:
    """Ask for a file and show it."""
    endings = " ".join(map(_patterns, FORMATS))
    filters = f"{say('All diagrams')} ({endings});;{say('All files')} (*)"
    name, _ = QFileDialog.getOpenFileName(window, say("Open a diagram"), _folder(window), filters)
    if name:
        settings.remember("folder", str(Path(name).parent))
        window.application.open_path(Path(name), window)


def save(window: Window) -> bool:
    """Write the diagram to its file; tell whether that is done."""
    window.let_go()
    path = window.workspace.path
    if path is None or path.suffix.lower() != NATIVE:
        return save_as(window)
    if path.exists() and keeping.changed_on_disk(window.workspace):
        answer = dialogs.ask_changed_on_disk(window, path.name)
        if answer != "overwrite":
            return answer == "save_as" and save_as(window)
    return _write(window, path)


def save_as(window: Window) -> bool:
    """Ask for a file and write the diagram to it; tell whether it is saved now.

    Another format than our own takes a copy, since it can't hold everything: then the diagram is
    as unsaved as before.
    """
    window.let_go()
    path = _ask_where(window)
    if path is None:
        return False
    settings.remember("folder", str(path.parent))
    if path != window.workspace.path and _is_open(path, window):
        reason = phrase("This file is open in another window; choose another name.")
        dialogs.show_error(window, FileError(reason, path))
        return False
    return _write(window, path) if path.suffix.lower() == NATIVE else _write_copy(window, path)


def save_discreet(window: Window) -> None:
    """Ask for a file and write a copy that does not tell who said what."""
    window.let_go()
    path = _ask_where(window)
    if path is None:
        return
    if path == window.workspace.path or _is_open(path, window):
        reason = phrase("Choose another name: what was said must stay in this file.")
        dialogs.show_error(window, FileError(reason, path))
        return
    try:
        keeping.save_discreet(window.workspace, path)
    except SystemsthinkError as error:
        dialogs.show_error(window, error)
        return
    words = say("{name} is a copy without descriptions, units and names.", name=path.name)
    window.workspace.notice.emit(words)


def may_close(window: Window) -> bool:
    """Ask what to do with unsaved work; tell whether the window may go."""
    window.let_go()
    if not window.workspace.session.modified:
        return True
    answer = dialogs.ask_save(window, window.workspace.name)
    return answer == "discard" or (answer == "save" and save(window))


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


def _ask_where(window: Window) -> Path | None:
    filters = [f"{say(format.name)} ({_patterns(format)})" for format in written()]
    name = re.sub(r'[\\/:*?"<>|]', "-", window.workspace.name)
    suggested = str(Path(_folder(window)) / f"{name}{NATIVE}")
    chosen, _ = QFileDialog.getSaveFileName(window, say("Save"), suggested, ";;".join(filters))
    if not chosen:
        return None
    path = Path(chosen).resolve()
    if any(path.name.lower().endswith(format.endings) for format in written()):
        return path
    completed = path.with_name(path.name + NATIVE)  # the file dialog asked about another name
    if completed.exists() and not dialogs.ask_replace(window, completed.name):
        return None
    return completed


def _is_open(path: Path, window: Window) -> bool:
    others = (other for other in window.application.windows if other is not window)
    return any(other.workspace.path == path for other in others) or keeping.in_use(path)


def _write(window: Window, path: Path) -> bool:
    try:
        keeping.save(window.workspace, path)
    except SystemsthinkError as error:
        dialogs.show_error(window, error)
        return False
    settings.add_recent(path)
    window.workspace.notice.emit(say("Saved as {name}.", name=path.name))
    return True


def _write_copy(window: Window, path: Path) -> bool:
    try:
        keeping.save_copy(window.workspace, path, format_for(path))
    except SystemsthinkError as error:
        dialogs.show_error(window, error)
    else:
        window.workspace.notice.emit(say("{name} is a copy in another format.", name=path.name))
    return False


def _patterns(format: Format) -> str:
    return " ".join(f"*{ending}" for ending in format.endings)


def _folder(window: Window) -> str:
    path = window.workspace.path
    remembered = settings.text("folder")
    folder = path.parent if path else Path(remembered) if remembered else Path.home()
    return str(folder)


ACTIONS = (
    Action("new", phrase("New window"), new, "Ctrl+N", "new"),
    Action("open", phrase("Open…"), open_file, "Ctrl+O", "open"),
    Action("save", phrase("Save"), save, "Ctrl+S", "save"),
    Action("save_as", phrase("Save as…"), save_as, "Ctrl+Shift+S", "save-as"),
    Action(
        "save_discreet",
        phrase("Save a copy without who said what…"),
        save_discreet,
        enabled=has_variables,
    ),
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
