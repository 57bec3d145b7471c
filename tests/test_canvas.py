"""The canvas with a real workspace: what a hand does, and what is shown meanwhile and after."""

import math

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest

from systemsthink.analysis.loops import shortest_loop_through
from systemsthink.drawing.text import texts_of
from systemsthink.editing import edits
from systemsthink.editing.session import Session
from systemsthink.geometry.composing import compose
from systemsthink.geometry.following import follow, follows
from systemsthink.model import Link, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.derived import badged
from systemsthink.ui.workspace import Workspace

MAP = diagram(
    [
        Variable("v1", "Workload", 0, 0),
        Variable("v2", "Errors", 300, 0),
        Variable("v3", "Rework", 150, 220),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v3", "+"),
        Link("l3", "v3", "v1", "+", delayed=True),
        Link("l4", "v2", "v2", "-"),
    ]
)


@pytest.fixture
def workspace():
    made = Workspace(Session(MAP))
    yield made
    made.journal.close()


@pytest.fixture
def canvas(workspace, qtbot):
    made = Canvas(workspace)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.fit()
    return made


def place(canvas, id):
    variable = canvas.workspace.diagram.variables[id]
    return canvas.screen_point(variable.x, variable.y).toPoint()


def drag(canvas, start, *points, release=True):
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for point in points:
        QTest.mouseMove(canvas, point)
    if release:
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])


def composed(canvas):
    shown = canvas.workspace.diagram
    loops = badged(canvas.workspace.loops, canvas.workspace.emphasis)
    return compose(shown, texts_of(shown), shortest_loop_through(shown), loops)


def test_while_a_variable_moves_its_links_follow_and_the_rest_stays(canvas):
    before = canvas.picture
    start = place(canvas, "v2")
    drag(canvas, start, start + QPoint(40, 10), start + QPoint(80, 30), release=False)
    moved = canvas.picture
    assert moved.curves["l3"] is before.curves["l3"]
    assert moved.labels["v1"] is before.labels["v1"]
    tip = moved.curves["l1"].arc.point_at(1)
    box = moved.labels["v2"].box
    assert box.inflated(6).contains(*tip)
    assert moved.curves["l1"].bend == before.curves["l1"].bend


def test_when_the_hand_lets_go_the_picture_is_as_composed_anew(canvas):
    start = place(canvas, "v2")
    drag(canvas, start, start + QPoint(40, 10), start + QPoint(80, 30))
    assert canvas.workspace.diagram != MAP
    assert canvas.picture == composed(canvas)


def test_escape_during_a_drag_leaves_no_trace(canvas):
    before = canvas.picture
    start = place(canvas, "v2")
    drag(canvas, start, start + QPoint(60, 0), start + QPoint(90, 40), release=False)
    assert canvas.workspace.diagram != MAP
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.workspace.diagram == MAP
    assert canvas.picture == before


def test_undo_shows_what_was_there(canvas):
    before = canvas.picture
    start = place(canvas, "v3")
    drag(canvas, start, start + QPoint(60, 0), start + QPoint(90, 40))
    canvas.workspace.session.undo()
    assert canvas.picture == before


def test_a_self_link_moves_along(canvas):
    after = edits.shift(MAP, ["v2"], 50, -20)
    moved = follow(canvas.picture, MAP, after).curves["l4"].arc
    was = canvas.picture.curves["l4"].arc
    assert math.isclose(moved.cx - was.cx, 50)
    assert math.isclose(moved.cy - was.cy, -20)


def test_new_and_removed_records_are_composed(canvas):
    assert follows(MAP, edits.shift(MAP, ["v1"], 5, 5))
    assert not follows(MAP, edits.remove(MAP, ["l1"]))
    assert not follows(MAP, edits.add_variable(MAP, "Trust", 0, 400, id="v9"))


def test_zooming_leaves_the_point_under_the_pointer_where_it_is(canvas):
    at = canvas.screen_point(300, 0)
    canvas.zoom(1.7, at)
    assert (canvas.screen_point(300, 0) - at).manhattanLength() < 1e-6


def test_typing_a_new_name_renames_and_escape_does_not(canvas):
    for key, expected in ((Qt.Key.Key_Escape, "Errors"), (Qt.Key.Key_Return, "Faults")):
        at = place(canvas, "v2")
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
        editor = canvas.findChildren(type(canvas.requests._editor))[-1]
        editor.setText("Faults")
        QTest.keyClick(editor, key)
        assert canvas.workspace.diagram.variables["v2"].name == expected


def test_arrows_nudge_and_undo_together(canvas):
    canvas.workspace.select(["v1"])
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert canvas.workspace.diagram.variables["v1"].x > 0
    canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_what_moves_leaves_no_ghost_where_it_was(canvas):
    start = place(canvas, "v2")
    old = QRect(start - QPoint(20, 6), QSize(40, 12))
    assert inked(canvas.grab(old).toImage()) > 20
    drag(canvas, start, start + QPoint(0, 60), start + QPoint(0, 160), release=False)
    assert inked(canvas.grab(old).toImage()) == 0


def inked(image):
    """The number of pixels as dark as text."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).lightness() < 60 for x, y in places)


def test_the_quick_entry_line_draws_and_answers_in_place(canvas):
    canvas.ask_quick_entry()
    entry = canvas._quick_entry
    QTest.keyClicks(entry.line, "Errors -> Complaints + delayed -> Trust -")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    names = [v.name for v in canvas.workspace.diagram.variables.values()]
    assert names == ["Workload", "Errors", "Rework", "Complaints", "Trust"]
    assert len(canvas.workspace.diagram.links) == len(MAP.links) + 2
    assert entry.line.text() == ""
    drawn = canvas.workspace.diagram
    QTest.keyClicks(entry.line, "Errors ->")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert canvas.workspace.diagram == drawn
    assert entry.line.text() == "Errors ->"
    assert "column 8" in entry._answer.text()
    QTest.keyClick(entry.line, Qt.Key.Key_Escape)
    assert not entry.isVisible()
    canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_arrows_walk_from_variable_to_variable(canvas):
    canvas.workspace.select([])
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.workspace.selection == {"v1"}
    for key, reached in ((Qt.Key.Key_Right, "v2"), (Qt.Key.Key_Down, "v3"), (Qt.Key.Key_Up, "v1")):
        QTest.keyClick(canvas, key)
        assert canvas.workspace.selection == {reached}
    assert canvas.workspace.diagram == MAP


def test_the_link_bar_stands_beside_the_link_and_sets_its_sign(canvas, qtbot):
    canvas.workspace.select(["l2"])
    bar = canvas._link_bar
    assert bar.isVisible()
    middle = canvas.screen_point(*canvas.picture.curves["l2"].arc.point_at(0.5)).toPoint()
    assert not bar.geometry().contains(middle)
    qtbot.mouseClick(bar._signs["-"], Qt.MouseButton.LeftButton)
    assert canvas.workspace.diagram.links["l2"].polarity == "-"
    assert canvas.workspace.loops.loops[0].kind != "reinforcing"


def test_a_variable_that_keeps_the_diagram_from_running_is_marked(canvas, qtbot):
    circle = edits.remove(MAP, ["l4"])
    responding = edits.set_kind(circle, ["v1", "v2", "v3"], "responds")
    with qtbot.waitSignal(canvas.workspace.run_changed):
        canvas.workspace.commit(
            edits.set_delayed(responding, ["l3"], False), phrase("Make it impossible")
        )
    assert {"v1", "v2", "v3"} <= set(canvas._emphasis().problems)


def test_what_a_run_lets_accumulate_is_shown_as_proposed(canvas, qtbot):
    if canvas.workspace.run is None:
        qtbot.waitUntil(lambda: canvas.workspace.run is not None)
    assert canvas._emphasis().proposed


def test_what_is_drawn_out_of_sight_is_brought_into_sight(canvas):
    zoom = canvas.camera.zoom
    drawn = edits.add_variable(MAP, "Trust", 150, 900, id="v9")
    canvas.workspace.commit(drawn, phrase("Add variable"))
    assert canvas.rect().contains(place(canvas, "v9"))
    assert canvas.camera.zoom < zoom


def test_a_closer_look_stays_where_it_is(canvas):
    canvas.zoom(4.0)
    camera = canvas.camera
    drawn = edits.add_variable(MAP, "Trust", 150, 900, id="v9")
    canvas.workspace.commit(drawn, phrase("Add variable"))
    assert canvas.camera == camera


def test_a_lit_loop_that_is_broken_goes_out(canvas):
    (loop,) = (loop for loop in canvas.workspace.loops.loops if len(loop.variables) == 3)
    canvas.workspace.emphasise(loop)
    canvas.workspace.commit(edits.remove(MAP, ["v3"]), phrase("Delete"))
    assert canvas.workspace.emphasis is None
    assert canvas.picture == composed(canvas)


def test_after_a_link_is_drawn_the_hand_hovers_where_it_is(canvas):
    box = canvas.picture.labels["v1"].box
    rim = canvas.screen_point(box.x, box.top - 4).toPoint()
    QTest.mouseMove(canvas, rim)
    assert canvas.hand.hovered == "v1"
    drag(canvas, rim, rim - QPoint(0, 40), place(canvas, "v3"))
    assert canvas.hand.hovered == "v3"


def test_what_could_be_seen_as_a_whole_stays_in_sight_as_the_canvas_gets_smaller(canvas):
    canvas.look(canvas.camera)  # somebody has looked at it otherwise than as a whole
    canvas.resize(900, 300)
    assert canvas.sees(canvas.picture.bounds)
    canvas.zoom(4.0)
    closer = canvas.camera
    canvas.resize(700, 260)
    assert canvas.camera == closer
