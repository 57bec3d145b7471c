"""What a facilitator does in front of a room, in a real window: looked at, not only kept."""

from pathlib import Path

import numpy as np
import pytest
from PIL import ImageChops

from systemsthink.model import Link, Variable, diagram, named
from systemsthink.storage import native

pytestmark = pytest.mark.window

CANVAS = (0, 90, 880, 640)
SELECTED = (37, 99, 235)
NEGATIVE = (194, 65, 12)


@pytest.fixture
def trio(tmp_path):
    file = tmp_path / "trio.cld"
    records = [
        Variable("v1", "Workload", 0, 0),
        Variable("v2", "Errors", 300, 0),
        Variable("v3", "Rework", 150, 220),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v3", "+"),
    ]
    file.write_bytes(native.write(diagram(records)))
    return file


def at(program, name):
    """Where a label stands on the screen, found by its selection: find it, and look for blue."""
    program.key("ctrl+f")
    program.type(name)
    program.key("Return")
    program.wait_for(lambda: selected(program).size, f"{name} to be selected on the screen")
    ys, xs = selected(program).T
    return CANVAS[0] + (xs.min() + xs.max()) / 2, CANVAS[1] + (ys.min() + ys.max()) / 2


def selected(program):
    """The points of the canvas, as rows (y, x), that have the colour of what is selected."""
    seen = np.asarray(program.look().crop(CANVAS), dtype=int)
    return np.argwhere((np.abs(seen - SELECTED) < 12).all(axis=2))


def changed(program, before, area=CANVAS):
    """Whether that part of the screen looks different now."""
    return ImageChops.difference(before.crop(area), program.look().crop(area)).getbbox() is not None


def pixels_like(image, color):
    found = image.getcolors(1 << 24)
    return sum(n for n, c in found if all(abs(a - b) < 24 for a, b in zip(c, color, strict=True)))


def test_one_drag_draws_a_link_with_its_sign(start, trio):
    program = start(trio)
    x1, y1 = at(program, "Rework")
    x2, y2 = at(program, "Workload")
    program.key("Escape", "Escape")
    assert pixels_like(program.look().crop(CANVAS), NEGATIVE) == 0
    program.drag((x1, y1 - 22), (x1 - 60, y1 - 80), (x2 + 30, y2 + 4), (x2 + 45, y2))
    program.wait_for(lambda: len(program.diagram().links) == 3, "the link")
    drawn = list(program.diagram().links.values())[-1]
    assert (drawn.source, drawn.target, drawn.polarity) == ("v3", "v1", "-")
    program.wait_for(lambda: pixels_like(program.look().crop(CANVAS), NEGATIVE) > 60, "its colour")


def test_a_link_goes_where_a_hand_bends_it(start, trio):
    program = start(trio)
    (x1, y1), (x2, _) = at(program, "Workload"), at(program, "Errors")
    program.key("Escape", "Escape")
    middle = (x1 + x2) / 2
    seen = program.look()
    column = [seen.getpixel((round(middle), round(y1) + dy)) for dy in range(-80, 80)]
    blue = [dy - 80 for dy, color in enumerate(column) if color[2] > 140 > color[0] + 40]
    assert blue, "the link is not where it should be"
    program.drag((middle, y1 + blue[0]), (middle, y1 - 60), (middle, y1 - 110))
    program.wait_for(lambda: program.diagram().links["l1"].bend, "the bend")
    assert program.diagram().links["l1"].bend > 0.2
    program.key("ctrl+z")
    program.wait_for(lambda: program.diagram().links["l1"].bend is None, "the undo")


def test_projector_mode_leaves_nothing_but_the_diagram(start, trio):
    program = start(trio)
    before = program.look()
    bar = (0, 0, 1280, 80)
    program.key("F12")
    program.wait_for(lambda: changed(program, before, bar), "the room for the diagram")
    paper = program.look().crop((0, 0, 1280, 20)).getcolors(1 << 16)
    assert max(paper)[1] == (255, 255, 255)
    program.key("F12")
    program.wait_for(lambda: not changed(program, before, (0, 0, 400, 70)), "the menus")


def test_notes_groups_dots_and_the_parking_list(start, trio):
    program = start(trio)
    at(program, "Workload")
    program.key("ctrl+period", "ctrl+period")
    program.key("ctrl+g")
    program.key("ctrl+m")
    program.type("Ask the team")
    program.key("ctrl+Return")
    program.wait_for(lambda: program.diagram().notes, "the note")
    kept = program.diagram()
    assert kept.variables["v1"].dots == 2
    assert [group.members for group in kept.groups.values()] == [("v1",)]
    assert [note.text for note in kept.notes.values()] == ["Ask the team"]


def test_tidy_moves_in_one_step_and_find_selects(start, trio):
    program = start(trio)
    records = [*native.read(trio.read_bytes()).records.values(), Variable("v4", "Trust", 8, 6)]
    program.process.kill()
    program.process.wait()
    trio.write_bytes(native.write(diagram(records)))
    program = start(trio)
    program.key("F9")
    program.wait_for(lambda: program.diagram() != diagram(records), "the order")
    program.key("ctrl+z")
    program.wait_for(lambda: program.diagram() == diagram(records), "the undo")
    at(program, "Err")
    program.key("Delete")
    program.wait_for(lambda: named(program.diagram(), "Errors") is None, "the deletion")


def test_history_goes_back_and_forth(start, trio):
    program = start(trio)
    program.type("Trust")
    program.key("Return")
    program.type("Openness")
    program.key("Return")
    program.wait_for(lambda: named(program.diagram(), "Openness"), "the variables")
    before = program.look()
    program.key("F8")
    program.wait_for(lambda: changed(program, before, (880, 90, 1280, 640)), "the panel")
    program.key("ctrl+z", "ctrl+z")
    program.wait_for(lambda: named(program.diagram(), "Trust") is None, "the undo")
    program.key("ctrl+shift+z")
    program.wait_for(lambda: named(program.diagram(), "Trust"), "the redo")


def test_all_keys_on_one_sheet_and_every_command_by_its_name(start, trio):
    program = start(trio)
    before = program.look()
    program.key("F1")
    program.wait_for(lambda: changed(program, before), "the sheet")
    program.key("Escape")
    program.wait_for(lambda: not changed(program, before, (0, 100, 400, 600)), "the diagram again")
    program.key("ctrl+shift+p")
    program.type("select all")
    program.key("Return")
    program.key("Delete")
    program.wait_for(lambda: not program.diagram().variables, "what the command does")
    assert Path(trio).exists()
