"""Order in the window: arranging, tidying, finding, looking at a part, and the overview."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid
from windows import Windows

from systemsthink.editing import annotations, edits
from systemsthink.editing.session import Session
from systemsthink.model import Link, Note, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui import menus, settings
from systemsthink.ui.canvas.camera import Camera
from systemsthink.ui.canvas.finder import Finder
from systemsthink.ui.canvas.focus_bar import FocusBar
from systemsthink.ui.canvas.overview import Overview
from systemsthink.ui.focus import Focus
from systemsthink.ui.window import Window
from systemsthink.ui.workspace import Workspace

MAP = diagram(
    [
        Variable("v1", "Workload", 0, 0),
        Variable("v2", "Errors", 20, 10),
        Variable("v3", "Rework", 150, 220),
        Variable("v4", "Perceived need", 400, 230),
        Variable("v5", "Trust", 700, 240),
        Variable("v6", "Later", parked=True),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v3", "+"),
        Link("l3", "v3", "v1", "+", bend=0.3),
        Link("l4", "v3", "v4", "-"),
        Link("l5", "v4", "v5", "-"),
        Note("n1", "Ask the wards", 500, 500),
    ]
)


@pytest.fixture
def window(qtbot):
    made = Window(Workspace(Session(MAP)), Windows())
    qtbot.addWidget(
        made, before_close_func=lambda w: w.workspace.session.mark_saved(w.workspace.kept)
    )
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.canvas.findChild(Overview) is not None)
    made.refresh()
    yield made
    settings.remember("overview", "auto")
    made.workspace.journal.close()


def do(window, name):
    window.refresh()
    action = window.actions_by_name[name]
    assert action.isEnabled(), name
    action.trigger()


def places(diagram):
    return {v.id: (v.x, v.y) for v in diagram.variables.values()}


# Arranging


def test_the_selected_come_into_line_in_one_step(window):
    window.workspace.select(["v1", "v3", "n1"])
    do(window, "align_left")
    labels = window.canvas.picture.labels
    assert labels["v1"].box.left == pytest.approx(labels["v3"].box.left)
    assert str(window.workspace.session.undoes) == "Align"
    window.workspace.session.undo()
    assert window.workspace.kept == MAP


def test_even_spacing_asks_for_three_and_a_line_for_two(window):
    named = window.actions_by_name
    window.workspace.select(["v1", "v6"])
    assert not named["align_left"].isEnabled()
    window.workspace.select(["v1", "v2"])
    assert named["align_left"].isEnabled()
    assert not named["distribute_across"].isEnabled()
    window.workspace.select(["v1", "v2", "v3"])
    assert named["distribute_across"].isEnabled()


def test_arranging_stands_in_a_menu_of_its_own_where_several_are_selected(window):
    def offered(ids):
        window.workspace.select(ids)
        menus.pop_up(window, QPoint(0, 0))
        menu = window.findChildren(menus.QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[
            -1
        ]
        titles = [action.text() for action in menu.actions() if action.menu()]
        menu.close()
        return titles

    assert "Arrange" in offered(["v1", "v2"])
    assert "Arrange" not in offered(["v1"])


# Tidying


def test_tidying_glides_there_and_is_one_step(window, qtbot):
    do(window, "tidy")
    qtbot.waitUntil(lambda: window.canvas.glide.running)
    qtbot.waitUntil(lambda: window.workspace.diagram != MAP)
    assert window.workspace.kept == MAP
    qtbot.waitUntil(lambda: not window.canvas.glide.running)
    tidied = window.workspace.kept
    assert places(tidied)["v1"] != (0, 0)
    assert tidied.links == MAP.links
    assert str(window.workspace.session.undoes) == "Tidy"
    window.workspace.session.undo()
    assert window.workspace.kept == MAP
    assert window.workspace.session.undoes is None


def test_escape_on_the_way_leaves_no_trace(window, qtbot):
    do(window, "tidy")
    qtbot.waitUntil(lambda: window.workspace.diagram != MAP)
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.canvas.glide.running
    assert window.workspace.diagram == MAP
    assert window.workspace.session.undoes is None


def test_escape_while_it_is_worked_out_stops_it(window, qtbot):
    do(window, "tidy")
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.wait(400)
    assert window.workspace.diagram == MAP


def test_escape_while_it_is_worked_out_gives_up_a_drag_too(window, qtbot):
    canvas, left = window.canvas, Qt.MouseButton.LeftButton
    box = canvas.picture.labels["v1"].box
    start = canvas.screen_point(box.x, box.y).toPoint()
    do(window, "tidy")
    QTest.mousePress(canvas, left, pos=start)
    for far in (30, 60):
        QTest.mouseMove(canvas, start + QPoint(far, far))
    assert canvas.hand.busy
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, left, pos=start + QPoint(60, 60))
    assert window.workspace.diagram == MAP


def test_escape_while_it_is_worked_out_leaves_a_name_too(window, qtbot):
    do(window, "tidy")
    window.canvas.requests.type_name("T")
    QTest.keyClick(window.canvas.requests._editor, Qt.Key.Key_Escape)
    assert not window.canvas.requests.naming
    assert window.workspace.diagram == MAP


@pytest.mark.parametrize("end", ["press", "key", "command"])
def test_anything_else_on_the_way_ends_it_at_the_goal(window, qtbot, end):
    do(window, "tidy")
    qtbot.waitUntil(lambda: window.workspace.diagram != MAP)
    if end == "press":
        QTest.mousePress(window.canvas, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    elif end == "key":
        QTest.keyClick(window.canvas, Qt.Key.Key_Shift)
    else:
        window.let_go()
    assert not window.canvas.glide.running
    assert str(window.workspace.session.undoes) == "Tidy"


def test_only_the_selected_move_where_there_are_several(window, qtbot):
    window.workspace.select(["v1", "v2"])
    do(window, "tidy")
    qtbot.waitUntil(lambda: window.workspace.kept != MAP)
    moved = {id for id, at in places(window.workspace.kept).items() if at != places(MAP)[id]}
    assert moved
    assert moved <= {"v1", "v2"}


def test_what_is_edited_meanwhile_is_not_overrun(window, qtbot):
    do(window, "tidy")
    renamed = edits.rename(MAP, "v5", "Confidence")
    window.workspace.commit(renamed, phrase("Rename"))
    qtbot.wait(600)
    assert window.workspace.kept == renamed


def test_a_tidy_diagram_is_said_to_be_tidy(window, qtbot):
    do(window, "tidy")
    qtbot.waitUntil(lambda: window.workspace.kept != MAP)
    kept = window.workspace.kept
    with qtbot.waitSignal(window.workspace.notice) as told:
        do(window, "tidy")
    assert told.args == ["Everything is tidy already."]
    assert window.workspace.kept is kept


# Finding


@pytest.fixture
def finder(window):
    do(window, "find")
    return window.canvas.findChild(Finder)


def listed(finder):
    return [finder.list.item(row).text() for row in range(finder.list.count())]


def test_typing_lists_and_enter_selects(finder, window):
    QTest.keyClicks(finder.line, "pn")
    assert listed(finder) == ["Perceived need"]
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert not finder.isVisible()
    assert window.workspace.selection == {"v4"}
    assert window.canvas.hasFocus() or not window.isActiveWindow()


def test_up_and_down_choose_among_what_was_found(finder, window):
    QTest.keyClicks(finder.line, "wor")
    assert listed(finder) == ["Workload", "Rework"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(finder.line, key)
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert window.workspace.selection == {"v3"}


def test_the_camera_goes_to_what_is_out_of_view_and_escape_takes_it_back(finder, window, qtbot):
    finder.hide()
    canvas = window.canvas
    window.workspace.select(["v1"])
    there = Camera(0, 0, 3.0)
    canvas.look(there)
    do(window, "find")
    QTest.keyClicks(finder.line, "trust")
    trust = canvas.picture.labels["v5"].box
    qtbot.waitUntil(lambda: canvas.rect().contains(canvas.screen_point(trust.x, trust.y).toPoint()))
    QTest.keyClick(finder.line, Qt.Key.Key_Escape)
    assert canvas.camera == there
    assert window.workspace.selection == {"v1"}
    qtbot.wait(200)
    assert canvas.camera == there


def test_notes_are_found_and_parked_variables_too(finder, window, qtbot):
    QTest.keyClicks(finder.line, "wards")
    assert listed(finder) == ["Note: Ask the wards"]
    finder.line.clear()
    QTest.keyClicks(finder.line, "later")
    assert listed(finder) == ["Later (parked)"]
    with qtbot.waitSignal(window.workspace.notice) as told:
        QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert "parking list" in told.args[0]
    assert window.workspace.selection == frozenset()


def test_what_is_not_there_is_said_in_place(finder, window):
    QTest.keyClicks(finder.line, "zzz")
    assert listed(finder) == []
    assert finder._nothing.isVisible()
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert finder.isVisible()


# Looking at a part


def test_a_part_is_shown_alone_and_everything_again(window):
    window.workspace.select(["v5"])
    do(window, "focus")
    bar = window.canvas.findChild(FocusBar)
    assert set(window.canvas.picture.labels) == {"v4", "v5"}
    assert bar.words.text() == "Showing 2 of 5 variables"
    QTest.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert set(window.canvas.picture.labels) == {"v3", "v4", "v5"}
    do(window, "focus")
    assert set(window.canvas.picture.labels) == {"v1", "v2", "v3", "v4", "v5"}
    assert not bar.isVisible()
    assert window.workspace.session.undoes is None


def test_the_bar_hides_nothing_of_the_part(window):
    window.workspace.select(["v3"])
    do(window, "focus")
    canvas = window.canvas
    bar = canvas.findChild(FocusBar)
    top = min(label.box.top for label in canvas.picture.labels.values())
    assert canvas.screen_point(0, top).y() > bar.geometry().bottom()


def test_badges_of_loops_that_are_not_whole_are_hidden(window):
    assert window.canvas.picture.badges
    window.workspace.focus_on(Focus(frozenset({"v3"}), 0))
    assert not window.canvas.picture.badges
    window.workspace.focus_on(Focus(frozenset({"v3"}), 1))
    assert list(window.canvas.picture.badges) == [("v1", "v2", "v3")]


def test_escape_leaves_the_selection_and_then_the_part(window):
    window.workspace.select(["v5"])
    do(window, "focus")
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.workspace.focus
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.workspace.focus is None


def test_what_is_hidden_is_not_selected(window):
    window.workspace.select(["v5", "v1", "l1"])
    window.workspace.focus_on(Focus(frozenset({"v5"})))
    assert window.workspace.selection == {"v5"}
    window.workspace.select(["v1", "v4"])
    assert window.workspace.selection == {"v4"}
    do(window, "select_all")
    assert window.workspace.selection == {"v4", "v5", "l5", "n1"}


def test_what_is_new_appears_linked_or_not(window):
    window.workspace.focus_on(Focus(frozenset({"v5"})))
    added = edits.add_variable(window.workspace.kept, "Linked", 0, 500, id="v8")
    added = edits.connect(added, "v8", "v5", id="l8")
    added = edits.add_variable(added, "Alone", 300, 500, id="v9")
    window.workspace.commit(added, phrase("Add variable"))
    assert set(window.canvas.picture.labels) == {"v4", "v5", "v8", "v9"}
    assert window.workspace.focus.centre == {"v5", "v9"}
    unparked = annotations.unpark(added, {"v6": (100, 600)})
    window.workspace.commit(unparked, phrase("Unpark"))
    assert "v6" in window.canvas.picture.labels


def test_when_nothing_of_the_part_is_left_everything_is_shown(window):
    window.workspace.select(["v5"])
    do(window, "focus")
    window.workspace.commit(edits.remove(MAP, ["v5"]), phrase("Delete"))
    assert window.workspace.focus is None
    assert set(window.canvas.picture.labels) == {"v1", "v2", "v3", "v4"}
    assert not window.canvas.findChild(FocusBar).isVisible()


def test_a_hand_lets_go_of_what_is_undone_though_another_part_is_looked_at(window):
    workspace, canvas = window.workspace, window.canvas
    added = edits.add_variable(workspace.kept, "Gone", 400, 300, id="new")
    workspace.commit(added, phrase("Add variable"))
    workspace.focus_on(Focus(frozenset({"v1", "new"}), 0))
    box = canvas.picture.labels["new"].box
    rim = canvas.screen_point(box.x, box.top - 4).toPoint()
    QTest.mouseMove(canvas, rim)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=rim)
    QTest.mouseMove(canvas, rim - QPoint(0, 60))
    assert canvas.hand.busy
    workspace.session.undo()
    assert canvas.picture.labels.keys() == {"v1"}
    assert not canvas.hand.busy
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=rim - QPoint(0, 60))
    assert workspace.kept == MAP


def test_finding_something_hidden_shows_everything(window):
    window.workspace.focus_on(Focus(frozenset({"v5"})))
    do(window, "find")
    finder = window.canvas.findChild(Finder)
    QTest.keyClicks(finder.line, "workl")
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    assert window.workspace.selection == {"v1"}
    assert window.workspace.focus is None


# The overview


def test_the_overview_is_there_when_not_everything_is_seen(window):
    overview = window.canvas.findChild(Overview)
    window.canvas.fit()
    assert not overview.isVisible()
    window.canvas.look(Camera(0, 0, 4.0))
    assert overview.isVisible()
    assert window.canvas.rect().contains(overview.geometry())
    window.canvas.fit()
    assert not overview.isVisible()


def test_dragging_in_the_overview_moves_the_camera_there(window):
    canvas = window.canvas
    canvas.look(Camera(0, 0, 4.0))
    overview = canvas.findChild(Overview)
    middle = QRect(QPoint(), overview.size()).center()
    QTest.mousePress(overview, Qt.MouseButton.LeftButton, pos=middle)
    bounds = canvas.picture.bounds
    assert canvas.camera.x == pytest.approx(bounds.x, abs=bounds.width / 100)
    assert canvas.camera.y == pytest.approx(bounds.y, abs=bounds.height / 50)
    before = canvas.camera
    QTest.mouseMove(overview, middle + QPoint(20, 0))
    assert canvas.camera.x > before.x
    assert canvas.camera == replace(before, x=canvas.camera.x)
    QTest.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=middle)


def test_the_overview_can_be_done_without_and_that_is_remembered(window):
    window.canvas.look(Camera(0, 0, 4.0))
    overview = window.canvas.findChild(Overview)
    do(window, "overview")
    assert not overview.isVisible()
    assert settings.text("overview") == "off"
    assert not window.actions_by_name["overview"].isChecked()
    do(window, "overview")
    assert overview.isVisible()


def test_a_window_that_is_made_anew_leaves_nothing_behind_that_follows_the_map(qtbot):
    workspace = Workspace(Session(MAP))
    old = Window(workspace, Windows())
    old.show()
    qtbot.waitUntil(lambda: old.canvas.findChild(Overview) is not None)
    workspace.select(["v1"])
    do(old, "focus")
    old.workspace_goes_on = True
    old.close()
    qtbot.waitUntil(lambda: not isValid(old))
    workspace.commit(edits.rename(workspace.kept, "v1", "Pressure"), phrase("Rename"))
    workspace.session.undo()
    assert workspace.kept == MAP
    workspace.journal.close()
