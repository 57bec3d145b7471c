"""Elements of an XMILE document that is being written."""

import re
from typing import Any

from systemsthink.exchange.decoding import clean
from systemsthink.exchange.markup import Element
from systemsthink.exchange.xmile.names import ISEE, NS, OWN

_NO_XML = re.compile("[\ud800-\udfff]")


def root_of(name: str) -> Element:
    """A root element that declares the namespaces of everything in it."""
    from lxml import etree  # loaded for files that need it

    spaces = {None: NS, "isee": ISEE, "systemsthink": OWN}
    root: Element = etree.Element(f"{{{NS}}}{name}", nsmap=spaces)  # type: ignore[arg-type]
    return root


def bytes_of(root: Element) -> bytes:
    """The document as bytes."""
    from lxml import etree

    etree.indent(root, "\t")
    written = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return bytes(written) + b"\n"


def add(parent: Element, tag: str, text: str = "", /, **attributes: str | None) -> Element:
    """A new element at the end of another; what is None is left out.

    In tag and attributes `isee__` and `own__` stand for the namespaces of Stella and of our own.
    """
    from lxml import etree

    element = etree.SubElement(parent, _named(tag, NS))
    for name, value in attributes.items():
        if value is not None:
            element.set(_named(name, ""), plain(value))
    if text:
        element.text = plain(text)
    return element


def plain(text: str) -> str:
    """A text without what XML can't hold."""
    return _NO_XML.sub("�", clean(text))


def number(value: float) -> str:
    """A number as short as it can be said to a millionth of a pixel.

    >>> number(120.0), number(-0.5), number(1e9 + 0.5)
    ('120', '-0.5', '1000000000.5')
    """
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _named(name: str, usual: str) -> str:
    prefix, found, rest = name.rpartition("__")
    space: Any = {"isee": ISEE, "own": OWN}.get(prefix, usual) if found else usual
    return f"{{{space}}}{rest}" if space else rest
