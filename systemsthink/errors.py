"""What can be wrong with what a person gave us."""

from pathlib import Path

from systemsthink.phrases import Phrase


class SystemsthinkError(Exception):
    """Something a person can mend; its phrase says what and how."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase)
        self.phrase = phrase

    def __str__(self) -> str:
        return str(self.phrase)


class EditError(SystemsthinkError):
    """An edit that the diagram does not allow, such as a name that exists already."""


class FileError(SystemsthinkError):
    """A file that can't be read or written; `place` is where in it, when that is known."""

    def __init__(self, phrase: Phrase, path: Path | str = "", place: Phrase | None = None) -> None:
        super().__init__(phrase)
        self.path = str(path)
        self.place = place

    def at(self, path: Path | str) -> "FileError":
        """The same error, naming the file."""
        return FileError(self.phrase, path, self.place)

    def __str__(self) -> str:
        return ": ".join(str(part) for part in (self.path, self.place, self.phrase) if part)


class SimulationError(SystemsthinkError):
    """A diagram that cannot run; `variables` are the ids of those where that shows."""

    def __init__(self, phrase: Phrase, variables: tuple[str, ...] = ()) -> None:
        super().__init__(phrase)
        self.variables = variables
