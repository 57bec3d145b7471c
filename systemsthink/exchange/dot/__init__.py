"""DOT, the language of Graphviz."""

from systemsthink.exchange.dot.reading import read, recognises
from systemsthink.exchange.dot.writing import write

__all__ = ["read", "recognises", "write"]
