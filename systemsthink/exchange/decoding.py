"""From bytes to text."""

import codecs
import re
from collections.abc import Callable
from functools import lru_cache
from html.entities import html5
from typing import Any, TypeVar

from systemsthink.errors import FileError
from systemsthink.phrases import Phrase, phrase

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; the longer of two that begin alike comes first."""

_STRAY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_WRITTEN = re.compile(r"&(#([xX][0-9a-fA-F]{1,8}|[0-9]{1,8})|[0-9A-Za-z]{1,40});")
_HIGH = re.compile(rb"[\x80-\xff]+")
RUBBISH_AT_LEAST, RUBBISH = 3, 0.02
"""A file with more control characters than this, and a larger share of them, is no text at all."""


MOST_TEXT = 5_000_000
"""More bytes than this are no text that says a map, whatever they are."""

T = TypeVar("T")

_remembered: list[Any] = []


def remembered(decode: Callable[[bytes], T]) -> Callable[[bytes], T]:
    """Decodes a file once, however many readers ask whether it is theirs."""
    cached = lru_cache(maxsize=2)(decode)  # the whole file, and its beginning
    _remembered.append(cached)
    return cached


def forget() -> None:
    """Let go of the file that was decoded last."""
    for cached in _remembered:
        cached.cache_clear()


def text_of(data: bytes) -> str:
    """The text in a file: by its byte order mark, else UTF-8, else Chinese or Windows-1252.

    Raises a FileError for what is no text, and for a stray control character, with its place.

    >>> text_of("Überlast → Fehler".encode("utf-16"))
    'Überlast → Fehler'
    """
    text, error = _text(data)
    if error:
        raise error.with_traceback(None)
    return text


def tolerant_text_of(data: bytes, utf8: bool = False) -> str:
    r"""The text in a file without its stray characters; FileError for what is no text at all.

    `utf8` says that the file calls itself UTF-8, so that a wrong byte stays a wrong byte.

    >>> tolerant_text_of("caf\u00e9\x1a".encode("cp1252")) == "caf\u00e9"
    True
    """
    _bounded(data)
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("utf-8" if utf8 else _code_page(data), "replace")
    if len(_STRAY.findall(text)) > max(RUBBISH_AT_LEAST, RUBBISH * len(text)):
        raise _no_text()
    return clean(text)


def clean(text: str) -> str:
    """A text without the control characters that make a file unreadable.

    >>> clean("Trust\x1b\uffff")
    'Trust'
    """
    return _UNFIT.sub("", text)


def unescaped(text: str) -> str:
    """A text in which characters are written as in HTML, by number or by name.

    Any number is taken, also one that HTML doesn't allow, if it can stand in a text.

    >>> unescaped("caf&#233; &#x1F600; &amp; &unheard;")
    'café 😀 & &unheard;'
    """
    return _WRITTEN.sub(_character, text) if "&" in text else text


def place(line: int, column: int | None = None) -> Phrase:
    """Where in a text something is; both count from 1."""
    if column is None:
        return phrase("line {line}", line=line)
    return phrase("line {line}, column {column}", line=line, column=column)


@remembered
def _text(data: bytes) -> tuple[str, FileError | None]:
    try:
        _bounded(data)
        return _checked(_decoded(data)), None
    except FileError as error:
        return "", error


def _bounded(data: bytes) -> None:
    if len(data) > MOST_TEXT:
        most = MOST_TEXT // 10**6
        raise FileError(
            phrase("There is more than {most} MB of text in the file; a map needs less.", most=most)
        )


def _checked(text: str) -> str:
    stray = _STRAY.search(text)
    if stray and len(_STRAY.findall(text)) > max(RUBBISH_AT_LEAST, RUBBISH * len(text)):
        raise _no_text()
    if stray:
        before = text[: stray.start()]
        code = f"U+{ord(stray[0]):04X}"
        raise FileError(
            phrase("There is a control character here, {code}; remove it.", code=code),
            place=place(before.count("\n") + 1, len(before) - before.rfind("\n")),
        )
    return text


def _character(found: re.Match[str]) -> str:
    number = found[2]
    if number is None:
        return html5.get(f"{found[1]};", found[0])
    code = int(number[1:], 16) if number[:1] in "xX" else int(number)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"


def _decoded(data: bytes) -> str:
    encoding = _encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise _no_text() from None
    try:
        return data.decode(_code_page(data))
    except UnicodeDecodeError:
        raise _no_text() from None


def _encoding(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    halves = data[:400:2], data[1:400:2]
    for half, encoding in zip(halves, ("utf-16-be", "utf-16-le"), strict=True):
        if half and half.count(0) > 0.6 * len(half) and data.count(0) % len(data):
            return encoding
    return "utf-8"


def _code_page(data: bytes) -> str:
    """The code page of a text that doesn't say it: the Chinese one where high bytes are in pairs.

    >>> _code_page("销售额 = 订单".encode("gbk")), _code_page("Señal, määrää".encode("cp1252"))
    ('gbk', 'cp1252')
    """
    runs = _HIGH.findall(data[:200_000])
    paired = [run for run in runs if len(run) % 2 == 0 and min(run) > 0xA0]
    kinds = {run[at : at + 2] for run in paired for at in range(0, len(run), 2)}
    chinese = sum(map(len, paired)) > 0.9 * sum(map(len, runs))
    return "gbk" if chinese and sum(one != other for one, other in kinds) > 2 else "cp1252"


def _no_text() -> FileError:
    return FileError(
        phrase("This is no text file; open a diagram, a text in the notation or a CSV edge list.")
    )
