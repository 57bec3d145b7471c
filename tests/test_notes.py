"""Notes and groups under a hand: selected, moved, written on."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from systemsthink.drawing.theme import THEMES
from systemsthink.editing import edits
from systemsthink.editing.session import Session
from systemsthink.model import Group, Link, Note, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.tools.requests import CreateNote, EditNote, NameGroup
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.canvas.name_editor import NameEditor
from systemsthink.ui.canvas.note_editor import NoteEditor
from systemsthink.ui.workspace import Workspace

MAP = diagram(
    [
        Variable("a", "Workload", 0, 0),
        Variable("b", "Errors", 260, 0),
        Variable("c", "Trust", 500, 220),
        Link("1", "a", "b", "+"),
        Group("g", ("a", "b"), "The treadmill", "teal"),
        Note("n", "Ask the ward", 60, 220),
    ]
)
CONTROL = Qt.KeyboardModifier.ControlModifier


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


def note_at(canvas):
    box = canvas.picture.notes["n"].box
    return canvas.screen_point(box.x, box.y).toPoint()


def title_at(canvas):
    title = canvas.picture.hulls["g"].title
    return canvas.screen_point(title.x, title.y).toPoint()


def drag(canvas, start, *points, release=True):
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for point in points:
        QTest.mouseMove(canvas, point)
    if release:
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])


def editor_on(canvas, kind=NoteEditor):
    (editor,) = canvas.findChildren(kind)
    return editor


def gone(qtbot, canvas):
    """Whether no editor is left once Qt has cleared away."""
    qtbot.waitUntil(lambda: not canvas.findChildren(NoteEditor))
    return not canvas.requests.naming


def test_a_note_is_selected_dragged_nudged_and_deleted(canvas):
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=note_at(canvas))
    assert canvas.workspace.selection == {"n"}
    at = note_at(canvas)
    drag(canvas, at, at + QPoint(20, 5), at + QPoint(60, 10))
    moved = canvas.workspace.diagram.notes["n"]
    assert moved.x > 80
    assert canvas.picture.notes["n"].box.x == moved.x
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert canvas.workspace.diagram.notes["n"].x > moved.x
    removed = edits.remove(canvas.workspace.kept, canvas.workspace.selection)
    canvas.workspace.commit(removed, phrase("Delete"))
    assert not canvas.picture.notes
    for _ in range(3):
        canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_escape_brings_a_dragged_note_back(canvas):
    at, before = note_at(canvas), canvas.picture
    drag(canvas, at, at + QPoint(40, 5), at + QPoint(90, 10), release=False)
    assert canvas.workspace.diagram != MAP
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.workspace.diagram == MAP
    assert canvas.picture == before


def test_a_click_on_a_groups_name_selects_its_members_and_a_drag_moves_them(canvas):
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=title_at(canvas))
    assert canvas.workspace.selection == {"a", "b"}
    canvas.workspace.select([])
    at = title_at(canvas)
    drag(canvas, at, at + QPoint(0, -10), at + QPoint(0, -30))
    ys = [canvas.workspace.diagram.variables[id].y for id in "abc"]
    assert ys[0] == ys[1] < 0
    assert ys[2] == 220


def test_inside_a_group_a_rubber_band_begins(canvas):
    inside = canvas.screen_point(170, 14).toPoint()
    beyond = canvas.screen_point(580, 260).toPoint()
    drag(canvas, inside, inside + QPoint(3, 3), beyond)
    assert canvas.workspace.selection == {"c"}
    assert canvas.workspace.diagram == MAP


def test_while_a_hull_moves_nothing_on_it_disappears(canvas):
    at = canvas.screen_point(0, 0).toPoint()
    drag(canvas, at, at + QPoint(0, 20), at + QPoint(0, 60), release=False)
    image = canvas.grab().toImage()
    still = canvas.screen_point(260, 0).toPoint()
    dark = sum(
        image.pixelColor(still.x() + dx, still.y() + dy).lightness() < 90
        for dx in range(-20, 20)
        for dy in range(-6, 6)
    )
    assert dark > 20  # the name of the variable that stays
    box = canvas.picture.labels["a"].box
    inside = canvas.screen_point(box.x, box.bottom + 8).toPoint()
    assert image.pixelColor(inside).name() != THEMES["light"].background


def test_double_click_writes_on_a_note_in_place(canvas, qtbot):
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=note_at(canvas))
    editor = editor_on(canvas)
    assert editor.toPlainText() == "Ask the ward"
    assert "n" in canvas.requests.hidden
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "for figures")
    QTest.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert canvas.workspace.diagram.notes["n"].text == "Ask the ward\nfor figures"
    assert canvas.picture.notes["n"].lines == ("Ask the ward", "for figures")
    assert gone(qtbot, canvas)
    canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_escape_leaves_a_note_as_it_was_and_a_click_elsewhere_takes_it(canvas, qtbot):
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=note_at(canvas))
    QTest.keyClicks(editor_on(canvas), "!")
    QTest.keyClick(editor_on(canvas), Qt.Key.Key_Escape)
    assert canvas.workspace.diagram == MAP
    assert gone(qtbot, canvas)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=note_at(canvas))
    QTest.keyClicks(editor_on(canvas), "!")
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert canvas.workspace.diagram.notes["n"].text == "Ask the ward!"


def test_a_note_without_a_text_is_taken_away(canvas):
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=note_at(canvas))
    editor_on(canvas).setPlainText("  \n ")
    QTest.keyClick(editor_on(canvas), Qt.Key.Key_Tab)
    assert not canvas.workspace.diagram.notes
    canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_a_new_note_is_one_step_and_escape_leaves_no_trace(canvas, qtbot):
    canvas.requests.answer(CreateNote(300, 300))
    QTest.keyClicks(editor_on(canvas), "Nobody knows")
    QTest.keyClick(editor_on(canvas), Qt.Key.Key_Escape)
    assert canvas.workspace.diagram == MAP
    assert gone(qtbot, canvas)
    canvas.requests.answer(CreateNote(300, 300))
    QTest.keyClicks(editor_on(canvas), "Nobody knows")
    QTest.keyClick(editor_on(canvas), Qt.Key.Key_Enter, CONTROL)
    (note,) = (note for id, note in canvas.workspace.diagram.notes.items() if id != "n")
    assert (note.text, note.x, note.y) == ("Nobody knows", 300, 300)
    assert canvas.workspace.selection == {note.id}
    canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_the_editor_grows_with_the_text_and_stays_on_the_canvas(canvas):
    canvas.requests.answer(CreateNote(900, 900))
    editor = editor_on(canvas)
    low = editor.height()
    editor.setPlainText("one\ntwo\nthree\nfour\nfive")
    assert editor.height() > low + 40
    assert editor.verticalScrollBar().maximum() == 0  # all of it can be seen
    assert canvas.rect().contains(editor.geometry())
    assert editor.accessibleName()


def test_double_click_on_a_groups_name_gives_it_another(canvas):
    for key, expected in ((Qt.Key.Key_Escape, "The treadmill"), (Qt.Key.Key_Return, "Pressure")):
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=title_at(canvas))
        editor = canvas.findChildren(NameEditor)[-1]
        editor.setText("Pressure")
        QTest.keyClick(editor, key)
        assert canvas.workspace.diagram.groups["g"].name == expected
    assert canvas.picture.hulls["g"].lines == ("Pressure",)
    canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_a_canvas_with_a_note_only_is_not_empty(qtbot):
    workspace = Workspace(Session(diagram([Note("n", "Begin here", 4000, 4000)])))
    canvas = Canvas(workspace)
    qtbot.addWidget(canvas)
    canvas.resize(600, 400)
    canvas.fit()
    assert canvas.rect().contains(note_at(canvas))
    workspace.journal.close()


def test_what_is_written_on_a_note_that_is_gone_meanwhile_is_not_lost(canvas, workspace):
    canvas.requests.answer(EditNote("n"))
    editor = canvas.findChild(NoteEditor)
    QTest.keyClicks(editor, ", and the pharmacy")
    workspace.commit(edits.remove(workspace.kept, ["n"]), phrase("Reload"))
    QTest.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert workspace.kept.notes["n"].text == "Ask the ward, and the pharmacy"
    assert not canvas.requests.naming


def test_the_name_of_a_group_that_is_gone_is_answered_in_place(canvas, workspace):
    canvas.requests.answer(NameGroup("g"))
    workspace.commit(edits.remove(workspace.kept, ["g"]), phrase("Reload"))
    editor = canvas.findChild(NameEditor)
    QTest.keyClicks(editor, "New")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "no longer" in editor._wrong.text()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not canvas.requests.naming


def test_a_name_that_can_not_be_taken_makes_room_for_what_is_asked_next(canvas, workspace):
    canvas.requests.type_name("Errors")
    canvas.requests.link_from("a")
    QTest.keyClicks(canvas.requests._editor, "-")
    before = workspace.kept
    canvas.requests.type_name("Pride")
    assert canvas.requests._editor.text() == "Pride"
    assert [e.isVisible() for e in canvas.findChildren(NameEditor)].count(True) == 1
    QTest.keyClick(canvas.requests._editor, Qt.Key.Key_Escape)
    assert workspace.kept == before
