"""Make the picture in the README: the window with an example, in the middle of its run.

python resources/scripts/make_picture.py
"""

import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "workload-and-burnout.cld"
PICTURE = ROOT / "docs" / "images" / "window.png"
SIZE = (1440, 900)
INSTANT = 0.62
SETTLE_MS = 5000


def start_afresh(language: str = "en_US") -> None:
    """Be somebody who never ran the program, on a screen that nobody sees."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = f"{language}.UTF-8"
    for folder in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[folder] = tempfile.mkdtemp()


def main() -> None:
    """Open the example as somebody would who never ran the program, and take its picture."""
    start_afresh()
    from PySide6.QtCore import QTimer

    from systemsthink.ui.application import Application

    application = Application(["systemsthink"])
    window = application.open_path(EXAMPLE)
    if window is None:
        raise SystemExit(f"{EXAMPLE} can't be opened.")

    def take() -> None:
        window.grab().save(str(PICTURE))
        application.quit()

    def show_instant() -> None:
        window.workspace.playback.go(INSTANT)
        QTimer.singleShot(SETTLE_MS, take)

    window.resize(*SIZE)
    window.workspace.run_changed.connect(show_instant)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    application.exec()


if __name__ == "__main__":
    main()
