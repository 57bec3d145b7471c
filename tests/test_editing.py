"""Edits and the session: whatever is done can be undone, and done again."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import NAMES, diagrams

from systemsthink.editing import edits
from systemsthink.editing.session import MOST_STEPS, Session
from systemsthink.errors import EditError
from systemsthink.model import (
    About,
    Diagram,
    Disturbance,
    Link,
    LoopName,
    Variable,
    apply,
    between,
    diagram,
    key_of,
)
from systemsthink.phrases import phrase
from systemsthink.storage.native import read, write

TRIO = diagram(
    [
        Variable("v1", "Workload", 0.0, 0.0),
        Variable("v2", "Errors", 100.0, 0.0),
        Variable("v3", "Rework", 50.0, 80.0),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v3", "+"),
        Link("l3", "v3", "v1", "+", delayed=True, delay_time=3.0),
        LoopName("n1", ("v1", "v2", "v3"), "Firefighting"),
        Disturbance("d1", "v1"),
    ]
)
LABEL = phrase("Change")

Deed = tuple[str, int, int, str]
VERBS = [
    "add",
    "rename",
    "move",
    "connect",
    "polarity",
    "delay",
    "bend",
    "kind",
    "style",
]
OTHERS = ["describe", "disturb", "name loop", "remove", "paste", "preview", "undo", "redo"]
small = st.integers(0, 20)
deeds = st.lists(st.tuples(st.sampled_from(VERBS + OTHERS), small, small, NAMES), max_size=20)


def edited(now: Diagram, deed: Deed, new: str) -> Diagram:
    """The diagram after an edit that a hand could make; the same one where there is nothing."""
    verb, first, second, name = deed
    variables, links = list(now.variables), list(now.links)
    if verb == "add":
        return edits.add_variable(now, name, first, second, id=f"v-{new}")
    if verb == "describe":
        return edits.describe(now, title=name, until=float(first))
    if verb == "remove" and now.records:
        return edits.remove(now, [list(now.records)[first % len(now.records)]])
    if variables:
        one, other = variables[first % len(variables)], variables[second % len(variables)]
        return _edited_variable(now, verb, one, other, name, new)
    assert not links
    return now


def _edited_variable(now: Diagram, verb: str, one: str, other: str, name: str, new: str) -> Diagram:
    touched = [id for id, link in now.links.items() if one in (link.source, link.target)]
    todo: dict[str, Any] = {
        "rename": lambda: edits.rename(now, one, name),
        "move": lambda: edits.shift(now, [one, other], 3.5, -1),
        "connect": lambda: edits.connect(now, one, other, id=f"l-{new}"),
        "polarity": lambda: edits.set_polarity(now, touched, "-"),
        "delay": lambda: edits.set_delayed(now, touched, one < other),
        "bend": lambda: edits.bend(now, touched[0], 0.3) if touched else now,
        "kind": lambda: edits.set_kind(now, [one, other], "accumulates"),
        "style": lambda: edits.change(now, [one], color="teal", scale=1.5),
        "disturb": lambda: edits.disturb(now, Disturbance(f"d-{new}", one)),
        "name loop": lambda: edits.name_loop(now, (one, other), name, id=f"n-{new}"),
        "paste": lambda: edits.add(now, [Variable(f"v-{new}", now.variables[one].name)]),
    }
    after: Diagram = todo[verb]() if verb in todo else now
    return after


def perform(session: Session, done: list[Deed], prefix: str = "x") -> None:
    """Do these things, as far as the diagram allows them."""
    for number, deed in enumerate(done):
        try:
            after = edited(session.kept, deed, f"{prefix}{number}")
        except EditError:
            continue
        match deed[0]:
            case "undo":
                session.undo()
            case "redo":
                session.redo()
            case "preview":
                session.preview(edits.describe(session.kept, title="never kept"))
            case verb:
                session.commit(after, LABEL, gesture=verb if deed[1] % 2 else None)


@given(diagrams(), deeds)
def test_undo_of_all_is_the_start_and_redo_of_all_the_end(start: Diagram, done: list[Deed]) -> None:
    session = Session(start)
    perform(session, done)
    session.preview(None)
    while session.redoes:
        session.redo()
    end = session.kept
    while session.undoes:
        session.undo()
    assert session.diagram == session.kept == start
    assert list(session.kept.records) == list(start.records)
    assert not session.modified
    while session.redoes:
        session.redo()
    assert session.diagram == session.kept == end


@given(diagrams(), deeds)
def test_who_listens_can_follow(start: Diagram, done: list[Deed]) -> None:
    kept, shown = [start], [start]
    session = Session(
        start, keep=lambda before, after: kept.append(_follow(kept[-1], before, after))
    )
    session.changed.append(lambda before, after: shown.append(_follow(shown[-1], before, after)))
    perform(session, done)
    assert kept[-1] == session.kept
    assert shown[-1] == session.diagram
    assert all(one != following for one, following in pairwise(shown))


def _follow(known: Diagram, before: Diagram, after: Diagram) -> Diagram:
    assert known == before
    return apply(known, between(before, after))


@given(diagrams(), deeds)
def test_whatever_is_done_can_be_saved(start: Diagram, done: list[Deed]) -> None:
    session = Session(start)
    perform(session, done)
    assert read(write(session.kept)) == session.kept
    names = [key_of(variable.name) for variable in session.kept.variables.values()]
    assert len(names) == len(set(names))


def test_steps_of_one_gesture_undo_together() -> None:
    session = Session(TRIO)
    for distance in (1.0, 2.0, 3.0):
        session.commit(edits.move(TRIO, {"v1": (distance, 0)}), LABEL, gesture="drag 1")
    session.commit(edits.move(TRIO, {"v1": (9, 9)}), LABEL, gesture="drag 2")
    session.undo()
    assert session.kept.variables["v1"].x == 3
    session.undo()
    assert session.kept == TRIO
    assert session.undoes is None


def test_a_long_day_keeps_the_last_steps() -> None:
    session = Session(TRIO)
    for number in range(MOST_STEPS + 10):
        session.commit(edits.move(TRIO, {"v1": (number + 1, 0)}), LABEL)
    undone = 0
    while session.undoes:
        session.undo()
        undone += 1
    assert undone == MOST_STEPS
    assert session.kept.variables["v1"].x == 10
    while session.redoes:
        session.redo()
    assert session.kept.variables["v1"].x == MOST_STEPS + 10


def test_escape_shows_what_was_kept() -> None:
    session = Session(TRIO)
    session.preview(edits.remove(TRIO, ["v1"]))
    assert "v1" not in session.diagram.records
    assert session.kept == TRIO
    session.preview(None)
    assert session.diagram == TRIO
    assert session.undoes is None


def test_what_differs_from_the_file_is_modified() -> None:
    session = Session(TRIO)
    after = edits.rename(TRIO, "v1", "Werkdruk")
    session.commit(after, LABEL)
    assert session.modified
    session.mark_saved(after)
    assert not session.modified
    session.undo()
    assert session.modified
    assert session.redoes == LABEL


def test_a_commit_that_changes_nothing_is_no_step() -> None:
    session = Session(TRIO)
    session.commit(edits.move(TRIO, {"v1": (0, 0)}), LABEL)
    assert session.undoes is None


def test_with_a_variable_goes_what_hangs_on_it() -> None:
    assert list(edits.remove(TRIO, ["v1"]).records) == ["v2", "v3", "l2"]
    assert list(edits.remove(TRIO, ["l1", "gone"]).records) == [
        id for id in TRIO.records if id != "l1"
    ]


def test_names_are_unique_whatever_their_capitals() -> None:
    for name in ("ERRORS", " errors\n"):
        with pytest.raises(EditError):
            edits.rename(TRIO, "v1", name)
    assert edits.rename(TRIO, "v2", " ERRORS ").variables["v2"].name == "ERRORS"


@pytest.mark.parametrize("name", ["", " \n ", "x" * 1001, "a\x00b", "\ud800"])
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(EditError):
        edits.add_variable(TRIO, name, 0, 0, id="v9")


def test_a_name_keeps_its_script() -> None:
    for name in ("نام\u200cها", "👩\u200d👧", "İstanbul"):
        assert edits.rename(TRIO, "v1", name).variables["v1"].name == name


def test_a_second_link_between_two_says_nothing_new() -> None:
    assert edits.connect(TRIO, "v1", "v2", id="l9") == TRIO
    assert edits.connect(TRIO, "v1", "v1", id="l9").links["l9"].source == "v1"


def test_an_immediate_link_has_no_delay_time() -> None:
    now = edits.set_delayed(TRIO, ["l3"], False)
    assert (now.links["l3"].delayed, now.links["l3"].delay_time) == (False, None)


def test_pasted_variables_get_a_number() -> None:
    pasted = edits.add(TRIO, [Variable("v8", "Errors"), Variable("v9", "errors"), About(title="X")])
    assert [pasted.variables[id].name for id in ("v8", "v9")] == ["Errors 2", "errors 3"]
    assert pasted.title == ""


def test_a_loop_keeps_one_name() -> None:
    loop = ("v1", "v2", "v3")
    now = edits.name_loop(TRIO, loop, " Vicious  circle ", id="n2")
    assert [(n.id, n.name) for n in now.loop_names.values()] == [("n1", "Vicious circle")]
    assert edits.name_loop(now, loop, " ", id="n3").loop_names == {}
    with pytest.raises(EditError):
        edits.name_loop(now, loop, "x" * 1001, id="n2")
