"""PRSM: maps that a group draws together in a browser."""

from systemsthink.exchange.prsm.reading import read, recognises
from systemsthink.exchange.prsm.writing import write

__all__ = ["read", "recognises", "write"]
