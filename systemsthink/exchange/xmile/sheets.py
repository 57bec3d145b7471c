"""What lies about the variables of an XMILE view: groups, texts, names of loops, views."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from systemsthink.exchange.colours import in_palette
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.markup import Element, attribute, child_text, children
from systemsthink.exchange.words import number_of
from systemsthink.exchange.xmile.document import Document, exact_name, own
from systemsthink.exchange.xmile.loops import loop_through
from systemsthink.exchange.xmile.names import key
from systemsthink.exchange.xmile.pictures import Picture, center_of
from systemsthink.model import Group, LinkId, LoopName, Note, RecordId, VariableId, View

if TYPE_CHECKING:
    from systemsthink.exchange.xmile.reading import Found

GAP = 200.0
"""Between two views that are put beside each other."""

Offset = tuple[float, float]


def shifts(pictures: Sequence[Picture]) -> list[Offset]:
    """How far each view is moved, so that none lies on another; none where one shows all."""
    together = not _one_shows_all(pictures)
    found: list[Offset] = []
    edge = None
    for picture in pictures:
        moved = (_moved(picture, "x"), _moved(picture, "y"))
        across = [x for x, _ in picture.points]
        if together and across:
            moved = (moved[0] if edge is None else edge + GAP - min(across), moved[1])
            edge = max(across) + moved[0]
        found.append(moved)
    return found


def add_groups(
    draft: Draft, document: Document, pictures: Sequence[Picture], ids: Mapping[str, VariableId]
) -> None:
    """The groups that a view frames, with what they are said to hold, else what lies in them."""
    for picture in pictures:
        for frame in picture.frames:
            sector = document.sectors.get(key(attribute(frame, "name")))
            entities = () if sector is None else children(sector, "entity", "var", "item")
            said = (key(attribute(each, "name") or "".join(each.itertext())) for each in entities)
            members = tuple(dict.fromkeys(ids[each] for each in said if each in ids))
            members = members or tuple(ids[each] for each in _inside(picture, frame))
            if members:
                color = in_palette(attribute(frame, "color"))
                name = "" if own(frame, "is_nameless") else exact_name(frame)
                draft.add("g", Group, members=members, name=name, color=color)


def add_notes(
    draft: Draft, picture: Picture, offset: Offset, known: dict[str, RecordId]
) -> Iterator[RecordId]:
    """The free texts of a view; one that an earlier view showed is the same note."""
    found: dict[str, RecordId] = {}
    for element in picture.texts:
        text = clean("".join(element.itertext()).strip())
        if text:
            again = known.get(text)
            found[text] = again or _note(draft, element, text, offset)
            yield found[text]
    known.update(found)


def add_loops(found: "Found", at: int, offset: Offset) -> Iterator[RecordId]:
    """The names of loops in a view; one whose loop can't be found is a note."""
    draft, links = found.draft, found.draft.diagram.links
    ahead: dict[VariableId, set[VariableId]] = {}
    for link in links.values():
        ahead.setdefault(link.source, set()).add(link.target)
    for element in found.pictures[at].indicators:
        parts = (attribute(element, "text"), child_text(element, "name"))
        name = clean(" ".join(" ".join(filter(None, parts)).split()))
        ends = [links[found.drawn[at][uid]] for uid in _uids(element) if uid in found.drawn[at]]
        through = [found.ids[each] for each in _entities(element) if each in found.ids]
        steps = [(link.source, link.target) for link in ends]
        loop = loop_through(through, steps, ahead)
        if name and loop:
            draft.add("n", LoopName, loop=loop, name=name)
        elif name:
            yield _note(draft, element, name, offset)


def add_views(
    draft: Draft,
    pictures: Sequence[Picture],
    offsets: Sequence[Offset],
    ids: Mapping[str, VariableId],
    drawn: Sequence[Mapping[str, LinkId]],
    notes: Sequence[Sequence[RecordId]],
) -> None:
    """Several views of a model become views of the diagram, but for one that shows all."""
    shown = [at for at, picture in enumerate(pictures) if picture.shapes or picture.aliases]
    if _one_shows_all(pictures):
        shown = shown[1:]
    elif len(shown) < 2:
        return
    between = draft.diagram.links
    for number, at in enumerate(shown, 1):
        places = _places(pictures[at], offsets[at], ids)
        members = tuple(dict.fromkeys([*places, *(ids[end] for end in _ends(pictures[at]))]))
        whole = {id: (draft.record(id).x, draft.record(id).y) for id in places}
        inside, seen = set(members), set(drawn[at].values())
        draft.add(
            "w",
            View,
            name=exact_name(pictures[at].element) or str(number),
            members=(*members, *notes[at]),
            places={id: place for id, place in places.items() if place != whole[id]},
            without=tuple(
                id
                for id, link in between.items()
                if {link.source, link.target} <= inside and id not in seen and not link.flow
            ),
        )


def _one_shows_all(pictures: Sequence[Picture]) -> bool:
    shown = [picture for picture in pictures if picture.shapes or picture.aliases]
    if len(shown) < 2:
        return False
    rest = {each for picture in shown[1:] for each in picture.shapes}
    return rest <= shown[0].shapes.keys()


def _places(
    picture: Picture, offset: Offset, ids: Mapping[str, VariableId]
) -> dict[VariableId, tuple[float, float]]:
    shapes = [*picture.aliases.values(), *picture.shapes.values()]
    return {
        ids[each.key]: (each.point[0] + offset[0], each.point[1] + offset[1])
        for each in shapes
        if each.point
    }


def _ends(picture: Picture) -> Iterator[str]:
    yield from picture.shapes
    yield from (end for arrow in picture.connectors for end in arrow.ends)


def _note(draft: Draft, element: Element, text: str, offset: Offset) -> RecordId:
    id = draft.add("m", Note, text=text)
    x, y = center_of(element) or (0.0, 0.0)
    draft.place(id, x + offset[0], y + offset[1])
    return id


def _inside(picture: Picture, frame: Element) -> Iterator[str]:
    numbers = [number_of(attribute(frame, name)) for name in ("x", "y", "width", "height")]
    if all(number is not None for number in numbers):
        x, y, width, height = (number or 0.0 for number in numbers)
        for shape in picture.shapes.values():
            across, down = shape.point or (x - 1, y - 1)
            if x <= across <= x + width and y <= down <= y + height:
                yield shape.key


def _moved(picture: Picture, axis: str) -> float:
    return -(number_of(own(picture.element, f"moved_{axis}")) or 0.0)


def _uids(element: Element) -> Iterator[str]:
    for entities in children(element, "entities"):
        yield from (attribute(item, "uid") for item in children(entities, "item"))


def _entities(element: Element) -> Iterator[str]:
    for entities in children(element, "entities"):
        yield from (key(attribute(each, "name")) for each in children(entities, "entity"))
