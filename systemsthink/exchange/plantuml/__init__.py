"""PlantUML: rectangles, use cases, components and the arrows between them."""

from systemsthink.exchange.plantuml.reading import read, recognises
from systemsthink.exchange.plantuml.writing import write

__all__ = ["read", "recognises", "write"]
