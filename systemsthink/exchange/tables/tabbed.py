"""Edge lists with tabs between the cells, as spreadsheets put them on the clipboard."""

from systemsthink.exchange.tables import edge_list
from systemsthink.exchange.tables.edge_list import read, recognises
from systemsthink.model import Diagram

__all__ = ["read", "recognises", "write"]


def write(diagram: Diagram) -> bytes:
    """One link a row, as in CSV."""
    return edge_list.write(diagram, separator="\t")
