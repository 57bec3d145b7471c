"""How long a frame takes while a hand drags, pans or zooms: from the event to the pixels."""

import time
from collections.abc import Callable
from statistics import median, quantiles
from typing import Any

import pytest
from maps import scale_free
from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from systemsthink.editing.session import Session
from systemsthink.model import Diagram, VariableId
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.workspace import Workspace

SCREEN = (1920, 1080)
FRAMES = 120
LINKS_IN_HAND = 20
WHEEL = 120


@pytest.fixture
def canvas(qtbot: Any) -> Canvas:
    canvas = Canvas(Workspace(Session(scale_free(500, 1000))))
    qtbot.addWidget(canvas)
    canvas.resize(*SCREEN)
    canvas.show()
    canvas.fit()
    canvas.repaint()
    return canvas


@pytest.mark.benchmark(group="frames")
def test_dragging_a_variable_with_twenty_links(benchmark: Any, canvas: Canvas) -> None:
    busy = with_links(canvas.workspace.diagram, LINKS_IN_HAND)
    box = canvas.picture.labels[busy].box
    start = canvas.screen_point(box.x, box.y)
    press(canvas, start)
    report(benchmark, lambda step: move(canvas, start + QPointF(step, step / 2)), canvas)
    release(canvas, start)


@pytest.mark.benchmark(group="frames")
def test_panning(benchmark: Any, canvas: Canvas) -> None:
    middle = QPointF(SCREEN[0] / 2, SCREEN[1] / 2)
    press(canvas, middle, Qt.MouseButton.MiddleButton)
    held = Qt.MouseButton.MiddleButton
    report(benchmark, lambda step: move(canvas, middle + QPointF(step, step), held), canvas)
    release(canvas, middle, held)


@pytest.mark.benchmark(group="frames")
def test_zooming(benchmark: Any, canvas: Canvas) -> None:
    report(benchmark, lambda step: wheel(canvas, WHEEL if step % 20 < 10 else -WHEEL), canvas)


@pytest.mark.benchmark(group="frames")
def test_looking_sharp_again_after_zooming(benchmark: Any, canvas: Canvas) -> None:
    def zoom_and_wait(step: int) -> None:
        canvas._sharpen.stop()
        canvas.look(canvas.camera.zoomed(1.01, QPointF(), QSizeF(canvas.size())))

    report(benchmark, zoom_and_wait, canvas, frames=20)


def report(
    benchmark: Any, act: Callable[[int], None], canvas: Canvas, frames: int = FRAMES
) -> None:
    """Do something once for each frame, and tell the middle and the slowest twentieth."""
    times: list[tuple[float, float]] = []

    def go() -> None:
        for step in range(frames):
            began = time.perf_counter(), time.process_time()
            act(step)
            canvas.repaint()
            times.append((time.perf_counter() - began[0], time.process_time() - began[1]))
            QApplication.processEvents()

    benchmark.pedantic(go, rounds=1)
    for clock, taken in zip(("", "cpu_"), zip(*times, strict=True), strict=True):
        benchmark.extra_info[f"{clock}median_ms"] = round(1000 * median(taken), 1)
        benchmark.extra_info[f"{clock}p95_ms"] = round(1000 * quantiles(taken, n=20)[-1], 1)
        benchmark.extra_info[f"{clock}first_ms"] = round(1000 * taken[0], 1)
    print("", benchmark.name, benchmark.extra_info, sep="\n")


def with_links(diagram: Diagram, wanted: int) -> VariableId:
    """The variable whose number of links comes nearest to what is wanted."""
    ends = [end for link in diagram.links.values() for end in (link.source, link.target)]
    return min(diagram.variables, key=lambda id: abs(ends.count(id) - wanted))


def press(canvas: Canvas, at: QPointF, button: Any = Qt.MouseButton.LeftButton) -> None:
    send(canvas, QEvent.Type.MouseButtonPress, at, button, button)


def move(canvas: Canvas, at: QPointF, held: Any = Qt.MouseButton.LeftButton) -> None:
    send(canvas, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, held)


def release(canvas: Canvas, at: QPointF, button: Any = Qt.MouseButton.LeftButton) -> None:
    send(canvas, QEvent.Type.MouseButtonRelease, at, button, Qt.MouseButton.NoButton)


def send(canvas: Canvas, kind: QEvent.Type, at: QPointF, button: Any, held: Any) -> None:
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, at, canvas.mapToGlobal(at), button, held, none)
    QApplication.sendEvent(canvas, event)


def wheel(canvas: Canvas, turn: int) -> None:
    middle = QPointF(SCREEN[0] / 2, SCREEN[1] / 2)
    event = QWheelEvent(
        middle,
        canvas.mapToGlobal(middle),
        QPointF().toPoint(),
        QPointF(0, turn).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
