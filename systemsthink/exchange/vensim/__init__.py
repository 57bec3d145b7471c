"""Vensim's models (.mdl): what their sketch shows, and what their equations say besides."""

from systemsthink.errors import FileError
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.vensim.building import built
from systemsthink.exchange.vensim.parts import looks_like, parts_of
from systemsthink.phrases import phrase


def recognises(data: bytes) -> bool:
    """Whether these bytes are a Vensim model."""
    return looks_like(data)


def read(data: bytes) -> Reading:
    """The diagram that a model's sketch shows, else the one that its equations tell."""
    reading = built(parts_of(data))
    if not reading.diagram.variables:
        raise FileError(phrase("This model has no variables, in its sketch or its equations."))
    return reading
