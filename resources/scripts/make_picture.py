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


def main() -> None:
    """Open the example as somebody would who never ran the program, and take its picture."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for folder in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[folder] = tempfile.mkdtemp()
    from PySide6.QtTest import QTest

    from systemsthink.ui.application import Application

    application = Application(["systemsthink"])
    window = application.open_path(EXAMPLE)
    if window is None:
        raise SystemExit(f"{EXAMPLE} can't be opened.")
    window.resize(*SIZE)
    while window.workspace.run is None and window.workspace.run_error is None:
        QTest.qWait(100)
    window.workspace.playback.go(INSTANT)
    QTest.qWait(1000)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(PICTURE))
    window.close()


if __name__ == "__main__":
    main()
