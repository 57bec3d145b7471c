"""What each sheet of a sketch shows, and the views that these become."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.vensim.kept import WORD
from systemsthink.exchange.vensim.sheets import Point
from systemsthink.model import LinkId, RecordId, VariableId, View

MOST_VIEWS = 200


@dataclass
class Seen:
    """What one sheet shows of the diagram, in the order in which it shows it."""

    shift: Point
    places: dict[VariableId, Point] = field(default_factory=dict)
    links: dict[LinkId, None] = field(default_factory=dict)
    notes: list[RecordId] = field(default_factory=list)


def add_views(draft: Draft, names: Sequence[str], seen: Sequence[Seen]) -> None:
    """Put a view on the draft for each sheet that shows anything."""
    shown = seen[:MOST_VIEWS]
    without = _left_out(draft, shown)
    for n, (name, one) in enumerate(zip(names, shown, strict=False)):
        if not one.places and not one.notes:
            continue
        draft.add(
            "w",
            View,
            name=label_of(name) or f"View {n + 1}",
            members=(*one.places, *one.notes),
            places={
                id: place
                for id, place in one.places.items()
                if (draft.record(id).x, draft.record(id).y) != place
            },
            without=tuple(without.get(n, ())),
            extra={WORD: {"at": list(one.shift)}} if any(one.shift) else {},
        )


def _left_out(draft: Draft, shown: Sequence[Seen]) -> dict[int, list[LinkId]]:
    """The links that each sheet could draw between its variables and doesn't."""
    where: dict[VariableId, set[int]] = {}
    for n, one in enumerate(shown):
        for id in one.places:
            where.setdefault(id, set()).add(n)
    without: dict[int, list[LinkId]] = {}
    for link in draft.diagram.links.values():
        for n in where.get(link.source, set()) & where.get(link.target, set()):
            if link.id not in shown[n].links:
                without.setdefault(n, []).append(link.id)
    return without
