"""Whatever a hand does, in whatever order: the diagram stays one that can be saved and undone."""

import random
import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from windows import Windows

from systemsthink.assets import examples
from systemsthink.editing.session import MOST_STEPS
from systemsthink.storage import native
from systemsthink.ui.carried import NATIVE

STEPS = 200
ASKING = {"open", "import_map", "save_as", "save_discreet", "export", "print"}
ASKING |= {"preferences", "about"}
LEAVING = {"new", "close", "quit", "full_screen", "copy_picture", "copy_loopy", "save"}
KEYS = (
    *(Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_F2),
    *(Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Question, Qt.Key.Key_Comma),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_W, Qt.Key.Key_Space),
)
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier),
    *(Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier),
)
NAMES = ("Trust", " workload ", "", "A rather long name that wraps", "-,w", "=New one", "?")
LINES = (
    "Trust -> Errors + -> Rework +",
    "A ->",
    "-> +",
    "a -> a -",
    "A -> B - delayed",
    '"',
    "x" * 300,
)
RUBBISH = (b"", b"{", b"\xff\xfe", b"[]", b"null", b'{"format": "systemsthink"}')
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """Does one thing after another, as the dice fall."""

    def __init__(self, window, seed, screen):
        self.window, self.canvas, self.dice = window, window.canvas, random.Random(seed)
        self.screen = screen

    def step(self):
        deeds = [self.drag, self.drag, self.double_click, self.type, self.type, self.command]
        deeds += [self.quick_entry, self.paste, self.copy, self.interrupt, self.touch, self.note]
        self.dice.choice([*deeds, self.think_again])()
        if self.dice.random() < 0.1:
            self.light_or_select()

    def point(self):
        picture, kind = self.canvas.picture, self.dice.random()
        if kind < 0.7 and picture.labels:
            box = self.dice.choice(list(picture.labels.values())).box
            rim = self.dice.choice([0, -box.height / 2 - 4])
            return self.canvas.screen_point(box.x, box.y + rim).toPoint()
        if kind < 0.85 and picture.curves:
            arc = self.dice.choice(list(picture.curves.values())).arc
            return self.canvas.screen_point(*arc.point_at(0.5)).toPoint()
        return QPoint(
            self.dice.randrange(self.canvas.width()), self.dice.randrange(self.canvas.height())
        )

    def drag(self):
        modifier = self.dice.choice(MODIFIERS)
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, modifier, self.point())
        for _ in range(self.dice.randrange(4)):
            QTest.mouseMove(self.canvas, self.point())
        if self.dice.random() < 0.8:
            QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, modifier, self.point())

    def think_again(self):
        """Begin something, and give it up."""
        self.window.let_go()
        before = self.window.workspace.kept
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, pos=self.point())
        for _ in range(self.dice.randrange(4)):
            QTest.mouseMove(self.canvas, self.point())
        QTest.keyClick(self.canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, pos=self.point())
        assert self.window.workspace.diagram == before
        QTest.keyClick(self.canvas, self.dice.choice([Qt.Key.Key_B, Qt.Key.Key_Tab]))
        if self.canvas.requests.naming:
            QTest.keyClicks(self.canvas.requests._editor, self.dice.choice(NAMES))
            QTest.keyClick(self.canvas.requests._editor, Qt.Key.Key_Escape)
        assert self.window.workspace.diagram == before

    def quick_entry(self):
        self.canvas.ask_quick_entry()
        line = self.canvas._quick_entry.line
        line.setText("")
        QTest.keyClicks(line, self.dice.choice(LINES))
        self.canvas._quick_entry._preview()
        ending = self.dice.choice([Qt.Key.Key_Return, Qt.Key.Key_Escape, self.drag, self.command])
        if callable(ending):
            ending()
        else:
            QTest.keyClick(line, ending)
        if ending == Qt.Key.Key_Escape:
            assert not self.window.workspace.previewing

    def paste(self):
        data = QMimeData()
        if self.dice.random() < 0.5:
            data.setData(NATIVE, self.dice.choice(RUBBISH))
        else:
            data.setText("\n".join(self.dice.sample(LINES, 3)))
        QGuiApplication.clipboard().setMimeData(data)
        self.window.actions_by_name["paste"].trigger()

    def copy(self):
        """Drag a copy, and give it up or not."""
        self.window.let_go()
        before = self.window.workspace.kept
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, CONTROL, self.point())
        for _ in range(3):
            QTest.mouseMove(self.canvas, self.point())
        if self.dice.random() < 0.7:
            QTest.keyClick(self.canvas, Qt.Key.Key_Escape)
            assert self.window.workspace.diagram == before
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, CONTROL, self.point())

    def interrupt(self):
        """Do something else with a button held down."""
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, pos=self.point())
        QTest.mouseMove(self.canvas, self.point())
        session = self.window.workspace.session
        self.dice.choice([session.undo, session.redo, self.command, self.type, self.paste])()
        QTest.mouseMove(self.canvas, self.point())
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, pos=self.point())

    def touch(self):
        fingers = QTest.touchEvent(self.canvas, self.screen)
        first, second = self.point(), self.point()
        fingers.press(0, first, self.canvas).commit()
        fingers.move(0, second, self.canvas).commit()
        if self.dice.random() < 0.5:
            fingers.stationary(0).press(1, first, self.canvas).commit()
            fingers.stationary(0).move(1, self.point(), self.canvas).commit()
            fingers.stationary(0).release(1, first, self.canvas).commit()
        fingers.release(0, second, self.canvas).commit()

    def note(self):
        self.window.actions_by_name["note"].trigger()
        editor = self.canvas.requests._editor
        QTest.keyClicks(editor, self.dice.choice(NAMES))
        self.dice.choice([editor.cancel, editor.finish, self.command, self.drag])()

    def double_click(self):
        QTest.mouseDClick(self.canvas, Qt.MouseButton.LeftButton, pos=self.point())

    def type(self):
        editor = self.canvas.requests._editor
        if editor is None:
            QTest.keyClick(self.canvas, self.dice.choice(KEYS))
            return
        QTest.keyClicks(editor, self.dice.choice(NAMES))
        QTest.keyClick(editor, self.dice.choice(TAKING))

    def command(self):
        names = [name for name in self.window.actions_by_name if name not in ASKING | LEAVING]
        action = self.window.actions_by_name[self.dice.choice(names)]
        if action.isEnabled():
            action.trigger()

    def light_or_select(self):
        workspace = self.window.workspace
        if workspace.loops.loops and self.dice.random() < 0.5:
            workspace.emphasise(self.dice.choice(workspace.loops.loops))
        else:
            records = list(workspace.diagram.records)
            workspace.select(self.dice.sample(records, min(3, len(records))))


@pytest.fixture(scope="module")
def screen():
    return QTest.createTouchDevice()


@pytest.mark.parametrize("seed", range(4))
def test_any_gestures_leave_a_diagram_that_can_be_saved_and_undone(tmp_path, qtbot, screen, seed):
    file = tmp_path / "map.cld"
    shutil.copy(examples()[0], file)
    window = Windows().open_path(file)
    session, start = window.workspace.session, window.workspace.kept
    hand = Hand(window, seed, screen)
    for _ in range(STEPS):
        hand.step()
        kept = window.workspace.kept
        assert native.read(native.write(kept)) == kept
    window.let_go()
    assert window.workspace.diagram == window.workspace.kept
    for _ in range(MOST_STEPS):
        session.undo()
    assert window.workspace.kept == start
    session.mark_saved(start)
    window.close()
