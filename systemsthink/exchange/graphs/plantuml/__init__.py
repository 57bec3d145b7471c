"""PlantUML: rectangles, use cases, components and the arrows between them."""

from systemsthink.exchange.graphs.plantuml.reading import read, recognises
from systemsthink.exchange.graphs.plantuml.writing import write

__all__ = ["read", "recognises", "write"]
