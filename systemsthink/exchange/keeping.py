"""What another program said and a map can't show: kept while it holds, and written back."""

from collections.abc import Mapping
from typing import Any

from systemsthink.exchange.draft import Draft
from systemsthink.model import Diagram, Note, VariableId, tidy

Fields = dict[str, Any]

_ROOM = 150.0
"""How far above the map the middle of its description is, in pixels."""


def keep(draft: Draft, word: str, said: Mapping[VariableId, tuple[Fields, Fields]]) -> None:
    """Keep what a format says of variables, and beside it the formulas, which name others.

    With a formula goes whom it was made for: the variable's name and those of its causes.
    """
    made_for = _made_for(draft.diagram)
    for id, (fields, formula) in said.items():
        kept = dict(fields)
        if formula:
            kept |= {"formula": formula, "of": made_for[id]}
        if kept:
            draft.change(id, extra={word: kept})


def kept(diagram: Diagram, word: str) -> dict[VariableId, Fields]:
    """What a format said of each variable, without formulas that no longer fit."""
    made_for = _made_for(diagram)
    return {id: _fitting(said_of(v, word), made_for[id]) for id, v in diagram.variables.items()}


def said_of(record: Any, word: str) -> Fields:
    """What a format said of a record, or of the diagram as a whole."""
    said = record.extra.get(word)
    return dict(said) if isinstance(said, dict) else {}


def describe(draft: Draft, word: str, text: str) -> None:
    """Put what a file says about itself as a note above the map."""
    if not text.strip():
        return
    places = [(v.x, v.y) for v in draft.diagram.variables.values()] or [(0.0, 0.0)]
    x = (min(x for x, _ in places) + max(x for x, _ in places)) / 2
    y = min(y for _, y in places) - _ROOM
    draft.add("m", Note, text=text.strip(), x=x, y=y, extra={word: {"about": "the map"}})


def description(diagram: Diagram, word: str) -> str:
    """What a file of this format said about itself, as its note says it now."""
    notes = (note for note in diagram.notes.values() if said_of(note, word).get("about"))
    return next((note.text for note in notes), "")


def all_named(diagram: Diagram, names: Any) -> bool:
    """Whether each name in a list, or each key of an object, is one of a variable."""
    if not isinstance(names, list | dict):
        return not names
    known = {v.name for v in diagram.variables.values()}
    return all(isinstance(name, str) and tidy(name) in known for name in names)


def _fitting(said: Fields, made_for: list[str]) -> Fields:
    formula, of = said.pop("formula", {}), said.pop("of", None)
    return said | formula if isinstance(formula, dict) and of == made_for else said


def _made_for(diagram: Diagram) -> dict[VariableId, list[str]]:
    causes: dict[VariableId, set[str]] = {id: set() for id in diagram.variables}
    for link in diagram.links.values():
        causes[link.target].add(diagram.variables[link.source].name)
    return {id: [diagram.variables[id].name, *sorted(names)] for id, names in causes.items()}
