"""The behaviour-over-time chart: a run as lines with their names at their ends."""

import io
import math
from collections.abc import Collection
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from systemsthink.drawing.chart.axes import decimal_sign
from systemsthink.drawing.chart.curves import curves_of
from systemsthink.drawing.chart.figure import ChartFigure, size_in_inches
from systemsthink.drawing.sizes import DPI, WIDTH_MM
from systemsthink.drawing.theme import THEMES, Theme
from systemsthink.errors import FileError
from systemsthink.model import VariableId
from systemsthink.phrases import phrase
from systemsthink.simulation import Run
from systemsthink.storage.atomic import write_atomically

_CANVASES = {".png": FigureCanvasAgg, ".svg": FigureCanvasSVG, ".pdf": FigureCanvasPdf}
_NO_DATES = {
    ".png": {"Software": "systemsthink"},
    ".svg": {"Date": None},
    ".pdf": {"CreationDate": None, "Creator": "systemsthink"},
}
_FILES: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "systemsthink",
    "pdf.fonttype": 42,
}
_COLORS = {"white": "#ffffff", "transparent": "none"}
_MOST_PIXELS = 32_767


def chart(
    run: Run,
    *,
    theme: Theme | str = "light",
    variables: Collection[VariableId] | None = None,
    moment: float | None = None,
    decimal: str | None = None,
) -> Figure:
    """Draw a run as a matplotlib figure; its layout follows when it changes size.

    Without `variables` it shows those that move most, in at most eight lines; variables that move
    exactly alike share one. Many draws show as bands around their median. `moment` marks an
    instant; `decimal` is the decimal sign, by default that of the current language.
    """
    colors = THEMES[theme] if isinstance(theme, str) else theme
    figure = ChartFigure(run, curves_of(run, variables), colors, decimal or decimal_sign())
    if moment is not None:
        figure.axes[0].axvline(moment, color=colors.selection, linewidth=1.2, zorder=4)
    return figure


def export_run(
    run: Run,
    path: str | Path,
    *,
    dpi: float = DPI,
    width_mm: float = WIDTH_MM,
    theme: Theme | str = "light",
    variables: Collection[VariableId] | None = None,
    background: str | None = None,
) -> None:
    """Write the chart of a run; the path's ending says whether PNG, SVG or PDF.

    It is `width_mm` wide; a PNG has `dpi` pixels an inch, which the file states. Texts in an SVG
    stay texts. `background` is "white" or "transparent", by default the theme's own. Raises
    FileError when the path has another ending or can't be written.
    """
    try:
        kind = _checked(path, dpi, width_mm)
        figure = chart(run, theme=theme, variables=variables)
        figure.set_size_inches(size_in_inches(width_mm))
        _CANVASES[kind](figure)
        written = io.BytesIO()
        with matplotlib.rc_context(_FILES):
            color = _COLORS.get(background or "", figure.get_facecolor())
            figure.savefig(
                written, format=kind[1:], dpi=dpi, facecolor=color, metadata=_NO_DATES[kind]
            )
        write_atomically(path, written.getvalue())
    except FileError as error:
        raise error.at(path) from error


def _checked(path: str | Path, dpi: float, width_mm: float) -> str:
    kind = Path(path).suffix.lower()
    if kind not in _CANVASES:
        raise FileError(phrase("A picture's name ends in .png, .svg or .pdf; choose one of these."))
    if not (0 < dpi < math.inf and 0 < width_mm < math.inf):
        raise FileError(phrase("The width and the dpi of a picture are numbers above 0."))
    width, height = (round(inches * dpi) for inches in size_in_inches(width_mm))
    if width > _MOST_PIXELS:
        raise FileError(
            phrase(
                "A picture of {width} × {height} pixels is too large; lower the dpi or the width.",
                width=width,
                height=height,
            )
        )
    return kind
