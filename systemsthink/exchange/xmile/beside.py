"""Names that would lie on others: they go to the side of their symbol, where others draw them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.text_sizes import cells_of, room_of
from systemsthink.exchange.xmile.pictures import Picture
from systemsthink.geometry.boxes import Box
from systemsthink.model import VariableId

BELOW, ASIDE = 24.0, 12.0
"""How far from its symbol the middle of a name is below or above, and its end at a side."""

HALO = 6.0
"""What is cleared around a name, at both sides together."""

CROWD = 60
"""Where so many names are in one square, none gets clear by moving."""

Cell = tuple[int, int]


class Sheet:
    """The rooms of the names in a picture, found by where they are."""

    def __init__(self, rooms: Mapping[str, Box]) -> None:
        self.rooms = dict(rooms)
        self._near: dict[Cell, set[str]] = {}
        for key, room in rooms.items():
            for cell in cells_of(room):
                self._near.setdefault(cell, set()).add(key)

    def is_free(self, key: str, room: Box) -> bool:
        """Whether no other name lies in a room, as far as one can see for names."""
        crowds = [self._near[cell] for cell in cells_of(room) if cell in self._near]
        return max(map(len, crowds), default=0) <= CROWD and not any(
            room.intersects(self.rooms[other]) for crowd in crowds for other in crowd - {key}
        )

    def move(self, key: str, room: Box) -> None:
        """Put a name elsewhere."""
        for cell in cells_of(self.rooms[key]):
            self._near[cell].discard(key)
        for cell in cells_of(room):
            self._near.setdefault(cell, set()).add(key)
        self.rooms[key] = room


def clear_names(
    draft: Draft,
    pictures: Sequence[Picture],
    offsets: Sequence[tuple[float, float]],
    ids: Mapping[str, VariableId],
) -> None:
    """Move each name that lies on another to where its program draws it, if it is free there."""
    for picture, (dx, dy) in zip(pictures, offsets, strict=True):
        sheet = Sheet(dict(_rooms(draft, picture, ids)))
        for key, room in list(sheet.rooms.items()):
            shape, variable = picture.shapes[key], draft.record(ids[key])
            if variable.kind == "accumulates" or sheet.is_free(key, room):
                continue
            aside = _beside(room, shape.side)
            if sheet.is_free(key, aside):
                sheet.move(key, aside)
                picture.shapes[key] = replace(shape, point=(aside.x, aside.y))
                if shape.point == (variable.x - dx, variable.y - dy):
                    draft.place(ids[key], aside.x + dx, aside.y + dy)


def _rooms(
    draft: Draft, picture: Picture, ids: Mapping[str, VariableId]
) -> Iterator[tuple[str, Box]]:
    for key, shape in picture.shapes.items():
        if shape.point:
            variable = draft.record(ids[key])
            room = room_of(variable, variable.scale)
            yield key, Box(*shape.point, room.width + HALO, room.height)


def _beside(room: Box, side: str) -> Box:
    """The room of a name at a side of its symbol; below it where no side is said."""
    x, y = {
        "top": (0.0, -BELOW),
        "left": (-ASIDE - room.width / 2, 0.0),
        "right": (ASIDE + room.width / 2, 0.0),
    }.get(side, (0.0, BELOW))
    return Box(room.x + x, room.y + y, room.width, room.height)
