"""Copying a part of a map, and pasting it here, into another map and into other programs."""

import subprocess
import sys
from dataclasses import replace
from itertools import count
from math import fmod

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from strategies import diagrams
from windows import Windows

from systemsthink.editing.clipboard import STEP, beside, middle_of, part_of, pasted
from systemsthink.editing.edits import change
from systemsthink.editing.session import Session
from systemsthink.exchange.loopy import version_1
from systemsthink.exchange.notation import text as notation
from systemsthink.model import (
    FARTHEST,
    Diagram,
    Group,
    Link,
    LoopName,
    Note,
    Topic,
    Variable,
    between,
    diagram,
    key_of,
)
from systemsthink.phrases import phrase
from systemsthink.storage import native
from systemsthink.ui.carried import NATIVE, Carried

MAP = diagram(
    [
        Variable("a", "Workload", 0, 0, color="teal"),
        Variable("b", "Errors", 300, 0),
        Variable("c", "Rework", 150, 200),
        Link("ab", "a", "b", "+", bend=0.4),
        Link("bc", "b", "c", "+", delayed=True),
        Link("ca", "c", "a", "-"),
        LoopName("n", ("a", "b", "c"), "Treadmill"),
        Group("g", ("a", "b"), "Daily work"),
        Note("m", "Ask the nurses", 400, 300),
        Topic("t", "teal", "People"),
        Topic("u", "red", "Money"),
    ]
)


def fresh(prefix="p"):
    ids = count(1)
    return lambda letter: f"{letter}-{prefix}{next(ids)}"


def nearer(record):
    """The record where it can be moved by as much again, and still be on the map."""
    if not isinstance(record, Variable | Note):
        return record
    return replace(record, x=fmod(record.x, FARTHEST / 4), y=fmod(record.y, FARTHEST / 4))


def shape(part: Diagram, ids):
    """What is linked with what, whatever the ids."""
    order = {id: at for at, id in enumerate(ids)}
    return sorted(
        (order[link.source], order[link.target], link.polarity, link.delayed, link.bend or 0.0)
        for link in part.links.values()
        if link.source in order and link.target in order
    )


# What a part is


def test_a_part_holds_what_is_whole_in_it():
    assert set(part_of(MAP, {"a", "b"}).records) == {"a", "b", "ab", "g", "t"}
    assert set(part_of(MAP, {"a"}).records) == {"a", "t"}
    assert set(part_of(MAP, {"bc"}).records) == {"b", "c", "bc"}
    assert set(part_of(MAP, {"m"}).records) == {"m"}
    assert set(part_of(MAP, MAP.records).records) == set(MAP.records) - {"u"}
    assert not part_of(MAP, set()).records


@given(diagrams(), st.data())
def test_every_part_is_a_map_that_can_be_saved_and_is_its_own_part(map, data):
    ids = set(data.draw(st.lists(st.sampled_from(sorted(map.records) or [""]))))
    part = part_of(map, ids)
    assert native.read(native.write(part)) == part
    assert part_of(part, part.records) == part
    assert all(map.records[id] == record for id, record in part.records.items())


# Pasting


@settings(max_examples=40)
@given(diagrams(), diagrams(), st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)))
def test_pasting_keeps_structure_clashes_with_nothing_and_can_be_undone(here, there, at):
    part = part_of(there, there.records)
    result = pasted(here, part, fresh(), at)
    assert native.read(native.write(result)) == result
    assert all(result.records[id] == record for id, record in here.records.items())
    new = [id for id in result.variables if id not in here.variables]
    assert len(new) == len(part.variables)
    assert shape(result, new) == shape(part, list(part.variables))
    for id, old in zip(new, part.variables.values(), strict=True):
        made = result.variables[id]
        assert made.name == old.name or key_of(made.name) != key_of(old.name)
        assert (made.kind, made.color, made.scale, made.extra) == (
            *(old.kind, old.color, old.scale),
            old.extra,
        )
    session = Session(here)
    session.commit(result, phrase("Paste"))
    session.undo()
    assert session.kept == here


@settings(max_examples=40)
@given(diagrams())
def test_a_part_pasted_into_an_empty_map_is_the_part(map):
    part = diagram(nearer(record) for record in part_of(map, map.records).records.values())
    assume(part.records)
    made = pasted(Diagram(), part, fresh(), middle_of(part))
    again = part_of(made, made.records)
    assert len(again.records) == len(part.records)
    assert [v.name for v in again.variables.values()] == [v.name for v in part.variables.values()]
    assert {name.name for name in again.loop_names.values()} == {
        name.name for name in part.loop_names.values()
    }
    assert [len(group.members) for group in again.groups.values()] == [
        len(group.members) for group in part.groups.values()
    ]


def test_a_name_that_exists_gets_a_number_even_a_very_long_one():
    long = diagram([Variable("x", "W" * 1000), Variable("y", "workload")])
    map = diagram([*MAP.records.values(), Variable("z", "w" * 1000)])
    names = [v.name for v in pasted(map, long, fresh(), (0, 0)).variables.values()]
    assert names[-1] == "workload 2"
    assert 900 < len(names[-2]) <= 1000
    assert len({key_of(name) for name in names}) == len(names)


def test_a_theme_that_is_there_stays_and_a_loop_keeps_its_name():
    other = diagram([Topic("x", "teal", "Staff")])
    result = pasted(other, part_of(MAP, MAP.records), fresh(), (0, 0))
    assert [topic.name for topic in result.topics.values()] == ["Staff"]
    loop = next(iter(result.loop_names.values()))
    assert [result.variables[id].name for id in loop.loop] == ["Workload", "Errors", "Rework"]


def test_repeated_pastes_step_on_beside_the_original():
    part = part_of(MAP, {"a", "b"})
    first = beside(MAP, part)
    assert first == (middle_of(part)[0] + STEP, middle_of(part)[1] + STEP)
    once = pasted(MAP, part, fresh(), first)
    assert beside(once, part) == (first[0] + STEP, first[1] + STEP)
    assert beside(Diagram(), part) is None


# In the window


@pytest.fixture
def window():
    made = Windows().open_new()
    made.workspace.commit(MAP, phrase("Open"))
    made.workspace.session.mark_saved(MAP)
    made.show()
    made.canvas.setFocus()
    yield made
    made.workspace.session.mark_saved(made.workspace.kept)
    made.close()


@pytest.fixture
def told(window):
    words = []
    window.workspace.notice.connect(words.append)
    return words


def press(window, letter):
    QTest.keyClick(window.canvas, letter, Qt.KeyboardModifier.ControlModifier)


def do(window, name):
    window.actions_by_name[name].trigger()


def test_copying_puts_records_notation_and_pictures_there_at_once(window, told):
    window.workspace.select(["a", "b"])
    press(window, Qt.Key.Key_C)
    data = QGuiApplication.clipboard().mimeData()
    part = part_of(MAP, {"a", "b"})
    assert native.read(bytes(data.data(NATIVE).data())) == part
    assert data.text() == notation.write(part).decode()
    image = QImage.fromData(data.data("image/png"))
    assert image.width() > 2 * 300
    assert data.hasImage()
    assert QImage(data.imageData()).size() == image.size()
    assert b"Workload" in bytes(data.data("image/svg+xml").data())
    assert told == ["Copied: 2 variables and 1 link."]
    assert window.workspace.kept == MAP


def test_a_large_part_is_copied_without_drawing_it():
    names = [Variable(f"v{n}", f"Thing {n}", n * 10, n * 7) for n in range(2000)]
    carried = Carried(diagram(names))
    assert carried.hasImage()
    assert not carried._made
    assert carried.hasText()


def test_what_was_copied_outlives_the_program(window):
    part = part_of(MAP, {"a", "b"})
    plain = Carried(part).settled()
    assert type(plain) is QMimeData
    assert native.read(bytes(plain.data(NATIVE).data())) == part
    assert plain.text() == notation.write(part).decode()
    assert plain.hasImage()


@pytest.mark.parametrize("ending", ["", "QTimer.singleShot(10, app.quit); app.exec()"])
def test_a_program_with_a_part_on_the_clipboard_ends_well(ending):
    script = f"""
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from systemsthink.model import Variable, diagram
from systemsthink.ui.carried import carry
app = QGuiApplication([])
carry(diagram([Variable("a", "Trust")]))
{ending}
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0


def test_a_note_alone_is_copied_as_its_words(window):
    window.workspace.select(["m"])
    do(window, "copy")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Ask the nurses\n"
    assert not data.hasImage()


def test_with_nothing_selected_nothing_is_copied_and_that_is_said(window, told):
    QGuiApplication.clipboard().setText("before")
    do(window, "copy")
    assert QGuiApplication.clipboard().text() == "before"
    assert len(told) == 1


def test_pasting_in_the_same_map_steps_on_and_is_one_step_each(window):
    workspace = window.workspace
    workspace.select(["a", "b"])
    do(window, "copy")
    press(window, Qt.Key.Key_V)
    names = [v.name for v in workspace.kept.variables.values()]
    assert names == ["Workload", "Errors", "Rework", "Workload 2", "Errors 2"]
    assert {
        workspace.kept.variables[id].name
        for id in workspace.selection & set(workspace.kept.variables)
    } == {"Workload 2", "Errors 2"}
    press(window, Qt.Key.Key_V)
    places = [(v.x, v.y) for v in workspace.kept.variables.values()]
    assert len(set(places)) == len(places)
    assert str(workspace.session.undoes) == "Paste"
    workspace.session.undo()
    workspace.session.undo()
    assert workspace.kept == MAP


def test_cutting_and_pasting_moves_a_part_to_another_map(window):
    window.workspace.select(["a", "b", "c"])
    press(window, Qt.Key.Key_X)
    assert not window.workspace.kept.variables
    assert str(window.workspace.session.undoes) == "Cut"
    other = Windows().open_new()
    do(other, "paste")
    made = other.workspace.kept
    assert [v.name for v in made.variables.values()] == ["Workload", "Errors", "Rework"]
    assert len(made.links) == 3
    assert [name.name for name in made.loop_names.values()] == ["Treadmill"]
    change = between(Diagram(), made)
    assert not {record.id for record in change.put} & MAP.records.keys()
    other.workspace.session.mark_saved(made)
    other.close()


def test_text_is_pasted_as_text_and_rubbish_is_refused(window, told):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("- Stress\n- Workload")
    do(window, "paste")
    assert "Stress" in {v.name for v in window.workspace.kept.variables.values()}
    window.workspace.session.undo()
    for broken in (b"\x00\x01", b'{"format": "systemsthink"}', b"[]"):
        data = QMimeData()
        data.setData(NATIVE, broken)
        clipboard.setMimeData(data)
        do(window, "paste")
    clipboard.clear()
    do(window, "paste")
    assert window.workspace.kept == MAP
    assert len(told) == 5
    assert not any("\n" in words for words in told)


def test_a_field_keeps_its_own_copy_and_paste(window):
    window.canvas.ask_quick_entry()
    line = window.canvas._quick_entry.line
    line.setText("Stress")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Stress"
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "Stress"
    assert window.workspace.kept == MAP


def test_a_picture_of_what_is_selected_shows_only_that(window):
    do(window, "copy_picture")
    whole = QGuiApplication.clipboard().image()
    window.workspace.select(["a", "b"])
    do(window, "copy_picture")
    part = QGuiApplication.clipboard().image()
    assert part.height() / part.width() < 0.7 * whole.height() / whole.width()


def test_a_link_to_loopy_holds_the_map_and_says_what_it_can_not(window):
    heard = []
    window.workspace.notice.connect(heard.append)
    do(window, "copy_loopy")
    link = QGuiApplication.clipboard().text()
    assert link.startswith("https://ncase.me/loopy/")
    read, kept = version_1.read(link.encode()).diagram, window.workspace.kept
    assert [v.name for v in read.variables.values()] == [v.name for v in kept.variables.values()]
    assert len(read.links) == len(kept.links)
    assert heard[-1].startswith("The link to LOOPY is on the clipboard.")
    window.workspace.commit(change(kept, kept.links, delayed=True), phrase("Delay"))
    do(window, "copy_loopy")
    assert f"It can't hold: delays ({len(kept.links)})" in heard[-1]
