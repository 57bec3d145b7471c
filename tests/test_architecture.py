"""What the import contracts of pyproject.toml can't say."""

import ast
import os
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "systemsthink"
NEEDLESS = (
    *("lxml", "openpyxl", "hashlib", "concurrent.futures", "systemsthink.formats"),
    *("systemsthink.storage.native", "systemsthink.storage.schema", "systemsthink.exchange"),
    *("systemsthink.editing.clipboard", "systemsthink.editing.annotations"),
    *("systemsthink.geometry.adding", "systemsthink.geometry.sketching"),
    *("systemsthink.tools.begin", "systemsthink.tools.requests", "systemsthink.ui.canvas.keys"),
    *("systemsthink.ui.canvas.entering", "systemsthink.ui.canvas.suggestions"),
    *("systemsthink.ui.report_bar", "systemsthink.ui.filters", "systemsthink.ui.fields"),
)
"""What a window can do without until somebody draws, types, opens or saves something."""

HEAVY = ("PySide6", "numpy", "matplotlib", "networkx", "msgspec")


def loaded(script, *watched):
    """Which of the watched modules a fresh Python has loaded after a script."""
    tell = f"\nimport sys; print(*[name for name in {watched} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script + tell],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    return done.stdout.splitlines()[-1].split()


def test_importing_the_package_loads_nothing_heavy():
    assert loaded("import systemsthink as st; st.Diagram", *HEAVY) == []


def test_help_loads_nothing_heavy():
    script = """
from systemsthink.cli.arguments import parse
try: parse(["--help"])
except SystemExit: pass
"""
    assert loaded(script, *HEAVY) == []


@pytest.mark.parametrize("command", ["show", "check"])
def test_commands_that_need_no_picture_load_no_qt(command, tmp_path):
    map = tmp_path / "map.txt"
    map.write_text("Workload -> Errors +\nErrors -> Workload +\n")
    script = f"from systemsthink.__main__ import main; main([{command!r}, {str(map)!r}])"
    assert loaded(script, "PySide6", "matplotlib") == []


def test_an_empty_window_loads_nothing_that_it_has_no_use_for():
    script = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from systemsthink.ui.application import Application
application = Application([])
application.open_new()
application.processEvents()
"""
    assert loaded(script, *HEAVY[1:], *NEEDLESS) == []


@cache
def imports(path):
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def test_networkx_is_met_in_one_module_only():
    using = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] == "networkx" for name in imports(path))
    }
    assert using == {str(Path("analysis", "graph.py"))}


def test_pyplot_with_its_global_state_is_not_used():
    assert not [path for path in PACKAGE.rglob("*.py") if "matplotlib.pyplot" in imports(path)]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """What a wheel installs."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, check=True, cwd=ROOT, capture_output=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def files(folder, *, without=()):
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] not in without
    }


def test_a_wheel_holds_all_that_the_program_reads(installed):
    package = installed / "systemsthink"
    assert files(package / "resources") == files(ROOT / "resources", without=("scripts",))
    assert files(package / "examples") == files(ROOT / "examples")
    assert (package / "py.typed").exists()


def test_an_installed_program_finds_its_files(installed):
    script = """
from systemsthink import __file__ as home, assets
from systemsthink.language import say, use_language
use_language("nl")
assert assets.examples() and home.startswith(PLACE)
print(say("undetermined"))
"""
    script = script.replace("PLACE", repr(str(installed)))
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed)},
    )
    assert done.stdout == "onbepaald\n"
