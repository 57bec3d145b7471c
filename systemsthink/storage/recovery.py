"""Finding what a journal has kept of a map whose program ended without closing it."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from systemsthink.errors import FileError
from systemsthink.model import Diagram
from systemsthink.storage import places
from systemsthink.storage.atomic import BINARY
from systemsthink.storage.locking import lock

if TYPE_CHECKING:
    from systemsthink.storage.kept import Kept


@dataclass(frozen=True)
class Owner:
    """The program that has a map open: the number of its process and the name of its machine."""

    process: int
    machine: str


@dataclass(frozen=True)
class Recovery:
    """What can be had back: the diagram, of which map, and whether that changed on disk since."""

    diagram: Diagram
    path: Path | None
    journal: Path
    changed_on_disk: bool = False
    fingerprint: str = field(default="", repr=False)
    length: int = field(default=0, repr=False)


def recover(path: Path | str) -> Recovery | None:
    """What the newest journal of this map holds beyond what its file holds, if any does."""
    found = [_recovery(journal, Path(path)) for journal in places.candidates(Path(path))]
    worth = [recovery for recovery in found if recovery]
    return max(worth, key=lambda recovery: recovery.journal.stat().st_mtime_ns, default=None)


def orphans() -> tuple[Recovery, ...]:
    """Maps that were never saved and whose program is gone; journals with nothing in them go."""
    found = []
    for journal in places.candidates(None):
        recovery = _recovery(journal, None)
        if recovery:
            found.append(recovery)
        elif _owner(journal) is None:
            _delete(journal)
    return tuple(found)


def discard(recovery: Recovery) -> None:
    """Forget what could be had back."""
    _delete(recovery.journal)


def opened_elsewhere(path: Path | str) -> Owner | None:
    """Who has this map open, in another window or process; ask before opening it here."""
    owners = (_owner(journal) for journal in places.candidates(Path(path)))
    return next((owner for owner in owners if owner), None)


def fingerprint(path: Path | str) -> str:
    """What differs as soon as a file's content does; empty if there is no such file."""
    import hashlib  # an untitled map has no file

    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return ""


def set_aside(path: Path) -> None:
    """Put a journal about which nobody has decided where a new one does not overwrite it."""
    journal = places.beside(path)
    if _recovery(journal, path):
        new = places.elsewhere(path)
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(journal, new)


def remove_worthless(path: Path) -> None:
    """Delete the journals of a map that nobody is writing and that hold nothing more than it."""
    for journal in places.candidates(path):
        if _owner(journal) is None and _recovery(journal, path) is None:
            _delete(journal)


def _recovery(journal: Path, path: Path | None) -> Recovery | None:
    kept = _read(journal)
    if kept is None or kept.diagram in (kept.base, _on_disk(path)):
        return None
    changed = path is not None and fingerprint(path) != kept.header.get("fingerprint")
    before = kept.header.get("fingerprint", "")
    return Recovery(kept.diagram, path, journal, changed, before, kept.length)


def _read(journal: Path) -> Kept | None:
    """Replay a journal up to the last line that is whole; None if nothing can be made of it."""
    try:
        file = _opened(journal)
    except OSError:
        return None
    with open(file, "rb") as opened:
        if not lock(file):
            return None
        first, *rest = opened.read().split(b"\n")[:-1] or [b""]
    from systemsthink.storage.kept import header_of, replay  # most journals go unread

    header = header_of(first)
    return replay(header, len(first) + 1, rest) if header else None


def _on_disk(path: Path | None) -> Diagram | None:
    from systemsthink.storage import native  # an untitled map has no file

    try:
        return native.read(path.read_bytes()) if path else None
    except (OSError, FileError):
        return None


def _owner(journal: Path) -> Owner | None:
    try:
        file = _opened(journal)
    except OSError:
        return None
    with open(file, "rb") as opened:
        if lock(file):
            return None
        line = opened.readline()
    from systemsthink.storage.kept import decoded  # most journals go unread

    header = decoded(line)
    return Owner(header.get("process", 0), header.get("machine", ""))


def _opened(journal: Path) -> int:
    """Open a journal to read it; some systems lock only what can be written as well."""
    access = os.O_RDWR if os.access(journal, os.W_OK) else os.O_RDONLY
    return os.open(journal, access | BINARY)


def _delete(journal: Path) -> None:
    with contextlib.suppress(OSError):
        journal.unlink()
