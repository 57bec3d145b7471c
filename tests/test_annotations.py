"""Themes, groups, notes, votes and the parking list, as edits."""

import pytest

from systemsthink.editing import edits
from systemsthink.editing.annotations import (
    add_note,
    discreet,
    name_color,
    park,
    unpark,
    vote,
    write_note,
)
from systemsthink.editing.groups import group, name_group, ungroup
from systemsthink.errors import EditError
from systemsthink.model import Link, Variable, diagram, neighbourhood, only, placed

CHAIN = diagram(
    [
        Variable("a", "A"),
        Variable("b", "B"),
        Variable("c", "C"),
        Variable("d", "D"),
        Link("ab", "a", "b", "+"),
        Link("bc", "b", "c", "-"),
    ]
)


def test_a_variable_without_links_can_be_parked_and_placed_again():
    parked = park(CHAIN, ["d"])
    assert list(parked.parking) == ["d"]
    assert "d" not in placed(parked).variables
    back = unpark(parked, {"d": (10.0, 20.0)})
    assert not back.parking
    assert (back.variables["d"].x, back.variables["d"].y) == (10.0, 20.0)


def test_a_linked_variable_stays_where_it_is():
    with pytest.raises(EditError):
        park(CHAIN, ["a"])
    linked = edits.connect(park(CHAIN, ["d"]), "c", "d", id="cd")
    assert not linked.parking
    assert "d" in placed(linked).variables


def test_votes_never_fall_below_none():
    voted = vote(vote(CHAIN, ["a", "b"], 2), ["b"], -5)
    assert [v.dots for v in voted.variables.values()] == [2, 0, 0, 0]


def test_a_colour_has_one_name():
    named = name_color(name_color(CHAIN, "teal", "Staff", id="t1"), "teal", " Our staff ", id="t2")
    assert [(t.id, t.color, t.name) for t in named.topics.values()] == [("t1", "teal", "Our staff")]
    assert not name_color(named, "teal", "", id="t3").topics


def test_a_variable_is_in_one_group_and_an_empty_group_is_gone():
    first = group(CHAIN, ["a", "b"], "One", id="g1")
    second = group(first, ["b", "c"], id="g2")
    assert {g.id: g.members for g in second.groups.values()} == {"g1": ("a",), "g2": ("b", "c")}
    assert list(ungroup(second, ["a"]).groups) == ["g2"]
    assert name_group(second, "g2", "Two").groups["g2"].name == "Two"
    assert edits.remove(second, ["a", "b"]).groups["g2"].members == ("c",)
    assert "g1" not in edits.remove(second, ["a"]).records


def test_a_note_says_something_and_moves_like_a_variable():
    noted = add_note(CHAIN, "  Ask the team ", 1, 2, id="m")
    assert noted.notes["m"].text == "Ask the team"
    assert edits.shift(noted, ["m", "a"], 3, 4).notes["m"].x == 4.0
    with pytest.raises(EditError):
        add_note(CHAIN, "  ", 0, 0, id="m")


def test_a_link_can_lead_elsewhere_but_not_onto_another():
    assert edits.redirect(CHAIN, "ab", target="d").links["ab"].target == "d"
    assert edits.redirect(CHAIN, "ab", source="c").links["ab"].source == "c"
    twice = edits.connect(CHAIN, "a", "c", id="ac")
    with pytest.raises(EditError):
        edits.redirect(twice, "ac", target="b")


def test_a_neighbourhood_reaches_as_far_as_its_depth():
    assert neighbourhood(CHAIN, ["a"], 0) == {"a"}
    assert neighbourhood(CHAIN, ["a"], 1) == {"a", "b"}
    assert neighbourhood(CHAIN, ["c"], 2) == {"a", "b", "c"}
    part = only(group(CHAIN, ["a", "b"], id="g"), {"b", "c"})
    assert list(part.links) == ["bc"]
    assert part.groups["g"].members == ("b",)


def test_a_note_that_says_nothing_is_taken_away():
    noted = add_note(CHAIN, "Ask first", 0, 0, id="n")
    assert write_note(noted, "n", " Vote first \n").notes["n"].text == "Vote first"
    assert write_note(noted, "n", " \n ") == CHAIN


def test_a_discreet_copy_says_neither_who_nor_what_more():
    told = edits.change(CHAIN, ["a", "ab"], description="d", unit="u", said_by="Ann")
    kept = edits.change(told, ["a"], dots=3, color="red")
    assert discreet(kept) == edits.change(CHAIN, ["a"], dots=3, color="red")
