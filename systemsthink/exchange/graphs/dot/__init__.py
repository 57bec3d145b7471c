"""DOT, the language of Graphviz."""

from systemsthink.exchange.graphs.dot.reading import read, recognises
from systemsthink.exchange.graphs.dot.writing import write

__all__ = ["read", "recognises", "write"]
