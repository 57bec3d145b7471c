"""The panel with the behaviour of variables over time."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from systemsthink.language import say
from systemsthink.model import VariableId
from systemsthink.ui.fields.widgets import label
from systemsthink.ui.jobs import Job
from systemsthink.ui.panels.notes import Notes
from systemsthink.ui.panels.play import why_not
from systemsthink.ui.style import current_theme
from systemsthink.ui.workspace import Workspace

if TYPE_CHECKING:
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

    from systemsthink.simulation import Run

DRAW_DELAY_MS = 30
WIDE = 620


class ChartPanel(QWidget):
    """Shows what is selected, or the loop that is lit, or else what moves most."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Behaviour over time"))
        self._workspace = workspace
        self.canvas: FigureCanvasQTAgg | None = None
        self.line = _Line(self)
        self.message = label(role="muted")
        self.notes = Notes()
        self._drawn: object = None
        self._loading = Job(_load_matplotlib, self)
        self._loading.answered.connect(self._loaded)
        self._loading.failed.connect(_raise)
        self._can_draw = False
        # Several changes come together; and the first chart waits until the window is there.
        self._soon = QTimer(self, singleShot=True, interval=DRAW_DELAY_MS)
        self._soon.timeout.connect(self.draw)
        self._arrange()
        workspace.run_changed.connect(self._soon.start)
        workspace.selection_changed.connect(self._soon.start)
        workspace.emphasis_changed.connect(self._soon.start)
        workspace.playback.moved.connect(self._move_line)

    def draw(self) -> None:
        """Draw the run as it is now, if anybody can see it."""
        if not self.isVisible():
            return
        run = self._workspace.run
        self._tell(run)
        if run is None or len(run.times) < 2:
            return
        if not self._can_draw:
            self._loading.ask()
            return
        wanted = (run, current_theme().name, self.variables_shown(run))
        if wanted != self._drawn:
            self._replace_canvas(run, wanted[2])
            self._drawn = wanted
        self._move_line()

    def variables_shown(self, run: Run) -> tuple[VariableId, ...] | None:
        """Which variables the chart shows; None leaves it to the chart."""
        loop = self._workspace.emphasis
        chosen = self._workspace.selection or (loop.variables if loop else ())
        return tuple(id for id in run.variables if id in chosen) or None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_soon"):
            self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the moment under a pressed mouse; follow the canvas when it is drawn anew."""
        held = isinstance(event, QMouseEvent) and event.buttons() & Qt.MouseButton.LeftButton
        if held and isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            self._go_to(event.position().x())
            return True
        if event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._move_line)
        return False

    def _loaded(self) -> None:
        self._can_draw = True
        self.draw()

    def _arrange(self) -> None:
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setContentsMargins(24, 24, 24, 24)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.message, 7)
        self._beside.addWidget(self.notes, 3)
        self.setMinimumSize(200, 110)

    def _tell(self, run: Run | None) -> None:
        self.message.setText("" if run else why_not(self._workspace))
        self.message.setVisible(run is None)
        self.notes.show_problems(run.problems if run else ())
        if self.canvas:
            self.canvas.setVisible(run is not None)
        self.line.setVisible(run is not None and self.canvas is not None)

    def _replace_canvas(self, run: Run, variables: tuple[VariableId, ...] | None) -> None:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

        from systemsthink.drawing.chart import chart

        decimal = QLocale().decimalPoint()
        figure = chart(run, theme=current_theme(), variables=variables, decimal=decimal)
        canvas = FigureCanvasQTAgg(figure)  # type: ignore[no-untyped-call]
        canvas.setPalette(QPalette(QColor(current_theme().background)))
        canvas.setMinimumSize(120, 90)
        canvas.setAccessibleName(say("Behaviour over time"))
        canvas.installEventFilter(self)
        canvas.setCursor(Qt.CursorShape.SplitHCursor)
        if self.canvas:
            self.canvas.removeEventFilter(self)
            self._beside.replaceWidget(self.canvas, canvas)
            self.canvas.hide()
            self.canvas.deleteLater()
        else:
            self._beside.insertWidget(1, canvas, 7)
        self.canvas = canvas
        canvas.show()
        canvas.mpl_connect("draw_event", lambda _: self._move_line())
        self.line.setParent(canvas)
        self.line.show()

    def _move_line(self) -> None:
        run, canvas = self._workspace.run, self.canvas
        if run is None or canvas is None or not canvas.figure.axes:
            return
        axes, ratio = canvas.figure.axes[0], canvas.devicePixelRatioF()
        time = float(run.times[self._workspace.moment])
        x = axes.transData.transform((time, 0.0))[0] / ratio
        box = axes.get_window_extent()
        top = canvas.height() - box.y1 / ratio
        self.line.setGeometry(round(x) - 1, round(top), 2, round(box.height / ratio))
        self.line.raise_()

    def _go_to(self, x: float) -> None:
        run, canvas = self._workspace.run, self.canvas
        if run is None or canvas is None or not canvas.figure.axes:
            return
        axes = canvas.figure.axes[0]
        time = axes.transData.inverted().transform((x * canvas.devicePixelRatioF(), 0.0))[0]
        first, last = float(run.times[0]), float(run.times[-1])
        self._workspace.playback.pause()
        self._workspace.playback.go((time - first) / (last - first))


_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove)


class _Line(QFrame):
    """The line at the moment that is shown; moving it repaints only the strips under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "moment")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()


def _load_matplotlib(progress: Callable[[float], bool]) -> None:
    """Import it off the main thread: it takes its time, and more where it has to look for fonts."""
    import_module("systemsthink.drawing.chart")
    import_module("matplotlib.backends.backend_qtagg")


def _raise(error: Exception) -> None:
    raise error
