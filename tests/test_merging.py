"""Two maps become one: what both have stays one, what is new comes along, nothing is lost."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import diagrams

from systemsthink.editing.clipboard import box_of
from systemsthink.editing.merging import Merge, merged
from systemsthink.editing.session import Session
from systemsthink.model import (
    Diagram,
    Disturbance,
    Foreign,
    Group,
    Link,
    LoopName,
    Note,
    Topic,
    Variable,
    View,
    between,
    diagram,
    key_of,
)
from systemsthink.phrases import phrase

HERE = diagram(
    [
        Variable("a", "Workload", 0, 0, description="Hours a week"),
        Variable("b", "Errors", 300, 0),
        Link("ab", "a", "b", "+"),
        Note("m", "Ask the nurses", 0, 200),
    ]
)
THERE = diagram(
    [
        Variable("1", " workload", 1000, 500, unit="hours"),
        Variable("2", "ERRORS", 1300, 500),
        Variable("3", "Rework", 1300, 800),
        Variable("4", "Trust", 1000, 800),
        Link("x", "1", "2", "-", delayed=True, strength=0.5),
        Link("y", "2", "3", "+", bend=0.4),
        Link("z", "3", "4", "-", bend=0.4),
        Note("n", "Ask the nurses", 1200, 600),
        Note("o", "Since May", 1400, 900),
        Group("g", ("3", "4"), "Later"),
        LoopName("p", ("3", "4"), "Vicious"),
        Topic("t", "teal", "People"),
        Disturbance("d", "4", size=2.0),
        View("w", "Detail", ("2", "3", "o"), {"3": (0.0, 0.0)}, ("y",)),
    ]
)


def fresh() -> Callable[[str], str]:
    numbers = count(1)
    return lambda letter: f"{letter}-new{next(numbers)}"


def merge(here: Diagram, there: Diagram, unplaced: tuple[str, ...] = ()) -> Merge:
    return merged(here, there, fresh(), unplaced)


def by_name(diagram: Diagram) -> dict[str, Variable]:
    return {key_of(variable.name): variable for variable in diagram.variables.values()}


def bare(whole: Diagram) -> list[object]:
    """All that a diagram says, in names instead of ids."""
    names = {id: key_of(v.name) for id, v in whole.variables.items()}
    names |= {note.id: note.text for note in whole.notes.values()}

    def named(record: object) -> object:
        match record:
            case Link():
                source, target = names[record.source], names[record.target]
                return replace(record, id="", source=source, target=target)
            case LoopName():
                loop = tuple(names[id] for id in record.loop)
                first = min(loop[at:] + loop[:at] for at in range(len(loop)))
                return replace(record, id="", loop=first)
            case Disturbance():
                return replace(record, id="", variable=names[record.variable])
            case Group():
                return replace(record, id="", members=tuple(names[id] for id in record.members))
            case View():
                members = tuple(names[id] for id in record.members)
                places = {names[id]: at for id, at in record.places.items()}
                return replace(record, id="", members=members, places=places, without=())
            case Variable() | Note() | Topic():
                return replace(record, id="")
        return record

    records = (each for each in whole.records.values() if not isinstance(each, Foreign))
    return sorted((named(record) for record in records), key=repr)


@settings(max_examples=30)
@given(diagrams())
def test_a_map_adds_nothing_to_itself(whole: Diagram) -> None:
    one = merge(whole, whole)
    assert one.diagram == whole
    assert (one.variables, one.links, one.differing, one.filled) == ((), (), (), ())
    assert set(one.known) == set(whole.variables)


@settings(max_examples=30)
@given(diagrams())
def test_an_empty_map_becomes_the_other_under_new_ids(whole: Diagram) -> None:
    one = merge(Diagram(), whole)
    assert bare(one.diagram) == bare(whole)
    assert one.diagram.extra == whole.extra
    assert len(one.variables) == len(whole.variables)
    assert not one.known


@settings(max_examples=30)
@given(diagrams(), diagrams(), st.data())
def test_nothing_here_is_lost_and_no_two_names_are_the_same(
    here: Diagram, there: Diagram, data: st.DataObject
) -> None:
    unplaced = data.draw(st.sets(st.sampled_from(sorted(there.variables) or ["-"])))
    one = merge(here, there, tuple(unplaced & there.variables.keys()))
    keys = [key_of(variable.name) for variable in one.diagram.variables.values()]
    assert len(set(keys)) == len(keys)
    assert set(keys) == by_name(here).keys() | by_name(there).keys()
    assert not between(here, one.diagram).removed
    for id, mine in here.variables.items():
        now = one.diagram.variables[id]
        assert (now.name, now.x, now.y, now.color) == (mine.name, mine.x, mine.y, mine.color)
    for id, link in here.links.items():
        kept = one.diagram.links[id]
        assert (kept.polarity, kept.delayed, kept.bend) == (link.polarity, link.delayed, link.bend)
    assert merge(one.diagram, here).diagram == one.diagram
    again = merge(one.diagram, there)
    assert (again.variables, again.links) == ((), ())


@settings(max_examples=30)
@given(diagrams(), diagrams())
def test_one_step_takes_it_back(here: Diagram, there: Diagram) -> None:
    session = Session(here)
    session.commit(merge(here, there).diagram, phrase("Import"))
    session.undo()
    assert session.kept == here


def test_equal_names_are_one_variable_and_the_rest_comes_along() -> None:
    one = merge(HERE, THERE)
    names = by_name(one.diagram)
    assert list(names) == ["workload", "errors", "rework", "trust"]
    assert [one.diagram.variables[id].name for id in one.variables] == ["Rework", "Trust"]
    assert one.known == ("a", "b")
    rework, trust = names["rework"], names["trust"]
    assert (trust.x - rework.x, trust.y - rework.y) == (-300, 0)
    assert (rework.x, rework.y) == (300, 300), "as far from Errors as it was there"
    ends = [(link.source, link.target) for link in one.diagram.links.values()]
    assert ends == [("a", "b"), ("b", rework.id), (rework.id, trust.id)]
    (group,) = one.diagram.groups.values()
    assert group.members == (rework.id, trust.id)
    (name,) = one.diagram.loop_names.values()
    assert set(name.loop) == {rework.id, trust.id}
    assert [note.text for note in one.diagram.notes.values()] == ["Ask the nurses", "Since May"]
    assert [topic.name for topic in one.diagram.topics.values()] == ["People"]
    assert [each.variable for each in one.diagram.disturbances.values()] == [trust.id]


def test_a_view_comes_along_as_it_was() -> None:
    one = merge(HERE, THERE)
    rework = by_name(one.diagram)["rework"]
    (view,) = one.diagram.views.values()
    (since,) = (note for note in one.diagram.notes.values() if note.text == "Since May")
    assert view.members == ("b", rework.id, since.id)
    assert view.places == {rework.id: (-1000.0, -500.0)}
    assert view.without == (one.links[0],)


def test_a_view_of_a_name_that_exists_gets_a_number() -> None:
    here = diagram([*HERE.records.values(), View("v", "detail", ("a",))])
    one = merge(here, THERE)
    assert [view.name for view in one.diagram.views.values()] == ["detail", "Detail 2"]


def test_curves_keep_their_shape_only_between_variables_that_come_together() -> None:
    one = merge(HERE, THERE)
    assert [one.diagram.links[id].bend for id in one.links] == [None, 0.4]


def test_what_differs_stays_unless_theirs_is_wanted() -> None:
    one = merge(HERE, THERE)
    assert (one.diagram.links["ab"].polarity, one.diagram.links["ab"].delayed) == ("+", False)
    (difference,) = one.differing
    assert difference.mine == HERE.links["ab"]
    assert (difference.theirs.polarity, difference.theirs.delayed) == ("-", True)
    taken = one.taking(["ab"]).links["ab"]
    assert (taken.polarity, taken.delayed, taken.strength) == ("-", True, 0.5)
    assert one.taking([]) == one.diagram


def test_what_was_left_open_is_filled_in() -> None:
    one = merge(HERE, THERE)
    workload = one.diagram.variables["a"]
    assert (workload.unit, workload.description) == ("hours", "Hours a week")
    assert one.diagram.links["ab"].strength == 0.5
    assert one.filled == ("a", "ab")


@pytest.mark.parametrize(
    ("mine", "theirs", "agreed"),
    [
        (Link("l", "a", "b", "+"), Link("k", "1", "2", "?"), None),
        (Link("l", "a", "b", "?"), Link("k", "1", "2", "+"), ("+", False, None)),
        (Link("l", "a", "b", "-", True, 2.0), Link("k", "1", "2", "-", True), None),
        (Link("l", "a", "b", "-", True, 2.0), Link("k", "1", "2", "-"), ("-", False, None)),
        (Link("l", "a", "b", "-", True, 2.0), Link("k", "1", "2", "+", True), ("+", True, 2.0)),
    ],
)
def test_silence_is_no_contradiction(
    mine: Link, theirs: Link, agreed: tuple[str, bool, float | None] | None
) -> None:
    here = diagram([HERE.variables["a"], HERE.variables["b"], mine])
    there = diagram([THERE.variables["1"], THERE.variables["2"], theirs])
    found = [each.theirs for each in merge(here, there).differing]
    assert [(x.polarity, x.delayed, x.delay_time) for x in found] == ([agreed] if agreed else [])


def test_of_parallel_links_those_are_the_same_that_say_the_same() -> None:
    ends = [Variable("a", "A"), Variable("b", "B", 200)]
    here = diagram([*ends, Link("p", "a", "b", "+"), Link("q", "a", "b", "-")])
    there = diagram([*ends, Link("q", "a", "b", "-"), Link("p", "a", "b", "+")])
    one = merge(here, there)
    assert (one.links, one.differing) == ((), ())
    more = diagram([*there.records.values(), Link("r", "a", "b", "?", delayed=True)])
    assert len(merge(here, more).links) == 1


def test_a_map_of_strangers_goes_beside_what_is_here() -> None:
    there = diagram([Variable("1", "Trust"), Variable("2", "Pride", 200), Link("x", "1", "2", "+")])
    one = merge(HERE, there)
    new = diagram(one.diagram.variables[id] for id in one.variables)
    assert box_of(new).left > box_of(HERE).right


def test_what_has_no_place_is_named_and_what_was_waiting_gets_one() -> None:
    here = diagram([Variable("a", "Workload"), Variable("p", "Trust", parked=True)])
    there = diagram([Variable("1", "Trust"), Variable("2", "Pride"), Link("x", "1", "2", "+")])
    one = merge(here, there, ("1", "2"))
    assert {one.diagram.variables[id].name for id in one.unplaced} == {"Trust", "Pride"}
    assert merge(here, diagram([Variable("1", "Trust")]), ("1",)).unplaced == ()


def test_a_group_of_the_same_name_gets_more_members_and_nobody_changes_groups() -> None:
    here = diagram([*HERE.records.values(), Group("h", ("a",), "later"), Group("i", ("b",), "Now")])
    there = diagram([*THERE.records.values(), Group("g", ("2", "3", "4"), "Later")])
    one = merge(here, there)
    assert one.diagram.groups["h"].members == ("a", *one.variables)
    assert one.diagram.groups["i"].members == ("b",)
    assert len(one.diagram.groups) == 2
