"""What the styles of a PRSM map say: the colour of a factor, the sign of a link, the themes."""

import re
from typing import Any, NamedTuple

from systemsthink.exchange.colours import in_palette
from systemsthink.exchange.json_values import number, text
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.words import number_of, polarity_of, strength_of
from systemsthink.model import Polarity

Part = dict[str, Any]
"""A factor, a link or a style, with PRSM's own names for what it says."""

UNNAMED = {"", "Sample"}
"""What a style is called that nobody named."""

_NUMBERED = 9
_PIXELS = 14.0  # the size of PRSM's names unless somebody changes it
_OWN = {"base", "cluster"}
_DELAYED = re.compile(r"\bdelay|\bvertraag", re.I)


class Styles(NamedTuple):
    """The styles of factors and of links, by the names under which those refer to them."""

    nodes: dict[str, Part]
    edges: dict[str, Part]


class Effect(NamedTuple):
    """What a link says: its sign, whether it is delayed, its strength if that has a word."""

    polarity: Polarity
    delayed: bool = False
    strength: float | None = None


def styles_in(document: Part) -> Styles:
    """The styles of a map, whatever the version that wrote it called them."""
    for key in ("styles", "samples"):
        both = document.get(key)
        if isinstance(both, dict):
            return Styles(_named(both.get("nodes")), _named(both.get("edges")))
    return Styles(_named(document.get("groups")), _named(document.get("groupEdges")))


def style_of(part: Part, styles: dict[str, Part]) -> Part:
    """The style of a factor or a link; an empty one if it has none. Old maps number them."""
    key = text(part, "grp", "group")
    place = number(key)
    if place is not None and key not in styles:
        word = "edge" if any(each.startswith("edge") for each in styles) else "group"
        key = f"{word}{int(place) % _NUMBERED}"
    return styles.get(key, {})


def is_cluster(node: Part) -> bool:
    """Whether a node stands for several factors that are folded into it."""
    return node.get("isCluster") is True


def size_of(node: Part, style: Part) -> float:
    """How large the name of a factor is written, where that is said."""
    fonts = (part.get("font") for part in (node, style))
    said = (number(font, "size") for font in fonts if isinstance(font, dict))
    return next((size / _PIXELS for size in said if size and size > 0), 1.0)


def factor_color(node: Part, style: Part) -> str:
    """The tint of a factor: its own, else that of its style."""
    return in_palette(_color(node, "background") or _color(style, "background"))


def link_color(edge: Part, style: Part) -> str:
    """The tint of a link where it differs from its style's."""
    own = _color(edge, "color")
    return "" if own == _color(style, "color") else in_palette(own)


def effect_of(edge: Part, style: Part) -> Effect:
    """What a link says by the name of its style, else by its label."""
    names = [name for name in (text(style, "groupLabel"), text(edge, "label")) if name]
    found: Polarity = "?"
    for name in names:
        said = polarity_of(name)
        if found == "?" and said:
            found = said
    words = next((name for name in names if number_of(name) is None), "")
    delayed = any(_DELAYED.search(name) for name in names)
    return Effect(found, delayed, strength_of(words) if found != "?" else None)


def heads(edge: Part, style: Part) -> tuple[bool, bool]:
    """Whether a link has an arrowhead where it begins, and where it ends."""
    arrows = edge.get("arrows") or style.get("arrows")
    if not isinstance(arrows, dict):
        return False, True
    ends = [arrows.get(end) for end in ("from", "middle", "to")]
    start, middle, end = (isinstance(each, dict) and each.get("enabled") is True for each in ends)
    return start, end or middle


def theme_of(key: str, style: Part) -> tuple[str, str] | None:
    """The tint and the name of a style that somebody named; some are PRSM's own."""
    if key in _OWN:
        return None
    name, color = label_of(text(style, "groupLabel")), in_palette(_color(style, "background"))
    return (color, name) if color and name not in UNNAMED else None


def _color(part: Part, key: str) -> str:
    color = part.get("color")
    return text(color, key) if isinstance(color, dict) else text(part, "color")


def _named(styles: Any) -> dict[str, Part]:
    if not isinstance(styles, dict):
        return {}
    return {name: style for name, style in styles.items() if isinstance(style, dict)}
