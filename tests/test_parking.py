"""The parking list and the ranking, as edits and as what they say of a diagram."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st
from strategies import diagrams

from systemsthink.editing.annotations import clear_dots, discreet
from systemsthink.editing.groups import group, homes, join
from systemsthink.editing.parking import name_variables, ranking
from systemsthink.model import Diagram, Link, Variable, diagram, key_of

MAP = diagram(
    [
        Variable("a", "Trust", dots=2, description="How far", unit="points", said_by="Nadia"),
        Variable("b", "Pride", dots=5),
        Variable("c", "Turnover"),
        Link("l", "a", "b", "+", description="Slowly", said_by="Tom"),
    ]
)


def ids():
    numbers = count(1)
    return lambda: f"new{next(numbers)}"


def test_a_list_loses_its_bullets_and_numbers_but_no_names():
    lines = ["- Workload", "  • Errors", "3) Rework", "2. ", "", "5S audits", "-40 °C"]
    named = name_variables(MAP, lines, ids())
    assert [v.name for v in named.diagram.parking.values()] == [
        "Workload",
        "Errors",
        "Rework",
        "5S audits",
        "-40 °C",
    ]


def test_a_name_that_exists_is_refused_and_the_others_are_not():
    named = name_variables(MAP, ["New", "TRUST", "new"], ids())
    assert [named.diagram.variables[id].name for id in named.added] == ["New"]
    assert [line for line, _ in named.refused] == ["TRUST", "new"]
    assert "Trust" in str(named.refused[0][1])


@given(diagrams(), st.lists(st.text(max_size=20), max_size=8))
def test_whatever_is_pasted_every_name_stays_unique(shown, lines):
    named = name_variables(shown, lines, ids())
    keys = [key_of(v.name) for v in named.diagram.variables.values()]
    before = [key_of(v.name) for v in shown.variables.values()]
    assert sorted(keys[: len(before)]) == sorted(before)
    new = keys[len(before) :]
    assert len(set(new)) == len(new) == len(named.added)
    assert set(new).isdisjoint(before)


def test_the_ranking_begins_with_most_dots():
    assert list(ranking(MAP)) == ["b", "a"]
    assert list(ranking(clear_dots(MAP))) == []
    assert list(ranking(Diagram())) == []


def test_a_discreet_diagram_tells_nothing_of_what_was_said():
    bare = discreet(MAP)
    records = [*bare.variables.values(), *bare.links.values()]
    assert {(r.description, r.unit, r.said_by) for r in records} == {("", "", "")}
    assert bare.variables["a"].dots == 2
    assert bare.links["l"].polarity == "+"


def test_joining_a_group_leaves_the_other_and_keeps_the_name():
    two = group(group(MAP, ["a"], "One", id="g1"), ["b"], "Two", id="g2")
    joined = join(two, ["a", "b"], "g2")
    assert {g.name: g.members for g in joined.groups.values()} == {"Two": ("b", "a")}
    assert homes(joined)["a"].id == "g2"
