"""Loops that a file names by the nodes that they go through."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_values import rest, text
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.teaching_json.lists import Key, Object
from systemsthink.model import Diagram, LoopName, Polarity, VariableId, turned
from systemsthink.phrases import Phrase, phrase

Loop = tuple[VariableId, ...]

_CALLED = re.compile(r"[RB]\d{1,3}")  # what people call loops; other ids are none of their names
PATHS = ("path", "nodes", "variables")
LOOP = (*PATHS, "id", "label", "name", "type")


def name_loops(
    draft: Draft, loops: Iterable[Object], ids: Mapping[Key, VariableId], word: str
) -> tuple[Phrase, ...]:
    """Name the loops that are there; what was odd about them."""
    signs = signs_of(draft.diagram)
    absent = wrong = 0
    for each in loops:
        loop = _loop(each, ids)
        kind = kind_of(loop, signs)
        if not loop or kind is None:
            absent += 1
            continue
        said = text(each, "type").lower()
        wrong += said in ("reinforcing", "balancing") and kind not in ("", said)
        id = text(each, "id")
        name = label_of(text(each, "label", "name") or (id if _CALLED.fullmatch(id) else ""))
        if name:
            kept = rest(each, LOOP) | ({"id": each["id"]} if text(each, "id") else {})
            draft.add("n", LoopName, loop=loop, name=name, extra={word: kept} if kept else {})
    return (
        *([phrase("Loops that are not in the map: {n}.", n=absent)] * bool(absent)),
        *([phrase("Loops of another kind than the file says: {n}.", n=wrong)] * bool(wrong)),
    )


def signs_of(diagram: Diagram) -> dict[tuple[VariableId, VariableId], Polarity]:
    """The sign from each variable to another; the first link counts."""
    signs: dict[tuple[VariableId, VariableId], Polarity] = {}
    for link in diagram.links.values():
        signs.setdefault((link.source, link.target), link.polarity)
    return signs


def kind_of(loop: Loop, signs: Mapping[tuple[VariableId, VariableId], Polarity]) -> str | None:
    """Whether a loop is reinforcing or balancing; empty without a sign, None without a link."""
    steps = zip(loop, (*loop[1:], *loop[:1]), strict=True)
    found = [signs.get(step) for step in steps]
    if not found or None in found:
        return None
    if "?" in found:
        return ""
    return "balancing" if found.count("-") % 2 else "reinforcing"


def _loop(each: Object, ids: Mapping[Key, VariableId]) -> Loop:
    """The variables on a loop, from that with the smallest id; empty where one is unknown."""
    path: Any = next((each[key] for key in PATHS if isinstance(each.get(key), list)), [])
    if len(path) > 1 and path[0] == path[-1]:
        path = path[:-1]
    found = [ids.get(key) if isinstance(key, str | int) else None for key in path]
    variables = tuple(id for id in found if id)
    if not variables or len(variables) < len(path) or len(set(variables)) < len(variables):
        return ()
    return turned(variables)
