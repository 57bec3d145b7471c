"""The one font of diagrams and charts, which comes with the program."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from systemsthink.assets import resource

FAMILY = "Inter"
FALLBACKS = (
    *("Noto Sans", "Segoe UI", "Helvetica Neue"),
    *("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji"),
    *("DejaVu Sans", "sans-serif"),
)
"""What letters the bundled font lacks are looked for in; emoji before fonts that lack colours."""


@cache
def load_fonts() -> None:
    """Make the bundled font known to Qt; needs a running application."""
    for path in sorted(resource("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


@cache
def font(px: float, weight: int = 500) -> QFont:
    """The bundled font in a size in pixels; its text scales evenly with the picture."""
    load_fonts()
    made = QFont([FAMILY, *FALLBACKS])
    made.setPixelSize(max(1, round(px)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
