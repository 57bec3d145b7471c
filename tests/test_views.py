"""Views: parts of a diagram with pictures of their own, looked at and edited like the whole."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as runs
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from strategies import diagrams
from test_journal import crash
from windows import Windows

from systemsthink import files
from systemsthink.cli.arguments import parse
from systemsthink.cli.commands import run
from systemsthink.editing import edits
from systemsthink.editing.replaying import scenes
from systemsthink.editing.session import Session
from systemsthink.editing.views import (
    as_a_whole,
    delete_view,
    drawn_in,
    hide_in,
    make_view,
    name_view,
    show_in,
    show_link,
)
from systemsthink.errors import EditError, FileError
from systemsthink.language import use_language
from systemsthink.model import (
    Diagram,
    Group,
    Link,
    Note,
    Variable,
    View,
    diagram,
    first_page,
    pictured,
    placed,
    put,
    swapped,
)
from systemsthink.phrases import phrase
from systemsthink.storage.journal import recover
from systemsthink.ui import keeping, menus, projector, settings
from systemsthink.ui.canvas.name_editor import NameEditor
from systemsthink.ui.canvas.view_tabs import ViewTabs
from systemsthink.ui.dialogs.export import ExportDialog
from systemsthink.ui.focus import Focus
from systemsthink.ui.replay import Replay
from systemsthink.ui.window import Window
from systemsthink.ui.workspace import Workspace

STEP = phrase("Move")
CONTROL = Qt.KeyboardModifier.ControlModifier
PAGES = diagram(
    [
        Variable("a", "Workload", 0, 0),
        Variable("b", "Errors", 200, 0),
        Variable("c", "Rework", 900, 0),
        Variable("d", "Trust", 1100, 0),
        Variable("p", "Later", parked=True),
        Link("ab", "a", "b", "+"),
        Link("ba", "b", "a", "-"),
        Link("bc", "b", "c", "+"),
        Link("cd", "c", "d", "-"),
        Note("m", "Ask them", 0, 100),
        Note("n", "Not here", 900, 100),
        Group("g", ("b", "c"), "Both"),
        View("w", "First", ("a", "b", "m"), without=("ba",)),
        View("x", "Second", ("b", "c", "d", "n"), {"b": (700.0, 5.0)}),
    ]
)
"""Two pages of a file, “Errors” on both of them."""


# -- pure


@runs(max_examples=40)
@given(diagrams(), st.sampled_from(["w0", "w1", "w9"]))
def test_a_diagram_that_is_swapped_twice_is_the_same(diagram: Diagram, view: str) -> None:
    there = swapped(diagram, view)
    assert swapped(there, view) == diagram
    assert list(there.records) == list(diagram.records)


@runs(max_examples=40)
@given(diagrams(), st.sampled_from(["w0", "w1"]), st.data())
def test_what_is_removed_in_a_view_is_removed_and_nothing_else_moves(
    diagram: Diagram, view: str, data: st.DataObject
) -> None:
    there = swapped(diagram, view)
    gone = data.draw(st.lists(st.sampled_from([*diagram.records, "?"]), max_size=3))
    gone = [id for id in gone if id != view]
    edited = edits.remove(there, gone)
    assert as_a_whole(drawn_in(there, edited, view), there, diagram, view) == edits.remove(
        diagram, gone
    )


@runs(max_examples=40)
@given(diagrams(), st.sampled_from(["w0", "w1"]), st.data())
def test_whatever_an_edit_in_a_view_does_the_whole_is_the_same_edit_swapped(
    diagram: Diagram, view: str, data: st.DataObject
) -> None:
    there = swapped(diagram, view)
    edited = there
    if things := [*there.variables, *there.notes]:
        edited = edits.shift(edited, data.draw(st.lists(st.sampled_from(things))), 5, 7)
        edited = edits.change(edited, things[:1], color="red")
    if there.variables:
        ids = st.sampled_from([*there.variables])
        edited = edits.connect(edited, data.draw(ids), data.draw(ids), id="fresh")
    edited = put(edited, Note("note", "New"))
    assert as_a_whole(edited, there, diagram, view) == swapped(edited, view)


def test_a_view_shows_its_members_where_it_has_them_and_the_links_that_it_has() -> None:
    first, second = pictured(PAGES, "w"), pictured(PAGES, "x")
    assert (list(first.variables), list(first.links), list(first.notes)) == (
        ["a", "b"],
        ["ab"],
        ["m"],
    )
    assert list(second.links) == ["bc", "cd"]
    assert (second.variables["b"].x, second.variables["b"].y) == (700, 5)
    assert (first.groups["g"].members, second.groups["g"].members) == (("b",), ("b", "c"))
    assert pictured(PAGES, "none") == placed(PAGES)


def test_views_are_pages_where_they_show_everything_between_them() -> None:
    assert first_page(PAGES) == next(iter(PAGES.views))
    title = put(Diagram(), View("t", "Title", ("m0",)), Note("m0", "By us"))
    assert first_page(put(title, *PAGES.records.values())) == first_page(PAGES)
    assert not first_page(put(PAGES, Variable("e", "Elsewhere")))
    assert not first_page(delete_view(PAGES, "x"))


def test_what_moves_in_a_view_moves_there_only_if_it_has_a_place_of_its_own() -> None:
    there = swapped(PAGES, "x")
    whole = as_a_whole(edits.shift(there, ["b", "c"], 10, 20), there, PAGES, "x")
    assert whole.views["x"].places == {"b": (710, 25)}
    assert (whole.variables["b"].x, whole.variables["b"].y) == (200, 0)
    assert (whole.variables["c"].x, whole.variables["c"].y) == (910, 20)


def test_what_is_drawn_in_a_view_is_seen_in_it() -> None:
    there = swapped(PAGES, "w")
    edited = edits.add_variable(there, "New", 50, 50, id="new")
    edited = put(edited, Note("o", "Here", 1, 2))
    edited = edits.change(edited, ["p"], parked=False)
    assert drawn_in(there, edited, "w").views["w"].members == ("a", "b", "m", "p", "new", "o")
    assert drawn_in(there, there, "w") is there


def test_a_link_to_something_that_a_view_does_not_show_brings_it_along() -> None:
    there = swapped(PAGES, "w")
    edited = edits.connect(there, "d", "a", id="da")
    joined = drawn_in(there, edited, "w")
    whole = as_a_whole(joined, there, PAGES, "w")
    seen = pictured(whole, "w")
    assert list(seen.links) == ["ab", "da"]
    assert abs(seen.variables["d"].x) <= 400
    assert (whole.variables["d"].x, whole.variables["d"].y) == (1100, 0)
    assert [whole.variables[id] for id in "abc"] == [PAGES.variables[id] for id in "abc"]
    far = edits.connect(there, "c", "d", id="more")
    assert drawn_in(there, far, "w") is far


def test_a_link_that_a_view_left_out_can_be_shown_in_it() -> None:
    there = swapped(PAGES, "w")
    assert list(pictured(show_link(there, "w", "ba"), "w").links) == ["ab", "ba"]
    along = show_link(there, "w", "bc")
    assert along.views["w"].members == ("a", "b", "m", "c")
    assert along.views["w"].places == {"c": (900, 0)}
    assert show_link(there, "w", "ab") is there


def test_a_view_is_made_of_what_is_seen_and_chosen() -> None:
    there = swapped(PAGES, "x")
    made = make_view(PAGES, ["bc", "n", "p", "gone"], " New  view ", id="y", seen=there)
    assert made.views["y"] == View("y", "New view", ("b", "c", "n"), {"b": (700, 5)})
    with pytest.raises(EditError, match="Select variables"):
        make_view(PAGES, ["p"], "New", id="y", seen=PAGES)
    with pytest.raises(EditError, match="name"):
        make_view(PAGES, ["a"], "  ", id="y", seen=PAGES)


def test_views_are_renamed_filled_emptied_and_deleted_and_the_records_stay() -> None:
    assert name_view(PAGES, "w", " Team ").views["w"].name == "Team"
    assert show_in(PAGES, "w", ["c", "a", "cd", "?"]).views["w"].members == ("a", "b", "m", "c")
    less = hide_in(PAGES, "x", ["b", "n"])
    assert less.views["x"] == View("x", "Second", ("c", "d"))
    assert list(hide_in(PAGES, "x", "bcdn").views) == ["w"]
    left = delete_view(delete_view(PAGES, "w"), "x")
    assert left == diagram([r for r in PAGES.records.values() if not isinstance(r, View)])
    for edit in (delete_view, lambda map, id: name_view(map, id, "New")):
        with pytest.raises(EditError, match="no longer"):
            edit(PAGES, "none")


# -- a workspace that looks through a view


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    use_language("en")
    workspace = Workspace(Session(PAGES))
    workspace.look_through("x")
    return workspace


def spot(diagram: Diagram, id: str) -> tuple[float, float]:
    return diagram.variables[id].x, diagram.variables[id].y


def test_it_shows_the_view_and_keeps_the_whole(workspace: Workspace) -> None:
    assert list(workspace.seen(workspace.diagram).variables) == ["b", "c", "d"]
    assert spot(workspace.kept, "b") == (700, 5)
    assert workspace.session.kept == PAGES
    assert workspace.kept is workspace.diagram
    assert not workspace.previewing


def test_the_session_sees_only_whole_diagrams(workspace: Workspace) -> None:
    workspace.preview(edits.move(workspace.kept, {"b": (720, 0)}))
    assert workspace.previewing
    assert spot(workspace.session.diagram, "b") == (200, 0)
    workspace.commit(edits.move(workspace.kept, {"b": (730, 0)}), STEP)
    assert workspace.session.kept.views["x"].places == {"b": (730, 0)}
    assert spot(workspace.session.kept, "b") == (200, 0)
    workspace.session.undo()
    assert workspace.session.kept == PAGES
    assert spot(workspace.kept, "b") == (700, 5)


def test_what_is_shown_stays_one_object_through_many_previews(workspace: Workspace) -> None:
    kept = workspace.kept
    for x in range(20):
        shown = edits.move(workspace.kept, {"b": (700 + x, 0)})
        workspace.preview(shown)
        assert workspace.diagram is shown
        assert workspace.kept is kept
    workspace.preview(None)
    assert workspace.diagram is kept


def test_a_step_that_changes_nothing_is_none(workspace: Workspace) -> None:
    workspace.commit(workspace.kept, STEP)
    workspace.commit(edits.move(workspace.kept, {"b": (700, 5)}), STEP)
    assert len(workspace.session.steps) == 1


def test_only_what_is_seen_can_be_selected(workspace: Workspace) -> None:
    workspace.select(["a", "b", "ab", "bc", "n", "m", "p"])
    assert workspace.selection == {"b", "bc", "n", "p"}
    workspace.look_through("w")
    assert workspace.selection == {"b", "p"}
    workspace.look_through("")
    assert workspace.selection == {"b", "p"}


def test_a_view_that_undo_takes_away_leaves_the_whole(qtbot: QtBot) -> None:
    workspace = Workspace(Session(delete_view(PAGES, "x")))
    workspace.session.commit(PAGES, STEP)
    workspace.look_through("x")
    told: list[tuple[Diagram, Diagram]] = []
    workspace.changed.connect(lambda before, after: told.append((before, after)))
    with qtbot.waitSignal(workspace.focus_changed):
        workspace.session.undo()
    assert workspace.viewing is None
    assert spot(workspace.diagram, "b") == (200, 0)
    assert len(workspace.seen(workspace.diagram).variables) == 4
    assert [(spot(before, "b"), spot(after, "b")) for before, after in told] == [
        ((700, 5), (200, 0))
    ]


def test_deleting_all_that_a_view_shows_deletes_the_view(workspace: Workspace) -> None:
    workspace.commit(edits.remove(workspace.kept, "bcdn"), phrase("Delete"))
    assert workspace.viewing is None
    assert workspace.session.kept == edits.remove(PAGES, "bcdn")


def test_a_focus_works_within_a_view_and_ends_with_it(workspace: Workspace) -> None:
    workspace.look_through("w")
    workspace.focus_on(Focus(frozenset("b")))
    assert list(workspace.seen(workspace.diagram).variables) == ["a", "b"]
    workspace.look_through("x")
    assert workspace.focus is None


def test_the_journal_keeps_whole_diagrams(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "pages.cld"
    files.save(PAGES, path)
    workspace = keeping.workspace_of(files.load_reading(path), path)
    assert workspace.viewing
    assert workspace.viewing.id == "w"  # two pages open on the first
    workspace.look_through("x")
    workspace.commit(edits.shift(workspace.kept, ["b", "c"], 5, 5), STEP)
    drawn = workspace.session.kept
    crash(workspace.journal)
    found = recover(path)
    assert found
    assert found.diagram == drawn
    assert found.diagram.views["x"].places == {"b": (705, 10)}
    again = keeping.recovered(found)
    assert again.viewing
    assert spot(again.kept, "c") == (905, 5)
    assert again.session.kept == drawn
    keeping.close(again)


def test_a_replay_shows_the_view_as_it_came_about(workspace: Workspace) -> None:
    assert workspace.viewing
    workspace.commit(edits.move(workspace.kept, {"b": (730, 0)}), STEP)
    session = workspace.session
    past = [scene.diagram for scene in scenes(session.at, session.diagram_at)]
    film = [workspace.viewing.recalled(diagram, session.kept) for diagram in past]
    places = [spot(scene, "b") for scene in film if "b" in scene.variables]
    assert places[0] == (730, 0)  # before there was a view, today's is looked through
    assert spot(workspace.viewing.recalled(session.diagram_at(0), session.kept), "b") == (700, 5)
    assert places[-1] == (730, 0)
    shown = workspace.seen(film[5])
    assert set(shown.variables) <= {"b", "c", "d"}


# -- a window


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    use_language("en")
    settings.settings().clear()
    return show(qtbot, Workspace(Session(PAGES)))


def show(qtbot: QtBot, workspace: Workspace) -> Window:
    window = Window(workspace, Windows())
    window.workspace_goes_on = True  # nobody is asked about unsaved work
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.docks[0].widget() is not None)
    window.canvas.setFocus()
    return window


def tabs(window: Window) -> ViewTabs:
    found = window.findChild(ViewTabs)
    assert found
    return found


def press(qtbot: QtBot, window: Window, key: Qt.Key, more: Qt.KeyboardModifier = CONTROL) -> None:
    window.refresh()
    qtbot.keyClick(window.canvas, key, more)


def seen(window: Window) -> list[str]:
    return list(window.canvas.picture.labels)


def test_a_diagram_without_views_has_no_tabs_and_loads_nothing_of_them() -> None:
    script = """
import sys
from systemsthink.editing.session import Session
from systemsthink.model import Variable, diagram
from systemsthink.ui.application import Application
from systemsthink.ui.window import Window
from systemsthink.ui.workspace import Workspace
app = Application([])
window = Window(Workspace(Session(diagram([Variable("a", "Workload")]))), app)
window.show()
app.processEvents()
window.refresh()
assert "systemsthink.ui.window" in sys.modules
print([name for name in sys.modules if "viewing" in name or "view_tabs" in name])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_tabs_go_to_views_and_the_camera_shows_all_of_each(qtbot: QtBot, window: Window) -> None:
    bar = tabs(window)
    assert [bar.tabText(at) for at in range(bar.count())] == ["Whole map", "First", "Second"]
    assert bar.accessibleTabName(1) == bar.tabToolTip(1) == "First"
    assert (bar.isVisible(), bar.currentIndex(), seen(window)) == (True, 0, ["a", "b", "c", "d"])
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    assert window.workspace.viewing
    assert seen(window) == ["b", "c", "d"]
    assert window.canvas.picture.labels["b"].box.x == 700
    assert list(window.canvas.picture.notes) == ["n"]
    assert window.canvas.sees(window.canvas.picture.bounds)
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert (bar.currentIndex(), len(seen(window))) == (0, 4)
    press(qtbot, window, Qt.Key.Key_PageUp)
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert (bar.currentIndex(), seen(window)) == (1, ["a", "b"])
    assert list(window.canvas.picture.curves) == ["ab"]


def test_tabs_can_be_reached_and_used_without_the_mouse(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.canvas, Qt.Key.Key_F6)
    assert tabs(window).hasFocus()
    qtbot.keyClick(tabs(window), Qt.Key.Key_Right)
    assert seen(window) == ["a", "b"]


def test_a_drag_in_a_view_moves_there_only(qtbot: QtBot, window: Window) -> None:
    workspace, canvas = window.workspace, window.canvas
    workspace.look_through("x")
    start = canvas.screen_point(700, 5).toPoint()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(canvas, start + QPoint(0, 10 * step))
    moved = canvas.picture.labels["b"].box.y
    assert moved > 20
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 80))
    assert spot(workspace.session.kept, "b") == (200, 0)
    assert workspace.session.kept.views["x"].places["b"][1] == pytest.approx(moved, abs=12)
    workspace.session.undo()
    assert workspace.session.kept == PAGES
    assert canvas.picture.labels["b"].box.y == 5


def test_what_is_typed_in_a_view_is_in_it(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.look_through("w")
    workspace.select(())
    qtbot.keyClicks(window.canvas, "Q")
    editor = window.canvas.findChild(NameEditor)
    assert editor
    qtbot.keyClicks(editor, "uality")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [workspace.kept.variables[id].name for id in seen(window)][-1] == "Quality"
    new = seen(window)[-1]
    assert workspace.selection == {new}
    assert new in workspace.session.kept.views["w"].members
    window.canvas.requests.connect(workspace.kept, "b", "c")
    assert "c" in seen(window)
    assert spot(workspace.session.kept, "c") == (900, 0)


def test_a_view_is_made_named_renamed_and_deleted(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.select(["ab", "m"])
    window.refresh()
    window.actions_by_name["make_view"].trigger()
    bar = tabs(window)
    assert (bar.currentIndex(), bar.tabText(3)) == (3, "View 3")
    editor = bar.findChild(QLineEdit)
    assert editor
    assert editor.hasFocus()
    qtbot.keyClicks(editor, "Team & us")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert bar.accessibleTabName(3) == "Team & us"
    assert window.canvas.hasFocus()
    assert seen(window) == ["a", "b"]
    assert len(workspace.session.steps) == 2  # made and named in one
    assert str(workspace.session.undoes) == "Make view"
    window.actions_by_name["delete_view"].trigger()
    assert workspace.session.kept == PAGES
    assert workspace.viewing is None
    workspace.session.undo()
    workspace.session.undo()
    assert workspace.session.kept == PAGES


def test_the_name_of_the_first_view_is_typed_on_its_tab(qtbot: QtBot) -> None:
    bare = diagram([Variable("a", "Trust", 0, 0), Variable("b", "Openness", 200, 0)])
    window = show(qtbot, Workspace(Session(bare)))
    window.workspace.select(["a"])
    window.refresh()
    window.actions_by_name["make_view"].trigger()
    bar = tabs(window)
    editor = bar.findChild(QLineEdit)
    assert editor
    qtbot.waitUntil(lambda: bar.width() > 500)
    assert bar.tabRect(1).left() > 0
    assert editor.geometry().left() == bar.tabRect(1).left()


def test_a_name_that_is_given_up_or_empty_stays_as_it_was(qtbot: QtBot, window: Window) -> None:
    window.workspace.look_through("w")
    for typed, key in (("New", Qt.Key.Key_Escape), (" ", Qt.Key.Key_Return)):
        window.actions_by_name["rename_view"].trigger()
        editor = tabs(window).findChildren(QLineEdit)[-1]
        qtbot.keyClicks(editor, typed)
        qtbot.keyClick(editor, key)
        assert window.workspace.session.kept == PAGES
    bar = tabs(window)
    qtbot.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    editor = bar.findChildren(QLineEdit)[-1]
    qtbot.keyClicks(editor, "New")
    window.canvas.setFocus()
    assert window.workspace.session.kept.views["w"].name == "New"


def test_a_menu_puts_things_into_views_and_takes_them_out(window: Window) -> None:
    workspace = window.workspace
    menu = QMenu(window)
    menus.fill(window, menu, ["show_in"])
    views = menu.actions()[0].menu()

    def choose(name: str) -> None:
        views.aboutToShow.emit()
        next(action for action in views.actions() if action.text() == name).trigger()

    workspace.select(["c", "cd"])
    choose("First")
    assert workspace.session.kept.views["w"].members == ("a", "b", "m", "c")
    workspace.look_through("x")
    workspace.select(["b"])
    views.aboutToShow.emit()
    assert [action.isChecked() for action in views.actions()] == [True, True]
    choose("Second")
    assert seen(window) == ["c", "d"]
    assert spot(workspace.session.kept, "b") == (200, 0)
    assert "b" not in workspace.session.kept.views["x"].places


def test_tabs_go_with_the_last_view_and_come_back_with_undo(window: Window) -> None:
    workspace = window.workspace
    for view in ("w", "x"):
        workspace.session.commit(delete_view(workspace.session.kept, view), STEP)
    assert not tabs(window).isVisible()
    workspace.session.undo()
    assert tabs(window).isVisible()
    assert tabs(window).count() == 2


def test_what_is_found_outside_of_a_view_is_shown_on_the_whole_map(
    qtbot: QtBot, window: Window
) -> None:
    window.workspace.look_through("w")
    press(qtbot, window, Qt.Key.Key_F)
    line = window.canvas.findChild(QLineEdit)
    assert line
    qtbot.keyClicks(line, "Trust")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.workspace.viewing is None
    assert window.workspace.selection == {"d"}


def test_a_replay_in_a_view_ends_where_it_was(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.look_through("x")
    workspace.commit(edits.move(workspace.kept, {"b": (730, 0)}), STEP)
    before = window.canvas.picture.labels
    replay = Replay(window.canvas)
    replay.start()
    assert replay.running
    qtbot.waitUntil(lambda: len(seen(window)) > 0)
    assert set(seen(window)) <= {"b", "c", "d"}
    replay.stop()
    assert window.canvas.picture.labels == before


def test_projector_mode_keeps_the_tabs_and_writes_them_large(window: Window) -> None:
    projector.toggle(window)
    assert tabs(window).isVisible()
    projector.toggle(window)


def test_the_export_asks_which_and_shows_the_view_first(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.look_through("x")
    dialog = ExportDialog(workspace.session.kept, None, window, workspace.in_view(workspace.kept))
    qtbot.addWidget(dialog)
    assert dialog.form.isRowVisible(dialog.part)
    assert list(dialog._diagram.variables) == ["b", "c", "d"]
    dialog.part.setCurrentIndex(1)
    assert dialog._diagram == PAGES
    plain = ExportDialog(PAGES, None, window)
    qtbot.addWidget(plain)
    assert not plain.form.isRowVisible(plain.part)
    assert plain._diagram == PAGES


def test_the_command_line_exports_a_view(tmp_path: Path) -> None:
    files.save(PAGES, tmp_path / "map.cld")

    def export(*more: str) -> str:
        paths = [str(tmp_path / "map.cld"), "-o", str(tmp_path / "map.svg")]
        run(parse(["export", *paths, *more]))
        return (tmp_path / "map.svg").read_text("utf-8")

    assert "Workload" in export()
    text = export("--view", "SECOND ")
    assert "Workload" not in text
    assert "Rework" in text
    with pytest.raises(FileError, match="“First”, “Second”"):
        export("--view", "Third")
