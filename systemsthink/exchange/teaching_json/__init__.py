"""Maps as lists of nodes and edges in JSON, as sites that teach systems thinking keep them.

Pages that draw networks use the same two lists under slightly other names; the reader knows these,
the writer uses the names of the teaching sites.
"""

from systemsthink.exchange.teaching_json.reading import read, recognises
from systemsthink.exchange.teaching_json.writing import write

__all__ = ["read", "recognises", "write"]
