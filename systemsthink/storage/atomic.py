"""Writing a file so that the old one survives whatever goes wrong."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from systemsthink.errors import FileError
from systemsthink.phrases import Phrase, phrase

BINARY = getattr(os, "O_BINARY", 0)


def write_atomically(path: Path | str, data: bytes) -> None:
    """Replace a file's content, or leave it as it was and raise a FileError that says why.

    A symbolic link stays one; permissions stay; a file marked read-only is refused.
    """
    with translated():
        target = Path(os.path.realpath(path))
        old = _status(path)
        if old and stat.S_ISDIR(old.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if old and not stat.S_ISREG(old.st_mode):  # a pipe or a terminal can't be replaced
            Path(path).write_bytes(data)
            return
        if old and not (old.st_mode & 0o222 and os.access(target, os.W_OK)):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _replace(target, data, old)


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Turn what the operating system refuses into a FileError that says what to do."""
    try:
        yield
    except OSError as error:
        raise FileError(_advice(error)) from error


def write_all(file: int, data: bytes) -> None:
    """Write all of the bytes, and wait until they are on the disk."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]
    os.fsync(file)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder last, where the system has a way to do so."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _status(path: Path | str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, old: os.stat_result | None) -> None:
    new = target.with_name(f".systemsthink-{os.urandom(6).hex()}.tmp")
    file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
    try:
        try:
            write_all(file, data)
        finally:
            os.close(file)
        if old:
            _keep_rights(new, old)
        os.replace(new, target)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise
    sync_folder(target.parent)


def _keep_rights(new: Path, old: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):  # a file of somebody else becomes ours
            os.chown(new, old.st_uid, old.st_gid)
    os.chmod(new, stat.S_IMODE(old.st_mode))


def _advice(error: OSError) -> Phrase:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return phrase("There is no room left on the disk. Free some, or save elsewhere.")
        case errno.EROFS:
            return phrase("The disk is read-only. Save elsewhere.")
        case errno.EACCES | errno.EPERM:
            return phrase("Writing is not allowed here. Save elsewhere, or change the permissions.")
        case errno.EISDIR:
            return phrase("This is a folder. Give the name of a file.")
        case errno.ENOENT | errno.ENOTDIR:
            return phrase("The folder does not exist. Make it first, or save elsewhere.")
        case errno.ENAMETOOLONG:
            return phrase("The name of the file is too long. Choose a shorter one.")
    reason = error.strerror or type(error).__name__
    return phrase("The file could not be written ({reason}). Save elsewhere.", reason=reason)
