"""The fields of the inspector about what was said, looks, groups, themes and notes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from systemsthink.drawing.theme import PALETTE
from systemsthink.editing.annotations import name_color
from systemsthink.editing.groups import group
from systemsthink.editing.session import Session
from systemsthink.language import use_language
from systemsthink.model import MAX_NAME, Link, Note, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui.fields.text_area import TextArea
from systemsthink.ui.fields.widgets import TextField
from systemsthink.ui.panels.inspector import Inspector
from systemsthink.ui.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier
MAP = diagram(
    [
        Variable("a", "Workload", color="teal", said_by="Nadia"),
        Variable("b", "Errors", 200, 0, said_by="Tom", dots=3),
        Variable("c", "Rework", 0, 200),
        Link("l", "a", "b", "+"),
        Link("m", "b", "c", "+", description="Slowly"),
        Note("n", "Ask them", 0, 300),
        Note("o", "Later", 0, 400),
    ]
)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


@pytest.fixture
def workspace() -> Workspace:
    return Workspace(Session(MAP))


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace) -> Inspector:
    panel = Inspector(workspace)
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def write(qtbot: QtBot, field: TextField | TextArea, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    control = CONTROL if isinstance(field, TextArea) else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(field, Qt.Key.Key_Return, control)


def pick(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def step(workspace: Workspace) -> str:
    return str(workspace.session.undoes)


@pytest.mark.parametrize("id", ["a", "l"])
@pytest.mark.parametrize(
    ("field", "name", "label"),
    [
        ("description", "description", "Description"),
        ("unit", "unit", "Unit"),
        ("said_by", "said_by", "Said by"),
    ],
)
def test_what_is_said_about_it_is_one_step(
    qtbot: QtBot, panel: Inspector, workspace: Workspace, id: str, field: str, name: str, label: str
) -> None:
    workspace.select([id])
    part = panel.variables.remarks if id == "a" else panel.links.remarks
    write(qtbot, getattr(part, field), "Hours, per week")
    assert getattr(workspace.diagram.records[id], name) == "Hours, per week"
    assert step(workspace) == label
    workspace.session.undo()
    assert workspace.diagram == MAP


def test_a_description_is_taken_on_leaving_and_not_on_escape(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    workspace.select(["a"])
    field = panel.variables.remarks.description
    field.setFocus()
    qtbot.keyClicks(field, "Half a thou")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == ""
    qtbot.keyClicks(field, "All work")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "that waits")
    assert workspace.diagram == MAP
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert workspace.diagram.variables["a"].description == "All work\nthat waits"
    assert panel.variables.remarks.unit.hasFocus()


def test_half_a_description_does_not_move_to_the_next_variable(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    workspace.select(["a"])
    field = panel.variables.remarks.description
    field.setFocus()
    qtbot.keyClicks(field, "Half")
    workspace.select(["b"])
    assert field.toPlainText() == ""
    panel.variables.remarks.unit.setFocus()
    assert workspace.diagram == MAP


def test_several_share_what_is_said_or_differ(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    workspace.select(["a", "b"])
    part = panel.variables.remarks
    assert part.said_by.text() == ""
    assert part.said_by.placeholderText() == "different"
    assert part.unit.placeholderText() != "different"
    write(qtbot, part.said_by, "Everybody")
    assert [v.said_by for v in workspace.diagram.variables.values()] == ["Everybody"] * 2 + [""]
    workspace.session.undo()
    assert workspace.diagram == MAP


def test_names_that_were_used_before_are_offered(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    workspace.select(["c"])
    field = panel.variables.remarks.said_by
    field.setFocus()
    qtbot.keyClicks(field, "na")
    assert field.completer().currentCompletion() == "Nadia"
    field.completer().setCompletionPrefix("")
    assert field.completer().completionCount() == 2


def test_dots_step_by_button_key_and_number(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    dots = panel.variables.dots
    workspace.select(["a", "b"])
    assert dots.field.placeholderText() == "different"
    qtbot.mouseClick(dots.more, Qt.MouseButton.LeftButton)
    assert [v.dots for v in workspace.diagram.variables.values()] == [1, 4, 0]
    workspace.select(["b"])
    dots.field.setFocus()
    qtbot.keyClick(dots.field, Qt.Key.Key_Down)
    qtbot.keyClick(dots.field, Qt.Key.Key_Down)
    assert workspace.diagram.variables["b"].dots == 2
    assert step(workspace) == "Dots"
    workspace.session.undo()
    assert workspace.diagram.variables["b"].dots == 4
    dots.field.selectAll()
    qtbot.keyClicks(dots.field, "1000")
    qtbot.keyClick(dots.field, Qt.Key.Key_Return)
    assert dots.row.note.text() == "At most 999."


def test_a_colour_gets_a_theme(qtbot: QtBot, panel: Inspector, workspace: Workspace) -> None:
    looks = panel.variables.looks
    workspace.select(["c"])
    assert not looks.topic_row.isVisible()
    workspace.select(["a"])
    write(qtbot, looks.topic, "Staff")
    assert [(t.color, t.name) for t in workspace.diagram.topics.values()] == [("teal", "Staff")]
    assert step(workspace) == "Name a theme"
    assert looks.swatches.button("teal").toolTip() == "Staff (Teal)"
    write(qtbot, looks.topic, "x" * (MAX_NAME + 1))
    assert looks.topic_row.note.isVisible()
    assert [t.name for t in workspace.diagram.topics.values()] == ["Staff"]
    qtbot.keyClick(looks.topic, Qt.Key.Key_Escape)
    looks.topic.selectAll()
    qtbot.keyClick(looks.topic, Qt.Key.Key_Delete)
    qtbot.keyClick(looks.topic, Qt.Key.Key_Return)
    assert not workspace.diagram.topics


def test_variables_go_from_group_to_group(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    field = panel.variables.looks.group
    workspace.select(["a", "b"])
    pick(field.box, "new")
    assert field.name.hasFocus()
    assert not field.box.isVisible()
    write(qtbot, field.name, "Daily work")
    assert field.box.hasFocus()
    assert field.box.currentText() == "Daily work"
    (made,) = workspace.diagram.groups.values()
    assert (made.members, made.name) == (("a", "b"), "Daily work")
    workspace.select(["b", "c"])
    assert field.box.currentIndex() == -1
    pick(field.box, made.id)
    assert workspace.diagram.groups[made.id].members == ("a", "b", "c")
    workspace.select(["a"])
    pick(field.box, "")
    assert workspace.diagram.groups[made.id].members == ("b", "c")
    assert step(workspace) == "Ungroup"


def test_a_group_can_be_renamed_or_left_as_it_is(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    workspace.commit(group(MAP, ["a", "b", "c"], id="g"), phrase("Group"))
    field = panel.variables.looks.group
    workspace.select(["a"])
    assert field.box.currentText() == "Group of Workload, Errors, …"
    pick(field.box, "rename")
    qtbot.keyClicks(field.name, "Half")
    qtbot.keyClick(field.name, Qt.Key.Key_Escape)
    assert field.box.hasFocus()
    assert workspace.diagram.groups["g"].name == ""
    pick(field.box, "rename")
    write(qtbot, field.name, "x" * (MAX_NAME + 1))
    assert field.name_row.note.isVisible()
    write(qtbot, field.name, "Work")
    assert workspace.diagram.groups["g"].name == "Work"
    assert field.box.isVisible()


@pytest.mark.parametrize("name", ["title", "question", "horizon", "boundary"])
def test_what_the_diagram_is_for_is_one_step(
    qtbot: QtBot, panel: Inspector, workspace: Workspace, name: str
) -> None:
    write(qtbot, getattr(panel.diagram.about, name), "Why so slow?")
    assert getattr(workspace.diagram.about, name) == "Why so slow?"
    workspace.session.undo()
    assert workspace.diagram == MAP


def test_every_colour_can_be_named_for_the_diagram(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    topics = panel.diagram.topics
    assert list(topics.fields) == list(PALETTE)
    assert topics.fields["red"].accessibleName() == "Theme of red"
    write(qtbot, topics.fields["red"], "Money")
    assert [(t.color, t.name) for t in workspace.diagram.topics.values()] == [("red", "Money")]
    workspace.session.undo()
    assert topics.fields["red"].text() == ""
    workspace.commit(name_color(MAP, "red", "Cost", id="t"), phrase("Name a theme"))
    assert topics.fields["red"].text() == "Cost"


def test_notes_get_text_colour_and_size(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    workspace.select(["n"])
    assert not panel.diagram.isVisible()
    write(qtbot, panel.notes.text, "Ask the team")
    assert workspace.diagram.notes["n"].text == "Ask the team"
    workspace.select(["n", "o"])
    assert panel.notes.text.placeholderText() == "different"
    qtbot.mouseClick(panel.notes.swatches.button("yellow"), Qt.MouseButton.LeftButton)
    pick(panel.notes.scale, 1.6)
    looks = {(note.color, note.scale) for note in workspace.diagram.notes.values()}
    assert looks == {("yellow", 1.6)}
    assert panel.heading.text() == "2 notes"


def test_a_note_without_text_is_answered_and_comes_back(
    qtbot: QtBot, panel: Inspector, workspace: Workspace
) -> None:
    workspace.select(["n"])
    told: list[str] = []
    workspace.notice.connect(told.append)
    write(qtbot, panel.notes.text, " ")
    assert told == ["A note needs a text; Delete takes it away."]
    assert panel.notes.text.toPlainText() == "Ask them"
    assert workspace.diagram == MAP


@pytest.mark.parametrize("chosen", [[], ["a"], ["a", "b"], ["l"], ["n"], ["a", "l", "n"]])
def test_every_field_has_a_name_and_fits(
    qtbot: QtBot, panel: Inspector, workspace: Workspace, chosen: list[str]
) -> None:
    workspace.select(chosen)
    qtbot.wait(1)
    focusable = [w for w in panel.widget().findChildren(QWidget) if w.isVisible()]
    for control in focusable:
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and not control.focusProxy():
            assert control.accessibleName() or getattr(control, "text", str)(), control
    assert panel.widget().minimumSizeHint().width() <= panel.viewport().width()
