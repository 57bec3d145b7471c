"""From an XMILE document to a diagram."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from systemsthink.exchange.equations import neutral
from systemsthink.exchange.markup import child_text
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import formulas, without_ends
from systemsthink.exchange.words import number_of
from systemsthink.exchange.xmile.arrows import fields_of
from systemsthink.exchange.xmile.beside import clear_names
from systemsthink.exchange.xmile.document import BUILT_IN, CONTROLS, Document, document_of, own
from systemsthink.exchange.xmile.found import Found
from systemsthink.exchange.xmile.keeping import TYPES, WORD, kept_beside, kept_of, speaks_of
from systemsthink.exchange.xmile.pictures import picture_of
from systemsthink.exchange.xmile.sheets import add_groups, add_loops, add_notes
from systemsthink.exchange.xmile.sizing import size_texts
from systemsthink.exchange.xmile.views import add_views, shifts
from systemsthink.model import MOST_DOTS, Kind, Polarity, RecordId, VariableId
from systemsthink.phrases import Phrase, phrase

USUAL_CLOCK = "months"
"""The unit of time that Stella gives a model: where no equation needs one, nobody chose it."""

KINDS: tuple[Kind, ...] = ("accumulates", "responds", "gap", "input")


def read(data: bytes) -> Reading:
    """The diagram in an XMILE file, as its root model draws it; FileError if it holds none."""
    document = document_of(data)
    found = Found(document, [picture_of(each, document.definitions) for each in document.pictures])
    _add_variables(found)
    offsets = shifts(found.pictures)
    _place(found, offsets)
    _add_flows(found)
    _add_links(found)
    _keep(found)
    add_groups(found.draft, document, found.pictures, found.ids)
    texts: dict[str, RecordId] = {}
    ahead = found.ahead
    notes = [
        dict(
            [*add_notes(found.draft, picture, offset, texts), *add_loops(found, at, offset, ahead)]
        )
        for at, (picture, offset) in enumerate(zip(found.pictures, offsets, strict=True))
    ]
    size_texts(found.draft, document, found.pictures, found.ids, texts)
    if not document.is_own:
        clear_names(found.draft, found.pictures, offsets, found.ids)
    add_views(found.draft, found.pictures, offsets, found.ids, found.drawn, notes)
    if document.title:
        found.draft.entitle(document.title)
    if document.is_own or document.clock.casefold() != USUAL_CLOCK or _equations(found):
        found.draft.clock(document.clock)
    return found.draft.reading(*_remarks(found))


def _add_variables(found: Found) -> None:
    """Those that a view shows; where no view shows any, all that are defined."""
    names: dict[str, str] = {}
    if not any(picture.shapes for picture in found.pictures):
        definitions = found.document.definitions.values()
        names.update({each.key: each.name for each in definitions if each.key not in CONTROLS})
    for picture in found.pictures:
        for shape in (*picture.shapes.values(), *picture.aliases.values()):
            names.setdefault(shape.key, shape.name)
        for arrow in picture.connectors:
            for end in arrow.ends:
                names.setdefault(end, picture.ends.get(end, end))
    for each in sorted(names, key=_order(found.document)):
        _add_variable(found, each, names[each])


def _order(document: Document) -> Callable[[str], int]:
    places = {each: at for at, each in enumerate(document.definitions)}
    return lambda each: places.get(each, len(places))


def _add_variable(found: Found, key: str, name: str) -> None:
    definition = found.document.definitions.get(key)
    draft = found.draft
    if definition is None:
        found.ids[key] = draft.another(name)
        return
    element = definition.element
    behaves, votes = own(element, "behaves"), number_of(own(element, "votes"))
    kind = next((kind for kind in KINDS if kind == behaves), None)
    found.ids[key] = draft.another(
        definition.name,
        kind="accumulates" if definition.type == "stock" else kind,
        dots=int(min(max(votes or 0, 0), MOST_DOTS)),
        unit=child_text(element, "units"),
        description=child_text(element, "doc"),
    )


def _place(found: Found, offsets: Sequence[tuple[float, float]]) -> None:
    """Each variable where the first view that shows it has it."""
    placed: set[str] = set()
    for picture, (dx, dy) in zip(found.pictures, offsets, strict=True):
        for shape in picture.shapes.values():
            if shape.point and shape.key not in placed:
                placed.add(shape.key)
                found.draft.place(found.ids[shape.key], shape.point[0] + dx, shape.point[1] + dy)
            if shape.color:
                found.draft.change(found.ids[shape.key], color=shape.color)
    for picture, (dx, dy) in zip(found.pictures, offsets, strict=True):
        for ghost in picture.aliases.values():
            if ghost.point and ghost.key not in placed:
                placed.add(ghost.key)
                found.draft.place(found.ids[ghost.key], ghost.point[0] + dx, ghost.point[1] + dy)


def _add_flows(found: Found) -> None:
    """Material that runs into a stock and out of it: links from the flow to the stock."""
    signs: tuple[tuple[str, Polarity], ...] = (("inflow", "+"), ("outflow", "-"))
    for each in found.document.definitions.values():
        if each.type != "stock" or each.key not in found.ids:
            continue
        for word, sign in signs:
            for flow in dict.fromkeys(each.flows(word)):
                if flow in found.ids:
                    found.link(flow, each.key, polarity=sign, flow=True)


def _add_links(found: Found) -> None:
    """The arrows of every view; an arrow that two views draw is one link."""
    flows = {ends: len(links) for ends, links in found.between.items()}
    for picture in found.pictures:
        used = Counter(flows)
        found.drawn.append({})
        for at, arrow in enumerate(picture.connectors):
            ends = (found.ids[arrow.ends[0]], found.ids[arrow.ends[1]])
            known = found.between.get(ends, [])
            if used[ends] == len(known):
                found.link(*arrow.ends, **fields_of(arrow))
            found.drawn[-1][arrow.uid or f" {at}"] = found.between[ends][used[ends]]
            used[ends] += 1
    if not any(picture.connectors for picture in found.pictures):
        _add_causes(found)


def _add_causes(found: Found) -> None:
    """Where no arrow is drawn, the equations say what depends on what."""
    for each in found.document.definitions.values():
        if each.key in found.ids and each.type != "stock":
            causes = speaks_of(" ".join(each.equations), found.ids)
            for cause in dict.fromkeys((*causes, *found.document.inputs.get(each.key, ()))):
                if cause in found.ids:
                    found.link(cause, each.key)


def _keep(found: Found) -> None:
    """What the file says besides, with the name and the causes for which it says it."""
    diagram = found.draft.diagram
    spelling = {
        found.ids[each]: name for each, name in found.document.spelling.items() if each in found.ids
    }
    causes: dict[VariableId, list[tuple[str, Polarity]]] = {}
    for link in diagram.links.values():
        if not link.flow:
            causes.setdefault(link.target, []).append((link.source, link.polarity))
    for key, id in found.ids.items():
        definition = found.document.definitions.get(key)
        kept = kept_of(definition, found.ids) if definition else _built_in(key)
        mine = causes.get(id, [])
        if "equation" in kept and kept["equation"] == neutral(
            [(spelling.get(id, ""), sign) for id, sign in mine]
        ):
            del kept["equation"]
        if kept.keys() - {"type"} or kept.get("type") in TYPES:
            names = sorted({diagram.variables[cause].name for cause, _ in mine})
            kept |= {"name": diagram.variables[id].name, "causes": names}
            found.draft.change(id, extra={WORD: kept})
    beside = kept_beside(found.document, found.ids)
    if beside:
        found.draft.extra[WORD] = beside


def _built_in(key: str) -> dict[str, Any]:
    return {"type": "built-in"} if key == BUILT_IN else {}


def _equations(found: Found) -> int:
    """How many variables have an equation that says more than their causes."""
    variables = found.draft.diagram.variables.values()
    return sum("equation" in variable.extra.get(WORD, {}) for variable in variables)


def _remarks(found: Found) -> Iterator[Phrase]:
    beside = found.draft.extra.get(WORD, {})
    yield from formulas(_equations(found))
    if undrawn := len(found.document.definitions.keys() - found.ids.keys() - CONTROLS):
        yield phrase("Variables that no picture shows were kept aside: {n}.", n=undrawn)
    models = len(found.document.others)
    if models and "models" in beside:
        yield phrase("Modules whose insides were kept aside: {n}.", n=models)
    elif models:
        yield phrase("Modules whose insides were left out: {n}.", n=models)
    yield from without_ends(sum(picture.loose for picture in found.pictures))
    if others := sum(picture.left_out for picture in found.pictures):
        yield phrase("Graphs, tables and controls were left out: {n}.", n=others)
