"""Typing a chain, pasting a list and carrying a part over the clipboard, in a real window."""

import subprocess
import sys

import pytest

from systemsthink.geometry.boxes import Box
from systemsthink.geometry.wrapping import estimated_size
from systemsthink.model import Link, Variable, diagram
from systemsthink.storage import native

pytestmark = pytest.mark.window

MAP = diagram(
    [
        Variable("v1", "Workload", 0, 0),
        Variable("v2", "Errors", 300, 0),
        Link("l1", "v1", "v2", "+"),
    ]
)
OWNER = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.clipboard().setText(sys.argv[1])
print("ready", flush=True)
app.exec()
"""


@pytest.fixture
def program(start, tmp_path):
    file = tmp_path / "map.cld"
    file.write_bytes(native.write(MAP))
    return start(file)


@pytest.fixture
def another_program(display):
    """Puts a text on the clipboard, as a spreadsheet or an editor does."""
    running = []

    def copies(environment, text):
        command = [sys.executable, "-c", OWNER, text]
        owner = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
        running.append(owner)
        assert owner.stdout.readline() == b"ready\n"

    yield copies
    for owner in running:
        owner.kill()
        owner.communicate()


def names(program):
    return [variable.name for variable in program.diagram().variables.values()]


def test_thirty_lines_from_another_program_become_thirty_variables(program, another_program):
    before = program.look()
    text = "\n".join(f"• Point number {n}" for n in range(1, 31))
    another_program(program.environment, text)
    program.key("ctrl+v")
    program.wait_for(lambda: len(names(program)) == 32, "the pasted list")
    assert names(program)[2:] == [f"Point number {n}" for n in range(1, 31)]
    boxes = [Box(v.x, v.y, *estimated_size(v.name)) for v in program.diagram().variables.values()]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at])
    program.wait_for(lambda: program.look() != before, "the picture of it")
    program.key("ctrl+z")
    program.wait_for(lambda: program.diagram() == MAP, "the undo of it all")


def test_a_chain_is_typed_completed_and_taken(program):
    program.key("F4")
    program.type("err")
    program.key("Tab")
    program.type(" -> Rework + -> Wor")
    program.key("Tab")
    program.type(" -")
    program.key("Return")
    program.wait_for(lambda: len(program.diagram().links) == 3, "the chain")
    assert names(program) == ["Workload", "Errors", "Rework"]
    signs = [link.polarity for link in program.diagram().links.values()]
    assert signs == ["+", "+", "-"]
    program.type("Nothing -> of this")
    program.key("Escape")
    assert names(program) == ["Workload", "Errors", "Rework"]


def test_a_part_is_copied_and_pasted_with_its_links(program):
    program.key("ctrl+a", "ctrl+c", "ctrl+v")
    program.wait_for(lambda: len(program.diagram().links) == 2, "the pasted part")
    assert names(program) == ["Workload", "Errors", "Workload 2", "Errors 2"]
