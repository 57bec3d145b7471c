"""The program itself, and beside it a note of what a person sees where: labels, rims and buttons.

python tests/benchmarks/watched.py map.cld places.json
"""

import json
import sys
import time
from collections.abc import Iterator
from math import cos, pi, sin
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QTimer
from PySide6.QtWidgets import QToolButton

from systemsthink.geometry.boxes import Box
from systemsthink.tools import begin
from systemsthink.tools.link import Linking
from systemsthink.ui.application import Application
from systemsthink.ui.canvas.canvas import Canvas

LOOK_EVERY_MS = 100
WAYS_ROUND = 24
BESIDE = (3.0, 6.0)
"""How far from a label its rim is looked for, in diagram pixels."""


def main(map_file: str, places: str) -> int:
    """Show the map in a window until that is closed."""
    application = Application(["systemsthink"])
    window = application.open_path(Path(map_file))
    if window is None:
        raise SystemExit(f"{map_file} can't be opened.")
    note = Path(places)

    def look() -> None:
        fresh = note.with_suffix(".new")
        fresh.write_text(json.dumps(seen(window.canvas)))
        fresh.replace(note)

    timer = QTimer(application, interval=LOOK_EVERY_MS)
    timer.timeout.connect(look)
    timer.start()
    return application.exec()


def seen(canvas: Canvas) -> dict[str, object]:
    """What can be pointed at, in pixels of the screen."""
    names = {id: variable.name for id, variable in canvas.workspace.diagram.variables.items()}
    labels = canvas.picture.labels.items()
    return {
        "written": time.time(),
        "busy": canvas.hand.busy,
        "canvas": [*_on_screen(canvas, QPointF()), canvas.width(), canvas.height()],
        "labels": {names[id]: _corners(canvas, label.box) for id, label in labels},
        "rims": {names[id]: [*_rim(canvas, id, label.box)] for id, label in labels},
        "buttons": {
            button.text(): _on_screen(button, QPointF(button.rect().center()))
            for button in canvas.findChildren(QToolButton)
            if button.isVisible()
        },
    }


def _on_screen(widget: Canvas | QToolButton, at: QPointF) -> tuple[float, float]:
    point = widget.mapToGlobal(at)
    return point.x(), point.y()


def _corners(canvas: Canvas, box: Box) -> list[float]:
    top_left = canvas.screen_point(box.left, box.top)
    bottom_right = canvas.screen_point(box.right, box.bottom)
    return [*_on_screen(canvas, top_left), *_on_screen(canvas, bottom_right)]


def _rim(canvas: Canvas, id: str, box: Box) -> Iterator[tuple[float, float]]:
    """Points where the pointer becomes a cross, since a link can be begun there."""
    for away in BESIDE:
        for x, y in _round(box, away):
            at = canvas.screen_point(x, y)
            if canvas.rect().contains(at.toPoint()) and _begins_link(canvas, at, id):
                yield _on_screen(canvas, at)


def _round(box: Box, away: float) -> Iterator[tuple[float, float]]:
    """Points around a box, so far from its edge."""
    for turn in range(WAYS_ROUND):
        x, y = cos(2 * pi * turn / WAYS_ROUND), sin(2 * pi * turn / WAYS_ROUND)
        reach = min(
            (box.width / 2 + away) / max(abs(x), 1e-9), (box.height / 2 + away) / max(abs(y), 1e-9)
        )
        yield box.x + x * reach, box.y + y * reach


def _begins_link(canvas: Canvas, at: QPointF, id: str) -> bool:
    """Whether a press there begins a link from this variable, and no bar lies over it."""
    hand = canvas.hand
    begun = begin.press(hand._pointer_at(at), hand._scene()).state
    free = canvas.childAt(QPoint(round(at.x()), round(at.y()))) is None
    return free and isinstance(begun, Linking) and begun.source == id


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
