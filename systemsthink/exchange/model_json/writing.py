"""Writing ModelJSON: variables, stocks, flows and links."""

from systemsthink.exchange.json_text import as_json
from systemsthink.exchange.json_values import objects
from systemsthink.exchange.keeping import Fields, all_named, description, kept, said_of
from systemsthink.exchange.model_json.reading import NODES, PIPES, POLARITIES, WORD, box_of
from systemsthink.exchange.pipes import Pipe, pipes_of
from systemsthink.model import Diagram, Link, Variable


def write(diagram: Diagram) -> bytes:
    """The diagram with what else a file of ModelJSON said of it."""
    pipes = pipes_of(diagram)
    said = kept(diagram, WORD)
    links = (link for link in diagram.links.values() if link.id not in pipes.links)
    elements = [
        *(
            _element(diagram, v, said[v.id], pipes.flows.get(v.id))
            for v in diagram.variables.values()
        ),
        *(_link(diagram, link) for link in links),
    ]
    heading = {"name": diagram.title, "description": description(diagram, WORD)}
    return as_json({key: each for key, each in heading.items() if each} | _rest(diagram, elements))


def _rest(diagram: Diagram, elements: list[Fields]) -> Fields:
    """What a file said besides; charts and scenarios only where all that they name is there."""
    said = said_of(diagram, WORD)
    charts = objects(said, "visualizations")
    if not all(all_named(diagram, chart.get("elements")) for chart in charts):
        said.pop("visualizations")
    if not all(all_named(diagram, each.get("values")) for each in objects(said, "scenarios")):
        said.pop("scenarios")
    before: Fields = {key: said.pop(key) for key in ("engine", "simulation") if key in said}
    return {**before, "elements": elements, **said}


def _element(diagram: Diagram, variable: Variable, said: Fields, pipe: Pipe | None) -> Fields:
    kind = _kind(variable, str(said.pop("type", "")), pipe)
    display, behavior = (dict(said.pop(key, {})) for key in ("display", "behavior"))
    width, height = box_of(kind, display)
    corner = [round(variable.x - width / 2, 2), round(variable.y - height / 2, 2)]
    display["_coordinates" if kind in PIPES else "coordinates"] = corner
    if kind in NODES:
        display["size"] = [width, height]
    if variable.unit:
        behavior["units"] = variable.unit
    element: Fields = {"type": kind, "name": variable.name}
    if pipe:
        ends = (diagram.variables[id].name if id else None for id in pipe)
        element |= dict(zip(("from", "to"), ends, strict=True))
    if variable.description:
        element["description"] = variable.description
    return element | {"display": display} | ({"behavior": behavior} if behavior else {}) | said


def _kind(variable: Variable, before: str, pipe: Pipe | None) -> str:
    """The type of an element: as it was, where that still fits what the map says."""
    if pipe:
        return before if before in PIPES else "FLOW"
    if variable.kind == "accumulates":
        return "STOCK"
    return before if before in NODES and before != "STOCK" else "VARIABLE"


def _link(diagram: Diagram, link: Link) -> Fields:
    source, target = (diagram.variables[id].name for id in (link.source, link.target))
    behavior = {
        "polarity": POLARITIES.get(link.polarity),
        "_flow": link.flow or None,
        "_delayed": link.delayed or None,
        "_delay_time": link.delay_time,
        "_strength": link.strength,
        "_bend": link.bend,
    }
    said = {key: each for key, each in behavior.items() if each is not None}
    return {
        "type": "LINK",
        "from": source,
        "to": target,
        **({"description": link.description} if link.description else {}),
        **({"behavior": said} if said else {}),
        **said_of(link, WORD),
    }
