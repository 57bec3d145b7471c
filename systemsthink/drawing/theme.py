"""Colours. A sign is told by glyph and dash, and by colour where a link has none of its own."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Tint:
    """The colours of a label that a person gave a colour to."""

    fill: str
    border: str


@dataclass(frozen=True)
class Theme:
    """Every colour that drawing uses, as "#rrggbb".

    `ground` is what fills labels and marks, so that lines below them do not show; empty where a
    picture has no background.
    """

    name: str
    dark: bool
    background: str
    ground: str
    panel: str
    text: str
    muted: str
    line: str
    positive: str
    negative: str
    unknown: str
    selection: str
    hover: str
    reinforcing: str
    balancing: str
    undetermined: str
    up: str
    down: str
    problem: str
    level_fill: str
    level_border: str
    input_border: str
    paper: Tint
    tints: Mapping[str, Tint]
    series: tuple[str, ...]


PALETTE = ("blue", "teal", "green", "yellow", "orange", "red", "purple", "grey")
"""The names of colours that variables, links and notes can have, in the order of the menu."""

_LIGHT_TINTS = {
    "blue": Tint("#dcebfb", "#2b6cae"),
    "teal": Tint("#d5f0ee", "#147d78"),
    "green": Tint("#e0f2d9", "#457729"),
    "yellow": Tint("#fdf3c4", "#806400"),
    "orange": Tint("#fde6d2", "#b3541a"),
    "red": Tint("#fbdde1", "#b83246"),
    "purple": Tint("#ece2fa", "#7a4bb5"),
    "grey": Tint("#e9ecf0", "#66707d"),
}
_DARK_TINTS = {
    "blue": Tint("#17375a", "#5b9fe0"),
    "teal": Tint("#0f4442", "#3fb3ab"),
    "green": Tint("#274417", "#83bb5f"),
    "yellow": Tint("#4a3d07", "#d3b13c"),
    "orange": Tint("#562c10", "#ec9152"),
    "red": Tint("#58202b", "#ee8092"),
    "purple": Tint("#3d2a5c", "#b18be6"),
    "grey": Tint("#343c47", "#97a2b0"),
}

LIGHT = Theme(
    name="light",
    dark=False,
    background="#ffffff",
    ground="#ffffff",
    panel="#f5f6f8",
    text="#18212d",
    muted="#5a6675",
    line="#d5dae1",
    positive="#0b63b0",
    negative="#c2410c",
    unknown="#626c79",
    selection="#2563eb",
    hover="#7b8fb0",
    reinforcing="#7a3b9e",
    balancing="#0d6e66",
    undetermined="#5a6675",
    up="#15803d",
    down="#7e22ce",
    problem="#b45309",
    level_fill="#f3f6fa",
    level_border="#3f4f63",
    input_border="#6b7787",
    paper=Tint("#fbf8ec", "#a08a4f"),
    tints=_LIGHT_TINTS,
    series=(
        "#0b63b0", "#c2410c", "#0d7a6c", "#7a3b9e", "#8a6d00", "#b0276f", "#4d5a6a", "#1d8bbd",
    ),
)  # fmt: skip

DARK = Theme(
    name="dark",
    dark=True,
    background="#12171f",
    ground="#12171f",
    panel="#1b222c",
    text="#eaeff5",
    muted="#a3afbd",
    line="#343d4a",
    positive="#6db4f7",
    negative="#ff9a5c",
    unknown="#a3adba",
    selection="#7aa7ff",
    hover="#8295b3",
    reinforcing="#cf9df0",
    balancing="#54cabd",
    undetermined="#a3afbd",
    up="#5fd39a",
    down="#c9a2ff",
    problem="#fbbf4a",
    level_fill="#1c2532",
    level_border="#a9b8cb",
    input_border="#8391a3",
    paper=Tint("#2c2a22", "#b3a373"),
    tints=_DARK_TINTS,
    series=(
        "#6db4f7", "#ff9a5c", "#54cabd", "#cf9df0", "#e0c04a", "#f58ac0", "#b8c3d0", "#8fdcff",
    ),
)  # fmt: skip

PRINT = Theme(
    name="print",
    dark=False,
    background="#ffffff",
    ground="#ffffff",
    panel="#ffffff",
    text="#000000",
    muted="#444b54",
    line="#c8ccd2",
    positive="#003f7d",
    negative="#a62f00",
    unknown="#555d68",
    selection="#1d4ed8",
    hover="#66758f",
    reinforcing="#5a2180",
    balancing="#00534c",
    undetermined="#444b54",
    up="#00602b",
    down="#5e1a9c",
    problem="#8f3f00",
    level_fill="#ffffff",
    level_border="#000000",
    input_border="#444b54",
    paper=Tint("#faf9f5", "#6f6a5c"),
    tints=_LIGHT_TINTS,
    series=(
        "#003f7d", "#a62f00", "#00665b", "#5a2180", "#6b5300", "#8f1558", "#39424d", "#0f6a94",
    ),
)  # fmt: skip

THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK, "print": PRINT}
