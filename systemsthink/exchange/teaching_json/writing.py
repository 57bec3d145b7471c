"""Writing nodes, edges and named loops as the teaching sites do."""

from collections.abc import Mapping

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.json_text import as_json
from systemsthink.exchange.keeping import Fields, description, said_of
from systemsthink.exchange.naming import unique
from systemsthink.exchange.teaching_json.loops import kind_of, signs_of
from systemsthink.exchange.teaching_json.reading import WORD
from systemsthink.model import Diagram, Link, LoopName, Variable, VariableId

SIGNS = {"+": "positive", "-": "negative", "?": "unknown"}
STRENGTHS = {0.5: "weak", 1.0: "moderate", 2.0: "strong"}


def write(diagram: Diagram) -> bytes:
    """The map with what else such a file said of it."""
    said = said_of(diagram, WORD)
    metadata = said.pop("metadata", {})
    about = {"title": diagram.title, "description": description(diagram, WORD)}
    about |= metadata if isinstance(metadata, dict) else {}
    ids = unique({v.id: _id(v) for v in diagram.variables.values()})
    signs = signs_of(diagram)
    loops = diagram.loop_names.values()
    return as_json(
        {
            "metadata": {key: each for key, each in about.items() if each},
            "nodes": [_node(v, ids[v.id]) for v in diagram.variables.values()],
            "edges": [_edge(link, ids) for link in diagram.links.values()],
            "loops": [_loop(loop, ids, kind_of(loop.loop, signs)) for loop in loops],
            **said,
        }
    )


def _id(variable: Variable) -> str:
    id = said_of(variable, WORD).get("id")
    return id if isinstance(id, str) else ""


def _node(variable: Variable, id: str) -> Fields:
    said = said_of(variable, WORD)
    stock = variable.kind == "accumulates"
    before = str(said.pop("type", "variable"))
    said.pop("id", None)
    fields = {
        "id": id,
        "label": variable.name,
        "position": {"x": variable.x, "y": variable.y},
        "type": "stock" if stock else "variable" if before == "stock" else before,
        "description": variable.description,
        "measurement": variable.unit,
        "color": hex_of(variable.color),
    }
    return {key: each for key, each in fields.items() if each != ""} | said


def _edge(link: Link, ids: Mapping[VariableId, str]) -> Fields:
    said = said_of(link, WORD)
    delay: Fields = {"present": link.delayed}
    if link.delayed and link.delay_time is not None:
        delay["time"] = link.delay_time
    fields = {
        "id": said.pop("id", link.id),
        "source": ids[link.source],
        "target": ids[link.target],
        "polarity": SIGNS[link.polarity],
        "strength": _strength(link.strength),
        "description": link.description,
        "delay": delay,
        "bend": link.bend,
        "color": hex_of(link.color),
    }
    return {key: each for key, each in fields.items() if each not in ("", None)} | said


def _strength(strength: float | None) -> str | float | None:
    return None if strength is None else STRENGTHS.get(strength, strength)


def _loop(loop: LoopName, ids: Mapping[VariableId, str], kind: str | None) -> Fields:
    fields: Fields = {"id": loop.id, "type": kind or "unknown"}
    path = [ids[id] for id in loop.loop if id in ids]
    return fields | {"path": path, "label": loop.name} | said_of(loop, WORD)
