"""GML, as networkx, Gephi and yEd write it."""

from systemsthink.exchange.gml.reading import read, recognises
from systemsthink.exchange.gml.writing import write

__all__ = ["read", "recognises", "write"]
