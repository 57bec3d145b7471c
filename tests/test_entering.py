"""Drawing by typing, with a real window and real key events."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from windows import Windows

from systemsthink.drawing.pictures import picture_of
from systemsthink.exchange.notation import text as notation
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import LabelShape, Picture
from systemsthink.layout.spot import ORDINARY, Wish, spot
from systemsthink.model import Link, Variable, diagram
from systemsthink.tools.aim import aim_of
from systemsthink.tools.requests import Create
from systemsthink.ui.canvas.keys import typed

TAB, ENTER, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape
DOWN = Qt.Key.Key_Down
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
AGAIN = (ENTER, SHIFT)
MOUSE = Qt.MouseButton.LeftButton

REFERENCE = """
Growing action -> Demand +
Demand -> Growing action +
Demand -> Performance -
Performance -> Demand +
Performance -> Perceived need to invest -
Performance standard -> Perceived need to invest +
Perceived need to invest -> Investment in capacity +
Investment in capacity -> Capacity + delayed
Capacity -> Performance +
Marketing budget -> Growing action +
Marketing budget -> Demand +
Competitor quality -> Demand -
Competitor quality -> Performance standard +
Staff turnover -> Capacity - delayed
Staff turnover -> Performance -
"""

KEYBOARD = (
    *("Growing action", TAB, "=Demand", TAB, "=g", AGAIN, "-Performance", TAB, "=d", AGAIN),
    *("-Perceived need to invest", TAB, "=Investment in capacity", TAB, "=,Capacity", TAB),
    *("=p", ENTER),
    *("Marketing budget", TAB, "=g", AGAIN, "=d", ENTER),
    *("Competitor quality", TAB, "-d", AGAIN, "=Performance standard", TAB, "=pn", ENTER),
    *("Staff turnover", TAB, "-,c", AGAIN, "-p", ENTER),
)


@pytest.fixture
def window():
    made = Windows().open_new()
    made.resize(1280, 720)
    yield made
    made.let_go()
    made.workspace.session.mark_saved(made.workspace.kept)
    made.close()


def strike(window, *what):
    """Send texts and keys to whatever is being typed in, else to the canvas."""
    for each in what:
        target = window.canvas.requests._editor or window.canvas
        if isinstance(each, str):
            QTest.keyClicks(target, each[:1])
            QTest.keyClicks(window.canvas.requests._editor or window.canvas, each[1:])
        else:
            key, modifier = each if isinstance(each, tuple) else (each, Qt.KeyboardModifier(0))
            QTest.keyClick(target, key, modifier)


def told(diagram):
    """The links of a diagram, by the names at their ends."""
    names = {id: v.name for id, v in diagram.variables.items()}
    return {
        (names[link.source], names[link.target], link.polarity, link.delayed)
        for link in diagram.links.values()
    }


def names(window):
    return [v.name for v in window.workspace.kept.variables.values()]


def selected(window):
    workspace = window.workspace
    return [
        workspace.kept.variables[id].name
        if id in workspace.kept.variables
        else workspace.kept.links[id].polarity
        for id in workspace.selection
    ]


def test_the_reference_map_is_drawn_without_touching_the_mouse(window):
    strike(window, *KEYBOARD)
    drawn = window.workspace.kept
    assert told(drawn) == told(notation.read(REFERENCE.encode()).diagram)
    assert len(drawn.variables) == 10
    boxes = [label.box for label in picture_of(drawn).labels.values()]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]


def test_undo_names_each_step_and_takes_all_back(window):
    strike(window, *KEYBOARD)
    session = window.workspace.session
    labels = []
    while session.undoes:
        labels.append(str(session.undoes))
        session.undo()
    assert session.kept == diagram([])
    assert labels.count("Draw link") == 15
    assert set(labels) == {"Draw link", "Add variable"}


def test_enter_takes_a_name_and_the_next_can_be_typed_at_once(window):
    strike(window, "Trust", ENTER, "Openness", ENTER, "Errors", ENTER)
    assert names(window) == ["Trust", "Openness", "Errors"]
    assert selected(window) == ["Errors"]


def test_a_sign_and_a_delay_may_also_follow_the_target(window):
    strike(window, "Trust", TAB, "Openness", ENTER)
    assert selected(window) == ["?"]
    strike(window, "-")
    strike(window, ",")
    assert told(window.workspace.kept) == {("Trust", "Openness", "-", True)}
    strike(window, ENTER)
    assert selected(window) == ["Openness"]
    strike(window, TAB, "=Errors", ENTER)
    assert ("Openness", "Errors", "+", False) in told(window.workspace.kept)


def test_a_name_that_is_there_is_selected_and_said_so(window, qtbot):
    strike(window, "Trust", ENTER, "Errors", ENTER)
    before = window.workspace.kept
    with qtbot.waitSignal(window.workspace.notice) as said:
        strike(window, " trust"[1:], ENTER)
    assert "Trust" in said.args[0]
    assert selected(window) == ["Trust"]
    assert window.workspace.kept == before


@pytest.mark.parametrize("begun", [("Tr",), ("Trust", TAB), ("Trust", TAB, "-,Ope")])
def test_escape_leaves_what_was_kept(window, begun):
    strike(window, *begun[:2])
    kept = window.workspace.kept
    strike(window, *begun[2:], ESCAPE)
    assert window.workspace.diagram == kept
    assert not window.canvas.requests.naming


def test_what_was_typed_becomes_new_if_asked(window):
    strike(window, "Capacity", ENTER, "Demand", TAB, "=Cap", (ENTER, CONTROL))
    assert names(window) == ["Capacity", "Demand", "Cap"]
    strike(window, TAB, "=cap", DOWN, ENTER)
    assert ("Cap", "Capacity", "+", False) in told(window.workspace.kept)


def test_a_sign_without_a_target_is_answered_in_place(window):
    strike(window, "Trust", TAB, "-", ENTER)
    assert window.canvas.requests.naming
    assert window.canvas.requests._editor._wrong.text()
    strike(window, ESCAPE)
    assert not window.workspace.kept.links


def test_a_link_drawn_again_with_another_sign_changes(window):
    strike(window, "Trust", TAB, "=Errors", ENTER)
    window.workspace.select([next(iter(window.workspace.kept.variables))])
    strike(window, TAB, "-e", ENTER)
    assert told(window.workspace.kept) == {("Trust", "Errors", "-", False)}


def test_a_blank_commands_nothing_and_printing_keys_write(window):
    strike(window, "Trust", ENTER)
    before = window.workspace.kept
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    assert window.workspace.kept == before
    assert not window.canvas.requests.naming
    for sign in "d+-?":
        QTest.keyClicks(window.canvas, sign)
        assert window.canvas.requests._editor.text() == sign
        strike(window, ESCAPE)
    assert window.workspace.kept == before


NONE = Qt.KeyboardModifier.NoModifier


def key_event(text, modifiers=NONE, key=Qt.Key.Key_unknown):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def test_letters_of_every_keyboard_write():
    assert typed(key_event("é")) == "é"
    assert typed(key_event("€", CONTROL | ALT)) == "€"  # AltGr on Windows
    assert typed(key_event("@", CONTROL | ALT)) == "@"
    assert typed(key_event("Ж")) == "Ж"
    assert typed(key_event("1", SHIFT)) == "1"  # AZERTY
    for text, modifiers in (("a", CONTROL), ("a", ALT), (" ", SHIFT), ("\t", SHIFT), ("\x1b", ALT)):
        assert typed(key_event(text, modifiers)) == ""


def test_a_composed_letter_begins_a_name(window):
    event = QInputMethodEvent()
    event.setCommitString("ê")
    QApplication.sendEvent(window.canvas, event)
    assert window.canvas.requests._editor.text() == "ê"
    strike(window, "tre", ENTER)
    assert names(window) == ["être"]
    assert window.canvas.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


def test_arrows_walk_extend_nudge_and_follow_links(window):
    strike(window, "Trust", TAB, "=Errors", ENTER)
    first, second = window.workspace.kept.variables
    (link,) = window.workspace.kept.links
    window.workspace.select([first])
    strike(window, Qt.Key.Key_Right)
    assert window.workspace.selection == {second}
    strike(window, (Qt.Key.Key_Left, ALT))
    assert window.workspace.selection == {link}
    strike(window, (Qt.Key.Key_Left, ALT))
    assert window.workspace.selection == {first}
    strike(window, (Qt.Key.Key_Right, SHIFT))
    assert window.workspace.selection == {first, second}
    before = window.workspace.kept
    strike(window, (Qt.Key.Key_Down, CONTROL), (Qt.Key.Key_Down, CONTROL | SHIFT))
    moved = window.workspace.kept.variables
    assert [moved[id].y - v.y for id, v in before.variables.items()] == [22.0, 22.0]


def test_a_link_bends_and_leads_elsewhere_from_the_keyboard(window):
    strike(window, "Trust", TAB, "=Errors", ENTER, "Rework", ENTER)
    (link,) = window.workspace.kept.links
    window.workspace.select([link])
    strike(window, (Qt.Key.Key_Up, CONTROL | SHIFT))
    assert window.workspace.kept.links[link].bend is not None
    window.actions_by_name["lead_to"].trigger()
    strike(window, "rew", ENTER)
    assert told(window.workspace.kept) == {("Trust", "Rework", "+", False)}
    window.actions_by_name["lead_from"].trigger()
    strike(window, "nobody", ENTER)
    assert "nobody" in window.canvas.requests._editor._wrong.text()
    strike(window, ESCAPE)
    assert told(window.workspace.kept) == {("Trust", "Rework", "+", False)}


def test_tab_leaves_the_canvas_where_there_is_nothing_to_draw_from(window):
    assert window.canvas.focusNextPrevChild(True)
    strike(window, "Trust", ENTER)
    assert not window.canvas.focusNextPrevChild(True)
    assert window.canvas.focusNextPrevChild(False)


def test_the_list_stands_beside_its_line_also_at_the_lower_edge(window):
    strike(window, *(part for name in "abcdef" for part in (f"T{name}", ENTER)))
    source = next(iter(window.workspace.kept.variables))
    sides = set()
    for y in (200, window.canvas.height() - 30):
        point = window.canvas.diagram_point(QPointF(300, y))
        window.canvas.requests.answer(Create(point.x(), point.y(), source))
        strike(window, "T")
        editor = window.canvas.requests._editor
        line, listed = editor.geometry(), editor._list.geometry()
        sides.add(listed.top() > line.top())
        assert 0 < max(listed.top() - line.bottom(), line.top() - listed.bottom()) <= 5
        strike(window, ESCAPE)
    assert sides == {True, False}


def test_a_double_click_asks_for_a_name_where_it_was(window):
    at = window.canvas.screen_point(120.0, 80.0).toPoint()
    QTest.mouseDClick(window.canvas, MOUSE, pos=at)
    strike(window, "Trust", ENTER)
    (trust,) = window.workspace.kept.variables.values()
    assert (round(trust.x), round(trust.y)) == (120, 80)


@given(st.text(max_size=20))
def test_a_name_is_what_is_left_of_sign_and_delay(text):
    aim = aim_of(text)
    assert text.rstrip().endswith(aim.name)
    assert aim_of(f"-,{aim.name}").name in (aim.name, aim_of(aim.name).name)


@given(
    st.lists(
        st.tuples(st.floats(-600, 600), st.floats(-400, 400), st.floats(20, 200)), max_size=25
    ),
    st.floats(-600, 600),
    st.floats(-400, 400),
    st.none() | st.floats(-4, 4),
)
def test_a_new_variable_lies_on_no_other(others, x, y, towards):
    labels = {
        f"v{n}": LabelShape(f"v{n}", Box(bx, by, width, 30.0), ("x",), None, "", 1.0)
        for n, (bx, by, width) in enumerate(others)
    }
    found = Box(*spot(Picture(labels), Wish(x, y, towards)), *ORDINARY)
    assert not any(found.intersects(label.box) for label in labels.values())


def test_a_chain_comes_round_to_where_it_began(window):
    strike(window, "A one", TAB, "=B two", TAB, "=C three", TAB, "=D four", TAB, "=a", ENTER)
    places = [(v.x, v.y) for v in window.workspace.kept.variables.values()]
    (x0, y0), (x1, y1), (x2, y2), _ = places
    assert (x1 - x0) * (y2 - y1) - (y1 - y0) * (x2 - x1) > 0  # clockwise, y down


def test_a_waiting_variable_gets_a_place_with_its_first_link(window):
    waiting = diagram([Variable("a", "A"), Variable("b", "B", parked=True)])
    window.workspace.commit(waiting, notation.phrase("Open"))
    window.workspace.select(["a"])
    strike(window, TAB, "=b", ENTER)
    assert not window.workspace.kept.parking
    assert [type(r) for r in window.workspace.kept.records.values()] == [Variable, Variable, Link]
    boxes = [label.box for label in window.canvas.picture.labels.values()]
    assert not boxes[0].intersects(boxes[1])


def test_a_click_into_a_field_takes_the_name_and_leaves_the_keyboard_there(qtbot, window):
    window.show()
    QTest.qWait(50)  # the panels come after the canvas
    strike(window, "Trust")
    field = QLineEdit(window)
    field.show()
    QTest.mouseClick(field, MOUSE)
    assert [v.name for v in window.workspace.kept.variables.values()] == ["Trust"]
    assert field.hasFocus()


def test_a_line_says_what_it_takes_while_it_is_empty(window):
    window.show()
    strike(window, "Trust", TAB)
    editor = window.canvas.requests._editor
    assert editor.hasFocus()
    empty = editor.grab().toImage()
    editor.setPlaceholderText("")
    assert editor.grab().toImage() != empty


def test_a_line_at_the_edge_lies_wholly_on_the_canvas(window):
    at = window.canvas.screen_point(0, 0).toPoint()
    at.setX(window.canvas.width() - 4)
    QTest.mouseDClick(window.canvas, MOUSE, pos=at)
    editor = window.canvas.requests._editor
    for _ in range(2):
        assert window.canvas.rect().contains(editor.geometry())
        strike(window, "A name as long as they come in a room")
    strike(window, ESCAPE)


def test_a_sign_typed_behind_the_name_is_the_links(window):
    strike(window, "Trust", ENTER, "Rework", TAB, "tr+", ENTER, TAB, "Errors-,", ENTER)
    assert told(window.workspace.kept) == {
        ("Rework", "Trust", "+", False),
        ("Trust", "Errors", "-", True),
    }


def test_a_name_that_ends_in_a_sign_is_itself(window):
    strike(window, "Vitamin C+", ENTER, "Rework", TAB, "vitamin c+", ENTER, ESCAPE)
    strike(window, ESCAPE, "Why?", TAB, "More of C+", (ENTER, CONTROL))
    names = {v.name for v in window.workspace.kept.variables.values()}
    assert names == {"Vitamin C+", "Rework", "Why?", "More of C+"}
    assert ("Rework", "Vitamin C+") in {link[:2] for link in told(window.workspace.kept)}
