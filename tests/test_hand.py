"""Mouse, keys, fingers and pen on a real canvas."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QPointingDeviceUniqueId
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from systemsthink.editing import edits
from systemsthink.editing.session import Session
from systemsthink.model import Link, Variable, diagram
from systemsthink.tools.drag import Dragging
from systemsthink.tools.idle import IDLE
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.workspace import Workspace

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
CTRL = Qt.KeyboardModifier.ControlModifier
MAP = diagram(
    [
        Variable("v1", "Workload", 0, 0),
        Variable("v2", "Errors", 300, 0),
        Variable("v3", "Rework", 150, 220),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v3", "+"),
    ]
)


@pytest.fixture
def canvas(qtbot):
    made = Canvas(Workspace(Session(MAP)))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.fit()
    made.setFocus()
    yield made
    made.workspace.journal.close()


@pytest.fixture
def told(canvas):
    """What the canvas says in words."""
    words = []
    canvas.workspace.notice.connect(words.append)
    return words


def place(canvas, id):
    variable = canvas.workspace.kept.variables[id]
    return canvas.screen_point(variable.x, variable.y).toPoint()


def rim(canvas, id):
    box = canvas.picture.labels[id].box
    return canvas.screen_point(box.x, box.bottom + 5).toPoint()


def tip(canvas, id):
    return canvas.screen_point(*canvas.picture.curves[id].arc.point_at(1.0)).toPoint()


def send(canvas, kind, at, keys=Qt.KeyboardModifier.NoModifier, device=None):
    """A mouse event with keys held, which QTest cannot move with."""
    there, point = canvas.mapToGlobal(QPointF(at)), QPointF(at)
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
    device = device or QPointingDevice.primaryPointingDevice()
    QApplication.sendEvent(canvas, QMouseEvent(kind, point, there, button, held, keys, device))


def press_and_move(canvas, start, *points, keys=Qt.KeyboardModifier.NoModifier):
    send(canvas, QEvent.Type.MouseButtonPress, start, keys)
    for point in points:
        send(canvas, QEvent.Type.MouseMove, point, keys)


def drag(canvas, start, *points, keys=Qt.KeyboardModifier.NoModifier):
    press_and_move(canvas, start, *points, keys=keys)
    send(canvas, QEvent.Type.MouseButtonRelease, points[-1], keys)


# -- links


def test_one_drag_draws_a_link_and_its_sign(canvas):
    end = place(canvas, "v1")
    drag(canvas, rim(canvas, "v3"), end + QPoint(60, 90), end, end + QPoint(45, 3))
    link = edits.link_between(canvas.workspace.kept, "v3", "v1")
    assert link.polarity == "-"
    assert canvas.workspace.selection == {link.id}
    canvas.workspace.session.undo()
    assert canvas.workspace.kept == MAP


def test_a_link_drawn_again_is_selected_and_gets_a_sign_only_if_the_hand_gives_one(canvas, told):
    end = place(canvas, "v2")
    drag(canvas, rim(canvas, "v1"), end - QPoint(80, -90), end)
    assert canvas.workspace.kept == MAP
    assert canvas.workspace.selection == {"l1"}
    assert told == ["This link is there already."]
    drag(canvas, rim(canvas, "v1"), end - QPoint(80, -90), end, end + QPoint(45, 3))
    assert canvas.workspace.kept == edits.set_polarity(MAP, ["l1"], "-")
    assert len(told) == 1


def test_a_selected_link_is_led_elsewhere_by_its_tip(canvas):
    canvas.workspace.select(["l1"])
    drag(canvas, tip(canvas, "l1"), place(canvas, "v2") + QPoint(0, 80), place(canvas, "v3"))
    assert canvas.workspace.kept == edits.redirect(MAP, "l1", target="v3")
    assert str(canvas.workspace.session.undoes) == "Lead link elsewhere"


def test_leading_a_link_onto_another_is_answered_and_loses_nothing(canvas, told):
    canvas.workspace.commit(edits.connect(MAP, "v1", "v3", id="l3"), "")
    before = canvas.workspace.kept
    canvas.workspace.select(["l1"])
    drag(canvas, tip(canvas, "l1"), place(canvas, "v2") + QPoint(0, 80), place(canvas, "v3"))
    assert canvas.workspace.kept == before
    assert len(told) == 1
    assert "already" in told[0]


def test_a_link_in_the_hand_is_shown_once(canvas):
    canvas.workspace.select(["l1"])
    away = place(canvas, "v2") + QPoint(0, 80)
    press_and_move(canvas, tip(canvas, "l1"), away - QPoint(0, 40), away)
    assert "l1" in canvas._emphasis().hide
    canvas.grab()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert "l1" not in canvas._emphasis().hide
    assert canvas.workspace.diagram == MAP


# -- panning


def test_a_drag_with_space_held_pans_and_space_alone_does_nothing(canvas):
    camera, start = canvas.camera, place(canvas, "v1")
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(canvas, start, start + QPoint(30, 10), start + QPoint(60, 20))
    assert place(canvas, "v1") == start + QPoint(60, 20)
    assert canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert canvas.workspace.diagram == MAP
    canvas.look(camera)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert (canvas.camera, canvas.workspace.kept) == (camera, MAP)
    drag(canvas, start, start + QPoint(30, 17), start + QPoint(60, 37))
    assert canvas.workspace.kept != MAP


def test_space_that_was_let_go_elsewhere_does_not_stay_held(canvas):
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    canvas.clearFocus()
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.AltModifier])
def test_alt_pans_too(canvas, keys):
    start = place(canvas, "v1")
    drag(canvas, start, start + QPoint(30, 10), start + QPoint(60, 20), keys=keys)
    assert place(canvas, "v1") == start + QPoint(60, 20)
    assert canvas.workspace.diagram == MAP


# -- copies


def test_a_drag_with_ctrl_makes_copies_in_one_step_and_selects_them(canvas):
    canvas.workspace.select(["v1", "v2"])
    start = place(canvas, "v1")
    drag(canvas, start, start + QPoint(20, 20), start + QPoint(20, 130), keys=CTRL)
    after = canvas.workspace.kept
    assert [v.name for v in after.variables.values()][3:] == ["Workload 2", "Errors 2"]
    assert len(after.links) == 3
    assert canvas.workspace.selection == after.records.keys() - MAP.records.keys()
    canvas.workspace.session.undo()
    assert canvas.workspace.kept == MAP


def test_ctrl_switches_between_moving_and_copying_under_way(canvas):
    start = place(canvas, "v1")
    press_and_move(canvas, start, start + QPoint(20, 33), start + QPoint(47, 133))
    assert canvas.workspace.diagram != MAP
    QTest.keyPress(canvas, Qt.Key.Key_Control)
    assert canvas.workspace.diagram == MAP
    assert isinstance(canvas.hand.state, Dragging)
    canvas.grab()
    QTest.keyRelease(canvas, Qt.Key.Key_Control)
    assert canvas.workspace.diagram != MAP
    assert len(canvas.workspace.diagram.variables) == 3


def test_ctrl_and_a_click_still_add_and_take_away(canvas):
    for id, left in (("v1", {"v1"}), ("v2", {"v1", "v2"}), ("v1", {"v2"})):
        QTest.mouseClick(canvas, LEFT, CTRL, place(canvas, id))
        assert canvas.workspace.selection == left
    assert canvas.workspace.kept == MAP


# -- Escape


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.NoModifier, CTRL])
@pytest.mark.parametrize("start", ["variable", "rim", "bend", "tip", "space"])
def test_escape_leaves_no_trace_of_any_gesture(canvas, start, keys):
    canvas.workspace.select(["l1"])
    picture = canvas.picture
    middle = canvas.screen_point(*picture.curves["l2"].arc.point_at(0.5)).toPoint()
    spots = {
        "variable": place(canvas, "v1"),
        "rim": rim(canvas, "v3"),
        "bend": middle,
        "tip": tip(canvas, "l1"),
        "space": QPoint(5, 5),
    }
    press_and_move(canvas, spots[start], QPoint(300, 300), place(canvas, "v3"), keys=keys)
    assert canvas.hand.busy
    canvas.grab()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.hand.state is IDLE
    assert canvas.workspace.diagram == canvas.workspace.kept == MAP
    assert canvas.workspace.session.undoes is None
    assert canvas.picture == picture


def test_a_press_after_a_button_was_let_go_unseen_leaves_no_half_made_gesture(canvas):
    start, middle = place(canvas, "v1"), QPoint(450, 5)
    press_and_move(canvas, start, start + QPoint(20, 33), start + QPoint(47, 133))
    assert canvas.workspace.diagram != MAP
    drag(canvas, middle, middle + QPoint(9, 0), middle)
    assert canvas.workspace.diagram == MAP


def test_a_link_dropped_outside_is_answered_and_leaves_no_trace(canvas, told):
    outside = QPoint(canvas.width() + 60, 40)
    drag(canvas, rim(canvas, "v1"), QPoint(300, 60), outside)
    assert canvas.workspace.diagram == MAP
    assert not canvas.requests.naming
    assert len(told) == 1


# -- fingers and pens


@pytest.fixture(scope="module")
def screen():
    return QTest.createTouchDevice()


def fingers(canvas, screen, *touches):
    """One moment of what fingers do, each told as a verb, a finger, a place and a widget."""
    sequence = QTest.touchEvent(canvas, screen, False)
    for verb, *where in touches:
        getattr(sequence, verb)(*where)
    sequence.commit()


def test_one_finger_drags_and_taps_twice_to_rename(canvas, screen):
    start = place(canvas, "v3")
    fingers(canvas, screen, ("press", 0, start, canvas))
    for step in (QPoint(40, 10), QPoint(80, 31)):
        fingers(canvas, screen, ("move", 0, start + step, canvas))
    fingers(canvas, screen, ("release", 0, start + QPoint(80, 31), canvas))
    assert canvas.workspace.kept.variables["v3"].x > 150
    assert canvas.workspace.kept.links == MAP.links
    for _ in range(2):
        fingers(canvas, screen, ("press", 0, place(canvas, "v1"), canvas))
        fingers(canvas, screen, ("release", 0, place(canvas, "v1"), canvas))
    assert canvas.requests.naming


def test_two_fingers_enlarge_and_move_and_give_up_what_the_first_began(canvas, screen):
    start, zoom = place(canvas, "v1"), canvas.camera.zoom
    other = start + QPoint(100, 0)
    fingers(canvas, screen, ("press", 0, start, canvas))
    fingers(canvas, screen, ("move", 0, start + QPoint(30, 30), canvas))
    assert canvas.workspace.diagram != MAP
    begun = start + QPoint(30, 30)
    fingers(
        canvas, screen, ("move", 0, begun, canvas), ("press", 1, other + QPoint(30, 30), canvas)
    )
    assert canvas.workspace.diagram == MAP
    middle = QPointF(begun + QPoint(50, 0))
    under = canvas.diagram_point(middle)
    far = (begun - QPoint(50, -40), other + QPoint(80, 70))
    fingers(canvas, screen, ("move", 0, far[0], canvas), ("move", 1, far[1], canvas))
    assert canvas.camera.zoom == pytest.approx(2 * zoom)
    assert (
        canvas.screen_point(under.x(), under.y()).toPoint() == (middle + QPointF(0, 40)).toPoint()
    )
    fingers(canvas, screen, ("move", 0, far[0], canvas), ("release", 1, far[1], canvas))
    fingers(canvas, screen, ("move", 0, far[0] + QPoint(99, 99), canvas))
    fingers(canvas, screen, ("release", 0, far[0], canvas))
    assert canvas.camera.zoom == pytest.approx(2 * zoom)
    assert canvas.workspace.kept == MAP
    assert not canvas.hand.busy


def test_a_finger_on_the_bar_beside_a_link_presses_its_button(canvas, screen):
    canvas.workspace.select(["l2"])
    button = canvas._link_bar._signs["-"]
    at = button.rect().center()
    fingers(canvas, screen, ("press", 0, at, button))
    fingers(canvas, screen, ("release", 0, at, button))
    assert canvas.workspace.kept.links["l2"].polarity == "-"


@pytest.mark.parametrize(
    ("kind", "pointer", "reach"),
    [
        (QInputDevice.DeviceType.Mouse, QPointingDevice.PointerType.Generic, 4),
        (QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen, 6),
        (QInputDevice.DeviceType.TouchScreen, QPointingDevice.PointerType.Finger, 12),
    ],
)
def test_a_link_is_taken_from_as_far_beside_it_as_the_pointer_is_coarse(
    canvas, kind, pointer, reach
):
    device = QPointingDevice(
        "pointer",
        1,
        kind,
        pointer,
        QInputDevice.Capability.Position,
        1,
        1,
        "",
        QPointingDeviceUniqueId(),
    )
    curve = canvas.picture.curves["l1"].arc
    x, y = curve.point_at(0.5)
    middle = canvas.screen_point(x, y)
    for aside, chosen in ((reach - 1, {"l1"}), (reach + 2, set())):
        canvas.workspace.select([])
        at = middle - QPointF(0, aside)
        send(canvas, QEvent.Type.MouseButtonPress, at.toPoint(), device=device)
        send(canvas, QEvent.Type.MouseButtonRelease, at.toPoint(), device=device)
        assert canvas.workspace.selection == chosen


def test_a_hand_takes_hold_only_of_what_is_kept(canvas):
    workspace = canvas.workspace
    workspace.preview(edits.connect(workspace.kept, "v3", "v1", id="shown"))
    middle = canvas.picture.curves["shown"].arc.point_at(0.5)
    QTest.mouseDClick(canvas, LEFT, pos=canvas.screen_point(*middle).toPoint())
    assert workspace.diagram == MAP
    assert "shown" not in canvas.picture.curves
