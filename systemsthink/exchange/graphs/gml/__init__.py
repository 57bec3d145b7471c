"""GML, as networkx, Gephi and yEd write it."""

from systemsthink.exchange.graphs.gml.reading import read, recognises
from systemsthink.exchange.graphs.gml.writing import write

__all__ = ["read", "recognises", "write"]
