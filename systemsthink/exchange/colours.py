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
    "aquamarine": "#7fffd4",
    "black": "#000000",
    "blue": "#0000ff",
    "brown": "#a52a2a",
    "chartreuse": "#7fff00",
    "chocolate": "#d2691e",
    "coral": "#ff7f50",
    "cornflowerblue": "#6495ed",
    "crimson": "#dc143c",
    "cyan": "#00ffff",
    "darkblue": "#00008b",
    "darkcyan": "#008b8b",
    "darkgoldenrod": "#b8860b",
    "darkgray": "#a9a9a9",
    "darkgreen": "#006400",
    "darkgrey": "#a9a9a9",
    "darkmagenta": "#8b008b",
    "darkolivegreen": "#556b2f",
    "darkorange": "#ff8c00",
    "darkred": "#8b0000",
    "darkseagreen": "#8fbc8f",
    "darkslateblue": "#483d8b",
    "darkturquoise": "#00ced1",
    "darkviolet": "#9400d3",
    "deeppink": "#ff1493",
    "deepskyblue": "#00bfff",
    "dimgray": "#696969",
    "dimgrey": "#696969",
    "dodgerblue": "#1e90ff",
    "firebrick": "#b22222",
    "forestgreen": "#228b22",
    "fuchsia": "#ff00ff",
    "gold": "#ffd700",
    "goldenrod": "#daa520",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "hotpink": "#ff69b4",
    "indianred": "#cd5c5c",
    "indigo": "#4b0082",
    "khaki": "#f0e68c",
    "lavender": "#e6e6fa",
    "lightblue": "#add8e6",
    "lightcoral": "#f08080",
    "lightcyan": "#e0ffff",
    "lightgray": "#d3d3d3",
    "lightgreen": "#90ee90",
    "lightgrey": "#d3d3d3",
    "lightpink": "#ffb6c1",
    "lightsalmon": "#ffa07a",
    "lightseagreen": "#20b2aa",
    "lightskyblue": "#87cefa",
    "lightsteelblue": "#b0c4de",
    "lightyellow": "#ffffe0",
    "lime": "#00ff00",
    "limegreen": "#32cd32",
    "magenta": "#ff00ff",
    "maroon": "#800000",
    "mediumblue": "#0000cd",
    "mediumpurple": "#9370db",
    "mediumseagreen": "#3cb371",
    "midnightblue": "#191970",
    "navy": "#000080",
    "none": "",
    "olive": "#808000",
    "olivedrab": "#6b8e23",
    "orange": "#ffa500",
    "orangered": "#ff4500",
    "orchid": "#da70d6",
    "palegreen": "#98fb98",
    "paleturquoise": "#afeeee",
    "peachpuff": "#ffdab9",
    "peru": "#cd853f",
    "pink": "#ffc0cb",
    "plum": "#dda0dd",
    "powderblue": "#b0e0e6",
    "purple": "#800080",
    "red": "#ff0000",
    "royalblue": "#4169e1",
    "salmon": "#fa8072",
    "sandybrown": "#f4a460",
    "seagreen": "#2e8b57",
    "sienna": "#a0522d",
    "silver": "#c0c0c0",
    "skyblue": "#87ceeb",
    "slateblue": "#6a5acd",
    "slategray": "#708090",
    "slategrey": "#708090",
    "springgreen": "#00ff7f",
    "steelblue": "#4682b4",
    "tan": "#d2b48c",
    "teal": "#008080",
    "thistle": "#d8bfd8",
    "tomato": "#ff6347",
    "transparent": "",
    "turquoise": "#40e0d0",
    "violet": "#ee82ee",
    "wheat": "#f5deb3",
    "white": "#ffffff",
    "yellow": "#ffff00",
    "yellowgreen": "#9acd32",
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
