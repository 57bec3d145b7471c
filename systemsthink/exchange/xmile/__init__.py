"""XMILE, the format of Stella and iThink, which others read and write too."""

from systemsthink.exchange.markup import is_xml
from systemsthink.exchange.xmile.reading import read
from systemsthink.exchange.xmile.writing import losses, write

__all__ = ["losses", "read", "recognises", "write"]


def recognises(data: bytes) -> bool:
    """Whether this is an XML text, whole or broken, that begins with an <xmile> element."""
    return is_xml(data, "xmile")
