"""Kumu: a blueprint, which anybody may write, or the full export of a project."""

from systemsthink.exchange.kumu.reading import read, recognises
from systemsthink.exchange.kumu.writing import write

__all__ = ["read", "recognises", "write"]
