"""How the window looks: palette, spacing and font, light or dark."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from systemsthink.assets import resource
from systemsthink.drawing.fonts import FAMILY, load_fonts
from systemsthink.drawing.theme import THEMES, Theme

POINTS = 10


def apply_style(app: QApplication, appearance: str = "system") -> None:
    """Dress the application; `appearance` is system, light or dark."""
    theme = THEMES[_theme_name(app, appearance)]
    load_fonts()
    app.setStyle("Fusion")
    app.setFont(QFont(FAMILY, POINTS))
    app.setPalette(palette_of(theme))
    app.setStyleSheet(sheet_of(theme))


def current_theme() -> Theme:
    """The theme of the drawing that goes with the window as it looks now."""
    dark = QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return THEMES["dark" if dark else "light"]


def palette_of(theme: Theme) -> QPalette:
    """The window's colours, taken from those of the drawing."""
    role = QPalette.ColorRole
    palette = QPalette()
    for key, color in {
        role.Window: theme.panel,
        role.WindowText: theme.text,
        role.Base: theme.background,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: raised(theme),
        role.ButtonText: theme.text,
        role.BrightText: theme.problem,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.background,
        role.Highlight: theme.selection,
        role.HighlightedText: ink_on(theme.selection),
        role.Accent: theme.selection,
        role.Link: theme.selection,
        role.LinkVisited: theme.selection,
        role.Light: blend(theme.panel, "#ffffff", 0.5),
        role.Midlight: blend(theme.panel, theme.text, 0.06),
        role.Mid: edge(theme),
        role.Dark: blend(theme.panel, theme.text, 0.3),
        role.Shadow: blend(theme.panel, "#000000", 0.6),
    }.items():
        palette.setColor(key, QColor(color))
    faint = QColor(blend(theme.panel, theme.text, 0.42))
    for key in (role.Text, role.WindowText, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, faint)
    return palette


def sheet_of(theme: Theme) -> str:
    """The style sheet of one theme."""
    values: dict[str, str] = {
        "text": theme.text,
        "muted": theme.muted,
        "base": theme.background,
        "panel": theme.panel,
        "raised": raised(theme),
        "hover": blend(raised(theme), theme.text, 0.06),
        "pressed": blend(raised(theme), theme.text, 0.12),
        "edge": edge(theme),
        "faint": blend(theme.panel, theme.text, 0.09),
        "accent": theme.selection,
        "wash": blend(theme.background, theme.selection, 0.16),
        "ink": ink_on(theme.selection),
        "problem": theme.problem,
        "disabled": blend(theme.panel, theme.text, 0.42),
        "look": theme.name,
        "icons": resource("icons/sheet").as_posix(),
    }
    sheet = resource("style.qss").read_text(encoding="utf-8")
    return re.sub("@([a-z]+)", lambda match: values[match[1]], sheet)


def raised(theme: Theme) -> str:
    """The colour of a button."""
    return blend(theme.panel, "#ffffff", 0.09 if theme.dark else 0.75)


def edge(theme: Theme) -> str:
    """The colour of the line around a field or button."""
    return blend(theme.panel, theme.text, 0.24)


def ink_on(color: str) -> str:
    """Black or white, whichever reads better on a colour."""
    return "#ffffff" if _luminance(QColor(color)) < 0.36 else "#10151c"


def blend(below: str, above: str, share: float) -> str:
    """A colour with so much of another on top."""
    a, b = QColor(below), QColor(above)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in pairs)).name()


def _theme_name(app: QApplication, appearance: str) -> str:
    if appearance in ("light", "dark"):
        return appearance
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return (
        0.2126 * linear(color.redF())
        + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF())
    )
