"""Getting workspaces out of files and into them, with a journal of every commit beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from systemsthink import assets
from systemsthink.editing.session import Session
from systemsthink.errors import FileError
from systemsthink.language import current_language, explain, say
from systemsthink.model import Diagram, first_page
from systemsthink.phrases import phrase
from systemsthink.storage.journal import (
    Journal,
    Recovery,
    fingerprint,
    opened_elsewhere,
    recover,
)
from systemsthink.ui import settings
from systemsthink.ui.workspace import Workspace

if TYPE_CHECKING:
    from datetime import datetime

    from systemsthink.exchange.reading import Reading
    from systemsthink.formats import Format


def new_workspace(diagram: Diagram | None = None) -> Workspace:
    """An untitled map, empty unless a diagram is given."""
    return _workspace(diagram or Diagram(), None)


def read(path: Path, parent: Callable[[], QWidget], *, placed: bool = True) -> Reading | None:
    """What is in a file, with a way out where it takes long: then None. FileError if it is no map.

    Somebody who does not want it as it is `placed` will find places for it himself.
    """
    from systemsthink import files  # an empty map needs no formats
    from systemsthink.ui.dialogs.waiting import wait_for

    load = files.load_reading if placed else files.read
    words = say("Opening “{name}”…", name=path.name)
    found: Reading | None = wait_for(parent, words, lambda progress: load(path))
    return found


def workspace_of(reading: Reading, path: Path | None) -> Workspace:
    """The map that was read from a file; without one it is a map that has none yet."""
    workspace = _workspace(reading.diagram, path)
    workspace.report = _report_on(reading)
    return workspace


def _report_on(reading: Reading) -> Reading | None:
    """What should be told of a file: of the program's own, only what is odd in it."""
    from systemsthink.formats import FORMATS

    own = reading.format in (None, FORMATS[0].name)
    return None if own and not reading.remarks else reading


def recovered(found: Recovery) -> Workspace:
    """The map that a journal kept, as an unsaved edit of what is on disk."""
    workspace = _workspace(_on_disk(found.path), found.path, found)
    workspace.session.commit(found.diagram, phrase("Recover unsaved work"))
    return workspace


def unfinished() -> list[Path]:
    """The files opened last whose program ended before they were saved or closed."""
    return [path for path in settings.recent_files() if not in_use(path) and recover(path)]


def when(found: Recovery) -> datetime:
    """When recovered work was drawn last."""
    from datetime import datetime

    return datetime.fromtimestamp(found.journal.stat().st_mtime)


def save(workspace: Workspace, path: Path) -> None:
    """Write the map to a file, which is its file from now on; FileError if that can't be done."""
    from systemsthink import files

    diagram = workspace.session.kept
    files.save(diagram, path)
    _now_in(workspace, path, diagram)


def save_copy(diagram: Diagram, path: Path, format: Format) -> None:
    """Write a diagram to another file in some format; FileError if it can't be done."""
    from systemsthink import files

    files.save(diagram, path, format)


def reload(workspace: Workspace, parent: Callable[[], QWidget]) -> None:
    """Take over what is on disk, in one step that can be undone."""
    assert workspace.path
    reading = read(workspace.path, parent)
    if reading:
        workspace.session.commit(reading.diagram, phrase("Reload"))
        workspace.tell_report(_report_on(reading))
        _now_in(workspace, workspace.path, reading.diagram)


def close(workspace: Workspace) -> None:
    """Let go of a map that is saved or given up."""
    workspace.running.cancel()
    workspace.journal.close()
    workspace.deleteLater()


def in_use(path: Path) -> bool:
    """Whether another program, or another user, has this map open."""
    return opened_elsewhere(path) is not None


def changed_on_disk(workspace: Workspace) -> bool:
    """Whether somebody else has changed the map's file."""
    return workspace.journal.changed_on_disk()


def state_on_disk(workspace: Workspace) -> str:
    """What differs as soon as the map's file does; empty without a file."""
    return fingerprint(workspace.path) if workspace.path else ""


@cache
def examples() -> dict[Path, str]:
    """The example maps and their titles."""
    from systemsthink import files

    return {path.resolve(): files.load(path).title or path.stem for path in assets.examples()}


def first_example() -> Path:
    """The example to begin with, in the language spoken now."""
    name = {"nl": "lerende-organisatie"}.get(current_language(), "learning-organisation")
    return next(path for path in examples() if path.stem == name)


def _workspace(diagram: Diagram, path: Path | None, found: Recovery | None = None) -> Workspace:
    def warn(error: FileError) -> None:
        QTimer.singleShot(0, lambda: workspace.notice.emit(explain(error)))

    journal = Journal(path, diagram, resume=found, warn=warn)
    workspace = Workspace(Session(diagram, journal.append), path, journal)
    if page := first_page(diagram):
        workspace.look_through(page)
    return workspace


def _now_in(workspace: Workspace, path: Path, diagram: Diagram) -> None:
    workspace.session.mark_saved(diagram)
    workspace.journal.restart(path, diagram)
    workspace.path = path
    workspace.file_changed.emit()


def _on_disk(path: Path | None) -> Diagram:
    from systemsthink import files

    try:
        return files.load(path) if path else Diagram()
    except FileError:
        return Diagram()
