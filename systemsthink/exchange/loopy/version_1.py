"""LOOPY, the first version: a saved file, or the link in which it shares a map.

Both hold the same: a JSON array whose quotes and last bracket are encoded for a link; the texts in
it are encoded twice, so that decoding the link leaves them encoded once.
"""

import json
import re
from urllib.parse import quote, unquote, unquote_plus

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.json_text import json_of
from systemsthink.exchange.loopy.parts import Sketch
from systemsthink.exchange.loopy.reading import reading_of
from systemsthink.exchange.loopy.version_2 import (
    is_compressed,
    not_whole,
    rows_of,
    sketch_in,
    too_compressed,
)
from systemsthink.exchange.loopy.writing import sketch_of
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.model import Diagram

ADDRESS = "https://ncase.me/loopy/v1.1/"

_LINK = re.compile(
    r"https?://[^\s<>?]{0,200}loopy[^\s<>?]{0,200}\?(?:[^\s<>]{0,300}?[&;])?data=([^\s<>&#]*)",
    re.I,
)
_SAVED = re.compile(r'\[\[\[(?:[^,\]"]{1,40},){4}"|\[\[\],\[\],(?:\[\[-?\d|\[\],\d)')
_HEAD, _MOST, _MOST_BESIDE, _MOST_TITLE = 2000, 5_000_000, 400, 100
_UNTOUCHED = "!~*'()"  # what JavaScript's encodeURIComponent leaves as it is, besides _.-

Link = re.Match[str]
"""A link to LOOPY in a text; its only group is the map, encoded."""


def recognises(data: bytes) -> bool:
    """Whether this is a saved LOOPY map, or a text that is a link to one."""
    if len(data) > _MOST:
        return False
    try:
        text = text_of(data)
    except FileError:
        return False
    link = _LINK.search(text)
    if link:
        return _is_about(text, link)
    head = text[:_HEAD]
    return '"' not in head and bool(_SAVED.match(unquote(head).lstrip("\ufeff \t\r\n")))


def read(data: bytes) -> Reading:
    """The map in a saved file or a link; FileError where there is none, or not the whole of it."""
    if len(data) > _MOST:
        raise not_whole()
    text = text_of(data).lstrip("\ufeff")
    link = _LINK.search(text)
    if not link:
        return reading_of(_sketch(text.strip()), "loopy")
    return reading_of(_sketch(_unquoted(link)), "loopy", _title(text[: link.start()]))


def write(diagram: Diagram) -> bytes:
    """The map as LOOPY saves it to a file."""
    return _data_of(diagram).encode()


def url_of(diagram: Diagram) -> str:
    """The link that opens a diagram in LOOPY.

    >>> url_of(Diagram())
    'https://ncase.me/loopy/v1.1/?data=[[],[],[],0%5D'
    """
    return f"{ADDRESS}?data={_data_of(diagram)}"


def _is_about(text: str, link: Link) -> bool:
    """Whether a text says little besides the link, and draws no arrows of its own."""
    beside = text[: link.start()] + text[link.end() :]
    other = "->" in beside or "→" in beside or beside.lstrip("\ufeff \t\r\n")[:1] == "{"
    return len(beside) <= _MOST_BESIDE and not other


def _title(before: str) -> str:
    """The line that stands over a link, or the words that Markdown makes a link of."""
    *over, beside = before.split("\n")
    if beside.endswith("]("):
        title = beside[:-2].rpartition("[")[2]
    else:
        title = next((line for line in reversed(over) if line.strip()), "").lstrip("# ")
    fits = title[:1] not in ("[", "<") and "](" not in title and len(title) <= _MOST_TITLE
    return label_of(title).rstrip(":") if fits else ""


def _unquoted(link: Link) -> str:
    """What a link holds, without the quote or the bracket that stood behind it."""
    found = link[1]
    if "%22" in found:
        found = found.partition('"')[0]
    last = max(found.rfind("]"), found.upper().rfind("%5D"), found.rfind("}"))
    return found if last < 0 else found[:last] + found[last:].rstrip("'\").,;")


def _sketch(encoded: str) -> Sketch:
    decoded = unquote_plus(encoded, errors="replace").strip()
    if is_compressed(decoded.encode("utf-8", "replace")):
        raise too_compressed()
    try:
        sketch = sketch_in(json_of(decoded.encode("utf-8", "replace")))
    except FileError:
        sketch = None
    if sketch is None:
        raise not_whole()
    return sketch


def _data_of(diagram: Diagram) -> str:
    rows = rows_of(sketch_of(diagram, first_id=1), _twice)
    array = json.dumps([*rows, len(diagram.variables)], separators=(",", ":"))
    return array[:-1].replace('"', "%22") + "%5D"


def _twice(text: str) -> str:
    return quote(quote(text.encode("utf-8", "replace"), safe=_UNTOUCHED), safe=_UNTOUCHED)
