"""Every file format that can be opened and saved, in one table."""

from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.reading import Reading
from systemsthink.layout import place
from systemsthink.model import Diagram
from systemsthink.phrases import Phrase, phrase
from systemsthink.storage import atomic

MAX_BYTES = 20_000_000


@dataclass(frozen=True)
class Format:
    """One row of the table: what it is called, the module that reads and writes it, what it keeps.

    The module has `recognises`, `read` and `write`, and is loaded when one of them is needed.
    """

    name: Phrase
    endings: tuple[str, ...]
    module: str
    keeps: Phrase

    def recognises(self, data: bytes) -> bool:
        """Whether these bytes look like this format."""
        return bool(self._code.recognises(data))

    def read(self, data: bytes) -> Reading:
        """The diagram in these bytes; FileError if they hold none."""
        read = self._code.read(data)
        return Reading(read) if isinstance(read, Diagram) else read

    def write(self, diagram: Diagram) -> bytes:
        """The diagram in this format."""
        return bytes(self._code.write(diagram))

    @property
    def _code(self) -> Any:
        return import_module(f"systemsthink.{self.module}")


FORMATS = (
    Format(phrase("systemsthink diagram"), (".cld",), "storage.native", phrase("everything")),
    Format(
        phrase("plain-text notation"),
        (".txt",),
        "exchange.notation",
        phrase("title, variables, how they behave, links, signs, strengths and delays"),
    ),
    Format(
        phrase("CSV edge list"),
        (".csv", ".tsv"),
        "exchange.edge_list",
        phrase("variables, links, signs, strengths and delays"),
    ),
)


def load(path: Path | str) -> Diagram:
    """Read a diagram from a file; a FileError says in one line what is wrong with it."""
    return load_reading(path).diagram


def load_reading(path: Path | str) -> Reading:
    """The diagram in a file, with every variable at a place, and what should be said about it."""
    reading = read(path)
    return replace(reading, diagram=place(reading.diagram, reading.unplaced))


def read(path: Path | str) -> Reading:
    """What a file says; variables may still lack a place: enough where nothing is drawn."""
    try:
        return _read(_bytes_of(Path(path)), Path(path).suffix.lower())
    except FileError as error:
        raise error.at(path) from None


def save(diagram: Diagram, path: Path | str) -> None:
    """Write a diagram in the format of the path's ending, all or nothing."""
    format = format_for(path)
    try:
        atomic.write_atomically(path, format.write(diagram))
    except FileError as error:
        raise error.at(path) from None


def format_for(path: Path | str) -> Format:
    """The format that a path's ending stands for; FileError if there is none."""
    found = _by_ending(Path(path).suffix.lower())
    if found is None:
        endings = ", ".join(ending for format in FORMATS for ending in format.endings)
        raise FileError(
            phrase("The ending says no known format; use one of {endings}.", endings=endings), path
        )
    return found


def _by_ending(ending: str) -> Format | None:
    return next((format for format in FORMATS if ending in format.endings), None)


def _read(data: bytes, ending: str) -> Reading:
    """Read by content, since an ending may lie; the ending decides where the content does not."""
    if not data.strip():
        raise FileError(phrase("The file is empty; it holds no diagram."))
    named = _by_ending(ending)
    options = [named, *FORMATS] if named else FORMATS
    chosen = next((option for option in options if option.recognises(data)), named)
    if chosen is None:
        raise FileError(
            phrase("This is no diagram: neither a .cld file nor the notation nor a CSV edge list.")
        )
    return chosen.read(data)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileError(_advice(path, error)) from None
    except ValueError:
        raise FileError(phrase("No file can have such a name; check it.")) from None
    if len(data) > MAX_BYTES:
        raise FileError(
            phrase("The file is larger than {most} MB; a diagram is not.", most=MAX_BYTES // 10**6)
        )
    return data


def _advice(path: Path, error: OSError) -> Phrase:
    if path.is_dir():
        return phrase("This is a folder; name a file in it.")
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return phrase("There is no such file; check the name.")
        case PermissionError():
            return phrase("You may not read this file; change its permissions.")
    return phrase("The file can't be read ({reason}); check the disk.", reason=error.strerror)
