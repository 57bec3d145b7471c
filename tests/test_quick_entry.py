"""The quick-entry line on a real canvas: preview, completion, marks, and what is pasted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from windows import Windows

from systemsthink.editing.session import Session
from systemsthink.model import Link, Variable, diagram, named
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.canvas.pasting import paste_text
from systemsthink.ui.workspace import Workspace

MAP = diagram(
    [
        Variable("v1", "Workload", 0, 0),
        Variable("v2", "Errors", 300, 0),
        Variable("v3", "Work pressure", 150, 220),
        Variable("v4", "Parked thing", parked=True),
        Link("l1", "v1", "v2", "+"),
    ]
)


@pytest.fixture
def canvas(qtbot):
    workspace = Workspace(Session(MAP))
    made = Canvas(workspace)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.fit()
    made.ask_quick_entry()
    yield made
    workspace.journal.close()


@pytest.fixture
def entry(canvas):
    return canvas._quick_entry


@pytest.fixture
def told(canvas):
    words = []
    canvas.workspace.notice.connect(words.append)
    return words


def type(entry, text):
    """Type, and wait until the preview is there."""
    QTest.keyClicks(entry.line, text)
    while entry._soon.isActive():
        QTest.qWait(20)


def press(entry, key):
    QTest.keyClick(entry.line, key)


def shown(canvas):
    return {variable.name for variable in canvas.workspace.diagram.variables.values()}


def overlaps(canvas):
    boxes = list(canvas.picture.labels.values())
    return [
        (one.id, other.id)
        for at, one in enumerate(boxes)
        for other in boxes[:at]
        if one.box.intersects(other.box)
    ]


def test_what_is_typed_is_shown_and_escape_takes_it_back(canvas, entry):
    type(entry, "Errors -> Rework + ->")
    assert "Rework" in shown(canvas)
    assert canvas.workspace.kept == MAP
    assert not overlaps(canvas)
    old = canvas.workspace.diagram.variables
    assert all(old[id] == MAP.variables[id] for id in MAP.variables)
    press(entry, Qt.Key.Key_Escape)
    assert canvas.workspace.diagram == MAP
    assert not entry.isVisible()
    assert canvas.hasFocus()
    canvas.ask_quick_entry()
    assert entry.line.text() == ""


def test_enter_keeps_it_in_one_step_selects_it_and_is_ready_for_more(canvas, entry):
    type(entry, "Errors -> Rework + -> Stress + delayed")
    seen = canvas.workspace.diagram
    press(entry, Qt.Key.Key_Return)
    kept = canvas.workspace.kept
    assert kept == seen  # what was shown is what is kept
    new = kept.records.keys() - MAP.records.keys()
    assert canvas.workspace.selection == new
    assert len(new) == 4
    assert entry.line.text() == ""
    assert str(canvas.workspace.session.undoes) == "Quick entry"
    QTest.keyClick(entry.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert canvas.workspace.kept == MAP
    assert entry.line.hasFocus()


def test_the_same_records_stay_while_a_name_grows(canvas, entry):
    type(entry, "Errors -> R")
    first = canvas.workspace.diagram.records.keys() - MAP.records.keys()
    type(entry, "ework")
    assert canvas.workspace.diagram.records.keys() - MAP.records.keys() == first


def test_a_name_alone_is_a_variable_in_sight_and_a_parked_one_comes_out(canvas, entry):
    type(entry, "Cost, in euros")
    press(entry, Qt.Key.Key_Return)
    made = named(canvas.workspace.kept, "Cost, in euros")
    assert canvas.rect().contains(canvas.screen_point(made.x, made.y).toPoint())
    type(entry, "parked thing")
    press(entry, Qt.Key.Key_Return)
    assert not canvas.workspace.kept.variables["v4"].parked
    assert not overlaps(canvas)


def test_what_is_there_already_is_said_and_selected(canvas, entry, told):
    type(entry, "workload -> Errors")
    press(entry, Qt.Key.Key_Return)
    assert canvas.workspace.kept == MAP
    assert len(told) == 1
    assert canvas.workspace.selection == {"v1", "v2"}


def test_the_part_that_is_not_understood_is_marked_and_explained(canvas, entry):
    type(entry, "Workload -> Errors + + -> Stress")
    assert entry.line.marked == "+ +"
    assert "20" in entry._answer.text()
    assert entry._answer.isVisible()
    picture = entry.line.grab().toImage()
    QTest.keyClicks(entry.line, "x")  # whoever goes on typing is left in peace
    assert entry.line.marked == ""
    entry.line.setText("Workload -> Errors + ")
    QTest.qWait(200)
    assert entry.line.marked == ""
    assert waves(picture, canvas.theme.problem) > waves(
        entry.line.grab().toImage(), canvas.theme.problem
    )


def waves(image: QImage, color: str) -> int:
    """The pixels of a colour inside the field's frame."""
    wanted = QColor(color)
    return sum(
        abs(image.pixelColor(x, y).hslHue() - wanted.hslHue()) < 12
        and image.pixelColor(x, y).hslSaturation() > 90
        for x in range(6, image.width() - 6)
        for y in range(6, image.height() - 4)
    )


def test_what_is_unfinished_is_no_fault_until_enter(canvas, entry):
    type(entry, "Workload ->")
    assert entry.line.marked == ""
    assert not entry._answer.isVisible()
    press(entry, Qt.Key.Key_Return)
    assert entry.line.marked == "->"
    assert canvas.workspace.kept == MAP
    assert entry.line.text() == "Workload ->"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Right])
def test_tab_or_right_takes_the_likeliest_name(entry, key):
    QTest.keyClicks(entry.line, "Errors -> wo")
    assert entry.names.words == ["Workload", "Work pressure"]
    press(entry, key)
    assert entry.line.text() == "Errors -> Workload "
    assert entry.names.words == []


def test_down_chooses_another_and_enter_takes_it(canvas, entry):
    QTest.keyClicks(entry.line, "wp")
    assert entry.names.words == ["Work pressure"]
    entry.line.setText("")
    QTest.keyClicks(entry.line, "wo")
    press(entry, Qt.Key.Key_Down)
    press(entry, Qt.Key.Key_Down)
    press(entry, Qt.Key.Key_Up)
    press(entry, Qt.Key.Key_Down)
    press(entry, Qt.Key.Key_Return)
    assert entry.line.text() == "Work pressure "
    assert canvas.workspace.kept == MAP


def test_a_name_that_needs_quotes_is_completed_with_them(canvas, entry):
    QTest.keyClicks(entry.line, '"R + D"')
    press(entry, Qt.Key.Key_Return)
    QTest.keyClicks(entry.line, "Workload -> R")
    assert "R + D" in entry.names.words
    entry._accept("R + D")
    assert entry.line.text() == 'Workload -> "R + D" '


def test_tab_never_loses_what_was_typed(entry):
    QTest.keyClicks(entry.line, "Something new")
    press(entry, Qt.Key.Key_Tab)
    assert entry.line.hasFocus()


def test_turning_to_the_canvas_takes_the_preview_back_and_coming_again_shows_it(canvas, entry):
    type(entry, "Errors -> Rework")
    canvas.setFocus()
    assert canvas.workspace.diagram == MAP
    entry.line.setFocus()
    QTest.qWait(250)
    assert "Rework" in shown(canvas)


@pytest.mark.parametrize("way", ["keys", "any"])
def test_a_list_that_is_pasted_into_the_line_gives_variables(canvas, entry, told, way):
    text = "- One\n- Two\n- Workload"
    if way == "keys":
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(entry.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    else:  # as the middle button, a drop or the menu would
        entry.line.insert(text)
    assert {"One", "Two"} <= shown(canvas)
    assert entry.line.text() == ""
    assert told == ["2 variables added; 1 was there already."]
    canvas.workspace.session.undo()
    assert canvas.workspace.kept == MAP


def test_thirty_lines_lie_clear_of_everything_in_order_and_undo_at_once(canvas, told):
    before = canvas.workspace.kept
    paste_text(canvas, "\n".join(f"{n}. A rather long name number {n}" for n in range(1, 31)))
    kept = canvas.workspace.kept
    new = [v for v in kept.variables.values() if v.id not in before.variables]
    assert len(new) == 30
    assert canvas.workspace.selection == {v.id for v in new}
    assert not overlaps(canvas)
    assert [v.name for v in sorted(new, key=lambda v: (v.x, v.y))] == [v.name for v in new]
    assert all(canvas.rect().contains(canvas.screen_point(v.x, v.y).toPoint()) for v in new)
    assert all(kept.variables[id] == v for id, v in before.variables.items())
    canvas.workspace.session.undo()
    assert canvas.workspace.kept == before


def test_many_links_that_are_pasted_are_placed_in_the_background(canvas, told):
    paste_text(canvas, "\n".join(f"Thing {n} -> Thing {(n * 7 + 1) % 130} +" for n in range(130)))
    assert len(canvas.workspace.kept.variables) == len(MAP.variables) + 130
    assert not overlaps(canvas)


@pytest.mark.parametrize("text", ["\x00\x01\x02\x03\x04\x05", "x" * 5_000_000, "A -> -> B\nC"])
def test_rubbish_is_answered_in_one_line_and_changes_nothing(canvas, told, text):
    paste_text(canvas, text)
    assert canvas.workspace.kept == MAP
    assert len(told) == 1
    assert "\n" not in told[0]


def test_on_a_large_map_only_what_is_typed_is_drawn(qtbot):
    names = [Variable(f"v{n}", f"Thing {n}", n % 20 * 220, n // 20 * 120) for n in range(200)]
    links = [Link(f"l{n}", f"v{n}", f"v{n * 7 % 200}") for n in range(1, 200)]
    workspace = Workspace(Session(diagram([*names, *links])))
    canvas = Canvas(workspace)
    qtbot.addWidget(canvas)
    canvas.show()
    canvas.fit()
    canvas.activateWindow()
    canvas.ask_quick_entry()
    before = canvas.picture
    entry = canvas._quick_entry
    qtbot.waitUntil(entry.line.hasFocus)
    type(entry, "Thing 3 -> New thing + -> Thing 40 -")
    now = canvas.picture
    assert len(now.labels) == len(before.labels) + 1
    assert len(now.curves) == len(before.curves) + 2
    assert all(now.labels[id] is shape for id, shape in before.labels.items())
    assert all(now.curves[id] is shape for id, shape in before.curves.items())
    press(entry, Qt.Key.Key_Return)
    assert canvas.picture.labels.keys() == now.labels.keys()
    press(entry, Qt.Key.Key_Escape)
    workspace.session.undo()
    assert canvas.picture == before
    workspace.journal.close()


def test_text_that_is_dropped_on_the_window_lands_where_it_was_dropped(qtbot, tmp_path):
    from PySide6.QtCore import QMimeData, QPointF
    from PySide6.QtGui import QDropEvent

    window = Windows().open_new()
    data = QMimeData()
    data.setText("Dropped one\nDropped two")
    at = QPointF(window.canvas.mapTo(window, window.canvas.rect().center()))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: len(window.workspace.kept.variables) == 2)
    window.workspace.session.mark_saved(window.workspace.kept)
    window.close()
