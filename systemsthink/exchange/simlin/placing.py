"""Where the variables of several views go, and the views that come of it."""

from collections.abc import Collection, Iterator

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.simlin.sheets import Point, Sheet, shifts
from systemsthink.exchange.text_sizes import fit
from systemsthink.model import Diagram, LinkId, VariableId, View

NAMES = 0.8
"""How large Simlin draws names: 12 pixels, not 15."""

Links = dict[VariableId, list[tuple[VariableId, LinkId]]]


def lay_out(draft: Draft, drawn: list[tuple[Sheet, list[LinkId]]]) -> None:
    """Put the views beside each other; where there are several, each becomes one of ours."""
    placed: dict[VariableId, Point] = {}
    views = []
    for (sheet, shown), shift in zip(drawn, shifts([sheet for sheet, _ in drawn]), strict=True):
        here = {id: (x + shift, y) for id, (x, y) in sheet.places.items()}
        for id, point in here.items():
            placed.setdefault(id, point)
        views.append((sheet.name, here, frozenset(shown)))
    for id, point in placed.items():
        draft.place(id, *point)
    if any(sheet.names_beside for sheet, _ in drawn):
        fit(draft, dict.fromkeys(placed, NAMES), beside=True)
    if len(views) > 1:
        links = _by_source(draft.diagram)
        for index, (name, here, drawn_here) in enumerate(views, 1):
            draft.add(
                "w",
                View,
                name=label_of(name) or str(index),
                members=tuple(here),
                places={id: point for id, point in here.items() if placed[id] != point},
                without=tuple(link for link in _among(here, links) if link not in drawn_here),
            )


def _by_source(diagram: Diagram) -> Links:
    links: Links = {}
    for link in diagram.links.values():
        if not link.flow:
            links.setdefault(link.source, []).append((link.target, link.id))
    return links


def _among(members: Collection[VariableId], links: Links) -> Iterator[LinkId]:
    """The links that begin and end among these variables."""
    for source in members:
        yield from (id for target, id in links.get(source, ()) if target in members)
