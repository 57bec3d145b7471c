"""Drawing by typing in a real window, on keyboards of several countries."""

import subprocess

import pytest

from systemsthink.model import diagram
from systemsthink.storage import native

pytestmark = pytest.mark.window


@pytest.fixture
def empty_map(tmp_path):
    file = tmp_path / "empty.cld"
    file.write_bytes(native.write(diagram([])))
    return file


@pytest.fixture
def layout(display):
    """Lay out the keyboard of the screen, and restore it."""

    def lay_out(*names):
        subprocess.run(["setxkbmap", "-display", display, *names], check=True)

    yield lay_out
    lay_out("us", "-variant", "")


@pytest.mark.parametrize("names", [("us", "-variant", "intl"), ("fr",)])
def test_dead_keys_and_other_keyboards_write_names_and_draw_links(start, layout, empty_map, names):
    layout(*names)
    program = start(empty_map)
    program.key("dead_circumflex", "e")
    program.type("tre")
    program.key("Return")
    program.key("dead_acute", "a")
    program.type("x")
    program.key("Tab")
    program.key("equal", "comma")
    program.type("et")
    program.key("Return")
    program.wait_for(lambda: program.diagram().links, "the link")
    drawn = program.diagram()
    assert [v.name for v in drawn.variables.values()] == ["être", "áx"]
    (link,) = drawn.links.values()
    assert (link.source, link.target) == tuple(reversed(drawn.variables))
    assert (link.polarity, link.delayed) == ("+", True)


def test_tab_and_escape_and_blank_on_the_canvas(start, empty_map):
    program = start(empty_map)
    program.key("space")
    program.type("Trust")
    program.key("Tab", "Escape")
    program.key("Tab")
    program.type("-Errors")
    program.key("Escape")
    program.wait_for(lambda: program.diagram().variables, "the variable")
    drawn = program.diagram()
    assert [v.name for v in drawn.variables.values()] == ["Trust"]
    assert not drawn.links
