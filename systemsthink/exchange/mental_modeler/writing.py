"""Writing Mental Modeler's files: as XML, which every version of it reads.

Where a map holds a character that XML can't, it is written in the dialect of JSON, which today's
version reads too.
"""

import re
from typing import Any
from xml.sax.saxutils import escape

from systemsthink.exchange.json_text import as_json
from systemsthink.exchange.json_values import objects, text
from systemsthink.exchange.keeping import Fields, description, said_of
from systemsthink.exchange.mental_modeler.groups import COLORS
from systemsthink.exchange.mental_modeler.reading import (
    LETTERS,
    WORD,
    box_of,
    influence_of,
)
from systemsthink.exchange.naming import unique
from systemsthink.model import Diagram, Link, VariableId

_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LEAST = 0.01


def write(diagram: Diagram) -> bytes:
    """The map with its concepts, groups and relationships, and what else a file of it said."""
    said = said_of(diagram, WORD)
    info = said.pop("info", {})
    said.pop("groups", None)
    value = {
        "info": {
            "name": diagram.title,
            "author": "",
            "description": description(diagram, WORD),
            "version": "1.1",
            **(info if isinstance(info, dict) else {}),
        },
        **_map(diagram),
        **said,
        **_scenarios(said, _ids(diagram)),
    }
    return _xml(value) if _fits_xml(value) else as_json(value)


def _map(diagram: Diagram) -> Fields:
    ids = _ids(diagram)
    group = _numbered(diagram)
    concepts = {id: _concept(diagram, id, ids, group) for id in diagram.variables}
    drawn: set[tuple[VariableId, VariableId]] = set()
    for link in diagram.links.values():
        if (link.source, link.target) not in drawn:  # a concept has one relationship to another
            drawn.add((link.source, link.target))
            concepts[link.source]["relationships"].append(_relationship(diagram, link, ids))
    topics = (topic for topic in diagram.topics.values() if topic.color in group)
    names = {group[topic.color]: topic.name for topic in topics}
    return {"groupNames": names, "concepts": list(concepts.values())}


def _ids(diagram: Diagram) -> dict[VariableId, str]:
    """The ids that the concepts had in a file, else those of the variables."""
    return unique({v.id: str(said_of(v, WORD).get("id", "")) for v in diagram.variables.values()})


def _scenarios(said: Fields, ids: dict[VariableId, str]) -> Fields:
    """The scenarios that a file had, without concepts that are no longer there."""
    there = set(ids.values())
    kept = [
        {**each, "concepts": [one for one in objects(each, "concepts") if text(one, "id") in there]}
        for each in objects(said, "scenarios")
    ]
    return {"scenarios": kept} if "scenarios" in said else {}


def _numbered(diagram: Diagram) -> dict[str, str]:
    """The group of each colour: the one that it had in a file, else that at its place."""
    before = said_of(diagram, WORD).get("groups")
    kept = (
        {color: str(index) for color, index in before.items()} if isinstance(before, dict) else {}
    )
    taken = set(kept.values())
    groups = {}
    for at, color in enumerate(COLORS, 1):
        free = (str(n) for n in (at, *range(1, 3 * len(COLORS))) if str(n) not in taken)
        groups[color] = kept.get(color) or next(free)
        taken.add(groups[color])
    return groups


def _concept(
    diagram: Diagram, id: VariableId, ids: dict[VariableId, str], group: dict[str, str]
) -> Fields:
    variable = diagram.variables[id]
    width, height = box_of(variable.name)
    return {
        "id": ids[id],
        "name": variable.name,
        "notes": variable.description,
        "units": variable.unit,
        "group": group.get(variable.color, "0"),
        "x": str(round(variable.x - width / 2)),
        "y": str(round(variable.y - height / 2)),
        "preferredState": "0",
        **_less(said_of(variable, WORD), "id"),
        "relationships": [],
    }


def _relationship(diagram: Diagram, link: Link, ids: dict[VariableId, str]) -> Fields:
    said = said_of(link, WORD)
    return {
        "id": ids[link.target],
        "name": diagram.variables[link.target].name,
        "notes": link.description,
        "confidence": "0",
        **_less(said, "influence"),
        "influence": _influence(link, str(said.get("influence", ""))),
    }


def _influence(link: Link, letter: str) -> str:
    """The letter that a file had where it still holds, else a number from -1 to 1."""
    if letter[:1].upper() in LETTERS and influence_of(letter) == (link.polarity, link.strength):
        return letter
    if link.polarity == "?":
        return "0"
    size = 1.0 if link.strength is None else min(max(abs(link.strength), _LEAST), 1.0)
    return f"{'-' if link.polarity == '-' else ''}{size:.6g}"


def _less(fields: Fields, key: str) -> Fields:
    return {name: value for name, value in fields.items() if name != key}


def _fits_xml(value: Any) -> bool:
    """Whether everything in a value can be an element's name or its text."""
    if isinstance(value, dict):
        named = all(_NAME.fullmatch(key) or key.isdecimal() for key in value)
        return named and all(map(_fits_xml, value.values()))
    if isinstance(value, list):
        return all(isinstance(each, dict) and _fits_xml(each) for each in value)
    return not (isinstance(value, str) and _UNFIT.search(value))


def _xml(value: Fields) -> bytes:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<mentalmodeler>"]
    for name, each in value.items():
        lines += _group_names(each) if name == "groupNames" else _element(name, each)
    return ("\n".join([*lines, "</mentalmodeler>"]) + "\n").encode()


def _group_names(names: dict[str, str]) -> list[str]:
    groups = (
        f'<groupName index="{index}">{_cdata(name)}</groupName>' for index, name in names.items()
    )
    return ["<groupNames>", *groups, "</groupNames>"]


def _element(name: str, value: Any) -> list[str]:
    match value:
        case dict():
            inner = [line for key, each in value.items() for line in _element(key, each)]
        case list():
            inner = [line for each in value for line in _element(name.removesuffix("s"), each)]
        case _:
            return [f"<{name}>{_cdata('' if value is None else str(value))}</{name}>"]
    return [f"<{name}>", *inner, f"</{name}>"]


def _cdata(text: str) -> str:
    return f"<![CDATA[{text}]]>" if "]]>" not in text else escape(text)
