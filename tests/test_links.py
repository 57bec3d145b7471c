"""Where links and their marks run: what holds for every map whose labels stand apart."""

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from systemsthink.analysis.loops import find_loops, shortest_loop_through
from systemsthink.geometry.arcs import GAP, Arc, arc_through
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.composing import compose
from systemsthink.geometry.following import follow
from systemsthink.geometry.grips import grip
from systemsthink.geometry.hits import Hit
from systemsthink.geometry.marking import DELAY_RADIUS, HEAD, SIGN_RADIUS
from systemsthink.geometry.picture import CurveShape, Picture, Text
from systemsthink.geometry.snapping import snapped
from systemsthink.geometry.zones import LEAST_WIDTH, zone_at, zones_of
from systemsthink.model import Change, Diagram, Link, Variable, apply, diagram

APART = 24.0
"""Pixels between any two labels of the maps below; a mark needs them, and so does an arrow."""
MOST_SELF_LINKS = 4
BENDS = st.none() | st.floats(-0.8, 0.8)


def picture_of(map: Diagram) -> Picture:
    texts = {id: Text((v.name,), 10.0 * len(v.name), 24.0) for id, v in map.variables.items()}
    return compose(map, texts, shortest_loop_through(map), find_loops(map).loops)


@st.composite
def roomy_maps(draw: st.DrawFn) -> Diagram:
    """Up to eight variables of many widths, no two closer than APART, and links of every kind."""
    cells = st.tuples(st.integers(0, 3), st.integers(0, 3))
    spots = draw(st.lists(cells, min_size=2, max_size=8, unique=True))
    variables = []
    for n, (column, row) in enumerate(spots):
        x = 204.0 * column + draw(st.floats(-20, 20))
        y = 78.0 * row + draw(st.floats(-15, 15))
        variables.append(Variable(f"v{n}", "m" * draw(st.integers(1, 14)), x, y))
    ids = st.sampled_from([variable.id for variable in variables])
    ends = draw(st.lists(st.tuples(ids, ids), min_size=1, max_size=10))
    links = [
        Link(f"l{n}", a, b, "+", draw(st.booleans()), bend=draw(BENDS))
        for n, (a, b) in enumerate(ends)
        if a != b or ends[:n].count((a, b)) < MOST_SELF_LINKS
    ]
    return diagram([*variables, *links])


def test_the_maps_below_are_as_roomy_as_they_say() -> None:
    assert APART <= 204 - 2 * 20 - 140
    assert APART <= 78 - 2 * 15 - 24


def under(picture: Picture, x: float, y: float, room: float = 0.0) -> list[str]:
    """The labels that come closer to a point than `room`."""
    labels = picture.labels.items()
    return [id for id, label in labels if label.box.inflated(room - 1e-6).contains(x, y)]


def whole(curve: CurveShape, picture: Picture) -> Arc:
    """A link's arc from centre to centre."""
    source, target = picture.labels[curve.source].box, picture.labels[curve.target].box
    return arc_through(source.x, source.y, target.x, target.y, curve.bend)


def between_the_same(picture: Picture) -> list[tuple[CurveShape, CurveShape]]:
    pairs = combinations(picture.curves.values(), 2)
    return [(a, b) for a, b in pairs if {a.source, a.target} == {b.source, b.target}]


@settings(max_examples=100)
@given(roomy_maps())
def test_links_between_the_same_variables_never_overlap(map: Diagram) -> None:
    """Unless a person bent both, which is theirs to decide."""
    picture = picture_of(map)
    for one, other in between_the_same(picture):
        by_hand = [map.links[curve.id].bend is not None for curve in (one, other)]
        if one.source != one.target and not all(by_hand):
            first, second = whole(one, picture), whole(other, picture)
            ends = first.point_at(0.0), first.point_at(1.0)
            apart = math.dist(first.point_at(0.5), second.point_at(0.5))
            assert apart >= 0.05 * math.dist(*ends)


@given(roomy_maps())
def test_opposite_links_lie_on_either_side_unless_a_person_bent_one(map: Diagram) -> None:
    picture = picture_of(map)
    for one, other in between_the_same(picture):
        by_hand = [map.links[curve.id].bend is not None for curve in (one, other)]
        if one.source == other.target != one.target and not any(by_hand):
            assert one.bend > 0.05
            assert other.bend > 0.05


@given(roomy_maps())
def test_links_to_the_same_variable_itself_can_be_told_apart(map: Diagram) -> None:
    picture = picture_of(map)
    for one, other in between_the_same(picture):
        if one.source == one.target:
            assert math.dist(one.arc.point_at(0.5), other.arc.point_at(0.5)) > SIGN_RADIUS


@settings(max_examples=100)
@given(roomy_maps())
def test_no_sign_lies_under_a_label(map: Diagram) -> None:
    picture = picture_of(map)
    for curve in picture.curves.values():
        assert under(picture, *curve.sign, SIGN_RADIUS - 1) == []


@settings(max_examples=100)
@given(roomy_maps())
def test_no_delay_mark_lies_under_a_label_or_a_sign(map: Diagram) -> None:
    """Where the link is long enough to hold arrowhead, sign and delay mark in a row."""
    picture = picture_of(map)
    for curve in picture.curves.values():
        if curve.delay and curve.arc.length >= 2 * (HEAD + SIGN_RADIUS + DELAY_RADIUS):
            x, y, _ = curve.delay
            assert under(picture, x, y, DELAY_RADIUS - 1) == []
            assert math.dist((x, y), curve.sign) >= SIGN_RADIUS


@settings(max_examples=100)
@given(roomy_maps())
def test_no_arrowhead_lies_under_a_label(map: Diagram) -> None:
    picture = picture_of(map)
    for curve in picture.curves.values():
        for back in (0.0, HEAD / 2, HEAD):
            point = curve.arc.point_at(max(0.0, 1 - back / curve.arc.length))
            assert under(picture, *point) == []


@given(roomy_maps())
def test_both_ends_of_a_link_touch_the_edges_of_their_labels(map: Diagram) -> None:
    picture = picture_of(map)
    for curve in picture.curves.values():
        for id, t in ((curve.source, 0.0), (curve.target, 1.0)):
            assert beyond(picture.labels[id].box, curve.arc.point_at(t)) == pytest.approx(GAP)


def beyond(box: Box, point: tuple[float, float]) -> float:
    x, y = point
    return max(abs(x - box.x) - box.width / 2, abs(y - box.y) - box.height / 2)


@given(roomy_maps(), st.data())
def test_a_link_bent_by_hand_keeps_its_shape_when_an_end_moves(
    map: Diagram, data: st.DataObject
) -> None:
    """Both under the hand and after it has let go: as high above its chord, and attached."""
    id = data.draw(st.sampled_from(list(map.variables)))
    x, y = data.draw(st.floats(-900, -300)), data.draw(st.floats(-900, 900))
    moved = apply(map, Change((replace(map.variables[id], x=x, y=y),)))
    for picture in (follow(picture_of(map), map, moved), picture_of(moved)):
        for curve in picture.curves.values():
            bend = map.links[curve.id].bend
            if bend is not None and curve.source != curve.target:
                assert curve.bend == bend
                full = whole(curve, picture)
                assert full.distance(*curve.arc.point_at(0.0)) < 1e-3
                assert full.distance(*curve.arc.point_at(1.0)) < 1e-3


def test_a_link_makes_way_for_one_that_a_person_bent_into_its_place() -> None:
    ends = [Variable("a", "A"), Variable("b", "B", 300)]
    there, back = Link("1", "a", "b", bend=-0.2), Link("2", "b", "a")
    picture = picture_of(diagram([*ends, there, back]))
    one, other = picture.curves["1"].arc, picture.curves["2"].arc
    assert one.distance(*other.point_at(0.5)) > 30


def test_a_sign_leaves_a_place_that_a_label_hides() -> None:
    ends = [Variable("a", "A"), Variable("b", "B", 400)]
    blocks = [Variable(f"c{n}", "m" * 12, x, 0) for n, x in enumerate((330.0, 215.0))]
    picture = picture_of(diagram([*ends, *blocks, Link("l", "a", "b", "+", True, bend=0.001)]))
    curve = picture.curves["l"]
    assert under(picture, *curve.sign, SIGN_RADIUS - 1) == []
    assert curve.delay is not None
    assert under(picture, *curve.delay[:2], DELAY_RADIUS - 1) == []


# -- where a hand takes hold, and where it lets go


def test_only_the_links_at_hand_are_taken_hold_of_by_their_ends() -> None:
    ends = [Variable("a", "A"), Variable("b", "B", 300)]
    picture = picture_of(diagram([*ends, Link("l", "a", "b", "+")]))
    start, tip = (picture.curves["l"].arc.point_at(t) for t in (0.0, 1.0))
    assert grip(picture, ["l"], *start, 14, 4) == Hit("start", "l")
    assert grip(picture, ["l"], tip[0] - 5, tip[1], 14, 4) == Hit("tip", "l")
    assert grip(picture, ["l"], tip[0] - 4, tip[1] - 9, 14, 4) is None  # the rim beside the arrow
    assert grip(picture, [], *tip, 14, 4) is None
    assert grip(picture, ["l"], tip[0] - 30, tip[1], 14, 4) is None
    assert grip(picture, ["l"], 300, 0, 99, 4) is None  # the label itself
    assert grip(picture, ["l", "gone"], 150, -20, 9999, 99) is None  # the middle stays free to bend


@given(st.floats(1, 300), st.floats(10, 90), st.floats(0.2, 4))
def test_the_places_for_signs_cover_the_label_and_more(
    width: float, height: float, pixel: float
) -> None:
    label = Box(40, -30, width, height)
    zones = zones_of(label, pixel)
    assert [zone.polarity for zone in zones] == ["+", "?", "-"]
    assert zones[0].box.right == pytest.approx(zones[1].box.left)
    assert zones[1].box.right == pytest.approx(zones[2].box.left)
    assert zones[2].box.right - zones[0].box.left >= LEAST_WIDTH * pixel - 1e-6
    assert zones[0].box.left < label.left - 13 * pixel
    assert zones[0].box.top < label.top - 13 * pixel
    assert len({round(zone.box.width, 6) for zone in zones}) == 1


def test_each_place_gives_its_sign() -> None:
    label = Box(0, 0, 60, 24)
    assert [zone_at(label, x, 0).polarity for x in (-45, -5, 5, 45)] == ["+", "?", "?", "-"]
    assert zone_at(label, 0, 40) is None


SPOTS = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


@given(SPOTS, st.lists(SPOTS, max_size=20))
def test_snapping_moves_no_farther_than_its_reach_and_onto_a_line(
    at: tuple[float, float], others: list[tuple[float, float]]
) -> None:
    snap = snapped(*at, others, 5.0)
    for axis, place in enumerate((snap.x, snap.y)):
        apart = [abs(other[axis] - at[axis]) for other in others]
        if min(apart, default=math.inf) <= 5.0:
            assert abs(place - at[axis]) == pytest.approx(min(apart))
            assert place in [other[axis] for other in others]
        else:
            assert place == at[axis]
    for start, end in snap.guides:
        assert start == (snap.x, snap.y)
        assert end in others
        assert start[0] == end[0] or start[1] == end[1]
