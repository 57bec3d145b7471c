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
from systemsthink.exchange.loopy.links import has_link, is_about, links_in, title_of
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
from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram

ADDRESS = "https://ncase.me/loopy/v1.1/"

_SAVED = re.compile(r'\[\[\[(?:[^,\]"]{1,40},){4}"|\[\[\],\[\],(?:\[\[-?\d|\[\],\d)')
_COMPRESSED = re.compile(r"[\w./-]{20,}", re.ASCII)  # also without the usual beginning
_HEAD, _MOST, _MOST_ENCODED = 2000, 5_000_000, 3
_UNTOUCHED = "!~*'()"  # what JavaScript's encodeURIComponent leaves as it is, besides _.-


def recognises(data: bytes) -> bool:
    """Whether this is a saved LOOPY map, or a text that is a link to one."""
    if len(data) > _MOST:
        return False
    try:
        text = text_of(data)
    except FileError:
        return False
    if has_link(text):
        return is_about(text)
    head = text[:_HEAD]
    return '"' not in head and bool(_SAVED.match(unquote(head).lstrip("\ufeff \t\r\n")))


def read(data: bytes) -> Reading:
    """The map in a saved file or a link; FileError where there is none, or not the whole of it."""
    if len(data) > _MOST:
        raise not_whole()
    text = text_of(data).lstrip("\ufeff")
    links = links_in(text)
    if not links:
        return reading_of(_sketch(text.strip()), "loopy")
    others = len({link.data for link in links} - {links[0].data})
    return reading_of(_sketch(links[0].data), "loopy", title_of(text, links[0]), others)


def write(diagram: Diagram) -> bytes:
    """The map as LOOPY saves it to a file."""
    return _data_of(diagram).encode()


def url_of(diagram: Diagram) -> str:
    """The link that opens a diagram in LOOPY.

    >>> url_of(Diagram())
    'https://ncase.me/loopy/v1.1/?data=[[],[],[],0%5D'
    """
    return f"{ADDRESS}?data={_data_of(diagram)}"


def _sketch(encoded: str) -> Sketch:
    """The map in what a file or a link holds, which may have been encoded more than once."""
    for _ in range(_MOST_ENCODED + 1):
        data = encoded.strip().encode("utf-8", "replace")
        if is_compressed(data):
            raise too_compressed()
        if sketch := _written_in(data):
            return sketch
        encoded = unquote_plus(encoded, errors="replace")
    raise too_compressed() if _COMPRESSED.fullmatch(encoded) else not_whole()


def _written_in(data: bytes) -> Sketch | None:
    try:
        return sketch_in(json_of(data))
    except FileError:
        return None


def _data_of(diagram: Diagram) -> str:
    rows = rows_of(sketch_of(diagram, first_id=1), _twice)
    array = json.dumps([*rows, len(diagram.variables)], separators=(",", ":"))
    return array[:-1].replace('"', "%22") + "%5D"


def _twice(text: str) -> str:
    return quote(quote(text.encode("utf-8", "replace"), safe=_UNTOUCHED), safe=_UNTOUCHED)
