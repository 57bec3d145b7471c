"""How much of a file makes a map; more than that is something else."""

from collections.abc import Sized

from systemsthink.errors import FileError
from systemsthink.phrases import phrase

MOST = 13_500
"""How many variables, links and whatever else a file can hold together."""


def bound(*parts: Sized) -> None:
    """Refuse a file of which a part has more entries than a map can show."""
    if any(len(part) > MOST for part in parts):
        raise too_much()


def too_much() -> FileError:
    """What to say about a file that is no map any more."""
    return FileError(phrase("The file says more than any map can hold."))


def too_deep() -> FileError:
    """What to say about brackets in brackets in brackets."""
    return FileError(phrase("The brackets are nested too deeply."))
