"""The native file `*.cld`: JSON with one record a line, so that differences read well."""

import contextlib
import re
from typing import Any

import msgspec

from systemsthink.errors import FileError
from systemsthink.model import Diagram, Record, diagram
from systemsthink.phrases import Phrase, phrase
from systemsthink.storage.faults import faults
from systemsthink.storage.lines import fields_of, line
from systemsthink.storage.migrations import CURRENT, STEPS, Document, migrate
from systemsthink.storage.schema import FORMAT, record_of

_MARK = re.compile(rb'"format"\s*:\s*"systemsthink"')
_OF_HEADER = ("format", "version", "records")


def recognises(data: bytes) -> bool:
    """Whether these bytes say that they are a native file, whole or damaged."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" and bool(_MARK.search(data))


def read(data: bytes) -> Diagram:
    """The diagram in a native file; a FileError says what is wrong, in which record and line."""
    data = _utf8(data)
    document = migrate(_checked_header(_decoded(data)))
    records: list[Record] = []
    for index, given in enumerate(document["records"]):
        try:
            records.append(record_of(given))
        except msgspec.ValidationError as error:
            raise FileError(_wrong_field(error), place=_place(data, index)) from None
    for index, fault in faults(records):
        raise FileError(fault, place=_place(data, index))
    extra = {name: value for name, value in document.items() if name not in _OF_HEADER}
    if tuple(document["version"]) > CURRENT:
        extra["version"] = document["version"]
    return diagram(records, extra)


def write(diagram: Diagram) -> bytes:
    """The native file of a diagram; a FileError if no reader would accept it."""
    newer: Any = diagram.extra.get("version")
    extra = {name: value for name, value in diagram.extra.items() if name not in _OF_HEADER}
    try:
        header = line({"format": FORMAT, "version": newer or list(CURRENT), **extra})
        records = ",\n".join(line(fields_of(record)) for record in diagram.records.values())
    except (ValueError, RecursionError):
        raise FileError(phrase("A number in this diagram is infinite or undefined.")) from None
    text = f'{header[:-1]}, "records": [\n{records}\n]}}\n'
    data = text.encode("utf-8", "replace")
    read(data)  # what can't be read again must not replace a file that can
    return data


def _utf8(data: bytes) -> bytes:
    if not data.strip():
        raise FileError(phrase("The file is empty. Open a backup of it."))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileError(phrase("The text is in UTF-16. Save it as UTF-8."))
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        data.decode()
    except UnicodeDecodeError as error:
        raise FileError(
            phrase("This is not text in UTF-8. Choose another file."),
            place=_line(data, error.start),
        ) from None
    return data


def _decoded(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data)
    except RecursionError:
        raise FileError(
            phrase("The brackets are nested too deeply. Open a backup of the file.")
        ) from None
    except msgspec.ValidationError:
        raise FileError(
            phrase("A number is too large. Correct it."), place=_too_large(data)
        ) from None
    except msgspec.DecodeError as error:
        raise _malformed(data, str(error)) from None


def _malformed(data: bytes, reason: str) -> FileError:
    if "truncated" in reason:
        return FileError(
            phrase("The file ends in the middle. Open a backup of it."),
            place=_line(data, len(data)),
        )
    at = re.search(r" \(byte (\d+)\)", reason)
    return FileError(
        phrase("This is not valid JSON. Mend it there, or open a backup of the file."),
        place=_line(data, int(at[1])) if at else None,
    )


def _checked_header(document: Any) -> Document:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise FileError(phrase("This is not a systemsthink file. Choose another file."))
    version = document.get("version")
    if not (isinstance(version, list) and [type(part) for part in version] == [int, int]):
        raise FileError(phrase("The file does not say its version. Open a backup of it."))
    if version[0] > CURRENT[0]:
        raise FileError(
            phrase(
                "A newer version of systemsthink wrote this file (format {major}). "
                "Update the program to open it.",
                major=version[0],
            )
        )
    if tuple(version) < (CURRENT[0], 0) and tuple(version) not in STEPS:
        raise FileError(
            phrase(
                "No version of systemsthink wrote files of format {version}.",
                version=".".join(map(str, version)),
            )
        )
    if not isinstance(document.get("records"), list):
        raise FileError(phrase("The file has no list of records. Open a backup of it."))
    return document


def _too_large(data: bytes) -> Phrase | None:
    """Where the number stands that JSON can write but no computer can hold."""
    with contextlib.suppress(msgspec.DecodeError):
        for index, raw in enumerate(_raw_records(data)):
            try:
                msgspec.json.decode(raw)
            except msgspec.ValidationError:
                return _place(data, index)
    return None


def _wrong_field(error: msgspec.ValidationError) -> Phrase:
    reason, _, path = str(error).partition(" - at ")
    missing = re.search("missing required field `(.*)`", reason)
    if missing:
        return phrase("The field “{field}” is missing. Add it.", field=missing[1])
    field = path.strip("`").removeprefix("$").lstrip(".")
    return phrase(
        "The field “{field}” can't be read ({reason}). Correct it.", field=field, reason=reason
    )


def _place(data: bytes, index: int) -> Phrase:
    """Where a record stands in the file."""
    start = end = 0
    for raw in _raw_records(data)[: index + 1]:
        start = data.index(bytes(raw), end)
        end = start + len(bytes(raw))
    number = data.count(b"\n", 0, start) + 1
    return phrase("record {record}, line {line}", record=index + 1, line=number)


def _raw_records(data: bytes) -> list[msgspec.Raw]:
    records = msgspec.json.decode(data, type=_Raws).records
    return msgspec.json.decode(records, type=list[msgspec.Raw])


def _line(data: bytes, position: int) -> Phrase:
    return phrase("line {line}", line=data.count(b"\n", 0, position) + 1)


class _Raws(msgspec.Struct):
    records: msgspec.Raw  # a list, at least where it is said for the last time
