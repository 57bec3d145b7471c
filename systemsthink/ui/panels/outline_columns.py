"""What the tables of the outline show of each variable and link, and what can be changed there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from systemsthink.editing import edits
from systemsthink.language import say
from systemsthink.model import Diagram, Kind, Polarity, RecordId
from systemsthink.phrases import Phrase, phrase

Choices = Callable[[Diagram], list[tuple[str, object]]]


@dataclass(frozen=True)
class Column:
    """One column: what it says, the value behind that, and the edit that gives it another one."""

    title: Phrase
    text: Callable[[Diagram, RecordId], str]
    value: Callable[[Diagram, RecordId], object]
    edit: Callable[[Diagram, RecordId, Any], Diagram] | None = None
    step: Phrase | None = None
    field: Literal["line", "number", "choice", "tick"] = "line"
    choices: Choices = lambda diagram: []
    wide: bool = False


KINDS: Mapping[Kind | None, Phrase] = {
    None: phrase("not said"),
    "accumulates": phrase("Accumulates"),
    "responds": phrase("Responds"),
    "gap": phrase("Gap"),
    "input": phrase("Input"),
}
SIGNS: Mapping[Polarity, tuple[str, Phrase]] = {
    "+": ("+", phrase("More leads to more (+)")),
    "-": ("−", phrase("More leads to less (−)")),
    "?": ("?", phrase("Sign not known (?)")),
}


def _name(diagram: Diagram, id: RecordId) -> str:
    return diagram.variables[id].name


def _kind(diagram: Diagram, id: RecordId) -> Kind | None:
    return diagram.variables[id].kind


def _kinds(diagram: Diagram) -> list[tuple[str, object]]:
    return [(say(word), kind) for kind, word in KINDS.items()]


def _causes(diagram: Diagram, id: RecordId) -> int:
    return sum(link.target == id for link in diagram.links.values())


def _effects(diagram: Diagram, id: RecordId) -> int:
    return sum(link.source == id for link in diagram.links.values())


def _dots(diagram: Diagram, id: RecordId) -> int:
    return diagram.variables[id].dots


def _source(diagram: Diagram, id: RecordId) -> RecordId:
    return diagram.links[id].source


def _target(diagram: Diagram, id: RecordId) -> RecordId:
    return diagram.links[id].target


def _sign(diagram: Diagram, id: RecordId) -> Polarity:
    return diagram.links[id].polarity


def _delayed(diagram: Diagram, id: RecordId) -> bool:
    return diagram.links[id].delayed


def _signs(diagram: Diagram) -> list[tuple[str, object]]:
    return [(say(words), sign) for sign, (_, words) in SIGNS.items()]


def _variables(diagram: Diagram) -> list[tuple[str, object]]:
    pairs = [(variable.name, id) for id, variable in diagram.variables.items()]
    return sorted(pairs, key=lambda pair: pair[0].casefold())


def _nothing_if_none(number: int) -> str:
    return str(number) if number else ""


VARIABLES = (
    Column(
        phrase("Variable"),
        _name,
        _name,
        lambda diagram, id, name: edits.rename(diagram, id, name),
        phrase("Rename"),
        wide=True,
    ),
    Column(
        phrase("Kind"),
        lambda diagram, id: say(KINDS[kind]) if (kind := _kind(diagram, id)) else "",
        _kind,
        lambda diagram, id, kind: edits.set_kind(diagram, [id], kind),
        phrase("Kind"),
        "choice",
        _kinds,
    ),
    Column(phrase("Causes"), lambda diagram, id: str(_causes(diagram, id)), _causes),
    Column(phrase("Effects"), lambda diagram, id: str(_effects(diagram, id)), _effects),
    Column(
        phrase("Dots"),
        lambda diagram, id: _nothing_if_none(_dots(diagram, id)),
        _dots,
        lambda diagram, id, dots: edits.change(diagram, [id], dots=dots),
        phrase("Change dots"),
        "number",
    ),
)

LINKS = (
    Column(
        phrase("Cause"),
        lambda diagram, id: _name(diagram, _source(diagram, id)),
        _source,
        lambda diagram, id, source: edits.redirect(diagram, id, source=source),
        phrase("Change cause"),
        "choice",
        _variables,
        wide=True,
    ),
    Column(
        phrase("Effect"),
        lambda diagram, id: _name(diagram, _target(diagram, id)),
        _target,
        lambda diagram, id, target: edits.redirect(diagram, id, target=target),
        phrase("Change effect"),
        "choice",
        _variables,
        wide=True,
    ),
    Column(
        phrase("Sign"),
        lambda diagram, id: SIGNS[_sign(diagram, id)][0],
        _sign,
        lambda diagram, id, sign: edits.set_polarity(diagram, [id], sign),
        phrase("Change sign"),
        "choice",
        _signs,
    ),
    Column(
        phrase("Delayed"),
        lambda diagram, id: "",
        _delayed,
        lambda diagram, id, delayed: edits.set_delayed(diagram, [id], delayed),
        phrase("Change delay"),
        "tick",
    ),
)
