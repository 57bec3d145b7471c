"""Where what is new goes on a map that people look at, against boxes worked out by hand."""

from systemsthink.geometry.boxes import Box
from systemsthink.layout.settling import settle
from systemsthink.model import Link, Note, Variable, diagram

TEXT = "A story\nof how\nthe one\nthing leads\nto the other\nand back"


def test_what_is_linked_to_a_map_does_not_come_to_lie_on_its_notes() -> None:
    map = diagram(
        [
            Variable("a", "Depression", -300.0, 0.0),
            Variable("b", "Doing things", 300.0, 0.0),
            Variable("c", "Lack of sleep"),
            Note("n", TEXT, 0.0, 0.0),
            Link("1", "b", "c", "-"),
            Link("2", "c", "a", "+"),
        ]
    )
    settled = settle(map, ["c"], (0.0, 0.0))
    new = settled.variables["c"]
    sheet = Box(0.0, 0.0, 110.0, 134.0)  # six lines of 19 pixels, and 10 above and below them
    assert not Box(new.x, new.y, 100.0, 25.0).intersects(sheet)
    assert max(abs(new.x), abs(new.y)) < 300
    assert settled.variables["a"] == map.variables["a"]
