"""Flowcharts of Mermaid, also pasted with the fence around them."""

from systemsthink.exchange.graphs.mermaid.reading import read, recognises
from systemsthink.exchange.graphs.mermaid.writing import write

__all__ = ["read", "recognises", "write"]
