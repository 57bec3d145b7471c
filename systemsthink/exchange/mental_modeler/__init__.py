"""Mental Modeler's files: fuzzy cognitive maps, as XML or as JSON with the same names in it."""

from systemsthink.exchange.mental_modeler.reading import read, recognises
from systemsthink.exchange.mental_modeler.writing import write

__all__ = ["read", "recognises", "write"]
