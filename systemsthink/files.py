"""Opening and saving files: the right reader for the content, all or nothing when writing."""

from dataclasses import replace
from pathlib import Path

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import forget
from systemsthink.exchange.reading import Reading
from systemsthink.formats import Format, format_for, found_in, named
from systemsthink.layout import place
from systemsthink.model import Diagram
from systemsthink.phrases import Phrase, phrase
from systemsthink.storage import atomic

MAX_BYTES = 20_000_000


def load(path: Path | str) -> Diagram:
    """Read a diagram from a file; a FileError says in one line what is wrong with it."""
    return load_reading(path).diagram


def load_reading(path: Path | str) -> Reading:
    """The diagram in a file, with every variable at a place, and what should be said about it."""
    return placed(read(path))


def placed(reading: Reading) -> Reading:
    """What came out of a file, with every variable at a place."""
    return replace(reading, diagram=place(reading.diagram, reading.unplaced), unplaced=())


def read(path: Path | str) -> Reading:
    """What a file says; variables may still lack a place: enough where nothing is drawn."""
    try:
        return read_bytes(_bytes_of(Path(path)), named(path))
    except FileError as error:
        raise error.at(path) from None


def save(diagram: Diagram, path: Path | str, format: Format | None = None) -> None:
    """Write a diagram in a format, else in that of the path's ending, all or nothing."""
    format = format or format_for(path)
    try:
        atomic.write_atomically(path, format.write(diagram))
    except FileError as error:
        raise error.at(path) from None


def read_bytes(data: bytes, otherwise: Format | None = None) -> Reading:
    """Read by content, since an ending may lie; `otherwise` decides where it says nothing."""
    if not data.strip():
        raise FileError(phrase("The file is empty; it holds no diagram."))
    found = found_in(data)
    chosen = found.format or otherwise
    try:
        if chosen is None:
            raise _of_no_format(found.data)
        return found.read(chosen)
    finally:
        forget()


def _of_no_format(data: bytes) -> FileError:
    """What is wrong with a file that no reader takes; JSON may break off, or hold another thing."""
    if data.lstrip()[:1] in (b"{", b"["):
        from systemsthink.exchange.json_text import json_of

        try:
            json_of(data)
        except FileError as error:
            return error
    return FileError(phrase("This is no diagram in any format known; open another file."))


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
