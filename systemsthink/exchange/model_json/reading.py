"""Reading ModelJSON: flows and transitions become variables, and their ends links."""

from collections.abc import Mapping
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import bound
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import json_object, json_of
from systemsthink.exchange.json_values import number, objects, rest, text
from systemsthink.exchange.keeping import Fields, describe, keep
from systemsthink.exchange.naming import Names
from systemsthink.exchange.pipes import Pipe, link_pipe
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import formulas, named_by_links, without_ends
from systemsthink.exchange.text_sizes import fit_plain
from systemsthink.model import Polarity, VariableId
from systemsthink.phrases import phrase

WORD = "modeljson"
NODES = ("STOCK", "VARIABLE", "CONVERTER", "STATE")
PIPES = ("FLOW", "TRANSITION")
KINDS = (*NODES, *PIPES, "LINK")
SMALL, LARGE = (100.0, 40.0), (120.0, 50.0)
"""How wide and high a box is that says nothing of it: a stock or a state, and any other."""

POLARITIES: Mapping[Polarity, str] = {"+": "POSITIVE", "-": "NEGATIVE"}

_NODE = ("type", "name", "description", "display", "behavior", "from", "to")
_LINK = ("type", "from", "to", "description")
_BEHAVIOR = ("polarity", "_flow", "_delayed", "_delay_time", "_strength", "_bend")

Element = dict[str, Any]
Point = tuple[float, float]


def recognises(data: bytes) -> bool:
    """Whether this is JSON with a list of elements, each of a type that ModelJSON knows."""
    elements = json_object(data).get("elements")
    if not isinstance(elements, list) or not elements:
        return False
    return all(isinstance(each, dict) and each.get("type") in KINDS for each in elements)


def read(data: bytes) -> Reading:
    """Read nodes, flows and transitions as variables, and links as links."""
    value = json_of(data)
    if not isinstance(value, dict) or not isinstance(value.get("elements"), list):
        raise FileError(phrase("This ModelJSON file holds no elements."))
    bound(value["elements"])
    draft = Draft()
    names = Names(draft)
    elements = list(objects(value, "elements"))
    said = {_variable(names, each): each for each in elements if text(each, "type") != "LINK"}
    dangling = sum(_flow(names, id, said) for id in said)
    dangling += sum(not _link(names, each) for each in elements if text(each, "type") == "LINK")
    fit_plain(draft)
    kept = {id: _kept(each) for id, each in said.items()}
    keep(draft, WORD, kept)
    if title := label_of(text(value, "name")):
        draft.entitle(title)
    describe(draft, WORD, text(value, "description"))
    draft.extra = {WORD: rest(value, ("name", "description", "elements"))}
    return draft.reading(
        *without_ends(dangling),
        *named_by_links(names.missing),
        *formulas(sum(bool(formula) for _, formula in kept.values())),
    )


def box_of(kind: str, display: Element) -> Point:
    """How wide and high the box of an element is."""
    return _pair(display, "size") or (SMALL if kind in ("STOCK", "STATE") else LARGE)


def _variable(names: Names, element: Element) -> VariableId:
    id = names.add(
        text(element, "name"),
        kind="accumulates" if element.get("type") == "STOCK" else None,
        description=text(element, "description").strip(),
        unit=text(_part(element, "behavior"), "units").strip(),
    )
    if place := _centre(element):
        names.draft.place(id, *place)
    return id


def _centre(element: Element) -> Point | None:
    display = _part(element, "display")
    corner = _pair(display, "coordinates") or _pair(display, "_coordinates")
    width, height = box_of(text(element, "type"), display)
    return (corner[0] + width / 2, corner[1] + height / 2) if corner else None


def _flow(names: Names, id: VariableId, said: Mapping[VariableId, Element]) -> int:
    """Draw a flow as links and place it between its ends; how many of these exist nowhere."""
    element = said[id]
    if text(element, "type") not in PIPES:
        return 0
    wanted = [text(element, end) for end in ("from", "to")]
    drains, fills = (names.find(name) if name else None for name in wanted)
    link_pipe(names.draft, id, Pipe(drains, fills))
    display = _part(element, "display")
    one = _centre(said.get(drains or "", {})) or _pair(display, "from_coordinates")
    other = _centre(said.get(fills or "", {})) or _pair(display, "to_coordinates")
    if one and other and not _centre(element):
        names.draft.place(id, (one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
    return sum(bool(name) and not names.find(name) for name in wanted)


def _link(names: Names, element: Element) -> bool:
    """Draw a link, if it has both ends."""
    source, target = (names.found(text(element, end)) for end in ("from", "to"))
    if not source or not target:
        return False
    behavior = _part(element, "behavior")
    kept = rest(element, (*_LINK, "behavior")) | rest(behavior, _BEHAVIOR)
    names.draft.link(
        source,
        target,
        polarity=_polarity(behavior),
        flow=behavior.get("_flow") is True,
        delayed=behavior.get("_delayed") is True,
        delay_time=number(behavior, "_delay_time"),
        strength=number(behavior, "_strength"),
        bend=number(behavior, "_bend"),
        description=text(element, "description").strip(),
        extra={WORD: kept} if kept else {},
    )
    return True


def _polarity(behavior: Element) -> Polarity:
    said = text(behavior, "polarity").upper()
    return next((sign for sign, word in POLARITIES.items() if word == said), "?")


def _kept(element: Element) -> tuple[Fields, Fields]:
    """What a map can't show of an element, and the formulas in it."""
    display = rest(_part(element, "display"), ("coordinates", "_coordinates"))
    behavior = rest(_part(element, "behavior"), ("units",))
    kept = {"type": text(element, "type"), "display": display} | rest(element, _NODE)
    return {key: each for key, each in kept.items() if each}, {
        "behavior": behavior
    } if behavior else {}


def _part(element: Element, key: str) -> Element:
    part = element.get(key)
    return part if isinstance(part, dict) else {}


def _pair(display: Element, key: str) -> Point | None:
    pair = display.get(key)
    if not isinstance(pair, list) or len(pair) != 2:
        return None
    x, y = map(number, pair)
    return None if x is None or y is None else (x, y)
