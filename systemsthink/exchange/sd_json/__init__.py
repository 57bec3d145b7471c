"""SD-JSON: how programs that build models from texts exchange variables and relationships.

It has no places. A relationship from a flow to its stock says the same as the stock's list of
flows: it stays a link like any other, and no second one is drawn for the flow.
"""

from systemsthink.exchange.sd_json.reading import read, recognises
from systemsthink.exchange.sd_json.writing import write

__all__ = ["read", "recognises", "write"]
