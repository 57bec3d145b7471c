"""What saving does: the map in its own file, or a copy of it in another format."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from systemsthink.errors import FileError, SystemsthinkError
from systemsthink.language import say
from systemsthink.model import Diagram
from systemsthink.phrases import phrase
from systemsthink.ui import dialogs, keeping, settings
from systemsthink.ui.action import Action
from systemsthink.ui.commands.view import has_variables

if TYPE_CHECKING:
    from systemsthink.formats import Format
    from systemsthink.ui.window import Window

NATIVE = ".cld"


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
    from systemsthink.ui import filters  # an empty map needs no formats

    window.let_go()
    path, format = _ask_where(window)
    if path is None:
        return False
    settings.remember("folder", str(path.parent))
    if path != window.workspace.path and _is_open(path, window):
        reason = phrase("This file is open in another window; choose another name.")
        dialogs.show_error(window, FileError(reason, path))
        return False
    if format is filters.NATIVE:
        return _write(window, path)
    _write_copy(window, path, format)
    return False


def save_discreet(window: Window) -> None:
    """Ask for a file and write a copy that does not tell who said what."""
    from systemsthink.editing.annotations import discreet

    window.let_go()
    path, format = _ask_where(window)
    if path is None:
        return
    if path == window.workspace.path or _is_open(path, window):
        reason = phrase("Choose another name: what was said must stay in this file.")
        dialogs.show_error(window, FileError(reason, path))
        return
    told = discreet(window.workspace.kept)
    if not _may_lose(window, path, format, told):
        return
    try:
        keeping.save_copy(told, path, format)
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


def folder_of(window: Window) -> Path:
    """Where to look for files first: beside the one that is open, else where it was last time."""
    path, remembered = window.workspace.path, settings.text("folder")
    return path.parent if path else Path(remembered) if remembered else Path.home()


def _ask_where(window: Window) -> tuple[Path | None, Format]:
    """The file to write and its format; no file if somebody cancels."""
    from systemsthink.ui import filters

    offered, suggested = filters.to_save(), str(_suggested(window))
    asked = QFileDialog.getSaveFileName(
        window, say("Save"), suggested, filters.BETWEEN.join(offered)
    )
    if not asked[0]:
        return None, filters.NATIVE
    path = Path(asked[0]).resolve()
    completed, format = filters.meant(path, asked[1])
    unasked = completed != path and completed.exists()  # the dialog asked about another name
    if unasked and not dialogs.ask_replace(window, completed.name):
        return None, format
    return completed, format


def _suggested(window: Window) -> Path:
    """Our own kind of file, beside one of another kind under the same name."""
    path = window.workspace.path
    if path and path.suffix.lower() != NATIVE:
        from systemsthink.ui.filters import with_our_ending

        return with_our_ending(path)
    name = re.sub(r'[\\/:*?"<>|]', "-", window.workspace.name)
    return folder_of(window) / f"{name}{NATIVE}"


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


def _write_copy(window: Window, path: Path, format: Format) -> None:
    diagram = window.workspace.kept
    if not _may_lose(window, path, format, diagram):
        return
    try:
        keeping.save_copy(diagram, path, format)
    except SystemsthinkError as error:
        dialogs.show_error(window, error)
    else:
        window.workspace.notice.emit(say("{name} is a copy in another format.", name=path.name))


def _may_lose(window: Window, path: Path, format: Format, diagram: Diagram) -> bool:
    """Say what a format can't hold before it is written; tell whether it may be."""
    lost = format.losses(diagram)
    return not lost or dialogs.ask_losses(window, path.name, format, lost)


ACTIONS = (
    Action("save", phrase("Save"), save, "Ctrl+S", "save"),
    Action("save_as", phrase("Save as…"), save_as, "Ctrl+Shift+S", "save-as"),
    Action(
        "save_discreet",
        phrase("Save a copy without who said what…"),
        save_discreet,
        enabled=has_variables,
    ),
)
