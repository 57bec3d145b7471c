"""The steps of a session: what they are called, when they were, how little room they take."""

import tracemalloc
from datetime import datetime, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st
from strategies import diagrams

from systemsthink.editing import edits
from systemsthink.editing.session import Session
from systemsthink.editing.trail import WHOLE_EVERY, Trail
from systemsthink.model import Change, Diagram, Link, Variable, apply, diagram
from systemsthink.phrases import phrase

MORNING = datetime(2026, 3, 4, 9, 0)
PAIR = diagram([Variable("v1", "Trust"), Variable("v2", "Openness"), Link("l1", "v1", "v2", "+")])


def clock():
    """Every look at it is a minute later."""
    minutes = count()
    return lambda: MORNING + timedelta(minutes=next(minutes))


def worked():
    session = Session(PAIR, now=clock())
    session.commit(edits.move(session.kept, {"v1": (50, 0)}), phrase("Move"))
    session.commit(edits.rename(session.kept, "v1", "Confidence"), phrase("Rename"))
    session.commit(edits.remove(session.kept, ["v2"]), phrase("Delete"))
    return session


def labels(session):
    return [step.label.text for step in session.steps]


def test_every_step_has_a_name_and_a_time():
    session = worked()
    assert labels(session) == ["Open", "Move", "Rename", "Delete"]
    assert [step.time.minute for step in session.steps] == [0, 1, 2, 3]
    assert session.at == 3


def test_any_step_can_be_gone_to_as_undo_and_redo_do():
    session = worked()
    end = session.kept
    session.go(1)
    assert session.kept.variables["v1"].x == 50
    assert session.kept.variables["v1"].name == "Trust"
    assert (session.undoes, session.redoes) == (phrase("Move"), phrase("Rename"))
    session.go(0)
    assert session.kept == PAIR
    session.go(3)
    assert session.kept == end
    session.go(4)
    session.go(-1)
    assert session.kept == end


def test_an_edit_after_going_back_drops_the_steps_ahead():
    session = worked()
    session.go(1)
    session.commit(edits.set_polarity(session.kept, ["l1"], "-"), phrase("Change sign"))
    assert labels(session) == ["Open", "Move", "Change sign"]
    assert session.redoes is None
    assert session.diagram_at(1).links["l1"].polarity == "+"


def test_steps_survive_saving():
    session = worked()
    session.mark_saved(session.kept)
    session.undo()
    assert session.modified
    assert "v2" in session.kept.variables


def test_stepped_tells_of_steps_and_never_of_previews():
    session = Session(PAIR)
    told = []
    session.stepped.append(lambda: told.append(session.at))
    moved = edits.move(PAIR, {"v1": (5, 5)})
    session.preview(moved)
    assert told == []
    session.commit(moved, phrase("Move"))  # what is seen stays the same, but it is kept now
    assert told == [1]
    session.commit(moved, phrase("Move"))
    session.preview(None)
    assert told == [1]
    session.undo()
    assert told == [1, 0]


@given(st.lists(diagrams(most=3), min_size=1, max_size=8), st.data())
def test_a_trail_gives_back_every_diagram_as_it_was(row, data):
    trail = Trail(row[0])
    kept = [row[0]]
    for each in row[1:]:
        some = data.draw(st.sets(st.sampled_from(sorted(each.records) or [""])))
        after = apply(each, Change(removed=tuple(some)))
        for drawn in (each, after):
            trail.append(drawn)
            kept.append(drawn)
    assert len(trail) == len(kept)
    for index, each in enumerate(kept):
        assert trail[index] == each
        assert list(trail[index].records) == list(each.records)
    length = data.draw(st.integers(1, len(kept)))
    trail.cut(length)
    trail.append(Diagram())
    assert [trail[i] for i in range(len(trail))] == [*kept[:length], Diagram()]
    trail.forget_first()
    assert [trail[i] for i in range(len(trail))] == [*kept[1:length], Diagram()]


def test_a_step_on_a_large_diagram_takes_little_room():
    variables = [Variable(f"v{i}", f"Variable {i}", i, i) for i in range(500)]
    links = [Link(f"l{i}", f"v{i % 500}", f"v{i * 7 % 500}") for i in range(1000)]
    session = Session(diagram([*variables, *links]))
    steps = 4 * WHOLE_EVERY
    tracemalloc.start()
    for number in range(steps):
        moved = edits.move(session.kept, {f"v{number}": (number, number + 1)})
        session.commit(moved, phrase("Move"))
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken / steps < 4_000  # a copy of the diagram takes 90,000 bytes
