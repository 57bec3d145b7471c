"""A chart as a figure that lays itself out for the size in which it is drawn."""

import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from systemsthink.drawing.chart.axes import (
    TEXT_SIZE,
    draw_curve,
    font,
    load_fonts,
    padded,
    style,
    ticks,
)
from systemsthink.drawing.chart.curves import Curve, fans, limits
from systemsthink.drawing.chart.labels import fit, spread
from systemsthink.drawing.sizes import INCH, WIDTH_MM
from systemsthink.drawing.theme import Theme
from systemsthink.language import say
from systemsthink.simulation import Run

LABEL_SIZES = ((8.5, 3), (8.0, 2), (7.0, 1), (6.0, 1))
LINE_HEIGHT = 1.25
LEADER = 13.0
MARGIN = 9.0
LABEL_SHARE = 0.32
SHAPE = 0.52
ROOMY = 130.0

_PLAIN: dict[str, Any] = {"transform": IdentityTransform(), "parse_math": False}


@dataclass(frozen=True)
class _End:
    """Where a line ends: its name there, and the piece of line that leads to the name."""

    name: str
    value: float
    label: Text
    leader: Line2D


class ChartFigure(Figure):
    """A run's curves; margins, labels and ticks are found anew whenever it is drawn."""

    def __init__(self, run: Run, curves: list[Curve], theme: Theme, decimal: str) -> None:
        super().__init__(figsize=size_in_inches(WIDTH_MM), dpi=100, facecolor=theme.background)
        load_fonts()
        axes = self._axes = self.add_subplot(facecolor="none")
        style(axes, theme, decimal)
        axes.set_xlim(float(run.times[0]), float(run.times[-1]))
        axes.set_ylim(*padded(*limits(curves)))
        self._ends = []
        whole = fans(curves)
        for number, curve in enumerate(curves):
            color = theme.series[number]
            line = draw_curve(axes, run.times, curve, color, number, whole=whole)
            self._ends.append(self._end(curve, line))
        muted: dict[str, Any] = {"color": theme.muted, "font": font(TEXT_SIZE), **_PLAIN}
        self._title = self.text(0, 0, say("Deviation from the reference"), va="top", **muted)
        self._clock = self.text(0, 0, _time_label(run), ha="right", **muted)
        self._notes = self.text(0, 0, "  ·  ".join(_notes(run, curves, axes.get_ylim())), **muted)

    def draw(self, renderer: RendererBase) -> None:
        """Lay out for this size, then draw; a script that the font lacks is no reason to warn."""
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph")
            self._arrange(renderer)
            super().draw(renderer)

    def _end(self, curve: Curve, line: Line2D) -> _End:
        color = line.get_color()
        label = self.text(0, 0, "", color=color, va="center", **_PLAIN)
        leader = Line2D([], [], color=color, transform=IdentityTransform())
        leader.set_linestyle(line.get_linestyle())
        leader.set_linewidth(1.1)
        self.add_artist(leader)
        return _End(", ".join(curve.names), float(curve.values[-1]), label, leader)

    def _arrange(self, renderer: RendererBase) -> None:
        point = _pixels(renderer, 1.0)
        width, height, edge = self.bbox.width, self.bbox.height, MARGIN * point
        roomy = height > ROOMY * point
        bottom = (32 if roomy else 17) * point
        top = height - (22 if roomy else 8) * point
        column = self._name_ends(renderer, LABEL_SHARE * width, height - edge)
        self._set_ticks(width / point, (top - bottom) / point)
        left = edge + self._widest_tick(renderer) + 5 * point
        right = max(width - column - (LEADER + MARGIN + 4) * point, left + 2 * edge)
        self._axes.set_position(
            (left / width, bottom / height, (right - left) / width, (top - bottom) / height)
        )
        self._place_ends(right, bottom, top, height, point)
        for text, x, y in (
            (self._title, edge, height - 0.6 * edge),
            (self._clock, right, 0.9 * edge),
            (self._notes, edge, 0.9 * edge),
        ):
            text.set_position((x, y))
            text.set_visible(roomy)

    def _name_ends(self, renderer: RendererBase, most: float, room: float) -> float:
        """Write the names as large as they fit one above the other; the widest one's width."""
        low, high = self._axes.get_ylim()
        widest = 0.0
        for size, lines in LABEL_SIZES:
            face = font(size)
            width_of = cache(lambda text, face=face: _width(renderer, text, face))
            total = widest = 0.0
            for end in self._ends:
                arrow = "↑ " if end.value > high else "↓ " if end.value < low else ""
                end.label.set_text(fit(arrow + end.name, width_of, most, lines))
                end.label.set_fontproperties(face)
                total += _height(end.label)
                widest = max([widest, *map(width_of, end.label.get_text().split("\n"))])
            if _pixels(renderer, total) <= room:
                break
        return widest

    def _place_ends(
        self, right: float, bottom: float, top: float, height: float, point: float
    ) -> None:
        low, high = self._axes.get_ylim()
        shares = [min(1.0, max(0.0, (end.value - low) / (high - low))) for end in self._ends]
        wanted = [bottom + share * (top - bottom) for share in shares]
        heights = [_height(end.label) * point for end in self._ends]
        middles = spread(wanted, heights, MARGIN * point / 2, height - MARGIN * point / 2)
        for end, start, middle in zip(self._ends, wanted, middles, strict=True):
            end.label.set_position((right + (LEADER + 4) * point, middle))
            end.leader.set_data([right + 2 * point, right + LEADER * point], [start, middle])

    def _set_ticks(self, width: float, height: float) -> None:
        self._axes.xaxis.set_major_locator(ticks(width / 70))
        self._axes.yaxis.set_major_locator(ticks(height / 30))

    def _widest_tick(self, renderer: RendererBase) -> float:
        axis = self._axes.yaxis
        values = axis.get_major_locator().tick_values(*self._axes.get_ylim())
        texts = (axis.get_major_formatter()(value) for value in values)
        return max(_width(renderer, text, font(TEXT_SIZE)) for text in texts)


def size_in_inches(width_mm: float) -> tuple[float, float]:
    """The width and height of a chart on paper."""
    return width_mm / INCH, width_mm / INCH * SHAPE


def _notes(run: Run, curves: list[Curve], ylim: tuple[float, float]) -> list[str]:
    notes = []
    shown = sum(len(curve.names) for curve in curves)
    if run.quantiles is not None:
        notes.append(say("Medians of {draws} draws; half of them lie in a band", draws=run.draws))
    if shown < len(run.variables):
        all = len(run.variables)
        notes.append(say("{shown} of {all} variables", shown=shown, all=all))
    low, high = ylim
    if any(curve.values.min() < low or curve.values.max() > high for curve in curves):
        notes.append(say("Lines with an arrow go on beyond the chart"))
    return notes


def _time_label(run: Run) -> str:
    return say("Time ({unit})", unit=run.time_unit) if run.time_unit else say("Time")


def _height(label: Text) -> float:
    """A label's height in points, with some air."""
    lines = label.get_text().count("\n") + 1
    return float(lines * label.get_fontsize()) * LINE_HEIGHT + 2.0


def _pixels(renderer: Any, points: float) -> float:
    return float(renderer.points_to_pixels(points))


def _width(renderer: RendererBase, text: str, font: FontProperties) -> float:
    return float(renderer.get_text_width_height_descent(text, font, False)[0])
