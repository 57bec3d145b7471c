"""The parts of a workbook: XML in a zip, each read up to a limit, nothing expanded or fetched."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import normpath
from typing import Any

from systemsthink.exchange.tables.rows import too_large

MOST_BYTES = 64_000_000
MOST_MARKS = 2_000_000
LARGE = 2_000_000
"""A sheet of more bytes is looked through for what says nothing before it is read."""

_NOTHING_OUTSIDE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
}
_BLANK = re.compile(rb'(?:<c r="[A-Z]+[0-9]+"(?: [a-z]+="[^"<>]*")*+/>)++')
_EMPTY = re.compile(rb'(?:<row r="[0-9]+"(?: [A-Za-z0-9:]+="[^"<>]*")*+(?:/>|></row>)\s*+)++')
_ZERO = re.compile(rb'(?:<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?(?: t="n")?><v>0</v></c>)++')


def lighter(data: bytes) -> bytes:
    """A large sheet without its blank cells; where nearly all are zeros, it is a matrix: neither.

    Only cells that say where they stand are left out, so that no other moves.
    """
    if len(data) < LARGE:
        return data
    filled = data.count(b"</c>")
    if data.count(b'"/>') > filled:
        data = _EMPTY.sub(b"", _BLANK.sub(b"", data))
    return _ZERO.sub(b"", data) if 2 * data.count(b"<v>0</v>") > filled else data


def elements(data: bytes, names: tuple[str, ...]) -> Iterator[Any]:
    """The elements of these names, each let go of when it has been looked at."""
    if not data:
        return
    from lxml import etree  # loaded for files that need it

    tags = tuple(f"{{*}}{name}" for name in names)
    found = etree.iterparse(
        BytesIO(_bounded(data)), tag=tags, remove_comments=True, remove_pis=True, **_NOTHING_OUTSIDE
    )
    for _, element in found:
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def named(data: bytes, name: str) -> Iterator[Any]:
    """The elements of this name in a part; none where the part is missing."""
    root = root_of(data)
    return iter(()) if root is None else root.iter(f"{{*}}{name}")


def root_of(data: bytes) -> Any:
    """The root of a part; None where the part is missing."""
    if not data:
        return None
    from lxml import etree

    parser = etree.XMLParser(**_NOTHING_OUTSIDE)
    return etree.fromstring(_bounded(data), parser)


def _bounded(data: bytes) -> bytes:
    """The data, unless it holds more elements or attributes than memory is meant for."""
    if max(data.count(b"<"), data.count(b"=")) > MOST_MARKS:
        raise too_large()
    return data


class Parts:
    """The parts of the zip, read one by one as long as they are not too large together."""

    def __init__(self, zip: zipfile.ZipFile) -> None:
        self._zip = zip
        self._names = {name.casefold(): name for name in zip.namelist()}
        self._left = MOST_BYTES

    def read(self, path: str) -> bytes:
        """The bytes of a part; none where it is missing."""
        name = self._names.get(normpath(path).lstrip("/").casefold())
        if name is None:
            return b""
        with self._zip.open(name) as part:
            data = part.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise too_large()
        return data

    def find(self, ending: str) -> str:
        """The path of the part that ends so; empty where there is none."""
        return next((name for key, name in self._names.items() if key.endswith(ending)), "")
