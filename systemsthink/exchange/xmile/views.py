"""Several views of one XMILE model: beside each other, and as views of the diagram."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.words import number_of
from systemsthink.exchange.xmile.document import exact_name, own
from systemsthink.exchange.xmile.pictures import Picture, Point
from systemsthink.model import Link, LinkId, RecordId, VariableId, View

GAP = 200.0
"""Between two views that are put beside each other."""

NEAR = 0.01
"""What lies no farther apart lies at the same place."""

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


def add_views(
    draft: Draft,
    pictures: Sequence[Picture],
    offsets: Sequence[Offset],
    ids: Mapping[str, VariableId],
    drawn: Sequence[Mapping[str, LinkId]],
    notes: Sequence[Mapping[RecordId, Point]],
) -> None:
    """Several views of a model become views of the diagram, but for one that shows all."""
    shown = [at for at, picture in enumerate(pictures) if picture.shapes or picture.aliases]
    if _one_shows_all(pictures):
        shown = shown[1:]
    elif len(shown) < 2:
        return
    arrows = {id for each in drawn for id in each.values()}
    between = {
        id: link for id, link in draft.diagram.links.items() if id in arrows or not link.flow
    }
    for number, at in enumerate(shown, 1):
        places = _places(pictures[at], offsets[at], ids)
        members = tuple(dict.fromkeys([*places, *(ids[end] for end in _ends(pictures[at]))]))
        spots = {**places, **notes[at]}
        whole = {id: (draft.record(id).x, draft.record(id).y) for id in spots}
        draft.add(
            "w",
            View,
            name=exact_name(pictures[at].element) or str(number),
            members=(*members, *notes[at]),
            places={id: spot for id, spot in spots.items() if math.dist(spot, whole[id]) > NEAR},
            without=_left_out(between, set(members), set(drawn[at].values())),
        )


def _left_out(
    links: Mapping[LinkId, Link], members: Collection[VariableId], seen: Collection[LinkId]
) -> tuple[LinkId, ...]:
    """The links between members of a view that it doesn't draw."""
    ends = ((id, link.source, link.target) for id, link in links.items() if id not in seen)
    return tuple(id for id, source, target in ends if source in members and target in members)


def _one_shows_all(pictures: Sequence[Picture]) -> bool:
    shown = [picture for picture in pictures if picture.shapes or picture.aliases]
    if len(shown) < 2:
        return False
    rest = {each for picture in shown[1:] for each in picture.shapes}
    return rest <= shown[0].shapes.keys()


def _places(
    picture: Picture, offset: Offset, ids: Mapping[str, VariableId]
) -> dict[VariableId, Point]:
    shapes = [*picture.aliases.values(), *picture.shapes.values()]
    return {
        ids[each.key]: (each.point[0] + offset[0], each.point[1] + offset[1])
        for each in shapes
        if each.point
    }


def _ends(picture: Picture) -> Iterator[str]:
    yield from picture.shapes
    yield from (end for arrow in picture.connectors for end in arrow.ends)


def _moved(picture: Picture, axis: str) -> float:
    return -(number_of(own(picture.element, f"moved_{axis}")) or 0.0)
