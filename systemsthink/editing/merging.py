"""Two maps become one: variables of the same name are one variable, and what is here stays."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from statistics import fmean as mean

from systemsthink.editing.agreeing import (
    Difference,
    agreeing,
    differences,
    filled,
    same_links,
    same_names,
    unknown,
)
from systemsthink.editing.clipboard import box_of, middle_of
from systemsthink.editing.joining import introduced, joined, moved, same_notes
from systemsthink.layout.settling import clear_of
from systemsthink.model import (
    Diagram,
    Link,
    LinkId,
    Note,
    RecordId,
    Variable,
    VariableId,
    key_of,
    put,
)
from systemsthink.model import diagram as diagram_of

NewId = Callable[[str], RecordId]
Ids = Mapping[RecordId, RecordId]
Point = tuple[float, float]

GAP = 80.0
"""Pixels between what is here and what is put on its right."""


@dataclass(frozen=True)
class Merge:
    """A diagram with what another one adds; where they differ, it says what it said before.

    `variables` and `links` are new; `known` are the variables that both have, `filled` the records
    of which the other one said something that was left open here. `unplaced` have no place yet.
    """

    diagram: Diagram
    variables: tuple[VariableId, ...]
    links: tuple[LinkId, ...]
    known: tuple[VariableId, ...]
    differing: tuple[Difference, ...]
    filled: tuple[RecordId, ...]
    unplaced: tuple[VariableId, ...]

    def taking(self, links: Collection[LinkId]) -> Diagram:
        """The diagram in which these of the links that differ are as in the other one."""
        said = {each.mine.id: each.theirs for each in self.differing if each.mine.id in links}
        known = self.diagram.links
        return put(self.diagram, *(agreeing(known[id], theirs) for id, theirs in said.items()))


def merged(
    diagram: Diagram, other: Diagram, new_id: NewId, unplaced: Collection[VariableId] = ()
) -> Merge:
    """Add to a diagram what another one has besides; what is new keeps its places to each other.

    >>> from itertools import count
    >>> here = diagram_of([Variable("v1", "Trust"), Variable("v2", "Openness", 300)])
    >>> there = diagram_of([Variable("a", "trust"), Variable("b", "Pride"), Link("c", "a", "b")])
    >>> ids = count(1)
    >>> merge = merged(here, there, lambda letter: f"{letter}-{next(ids)}")
    >>> [merge.diagram.variables[id].name for id in merge.variables], merge.known, merge.links
    (['Pride'], ('v1',), ('l-2',))
    """
    if not diagram.variables:
        diagram = introduced(diagram, other)
    known = same_names(diagram, other)
    shift = _shift(diagram, other, known, unplaced)
    variables = _new_variables(other, known, new_id, shift)
    ids = known | {id: variable.id for id, variable in variables.items()}
    same = same_links(diagram, other, ids)
    links = {link.id: _between_ours(link, ids, known, new_id) for link in unknown(other, same)}
    ids |= same | {id: link.id for id, link in links.items()}
    better = list(filled(diagram, other, ids))
    drawn = put(diagram, *better, *variables.values(), *links.values())
    woken = diagram.parking.keys() & drawn.linked
    placeless = woken | {variables[id].id for id in unplaced if id in variables}
    return Merge(
        joined(drawn, other, ids, new_id, shift),
        tuple(dict.fromkeys(variable.id for variable in variables.values())),
        tuple(link.id for link in links.values()),
        tuple(dict.fromkeys(known.values())),
        tuple(differences(diagram, other, same)),
        tuple(record.id for record in better),
        tuple(id for id in drawn.variables if id in placeless),
    )


def _new_variables(
    other: Diagram, known: Ids, new_id: NewId, shift: Point
) -> dict[VariableId, Variable]:
    """The variables that are not here, as they will be; those of one name are one."""
    found: dict[str, Variable] = {}
    for variable in other.variables.values():
        key = key_of(variable.name)
        if variable.id not in known and key not in found:
            found[key] = replace(moved(variable, shift), id=new_id("v"))
    strangers = (each for each in other.variables.values() if each.id not in known)
    return {each.id: found[key_of(each.name)] for each in strangers}


def _between_ours(link: Link, ids: Ids, known: Ids, new_id: NewId) -> Link:
    """The link between our variables; its curve is its own only where both ends come with it."""
    comes_whole = link.source not in known and link.target not in known
    bend = link.bend if comes_whole else None
    source, target = ids[link.source], ids[link.target]
    return replace(link, id=new_id("l"), source=source, target=target, bend=bend)


def _shift(diagram: Diagram, other: Diagram, known: Ids, unplaced: Collection[VariableId]) -> Point:
    """How far what is new moves as a whole: near what both have, and clear of all that is here."""
    notes = same_notes(diagram, other)
    standing: list[Variable | Note] = [*other.variables.values(), *other.notes.values()]
    gone = {*known, *notes, *unplaced}
    block = diagram_of(record for record in standing if record.id not in gone)
    if not block.records or not (diagram.variables or diagram.notes):
        return 0.0, 0.0
    x, y = middle_of(block)
    away = _away(diagram, other, {id: known[id] for id in known if id not in unplaced})
    wanted = (x + away[0], y + away[1]) if away else _right(diagram, block)
    at = clear_of(diagram, box_of(block), wanted)
    return at[0] - x, at[1] - y


def _away(diagram: Diagram, other: Diagram, known: Ids) -> Point | None:
    """How far from there lies, on the whole, what both diagrams have."""
    if not known:
        return None
    both = [(diagram.variables[mine], other.variables[theirs]) for theirs, mine in known.items()]
    across = mean(mine.x - theirs.x for mine, theirs in both)
    return across, mean(mine.y - theirs.y for mine, theirs in both)


def _right(diagram: Diagram, block: Diagram) -> Point:
    here = box_of(diagram)
    return here.right + GAP + box_of(block).width / 2, here.y
