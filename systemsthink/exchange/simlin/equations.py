"""Equations for variables of which only the causes are known."""

from collections.abc import Mapping

from systemsthink.exchange.equations import Cause, neutral
from systemsthink.model import Diagram, VariableId


def equations_of(diagram: Diagram) -> Mapping[VariableId, str]:
    """The sum of its causes with their signs for each variable; 0 where it has none.

    It says what depends on what and is something to begin with. Names with quotation marks can't
    be written in an equation.
    """
    causes: dict[VariableId, list[Cause]] = {id: [] for id in diagram.variables}
    for link in diagram.links.values():
        name = diagram.variables[link.source].name
        if link.source != link.target and '"' not in name:
            causes[link.target].append((name, link.polarity))
    return {id: neutral(each) for id, each in causes.items()}
