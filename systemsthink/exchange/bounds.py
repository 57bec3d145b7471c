"""How much of a file makes a map; more than that is something else."""

from collections.abc import Sized

from systemsthink.errors import FileError
from systemsthink.phrases import phrase

MOST = 20_000
"""How many variables, and how many links, a file can hold."""


def bound(*parts: Sized) -> None:
    """Refuse a file of which a part has more entries than a map can show."""
    if any(len(part) > MOST for part in parts):
        raise too_many()


def too_many() -> FileError:
    """What to say of a file with more variables or links than a map can show."""
    return FileError(
        phrase("The file holds more than {most} variables or links; a map can't.", most=MOST)
    )
