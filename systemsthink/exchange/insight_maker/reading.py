"""Reading Insight Maker: stocks, variables, converters and flows become variables."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from systemsthink.exchange.colours import in_palette
from systemsthink.exchange.curves import bend_past
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.insight_maker.cells import (
    PIPES,
    VARIABLES,
    Cell,
    Point,
    cells_of,
    part_of,
)
from systemsthink.exchange.json_values import number
from systemsthink.exchange.keeping import Fields, keep
from systemsthink.exchange.markup import is_xml, xml_of
from systemsthink.exchange.pipes import Pipe, link_pipe
from systemsthink.exchange.prose import plain
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import formulas, without_ends
from systemsthink.exchange.text_sizes import fit
from systemsthink.exchange.words import polarity_of
from systemsthink.model import Group, Note, Polarity, VariableId
from systemsthink.phrases import phrase

WORD = "insightmaker"
FORMULA = ("Equation", "InitialValue", "FlowRate", "Value", "Trigger", "Data", "Source")
VARIABLE = ("name", "Note", "Units", *FORMULA)
LINK = ("name", "Note", "BiDirectional", "Polarity", "Flow")
UNITLESS = ("", "unitless")
UNNAMED = ("", "link")
"""What a link is called on which nobody wrote anything."""

_OF_GRAPHS = (b"<Setting ", b"<Stock ", b"<Flow ")
_PIXELS = 14.0  # the size of names unless somebody changes it
_DELAY = re.compile(r"\|\||‖|\bdelay(ed)?\b", re.IGNORECASE)


def recognises(data: bytes) -> bool:
    """Whether this is a file of Insight Maker, or the graph in it alone."""
    graph = is_xml(data, "mxGraphModel") and any(kind in data for kind in _OF_GRAPHS)
    return graph or is_xml(data, "InsightMakerModel", "insightmakermodel")


def read(data: bytes) -> Reading:
    """Read the elements; a ghost is the variable that it stands for, in another place."""
    cells = cells_of(xml_of(data))
    draft = Draft()
    nodes = [cell for cell in cells if cell.kind in (*VARIABLES, *PIPES)]
    ids = {cell.id: _variable(draft, cell) for cell in nodes}
    sizes = {ids[cell.id]: number(part_of(cell.style, "fontSize")) for cell in nodes}
    spots = {cell.id: at for cell in nodes if (at := cell.centre)}
    _ghosts(cells, ids, spots)
    dangling = _flows(draft, nodes, ids, spots)
    fit(draft, {id: (size or _PIXELS) / _PIXELS for id, size in sizes.items()})
    links = [cell for cell in cells if cell.kind == "Link"]
    dangling += sum(not _link(draft, cell, ids, spots) for cell in links)
    _notes_and_groups(draft, cells, ids)
    said = {ids[cell.id]: _kept(cell) for cell in nodes}
    keep(draft, WORD, said)
    titles = (cell.said.get("model_title", "") for cell in cells if cell.kind == "header")
    if title := label_of(next(titles, "")):
        draft.entitle(title)
    settings = [dict(cell.said) for cell in cells if cell.kind == "Setting"]
    draft.extra = {WORD: {"setting": settings[0]}} if settings else {}
    told = sum(bool(formula) for _, formula in said.values())
    shown = sum(cell.kind in ("Display", "Picture", "Button") for cell in cells)
    left_out = phrase("Charts, pictures and buttons that were left out: {n}.", n=shown)
    return draft.reading(*without_ends(dangling), *formulas(told), *([left_out] if shown else []))


def _variable(draft: Draft, cell: Cell) -> VariableId:
    units = cell.said.get("Units", "").strip()
    id = draft.another(
        cell.name,
        kind="accumulates" if cell.kind == "Stock" else None,
        description=plain(cell.said.get("Note", "")),
        unit="" if units.lower() in UNITLESS else units,
        color=in_palette(part_of(cell.style, "fillColor")) if cell.kind not in PIPES else "",
    )
    if at := cell.centre:
        draft.place(id, *at)
    return id


def _ghosts(cells: Iterable[Cell], ids: dict[str, VariableId], spots: dict[str, Point]) -> None:
    for cell in cells:
        origin = ids.get(cell.said.get("Source", "")) if cell.kind == "Ghost" else None
        if origin:
            ids.setdefault(cell.id, origin)
            if at := cell.centre:
                spots.setdefault(cell.id, at)


def _flows(
    draft: Draft, nodes: Iterable[Cell], ids: Mapping[str, VariableId], spots: dict[str, Point]
) -> int:
    """Draw flows as links and put them between their ends; how many ends are nowhere."""
    dangling = 0
    for cell in nodes:
        if cell.kind not in PIPES:
            continue
        drains, fills = ids.get(cell.source), ids.get(cell.target)
        dangling += bool(cell.source and not drains) + bool(cell.target and not fills)
        link_pipe(draft, ids[cell.id], Pipe(drains, fills))
        one = spots.get(cell.source) or cell.loose[0]
        other = spots.get(cell.target) or cell.loose[1]
        if one and other:
            spots[cell.id] = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
            draft.place(ids[cell.id], *spots[cell.id])
    return dangling


def _link(
    draft: Draft, cell: Cell, ids: Mapping[str, VariableId], spots: Mapping[str, Point]
) -> bool:
    """Draw a link, and the one back where it goes both ways, if it has both ends."""
    source, target = ids.get(cell.source), ids.get(cell.target)
    if not source or not target:
        return False
    bend = _bend(cell, spots)
    fields = _said_on(cell)
    draft.link(source, target, bend=bend, **fields)
    if cell.said.get("BiDirectional", "").lower() == "true":
        draft.link(target, source, bend=bend and -bend, **fields)
    return True


def _said_on(cell: Cell) -> dict[str, Any]:
    """What a link says: its sign and its delay may stand in its name."""
    name = cell.name.strip()[:200]
    delayed = bool(_DELAY.search(name))
    sign = _DELAY.sub("", name).strip()
    polarity = _sign(cell.said.get("Polarity", "")) or _sign(sign)
    kept: Fields = {key: each for key, each in cell.said.items() if key not in LINK}
    if not polarity and not delayed and name.lower() not in UNNAMED:
        kept["name"] = name
    if cell.style not in ("", "link"):
        kept["style"] = cell.style
    return {
        "polarity": polarity or "?",
        "delayed": delayed,
        "flow": cell.said.get("Flow", "") == "true",
        "description": plain(cell.said.get("Note", "")),
        "extra": {WORD: kept} if kept else {},
    }


def _sign(word: str) -> Polarity | None:
    found = polarity_of(word)
    return found if found != "?" else None


def _bend(cell: Cell, spots: Mapping[str, Point]) -> float | None:
    start, end = spots.get(cell.source), spots.get(cell.target)
    if not cell.points or not start or not end or start == end:
        return None
    return bend_past(start, end, cell.points[len(cell.points) // 2])


def _notes_and_groups(draft: Draft, cells: Iterable[Cell], ids: Mapping[str, VariableId]) -> None:
    members: dict[str, list[VariableId]] = {}
    folders = {cell.id: cell for cell in cells if cell.kind == "Folder"}
    for cell in cells:
        text = cell.said.get("Text", "") or cell.name if cell.kind == "Text" else ""
        if text.strip():
            x, y = cell.centre or (0.0, 0.0)
            draft.place(draft.add("m", Note, text=clean(text).strip()), x, y)
        if cell.folder in folders and cell.id in ids:
            members.setdefault(cell.folder, []).append(ids[cell.id])
    for folder, inside in members.items():
        name = label_of(folders[folder].name)
        draft.add("g", Group, members=tuple(dict.fromkeys(inside)), name=name)


def _kept(cell: Cell) -> tuple[Fields, Fields]:
    fields: Fields = {key: each for key, each in cell.said.items() if key not in VARIABLE}
    fields |= {"id": cell.id, "kind": cell.kind, "style": cell.style}
    if cell.corner and all(cell.size):
        fields["size"] = list(cell.size)
    formula = {key: cell.said[key] for key in FORMULA if cell.said.get(key)}
    return fields, formula
