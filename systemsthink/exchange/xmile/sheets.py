"""What lies about the variables of an XMILE view: groups, texts, names of loops, views."""

from collections.abc import Iterator, Mapping, Sequence

from systemsthink.exchange.colours import in_palette
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.markup import Element, attribute, child_text, children
from systemsthink.exchange.words import number_of
from systemsthink.exchange.xmile.document import Document, exact_name, own
from systemsthink.exchange.xmile.found import Found
from systemsthink.exchange.xmile.loops import MOST_LOOPS, Ahead, loop_through
from systemsthink.exchange.xmile.names import key
from systemsthink.exchange.xmile.pictures import Picture, Point, center_of
from systemsthink.model import Group, LoopName, Note, RecordId, VariableId

Offset = tuple[float, float]

Placed = tuple[RecordId, Point]
"""A note, and where a view shows it."""


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
) -> Iterator[Placed]:
    """The free texts of a view; one that an earlier view showed is the same note."""
    found: dict[str, RecordId] = {}
    for element in picture.texts:
        text = text_of(element)
        if text:
            again = known.get(text)
            found[text] = again or _note(draft, element, text, offset)
            yield found[text], _spot(element, offset)
    known.update(found)


def text_of(element: Element) -> str:
    """What is written in a box."""
    return clean("".join(element.itertext()).strip())


def add_loops(found: Found, at: int, offset: Offset, ahead: Ahead) -> Iterator[Placed]:
    """The names of loops in a view; one whose loop can't be found is a note."""
    draft, drawn = found.draft, found.drawn[at]
    for count, element in enumerate(found.pictures[at].indicators):
        parts = (attribute(element, "text"), child_text(element, "name"))
        name = clean(" ".join(" ".join(filter(None, parts)).split()))
        ends = [draft.record(drawn[uid]) for uid in _uids(element) if uid in drawn]
        through = [found.ids[each] for each in _entities(element) if each in found.ids]
        steps = [(link.source, link.target) for link in ends]
        loop = loop_through(through, steps, ahead) if count < MOST_LOOPS else ()
        if name and not loop:
            yield _note(draft, element, name, offset), _spot(element, offset)
        elif name and (name, loop) not in found.loops:
            found.loops.add((name, loop))
            draft.add("n", LoopName, loop=loop, name=name)


def _note(draft: Draft, element: Element, text: str, offset: Offset) -> RecordId:
    id = draft.add("m", Note, text=text)
    draft.place(id, *_spot(element, offset))
    return id


def _spot(element: Element, offset: Offset) -> Point:
    x, y = center_of(element) or (0.0, 0.0)
    return x + offset[0], y + offset[1]


def _inside(picture: Picture, frame: Element) -> Iterator[str]:
    numbers = [number_of(attribute(frame, name)) for name in ("x", "y", "width", "height")]
    if all(number is not None for number in numbers):
        x, y, width, height = (number or 0.0 for number in numbers)
        for shape in picture.shapes.values():
            across, down = shape.point or (x - 1, y - 1)
            if x <= across <= x + width and y <= down <= y + height:
                yield shape.key


def _uids(element: Element) -> Iterator[str]:
    for entities in children(element, "entities"):
        yield from (attribute(item, "uid") for item in children(entities, "item"))


def _entities(element: Element) -> Iterator[str]:
    for entities in children(element, "entities"):
        yield from (key(attribute(each, "name")) for each in children(entities, "entity"))
