"""One process that is drawn in and repainted all day: it neither ends early nor grows."""

import gc
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

FULL = os.environ.get("SYSTEMSTHINK_SOAK") == "full"
REPAINTS, EDITS = (100_000, 10_000) if FULL else (2_500, 500)
STEPS_KEPT = 25
MOST_GROWTH_MB = 6.0 if FULL else 3.0
STATM = Path("/proc/self/statm")


@pytest.mark.timeout(3600 if FULL else 300)
def test_a_day_of_repaints_and_edits_neither_crashes_nor_grows() -> None:
    done = subprocess.run(
        [sys.executable, __file__, str(REPAINTS), str(EDITS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert (told["repaints"], told["edits"]) == (REPAINTS, EDITS)
    if not STATM.exists():
        pytest.skip("only Linux tells how much memory a process holds")
    assert told["later_mb"] - told["warm_mb"] <= MOST_GROWTH_MB, told


def soak(repaints: int, edits: int) -> dict[str, float]:
    """Edit and repaint a map of twelve variables; tell the memory after a fifth and at the end."""
    from PySide6.QtWidgets import QApplication

    from systemsthink.editing.session import Session
    from systemsthink.ui.canvas.canvas import Canvas
    from systemsthink.ui.workspace import Workspace

    class Counted(Canvas):
        painted = 0

        def paintEvent(self, event):  # noqa: N802
            super().paintEvent(event)
            self.painted += 1

    application = QApplication([])
    workspace = Workspace(Session(twelve()))
    canvas = Counted(workspace)
    canvas.resize(400, 300)
    canvas.show()
    application.processEvents()
    canvas.fit()
    fill_caches(canvas)
    workspace.run_now()
    while workspace.run is None and workspace.run_error is None:  # what a run loads is no leak
        application.processEvents()
    chance = random.Random(12)
    edited, warm = 0, 0.0
    while canvas.painted < repaints or edited < edits:
        if edited < edits and edited * repaints <= canvas.painted * edits:
            edit(workspace, chance)
            edited += 1
            if edited % STEPS_KEPT == 0:
                undo_all(workspace)
        look_about(canvas, chance)
        canvas.repaint()
        if canvas.painted % 100 == 0:
            application.processEvents()
        if not warm and edited >= edits / 5:
            warm = resident_mb()
    workspace.journal.close()
    return {
        "repaints": repaints,
        "edits": edited,
        "warm_mb": warm,
        "later_mb": resident_mb(),
    }


def twelve():
    """Twelve variables on a ring, each linked to the next and some across."""
    from math import cos, pi, sin

    from systemsthink.model import Link, Variable, diagram

    variables = [
        Variable(f"v{i}", f"Variable {i}", 300 * cos(pi * i / 6), 220 * sin(pi * i / 6))
        for i in range(12)
    ]
    ring = [Link(f"r{i}", f"v{i}", f"v{(i + 1) % 12}", "+-"[i % 2]) for i in range(12)]
    across = [
        Link(f"a{i}", f"v{i}", f"v{(i + 5) % 12}", "-", delayed=True) for i in range(0, 12, 3)
    ]
    return diagram([*variables, *ring, *across])


def fill_caches(canvas) -> None:
    """Let the drawing keep as many painted paths as it ever will: later growth is a leak."""
    from dataclasses import replace

    from PySide6.QtGui import QImage, QPainter

    from systemsthink.drawing.pens import curve_path, head_shape

    arc = next(iter(canvas.picture.curves.values())).arc
    image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for kept, paint in ((curve_path, painter.drawPath), (head_shape, painter.drawPolygon)):
        for i in range(kept.cache_info().maxsize):
            paint(kept(replace(arc, cx=arc.cx + i / 7), 1.0))
    painter.end()


def edit(workspace, chance) -> None:
    """Do one of the things that people do."""
    from systemsthink.editing import edits
    from systemsthink.phrases import phrase

    d = workspace.diagram
    one, other = chance.sample(list(d.variables), 2)
    link = chance.choice(list(d.links))
    following = chance.choice(
        [
            lambda: edits.shift(d, [one], chance.uniform(-20, 20), chance.uniform(-20, 20)),
            lambda: edits.rename(d, one, f"Name {chance.randrange(10**9)}"),
            lambda: edits.connect(d, one, other, id=f"l{chance.randrange(10**9)}", polarity="+"),
            lambda: edits.set_polarity(d, [link], chance.choice("+-?")),
            lambda: edits.set_delayed(d, [link], chance.random() < 0.5),
            lambda: edits.bend(d, link, chance.choice([None, 0.2, -0.4])),
            lambda: edits.set_kind(d, [one], chance.choice([None, "accumulates", "input"])),
            lambda: edits.remove(d, [link]),
        ]
    )()
    workspace.commit(following, phrase("Edit"))


def undo_all(workspace) -> None:
    """Go back to the start, so that no history piles up."""
    while workspace.session.undoes:
        workspace.session.undo()


def look_about(canvas, chance) -> None:
    """Select, light up a loop, zoom, let time go by, or just look."""
    workspace = canvas.workspace
    match chance.randrange(10):
        case 0:
            workspace.select(chance.sample(list(workspace.diagram.records), 2))
        case 1:
            loops = workspace.loops.loops
            workspace.emphasise(chance.choice([None, *loops[:3]]))
        case 2:
            canvas.zoom(chance.choice([0.8, 1.25]))
        case 3:
            canvas.fit()
        case 4:
            workspace.playback.go(chance.random())


def resident_mb() -> float:
    """How much memory this process holds."""
    gc.collect()
    if not STATM.exists():
        return 0.0
    return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(soak(int(sys.argv[1]), int(sys.argv[2]))))
