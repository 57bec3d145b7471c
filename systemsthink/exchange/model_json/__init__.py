"""ModelJSON: diagrams of causal loops and of stocks and flows, for Insight Maker and others.

A node's place is the top left corner of its box. Properties that begin with an underscore are open
to every program; what ModelJSON has no word for is written there.
"""

from systemsthink.exchange.model_json.reading import read, recognises
from systemsthink.exchange.model_json.writing import write

__all__ = ["read", "recognises", "write"]
