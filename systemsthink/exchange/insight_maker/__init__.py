"""Insight Maker's files: each variable and each arrow is an element with a cell of mxGraph in it.

A link has no field for its sign there; what people write on the arrow is its name, so that is
where a sign and a delay are read and written: `+`, `-`, `+ ||`.
"""

from systemsthink.exchange.insight_maker.reading import read, recognises
from systemsthink.exchange.insight_maker.writing import write

__all__ = ["read", "recognises", "write"]
