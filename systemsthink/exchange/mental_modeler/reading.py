"""Reading Mental Modeler's files, in both dialects.

A concept's place is the top left corner of its box, whose size the older dialect does not tell.
"""

import math
import re
from collections.abc import Mapping
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import bound
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import json_object, json_of
from systemsthink.exchange.json_values import number, objects, rest, text
from systemsthink.exchange.keeping import describe
from systemsthink.exchange.markup import Element, attribute, children, is_xml, name_of, xml_of
from systemsthink.exchange.mental_modeler.groups import color_groups
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import without_ends
from systemsthink.exchange.text_sizes import fit_plain
from systemsthink.exchange.words import polarity_of, strength_of
from systemsthink.model import Link, Polarity, VariableId
from systemsthink.phrases import phrase

WORD = "mmp"
ROOTS = ("mentalmodeler", "mentalModeler")
LETTERS: Mapping[str, float] = {"H": 1.0, "M": 0.62, "L": 0.25}
"""What high, medium and low stand for, from one map that was saved both ways."""

LISTS = ("concepts", "relationships", "scenarios", "properties")
INFO = ("name", "description")
CONCEPT = ("name", "notes", "units", "group", "x", "y", "width", "height", "relationships")
RELATIONSHIP = ("id", "name", "notes", "influence")

_LETTER, _LINE, _PADDING, _NARROW, _WIDE = 7.0, 18.0, 18.0, 80.0, 164.0


def recognises(data: bytes) -> bool:
    """Whether this is a map of Mental Modeler, in either of its dialects."""
    if is_xml(data, *ROOTS):
        return True
    value = json_object(data)
    concepts = value.get("concepts")
    if not isinstance(concepts, list):
        return False
    return "groupNames" in value or any("relationships" in each for each in objects(concepts))


def read(data: bytes) -> Reading:
    """Read the concepts as variables and their relationships as links."""
    value = _of_xml(xml_of(data)) if is_xml(data, *ROOTS) else json_of(data)
    if not isinstance(value, dict) or not isinstance(value.get("concepts"), list):
        raise FileError(phrase("This map of Mental Modeler holds no concepts."))
    bound(value["concepts"])
    links = (each.get("relationships") for each in objects(value, "concepts"))
    bound([None for each in links if isinstance(each, list) for _ in each])
    draft = Draft()
    concepts = [(_concept(draft, each), each) for each in objects(value, "concepts")]
    ids: dict[str, VariableId] = {}
    for id, concept in concepts:
        ids.setdefault(text(concept, "id").strip(), id)
    fit_plain(draft)
    dangling = sum(_relationships(draft, id, concept, ids) for id, concept in concepts)
    _leave_open(draft)
    colorless, left = color_groups(draft, value, concepts)
    _about(draft, value, left)
    return draft.reading(*without_ends(dangling), *colorless)


def box_of(name: str) -> tuple[float, float]:
    """How wide and high Mental Modeler draws a concept of that name, about.

    >>> box_of("Trust"), box_of("Exposure to the risks of wildfire")
    ((98.0, 40.0), (182.0, 58.0))
    """
    length = _LETTER * len(name) + 12
    lines = math.ceil(length / _WIDE)
    return min(max(length, _NARROW), _WIDE) + _PADDING, _LINE * max(lines, 1) + _PADDING + 4


def _of_xml(root: Element) -> dict[str, Any]:
    for concepts in children(root, "concepts"):
        bound(concepts)
    value = _object(root)
    for names in children(root, "groupNames"):
        groups = children(names, "groupName")
        value["groupNames"] = {attribute(each, "index"): _text(each) for each in groups}
    for info in children(root, "info"):
        value["info"] = _object(info)
    return value


def _object(element: Element) -> dict[str, Any]:
    """An element as the object that the other dialect would have for it."""
    found: dict[str, Any] = {}
    for child in children(element):
        name = name_of(child)
        found[name] = [_object(each) for each in children(child)] if name in LISTS else _text(child)
    return found


def _text(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _concept(draft: Draft, concept: dict[str, Any]) -> VariableId:
    id = draft.another(
        text(concept, "name"),
        description=text(concept, "notes").strip(),
        unit=text(concept, "units").strip(),
    )
    kept = rest(concept, CONCEPT)
    draft.change(id, extra={WORD: kept} if kept else {})
    x, y = number(concept, "x"), number(concept, "y")
    if x is not None and y is not None:
        width, height = box_of(draft.record(id).name)
        width, height = number(concept, "width") or width, number(concept, "height") or height
        draft.place(id, x + width / 2, y + height / 2)
    return id


def _relationships(
    draft: Draft, source: VariableId, concept: dict[str, Any], ids: Mapping[str, VariableId]
) -> int:
    """Draw the links of a concept; how many lead nowhere."""
    dangling = 0
    for each in objects(concept, "relationships"):
        target = ids.get(text(each, "id").strip())
        if target is None:
            dangling += 1
            continue
        said = text(each, "influence").strip()
        polarity, strength = influence_of(said)
        kept = rest(each, RELATIONSHIP) | ({"influence": said} if _is_letter(said) else {})
        draft.link(
            source,
            target,
            polarity=polarity,
            strength=strength,
            description=text(each, "notes").strip(),
            extra={WORD: kept} if kept else {},
        )
    return dangling


def _leave_open(draft: Draft) -> None:
    """Take strengths away where all are 1 and none is a letter: only signs were given.

    A strength that nobody said is written as 1, since Mental Modeler knows no other way.
    """
    links = draft.diagram.links.values()
    plain = (link.strength in (None, 1.0) and not _kept_letter(link) for link in links)
    if all(plain):
        for link in links:
            draft.change(link.id, strength=None)


def _kept_letter(link: Link) -> bool:
    return "influence" in link.extra.get(WORD, {})


def influence_of(said: str) -> tuple[Polarity, float | None]:
    """The sign and the strength of an influence; 0 is a link that says neither.

    >>> influence_of("M-"), influence_of("0.8"), influence_of("0")
    (('-', 0.62), ('+', 0.8), ('?', None))
    """
    if _is_letter(said):
        return ("-" if said.endswith("-") else "+"), LETTERS[said[0].upper()]
    polarity = polarity_of(said[:40]) or "?"
    return polarity, strength_of(said[:40]) if polarity != "?" else None


def _is_letter(said: str) -> bool:
    return bool(re.fullmatch(r"[HMLhml]\s*[+-]", said))


def _about(draft: Draft, value: dict[str, Any], groups: dict[str, str]) -> None:
    info = value.get("info")
    info = info if isinstance(info, dict) else {}
    if title := label_of(text(info, "name")):
        draft.entitle(title)
    describe(draft, WORD, text(info, "description"))
    kept = rest(value, ("concepts", "groupNames", "info")) | {"info": rest(info, INFO)}
    kept |= {"groups": groups}
    draft.extra = {WORD: {key: each for key, each in kept.items() if each}}
