"""Which sheets a diagram is written on, and what is on each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from systemsthink.exchange.vensim.kept import kept_list, kept_text, own_of
from systemsthink.exchange.vensim.sheets import Point
from systemsthink.model import Diagram, Link, LoopName, Note, Variable, VariableId, View

STYLE = "$192-192-192,0,Arial|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0"
PARKED_BELOW, PARKED_STEP = 80.0, 30.0


@dataclass
class Page:
    """One sheet: where its variables lie, which of them are copies, its links, notes and names."""

    name: str
    style: str = STYLE
    places: dict[VariableId, Point] = field(default_factory=dict)
    copies: set[VariableId] = field(default_factory=set)
    links: list[Link] = field(default_factory=list)
    notes: list[tuple[Note, Point]] = field(default_factory=list)
    loop_names: list[LoopName] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def pages_of(diagram: Diagram) -> list[Page]:
    """One sheet for each view and one for what none shows; a single one where there are none."""
    pages = [_page(diagram, view) for view in diagram.views.values()]
    pages += _rest(diagram, pages)
    sheets = own_of(diagram.extra).get("sheets")
    for page, sheet in zip(pages, sheets if isinstance(sheets, list) else [], strict=False):
        _as_before(page, own_sheet=sheet if isinstance(sheet, dict) else {})
        if not diagram.views and kept_text(sheet, "name"):
            page.name = kept_text(sheet, "name")
    _mark_copies(diagram, pages)
    for name in diagram.loop_names.values():
        home = next((page for page in pages if _shows(page, name)), None)
        if home:
            home.loop_names.append(name)
    return pages


def _as_before(page: Page, own_sheet: Mapping[str, Any]) -> None:
    """What came with a sheet of this name and can't be shown, as it came."""
    style = kept_text(own_sheet, "style")
    page.style = style if style.startswith("$") else STYLE
    page.kept = kept_list(own_sheet, "kept")


def _page(diagram: Diagram, view: View) -> Page:
    at = own_of(view.extra).get("at")
    known = isinstance(at, list) and len(at) == 2 and all(isinstance(n, int | float) for n in at)
    dx, dy = at if known and isinstance(at, list) else (0.0, 0.0)
    page = Page(view.name)
    members = dict.fromkeys(view.members)
    for id in members:
        if variable := diagram.variables.get(id):
            x, y = view.places.get(id, (variable.x, variable.y))
            page.places[id] = (x - dx, y - dy)
        elif note := diagram.notes.get(id):
            x, y = view.places.get(id, (note.x, note.y))
            page.notes.append((note, (x - dx, y - dy)))
    left_out = set(view.without)
    page.links = [
        link
        for link in diagram.links.values()
        if link.id not in left_out and link.source in page.places and link.target in page.places
    ]
    return page


def _rest(diagram: Diagram, pages: Sequence[Page]) -> Iterator[Page]:
    """A sheet of what no view shows."""
    seen = {id for page in pages for id in page.places}
    drawn = {link.id for page in pages for link in page.links}
    noted = {note.id for page in pages for note, _ in page.notes}
    page = Page(f"View {len(pages) + 1}")
    page.links = [link for link in diagram.links.values() if link.id not in drawn]
    ends = {id for link in page.links for id in (link.source, link.target)}
    variables = [v for v in diagram.variables.values() if v.id in ends or v.id not in seen]
    page.places = dict(_places(variables))
    page.notes = [(n, (n.x, n.y)) for n in diagram.notes.values() if n.id not in noted]
    if page.places or page.notes or not pages:
        yield page


def _places(variables: Iterable[Variable]) -> Iterator[tuple[VariableId, Point]]:
    """Where variables lie; those that have no place yet stand in a column below."""
    variables = list(variables)
    placed = [v for v in variables if not v.parked]
    yield from ((v.id, (v.x, v.y)) for v in placed)
    left = min((v.x for v in placed), default=100.0)
    below = max((v.y for v in placed), default=0.0) + PARKED_BELOW
    for n, variable in enumerate(v for v in variables if v.parked):
        yield variable.id, (left, below + n * PARKED_STEP)


def _mark_copies(diagram: Diagram, pages: Sequence[Page]) -> None:
    """A variable is defined where it lies as in the diagram, else on the first sheet with it."""
    homes: dict[VariableId, int] = {}
    apart = [set(view.places) for view in diagram.views.values()] + [set()]
    for n, page in enumerate(pages):
        for id in page.places:
            if id not in homes and id not in apart[min(n, len(apart) - 1)]:
                homes[id] = n
    for n, page in enumerate(pages):
        for id in page.places:
            if homes.setdefault(id, n) != n:
                page.copies.add(id)


def _shows(page: Page, name: LoopName) -> bool:
    return bool(name.loop) and all(id in page.places for id in name.loop)
