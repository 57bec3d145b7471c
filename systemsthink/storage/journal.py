"""The journal: every commit on the disk at once, so that a crash costs one gesture at most."""

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from systemsthink.errors import FileError
from systemsthink.model import Diagram, apply, between
from systemsthink.phrases import phrase
from systemsthink.storage import places
from systemsthink.storage.atomic import sync_folder, translated, write_all
from systemsthink.storage.lines import JOURNAL, fields_of, line
from systemsthink.storage.locking import is_at, open_locked
from systemsthink.storage.recovery import (
    Owner,
    Recovery,
    discard,
    fingerprint,
    opened_elsewhere,
    orphans,
    recover,
    remove_worthless,
    set_aside,
)

__all__ = [
    "Journal",
    "Owner",
    "Recovery",
    "discard",
    "fingerprint",
    "opened_elsewhere",
    "orphans",
    "recover",
]


class Journal:
    """Keeps the commits of one open map until it is saved or closed.

    `path` is the map's file, None for one that was never saved; `diagram` what that file holds.
    What an earlier journal of that file holds goes on where it is given to `resume`; otherwise it
    stays to be recovered. `append` fits a session's `keep`. Nothing here raises: what goes wrong
    is told to `warn`, once.
    """

    def __init__(
        self,
        path: Path | str | None,
        diagram: Diagram,
        *,
        resume: Recovery | None = None,
        warn: Callable[[FileError], None] | None = None,
    ) -> None:
        self._warn = warn or (lambda error: None)
        self._file: int | None = None
        self._open(path, diagram, resume)

    def append(self, before: Diagram, after: Diagram) -> None:
        """Keep a commit: when this returns, it is on the disk."""
        if self._file is None or self._failure(self._add, after):
            self._begin(after)
        else:
            self._warned = False

    def restart(self, path: Path | str, diagram: Diagram) -> None:
        """Begin anew after the map was saved."""
        self.close()
        self._open(path, diagram, None)

    def changed_on_disk(self) -> bool:
        """Whether somebody else wrote or deleted the map's file since it was opened or saved."""
        return self._path is not None and fingerprint(self._path) != self._fingerprint

    def close(self) -> None:
        """End a journal that is no longer needed, since the map is saved or given up."""
        if self._file is None:
            return
        file, self._file = self._file, None
        ours = is_at(file, self._place)
        if ours and os.name != "nt":  # while it is ours, lest somebody takes hold of it
            _delete(self._place)
        os.close(file)
        if ours and os.name == "nt":  # where an open file can't be deleted
            _delete(self._place)

    def _open(self, path: Path | str | None, diagram: Diagram, resume: Recovery | None) -> None:
        self._path = Path(path) if path is not None else None
        self._fingerprint = fingerprint(path) if path is not None else ""
        if resume:
            self._fingerprint = resume.fingerprint  # what others wrote since is still news
        self._base = self._kept = diagram
        self._warned = False
        if resume is None or self._failure(self._resume, resume):
            self._begin(diagram)
        if self._path:
            remove_worthless(self._path)

    def _begin(self, present: Diagram) -> None:
        """Start a file beside the map or, where that fails, in the user's own folder."""
        nearby = [places.beside(self._path)] if self._path else []
        failure = None
        for place in [*nearby, places.elsewhere(self._path)]:
            failure = self._failure(self._start, place, present)
            if failure is None:
                return
        if failure and not self._warned:
            self._warned = True
            self._warn(failure)

    def _start(self, place: Path, present: Diagram) -> None:
        content = self._header() + _entry(Diagram(), self._base)
        if present is not self._base:
            content += _entry(self._base, present)
        if place.parent == places.state_folder():
            place.parent.mkdir(parents=True, exist_ok=True)
        elif self._path:
            set_aside(self._path)
        file = _held(place)
        try:
            os.ftruncate(file, 0)
            write_all(file, content)
        except OSError:
            os.close(file)
            place.unlink()
            raise
        sync_folder(place.parent)
        self.close()
        self._file, self._place, self._length, self._kept = file, place, len(content), present

    def _resume(self, recovery: Recovery) -> None:
        file = _held(recovery.journal)
        if os.fstat(file).st_size < recovery.length:  # somebody else was faster
            os.close(file)
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        self._file, self._place = file, recovery.journal
        self._length, self._kept = recovery.length, recovery.diagram

    def _add(self, after: Diagram) -> None:
        assert self._file is not None
        status = os.fstat(self._file)
        if status.st_nlink == 0:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if status.st_size != self._length:  # half a line, where a disk was full or a program died
            os.ftruncate(self._file, self._length)
        entry = _entry(self._kept, after)
        write_all(self._file, entry)
        self._length += len(entry)
        self._kept = after

    def _header(self) -> bytes:
        header = {
            "format": JOURNAL,
            "version": [1, 0],
            "file": str(self._path.absolute()) if self._path else None,
            "fingerprint": self._fingerprint,
            "process": os.getpid(),
            "machine": _machine(),
            "extra": self._base.extra,
        }
        return _line(header)

    def _failure(self, step: Callable[..., None], *arguments: object) -> FileError | None:
        try:
            with translated():
                step(*arguments)
        except FileError as error:
            return FileError(
                phrase("Changes are not safe from a crash now; save often. {why}", why=error.phrase)
            )
        except (ValueError, RecursionError):
            return FileError(phrase("A number in this diagram is infinite or undefined."))
        return None


def _delete(place: Path) -> None:
    with contextlib.suppress(OSError):
        place.unlink()


def _machine() -> str:
    """The name of this machine."""
    if sys.platform != "win32":
        return os.uname().nodename
    import platform  # it takes a while to load

    return platform.node()


def _held(place: Path) -> int:
    file = open_locked(place)
    if file is None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    return file


def _entry(before: Diagram, after: Diagram) -> bytes:
    """What was put and removed; and the order of all, where that does not follow by itself."""
    change = between(before, after)
    entry: dict[str, object] = {
        "put": [fields_of(record) for record in change.put],
        "removed": change.removed,
    }
    if list(apply(before, change).records) != list(after.records):
        entry["order"] = list(after.records)
    return _line(entry)


def _line(value: object) -> bytes:
    return line(value).encode("utf-8", "replace") + b"\n"
