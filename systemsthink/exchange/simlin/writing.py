"""Writing Simlin's JSON: one model with one view.

Simlin takes causes from equations. Where a file told none that still holds, one is made.
"""

from collections.abc import Iterator, Mapping
from itertools import count

from systemsthink.exchange.aspects import NUMBERED, Loss, told
from systemsthink.exchange.curves import angle_of_bend
from systemsthink.exchange.json_text import as_json
from systemsthink.exchange.keeping import Fields, kept, said_of
from systemsthink.exchange.naming import folded, numbered, told_apart
from systemsthink.exchange.pipes import Pipes, pipes_of
from systemsthink.exchange.simlin.equations import equations_of
from systemsthink.exchange.simlin.reading import WORD
from systemsthink.model import Diagram, Link, Variable, VariableId

LISTS = {"stock": "stocks", "flow": "flows", "aux": "auxiliaries"}
SPECS = {"startTime": 0, "endTime": 100, "dt": "1", "method": "euler"}
ARM = 60.0
"""How long the pipe of a flow is on a side where no stock is, in pixels."""


def write(diagram: Diagram) -> bytes:
    """The diagram as a project of Simlin, with what else such a file said of it."""
    diagram = told_apart(diagram, folded)
    pipes = pipes_of(diagram)
    said = kept(diagram, WORD)
    equations = equations_of(diagram)
    model: Fields = {"name": "main", **{key: [] for key in LISTS.values()}}
    for id, variable in diagram.variables.items():
        fields = _described(variable) | _formula(diagram, variable, pipes, equations)
        model[LISTS[_kind(variable, pipes)]].append(fields | _fitting(said[id], fields))
    model["views"] = [{"kind": "stock_flow", "elements": list(_elements(diagram, pipes))}]
    model["groups"] = [
        {"name": group.name, "members": [diagram.variables[id].name for id in group.members]}
        for group in diagram.groups.values()
    ]
    project = {"name": diagram.title, "simSpecs": SPECS, **said_of(diagram, WORD)}
    return as_json(timed(project, "simSpecs", diagram) | {"models": [model]})


def timed(fields: Fields, name: str, diagram: Diagram) -> Fields:
    """A file with the diagram's unit of time among what it says under a name of a run."""
    specs = fields.get(name)
    if diagram.about.time_unit and (specs is None or isinstance(specs, dict)):
        return fields | {name: {**(specs or {}), "timeUnits": diagram.about.time_unit}}
    return fields


def losses(diagram: Diagram) -> list[Loss]:
    """The names that get a number, since Simlin would take them for others."""
    return told({NUMBERED: len(numbered(diagram, folded))})


def _kind(variable: Variable, pipes: Pipes) -> str:
    if variable.kind == "accumulates":
        return "stock"
    return "flow" if variable.id in pipes.flows else "aux"


def _described(variable: Variable) -> Fields:
    fields = {
        "name": variable.name,
        "units": variable.unit,
        "documentation": variable.description,
    }
    return {key: each for key, each in fields.items() if each}


def _formula(
    diagram: Diagram, variable: Variable, pipes: Pipes, equations: Mapping[VariableId, str]
) -> Fields:
    if _kind(variable, pipes) != "stock":
        return {"equation": equations[variable.id]}
    flows = (("inflows", pipes.into), ("outflows", pipes.out_of))
    named = {
        key: [diagram.variables[id].name for id in by_stock.get(variable.id, ())]
        for key, by_stock in flows
    }
    return {"initialEquation": "0", **named}


def _fitting(said: Fields, fields: Fields) -> Fields:
    """What a file said, without the equation of a kind that the variable no longer is."""
    wrong = "equation" if "initialEquation" in fields else "initialEquation"
    return {key: each for key, each in said.items() if key != wrong}


def _elements(diagram: Diagram, pipes: Pipes) -> Iterator[Fields]:
    """The variables, the clouds at loose ends of flows, and the links that are no flow."""
    fresh = count(1)
    uids = {id: next(fresh) for id in diagram.variables}
    for id, variable in diagram.variables.items():
        element = {
            "type": _kind(variable, pipes),
            "uid": uids[id],
            "name": variable.name,
            "x": variable.x,
            "y": variable.y,
        }
        if id not in pipes.flows:
            yield element
            continue
        one, other = (_end(diagram, id, end, pipes, uids) for end in (0, 1))
        clouds = [end | {"attachedToUid": next(fresh)} for end in (one, other) if len(end) == 2]
        ends = [end for end in (one, other) if len(end) == 3]
        yield element | {"points": ends + clouds if len(other) == 2 else clouds + ends}
        for cloud in clouds:
            at = {"x": cloud["x"], "y": cloud["y"]}
            yield {"type": "cloud", "uid": cloud["attachedToUid"], "flowUid": uids[id], **at}
    for link in diagram.links.values():
        if link.id not in pipes.links:
            yield _link(diagram, link, uids) | {"uid": next(fresh)}


def _end(
    diagram: Diagram, flow: VariableId, end: int, pipes: Pipes, uids: Mapping[VariableId, int]
) -> Fields:
    """Where a flow begins (0) or ends (1): at a stock, else beside its own name."""
    stock = pipes.flows[flow][end]
    if stock:
        at = diagram.variables[stock]
        return {"x": at.x, "y": at.y, "attachedToUid": uids[stock]}
    at = diagram.variables[flow]
    return {"x": at.x + (ARM if end else -ARM), "y": at.y}


def _link(diagram: Diagram, link: Link, uids: Mapping[VariableId, int]) -> Fields:
    one, other = (diagram.variables[id] for id in (link.source, link.target))
    fields: Fields = {"type": "link", "fromUid": uids[one.id], "toUid": uids[other.id]}
    if link.polarity != "?":
        fields["polarity"] = link.polarity
    if link.flow:  # one that no list of a stock can tell
        fields["flow"] = True
    if link.bend:
        angle = angle_of_bend((one.x, one.y), (other.x, other.y), link.bend)
        fields["arc"] = round(-angle % 360, 4)
    return fields
