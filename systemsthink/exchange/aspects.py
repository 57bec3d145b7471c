"""What a diagram can say, aspect by aspect: what a format keeps of it, and what it would lose."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from systemsthink.model import (
    About,
    Change,
    Diagram,
    Disturbance,
    Foreign,
    Group,
    Link,
    LoopName,
    Note,
    Record,
    Topic,
    Variable,
    View,
    apply,
    between,
)
from systemsthink.phrases import Phrase, phrase

Without = Callable[[Diagram], Diagram]


@dataclass(frozen=True)
class Aspect:
    """Something that a diagram can say, and the same diagram without it."""

    name: Phrase
    without: Without


@dataclass(frozen=True)
class Loss:
    """An aspect that a format can't hold, and how many records say something of it."""

    aspect: Aspect
    count: int

    @property
    def phrase(self) -> Phrase:
        """The loss in words.

        >>> str(Loss(ASPECTS["delays"], 3).phrase)
        'delays (3)'
        """
        return phrase("{what} ({n})", what=self.aspect.name, n=self.count)


def losses(diagram: Diagram, keeps: Collection[str], word: str = "") -> list[Loss]:
    """What a format that keeps these aspects would lose of a diagram.

    What came from a foreign file and can't be shown is kept by the format called `word` alone.
    What goes with something that is lost, as its colour does, is no loss besides.
    """
    found = []
    for key, aspect in ASPECTS.items():
        if key == "foreign" or key not in keeps:
            if count := _count(diagram, key, word):
                found.append(Loss(aspect, count))
            diagram = diagram if key == "foreign" else aspect.without(diagram)
    return found


def only_kept(diagram: Diagram, keeps: Collection[str]) -> Diagram:
    """The diagram without every aspect that is not kept.

    >>> from systemsthink.model import diagram
    >>> trust = diagram([Variable("v1", "Trust", dots=3), Note("m1", "!")])
    >>> list(only_kept(trust, {"votes"}).records), only_kept(trust, {"notes"}).variables["v1"].dots
    (['v1'], 0)
    """
    for key, aspect in ASPECTS.items():
        if key not in keeps:
            diagram = aspect.without(diagram)
    return diagram


def _count(diagram: Diagram, key: str, word: str) -> int:
    if key == "foreign":
        told = (getattr(record, "extra", {}).keys() - {word} for record in diagram.records.values())
        return sum(map(bool, told)) + bool(diagram.extra.keys() - {word, "version"})
    change = between(diagram, ASPECTS[key].without(diagram))
    return len(change.put) + len(change.removed)


def _fields(of: type[Record], **defaults: Any) -> Without:
    """Puts fields of every record of a kind back to what they are when nobody said anything."""

    def without(diagram: Diagram) -> Diagram:
        records = (record for record in diagram.records.values() if type(record) is of)
        plain = ((record, replace(record, **defaults)) for record in records)
        return apply(diagram, Change(put=tuple(new for old, new in plain if new != old)))

    return without


def _records(kind: type[Record]) -> Without:
    """Takes away every record of a kind."""
    return lambda diagram: _less(
        diagram, (id for id, record in diagram.records.items() if type(record) is kind)
    )


def _less(diagram: Diagram, ids: Iterator[str]) -> Diagram:
    return apply(diagram, Change(removed=tuple(ids)))


def _without_parallels(diagram: Diagram) -> Diagram:
    first: dict[tuple[str, str], str] = {}
    for link in diagram.links.values():
        first.setdefault((link.source, link.target), link.id)
    kept = set(first.values())
    return _less(diagram, (id for id in diagram.links if id not in kept))


def _without_self_links(diagram: Diagram) -> Diagram:
    links = diagram.links.items()
    return _less(diagram, (id for id, link in links if link.source == link.target))


def _without_overlaps(diagram: Diagram) -> Diagram:
    """Leaves each variable in the first of its groups."""
    taken: set[str] = set()
    left = []
    for group in diagram.groups.values():
        members = tuple(id for id in group.members if id not in taken)
        taken.update(members)
        left.append(replace(group, members=members))
    return _with_groups(diagram, left)


def _without_namesakes(diagram: Diagram) -> Diagram:
    """Puts what is in groups of the same name into the first of them."""
    first: dict[str, Group] = {}
    for group in diagram.groups.values():
        before = first.get(group.name or group.id)
        members = (*(before or group).members, *group.members)
        first[group.name or group.id] = replace(
            before or group, members=tuple(dict.fromkeys(members))
        )
    return _with_groups(diagram, first.values())


def _with_groups(diagram: Diagram, groups: Iterable[Group]) -> Diagram:
    """The diagram with these groups and no others; one without members is none."""
    left = {group.id: group for group in groups if group.members}
    changed = (group for id, group in left.items() if group != diagram.groups[id])
    gone = (id for id in diagram.groups if id not in left)
    return apply(diagram, Change(put=tuple(changed), removed=tuple(gone)))


def _without_foreign(diagram: Diagram) -> Diagram:
    records = (record for record in diagram.records.values() if getattr(record, "extra", None))
    bare = (replace(record, extra={}) for record in records if not isinstance(record, Foreign))
    return Diagram(apply(diagram, Change(put=tuple(bare))).records)


def _in_order(*steps: Without) -> Without:
    def without(diagram: Diagram) -> Diagram:
        for step in steps:
            diagram = step(diagram)
        return diagram

    return without


ASPECTS: Mapping[str, Aspect] = {
    "title": Aspect(phrase("title"), _fields(About, title="")),
    "signs": Aspect(phrase("signs"), _fields(Link, polarity="?")),
    "delays": Aspect(phrase("delays"), _fields(Link, delayed=False, delay_time=None)),
    "delay_times": Aspect(phrase("lengths of delays"), _fields(Link, delay_time=None)),
    "strengths": Aspect(phrase("strengths"), _fields(Link, strength=None)),
    "positions": Aspect(phrase("positions"), _fields(Variable, x=0.0, y=0.0)),
    "curves": Aspect(phrase("curves"), _fields(Link, bend=None)),
    "colours": Aspect(phrase("colours of variables"), _fields(Variable, color="")),
    "link_colours": Aspect(phrase("colours of links"), _fields(Link, color="")),
    "sizes": Aspect(phrase("sizes of text"), _fields(Variable, scale=1.0)),
    "kinds": Aspect(phrase("how variables behave"), _fields(Variable, kind=None)),
    "values": Aspect(
        phrase("values of variables"), _fields(Variable, time=None, leak=None, initial=0.0)
    ),
    "disturbances": Aspect(phrase("disturbances"), _records(Disturbance)),
    "run": Aspect(phrase("how a run goes"), _fields(About, time_unit="", until=None, step=None)),
    "units": Aspect(phrase("units"), _fields(Variable, unit="")),
    "link_units": Aspect(phrase("units of strengths"), _fields(Link, unit="")),
    "descriptions": Aspect(phrase("descriptions of variables"), _fields(Variable, description="")),
    "reasons": Aspect(phrase("descriptions of links"), _fields(Link, description="")),
    "speakers": Aspect(
        phrase("who said what"), _in_order(_fields(Variable, said_by=""), _fields(Link, said_by=""))
    ),
    "question": Aspect(
        phrase("question, horizon and boundary"),
        _fields(About, question="", horizon="", boundary=""),
    ),
    "votes": Aspect(phrase("votes"), _fields(Variable, dots=0)),
    "parking": Aspect(phrase("what is parked"), _fields(Variable, parked=False)),
    "flows": Aspect(phrase("which links are flows"), _fields(Link, flow=False)),
    "loop_names": Aspect(phrase("names of loops"), _records(LoopName)),
    "notes": Aspect(phrase("notes"), _records(Note)),
    "note_looks": Aspect(phrase("colours and sizes of notes"), _fields(Note, color="", scale=1.0)),
    "groups": Aspect(phrase("groups"), _records(Group)),
    "overlaps": Aspect(phrase("variables in a second group"), _without_overlaps),
    "namesakes": Aspect(phrase("groups of the same name"), _without_namesakes),
    "group_colours": Aspect(phrase("colours of groups"), _fields(Group, color="")),
    "themes": Aspect(phrase("themes"), _records(Topic)),
    "views": Aspect(phrase("views"), _records(View)),
    "parallels": Aspect(phrase("parallel links"), _without_parallels),
    "self_links": Aspect(phrase("links of a variable to itself"), _without_self_links),
    "foreign": Aspect(phrase("what other programs said besides"), _without_foreign),
}
"""By the word that stands for it in the table of formats; names of variables are always kept."""

NUMBERED = Aspect(phrase("names that get a number"), lambda diagram: diagram)
"""What is lost of names that a format can't tell apart."""

MOVED = Aspect(phrase("where things lie in the map as a whole"), lambda diagram: diagram)
"""What is lost where a format holds views alone."""


def told(counts: Mapping[Aspect, int]) -> list[Loss]:
    """The losses that depend on the map, those of them that there are."""
    return [Loss(aspect, count) for aspect, count in counts.items() if count > 0]
