"""The history panel and the replay: back and forth through a workshop, without a trace."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget
from windows import Windows

from systemsthink.editing import edits
from systemsthink.editing.replaying import MOST_SCENES, between_times, risen, scenes
from systemsthink.editing.session import Session
from systemsthink.language import use_language
from systemsthink.model import Diagram, Link, LoopName, Note, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui import keeping
from systemsthink.ui.panels.history import HistoryPanel
from systemsthink.ui.panels.history_rows import STANDING
from systemsthink.ui.window import Window

TAB = Qt.FocusPolicy.TabFocus
ROLE = Qt.ItemDataRole.AccessibleTextRole
MAP = diagram(
    [
        Variable("v1", "Workload", -150, 0),
        Variable("v2", "Errors", 150, 0),
        Link("l1", "v1", "v2", "+"),
        LoopName("n1", ("v1", "v2"), "Rush"),
    ]
)


@pytest.fixture
def window(qtbot):
    use_language("en")
    QLocale.setDefault(QLocale("en_GB"))
    made = Window(keeping.new_workspace(MAP), Windows())
    made.show()
    workspace = made.workspace
    for x in (10, 20, 30):
        moved = edits.move(workspace.kept, {"v1": (x - 150, 0)})
        workspace.commit(moved, phrase("Move"))
    workspace.commit(edits.rename(workspace.kept, "v2", "Rework"), phrase("Rename"))
    made.actions_by_name["history"].trigger()
    yield made
    workspace.session.mark_saved(workspace.kept)
    made.close()


@pytest.fixture
def panel(window):
    dock = window.findChild(QDockWidget, "history")
    assert isinstance(dock.widget(), HistoryPanel)
    return dock.widget()


def told(panel):
    return [panel.rows.index(row).data(ROLE) for row in range(panel.rows.rowCount())]


def test_the_list_names_every_step_and_says_where_one_is(window, panel):
    window.workspace.session.undo()
    times = [f"{step.time:%H:%M}" for step in window.workspace.session.steps]
    assert told(panel) == [
        *(f"{name}, {t}" for name, t in zip(("Open", "Move", "Move"), times, strict=False)),
        f"Move, {times[3]}: this is what is seen now",
        f"Rename, {times[4]}: undone",
    ]
    assert [panel.rows.index(row).data(STANDING) for row in range(5)] == [-1, -1, -1, 0, 1]
    assert panel.heading.text() == "4 steps"


def test_arrow_keys_and_clicks_go_to_a_step(qtbot, window, panel):
    session = window.workspace.session
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert (session.at, session.redoes) == (3, phrase("Rename"))
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    assert session.kept == MAP
    where = panel.list.visualRect(panel.rows.index(4)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert session.kept.variables["v2"].name == "Rework"
    assert panel.list.currentIndex().row() == 4


def test_an_edit_after_going_back_takes_the_place_of_what_came_later(window, panel):
    session = window.workspace.session
    session.go(1)
    window.workspace.commit(edits.remove(session.kept, ["l1"]), phrase("Delete"))
    assert [row.partition(",")[0] for row in told(panel)] == ["Open", "Move", "Delete"]
    assert panel.list.currentIndex().row() == 2


def test_looking_and_selecting_are_no_steps(window, panel):
    session = window.workspace.session
    before = session.steps
    window.workspace.select(["v1", "l1"])
    for name in ("zoom_in", "zoom_out", "fit", "actual_size", "select_all", "next_pane"):
        window.actions_by_name[name].trigger()
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert session.steps == before


def test_a_drag_can_be_undone_as_soon_as_the_hand_lets_go(window):
    canvas = window.canvas
    window.workspace.session.go(0)
    window.workspace.session.mark_saved(MAP)
    window.refresh()
    assert not window.actions_by_name["undo"].isEnabled()
    box = canvas.picture.labels["v1"].box
    start = canvas.screen_point(box.x, box.y).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for far in (10, 20, 30):
        QTest.mouseMove(canvas, start + type(start)(far, far))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + type(start)(30, 30))
    assert window.workspace.kept != MAP
    assert window.actions_by_name["undo"].isEnabled()


def test_a_replay_goes_by_and_leaves_no_trace(qtbot, window, panel):
    workspace, canvas, replay = window.workspace, window.canvas, panel.replay
    steps, kept = workspace.session.steps, workspace.kept
    qtbot.waitUntil(lambda: all(dock.widget() for dock in window.docks))  # the canvas rests
    QTest.qWait(50)
    canvas.fit()
    picture, camera = canvas.picture, canvas.camera
    workspace.select(["v2"])
    seen = []
    replay.changed.connect(lambda: seen.append((replay.step, len(canvas.picture.labels))))
    replay.speed = 2.0
    panel.replay_button.click()
    qtbot.waitUntil(lambda: not replay.running, timeout=20_000)
    assert seen[0] == (0, 0)  # it begins with nothing
    assert {step for step, _ in seen} > {0, 4}
    assert workspace.session.steps == steps
    assert workspace.diagram is kept
    assert workspace.selection == {"v2"}
    assert (canvas.picture, canvas.camera) == (picture, camera)
    assert not panel.stop_button.isVisible()


@pytest.mark.parametrize("how", ["escape", "canvas", "edit", "hide", "button", "undo"])
def test_whatever_a_person_does_ends_a_replay(qtbot, window, panel, how):
    workspace, canvas = window.workspace, window.canvas
    kept = workspace.kept
    panel.replay_button.click()
    assert panel.replay.running
    assert not canvas.picture.labels
    match how:
        case "escape":
            QTest.keyClick(panel.replay_button, Qt.Key.Key_Escape)
        case "canvas":
            QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
        case "edit":
            workspace.commit(edits.remove(kept, ["l1"]), phrase("Delete"))
        case "hide":
            window.docks[0].raise_()
            qtbot.waitUntil(lambda: not panel.replay.running)
        case "button":
            panel.stop_button.click()
        case "undo":
            window.actions_by_name["undo"].trigger()
    assert not panel.replay.running
    assert canvas.picture.labels.keys() == workspace.kept.variables.keys()
    assert canvas.picture.curves.keys() == workspace.kept.links.keys()


def test_a_replay_takes_the_name_that_is_being_typed_before_it_begins(window, panel):
    window.canvas.requests.type_name("Pride")
    panel.replay.start()
    assert panel.replay.running
    assert "Pride" in [v.name for v in window.workspace.kept.variables.values()]
    panel.replay.stop()


def test_a_replay_can_be_paused_and_goes_on(window, panel):
    panel.replay_button.click()
    assert panel.replay_button.text() == "Pause"
    panel.replay_button.click()
    assert panel.replay.running
    assert not panel.replay.playing
    assert panel.replay_button.text() == "Go on"
    panel.replay_button.click()
    assert panel.replay.playing


def test_scenes_begin_with_nothing_and_end_with_the_present():
    session = Session(MAP)
    for number in range(5):
        session.commit(edits.move(session.kept, {"v1": (number, 1)}), phrase("Move"))
    film = scenes(session.at, session.diagram_at)
    assert film[0].diagram == Diagram()
    assert [len(scene.diagram.records) for scene in film[:5]] == [0, 1, 2, 3, 4]
    assert film[4].diagram == MAP
    assert [scene.step for scene in film[5:]] == [1, 2, 3, 4, 5]
    assert film[-1].diagram == session.kept


def test_a_long_day_is_told_in_few_scenes():
    session = Session(MAP)
    for number in range(1000):
        session.commit(edits.move(session.kept, {"v1": (number, 1)}), phrase("Move"))
    film = scenes(session.at, session.diagram_at)
    assert len(film) <= MOST_SCENES + 1
    assert film[-1].diagram == session.kept


def test_what_hangs_on_something_rises_after_it():
    upside_down = diagram(reversed(MAP.records.values()))
    for count in range(5):
        part = risen(upside_down, count)
        assert all(
            {link.source, link.target} <= part.variables.keys() for link in part.links.values()
        )
        assert all(part.variables.keys() >= set(n.loop) for n in part.loop_names.values())
    assert risen(upside_down, 4) is upside_down


def test_halfway_things_are_halfway():
    before = diagram([Variable("a", "A", 0, 0), Note("m", "Hm", 0, 8), Variable("old", "Old")])
    after = diagram([Variable("a", "B", 10, 20), Note("m", "Hm", 4, 8), Variable("new", "New", 7)])
    half = between_times(before, after, 0.5)
    assert half == diagram(
        [Variable("a", "B", 5, 10), Note("m", "Hm", 2, 8), Variable("new", "New", 7)]
    )
    assert between_times(before, after, 0) is before
    assert between_times(before, after, 1) is after


def test_the_list_has_the_keyboard_and_shows_where_one_is(qtbot, window, panel):
    for x in range(60):
        moved = edits.move(window.workspace.kept, {"v1": (x, 60)})
        window.workspace.commit(moved, phrase("Move"))
    dock = window.findChild(QDockWidget, "history")
    dock.hide()
    QTest.qWait(20)
    window.actions_by_name["history"].trigger()
    QTest.qWait(50)
    assert panel.list.hasFocus()
    assert panel.list.viewport().rect().contains(panel.list.visualRect(panel.list.currentIndex()))


def test_escape_leaves_a_panel_for_the_canvas(qtbot, window):
    window.actions_by_name["outline"].trigger()
    assert window.findChild(QDockWidget, "outline").widget().variables.table.hasFocus()
    window.actions_by_name["history"].trigger()
    stuck = []
    for dock in window.findChildren(QDockWidget):
        dock.raise_()
        QTest.qWait(20)
        for widget in dock.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & TAB:
                widget.setFocus()
                for _ in range(2):  # the first may empty a line, or put out a loop's light
                    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
                if not window.canvas.hasFocus():
                    stuck.append((dock.objectName(), type(widget).__name__))
    assert not stuck


def test_steps_that_undo_together_stay_done_while_the_list_is_seen(window, panel):
    workspace = window.workspace
    workspace.select(["v1"])
    before = workspace.kept.variables["v1"].y
    for _ in range(3):
        QTest.keyClick(window.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert workspace.kept.variables["v1"].y == before + 6.0
    assert str(workspace.session.undoes) == "Move"
