"""XML out of other people's files: no entities, nothing from outside, and lenient where it can be.

Most files that Stella writes use a prefix that they don't declare; such a prefix is part of the
name then. Names are compared without their namespaces.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import place, remembered
from systemsthink.phrases import phrase

Element = Any
"""An element of lxml."""

MOST_DEPTH = 250
MOST_MARKS = 400_000
"""More brackets or attributes than this are far more than a map has."""


def xml_of(data: bytes) -> Element:
    """The root of an XML text; FileError, with the line, for what is none. Not to be changed."""
    root, error = _parsed(data)
    if error:
        raise error.with_traceback(None)
    return root


def is_xml(data: bytes, *roots: str) -> bool:
    """Whether this is XML, whole or broken, whose first element has one of these names.

    >>> is_xml(b"<?xml version='1.0'?><xmile/>", "xmile", "mxGraph")
    True
    """
    head = data[:4096].replace(b"\0", b"")
    if not head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return False
    return any(b"<" + root.encode() + end in head for root in roots for end in _ENDS)


def name_of(element: Element) -> str:
    """What an element is called, without namespace or prefix; empty for a comment."""
    return _bare(element.tag)


def within(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names anywhere in another, in document order."""
    return (each for each in element.iter() if name_of(each) in names)


def children(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names right in another; all of them unless told."""
    if names:
        return (each for each in element if _bare(each.tag) in names)
    return (each for each in element if _bare(each.tag))


def child_text(element: Element, name: str) -> str:
    """The text in the first child of that name, possibly empty."""
    return next(("".join(child.itertext()).strip() for child in children(element, name)), "")


def attribute(element: Element, name: str) -> str:
    """An attribute, whatever its prefix; empty where it is missing."""
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    found = (value for key, value in element.attrib.items() if _bare(key) == name)
    return str(next(found, ""))


_ENDS = (b" ", b">", b"\n", b"\r", b"\t", b"/")


@lru_cache(maxsize=1024)
def _bare(key: Any) -> str:
    """A name without what stands before it; none for what is no element, such as an entity."""
    return key.rpartition("}")[2].rpartition(":")[2] if isinstance(key, str) else ""


@remembered
def _parsed(data: bytes) -> tuple[Element, FileError | None]:
    from lxml import etree  # loaded for files that need it

    if b"<!ENTITY" in data.replace(b"\0", b""):
        return None, FileError(phrase("This file declares entities, which no map needs."))
    if max(data.count(b"<"), data.count(b"="), data.count(b"&")) > MOST_MARKS:
        return None, FileError(phrase("The file holds far more elements than a map has."))
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data.lstrip(b" \t\r\n"), parser)
    except etree.XMLSyntaxError as error:
        return None, _broken(error.lineno or 1)
    fatal = parser.error_log.filter_from_fatals()  # an undeclared prefix is a lesser error
    if root is None or fatal:
        return None, _broken(fatal[0].line if fatal else 1)
    if _deeper_than(root, MOST_DEPTH):
        return None, FileError(phrase("The elements are nested too deeply."))
    return root, None


def _deeper_than(root: Element, most: int) -> bool:
    return bool(root.xpath(f"boolean(.{'/*' * most})"))  # a proxy for each element takes seconds


def _broken(line: int) -> FileError:
    return FileError(phrase("This is not valid XML; mend it there."), place=place(line))
