"""Gestures, told as a hand would make them, on a small map."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.pictures import picture_of
from systemsthink.editing import edits
from systemsthink.model import Diagram, Link, Variable, diagram
from systemsthink.tools import begin
from systemsthink.tools.idle import IDLE
from systemsthink.tools.link import Linking
from systemsthink.tools.pointer import Outcome, Pointer, Scene
from systemsthink.tools.redirect import Redirecting
from systemsthink.tools.requests import Connect, Copy, Create, Edit, Light, Rename, Tell

MAP = diagram(
    [
        Variable("v1", "Workload", 0, 0),
        Variable("v2", "Errors", 300, 0),
        Variable("v3", "Rework", 150, 220),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v3", "+"),
        Link("l3", "v3", "v1", "+", delayed=True),
    ]
)


@dataclass
class Hand:
    """Makes gestures on a map and keeps what they lead to."""

    diagram: Diagram = MAP
    selection: frozenset[str] = frozenset()
    outcomes: list[Outcome] = field(default_factory=list)
    state: object = IDLE
    hovered: object = None

    @property
    def picture(self):
        return picture_of(self.diagram)

    def scene(self) -> Scene:
        return Scene(self.diagram, self.picture, self.selection, self.hovered)

    def press(self, x, y, add=False):
        return self._take(begin.press(Pointer(x, y, add=add), self.scene()))

    def move(self, x, y, **keys):
        return self._take(self.state.moved(Pointer(x, y, **keys), self.scene()))

    def release(self, x, y, **keys):
        return self._take(self.state.released(Pointer(x, y, **keys), self.scene()))

    def end(self, link, t):
        return self.picture.curves[link].arc.point_at(t)

    def drag(self, start, end, add=False):
        self.press(*start, add=add)
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.move(*end)
        return self.release(*end)

    def click(self, x, y, add=False):
        self.press(x, y, add=add)
        return self.release(x, y)

    def rim(self, id):
        box = self.picture.labels[id].box
        return box.x, box.top - 4

    def _take(self, outcome):
        self.state = outcome.state
        if outcome.selection is not None:
            self.selection = outcome.selection
        self.outcomes.append(outcome)
        return outcome


@pytest.fixture
def hand():
    ensure_application()
    return Hand()


def test_dragging_a_variable_previews_and_then_keeps_its_new_place(hand):
    outcome = hand.drag((0, 0), (40, -60))
    assert isinstance(outcome.request, Edit)
    moved = outcome.request.diagram
    assert (moved.variables["v1"].x, moved.variables["v1"].y) == (40, -60)
    assert moved.variables["v2"] == MAP.variables["v2"]
    assert hand.outcomes[-2].preview == moved
    assert hand.state is IDLE


def test_a_click_moves_nothing(hand):
    assert hand.click(1, 1).request is None
    assert hand.selection == {"v1"}
    assert all(outcome.preview is None for outcome in hand.outcomes)


def test_dragging_one_of_several_selected_moves_them_all(hand):
    hand.selection = frozenset({"v1", "v2"})
    moved = hand.drag((300, 0), (310, 10)).request.diagram
    assert (moved.variables["v1"].x, moved.variables["v2"].x) == (10, 310)
    assert moved.variables["v3"] == MAP.variables["v3"]


def test_clicking_with_a_modifier_adds_and_takes_away(hand):
    hand.click(0, 0)
    hand.click(300, 0, add=True)
    assert hand.selection == {"v1", "v2"}
    hand.click(0, 0, add=True)
    assert hand.selection == {"v2"}


def test_clicking_one_of_several_selected_leaves_it_alone(hand):
    hand.selection = frozenset({"v1", "v2"})
    hand.click(0, 0)
    assert hand.selection == {"v1"}


def test_dragging_from_a_rim_links(hand):
    outcome = hand.drag(hand.rim("v1"), (150, 220))
    assert outcome.request == Connect("v1", "v3")


def test_dragging_from_a_rim_into_space_asks_for_a_variable(hand):
    assert hand.drag(hand.rim("v1"), (500, 400)).request == Create(500, 400, "v1")


def test_going_out_and_back_links_a_variable_to_itself(hand):
    hand.press(*hand.rim("v1"))
    hand.move(100, -150)
    assert hand.release(0, 0).request == Connect("v1", "v1")


def test_a_click_on_a_rim_draws_nothing(hand):
    hand.press(*hand.rim("v1"))
    assert isinstance(hand.state, Linking)
    assert hand.release(*hand.rim("v1")).request is None
    assert hand.selection == {"v1"}


def test_bending_a_link_passes_the_hand(hand):
    curve = hand.picture.curves["l1"]
    middle = curve.arc.point_at(0.5)
    target = (middle[0], middle[1] - 60)
    outcome = hand.drag(middle, target)
    hand.diagram = outcome.request.diagram
    assert hand.diagram.links["l1"].bend is not None
    assert hand.picture.curves["l1"].arc.distance(*target) < 2


def test_a_click_on_a_link_selects_it_and_leaves_its_shape(hand):
    outcome = hand.click(*hand.picture.curves["l2"].arc.point_at(0.5))
    assert outcome.request is None
    assert hand.selection == {"l2"}


def test_a_rubber_band_selects_what_lies_inside(hand):
    hand.drag((-100, -150), (420, 60))
    assert {"v1", "v2"} <= hand.selection
    assert "v3" not in hand.selection


def test_a_click_beside_everything_deselects(hand):
    hand.selection = frozenset({"v1"})
    hand.click(600, 600)
    assert hand.selection == frozenset()


def test_a_badge_lights_its_loop(hand):
    badge = next(iter(hand.picture.badges.values()))
    assert hand.press(badge.x, badge.y).request == Light(("v1", "v2", "v3"))


# -- signs in the drop


@pytest.mark.parametrize(("aside", "sign"), [(-45, "+"), (0, "?"), (45, "-")])
def test_the_place_where_a_link_is_dropped_gives_it_a_sign(hand, aside, sign):
    hand.press(*hand.rim("v1"))
    hand.move(150, 220)
    assert hand.move(150 + aside, 222).state.polarity == sign
    assert hand.release(150 + aside, 222).request == Connect("v1", "v3", sign)


def test_a_target_keeps_hold_of_the_link_as_far_as_its_places_reach_and_no_farther(hand):
    hand.press(*hand.rim("v1"))
    hand.move(150, 220)
    assert hand.move(205, 220).state.target == "v3"
    assert hand.move(260, 220).state.target is None
    assert hand.move(205, 220).state.target is None


# -- leading links elsewhere


@pytest.mark.parametrize(("t", "ends"), [(0.0, ("v1", "v3")), (1.0, ("v2", "v1"))])
def test_an_end_of_a_selected_link_is_led_to_another_variable(hand, t, ends):
    hand.selection = frozenset({"l2"})
    outcome = hand.drag(hand.end("l2", t), (0, 0))
    link = outcome.request.diagram.links["l2"]
    assert (link.source, link.target) == ends
    assert link.polarity == MAP.links["l2"].polarity


def test_an_end_of_a_hovered_link_is_taken_hold_of_too(hand):
    tip = hand.end("l2", 1.0)
    hand.press(*tip)
    assert not isinstance(hand.state, Redirecting)
    hand.hovered = "l2"
    hand.press(*tip)
    assert hand.state == Redirecting("l2", "tip", tip, *tip)


def test_an_end_dropped_into_space_stays_where_it_was(hand):
    hand.selection = frozenset({"l2"})
    assert hand.drag(hand.end("l2", 1.0), (600, 600)).request is None
    assert hand.state is IDLE


def test_an_end_led_onto_a_link_that_exists_is_answered_in_words(hand):
    hand.diagram = edits.connect(MAP, "v2", "v1", id="l4")
    hand.selection = frozenset({"l2"})
    outcome = hand.drag(hand.end("l2", 1.0), (0, 0))
    assert isinstance(outcome.request, Tell)
    assert "already" in str(outcome.request.words)


def test_a_click_on_an_end_leads_nothing_elsewhere(hand):
    hand.selection = frozenset({"l2"})
    assert hand.click(*hand.end("l2", 1.0)).request is None
    assert hand.selection == {"l2"}


def test_a_link_that_was_led_elsewhere_keeps_its_bend(hand):
    hand.diagram = edits.bend(MAP, "l2", 0.3)
    hand.selection = frozenset({"l2"})
    assert hand.drag(hand.end("l2", 1.0), (0, 0)).request.diagram.links["l2"].bend == 0.3


def test_a_double_click_lets_the_program_bend_a_link_again(hand):
    hand.diagram = edits.bend(MAP, "l1", 0.4)
    x, y = hand.picture.curves["l1"].arc.point_at(0.5)
    assert begin.double_click(Pointer(x, y), hand.scene()).request.diagram == MAP


# -- copies and lines


def test_a_drag_with_the_key_held_leaves_the_variables_and_asks_for_copies(hand):
    hand.selection = frozenset({"v1", "v2"})
    hand.press(0, 0)
    hand.move(40, 90)
    assert hand.move(40, 90, copy=True).preview == MAP
    request = hand.release(40, 90, copy=True).request
    assert request == Copy(frozenset({"v1", "v2"}), 40, 90)


def test_the_key_may_be_let_go_while_dragging(hand):
    hand.press(0, 0)
    hand.move(40, 90, copy=True)
    moved = hand.release(40, 90).request.diagram
    assert (moved.variables["v1"].x, moved.variables["v1"].y) == (40, 90)
    assert len(moved.variables) == 3


def test_a_dragged_variable_lines_up_with_another_unless_it_is_free(hand):
    hand.press(0, 0)
    outcome = hand.move(152, 60)
    assert outcome.preview.variables["v1"].x == 150
    assert outcome.preview.variables["v1"].y == 60
    assert outcome.state.snap.guides == (((150, 60), (150, 220)),)
    assert hand.move(152, 60, free=True).preview.variables["v1"].x == 152
    assert hand.move(156, 60).preview.variables["v1"].x == 156


def test_a_group_lines_up_as_a_whole(hand):
    hand.selection = frozenset({"v1", "v2"})
    hand.press(0, 0)
    moved = hand.move(152, 60).preview.variables
    assert (moved["v1"].x, moved["v2"].x) == (150, 450)


# -- whatever the hand begins


@st.composite
def gestures(draw):
    """A press somewhere that matters, and moves to wherever, with any key held."""
    spot = st.tuples(st.integers(-120, 420), st.integers(-120, 320))
    hold = st.fixed_dictionaries({"copy": st.booleans(), "free": st.booleans()})
    chosen = draw(st.sets(st.sampled_from(["v1", "v2", "v3", "l1", "l2", "l3"]), max_size=3))
    start = draw(st.sampled_from(["variable", "rim", "link", "tip", "badge", "space"]))
    return frozenset(chosen), start, draw(st.lists(st.tuples(spot, hold), max_size=4))


@given(gestures())
def test_no_gesture_keeps_anything_before_the_hand_lets_go(gesture):
    """So that Escape, which ends the gesture and shows what is kept, leaves no trace."""
    ensure_application()
    selection, start, moves = gesture
    hand = Hand(selection=selection)
    badge = next(iter(hand.picture.badges.values()))
    places = {
        "variable": (0, 0),
        "rim": hand.rim("v1"),
        "link": hand.end("l1", 0.5),
        "tip": hand.end("l2", 1.0),
        "badge": (badge.x, badge.y),
        "space": (-110, 300),
    }
    outcome = hand.press(*places[start])
    for (x, y), held in moves:
        assert outcome.request is None or isinstance(outcome.request, Light)
        outcome = hand.move(x, y, **held)
        assert outcome.request is None
        if outcome.preview is not None:
            assert outcome.preview.records.keys() == MAP.records.keys()
    assert hand.diagram == MAP


def test_double_clicks_rename_and_make_and_harm_no_link(hand):
    scene = hand.scene()
    assert begin.double_click(Pointer(0, 0), scene).request == Rename("v1")
    assert begin.double_click(Pointer(600, 600), scene).request == Create(600, 600)
    x, y = hand.picture.curves["l1"].arc.point_at(0.5)
    assert begin.double_click(Pointer(x, y), scene).request is None
