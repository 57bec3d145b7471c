"""What a view of XMILE draws: where variables lie, connectors, texts and loop indicators."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from systemsthink.exchange.colours import in_palette
from systemsthink.exchange.markup import (
    Element,
    attribute,
    child_text,
    children,
    name_of,
)
from systemsthink.exchange.words import number_of, polarity_of
from systemsthink.exchange.xmile.document import SHAPES, Definition
from systemsthink.exchange.xmile.names import key, shown
from systemsthink.model import FARTHEST, Polarity

Point = tuple[float, float]

UNSAID = {"connector": "#ff007f"}
"""The colours that Stella itself gives where nobody chose one; for all others blue."""


@dataclass(frozen=True)
class Shape:
    """A variable in a view; the size of its text in `points` and its `side`, if they are said."""

    key: str
    name: str
    point: Point | None
    color: str
    points: float | None = None
    side: str = ""


@dataclass(frozen=True)
class Connector:
    """An arrow in a view; its ends are keys, and `ghostly` if one of them is an alias."""

    uid: str
    ends: tuple[str, str]
    points: tuple[Point | None, Point | None]
    ghostly: bool
    polarity: Polarity
    delayed: bool
    color: str
    element: Element
    parts: dict[str, Element]


@dataclass
class Picture:
    """A view: its shapes, its aliases by uid and by what they stand for, its arrows and the rest.

    `ends` are the names at the ends of its arrows, by key.
    """

    element: Element
    shapes: dict[str, Shape] = field(default_factory=dict)
    aliases: dict[str, Shape] = field(default_factory=dict)
    ghosts: dict[str, Shape] = field(default_factory=dict)
    ends: dict[str, str] = field(default_factory=dict)
    connectors: list[Connector] = field(default_factory=list)
    texts: list[Element] = field(default_factory=list)
    indicators: list[Element] = field(default_factory=list)
    frames: list[Element] = field(default_factory=list)
    left_out: int = 0
    loose: int = 0

    def point_of(self, name: str) -> Point | None:
        """Where a variable lies, or its first ghost."""
        found = self.shapes.get(name) or self.ghosts.get(name)
        return found.point if found else None

    @property
    def points(self) -> Iterator[Point]:
        """Every place that something has in this view."""
        yield from (each.point for each in self.shapes.values() if each.point)
        yield from (each.point for each in self.aliases.values() if each.point)
        yield from (found for each in self.texts if (found := center_of(each)))


def picture_of(view: Element, definitions: dict[str, Definition]) -> Picture:
    """What a view draws; older files keep the place of a variable where they define it."""
    picture = Picture(view)
    defaults = _defaults(view)
    if name_of(view) == "display":
        for each in definitions.values():
            for display in children(each.element, "display"):
                picture.shapes[each.key] = _shape(display, each.key, each.name, {}, each.type)
    arrows = []
    for element in children(view):
        name = name_of(element)
        if name in SHAPES and attribute(element, "name"):
            found = key(attribute(element, "name"))
            shape = _shape(element, found, shown(attribute(element, "name")), defaults, name)
            picture.shapes.setdefault(found, shape)
        elif name == "alias" and (of := child_text(element, "of")):
            shape = _shape(element, key(of), shown(of), defaults, name)
            picture.aliases[attribute(element, "uid") or f" {len(picture.aliases)}"] = shape
            picture.ghosts.setdefault(shape.key, shape)
        elif name == "connector":
            arrows.append(element)
        else:
            _put_aside(picture, name, element)
    for arrow in arrows:
        _draw(picture, arrow, defaults)
    return picture


def center_of(element: Element) -> Point | None:
    """The middle of an element; where it has a size, x and y are its corner."""
    x, y, width, height = (_number(element, name) for name in ("x", "y", "width", "height"))
    if x is None or y is None:
        return None
    if width is None or height is None:
        return x, y
    return x + width / 2, y + height / 2


def points_of(element: Element) -> float | None:
    """How large its text is said to be, in points."""
    said = attribute(element, "font_size").strip().lower()
    points = number_of(said.removesuffix("pt"))
    return points if points and points > 0 else None


def points_in(holder: Element) -> list[Point]:
    """The points that an element lists."""
    pairs = ((_number(at, "x"), _number(at, "y")) for at in children(holder, "pt"))
    return [(x, y) for x, y in pairs if x is not None and y is not None]


def farthest(start: Point, end: Point, points: list[Point]) -> Point:
    """Of several points that which lies farthest from the straight line between two."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return max(points, key=lambda at: abs(dx * (at[1] - start[1]) - dy * (at[0] - start[0])))


def _put_aside(picture: Picture, name: str, element: Element) -> None:
    match name:
        case "text_box":
            picture.texts.append(element)
        case "loop_indicator":
            picture.indicators.append(element)
        case "group":
            picture.frames.append(element)
        case "style" | "view":
            pass
        case _:
            picture.left_out += 1


def _shape(element: Element, found: str, name: str, defaults: dict[str, str], kind: str) -> Shape:
    color = _color(element, defaults.get(kind), kind)
    side = attribute(element, "label_side").strip().lower()
    return Shape(found, name, center_of(element), color, points_of(element), side)


def _draw(picture: Picture, arrow: Element, defaults: dict[str, str]) -> None:
    parts = {name_of(part): part for part in reversed(arrow)}
    (start, at, ghost), (stop, to, other) = (_end(picture, parts, end) for end in ("from", "to"))
    if not start or not stop:
        picture.loose += bool(attribute(arrow, "uid") or len(arrow))
        return
    picture.connectors.append(
        Connector(
            attribute(arrow, "uid"),
            (start, stop),
            (at, to),
            ghost or other,
            polarity_of(attribute(arrow, "polarity")) or "?",
            attribute(arrow, "delay_mark").lower() in ("true", "1"),
            _color(arrow, defaults.get("connector"), "connector"),
            arrow,
            parts,
        )
    )


def _end(picture: Picture, parts: dict[str, Element], end: str) -> tuple[str, Point | None, bool]:
    """The key of the variable at an end, where that end lies, and whether it is a ghost."""
    if end not in parts:
        return "", None, False
    for alias in children(parts[end], "alias"):
        ghost = picture.aliases.get(attribute(alias, "uid"))
        return (ghost.key, ghost.point, True) if ghost else ("", None, False)
    name = "".join(parts[end].itertext())
    found = key(name)
    if found not in picture.shapes:
        picture.ends.setdefault(found, shown(name))
    return found, picture.point_of(found), found not in picture.shapes


def _color(element: Element, default: str | None, kind: str) -> str:
    said = (attribute(element, "color") or attribute(element, "font_color")).strip().lower()
    usual = (default, UNSAID.get(kind, "blue"))
    return in_palette(said) if said and said not in usual else ""


def _defaults(view: Element) -> dict[str, str]:
    """The colours that a view's style gives to each kind of thing."""
    kinds = (kind for style in children(view, "style") for kind in children(style))
    return {name_of(kind): attribute(kind, "color").strip().lower() for kind in kinds}


def _number(element: Element, name: str) -> float | None:
    number = number_of(attribute(element, name))
    return None if number is None else min(max(number, -FARTHEST), FARTHEST)
