"""What a diagram can say, aspect by aspect: what a format keeps of it, and what it would lose."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from systemsthink.exchange import without
from systemsthink.exchange.without import Without
from systemsthink.model import (
    About,
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
    between,
)
from systemsthink.phrases import Phrase, phrase


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
    counts: dict[Aspect, int] = {}
    for key, aspect in ASPECTS.items():
        if key == "foreign":
            counts[aspect] = _foreign(diagram, word)
        elif key not in keeps:
            left = aspect.without(diagram)
            change = between(diagram, left)
            counts[aspect] = len(change.put) + len(change.removed)
            diagram = left
    return told(counts)


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


def told(counts: Mapping[Aspect, int]) -> list[Loss]:
    """The losses that there are, by how many records say something of an aspect."""
    return [Loss(aspect, count) for aspect, count in counts.items() if count > 0]


def _foreign(diagram: Diagram, word: str) -> int:
    count = sum(_is_foreign(record, word) for record in diagram.records.values())
    return count + bool(diagram.extra.keys() - {word, "version"})


def _is_foreign(record: Record, word: str) -> bool:
    """Whether a record is of a kind, or says something, that only another program knows."""
    return isinstance(record, Foreign) or bool(record.extra.keys() - {word})


ASPECTS: Mapping[str, Aspect] = {
    "title": Aspect(phrase("title"), without.fields(About, title="")),
    "signs": Aspect(phrase("signs"), without.fields(Link, polarity="?")),
    "delays": Aspect(phrase("delays"), without.fields(Link, delayed=False, delay_time=None)),
    "delay_times": Aspect(phrase("lengths of delays"), without.fields(Link, delay_time=None)),
    "strengths": Aspect(phrase("strengths"), without.fields(Link, strength=None)),
    "positions": Aspect(phrase("positions"), without.fields(Variable, x=0.0, y=0.0)),
    "curves": Aspect(phrase("curves"), without.fields(Link, bend=None)),
    "colours": Aspect(phrase("colours of variables"), without.fields(Variable, color="")),
    "link_colours": Aspect(phrase("colours of links"), without.fields(Link, color="")),
    "sizes": Aspect(phrase("sizes of text"), without.fields(Variable, scale=1.0)),
    "kinds": Aspect(phrase("how variables behave"), without.fields(Variable, kind=None)),
    "values": Aspect(
        phrase("values of variables"), without.fields(Variable, time=None, leak=None, initial=0.0)
    ),
    "disturbances": Aspect(phrase("disturbances"), without.records(Disturbance)),
    "run": Aspect(
        phrase("how a run goes"), without.fields(About, time_unit="", until=None, step=None)
    ),
    "units": Aspect(phrase("units"), without.fields(Variable, unit="")),
    "link_units": Aspect(phrase("units of strengths"), without.fields(Link, unit="")),
    "descriptions": Aspect(
        phrase("descriptions of variables"), without.fields(Variable, description="")
    ),
    "reasons": Aspect(phrase("descriptions of links"), without.fields(Link, description="")),
    "speakers": Aspect(
        phrase("who said what"),
        without.in_order(without.fields(Variable, said_by=""), without.fields(Link, said_by="")),
    ),
    "question": Aspect(
        phrase("question, horizon and boundary"),
        without.fields(About, question="", horizon="", boundary=""),
    ),
    "votes": Aspect(phrase("votes"), without.fields(Variable, dots=0)),
    "parking": Aspect(phrase("what is parked"), without.fields(Variable, parked=False)),
    "flows": Aspect(phrase("which links are flows"), without.fields(Link, flow=False)),
    "loop_names": Aspect(phrase("names of loops"), without.records(LoopName)),
    "notes": Aspect(phrase("notes"), without.records(Note)),
    "note_colours": Aspect(phrase("colours of notes"), without.fields(Note, color="")),
    "note_sizes": Aspect(phrase("sizes of notes"), without.fields(Note, scale=1.0)),
    "groups": Aspect(phrase("groups"), without.records(Group)),
    "overlaps": Aspect(phrase("groups that overlap"), without.overlaps),
    "group_colours": Aspect(phrase("colours of groups"), without.fields(Group, color="")),
    "themes": Aspect(phrase("themes"), without.records(Topic)),
    "other_colours": Aspect(phrase("colours that the palette doesn't have"), without.other_colors),
    "views": Aspect(phrase("views"), without.records(View)),
    "parallels": Aspect(phrase("parallel links"), without.parallels),
    "self_links": Aspect(phrase("links of a variable to itself"), without.self_links),
    "foreign": Aspect(phrase("what other programs said besides"), without.foreign),
}
"""By the word that stands for it in the table of formats; names of variables are always kept."""

NUMBERED = Aspect(phrase("names that get a number"), lambda diagram: diagram)
"""What is lost of names that a format can't tell apart."""

MOVED = Aspect(phrase("where things lie in the map as a whole"), lambda diagram: diagram)
"""What is lost where a format holds views alone."""
