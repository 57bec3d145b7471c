"""From the colours of other programs to the palette, and back."""

import colorsys
import re
from collections.abc import Mapping
from functools import lru_cache

PURE: Mapping[str, str] = {
    "blue": "#2b6cae",
    "teal": "#147d78",
    "green": "#457729",
    "yellow": "#806400",
    "orange": "#b3541a",
    "red": "#b83246",
    "purple": "#7a4bb5",
    "grey": "#66707d",
}
"""What a name in the palette is written as."""

_HUES = (
    (15, "red"),
    (43, "orange"),
    (70, "yellow"),
    (165, "green"),
    (192, "teal"),
    (255, "blue"),
    (318, "purple"),
    (361, "red"),
)
"""Up to which hue, in degrees, people call a colour so."""

_NAMED: Mapping[str, str] = {
    "aqua": "#00ffff",
    "black": "#000000",
    "blue": "#0000ff",
    "brown": "#a52a2a",
    "cyan": "#00ffff",
    "darkblue": "#00008b",
    "darkgreen": "#006400",
    "darkorange": "#ff8c00",
    "darkred": "#8b0000",
    "fuchsia": "#ff00ff",
    "gold": "#ffd700",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "lightblue": "#add8e6",
    "lightgray": "#d3d3d3",
    "lightgreen": "#90ee90",
    "lightgrey": "#d3d3d3",
    "lightyellow": "#ffffe0",
    "lime": "#00ff00",
    "magenta": "#ff00ff",
    "maroon": "#800000",
    "navy": "#000080",
    "none": "",
    "olive": "#808000",
    "orange": "#ffa500",
    "pink": "#ffc0cb",
    "purple": "#800080",
    "red": "#ff0000",
    "silver": "#c0c0c0",
    "teal": "#008080",
    "transparent": "",
    "white": "#ffffff",
    "yellow": "#ffff00",
}


@lru_cache(maxsize=1024)
def in_palette(color: str) -> str:
    """The name in the palette that comes nearest to a colour of CSS; empty for black and white.

    >>> in_palette("#FF8000"), in_palette("rgb(0, 128, 255)"), in_palette("black"), in_palette("?")
    ('orange', 'blue', '', '')
    """
    known = next((name for name, pure in PURE.items() if pure == color.strip().casefold()), None)
    if known:
        return known
    rgb = _rgb(color)
    if rgb is None:
        return ""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in rgb))
    if lightness < 0.08 or lightness > 0.97:
        return ""
    if saturation < 0.13:
        return "grey" if 0.2 < lightness < 0.95 else ""
    return next(name for most, name in _HUES if hue * 360 < most)


def hex_of(name: str) -> str:
    """The colour that a name in the palette is written as; empty for any other."""
    return PURE.get(name, "")


def _rgb(color: str) -> tuple[int, int, int] | None:
    text = color.strip().casefold()
    text = _NAMED.get(text, text)
    if found := re.fullmatch(r"#([0-9a-f]{3})[0-9a-f]?", text):
        return _hex("".join(letter * 2 for letter in found[1]))
    if found := re.fullmatch(r"#([0-9a-f]{6})([0-9a-f]{2})?", text):
        return _hex(found[1])
    if found := re.fullmatch(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b.*\)", text):
        red, green, blue = (min(255, int(part)) for part in found.groups())
        return red, green, blue
    return None


def _hex(text: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(text)
    return red, green, blue
