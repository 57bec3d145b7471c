"""What yEd Live, and what else is made with yFiles for HTML, draws of a node and of an edge."""

from collections.abc import Iterator

from systemsthink.exchange.graphs.graph import Point
from systemsthink.exchange.graphs.graphml.yed import Line, Shape
from systemsthink.exchange.markup import Element, attribute, children, name_of
from systemsthink.exchange.words import number_of


def shape(node: Element) -> Shape | None:
    """What is drawn of a node; None where another program wrote it."""
    found = Shape()
    for drawn in _drawn(node):
        match name_of(drawn):
            case "List" if text := _label(drawn):
                found.told["label"] = text
            case "RectD":
                found.at = _centre(drawn)
            case name if name.endswith("NodeStyle"):
                found.told["color"] = _opaque(attribute(drawn, "fill"))
    if found.at:
        found.told |= {axis: repr(at) for axis, at in zip("xy", found.at, strict=True)}
    return found if found.at or "label" in found.told else None


def line(edge: Element) -> Line | None:
    """What is drawn of an edge: the text beside it, its colour, a point that it passes."""
    found = Line()
    for drawn in _drawn(edge):
        if name_of(drawn) == "List":
            if text := _label(drawn):
                found.told["label"] = text
            bends = [at for bend in children(drawn, "Bend") if (at := _place(bend))]
            found.past = bends[len(bends) // 2] if bends else found.past
        elif name_of(drawn).endswith("EdgeStyle"):
            found.told["color"] = _opaque(attribute(drawn, "stroke"))
    return found if found.told or found.past else None


def _drawn(element: Element) -> Iterator[Element]:
    for data in filter(len, children(element, "data")):
        yield from children(data)


def _label(drawn: Element) -> str:
    """The texts of the labels in a list, each an attribute or an element."""
    texts: list[str] = []
    for label in children(drawn, "Label"):
        inside = (text.text or "" for text in children(label, "Label.Text"))
        texts.append(attribute(label, "Text") or next(inside, ""))
    return " ".join(filter(None, map(str.strip, texts)))


def _centre(drawn: Element) -> Point | None:
    x, y, width, height = (
        number_of(attribute(drawn, name)) for name in ("X", "Y", "Width", "Height")
    )
    if x is None or y is None:
        return None
    return x + (width or 0.0) / 2, y + (height or 0.0) / 2


def _place(bend: Element) -> Point | None:
    parts = [number_of(part) for part in attribute(bend, "Location").split(",")]
    if len(parts) != 2 or parts[0] is None or parts[1] is None:
        return None
    return parts[0], parts[1]


def _opaque(color: str) -> str:
    """A colour without how opaque it is, which stands first here."""
    return f"#{color[3:]}" if len(color) == 9 and color.startswith("#") else color
