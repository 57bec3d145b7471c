"""JSON out of other people's files, decoded once and with limits, and for them."""

import json
import re
from typing import Any

import msgspec

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import too_deep, too_much
from systemsthink.exchange.decoding import place, remembered, text_of
from systemsthink.phrases import phrase

MOST_PARTS = 400_000
"""More objects and lists than this are far more than a map has."""

_HIDDEN = re.compile("[\x7f-\x9f]")


def json_of(data: bytes) -> Any:
    """The value in a JSON text; FileError, with the line, for what is none. Not to be changed."""
    value, error = _decoded(data)
    if error:
        raise error.with_traceback(None)
    return value


def json_object(data: bytes) -> dict[str, Any]:
    """The JSON object in a text; empty for any other text, so that a reader can ask what it is."""
    value, _ = _decoded(data)
    return value if isinstance(value, dict) else {}


def as_json(value: Any) -> bytes:
    """A value as the text of a JSON file, indented, ending with a line break."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return (_HIDDEN.sub(_escaped, text) + "\n").encode("utf-8", "replace")


@remembered
def _decoded(data: bytes) -> tuple[Any, FileError | None]:
    """The value, or what is wrong; remembered, since several readers ask whether it is theirs."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    try:
        if start not in (b"{", b"["):
            return None, FileError(phrase("This is not JSON."))
        if data.count(b"{") + data.count(b"[") > MOST_PARTS:
            return None, too_much()
        return msgspec.json.decode(text_of(data).lstrip("\ufeff")), None
    except FileError as error:
        return None, error
    except RecursionError:
        return None, too_deep()
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        return None, _malformed(data, str(error))


def _malformed(data: bytes, reason: str) -> FileError:
    at = reason.rpartition("(byte ")[2].rstrip(")")
    line = data.count(b"\n", 0, int(at) if at.isdecimal() else len(data)) + 1
    if "truncated" in reason:
        return FileError(phrase("The file ends in the middle of its JSON."), place=place(line))
    return FileError(phrase("This is not valid JSON; mend it there."), place=place(line))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
