"""Groups, notes, dots and parking by key and menu, in a window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot
from windows import Windows

from systemsthink import files
from systemsthink.editing.annotations import name_color, park
from systemsthink.editing.session import Session
from systemsthink.language import use_language
from systemsthink.model import Link, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui import menus, settings
from systemsthink.ui.panels.inspector import Inspector
from systemsthink.ui.window import Window
from systemsthink.ui.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MAP = diagram(
    [
        Variable("a", "Workload", -200, 0, description="All of it", said_by="Nadia"),
        Variable("b", "Errors", 200, 0),
        Variable("c", "Rework", 0, 200, color="teal"),
        Link("l", "a", "b", "+", said_by="Tom"),
    ]
)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    use_language("en")
    settings.settings().clear()
    window = Window(Workspace(Session(MAP)), Windows())
    window.workspace_goes_on = True  # nobody is asked about unsaved work
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.docks[0].widget() is not None)
    window.canvas.setFocus()
    return window


def press(qtbot: QtBot, window: Window, key: Qt.Key, more: Qt.KeyboardModifier = CONTROL) -> None:
    window.refresh()
    qtbot.keyClick(window.canvas, key, more)


def test_a_group_is_made_and_named_without_the_mouse(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.select(["a", "b"])
    press(qtbot, window, Qt.Key.Key_G)
    inspector = window.findChild(Inspector)
    name = inspector.variables.looks.group.name
    assert name.hasFocus()
    qtbot.keyClicks(name, "Daily")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    (made,) = workspace.diagram.groups.values()
    assert (made.members, made.name) == (("a", "b"), "Daily")
    assert window.canvas.hasFocus()
    press(qtbot, window, Qt.Key.Key_G, CONTROL | SHIFT)
    assert not workspace.diagram.groups
    assert str(workspace.session.undoes) == "Ungroup"


def test_a_note_comes_about_in_the_middle(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    window.actions_by_name["note"].trigger()
    window.let_go()
    for note in workspace.diagram.notes.values():
        at = window.canvas.screen_point(note.x, note.y)
        assert window.canvas.rect().contains(at.toPoint())
    assert window.actions_by_name["note"].shortcut().toString() == "Ctrl+M"


def test_dots_come_and_go_by_key(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.select(["a", "c"])
    press(qtbot, window, Qt.Key.Key_Period)
    press(qtbot, window, Qt.Key.Key_Period)
    assert [v.dots for v in workspace.diagram.variables.values()] == [2, 0, 2]
    press(qtbot, window, Qt.Key.Key_Period, CONTROL | SHIFT)
    assert workspace.diagram.variables["a"].dots == 1
    window.actions_by_name["clear_dots"].trigger()
    assert workspace.diagram == MAP
    workspace.session.undo()
    assert workspace.diagram.variables["a"].dots == 1


def test_what_has_no_links_is_parked_and_placed_again(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.select(["c"])
    press(qtbot, window, Qt.Key.Key_J)
    assert list(workspace.diagram.parking) == ["c"]
    assert not workspace.selection
    assert "c" not in window.canvas.picture.labels
    workspace.select(["c"])
    press(qtbot, window, Qt.Key.Key_J)
    assert not workspace.diagram.parking
    assert workspace.selection == {"c"}
    assert str(workspace.session.undoes) == "Place"


def test_what_is_linked_is_not_parked_and_it_is_said_why(qtbot: QtBot, window: Window) -> None:
    told: list[str] = []
    window.workspace.notice.connect(told.append)
    window.workspace.select(["a", "c"])
    press(qtbot, window, Qt.Key.Key_J)
    assert told == ["Only variables without links can be parked."]
    assert window.workspace.diagram == MAP


def test_nothing_selected_leaves_nothing_to_do(window: Window) -> None:
    window.refresh()
    for name in ("group", "ungroup", "park", "add_dot", "take_dot", "clear_dots"):
        assert not window.actions_by_name[name].isEnabled(), name
    window.workspace.select(["a"])
    enabled = {name for name, action in window.actions_by_name.items() if action.isEnabled()}
    assert {"group", "park", "add_dot"} <= enabled
    assert enabled.isdisjoint({"ungroup", "take_dot", "clear_dots"})


def test_the_menu_of_colours_tells_their_themes(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.commit(name_color(MAP, "teal", "Staff", id="t"), phrase("Name a theme"))
    workspace.select(["a", "b"])
    menu = QMenu(window)
    menus.fill(window, menu, ["colors"])
    colors = menu.actions()[0].menu()
    colors.aboutToShow.emit()
    teal = next(action for action in colors.actions() if action.text() == "Staff (Teal)")
    teal.trigger()
    assert [v.color for v in workspace.diagram.variables.values()] == ["teal"] * 3
    workspace.session.undo()
    assert workspace.diagram.variables["a"].color == ""
    colors.aboutToShow.emit()
    assert [action.text() for action in colors.actions() if action.isChecked()] == ["No colour"]


def test_a_discreet_copy_leaves_the_map_as_it_is(qtbot, window, tmp_path, monkeypatch) -> None:
    target = tmp_path / "copy.cld"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    told: list[str] = []
    window.workspace.notice.connect(told.append)
    window.actions_by_name["save_discreet"].trigger()
    assert told == ["copy.cld is a copy without descriptions, units and names."]
    written = target.read_text(encoding="utf-8")
    assert "Nadia" not in written
    assert "Tom" not in written
    assert "All of it" not in written
    assert [v.name for v in files.load(target).variables.values()] == [
        v.name for v in MAP.variables.values()
    ]
    assert window.workspace.diagram == MAP
    assert window.workspace.path is None


def test_delete_on_the_canvas_leaves_the_parking_list_alone(qtbot: QtBot, window: Window) -> None:
    workspace = window.workspace
    workspace.commit(park(MAP, ["c"]), phrase("Park"))
    workspace.select(["a"])
    press(qtbot, window, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert list(workspace.diagram.variables) == ["b", "c"]
    assert list(workspace.diagram.parking) == ["c"]
