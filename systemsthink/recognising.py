"""Which format a file is in, by its content alone; it may be a block of code in a longer text."""

from dataclasses import replace
from typing import NamedTuple

from systemsthink.exchange.fences import PLAIN, blocks_in
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import others_in_text
from systemsthink.formats import FORMATS, Format
from systemsthink.phrases import Phrase, phrase


def recognised(data: bytes) -> Format | None:
    """The format that these bytes look like, if any."""
    return next((format for format in FORMATS if format.recognises(data)), None)


class Found(NamedTuple):
    """The format that a file looks like, the part of it that does, and what to say of the rest."""

    format: Format | None
    data: bytes
    remarks: tuple[Phrase, ...] = ()

    def read(self, format: Format) -> Reading:
        """The diagram in this part, read as a format."""
        reading = format.read(self.data)
        return replace(reading, remarks=(*reading.remarks, *self.remarks))


def found_in(data: bytes) -> Found:
    """The format that these bytes look like, or else that of a block of code in a text."""
    format = recognised(data)
    blocks = _maps_in_blocks(data) if format is None or format.word == "text" else []
    if not blocks:
        return Found(format, data)
    said = phrase("Read from a block of code in a text; what stands around it was left out.")
    return Found(*blocks[0], (said, *others_in_text(len(blocks) - 1)))


def _maps_in_blocks(data: bytes) -> list[tuple[Format, bytes]]:
    """The blocks that hold a diagram, each with its format."""
    found = ((recognised(block.code), block) for block in blocks_in(data))
    return [
        (format, block.code)
        for format, block in found
        if format and (format.word != "text" or block.language in PLAIN)
    ]
