"""Vensim's models (.mdl): what their sketch shows, and what their equations say besides."""

from systemsthink.errors import FileError
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.vensim.building import built
from systemsthink.exchange.vensim.losing import losses
from systemsthink.exchange.vensim.parts import has_entries, looks_like, parts_of
from systemsthink.exchange.vensim.writing import written
from systemsthink.model import Diagram
from systemsthink.phrases import phrase

__all__ = ["losses", "read", "recognises", "write"]


def recognises(data: bytes) -> bool:
    """Whether these bytes are a Vensim model."""
    return looks_like(data)


def read(data: bytes) -> Reading:
    """The diagram that a model's sketch shows, else the one that its equations tell."""
    reading = built(parts_of(data)) if has_entries(data) else None
    if reading is None or (not reading.diagram.records and not recognises(data)):
        raise FileError(phrase("There is no sketch in this model, and no equation."))
    return reading


def write(diagram: Diagram) -> bytes:
    """A model whose sketch shows the diagram; its equations are those kept, or lists of causes."""
    return written(diagram)
