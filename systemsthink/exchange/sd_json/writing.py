"""Writing SD-JSON: variables with their kinds, and relationships with their reasons."""

from systemsthink.exchange.json_text import as_json
from systemsthink.exchange.keeping import Fields, description, kept, said_of
from systemsthink.exchange.pipes import pipes_of
from systemsthink.exchange.sd_json.reading import WORD
from systemsthink.exchange.simlin.writing import timed
from systemsthink.model import Diagram, Link, Variable

FLOWS = {"+": "inflows", "-": "outflows"}


def write(diagram: Diagram) -> bytes:
    """The diagram with what else a file of SD-JSON said of it; flows stand with their stocks."""
    pipes = pipes_of(diagram)
    said = kept(diagram, WORD)
    flows = {id for id in diagram.variables if id in pipes.flows or said[id].get("type") == "flow"}
    variables = {v.id: _variable(v, v.id in flows) for v in diagram.variables.values()}
    for link in diagram.links.values():
        stock = variables[link.target]
        if link.source in flows and link.polarity in FLOWS and stock["type"] == "stock":
            stock[FLOWS[link.polarity]].append(diagram.variables[link.source].name)
    about = {"title": diagram.title, "explanation": description(diagram, WORD)}
    model: Fields = {
        "variables": [_with(fields, said[id]) for id, fields in variables.items()],
        "relationships": [
            _relationship(diagram, link)
            for link in diagram.links.values()
            if link.id not in pipes.links
        ],
        **{key: each for key, each in about.items() if each},
        **said_of(diagram, WORD),
    }
    return as_json(timed(model, "specs", diagram))


def _variable(variable: Variable, flow: bool) -> Fields:
    stock = variable.kind == "accumulates"
    fields: Fields = {"name": variable.name, "type": "flow" if flow else "variable"}
    if stock:
        fields |= {"type": "stock", "inflows": [], "outflows": []}
    if variable.unit:
        fields["units"] = variable.unit
    if variable.description:
        fields["documentation"] = variable.description
    return fields


def _with(fields: Fields, said: Fields) -> Fields:
    """A variable with what a file said of it, without the flows of one that is no stock."""
    others = {key: each for key, each in said.items() if key != "type"}
    if fields["type"] == "stock":
        return fields | others
    return fields | {key: each for key, each in others.items() if key not in FLOWS.values()}


def _relationship(diagram: Diagram, link: Link) -> Fields:
    source, target = (diagram.variables[id].name for id in (link.source, link.target))
    fields: Fields = {"from": source, "to": target, "polarity": link.polarity}
    if link.description:
        fields["reasoning"] = link.description
    if link.flow:  # one that no list of a stock can tell
        fields["flow"] = True
    return fields | said_of(link, WORD)
