"""Make the screenshots in the documentation, all of them or those that are named.

python resources/scripts/make_screenshots.py [empty map-12 map-108 projector dark dutch]
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from make_picture import ROOT, start_afresh

EXAMPLES = ROOT / "examples"
IMAGES = ROOT / "docs" / "images"
SIZE = (1280, 720)
SETTLE_MS = 4000
"""Long enough for panels, loops and a run, on a busy machine too."""


@dataclass(frozen=True)
class Shot:
    """A window with a map in it, and how it is looked at."""

    name: str
    map: Callable[[], Path | None]
    language: str = "en_US"
    appearance: str = "light"
    action: str = ""


def large_map() -> Path:
    """A map of 108 variables and 296 links with the shape of real ones, laid out by the program."""
    sys.path.append(str(ROOT / "tests" / "benchmarks"))
    from maps import scale_free

    from systemsthink.layout import place
    from systemsthink.model import diagram
    from systemsthink.storage.native import write

    made = scale_free(108, 296)
    adrift = [replace(variable, x=None, y=None) for variable in made.variables.values()]
    path = Path(tempfile.mkdtemp()) / "large-map.cld"
    path.write_bytes(write(place(diagram([*adrift, *made.links.values()]))))
    return path


def example(name: str) -> Callable[[], Path]:
    """One of the maps that come with the program."""
    return lambda: EXAMPLES / f"{name}.cld"


SHOTS = (
    Shot("empty", lambda: None),
    Shot("map-12", example("learning-organisation")),
    Shot("map-108", large_map),
    Shot("projector", example("learning-organisation"), action="projector"),
    Shot("dark", example("learning-organisation"), appearance="dark"),
    Shot("dutch", example("lerende-organisatie"), language="nl_NL"),
)


def main(names: list[str]) -> None:
    """Take each in a process of its own, since a process speaks one language."""
    if len(names) == 1:
        take(next(shot for shot in SHOTS if shot.name == names[0]))
        return
    for shot in SHOTS:
        if not names or shot.name in names:
            subprocess.run([sys.executable, __file__, shot.name], check=True)


def take(shot: Shot) -> None:
    """Open the window as somebody would who never ran the program, and take its picture."""
    start_afresh(shot.language)
    from PySide6.QtCore import QTimer

    from systemsthink.ui import settings
    from systemsthink.ui.application import Application

    settings.remember("appearance", shot.appearance)
    application = Application(["systemsthink"])
    path = shot.map()
    window = application.open_path(path) if path else application.open_new()
    if window is None:
        raise SystemExit(f"{path} can't be opened.")
    window.resize(*SIZE)
    if shot.action and shot.action not in window.actions_by_name:
        raise SystemExit(f"{shot.name} needs an action that the window doesn't have.")
    QTimer.singleShot(SETTLE_MS, lambda: show(window, shot.action))
    QTimer.singleShot(2 * SETTLE_MS, lambda: keep(window, shot.name))
    QTimer.singleShot(2 * SETTLE_MS + 500, application.quit)
    application.exec()


def show(window: Any, action: str) -> None:
    """Do what the picture is about, and show the whole map."""
    if action:
        window.actions_by_name[action].trigger()
    window.canvas.fit()


def keep(window: Any, name: str) -> None:
    """Save the picture, in the size of all of them."""
    if (window.width(), window.height()) != SIZE:
        print(f"{name} is {window.width()} by {window.height()}.", file=sys.stderr)
    IMAGES.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(IMAGES / f"{name}.png"))


if __name__ == "__main__":
    main(sys.argv[1:])
