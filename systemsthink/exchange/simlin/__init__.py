"""Simlin's own JSON: a project of models, each with its variables and the views that draw them."""

from systemsthink.exchange.simlin.reading import read, recognises
from systemsthink.exchange.simlin.writing import losses, write

__all__ = ["losses", "read", "recognises", "write"]
