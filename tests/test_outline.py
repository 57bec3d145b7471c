"""The outline: the whole map as tables that can be read aloud and changed from the keyboard."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from systemsthink.editing import edits
from systemsthink.editing.session import Session
from systemsthink.language import use_language
from systemsthink.model import Link, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui.panels.outline import Outline
from systemsthink.ui.telling import tell
from systemsthink.ui.workspace import Workspace

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
MAP = diagram(
    [
        Variable("v1", "Workload", -200, 0),
        Variable("v2", "Errors", 0, 0, dots=3),
        Variable("v3", "Rework", 200, 0, "accumulates"),
        Link("l1", "v1", "v2", "+", delayed=True),
        Link("l2", "v2", "v3", "-"),
        Link("l3", "v3", "v1"),
    ]
)


@pytest.fixture(autouse=True)
def english():
    use_language("en")
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def outline(qtbot):
    made = Outline(Workspace(Session(MAP)))
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


@pytest.fixture
def workspace(outline):
    return outline.workspace


def shown(side):
    rows = side.rows
    return [
        [rows.index(row, column).data() for column in range(rows.columnCount())]
        for row in range(rows.rowCount())
    ]


def stand(side, row, column):
    side.table.setCurrentIndex(side.rows.index(row, column))
    side.table.setFocus()


def edit(side, row, column, kind):
    stand(side, row, column)
    QTest.keyClick(side.table, Qt.Key.Key_F2)
    editors = side.table.viewport().findChildren(kind)
    assert len(editors) == 1
    return editors[0]


def test_the_tables_show_the_whole_map(outline):
    assert shown(outline.variables) == [
        ["Workload", "", "1", "1", ""],
        ["Errors", "", "1", "1", "3"],
        ["Rework", "Accumulates", "1", "1", ""],
    ]
    assert shown(outline.links) == [
        ["Workload", "Errors", "+", ""],
        ["Errors", "Rework", "−", ""],
        ["Rework", "Workload", "?", ""],
    ]
    assert outline.links.heading.text() == "Links (3)"


def test_a_row_reads_as_a_sentence_and_a_cell_as_what_it_says(outline):
    links, variables = outline.links.rows, outline.variables.rows
    assert [links.index(row, 0).data(SPOKEN) for row in range(3)] == [
        "More Workload leads to more Errors, delayed",
        "More Errors leads to less Rework",
        "Rework does something to Workload",
    ]
    assert links.index(0, 3).data(SPOKEN) == "Delayed: yes"
    assert variables.index(0, 0).data(SPOKEN) == "Workload, 1 cause, 1 effect"
    assert variables.index(0, 4).data(SPOKEN) == "Dots: none"


def test_a_name_is_changed_in_place_in_one_step(outline, workspace):
    line = edit(outline.variables, 0, 0, QLineEdit)
    line.setText("Pressure")
    enter(line)
    assert workspace.kept.variables["v1"].name == "Pressure"
    assert shown(outline.links)[0][0] == "Pressure"
    assert len(workspace.session.steps) == 2
    workspace.session.undo()
    assert shown(outline.variables)[0][0] == "Workload"


def test_a_name_that_exists_is_refused_and_what_was_typed_stays(outline, workspace):
    line = edit(outline.variables, 0, 0, QLineEdit)
    line.setText("errors")
    enter(line)
    assert outline.variables.answer.text() == "There is a variable called “Errors” already."
    assert outline.variables.answer.isVisible()
    assert line.isVisible()
    assert line.text() == "errors"
    assert workspace.kept == MAP
    line.setText("Faults")
    enter(line)
    assert workspace.kept.variables["v1"].name == "Faults"
    assert not outline.variables.answer.isVisible()


def test_dots_and_kind_are_chosen_in_their_cells(outline, workspace):
    dots = edit(outline.variables, 1, 4, QSpinBox)
    dots.setValue(5)
    enter(dots)
    assert workspace.kept.variables["v2"].dots == 5
    pick(edit(outline.variables, 1, 1, QComboBox), "gap")
    assert workspace.kept.variables["v2"].kind == "gap"
    pick(edit(outline.variables, 2, 1, QComboBox), None)
    assert workspace.kept.variables["v3"].kind is None


def pick(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    QTest.qWait(1)


def enter(editor):
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.qWait(1)  # a table takes what was typed a moment later


def test_a_link_is_led_elsewhere_but_not_where_one_is(outline, workspace):
    workspace.commit(edits.connect(MAP, "v1", "v3", id="l4"), phrase("Draw link"))
    pick(edit(outline.links, 0, 1, QComboBox), "v3")
    assert "already" in outline.links.answer.text()
    assert workspace.kept.links["l1"].target == "v2"
    pick(edit(outline.links, 0, 0, QComboBox), "v3")
    assert (workspace.kept.links["l1"].source, workspace.session.undoes) == (
        "v3",
        phrase("Change cause"),
    )


def test_signs_have_their_keys_and_delay_its_tick(outline, workspace):
    stand(outline.links, 2, 2)
    for key, sign in (("+", "+"), ("-", "-"), ("?", "?")):
        QTest.keyClicks(outline.links.table, key)
        assert workspace.kept.links["l3"].polarity == sign
    stand(outline.links, 2, 3)
    QTest.keyClick(outline.links.table, Qt.Key.Key_Space)
    assert workspace.kept.links["l3"].delayed
    QTest.keyClick(outline.links.table, Qt.Key.Key_Space)
    assert not workspace.kept.links["l3"].delayed


def test_insert_asks_for_a_new_record_and_says_what_is_wrong_with_it(outline, workspace):
    side = outline.variables
    stand(side, 0, 0)
    QTest.keyClick(side.table, Qt.Key.Key_Insert)
    assert side.entry.hasFocus()
    QTest.keyClicks(side.entry, "workload")
    QTest.keyClick(side.entry, Qt.Key.Key_Return)
    assert "already" in side.answer.text()
    assert side.entry.text() == "workload"
    side.entry.setText("Overtime")
    QTest.keyClick(side.entry, Qt.Key.Key_Return)
    assert shown(side)[3][0] == "Overtime"
    added = list(workspace.kept.variables.values())[3]
    assert workspace.selection == {added.id}
    assert all((v.x, v.y) != (added.x, added.y) for v in MAP.variables.values())
    QTest.keyClick(side.entry, Qt.Key.Key_Escape)
    assert side.table.hasFocus()
    links = outline.links
    links.entry.setText("Overtime -> ")
    QTest.keyClick(links.entry, Qt.Key.Key_Return)
    assert links.answer.isVisible()
    links.entry.setText("Overtime -> Errors +")
    QTest.keyClick(links.entry, Qt.Key.Key_Return)
    assert shown(links)[3] == ["Overtime", "Errors", "+", ""]


def test_del_takes_away_what_is_selected(outline, workspace):
    stand(outline.variables, 1, 0)
    QTest.keyClick(outline.variables.table, Qt.Key.Key_Delete)
    assert list(workspace.kept.variables) == ["v1", "v3"]
    assert shown(outline.links) == [["Rework", "Workload", "?", ""]]
    workspace.session.undo()
    assert [row[0] for row in shown(outline.variables)] == ["Workload", "Errors", "Rework"]


def test_selection_follows_both_ways(outline, workspace):
    stand(outline.links, 1, 2)
    assert workspace.selection == {"l2"}
    workspace.select(["v3"])
    assert outline.variables.table.currentIndex().row() == 2
    assert not outline.links.table.selectionModel().hasSelection()
    assert workspace.selection == {"v3"}


def test_the_cell_under_the_keyboard_stays_while_others_change(outline, workspace):
    stand(outline.links, 2, 2)
    workspace.commit(edits.remove(workspace.kept, ["l1"]), phrase("Delete"))
    index = outline.links.table.currentIndex()
    assert (outline.links.rows.ids[index.row()], index.column()) == ("l3", 2)
    workspace.session.undo()
    index = outline.links.table.currentIndex()
    assert (outline.links.rows.ids[index.row()], index.column()) == ("l3", 2)


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        ((), "Nothing is selected. The diagram has 3 variables and 3 links."),
        (("v2",), "Errors, 1 cause, 1 effect"),
        (("l2",), "More Errors leads to less Rework"),
        (("v1", "v2", "l1"), "Selected: 2 variables, 1 link"),
    ],
)
def test_what_is_selected_is_told(ids, told):
    assert tell(MAP, ids) == told
