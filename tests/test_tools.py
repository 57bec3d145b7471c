"""Gestures, told as a hand would make them, on a small map."""

from dataclasses import dataclass, field

import pytest

from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.pictures import picture_of
from systemsthink.model import Diagram, Link, Variable, diagram
from systemsthink.tools import begin
from systemsthink.tools.idle import IDLE
from systemsthink.tools.link import Linking
from systemsthink.tools.pointer import Connect, Create, Edit, Light, Outcome, Pointer, Rename, Scene

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

    @property
    def picture(self):
        return picture_of(self.diagram)

    def scene(self) -> Scene:
        return Scene(self.diagram, self.picture, self.selection)

    def press(self, x, y, add=False):
        return self._take(begin.press(Pointer(x, y, add=add), self.scene()))

    def move(self, x, y):
        return self._take(self.state.moved(Pointer(x, y), self.scene()))

    def release(self, x, y):
        return self._take(self.state.released(Pointer(x, y), self.scene()))

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


def test_double_clicks_rename_and_make_and_harm_no_link(hand):
    scene = hand.scene()
    assert begin.double_click(Pointer(0, 0), scene).request == Rename("v1")
    assert begin.double_click(Pointer(600, 600), scene).request == Create(600, 600)
    x, y = hand.picture.curves["l1"].arc.point_at(0.5)
    assert begin.double_click(Pointer(x, y), scene).request is None
