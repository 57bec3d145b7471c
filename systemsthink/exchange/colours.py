"""From the colours of other programs to the palette, and back."""

import colorsys
import re
from collections.abc import Mapping
from functools import lru_cache

from systemsthink.exchange.css_colours import NAMED

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


class Nearest(str):
    """A name in the palette for a colour that is another one; `origin` says which.

    Colours of CSS that are called as ours are, are no others to whoever chose them.

    >>> in_palette("#FF8000").origin, type(in_palette("red")) is str
    ('ff8000', True)
    """

    origin: str


@lru_cache(maxsize=1024)
def in_palette(color: str) -> str:
    """The name in the palette that comes nearest to a colour of CSS; empty for black and white.

    >>> in_palette("#FF8000"), in_palette("rgb(0, 128, 255)"), in_palette("black"), in_palette("?")
    ('orange', 'blue', '', '')
    """
    rgb = _rgb(color)
    if rgb is None:
        return ""
    known = next((name for name, pure in PURE.items() if pure == f"#{bytes(rgb).hex()}"), None)
    if known:
        return known
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in rgb))
    if lightness < 0.08 or lightness > 0.97:
        return ""
    if saturation < 0.13:
        return _nearest("grey", rgb) if 0.2 < lightness < 0.95 else ""
    return _nearest(next(name for most, name in _HUES if hue * 360 < most), rgb)


def hex_of(name: str) -> str:
    """The colour that a name in the palette is written as; empty for any other."""
    return PURE.get(name, "")


def _nearest(name: str, rgb: tuple[int, int, int]) -> str:
    origin = bytes(rgb).hex()
    if NAMED[name] == origin:
        return name
    found = Nearest(name)
    found.origin = origin
    return found


def _rgb(color: str) -> tuple[int, int, int] | None:
    text = color.strip().casefold()
    if text in NAMED:
        return _hex(NAMED[text])
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
