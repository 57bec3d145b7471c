"""How everything behaves in a run, once what nobody said is proposed."""

from collections.abc import Mapping

from systemsthink.model import Diagram, Disturbance, Kind, Link, VariableId
from systemsthink.simulation.proposal import Proposal


def kinds(diagram: Diagram, proposal: Proposal) -> dict[VariableId, Kind]:
    """How each variable behaves; a gap responds, for its signs make it goal minus state."""
    found: dict[VariableId, Kind] = {}
    for id, variable in diagram.variables.items():
        accumulates = variable.kind == "accumulates" or id in proposal.accumulates
        found[id] = "accumulates" if accumulates else variable.kind or "responds"
    return found


def disturbances(diagram: Diagram, proposal: Proposal) -> tuple[Disturbance, ...]:
    """What disturbs a run: what people said, or else what was proposed."""
    proposed = (proposal.disturbance,) if proposal.disturbance else ()
    return tuple(diagram.disturbances.values()) or proposed


def at_once(diagram: Diagram, kind: Mapping[VariableId, Kind]) -> list[Link]:
    """The links that work without any time going by."""
    lasting = ("accumulates", "input")
    return [
        link
        for link in diagram.links.values()
        if not link.delayed
        and kind[link.source] not in lasting
        and kind[link.target] not in lasting
    ]
