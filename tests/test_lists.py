"""The lists beside the canvas, used as a person uses them."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from systemsthink.editing.annotations import vote
from systemsthink.editing.session import Session
from systemsthink.language import use_language
from systemsthink.model import Link, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.canvas.dropping import PARKED, parcel
from systemsthink.ui.panels.lists import ListsPanel
from systemsthink.ui.panels.name_list import ROW
from systemsthink.ui.panels.parking import ParkingList
from systemsthink.ui.workspace import Workspace

MAP = diagram(
    [
        Variable("a", "Workload", 0, 0, dots=2),
        Variable("b", "Errors", 300, 0, dots=7),
        Variable("c", "Rework", 300, 200),
        Variable("p", "Trust", parked=True),
        Variable("q", "Pride", parked=True),
        Link("l", "a", "b", "+"),
    ]
)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    canvas = Canvas(Workspace(Session(MAP)))
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas


@pytest.fixture
def panel(qtbot: QtBot, canvas: Canvas) -> ListsPanel:
    panel = ListsPanel(canvas)
    qtbot.addWidget(panel)
    panel.resize(320, 560)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def listed(parking: ParkingList) -> list[str]:
    return [parking.list.item(row).text() for row in range(parking.list.count())]


def parked(workspace: Workspace) -> list[str]:
    return [v.name for v in workspace.diagram.parking.values()]


def test_a_name_and_enter_wait_in_the_list(qtbot: QtBot, panel: ListsPanel, canvas: Canvas) -> None:
    line = panel.parking.line
    qtbot.keyClicks(line, "Staff turnover")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert listed(panel.parking) == ["Trust", "Pride", "Staff turnover"]
    assert panel.parking.heading.text() == "Parking list: 3 variables"
    assert line.text() == ""
    assert str(canvas.workspace.session.undoes) == "Park"
    assert len(canvas.picture.labels) == 3
    canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_pasted_lines_are_as_many_names_in_one_step(
    qtbot: QtBot, panel: ListsPanel, canvas: Canvas
) -> None:
    QGuiApplication.clipboard().setText("- Morale\n- Sick leave\n\n- Overtime\n")
    panel.parking.line.setFocus()
    qtbot.keyClick(panel.parking.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert listed(panel.parking)[2:] == ["Morale", "Sick leave", "Overtime"]
    assert panel.parking.line.text() == ""
    canvas.workspace.session.undo()
    assert canvas.workspace.diagram == MAP


def test_a_name_that_exists_is_answered_in_place_and_kept(
    qtbot: QtBot, panel: ListsPanel, canvas: Canvas
) -> None:
    line, note = panel.parking.line, panel.parking.row.note
    qtbot.keyClicks(line, "errors")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "errors"
    assert note.text() == "There is a variable called “Errors” already."
    assert canvas.workspace.diagram == MAP
    qtbot.keyClicks(line, "!")
    assert note.text() == ""
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert listed(panel.parking)[-1] == "errors!"


def test_names_of_a_list_that_exist_are_named(panel: ListsPanel, canvas: Canvas) -> None:
    panel.parking.line.setText("Errors\nMorale\nTrust\nRework")
    assert parked(canvas.workspace) == ["Trust", "Pride", "Morale"]
    assert panel.parking.line.text() == "Errors"
    assert panel.parking.row.note.text() == (
        "There is a variable called “Errors” already. Nor were added: Trust, Rework."
    )


def test_enter_places_near_the_middle_and_covers_nothing(
    qtbot: QtBot, panel: ListsPanel, canvas: Canvas
) -> None:
    names = panel.parking.list
    names.selectAll()
    qtbot.keyClick(names, Qt.Key.Key_Return)
    workspace = canvas.workspace
    assert parked(workspace) == []
    assert workspace.selection == {"p", "q"}
    places = {(v.x, v.y) for v in workspace.diagram.variables.values()}
    assert len(places) == 5
    boxes = [label.box for label in canvas.picture.labels.values()]
    assert not any(
        one is not other
        and abs(one.x - other.x) < (one.width + other.width) / 2
        and abs(one.y - other.y) < (one.height + other.height) / 2
        for one in boxes
        for other in boxes
    )
    workspace.session.undo()
    assert workspace.diagram == MAP


def test_the_button_and_a_double_click_place_too(
    qtbot: QtBot, panel: ListsPanel, canvas: Canvas
) -> None:
    names = panel.parking.list
    assert not panel.parking.place.isEnabled()
    qtbot.mouseClick(
        names.viewport(),
        Qt.MouseButton.LeftButton,
        pos=names.visualItemRect(names.item(0)).center(),
    )
    assert canvas.workspace.selection == {"p"}
    panel.parking.place.click()
    assert parked(canvas.workspace) == ["Pride"]
    spot = names.visualItemRect(names.item(0)).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(names.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert parked(canvas.workspace) == []
    assert panel.parking.empty.isVisible()


def test_delete_takes_a_name_away(qtbot: QtBot, panel: ListsPanel, canvas: Canvas) -> None:
    names = panel.parking.list
    names.setCurrentRow(1)
    qtbot.keyClick(names, Qt.Key.Key_Delete)
    assert listed(panel.parking) == ["Trust"]
    canvas.workspace.session.undo()
    assert listed(panel.parking) == ["Trust", "Pride"]


def test_a_name_dragged_to_the_canvas_lies_where_it_is_dropped(
    panel: ListsPanel, canvas: Canvas
) -> None:
    carried = panel.parking.list.mimeData([panel.parking.list.item(0)])
    assert carried.hasFormat(PARKED)
    at = QPointF(canvas.width() / 2, canvas.height() - 60.0)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    there = canvas.diagram_point(at)
    enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, carried, buttons, keys)
    canvas.dragEnterEvent(enter)
    assert enter.isAccepted()
    canvas.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, carried, buttons, keys))
    placed = canvas.workspace.diagram.variables["p"]
    assert (placed.x, placed.y) == (there.x(), there.y())
    assert canvas.workspace.selection == {"p"}


def test_what_is_not_on_the_list_is_not_placed(canvas: Canvas) -> None:
    at = QPointF(10, 10)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    carried = parcel(["a", "gone", ""])
    canvas.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, carried, buttons, keys))
    assert canvas.workspace.diagram == MAP


def test_the_ranking_counts_and_brings_into_view(
    qtbot: QtBot, panel: ListsPanel, canvas: Canvas
) -> None:
    names = panel.ranking.list
    assert panel.ranking.tally.text() == "9 dots on 2 variables"
    assert [names.item(row).data(ROW).name for row in range(2)] == ["Errors", "Workload"]
    told = names.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Errors, 7 dots"
    names.setFocus()
    names.setCurrentRow(0)
    assert canvas.workspace.selection == {"b"}
    assert (canvas.camera.x, canvas.camera.y) == (300, 0)
    qtbot.keyClick(names, Qt.Key.Key_Down)
    assert canvas.workspace.selection == {"a"}


def test_the_ranking_follows_the_votes(panel: ListsPanel, canvas: Canvas) -> None:
    workspace = canvas.workspace
    workspace.commit(vote(workspace.kept, ["c"], 9), phrase("Dots"))
    assert panel.ranking.list.item(0).text() == "Rework"
    workspace.commit(vote(workspace.kept, ["a", "b", "c"], -9), phrase("Dots"))
    assert not panel.ranking.list.isVisible()
    assert panel.ranking.tally.text() == "No dots yet. Ctrl+. gives what is selected one."


def test_the_keyboard_reaches_everything_and_all_has_a_name(
    qtbot: QtBot, panel: ListsPanel
) -> None:
    controls = [w for w in panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    reached = [w for w in controls if w.isVisible()]
    assert {panel.parking.line, panel.parking.list, panel.ranking.list} <= set(reached)
    for control in (panel.parking.line, panel.parking.list, panel.ranking.list):
        assert control.accessibleName()
    for button in (panel.parking.place, panel.parking.drop):
        assert button.text()
