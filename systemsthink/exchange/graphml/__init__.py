"""GraphML, as networkx, Gephi, PRSM and yEd write it."""

from systemsthink.exchange.graphml.reading import read, recognises
from systemsthink.exchange.graphml.writing import write

__all__ = ["read", "recognises", "write"]
