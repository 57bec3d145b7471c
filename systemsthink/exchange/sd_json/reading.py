"""Reading SD-JSON, also where it is wrapped in an answer with other things."""

from collections.abc import Iterable, Iterator
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import bound
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import json_object, json_of
from systemsthink.exchange.json_values import objects, rest, text
from systemsthink.exchange.keeping import Fields, describe, keep
from systemsthink.exchange.naming import Names
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import formulas, named_by_links, without_ends
from systemsthink.exchange.simlin.placing import lay_out
from systemsthink.exchange.simlin.sheets import sheet_of
from systemsthink.exchange.words import polarity_of
from systemsthink.model import VariableId
from systemsthink.phrases import Phrase, phrase

WORD = "sd-json"
FORMULA = ("equation", "inflows", "outflows", "graphicalFunction", "arrayEquations")
VARIABLE = ("name", "units", "documentation", *FORMULA)
RELATIONSHIP = ("from", "to", "polarity", "reasoning", "flow")
KINDS = ("stock", "flow", "variable")

Object = dict[str, Any]


def recognises(data: bytes) -> bool:
    """Whether this is JSON with a list of named variables and relationships or kinds for them."""
    model = _model(json_object(data))
    variables = list(objects(model, "variables"))
    if not variables or "models" in model:
        return False
    related = isinstance(model.get("relationships"), list)
    return all(
        isinstance(each.get("name"), str) and (related or each.get("type") in KINDS)
        for each in variables
    )


def read(data: bytes) -> Reading:
    """Read variables and relationships; where none are told, equations name the causes."""
    value = json_of(data)
    model = _model(value if isinstance(value, dict) else {})
    if not isinstance(model.get("variables"), list):
        raise FileError(phrase("This SD-JSON file holds no variables."))
    bound(model["variables"], list(objects(model, "relationships")))
    draft = Draft()
    names = Names(draft)
    variables = [(_variable(names, each), each) for each in objects(model, "variables")]
    dangling = sum(not _relationship(names, each) for each in objects(model, "relationships"))
    _flows(names, variables)
    if not isinstance(model.get("relationships"), list):
        _causes(names, variables)
    sheets = [sheet_of(view, names) for view in objects(model, "views")]
    lay_out(draft, [(sheet, []) for sheet in sheets[:1] if sheet.spots])
    said = {id: _kept(each) for id, each in variables}
    keep(draft, WORD, said)
    _about(draft, value, model)
    return draft.reading(
        *without_ends(dangling),
        *named_by_links(names.missing),
        *formulas(sum("equation" in formula for _, formula in said.values())),
        *_left_out(value),
    )


def _model(value: Object) -> Object:
    """The model itself, which may be wrapped."""
    inner = value.get("model")
    return inner if isinstance(inner, dict) and "variables" not in value else value


def _variable(names: Names, each: Object) -> VariableId:
    return names.add(
        text(each, "name"),
        kind="accumulates" if text(each, "type") == "stock" else None,
        unit=text(each, "units").strip(),
        description=text(each, "documentation").strip(),
    )


def _relationship(names: Names, each: Object) -> bool:
    """Draw a relationship as a link, if it has both ends."""
    source, target = (names.found(text(each, end)) for end in ("from", "to"))
    if not source or not target:
        return False
    kept = rest(each, RELATIONSHIP)
    names.draft.link(
        source,
        target,
        polarity=polarity_of(text(each, "polarity")[:40]) or "?",
        flow=each.get("flow") is True,
        description=text(each, "reasoning").strip(),
        extra={WORD: kept} if kept else {},
    )
    return True


def _flows(names: Names, variables: Iterable[tuple[VariableId, Object]]) -> None:
    """Draw what flows into a stock and out of it, where no relationship says so already."""
    draft = names.draft
    for stock, each in variables:
        for key, sign in (("inflows", "+"), ("outflows", "-")):
            for flow in dict.fromkeys(_named(names, each.get(key))):
                if flow != stock and draft.link_between(flow, stock) is None:
                    draft.link(flow, stock, polarity=sign, flow=True)


def _named(names: Names, value: Any) -> Iterator[VariableId]:
    listed: Iterable[Any] = value if isinstance(value, list) else ()
    for name in listed:
        if isinstance(name, str) and (id := names.find(name)):
            yield id


def _causes(names: Names, variables: Iterable[tuple[VariableId, Object]]) -> None:
    """Draw a link from each variable that an equation names; a stock's tells how it begins."""
    for id, each in variables:
        if text(each, "type") != "stock":
            for cause in names.mentioned(text(each, "equation")):
                if cause != id:
                    names.draft.link(cause, id)


def _kept(each: Object) -> tuple[Fields, Fields]:
    formula = {key: each[key] for key in FORMULA if each.get(key) not in (None, "", [])}
    return rest(each, VARIABLE), rest(formula, ())


def _about(draft: Draft, value: Object, model: Object) -> None:
    supporting = value.get("supportingInfo")
    supporting = supporting if isinstance(supporting, dict) else {}
    if title := label_of(text(supporting, "title") or text(model, "title", "name")):
        draft.entitle(title)
    draft.clock(text(model.get("specs"), "timeUnits"))
    describe(draft, WORD, text(supporting, "explanation") or text(model, "explanation"))
    known = (
        "variables",
        "relationships",
        "views",
        "title",
        "name",
        "explanation",
        "supportingInfo",
    )
    kept = rest(model, (*known, "errors", "unitWarnings"))
    if kept:
        draft.extra = {WORD: kept}


def _left_out(value: Object) -> tuple[Phrase, ...]:
    """That what a simulation found was not kept."""
    return (phrase("Results of simulations were left out."),) if value.get("feedback") else ()
