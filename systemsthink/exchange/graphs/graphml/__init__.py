"""GraphML, as networkx, Gephi, PRSM and yEd write it."""

from systemsthink.exchange.graphs.graphml.reading import read, recognises
from systemsthink.exchange.graphs.graphml.writing import write

__all__ = ["read", "recognises", "write"]
