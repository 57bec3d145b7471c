import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from maps import scale_free

from systemsthink.storage.native import write

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.processEvents()
"""
OURS = """
import gc, sys
gc.disable()  # as __main__ does
from pathlib import Path
from systemsthink.ui.application import Application
application = Application([])
application.open_path(Path(sys.argv[1])) if len(sys.argv) > 1 else application.open_new()
application.processEvents()
"""
RESIDENT = """
def tell():
    status = Path("/proc/self/status").read_text()
    print(int(status.split("VmRSS:")[1].split()[0]) // 1024)
"""
WITH_CHART = """
import time
from systemsthink.ui.panels.chart import ChartPanel
from systemsthink.ui.workspace import Workspace
workspace = application.windows[0].workspace
workspace.run_now()
end = time.monotonic() + 30
while workspace.run is None and time.monotonic() < end:
    application.processEvents()
panel = application.windows[0].findChild(ChartPanel)
panel.show()
panel.repaint()
for _ in range(20):
    application.processEvents()
    time.sleep(0.05)
"""
LEAVE = """
sys.stdout.flush()
import os
os._exit(0)
"""


COMPILED = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": tempfile.mkdtemp()}
"""An installed program is compiled once, not every time that it starts."""


def run(program: str, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdout=subprocess.PIPE,
        check=True,
        env={**os.environ, **COMPILED},
    )
    return done.stdout.decode()


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    path = tmp_path / "large.cld"
    path.write_bytes(write(scale_free(108, 296)))
    return path


@pytest.mark.benchmark(group="first window")
def test_bare_window(benchmark: Any) -> None:
    benchmark.pedantic(run, (BARE + "import sys" + LEAVE,), rounds=7, warmup_rounds=1)


@pytest.mark.benchmark(group="first window")
def test_first_window(benchmark: Any) -> None:
    benchmark.pedantic(run, (OURS + LEAVE,), rounds=7, warmup_rounds=1)


@pytest.mark.benchmark(group="first window")
def test_first_window_with_a_large_map(benchmark: Any, map_file: Path) -> None:
    benchmark.pedantic(run, (OURS + LEAVE, map_file), rounds=7, warmup_rounds=1)


@pytest.mark.benchmark(group="memory")
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells")
def test_resident_memory(benchmark: Any, map_file: Path) -> None:
    program = OURS + RESIDENT + "tell()" + WITH_CHART + "tell()" + LEAVE
    told = benchmark.pedantic(run, (program, map_file), rounds=1)
    bare = run("import sys" + BARE + "from pathlib import Path" + RESIDENT + "tell()" + LEAVE)
    opened, charted = map(int, told.split())
    benchmark.extra_info.update(bare_mb=int(bare), opened_mb=opened, with_chart_mb=charted)
    print(f"\nresident: bare window {bare.strip()} MB, map open {opened} MB, chart {charted} MB")
