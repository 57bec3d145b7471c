"""The axes of a chart: their font and numbers, and the lines and bands on them."""

from functools import cache
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from systemsthink.assets import resource
from systemsthink.drawing.chart.curves import Curve, Floats
from systemsthink.drawing.theme import Theme
from systemsthink.language import current_language

DASHES: tuple[Any, ...] = (
    "solid",
    (0, (5, 1.6)),
    (0, (1.2, 1.4)),
    (0, (7, 1.6, 1.4, 1.6)),
    (0, (3, 1.2)),
    (0, (9, 2)),
    (0, (1.2, 1.2, 1.2, 3)),
    (0, (5, 1.5, 1.2, 1.5, 1.2, 1.5)),
)
TEXT_SIZE = 8.0

_FAMILIES = ["Inter", "DejaVu Sans"]
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@cache
def load_fonts() -> None:
    """Make the bundled font known to matplotlib."""
    for path in sorted(resource("fonts").glob("*.otf")):
        fontManager.addfont(str(path))


def font(size: float) -> FontProperties:
    """The bundled font in a size in points; another one for what it lacks."""
    return FontProperties(family=_FAMILIES, weight=400, size=size)


def decimal_sign() -> str:
    """The decimal sign of the current language."""
    return "," if current_language() == "nl" else "."


def number(value: float, decimal: str) -> str:
    """A number on an axis.

    >>> [number(value, ",") for value in (-0.5, 20.0, 3e9)]
    ['−0,5', '20', '3·10⁹']
    """
    if value and not 1e-3 <= abs(value) < 1e6:
        digits, exponent = f"{value:.2e}".split("e")
        text = f"{float(digits):g}·10{str(int(exponent)).translate(_SUPERSCRIPT)}"
    else:
        text = f"{value + 0.0:.6g}"  # adding 0 takes the sign from a negative zero
    return text.replace("-", "−").replace(".", decimal)


def style(axes: Axes, theme: Theme, decimal: str) -> None:
    """Light horizontal lines, a line at zero, quiet numbers, nothing else."""
    for side in axes.spines.values():
        side.set_visible(False)
    axes.grid(axis="y", color=theme.line, linewidth=0.7)
    axes.axhline(0, color=theme.muted, linewidth=0.9, zorder=1.5)
    axes.set_axisbelow(True)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda value, _=None: number(value, decimal)))
        axis.set_tick_params(length=0, pad=4, labelcolor=theme.muted)
        axis.set_tick_params(labelfontfamily=_FAMILIES, labelsize=TEXT_SIZE)


def draw_curve(
    axes: Axes, times: Floats, curve: Curve, color: str, dash: int, *, whole: bool
) -> Line2D:
    """Draw a curve in its own colour and dash, its bands behind it; `whole` with the outer one."""
    low, high = axes.get_ylim()
    far = 10 * (high - low)
    if curve.bands is not None:
        bands = np.clip(curve.bands, low - far, high + far)
        inner: dict[str, Any] = {"color": color, "linewidth": 0, "zorder": 2}
        axes.fill_between(times, bands[1], bands[3], alpha=0.2 if whole else 0.12, **inner)
        if whole:
            axes.fill_between(times, bands[0], bands[4], alpha=0.1, **inner)
    values = np.clip(curve.values, low - far, high + far)
    (line,) = axes.plot(times, values, color=color, linewidth=1.8, zorder=3)
    line.set_linestyle(DASHES[dash])
    line.set_solid_joinstyle("round")
    return line


def padded(low: float, high: float) -> tuple[float, float]:
    """The same range with some air; a range of 1 around a value that stays."""
    room = 0.06 * (high - low) or 1.0
    return (low - room, high + room)


def ticks(room: float) -> MaxNLocator:
    """Round numbers on an axis, two to seven, as many as there is room for."""
    return MaxNLocator(nbins=max(2, min(7, int(room))), steps=[1, 2, 5, 10])
