"""Reading Simlin's JSON: stocks, flows, auxiliaries and modules become variables."""

from collections.abc import Iterable, Iterator
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import bound
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import json_object, json_of
from systemsthink.exchange.json_values import objects, rest, text
from systemsthink.exchange.keeping import Fields, keep
from systemsthink.exchange.naming import Names, folded
from systemsthink.exchange.pipes import Pipe, link_pipe
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import formulas, without_ends
from systemsthink.exchange.simlin.older import as_today
from systemsthink.exchange.simlin.placing import lay_out
from systemsthink.exchange.simlin.sheets import Sheet, sheet_of, shown_names
from systemsthink.exchange.words import polarity_of
from systemsthink.model import Group, LinkId, VariableId
from systemsthink.phrases import phrase

WORD = "simlin"
KINDS = {"stocks": "stock", "flows": "flow", "auxiliaries": "aux", "modules": "module"}
FORMULA = ("equation", "initialEquation", "graphicalFunction", "arrayedEquation")
FIELDS = ("uid", "name", "units", "documentation", "inflows", "outflows", *FORMULA)

Object = dict[str, Any]


def recognises(data: bytes) -> bool:
    """Whether this is JSON with models in which there are lists of variables."""
    models = list(objects(json_object(data), "models"))
    return any(isinstance(model.get(key), list) for model in models for key in KINDS)


def read(data: bytes) -> Reading:
    """Read every model of the project, with its views; what they draw are the links.

    Where no view draws a link, the names in the equations are the causes.
    """
    value = json_of(data)
    if not isinstance(value, dict) or not isinstance(value.get("models"), list):
        raise FileError(phrase("This file of Simlin holds no models."))
    bound(value["models"])
    value = as_today(value)
    draft = Draft()
    said: dict[VariableId, tuple[Fields, Fields]] = {}
    drawn: list[tuple[Sheet, list[LinkId]]] = []
    for model in objects(value, "models"):
        drawn += _model(draft, model, said)
    lay_out(draft, drawn)
    keep(draft, WORD, said)
    if title := label_of(text(value, "name")):
        draft.entitle(title)
    draft.clock(text(value.get("simSpecs"), "timeUnits"))
    draft.extra = {WORD: rest(value, ("name", "models"))}
    return draft.reading(
        *without_ends(sum(sheet.dangling for sheet, _ in drawn)),
        *formulas(sum(bool(formula) for _, formula in said.values())),
    )


def _model(
    draft: Draft, model: Object, said: dict[VariableId, tuple[Fields, Fields]]
) -> list[tuple[Sheet, list[LinkId]]]:
    """Read a model; its views, each with the links that it draws."""
    parts = [list(objects(model, key)) for key in (*KINDS, "views", "groups")]
    bound(*parts, [None for view in parts[-2] for _ in objects(view, "elements")])
    names = Names(draft)
    shown = {folded(name): name for name in shown_names(model)}
    variables = [
        (_variable(names, each, shown, kind), each)
        for key, kind in KINDS.items()
        for each in objects(model, key)
    ]
    said |= {id: _kept(each) for id, each in variables}
    _flows(names, model)
    sheets = [sheet_of(view, names) for view in objects(model, "views")]
    links: dict[tuple[VariableId, VariableId], LinkId] = {}
    drawn = [(sheet, list(_drawn_links(draft, sheet, links))) for sheet in sheets]
    if not any(links for _, links in drawn):
        _causes(names, variables)
    _groups(names, model, sheets)
    return [each for each in drawn if each[0].spots]


def _variable(names: Names, each: Object, shown: dict[str, str], kind: str) -> VariableId:
    name = text(each, "name")
    wrapped = shown.get(folded(name), name)
    return names.add(
        name if "_" in wrapped and "_".join(wrapped.split()) == name else wrapped,
        kind="accumulates" if kind == "stock" else None,
        unit=text(each, "units").strip(),
        description=text(each, "documentation").strip(),
    )


def _kept(each: Object) -> tuple[Fields, Fields]:
    formula = {key: each[key] for key in FORMULA if each.get(key)}
    return rest(each, FIELDS), rest(formula, ())


def _flows(names: Names, model: Object) -> None:
    """Draw the flows of a model from what its stocks say of them."""
    drains: dict[VariableId, VariableId] = {}
    fills: dict[VariableId, VariableId] = {}
    for each in objects(model, "stocks"):
        stock = names.find(text(each, "name"))
        for key, ends in (("outflows", drains), ("inflows", fills)):
            for flow in _named(names, each.get(key)):
                if stock and flow != stock:
                    ends.setdefault(flow, stock)
    for flow in dict.fromkeys([*drains, *fills]):
        link_pipe(names.draft, flow, Pipe(drains.get(flow), fills.get(flow)))


def _named(names: Names, value: Any) -> Iterator[VariableId]:
    listed: Iterable[Any] = value if isinstance(value, list) else ()
    for name in listed:
        if isinstance(name, str) and (id := names.find(name)):
            yield id


def _drawn_links(
    draft: Draft, sheet: Sheet, links: dict[tuple[VariableId, VariableId], LinkId]
) -> Iterator[LinkId]:
    """Draw the links of a view, each but once in a model, however many aliases there are."""
    for link in sheet.links:
        ends = (link.source, link.target)
        if ends not in links:
            polarity = polarity_of(link.polarity[:20]) or "?"
            links[ends] = draft.link(*ends, polarity=polarity, bend=link.bend, flow=link.flow)
        yield links[ends]


def _causes(names: Names, variables: list[tuple[VariableId, Object]]) -> None:
    """Draw a link from each variable that an equation names, and from what a module is given."""
    for id, each in variables:
        given = (text(reference, "src") for reference in objects(each, "references"))
        causes = [cause for name in given if (cause := names.find(name))]
        causes += names.mentioned(text(each, "equation"))
        for cause in dict.fromkeys(causes):
            if cause != id:
                names.draft.link(cause, id)


def _groups(names: Names, model: Object, sheets: list[Sheet]) -> None:
    found = [
        (text(each, "name"), tuple(dict.fromkeys(_named(names, each.get("members")))))
        for each in objects(model, "groups")
    ]
    told = {name for name, _ in found}
    for sheet in sheets:
        found += ((name, ids) for name, ids in sheet.groups.items() if name not in told)
        told |= sheet.groups.keys()
    for name, ids in found:
        if ids:
            names.draft.add("g", Group, members=ids, name=label_of(name))
