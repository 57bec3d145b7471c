"""Writing Insight Maker: variables, stocks, flows, links, notes and folders."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from systemsthink.exchange.colours import hex_of, in_palette
from systemsthink.exchange.curves import middle_of
from systemsthink.exchange.insight_maker.cells import PIPES, VARIABLES, part_of
from systemsthink.exchange.insight_maker.reading import WORD
from systemsthink.exchange.insight_maker.sheet import EDGE, Box, Sheet
from systemsthink.exchange.keeping import Fields, kept, said_of
from systemsthink.exchange.pipes import Pipe, pipes_of
from systemsthink.exchange.prose import as_html
from systemsthink.model import Diagram, Link, Variable, VariableId

SETTING = {
    "Note": "",
    "Version": "37",
    "TimeLength": "20",
    "TimeStart": "0",
    "TimeStep": "1",
    "TimeUnits": "Years",
    "Units": "",
    "SolutionAlgorithm": "RK1",
    "BackgroundColor": "white",
    "Throttle": "-1",
    "Macros": "",
}
SIZES = {"Stock": (100.0, 40.0), "State": (100.0, 40.0)}
SIZE = (120.0, 50.0)
NOTE = (200.0, 50.0)

OURS = ("id", "kind", "style", "size", "name", "Note", "Units")


def write(diagram: Diagram) -> bytes:
    """The diagram as a model of Insight Maker, with what else such a file said of it."""
    sheet = Sheet()
    setting = said_of(diagram, WORD).get("setting")
    said = SETTING | (setting if isinstance(setting, dict) else {})
    sheet.add("Setting", "2", said, {"vertex": "1", "visible": "0"}, Box(20, 20, 80, 40))
    fields = kept(diagram, WORD)
    ids, fresh = _numbered({id: str(said.get("id", "")) for id, said in fields.items()})
    pipes = pipes_of(diagram)
    for id, said in fields.items():
        if id in pipes.flows:
            _flow(sheet, diagram, id, said, ids, pipes.flows[id])
        else:
            _node(sheet, diagram.variables[id], said, ids[id])
    for note in diagram.notes.values():
        box = Box(note.x - NOTE[0] / 2, note.y - NOTE[1] / 2, *NOTE)
        cell = {"style": "textArea", "vertex": "1"}
        sheet.add("Text", next(fresh), {"name": note.text}, cell, box)
    for link in diagram.links.values():
        if link.id not in pipes.links:
            _link(sheet, diagram, link, ids, next(fresh))
    return sheet.written()


def _numbered(before: Mapping[VariableId, str]) -> tuple[dict[VariableId, str], Iterator[str]]:
    """The ids that variables had in a file, else the next numbers; and those that are left."""
    taken = {"0", "1", "2", *before.values()}
    fresh = (str(number) for number in count(3) if str(number) not in taken)
    ids: dict[VariableId, str] = {}
    used = {"", "0", "1", "2"}
    for id, wanted in before.items():
        ids[id] = wanted if wanted not in used else next(fresh)
        used.add(ids[id])
    return ids, fresh


def _node(sheet: Sheet, variable: Variable, said: Fields, id: str) -> None:
    before = str(said.get("kind", ""))
    kind = "Stock" if variable.kind == "accumulates" else before
    if kind not in VARIABLES or (kind == "Stock" and variable.kind != "accumulates"):
        kind = "Variable"
    width, height = _size(said.get("size"), kind)
    kept = str(said.get("style", "")) if kind == before else ""
    style = _style(kept or kind.lower(), variable.color)
    box = Box(variable.x - width / 2, variable.y - height / 2, width, height)
    sheet.add(kind, id, _told(variable, said), {"style": style, "vertex": "1"}, box)


def _told(variable: Variable, said: Fields) -> Fields:
    others = {key: each for key, each in said.items() if key not in OURS}
    named = {"name": variable.name, "Note": as_html(variable.description)}
    return {**named, "Units": variable.unit or "Unitless", **others}


def _size(said: Any, kind: str) -> tuple[float, float]:
    match said:
        case [int() | float() as width, int() | float() as height]:
            return float(width), float(height)
    return SIZES.get(kind, SIZE)


def _style(style: str, color: str) -> str:
    """A style with the colour that the variable has now."""
    if in_palette(part_of(style, "fillColor")) == color:
        return style
    parts = [part for part in style.split(";") if not part.startswith("fillColor=") and part]
    return ";".join([*parts, f"fillColor={hex_of(color)}"] if hex_of(color) else parts)


def _flow(
    sheet: Sheet,
    diagram: Diagram,
    id: VariableId,
    said: Fields,
    ids: Mapping[VariableId, str],
    pipe: Pipe,
) -> None:
    variable = diagram.variables[id]
    kind = str(said.get("kind", ""))
    ends = {key: ids[end] for key, end in zip(("source", "target"), pipe, strict=True) if end}
    known = next(diagram.variables[end] for end in pipe if end)
    across = (2 * variable.x - known.x, 2 * variable.y - known.y)
    cell = {"style": str(said.get("style", "")) or "flow", "edge": "1", **ends}
    kind = kind if kind in PIPES else "Flow"
    sheet.add(kind, ids[id], _told(variable, said), cell, EDGE, loose=(across, across))


def _link(
    sheet: Sheet, diagram: Diagram, link: Link, ids: Mapping[VariableId, str], id: str
) -> None:
    one, other = (diagram.variables[end] for end in (link.source, link.target))
    start, end = (one.x, one.y), (other.x, other.y)
    said = said_of(link, WORD)
    parts = [link.polarity.replace("?", ""), "||" if link.delayed else ""]
    name = " ".join(part for part in parts if part) or said.pop("name", "Link")
    told = {"name": name, "Note": as_html(link.description), "BiDirectional": "false"}
    told |= {"Flow": "true"} if link.flow else {}
    style = str(said.pop("style", "link"))
    cell = {"style": style, "edge": "1", "source": ids[one.id], "target": ids[other.id]}
    points = [middle_of(start, end, link.bend)] if link.bend and start != end else []
    sheet.add("Link", id, told | said, cell, EDGE, points, (start, end))
