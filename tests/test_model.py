"""The diagram as a value, and the difference between two as data."""

import pickle
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import NAMES, diagrams

from systemsthink.exchange.reading import label_of
from systemsthink.model import (
    MAX_NAME,
    About,
    Diagram,
    Link,
    Variable,
    apply,
    between,
    diagram,
    fault_of,
    key_of,
    named,
    put,
    tidy,
)

PAIR = diagram([Variable("v1", "Trust"), Variable("v2", "Openness"), Link("l1", "v1", "v2")])


@given(diagrams(), diagrams())
def test_a_difference_turns_one_diagram_into_the_other(before: Diagram, after: Diagram) -> None:
    assert apply(before, between(before, after)).records == after.records
    assert not between(after, after)


@given(diagrams(), diagrams())
def test_equal_diagrams_have_no_difference(one: Diagram, other: Diagram) -> None:
    other = Diagram(other.records, one.extra)
    assert (one == other) == (not between(one, other))


@given(diagrams())
def test_a_diagram_travels_between_processes(diagram: Diagram) -> None:
    assert len(diagram.variables) + len(diagram.links) <= len(diagram.records)
    assert pickle.loads(pickle.dumps(diagram)) == diagram


def test_unchanged_records_are_shared() -> None:
    after = put(PAIR, Variable("v3", "Learning"))
    assert after.records["v1"] is PAIR.records["v1"]
    assert list(after.records) == ["v1", "v2", "l1", "v3"]
    assert "v3" not in PAIR.records


def test_nobody_can_change_a_diagram() -> None:
    with pytest.raises(FrozenInstanceError):
        PAIR.variables["v1"].name = "Distrust"  # type: ignore[misc]
    with pytest.raises(TypeError):
        PAIR.variables["v3"] = Variable("v3", "Learning")  # type: ignore[index]


def test_without_a_record_about_it_a_diagram_has_no_title() -> None:
    assert PAIR.about == About()
    assert PAIR.title == ""
    assert put(PAIR, About(title="Learning")).title == "Learning"


def test_parallel_links_and_self_links_are_kept() -> None:
    many = put(PAIR, Link("l2", "v1", "v2", "-"), Link("l3", "v1", "v1"))
    assert list(many.links) == ["l1", "l2", "l3"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trust", " TRUST "),
        ("work load", "Work\u00a0\n Load"),
        ("Straße", "STRASSE"),
        ("Geëist", "Gee\u0308ist"),
    ],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)
    found = named(diagram([Variable("v1", one)]), other)
    assert found is not None
    assert found.name == one


@pytest.mark.parametrize(("one", "other"), [("Trust", "Trust 2"), ("a b", "ab"), ("e", "é")])
def test_names_that_differ(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)
    assert named(diagram([Variable("v1", one)]), other) is None


@pytest.mark.parametrize(
    "name",
    ["Werkdruk", "多様性", "نام\u200cها", "👩\u200d👧", "−", "‖", "a b", "N" * MAX_NAME, "\u00a0x"],
)
def test_names_that_people_type(name: str) -> None:
    assert fault_of(name) is None


@pytest.mark.parametrize(
    "name", ["", "  ", "\u3000", "a\x00", "a\x1bb", "\ud800", "N" * (MAX_NAME + 1)]
)
def test_what_is_no_name(name: str) -> None:
    assert fault_of(name) is not None


@given(NAMES)
def test_a_tidy_name_is_the_same_name(name: str) -> None:
    assert key_of(tidy(name)) == key_of(name)
    assert tidy(tidy(name)) == tidy(name)


@given(st.text())
def test_tidying_takes_out_what_breaks_a_line(name: str) -> None:
    assert len(tidy(name).splitlines()) <= 1


@pytest.mark.parametrize("odd", ["\ufffe", "\uffff", "\x1b", "\udc80"])
def test_what_is_no_character_stands_in_no_name(odd: str) -> None:
    assert fault_of(f"Trust{odd}") is not None
    assert label_of(f"Tru{odd}st").startswith("Tru")
    assert fault_of(label_of(f"Tru{odd}st")) is None
