"""Groups, notes and the legend in the picture, against what geometry itself says."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import diagrams

from systemsthink.analysis.loops import find_loops, shortest_loop_through
from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.pictures import picture_of
from systemsthink.drawing.text import measure, measure_note, texts_of
from systemsthink.editing import edits
from systemsthink.editing.annotations import name_color, vote
from systemsthink.editing.groups import group, name_group
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.composing import compose, recompose
from systemsthink.geometry.following import follow, follows
from systemsthink.geometry.hits import Hit, hit, within
from systemsthink.geometry.hulls import ROOM
from systemsthink.geometry.marking import SIGN_RADIUS
from systemsthink.geometry.picture import Picture, only, without
from systemsthink.geometry.wrapping import (
    NOTE_LINE,
    NOTE_WIDTH,
    estimated_sheet,
    estimated_size,
    fill,
)
from systemsthink.model import Diagram, Group, Link, Note, Topic, Variable, diagram, placed, put

MAP = diagram(
    [
        Variable("a", "Workload", 0, 0, color="red"),
        Variable("b", "Errors", 260, -40),
        Variable("c", "Rework", 200, 160, color="red"),
        Variable("d", "Trust", -300, 0),
        Link("1", "a", "b", "+"),
        Link("2", "b", "c", "+"),
        Link("3", "d", "b", "-"),
        Group("g", ("a", "b", "c"), "The treadmill", "red"),
        Note("n", "Ask the ward\nfor figures", -300, 200),
        Topic("t", "red", "Pressure"),
    ]
)


@pytest.fixture(autouse=True)
def _application() -> None:
    ensure_application()


def anew(map: Diagram) -> Picture:
    shown = placed(map)
    loops = find_loops(shown).loops
    return compose(shown, texts_of(shown), shortest_loop_through(shown), loops)


def changed(before: Diagram, after: Diagram) -> Picture:
    """What the canvas shows after a change."""
    before, after = placed(before), placed(after)
    loops, shortest = find_loops(after).loops, shortest_loop_through(after)
    return recompose(anew(before), before, after, texts_of(after), shortest, loops)


def within_reach(map: Diagram) -> Diagram:
    """The diagram on a few screens, its links bent as the drawing chooses."""
    at = {id: (v.x % 900, v.y % 700) for id, v in (map.variables | map.notes).items()}
    return edits.change(edits.move(map, at), map.links, bend=None)


def away(outline: tuple[tuple[float, float], ...], box: Box) -> float:
    """How near the outline comes to a box."""
    return min(
        math.hypot(max(abs(x - box.x) - box.width / 2, 0), max(abs(y - box.y) - box.height / 2, 0))
        for x, y in outline
    )


# -- hulls


def test_a_hull_leaves_room_around_its_members_and_holds_its_name() -> None:
    picture = anew(MAP)
    hull = picture.hulls["g"]
    members = [picture.labels[id].box for id in ("a", "b", "c")]
    for box in members:
        assert away(hull.outline, box) >= ROOM - 1e-6
    assert min(away(hull.outline, box) for box in members) == pytest.approx(ROOM, abs=0.5)
    assert hull.title.inside(hull.box)
    assert hull.lines == ("The treadmill",)
    assert not any(hull.title.intersects(box) for box in members)


@given(st.lists(st.tuples(st.floats(-400, 400), st.floats(-400, 400)), min_size=1, max_size=6))
def test_a_hull_is_convex_and_round(places: list[tuple[float, float]]) -> None:
    variables = [Variable(f"v{i}", f"Name {i}", x, y) for i, (x, y) in enumerate(places)]
    map = diagram([*variables, Group("g", tuple(v.id for v in variables), "Together")])
    outline = picture_of(map, ()).hulls["g"].outline
    turns = []
    for index, (x, y) in enumerate(outline):
        (ax, ay), (bx, by) = outline[index - 1], outline[(index + 1) % len(outline)]
        turns.append(math.atan2(by - y, bx - x) - math.atan2(y - ay, x - ax))
    turns = [(turn + math.pi) % (2 * math.pi) - math.pi for turn in turns]
    assert sum(turns) == pytest.approx(2 * math.pi)
    assert all(-1e-3 <= turn < math.radians(25) for turn in turns)


def test_a_group_without_a_name_or_a_theme_has_no_title() -> None:
    assert anew(name_group(MAP, "g", "")).hulls["g"].title.width > 0  # the theme's glyph
    plain = edits.change(name_group(MAP, "g", ""), ["g"], color="")
    assert anew(plain).hulls["g"].title.width == 0


def test_the_name_of_a_larger_group_makes_way_for_that_of_a_smaller_one() -> None:
    inner = Group("h", ("b", "c"), "Where it goes wrong")
    alone, both = (
        anew(put(MAP, inner)),
        anew(put(MAP, Group("g", ("b", "c", "a", "d"), "All"), inner)),
    )
    small, large = both.hulls["h"], both.hulls["g"]
    assert small.title == alone.hulls["h"].title
    assert not small.title.intersects(large.title)
    assert large.title.bottom < small.title.top
    assert large.title.inside(large.box)


def test_a_groups_name_comes_back_down_when_the_other_is_gone() -> None:
    both = put(MAP, Group("h", ("b", "c"), "Where it goes wrong"))
    assert anew(both).hulls["g"].lift > 0
    assert changed(both, MAP).hulls["g"] == anew(MAP).hulls["g"]


def test_no_sign_stands_on_a_groups_name() -> None:
    below = edits.change(MAP, ["3"], bend=0.9)
    picture = anew(below)
    title = picture.hulls["g"].title
    for curve in picture.curves.values():
        assert not title.inflated(SIGN_RADIUS - 2).contains(*curve.sign)


def test_a_link_keeps_its_shape_when_its_ends_are_grouped() -> None:
    free = edits.remove(MAP, ["g"])
    apart, together = anew(free).curves, anew(MAP).curves
    assert {id: curve.arc for id, curve in apart.items()} == {
        id: curve.arc for id, curve in together.items()
    }


@settings(max_examples=40)
@given(st.data())
def test_after_any_edit_the_picture_is_as_composed_anew(data: st.DataObject) -> None:
    before = within_reach(data.draw(diagrams()))
    ids = list(before.records)
    after = before
    if ids and data.draw(st.booleans()):
        after = edits.remove(before, data.draw(st.lists(st.sampled_from(ids), max_size=2)))
    if after.variables:
        variable = data.draw(st.sampled_from(list(after.variables)))
        after = edits.change(after, [variable], dots=data.draw(st.integers(0, 9)))
        after = edits.shift(after, [variable, *after.notes], 40.0, -25.0)
        if data.draw(st.booleans()):
            after = group(after, [variable], "New", id="gx")
    color = data.draw(st.sampled_from(["teal", "blue", "red"]))
    after = name_color(after, color, data.draw(st.sampled_from(["", "Money"])), id="tx")
    assert changed(before, after) == anew(after)


# -- notes


def test_a_note_keeps_its_lines_and_wraps_long_ones() -> None:
    note = measure_note("First\n\n" + "many words " * 12)
    assert note.lines[:2] == ("First", "")
    assert len(note.lines) > 4
    assert note.width <= NOTE_WIDTH + 40
    assert fill("a\tb", len, 80) == ("a b",)
    assert fill("", len, 80) == ()


@given(st.text(max_size=60))
def test_any_note_can_be_measured(text: str) -> None:
    found = measure_note(text)
    assert math.isfinite(found.width)
    assert found.height > 0


# -- votes


@given(st.text(max_size=300), st.floats(0.5, 3))
def test_no_sheet_is_larger_than_estimated_by_more_than_a_line(text: str, scale: float) -> None:
    latin = "".join(char for char in text if char == "\n" or " " <= char <= "~")
    sheet, (width, height) = measure_note(latin, scale), estimated_sheet(latin, scale)
    assert sheet.width <= width + 0.05 * NOTE_WIDTH * scale
    assert abs(sheet.height - height) <= 2 * NOTE_LINE * scale


def test_votes_make_a_label_higher_and_no_more_than_the_layout_reckons_with() -> None:
    bare, voted = measure("Trust"), measure("Trust", dots=3)
    assert voted.height > bare.height
    for name in ("A", "Trust", "Friction between those who want change"):
        for dots in (0, 1, 5, 999):
            text, (width, height) = measure(name, 1.0, "accumulates", dots), (0.0, 0.0)
            width, height = estimated_size(name, 1.0, dots)
            assert (text.width <= width, text.height <= height) == (True, True)
    assert anew(vote(MAP, ["a"], 3)).labels["a"].dots == 3


# -- legend


def test_the_legend_stands_below_everything_and_is_part_of_the_bounds() -> None:
    picture = anew(name_color(MAP, "blue", "Nothing has it", id="t2"))
    assert picture.legend is not None
    rows = {row.color: row for row in picture.legend.rows}
    assert (rows["red"].used, rows["blue"].used) == (True, False)
    assert picture.legend.box.top > picture.drawn.bottom
    assert picture.legend.box.left == pytest.approx(picture.drawn.left)
    assert picture.legend.box.inside(picture.bounds)
    assert picture.labels["a"].themed
    assert not picture.labels["b"].themed


def test_a_legend_with_many_themes_breaks_into_lines() -> None:
    map = diagram([Variable("a", "A")])
    for index, color in enumerate(("blue", "teal", "green", "yellow", "orange", "red")):
        map = name_color(map, color, f"A theme with a long name {index}", id=f"t{index}")
    legend = picture_of(map).legend
    assert legend is not None
    boxes = [row.box for row in legend.rows]
    assert len({box.top for box in boxes}) > 1
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_without_themes_there_is_no_legend() -> None:
    assert anew(name_color(MAP, "red", "", id="t")).legend is None
    assert picture_of(diagram([Topic("t", "red", "Pressure")])).legend is None


# -- hits


def test_a_note_and_a_groups_name_can_be_hit_and_the_inside_of_a_group_can_not() -> None:
    picture = anew(MAP)
    hull = picture.hulls["g"]
    assert hit(picture, -300, 200) == Hit("note", "n")
    assert hit(picture, hull.title.x, hull.title.y) == Hit("hull", "g")
    assert hit(picture, *hull.outline[0]) == Hit("hull", "g")
    assert hit(picture, 150, 60) is None
    assert hit(picture, 0, 0) == Hit("variable", "a")


def test_a_rubber_band_takes_notes_and_no_groups() -> None:
    picture = anew(MAP)
    assert set(within(picture, picture.bounds.inflated(1))) >= {"n", "a", "b", "c", "d"}
    assert "g" not in within(picture, picture.bounds.inflated(1))


# -- following a hand


def test_a_dragged_member_takes_its_hull_along_and_a_note_only_itself() -> None:
    before = anew(MAP)
    after = edits.shift(MAP, ["c", "n"], 30, 90)
    assert follows(MAP, after)
    moving = follow(before, MAP, after)
    assert moving.hulls["g"] == anew(after).hulls["g"]
    assert moving.notes["n"] == anew(after).notes["n"]
    assert moving.labels["a"] is before.labels["a"]
    elsewhere = follow(before, MAP, edits.shift(MAP, ["d"], 10, 10))
    assert elsewhere.hulls["g"] is before.hulls["g"]
    assert elsewhere.notes["n"] is before.notes["n"]


def test_parts_of_a_picture_hold_notes_and_hulls_too() -> None:
    picture = anew(MAP)
    assert set(only(picture, {"n", "g"}).notes) == {"n"}
    assert set(only(picture, {"n", "g"}).hulls) == {"g"}
    rest = without(picture, {"n", "g"})
    assert not rest.notes
    assert not rest.hulls
    assert rest.legend is picture.legend


# -- notes


def test_a_loops_badge_makes_way_for_a_note_within_the_loop_and_comes_back() -> None:
    pair = [Variable("a", "Profit", 0, 0), Variable("b", "Machines", 400, 0)]
    links = [Link("1", "a", "b", "+", bend=0.5), Link("2", "b", "a", "+", bend=0.5)]
    bare = diagram([*pair, *links])
    (first,) = anew(bare).badges.values()
    noted = put(bare, Note("n", "Less work, more anger", first.x, first.y))
    picture = changed(bare, noted)
    (badge,) = picture.badges.values()
    assert not badge.box.intersects(picture.notes["n"].box)
    assert picture == anew(noted)
    assert changed(noted, bare).badges == anew(bare).badges
