"""JSON out of other people's files: decoded once, with limits, and asked without surprises."""

import sys
from collections.abc import Iterator
from typing import Any

import msgspec

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import place, remembered, text_of
from systemsthink.exchange.words import number_of
from systemsthink.phrases import phrase


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


def objects(value: Any, *keys: str) -> Iterator[dict[str, Any]]:
    """The objects in the list at the end of a path of keys; none where there is no such list.

    >>> list(objects({"a": {"b": [{"c": 1}, 2]}}, "a", "b"))
    [{'c': 1}]
    """
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def text(value: Any, *keys: str) -> str:
    """The text, or a number as text, under the first key that has one; else empty.

    >>> text({"name": None, "label": 5}, "name", "label")
    '5'
    """
    if not isinstance(value, dict):
        return ""
    for key in keys:
        found = value.get(key)
        if isinstance(found, str) and found:
            return found
        if isinstance(found, int | float) and not isinstance(found, bool):
            return f"{found:.15g}" if isinstance(found, float) else str(found)[:400]
    return ""


def number(value: Any) -> float | None:
    """The finite number that a value is, or that its text says; else None.

    >>> number(3), number("0.5"), number(True), number("few")
    (3.0, 0.5, None, None)
    """
    if isinstance(value, str):
        return number_of(value)
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if abs(value) <= sys.float_info.max else None


def modest(value: Any, depth: int = 3) -> Any:
    """A value that can be kept with a record: no number too large, nothing nested too deeply.

    >>> modest({"a": [1, 10**30, {"b": {"c": 2}}]})
    {'a': [1, {}]}
    """
    if isinstance(value, dict):
        pairs = ((key, modest(each, depth - 1)) for key, each in value.items())
        return {key: each for key, each in pairs if each is not None} if depth else None
    if isinstance(value, list):
        parts = (modest(each, depth - 1) for each in value)
        return [each for each in parts if each is not None] if depth else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value if number(value) is not None and abs(value) < 2**62 else None
    return value


@remembered
def _decoded(data: bytes) -> tuple[Any, FileError | None]:
    """The value, or what is wrong; remembered, since several readers ask whether it is theirs."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    try:
        if start not in (b"{", b"["):
            return None, FileError(phrase("This is not JSON."))
        return msgspec.json.decode(text_of(data).lstrip("\ufeff")), None
    except FileError as error:
        return None, error
    except RecursionError:
        return None, FileError(phrase("The brackets are nested too deeply."))
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        return None, _malformed(data, str(error))


def _malformed(data: bytes, reason: str) -> FileError:
    at = reason.rpartition("(byte ")[2].rstrip(")")
    line = data.count(b"\n", 0, int(at) if at.isdecimal() else len(data)) + 1
    if "truncated" in reason:
        return FileError(phrase("The file ends in the middle of its JSON."), place=place(line))
    return FileError(phrase("This is not valid JSON; mend it there."), place=place(line))
