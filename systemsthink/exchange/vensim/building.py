"""From a Vensim file to a diagram."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import formulas
from systemsthink.exchange.vensim.drawn import drawn
from systemsthink.exchange.vensim.equations import Item, items_of
from systemsthink.exchange.vensim.expressions import (
    LISTED,
    causes_of,
    flows_of,
    is_stock,
    mentions_of,
)
from systemsthink.exchange.vensim.kept import WORD
from systemsthink.exchange.vensim.names import CONTROLS, key
from systemsthink.exchange.vensim.parts import Parts
from systemsthink.model import LinkId, Polarity, VariableId
from systemsthink.phrases import Phrase, phrase

USUAL_CLOCK = "month"
"""The unit of time that Vensim gives a model: where no equation needs one, nobody chose it."""

Ids = Mapping[str, VariableId]


def built(parts: Parts) -> Reading:
    """The diagram that a file shows; where it shows none, the one that its equations tell."""
    items = list(items_of(parts.equations))
    draft = Draft()
    ids, remarks = drawn(draft, parts.sheets, _signs(items))
    if not ids:
        ids = _told(draft, items)
    groups, kept = _documented(draft, ids, items)
    if is_titled(groups):
        draft.entitle(groups[1]["name"])
        groups[1]["titled"] = True
    if (unit := _clock(items)) and (kept or unit.casefold() != USUAL_CLOCK):
        draft.clock(unit)
    own = {**draft.extra.get(WORD, {}), "groups": groups, "settings": parts.settings}
    draft.extra[WORD] = {name: kept for name, kept in own.items() if kept}
    hidden = {key(item.name) for item in items if item.kind == "equation"} - ids.keys()
    unseen = len(hidden.difference(CONTROLS))
    return draft.reading(*remarks, *_kept_remarks(kept, unseen))


def _clock(items: Iterable[Item]) -> str:
    """In which unit the entries that steer a simulation count time."""
    return next((item.unit for item in items if item.unit and key(item.name) in CONTROLS), "")


def is_titled(groups: Sequence[Mapping[str, Any]]) -> bool:
    """Whether all else is in a first group: Vensim calls it as it calls the file."""
    if len(groups) < 2 or groups[0].get("variables") or not macros_only(groups[0]["items"]):
        return False
    return groups[1]["name"].casefold() not in ("", "control")


def macros_only(texts: Iterable[str]) -> bool:
    """Whether nothing else is among what stands before the first group."""
    return all(text.startswith(":MACRO:") for text in texts)


def _signs(items: Iterable[Item]) -> Mapping[tuple[str, str], Polarity]:
    """What equations say of flows, by the keys of flow and stock."""
    return {
        (flow, key(item.name)): sign
        for item in items
        if item.kind == "equation"
        for flow, sign in flows_of(item.expression).items()
    }


def _told(draft: Draft, items: Iterable[Item]) -> Ids:
    """Variables and links from the equations alone."""
    equations = [item for item in items if item.kind == "equation" and item.name]
    shown = [item for item in equations if key(item.name) not in CONTROLS]
    ids: dict[str, VariableId] = {}
    for item in shown:
        if key(item.name) not in ids:
            ids[key(item.name)] = draft.another(item.name)
    between: dict[tuple[str, str], LinkId] = {}
    for item in shown:
        target = key(item.name)
        flows = flows_of(item.expression)
        for cause, sign in {**causes_of(item.expression), **flows}.items():
            if cause in ids and (cause, target) not in between:
                between[cause, target] = draft.link(
                    ids[cause], ids[target], polarity=sign, flow=cause in flows
                )
    return ids


def _documented(draft: Draft, ids: Ids, items: Iterable[Item]) -> tuple[list[dict[str, Any]], int]:
    """Fill in what equations say besides; what belongs to no variable is kept by group."""
    groups: list[dict[str, Any]] = [{"name": "", "comment": "", "items": []}]
    entries: dict[VariableId, list[tuple[Item, int]]] = {}
    for item in items:
        if item.kind == "group":
            groups.append({"name": item.name, "comment": item.comment, "items": []})
            continue
        id = ids.get(key(item.name)) if item.kind == "equation" else None
        if id is not None:
            entries.setdefault(id, []).append((item, len(groups) - 1))
            groups[-1]["variables"] = groups[-1].get("variables", 0) + 1
            continue
        groups[0 if item.kind == "macro" else -1]["items"].append(item.text)
    causes = _causes(draft)
    for id, found in entries.items():
        _describe(draft, ids, id, found, causes.get(id, []))
    return groups, sum(any(_says(item) for item, _ in found) for found in entries.values())


def _describe(
    draft: Draft, ids: Ids, id: VariableId, found: list[tuple[Item, int]], causes: list[str]
) -> None:
    items = [item for item, _ in found]
    own: dict[str, object] = dict(draft.record(id).extra.get(WORD, {}))
    if any(_says(item) for item in items):
        own["equation"] = "~~|\n".join(item.definition for item in items)
        own["made_for"] = {"name": draft.record(id).name, "causes": causes}
        own["names"] = _named_in(draft, ids, items)
    for name in ("limits", "flags"):
        if said := next((getattr(item, name) for item in items if getattr(item, name)), ""):
            own[name] = said
    if found[0][1] > 0:
        own["group"] = found[0][1]
    draft.change(
        id,
        unit=next((item.unit for item in items if item.unit), ""),
        description=next((item.comment for item in items if item.comment), ""),
        extra={WORD: own} if own else {},
    )
    if any(is_stock(item.expression) for item in items):
        draft.change(id, kind="accumulates")


def _named_in(draft: Draft, ids: Ids, items: Iterable[Item]) -> list[str]:
    """The names of variables that equations hold: they are wrong when one of these is gone."""
    keys = {mention.key for item in items for mention in mentions_of(item.definition)}
    return sorted(draft.record(ids[key]).name for key in keys & ids.keys())


def _says(item: Item) -> bool:
    """Whether an equation says more than which variables it depends on."""
    first = next(mentions_of(item.expression[:200]), None)
    lists = first is not None and first.key == LISTED
    return (
        bool(item.definition)
        and not lists
        and (bool(item.expression) or "=" not in item.definition)
    )


def _causes(draft: Draft) -> dict[VariableId, list[str]]:
    """The names of what each variable depends on, in order."""
    diagram = draft.diagram
    causes: dict[VariableId, set[str]] = {}
    for link in diagram.links.values():
        causes.setdefault(link.target, set()).add(diagram.variables[link.source].name)
    return {id: sorted(names) for id, names in causes.items()}


def _kept_remarks(kept: int, unseen: int) -> Iterable[Phrase]:
    if unseen:
        yield phrase("Variables that the sketch does not show: {n}.", n=unseen)
    yield from formulas(kept)
