"""The main jobs, done in a real window as a person does them."""

import os
import signal
import time

import pytest

from systemsthink.model import Link, Variable, diagram
from systemsthink.storage import native

pytestmark = pytest.mark.window

MIDDLE = (420, 330)
POSITIVE = (11, 94, 168)


@pytest.fixture
def empty_map(tmp_path):
    file = tmp_path / "empty.cld"
    file.write_bytes(native.write(diagram([])))
    return file


@pytest.fixture
def triangle(tmp_path):
    file = tmp_path / "triangle.cld"
    records = [
        Variable("v1", "Workload", 0, 0),
        Variable("v2", "Errors", 300, 0),
        Variable("v3", "Rework", 150, 220),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v3", "+"),
        Link("l3", "v3", "v1", "+", delayed=True),
    ]
    file.write_bytes(native.write(diagram(records)))
    return file


def draw_variable(program, name, x, y):
    program.click(x, y, times=2)
    program.type(name)
    program.key("Return")


def near(color, other, slack=24):
    return all(abs(a - b) <= slack for a, b in zip(color, other, strict=True))


def pixels_like(image, color):
    return sum(count for count, found in image.getcolors(1 << 24) if near(found, color))


def test_drawing_two_variables_and_a_link_from_nothing(start, empty_map):
    program = start(empty_map)
    x, y = MIDDLE
    draw_variable(program, "Workload", x - 150, y)
    draw_variable(program, "Errors", x + 150, y)
    assert [v.name for v in program.diagram().variables.values()] == ["Workload", "Errors"]
    program.drag((x - 150, y - 20), (x - 100, y - 40), (x, y - 40), (x + 148, y))
    (link,) = program.diagram().links.values()
    assert (link.source, link.target) == tuple(program.diagram().variables)
    program.key("plus")
    program.key("ctrl+d")
    (link,) = program.diagram().links.values()
    assert (link.polarity, link.delayed) == ("+", True)
    canvas = (0, 80, 800, 560)  # what is new glows for a moment, and hides the colour of its line
    program.wait_for(lambda: pixels_like(program.look().crop(canvas), POSITIVE) > 100, "the line")


def test_undo_takes_back_and_redo_brings_back(start, empty_map):
    program = start(empty_map)
    draw_variable(program, "Trust", *MIDDLE)
    assert program.diagram().variables
    program.key("ctrl+z")
    program.wait_for(lambda: not program.diagram().variables, "the undo")
    program.key("ctrl+shift+z")
    program.wait_for(lambda: program.diagram().variables, "the redo")


def test_a_name_that_exists_is_answered_in_place_and_escape_leaves_no_trace(start, empty_map):
    program = start(empty_map)
    draw_variable(program, "Trust", MIDDLE[0] - 150, MIDDLE[1])
    before = program.diagram()
    draw_variable(program, " trust", MIDDLE[0] + 150, MIDDLE[1])
    program.key("Escape")
    assert program.diagram() == before


def test_dragging_a_variable_moves_it_as_far_as_the_hand(start, empty_map):
    program = start(empty_map)
    x, y = MIDDLE
    draw_variable(program, "Trust", x, y)
    before = program.variable("Trust")
    program.drag((x, y), (x + 30, y + 10), (x + 60, y + 40))
    after = program.variable("Trust")
    assert (after.x - before.x, after.y - before.y) == (60, 40)


def test_saving_writes_the_file_and_ends_the_journal(start, empty_map):
    program = start(empty_map)
    draw_variable(program, "Trust", *MIDDLE)
    program.key("ctrl+s")
    program.wait_for(lambda: b"Trust" in empty_map.read_bytes(), "the file")


def test_playing_shows_change_over_time(start, triangle):
    program = start(triangle)
    program.wait_for(lambda: pixels_like(program.look(), POSITIVE) > 100, "the picture")
    time.sleep(1.5)
    still = program.look().crop((0, 80, 860, 500))
    program.key("F5")
    time.sleep(2.0)
    assert program.look().crop((0, 80, 860, 500)) != still


def test_work_survives_a_kill(start, empty_map):
    program = start(empty_map)
    draw_variable(program, "Trust", *MIDDLE)
    os.kill(program.process.pid, signal.SIGKILL)
    program.process.wait()
    assert b"Trust" not in empty_map.read_bytes()
    again = start(empty_map)
    assert again.process.poll() is None
    again.key("Return")
    again.wait_for(lambda: again.diagram().variables, "the recovered variable")
    assert [v.name for v in again.diagram().variables.values()] == ["Trust"]


def test_a_broken_file_is_answered_with_a_message_and_an_open_window(start, tmp_path):
    broken = tmp_path / "broken.cld"
    broken.write_text('{"format": "systemsthink", "version": [1, 0], "records": [')
    program = start(broken)
    program.key("Return")
    program.wait_for(lambda: program.windows("Untitled"), "an empty map")
    assert broken.read_text().endswith("[")


def test_the_language_follows_the_system(start, empty_map):
    dutch = start(empty_map, LANG="nl_NL.UTF-8")
    menus = dutch.look().crop((0, 0, 500, 30))
    dutch.process.kill()
    dutch.process.wait()
    english = start(empty_map)
    assert english.look().crop((0, 0, 500, 30)) != menus
