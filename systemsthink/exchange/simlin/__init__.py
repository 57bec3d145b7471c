"""Simlin's own JSON: a project of models, each with its variables and the views that draw them."""

from systemsthink.exchange.simlin.reading import read, recognises
from systemsthink.exchange.simlin.writing import renamed, write

__all__ = ["read", "recognises", "renamed", "write"]
