from collections.abc import Callable, Iterator
from typing import Any

import pytest
from maps import scale_free
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from systemsthink.drawing.paint import paint
from systemsthink.drawing.pictures import picture_of
from systemsthink.drawing.theme import THEMES
from systemsthink.editing.edits import set_polarity, shift
from systemsthink.editing.session import Session
from systemsthink.geometry.picture import Picture
from systemsthink.model import Polarity
from systemsthink.phrases import phrase
from systemsthink.ui.canvas.camera import fitted
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.workspace import Workspace

LIGHT = THEMES["light"]
SCREEN = (1920, 1080)


class Recorder:
    """Stands in for a painter and keeps what it is told."""

    def __init__(self) -> None:
        self.calls: list[tuple[Callable[..., Any], tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        call = getattr(QPainter, name)
        return lambda *told: self.calls.append((call, told))


@pytest.fixture
def painter(qapp: Any) -> Iterator[QPainter]:
    image = QImage(*SCREEN, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(LIGHT.background)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    yield painter
    painter.end()


@pytest.fixture
def picture(qapp: Any) -> Picture:
    return picture_of(scale_free(500, 1000))


def look_at(painter: QPainter, picture: Picture) -> None:
    size = QSizeF(*SCREEN)
    painter.setTransform(fitted(picture.bounds, size).transform(size))


@pytest.mark.benchmark(group="painting")
def test_full_repaint(benchmark: Any, painter: QPainter, picture: Picture) -> None:
    look_at(painter, picture)
    benchmark(paint, painter, picture, LIGHT)


@pytest.mark.benchmark(group="painting")
def test_the_same_paths_and_texts(benchmark: Any, painter: QPainter, picture: Picture) -> None:
    look_at(painter, picture)
    recorder = Recorder()
    paint(recorder, picture, LIGHT)  # type: ignore[arg-type]

    def replay() -> None:
        for call, told in recorder.calls:
            call(painter, *told)

    benchmark(replay)


@pytest.mark.benchmark(group="painting")
def test_composing(benchmark: Any, qapp: Any) -> None:
    diagram = scale_free(500, 1000)
    benchmark(picture_of, diagram)


@pytest.fixture
def canvas(qtbot: Any) -> Canvas:
    canvas = Canvas(Workspace(Session(scale_free(108, 296))))
    qtbot.addWidget(canvas)
    canvas.resize(*SCREEN)
    canvas.show()
    canvas.fit()
    return canvas


@pytest.mark.benchmark(group="one edit")
def test_to_loops_and_badges(benchmark: Any, canvas: Canvas) -> None:
    benchmark(flip_a_sign, canvas.workspace)


@pytest.mark.benchmark(group="one edit")
def test_to_pixels(benchmark: Any, canvas: Canvas) -> None:
    def edit() -> None:
        flip_a_sign(canvas.workspace)
        canvas.repaint()

    benchmark(edit)


@pytest.mark.benchmark(group="one edit")
def test_moving_a_variable(benchmark: Any, canvas: Canvas) -> None:
    def move() -> None:
        farther = shift(canvas.workspace.diagram, ["v0"], 1.0, 1.0)
        canvas.workspace.commit(farther, phrase("Move"), gesture="moving")
        canvas.repaint()

    benchmark(move)


def flip_a_sign(workspace: Workspace) -> None:
    """Turn round one link that is in many loops."""
    busy = workspace.loops.loops[0].links[0]
    other: Polarity = "-" if workspace.diagram.links[busy].polarity == "+" else "+"
    turned = set_polarity(workspace.diagram, [busy], other)
    workspace.commit(turned, phrase("Turn a sign"), gesture="turning")
