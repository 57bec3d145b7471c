"""The window's looks: colours that can be read, icons that follow them."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from systemsthink.assets import resource
from systemsthink.drawing.theme import THEMES
from systemsthink.ui.icons import icon
from systemsthink.ui.style import apply_style, blend, current_theme, ink_on, palette_of, sheet_of

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))
SOURCES = Path(__file__).parents[1] / "systemsthink"


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.1, from its definition."""

    def luminance(color: QColor) -> float:
        parts = (color.redF(), color.greenF(), color.blueF())
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def distance(one: QColor, other: QColor) -> int:
    """How far apart two colours are in the channel that differs most, of 255."""
    ones, others = (one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue())
    return max(abs(a - b) for a, b in zip(ones, others, strict=True))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_can_be_read(qapp: QApplication, name: str) -> None:
    palette = palette_of(THEMES[name])
    role = QPalette.ColorRole
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
    ):
        assert contrast(palette.color(text), palette.color(ground)) >= 4.5, (text, ground)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_ring_of_focus_can_be_seen(qapp: QApplication, name: str) -> None:
    theme = THEMES[name]
    for ground in (theme.panel, theme.background):
        assert contrast(QColor(theme.selection), QColor(ground)) >= 3.0


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_sheet_is_complete(name: str) -> None:
    sheet = sheet_of(THEMES[name])
    assert "@" not in sheet
    for path in re.findall(r'url\("([^"]+)"\)', sheet):
        assert Path(path).is_file()


def test_looks_switch_and_tell_the_theme(qapp: QApplication) -> None:
    for name in ("dark", "light"):
        apply_style(qapp, name)
        assert current_theme() is THEMES[name]
        assert qapp.font().family() == "Inter"


def test_ink_is_the_better_of_the_two() -> None:
    for color in ("#ffffff", "#000000", "#2563eb", "#7aa7ff", "#fbbf4a"):
        inks = ("#ffffff", "#10151c")
        assert ink_on(color) == max(inks, key=lambda ink: contrast(QColor(ink), QColor(color)))


def test_half_of_black_and_white_is_grey() -> None:
    assert blend("#000000", "#ffffff", 0.5) == "#808080"
    assert blend("#123456", "#ffffff", 0.0) == "#123456"


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_takes_the_colour_of_the_text(qapp: QApplication, name: str) -> None:
    for look in ("dark", "light"):
        apply_style(qapp, look)
        image = icon(name).pixmap(QSize(64, 64)).toImage()
        pixels = [
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        ]
        ink = qapp.palette().color(QPalette.ColorRole.ButtonText)
        opaque = [pixel for pixel in pixels if pixel.alpha() == 255]
        assert opaque
        assert all(distance(pixel, ink) <= 2 for pixel in opaque)


def test_an_icon_that_is_off_is_fainter(qapp: QApplication) -> None:
    on, off = (
        icon("delete").pixmap(QSize(32, 32), mode).toImage()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert on != off


def test_every_icon_is_used_somewhere() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
    assert [name for name in ICONS if f'"{name}"' not in code] == []
