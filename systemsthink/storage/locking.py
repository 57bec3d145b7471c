"""Saying to other windows and processes that a file is in use, for as long as it is open here."""

import os
import sys
from pathlib import Path

from systemsthink.storage.atomic import BINARY

_FAR = 1 << 30  # Windows keeps others from reading the bytes that are locked


def open_locked(path: Path) -> int | None:
    """Open a file to append to it and take hold of it; None if somebody else has."""
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | BINARY, 0o600)
        if not lock(file):
            os.close(file)
            return None
        if is_at(file, path):
            return file
        os.close(file)  # its owner deleted it between opening and locking


def is_at(file: int, path: Path) -> bool:
    """Whether an open file is still the one with this name."""
    try:
        return os.path.samestat(os.fstat(file), os.stat(path))
    except FileNotFoundError:
        return False


def lock(file: int) -> bool:
    """Take hold of an open file; False if somebody else has. Closing it, or dying, lets go."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks: nobody can have taken it
        return True
    return True
