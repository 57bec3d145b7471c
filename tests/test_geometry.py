"""Boxes, arcs, bends, marks, badges and hits, against what geometry itself says."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from systemsthink.analysis.loops import Loop, find_loops, shortest_loop_through
from systemsthink.geometry.arcs import arc_between, arc_through, arc_to_self, bend_through
from systemsthink.geometry.badging import area_and_middle, encloses
from systemsthink.geometry.boxes import Box, around, from_corners
from systemsthink.geometry.composing import compose, recompose
from systemsthink.geometry.cutting import see_through
from systemsthink.geometry.hits import RIM, Hit, hit, within
from systemsthink.geometry.marking import SIGN_RADIUS, Sizes
from systemsthink.geometry.picture import BADGE_RADIUS, Picture, Text, only, without
from systemsthink.model import Diagram, Link, LoopName, Note, Variable, apply, diagram
from systemsthink.model.changes import Change

PLACES = st.floats(-400, 400)
BENDS = st.floats(-1.2, 1.2)


def picture_of(map: Diagram, loops: tuple[Loop, ...] | None = None) -> Picture:
    shown = find_loops(map).loops if loops is None else loops
    return compose(map, texts_of(map), shortest_loop_through(map), shown)


def texts_of(map: Diagram) -> dict[str, Text]:
    return {
        id: Text((v.name,), 10.0 * len(v.name) * v.scale, 24.0, scale=v.scale)
        for id, v in map.variables.items()
    }


def ring(count: int, radius: float = 200.0, clockwise: bool = True) -> Diagram:
    """Variables on a circle, each linked to the next."""
    turn = 2 * math.pi / count * (1 if clockwise else -1)
    variables = [
        Variable(f"v{i}", f"v{i}", radius * math.cos(turn * i), radius * math.sin(turn * i))
        for i in range(count)
    ]
    links = [Link(f"l{i}", f"v{i}", f"v{(i + 1) % count}", "+") for i in range(count)]
    return diagram([*variables, *links])


# -- boxes


def test_around_holds_every_box() -> None:
    boxes = [Box(0, 0, 10, 10), Box(50, -20, 4, 30)]
    assert around(boxes) == from_corners(-5, -35, 52, 5)
    assert around([]) == Box(0, 0, 0, 0)


@given(PLACES, PLACES, st.floats(1, 99), st.floats(1, 99), st.floats(0, 50))
def test_an_inflated_box_holds_the_box(
    x: float, y: float, width: float, height: float, by: float
) -> None:
    box = Box(x, y, width, height)
    assert box.inside(box.inflated(by + 1e-6))
    assert box.intersects(box.moved(width * 0.99, height * 0.99))
    assert not box.intersects(box.moved(width * 1.01 + 1e-6, 0))


# -- arcs


@given(PLACES, PLACES, PLACES, PLACES, BENDS)
def test_an_arc_joins_its_ends_and_is_as_high_as_its_bend_says(
    x0: float, y0: float, x1: float, y1: float, bend: float
) -> None:
    chord = math.hypot(x1 - x0, y1 - y0)
    if chord < 1 or abs(bend) < 1e-3:
        return
    arc = arc_through(x0, y0, x1, y1, bend)
    assert arc.point_at(0) == pytest.approx((x0, y0), abs=1e-6)
    assert arc.point_at(1) == pytest.approx((x1, y1), abs=1e-6)
    mx, my = arc.point_at(0.5)
    # To the left of travel on a screen, where y points down.
    left = ((y1 - y0) / chord, -(x1 - x0) / chord)
    height = (mx - (x0 + x1) / 2) * left[0] + (my - (y0 + y1) / 2) * left[1]
    assert height == pytest.approx(bend * chord, abs=1e-6)


def test_a_half_circle_has_the_length_of_one() -> None:
    assert arc_through(0, 0, 100, 0, 0.5).length == pytest.approx(50 * math.pi)
    assert arc_through(0, 0, 100, 0, 0.0).length == pytest.approx(100)


@given(PLACES, PLACES, BENDS)
def test_a_link_ends_at_the_edge_of_both_labels(x: float, y: float, bend: float) -> None:
    source, target = Box(0, 0, 80, 30), Box(x, y, 100, 50)
    if source.inflated(30).intersects(target):
        return
    arc = arc_between(source, target, bend, gap=2.0)
    for box, t in ((source, 0.0), (target, 1.0)):
        px, py = arc.point_at(t)
        beyond = max(abs(px - box.x) - box.width / 2, abs(py - box.y) - box.height / 2)
        assert beyond == pytest.approx(2.0, abs=1e-4)


@given(PLACES, PLACES, BENDS)
def test_points_lie_on_the_arc_and_within_its_box(x: float, y: float, bend: float) -> None:
    arc = arc_between(Box(0, 0, 20, 20), Box(x, y, 20, 20), bend)
    box = arc.box.inflated(1e-6)
    for px, py in arc.points():
        assert box.contains(px, py)
        assert arc.distance(px, py) < 1e-5


@pytest.mark.parametrize("place", [(0, 0), (5, 3), (0, 24), (90, 0)])
def test_labels_that_overlap_still_show_their_link(place: tuple[float, float]) -> None:
    arc = arc_between(Box(0, 0, 80, 30), Box(*place, 80, 30), 0.1)
    assert all(math.isfinite(value) for point in arc.points() for value in point)
    assert arc.length > 0


@given(st.floats(-1.0, 1.0), st.floats(0.05, 0.95))
def test_bending_a_link_by_hand_leads_it_through_the_hand(bend: float, t: float) -> None:
    if abs(bend) < 0.01:
        return
    source, target = Box(-120, 40, 60, 20), Box(90, -70, 60, 20)
    x, y = arc_through(source.x, source.y, target.x, target.y, bend).point_at(t)
    assert bend_through(source, target, x, y) == pytest.approx(bend, abs=1e-6)


@pytest.mark.parametrize("angle", [step * math.pi / 8 for step in range(16)])
def test_a_link_to_itself_lies_outside_its_label(angle: float) -> None:
    box = Box(10, 20, 120, 40)
    arc = arc_to_self(box, angle)
    assert arc.length > 2 * math.pi * arc.radius / 2
    assert not any(box.contains(x, y) for x, y in arc.points(2))


# -- composing


@pytest.mark.parametrize("count", [3, 4, 6, 10])
@pytest.mark.parametrize("clockwise", [True, False])
def test_a_loop_on_a_circle_is_drawn_as_that_circle(count: int, clockwise: bool) -> None:
    picture = picture_of(ring(count, 300, clockwise))
    for curve in picture.curves.values():
        bent = math.tan(math.pi / count / 2) / 2
        assert abs(curve.bend) == pytest.approx(max(bent, 0.1))
        if bent > 0.1:
            assert all(math.hypot(x, y) == pytest.approx(300) for x, y in curve.arc.points())
    (badge,) = picture.badges.values()
    assert math.hypot(badge.x, badge.y) < 20
    assert badge.clockwise is clockwise


def test_two_opposite_links_make_a_lens() -> None:
    map = diagram(
        [Variable("a", "A"), Variable("b", "B", 300), Link("1", "a", "b"), Link("2", "b", "a")]
    )
    picture = picture_of(map)
    above, below = (picture.curves[id].arc.point_at(0.5) for id in "12")
    assert above[1] < -20
    assert below[1] > 20
    (badge,) = picture.badges.values()
    assert (badge.x, badge.y) == pytest.approx((150, 0), abs=1)


def test_parallel_links_stand_apart() -> None:
    ends = [Variable("a", "A"), Variable("b", "B", 300, 40)]
    map = diagram([*ends, *(Link(f"l{i}", "a", "b") for i in range(4))])
    middles = [curve.arc.point_at(0.5) for curve in picture_of(map).curves.values()]
    apart = [math.dist(p, q) for i, p in enumerate(middles) for q in middles[i + 1 :]]
    assert min(apart) > 20


def test_a_link_goes_round_a_label_in_its_way() -> None:
    ends = [Variable("a", "A"), Variable("b", "B", 400)]
    free = picture_of(diagram([*ends, Link("l", "a", "b")]))
    x, y = free.curves["l"].arc.point_at(0.5)
    blocked = picture_of(diagram([*ends, Variable("c", "In the way", x, y), Link("l", "a", "b")]))
    box = blocked.labels["c"].box
    assert not any(box.contains(x, y) for x, y in blocked.curves["l"].arc.points(2))


def test_a_bend_given_by_a_person_is_kept() -> None:
    ends = [Variable("a", "A"), Variable("c", "In the way", 150, 60), Variable("b", "B", 300)]
    map = diagram([*ends, Link("l", "a", "b", bend=-0.2)])
    assert picture_of(map).curves["l"].bend == -0.2


def test_signs_at_one_variable_do_not_cover_each_other() -> None:
    sources = [Variable(f"v{i}", f"v{i}", -300, 40 * i) for i in range(6)]
    links = [Link(f"l{i}", f"v{i}", "t", "+") for i in range(6)]
    picture = picture_of(diagram([*sources, Variable("t", "Target", 100, 100), *links]))
    signs = [curve.sign for curve in picture.curves.values()]
    apart = [math.dist(p, q) for i, p in enumerate(signs) for q in signs[i + 1 :]]
    assert min(apart) > 2 * SIGN_RADIUS


def test_signs_beside_small_names_are_small_and_between_close_labels_they_fit() -> None:
    ends = [Variable("a", "Cause", scale=0.56), Variable("b", "Effect", 200, scale=0.7)]
    curve = picture_of(diagram([*ends, Link("l", "a", "b", "+")])).curves["l"]
    assert curve.scale == 0.7
    ends = [Variable("a", "Cause"), Variable("b", "Effect", 70)]  # 55 of these 70 are labels
    curve = picture_of(diagram([*ends, Link("l", "a", "b", "+", bend=0.0)])).curves["l"]
    assert 0.6 <= curve.scale < 1.0
    assert curve.sign[0] - SIGN_RADIUS * curve.scale + 1 >= 25
    assert curve.sign[0] + SIGN_RADIUS * curve.scale - 1 <= 40


def test_the_badge_of_a_loop_of_small_names_is_small() -> None:
    map = ring(4)
    small = diagram([*(replace(v, scale=0.7) for v in map.variables.values()), *map.links.values()])
    radii = [
        next(iter(picture_of(each).badges.values())).radius / BADGE_RADIUS for each in (map, small)
    ]
    assert radii == pytest.approx([1.0, 0.7])


def test_signs_are_of_one_size_whatever_their_number_where_there_is_room() -> None:
    assert {curve.scale for curve in picture_of(ring(8)).curves.values()} == {1.0}


def test_sign_and_delay_of_a_short_link_do_not_cover_each_other() -> None:
    map = diagram([Variable("a", "A"), Variable("b", "B", 100), Link("l", "a", "b", "+", True)])
    curve = picture_of(map).curves["l"]
    assert curve.delay is not None
    assert math.dist(curve.sign, curve.delay[:2]) > SIGN_RADIUS


def test_badges_keep_clear_of_each_other() -> None:
    map = ring(6)
    links = [Link("x", "v3", "v0", "-"), Link("y", "v2", "v0", "-"), Link("z", "v4", "v0", "-")]
    picture = picture_of(apply(map, Change(tuple(links))))
    badges = list(picture.badges.values())
    apart = [math.dist((p.x, p.y), (q.x, q.y)) for i, p in enumerate(badges) for q in badges[:i]]
    assert len(badges) == 4
    assert min(apart) >= 2 * BADGE_RADIUS


def test_a_badge_makes_way_for_a_note_and_comes_back() -> None:
    map = ring(5)
    shortest, loops = shortest_loop_through(map), find_loops(map).loops
    noted = apply(map, Change((Note("m", "In the middle", 0.0, 0.0),)))
    texts = {**texts_of(noted), "m": Text(("In the middle",), 120.0, 40.0)}
    before = compose(map, texts, shortest, loops)
    with_note = recompose(before, map, noted, texts, shortest, loops)
    (badge,), (note,) = with_note.badges.values(), with_note.notes.values()
    assert not badge.box.intersects(note.box)
    assert with_note == compose(noted, texts, shortest, loops)
    assert recompose(with_note, noted, map, texts, shortest, loops) == before


# -- recomposing


@st.composite
def maps(draw: st.DrawFn) -> Diagram:
    count = draw(st.integers(1, 7))
    ids = [f"v{i}" for i in range(count)]
    spots = st.sampled_from([-300.0, -150.0, 0.0, 150.0, 310.0])
    variables = [Variable(id, id * 2, draw(spots), draw(spots)) for id in ids]
    ends = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=12))
    links = [
        Link(
            f"l{i}",
            a,
            b,
            draw(st.sampled_from(["+", "-", "?"])),
            draw(st.booleans()),
            bend=draw(st.sampled_from([None, None, -0.2, 0.1])),
        )
        for i, (a, b) in enumerate(ends)
    ]
    map = diagram([*variables, *links])
    loops = find_loops(map).loops[: draw(st.integers(0, 3))]
    names = [LoopName(f"n{i}", loop.variables, "A loop's name") for i, loop in enumerate(loops)]
    return apply(map, Change(tuple(names)))


@settings(max_examples=150, deadline=None)
@given(maps(), maps())
def test_recomposing_gives_the_same_picture_as_composing(before: Diagram, after: Diagram) -> None:
    shown = find_loops(after).loops
    picture = recompose(
        picture_of(before), before, after, texts_of(after), shortest_loop_through(after), shown
    )
    assert picture == picture_of(after)
    assert list(picture.curves) == list(after.links)


@settings(max_examples=50, deadline=None)
@given(maps(), maps())
def test_larger_marks_are_recomposed_as_they_are_composed(before: Diagram, after: Diagram) -> None:
    large = Sizes(marks=1.2, badges=1.6)

    def composed(map: Diagram) -> Picture:
        loops = find_loops(map).loops
        return compose(map, texts_of(map), shortest_loop_through(map), loops, large)

    loops = find_loops(after).loops
    shortest = shortest_loop_through(after)
    picture = recompose(composed(before), before, after, texts_of(after), shortest, loops, large)
    assert picture == composed(after)
    assert all(curve.scale == 1.2 for curve in picture.curves.values())
    assert all(badge.radius == 1.6 * BADGE_RADIUS for badge in picture.badges.values())


@settings(max_examples=100, deadline=None)
@given(maps(), st.lists(st.tuples(st.integers(0, 6), PLACES, PLACES), min_size=1, max_size=5))
def test_dragging_gives_the_same_picture_as_composing(
    map: Diagram, moves: list[tuple[int, float, float]]
) -> None:
    shortest, loops = shortest_loop_through(map), find_loops(map).loops
    picture = compose(map, texts_of(map), shortest, loops)
    for index, x, y in moves:
        id = f"v{index % len(map.variables)}"
        moved = apply(map, Change((replace(map.variables[id], x=x, y=y),)))
        picture = recompose(picture, map, moved, texts_of(moved), shortest, loops)
        map = moved
    assert picture == compose(map, texts_of(map), shortest, loops)


def test_a_link_takes_its_first_bend_again_when_the_label_in_its_way_leaves() -> None:
    places = {"v1": (310, -300), "v2": (310, 310), "v3": (150, 150), "v4": (152, 0)}
    variables = [Variable(id, id * 2, x, y) for id, (x, y) in places.items()]
    links = [Link("l1", "v1", "v2"), Link("l2", "v2", "v4"), Link("l3", "v4", "v1")]
    map = diagram([*variables, *links])
    shortest, loops = shortest_loop_through(map), find_loops(map).loops
    before = compose(map, texts_of(map), shortest, loops)
    moved = apply(map, Change((replace(map.variables["v3"], x=0.0, y=0.0),)))
    after = recompose(before, map, moved, texts_of(moved), shortest, loops)
    assert before.curves["l2"].bend != after.curves["l2"].bend
    assert after == compose(moved, texts_of(moved), shortest, loops)


def test_recomposing_keeps_the_shapes_that_did_not_change() -> None:
    map = ring(5)
    far = [Variable("x", "X", 2000), Variable("y", "Y", 2300), Link("xy", "x", "y")]
    map = apply(map, Change(tuple(far)))
    shortest, loops = shortest_loop_through(map), find_loops(map).loops
    before = compose(map, texts_of(map), shortest, loops)
    moved = apply(map, Change((replace(map.variables["v0"], x=230.0),)))
    after = recompose(before, map, moved, texts_of(moved), shortest, loops)
    assert after.curves["xy"] is before.curves["xy"]
    assert after.labels["v1"] is before.labels["v1"]
    assert after.curves["l0"] != before.curves["l0"]


# -- hits


def test_hits() -> None:
    picture = picture_of(ring(4))
    label = picture.labels["v0"].box
    curve = picture.curves["l0"]
    badge = next(iter(picture.badges.values()))
    x, y = curve.arc.point_at(0.4)
    assert hit(picture, label.x, label.y) == Hit("variable", "v0")
    assert hit(picture, label.right + RIM - 1, label.y) == Hit("rim", "v0")
    assert hit(picture, x + 2, y) == Hit("link", "l0")
    assert hit(picture, x, y + 60) is None
    assert hit(picture, *curve.sign) == Hit("link", "l0")
    assert hit(picture, badge.x + 3, badge.y) == Hit("badge", badge.key)
    assert hit(picture, 5000, 5000) is None


def test_a_far_view_hits_links_from_farther_away() -> None:
    picture = picture_of(ring(4))
    x, y = picture.curves["l0"].arc.point_at(0.4)
    outward = 12 / math.hypot(x, y)
    assert hit(picture, x * (1 + outward), y * (1 + outward), slack=4) is None
    assert hit(picture, x * (1 + outward), y * (1 + outward), slack=16) == Hit("link", "l0")


def test_a_rubber_band_takes_what_lies_wholly_inside() -> None:
    picture = picture_of(ring(4))
    assert within(picture, picture.bounds.inflated(1)) == (*picture.labels, *picture.curves)
    assert within(picture, picture.labels["v1"].box.inflated(1)) == ("v1",)


# -- pictures


def test_splitting_a_picture_loses_nothing() -> None:
    picture = picture_of(ring(4))
    live = {"v0", "l0", "l3"}
    moving, still = only(picture, live), without(picture, live)
    assert {*moving.labels, *still.labels} == set(picture.labels)
    assert {*moving.curves, *still.curves} == set(picture.curves)
    assert {*moving.badges, *still.badges} == set(picture.badges)


def test_bounds_hold_all_that_is_drawn() -> None:
    picture = picture_of(ring(5))
    bounds = picture.bounds.inflated(1e-6)
    assert all(label.box.inside(bounds) for label in picture.labels.values())
    assert all(bounds.contains(x, y) for c in picture.curves.values() for x, y in c.arc.points())


def test_a_gauge_stands_where_fewer_links_end() -> None:
    ends = [Variable("a", "A"), Variable("b", "B", 300)]
    picture = picture_of(diagram([*ends, Link("l", "a", "b", bend=0.02)]))
    assert picture.gauges["a"].x < 0
    assert picture.gauges["b"].x > 300


def test_a_see_through_link_is_cut_at_its_marks_and_under_labels() -> None:
    ends = [Variable("a", "A"), Variable("c", "In the way", 150, 0), Variable("b", "B", 400)]
    picture = see_through(picture_of(diagram([*ends, Link("l", "a", "b", "+", bend=0.01)])))
    curve = picture.curves["l"]

    def cut(x: float, y: float) -> bool:
        t = curve.arc.share_at(x, y)
        return any(begin <= t <= end for begin, end in curve.cuts)

    assert cut(*curve.sign)
    assert cut(150, 0)
    assert not cut(250, 0)


@given(st.lists(st.tuples(PLACES, PLACES), min_size=3, max_size=9))
def test_a_polygon_turned_round_has_the_opposite_area(outline: list[tuple[float, float]]) -> None:
    area, middle = area_and_middle(outline)
    back, same = area_and_middle(outline[::-1])
    assert back == pytest.approx(-area, abs=1e-5)
    if abs(area) > 100:
        assert same == pytest.approx(middle, abs=1e-3)


def test_a_point_is_in_a_polygon_or_not() -> None:
    notched = [(0, 0), (10, 0), (10, 10), (5, 4), (0, 10)]
    assert encloses(notched, 5, 3)
    assert not encloses(notched, 5, 6)
    assert not encloses(notched, 11, 5)


def test_the_middle_of_an_outline_that_crosses_itself_stays_within_its_box() -> None:
    bow_tie = [(0.0, 0.0), (100.0, 101.0), (100.0, 0.0), (0.0, 100.0)]
    _, (x, y) = area_and_middle(bow_tie)
    assert 0 <= x <= 100
    assert 0 <= y <= 101
