import json
import os
import random
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from math import comb
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from systemsthink.analysis.graph import to_networkx
from systemsthink.analysis.loops import (
    Loop,
    Loops,
    find_loops,
    keep_names,
    shortest_loop_through,
)
from systemsthink.analysis.search import Search
from systemsthink.model import Change, Diagram, Link, LoopName, Variable, apply, diagram, put

SHARED = Path(__file__).parents[1].parent / "shared"
SIGNS = st.sampled_from(["+", "-", "?"])


def mapped(pairs: Any, size: int = 0) -> Diagram:
    """A diagram of links given as (source, target) or (source, target, sign)."""
    names = dict.fromkeys([*map(str, range(size)), *(str(v) for p in pairs for v in p[:2])])
    links = [
        Link(f"l{i}", str(source), str(target), *sign)
        for i, (source, target, *sign) in enumerate(pairs)
    ]
    return diagram([*(Variable(name, f"name {name}") for name in names), *links])


def named(found: Loops) -> dict[str, tuple[str, ...]]:
    return {loop.name: loop.variables for loop in found.loops}


def as_networkx_finds_them(d: Diagram, longest: int | None = None) -> set[tuple[str, ...]]:
    return {turned(loop) for loop in nx.simple_cycles(to_networkx(d), length_bound=longest)}


def turned(loop: Any) -> tuple[str, ...]:
    at = loop.index(min(loop))
    return (*loop[at:], *loop[:at])


@st.composite
def maps(draw: Any, most: int = 9) -> Diagram:
    size = draw(st.integers(1, most))
    ends = st.integers(0, size - 1)
    return mapped(draw(st.lists(st.tuples(ends, ends, SIGNS), max_size=3 * size)), size)


@settings(max_examples=300, deadline=None)
@given(maps())
def test_the_loops_are_those_that_networkx_finds(d: Diagram) -> None:
    found = find_loops(d)
    assert found.complete
    assert found.max_length is None
    assert len(set(named(found))) == len(found.loops)
    assert {loop.variables for loop in found.loops} == as_networkx_finds_them(d)


@settings(max_examples=300, deadline=None)
@given(maps(), st.integers(0, 40))
def test_a_limit_leaves_every_loop_up_to_the_largest_length_that_fits(
    d: Diagram, most: int
) -> None:
    lengths = Counter(map(len, as_networkx_finds_them(d)))
    longest = max(
        length
        for length in range(len(d.variables) + 1)
        if sum(n for size, n in lengths.items() if size <= length) <= most
    )
    found = find_loops(d, limit=most)
    assert found.complete == (lengths.total() <= most)
    assert found.max_length == (None if found.complete else longest)
    assert len(found.loops) == sum(n for size, n in lengths.items() if size <= longest)


@settings(max_examples=300, deadline=None)
@given(maps(), st.integers(1, 9), st.integers(0, 30), st.data())
def test_what_is_asked_for_is_found_under_the_same_names(
    d: Diagram, longest: int, most: int, data: st.DataObject
) -> None:
    through = data.draw(st.sampled_from([None, *d.variables]))
    found = find_loops(d, max_length=longest, through=through, limit=most)
    wanted = {
        loop for loop in as_networkx_finds_them(d, longest) if through is None or through in loop
    }
    reached = longest if found.max_length is None else found.max_length
    assert {loop.variables for loop in found.loops} == {
        one for one in wanted if len(one) <= reached
    }
    assert found.complete == (len(wanted) <= most)
    standard = named(find_loops(d, limit=most))
    assert all(standard.get(loop.name, loop.variables) == loop.variables for loop in found.loops)


@settings(max_examples=200, deadline=None)
@given(maps())
def test_kind_and_delay_follow_from_the_influences_of_the_loop(d: Diagram) -> None:
    graph = to_networkx(d)
    for loop in find_loops(d).loops:
        pairs = list(pairwise((*loop.variables, loop.variables[0])))
        product = 1
        for pair in pairs:
            product *= {"+": 1, "-": -1, "?": 0}[graph.edges[pair]["polarity"]]
        assert {1: "reinforcing", -1: "balancing", 0: "undetermined"}[product] == loop.kind
        assert loop.links == tuple(id for pair in pairs for id in graph.edges[pair]["links"])
        assert loop.delayed == any(d.links[id].delayed for id in loop.links)


@pytest.mark.parametrize("seed", range(20))
def test_a_shorter_search_finds_what_a_longer_one_finds_of_that_length(seed: int) -> None:
    """On maps too large for hypothesis, where walks come to know their dead ends."""
    chance = random.Random(seed)
    for _ in range(100):
        size = chance.randrange(10, 20)
        pairs = [(chance.randrange(size), chance.randrange(size)) for _ in range(2 * size)]
        search = Search(size, dict.fromkeys(pairs))
        lengths = [len(path) for path in search.up_to(size, 10**9) or []]
        for longest in range(size):
            fewer = search.up_to(longest, 10**9)
            assert fewer is not None
            assert len(set(fewer)) == sum(length <= longest for length in lengths)


def truth() -> list[dict[str, Any]]:
    """What is known of the real maps; nothing, and so a skipped test, where they are not here."""
    path = SHARED / "corpus" / "TRUTH.json"
    if not path.exists():
        return []
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return [one for one in found if one["elementary_loops"].isdecimal()]


@pytest.mark.parametrize("published", truth(), ids=lambda one: one["file"])
def test_real_maps_have_as_many_loops_as_published(published: dict[str, Any]) -> None:
    d = mapped([link[:3] for link in published["links"]])
    found = find_loops(d)
    assert (found.complete, len(found.loops)) == (True, int(published["elementary_loops"]))


ARCHETYPES = {
    "Balancing process with delay": "B",
    "Limits to Growth / Success": "BR",
    "Shifting the Burden": "BBR",
    "Shifting the Burden to the Intervenor": "BBR",
    "Fixes that Fail": "BR",
    "Drifting / Eroding Goals": "BB",
    "Escalation": "BB",
    "Success to the Successful": "RR",
    "Tragedy of the Commons": "BBRR",
    "Growth and Underinvestment": "BBR",
    "Accidental Adversaries": "BBRRRR",
    "Attractiveness Principle": "BBR",
}


@pytest.mark.parametrize(("archetype", "kinds"), ARCHETYPES.items())
def test_archetypes_have_the_loops_they_are_known_for(archetype: str, kinds: str) -> None:
    path = SHARED / "archetypes.json"
    if not path.exists():
        pytest.skip("the archetypes are not here")
    links = json.loads(path.read_text(encoding="utf-8"))[archetype]
    found = find_loops(mapped([(link["from"], link["to"], link["sign"]) for link in links]))
    assert "".join(sorted(loop.name[0] for loop in found.loops)) == kinds


def test_a_self_link_is_a_loop_of_one() -> None:
    [loop] = find_loops(mapped([("a", "a", "-")])).loops
    assert (loop.variables, loop.links, loop.name) == (("a",), ("l0",), "B1")


@pytest.mark.timeout(20)
def test_a_ladder_of_dead_ends_costs_nothing() -> None:
    """2^60 ways lead down the ladder, and none of them home but the last rung's."""
    ladder = [(i, j) for i in range(0, 120, 2) for j in (i + 2, i + 3)]
    ladder += [(i + 1, j) for i, j in ladder]
    home = [("home", 0), (0, "home")]
    assert len(find_loops(mapped([*ladder, *home, *home])).loops) == 1


@pytest.mark.timeout(20)
def test_dead_ends_within_one_part_cost_nothing_either() -> None:
    """Every rung leads back to the start, but only by way of the first one, which was passed."""
    rungs = 40
    down = [(f"{side}{i}", f"{to}{i + 1}") for i in range(rungs) for side in "ab" for to in "ab"]
    back = [(f"a{rungs}", "gate"), (f"b{rungs}", "gate")]
    ring = [("gate", "a0"), ("gate", "home"), ("home", "gate")]
    found = find_loops(mapped([*ring, *down, *back]), through="home")
    assert [loop.variables for loop in found.loops] == [("gate", "home")]


@pytest.mark.timeout(20)
def test_a_search_that_is_too_large_ends_and_says_how_far_it_came() -> None:
    """Two to the thirtieth loops of one length: below it nothing, beyond it too much."""
    diamonds = [(f"n{i}", f"{side}{i}") for i in range(30) for side in "xy"]
    diamonds += [(f"{side}{i}", f"n{(i + 1) % 30}") for i in range(30) for side in "xy"]
    found = find_loops(mapped(diamonds))
    assert (found.loops, found.complete, found.max_length) == ((), False, 59)


def test_all_variables_linked_to_all_give_the_known_numbers() -> None:
    """Choose k of n variables, and there are (k - 1)! ways round."""
    d = mapped([(a, b) for a in range(12) for b in range(12) if a != b])
    found = find_loops(d)
    assert (found.max_length, len(found.loops)) == (
        4,
        comb(12, 2) + 2 * comb(12, 3) + 6 * comb(12, 4),
    )


def test_more_loops_of_one_than_fit_leave_none() -> None:
    found = find_loops(mapped([(i, i) for i in range(5)]), limit=4)
    assert (found.loops, found.complete, found.max_length) == ((), False, 0)


def test_a_ring_of_three_thousand_is_found() -> None:
    [loop] = find_loops(mapped([(i, (i + 1) % 3000) for i in range(3000)])).loops
    assert len(loop.variables) == 3000


def test_a_variable_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        find_loops(mapped([("a", "b")]), through="z")


@settings(max_examples=200, deadline=None)
@given(maps(7), st.tuples(st.integers(0, 6), st.integers(0, 6), SIGNS))
def test_drawing_more_renames_no_loop_even_after_a_reload(d: Diagram, new: Any) -> None:
    d = mapped([(link.source, link.target, link.polarity) for link in d.links.values()], 7)
    source, target, sign = new
    before = named(find_loops(d))
    if any((link.source, link.target) == (str(source), str(target)) for link in d.links.values()):
        return
    after = named(find_loops(put(d, Link("new", str(source), str(target), sign))))
    assert {name: after[name] for name in before} == before


def test_loops_are_numbered_in_the_order_in_which_they_were_closed() -> None:
    triangle = [("a", "b", "+"), ("b", "c", "+"), ("c", "a", "+")]
    found = find_loops(mapped([*triangle, ("b", "a", "+"), ("a", "a", "-"), ("c", "c")]))
    assert named(found) == {
        "B1": ("a",),
        "U1": ("c",),
        "R2": ("a", "b"),
        "R1": ("a", "b", "c"),
    }


def test_a_higher_limit_renames_nothing() -> None:
    d = mapped([(a, b, "+-"[a < b]) for a in range(10) for b in range(10) if a != b])
    fewer, more = named(find_loops(d, limit=2_000)), named(find_loops(d))
    assert 0 < len(fewer) < len(more)
    assert fewer.items() < more.items()


def test_a_name_given_by_a_person_replaces_the_number_and_moves_no_other() -> None:
    d = mapped([("a", "b", "+"), ("b", "a", "+"), ("b", "b", "+")])
    burnout = put(d, LoopName("n", ("b", "a"), "Burnout"))
    assert [loop.name for loop in find_loops(d).loops] == ["R2", "R1"]
    assert [(loop.name, loop.given) for loop in find_loops(burnout).loops] == [
        ("R2", False),
        ("Burnout", True),
    ]


THREE = [("a", "a", "+"), ("b", "b", "+"), ("c", "c", "+")]


def without(d: Diagram, *links: str) -> Diagram:
    return apply(d, Change(removed=links))


def test_a_session_renumbers_nothing_when_a_loop_goes_and_comes_back() -> None:
    d = mapped(THREE)
    first = find_loops(d)
    fewer = keep_names(find_loops(without(d, "l1")), first)
    assert named(fewer) == {"R1": ("a",), "R3": ("c",)}
    assert keep_names(find_loops(d), fewer) == first


def test_a_new_loop_in_a_session_takes_no_name_that_is_in_use() -> None:
    d = mapped([*THREE, ("d", "d", "+")])
    before = keep_names(find_loops(without(d, "l0", "l3")), find_loops(without(d, "l3")))
    assert named(before) == {"R2": ("b",), "R3": ("c",)}
    assert named(keep_names(find_loops(without(d, "l0")), before)) == {
        "R2": ("b",),
        "R3": ("c",),
        "R4": ("d",),
    }


def test_a_loop_of_another_kind_gets_another_letter_and_its_own_name_back() -> None:
    d = mapped([("a", "a", "-"), *THREE[1:]])
    flipped = put(d, replace(d.links["l1"], polarity="-"))
    before = find_loops(d)
    after = keep_names(find_loops(flipped), before)
    assert named(after) == {"B1": ("a",), "B2": ("b",), "R2": ("c",)}
    assert keep_names(find_loops(d), after) == before


def test_a_given_name_comes_and_goes_in_a_session_even_one_like_a_number() -> None:
    d = mapped(THREE)
    before = find_loops(d)
    renamed = put(d, LoopName("n", ("b",), "R7"))
    after = keep_names(find_loops(renamed), before)
    assert named(after) == {"R1": ("a",), "R7": ("b",), "R3": ("c",)}
    assert keep_names(find_loops(d), after) == before


def test_two_new_loops_in_a_session_take_different_names() -> None:
    """The short one takes its own name R3; the long one's own, R2, is in use."""
    first = mapped(THREE[:2])
    before = keep_names(find_loops(without(first, "l0")), find_loops(first))
    assert named(before) == {"R2": ("b",)}
    d = mapped([THREE[1], ("x", "y", "+"), ("y", "x", "+"), THREE[2]])
    assert named(keep_names(find_loops(d), before)) == {
        "R2": ("b",),
        "R3": ("c",),
        "R4": ("x", "y"),
    }


@settings(max_examples=300, deadline=None)
@given(st.lists(maps(6), min_size=2, max_size=4))
def test_names_in_a_session_stay_apart_and_fit_their_kinds(versions: list[Diagram]) -> None:
    shown = find_loops(versions[0])
    for d in versions[1:]:
        before, shown = shown, keep_names(find_loops(d), shown)
        assert len(named(shown)) == len(shown.loops)
        for loop in shown.loops:
            assert loop.name[0] == {"r": "R", "b": "B", "u": "U"}[loop.kind[0]]
            assert former(before, loop) in (None, loop.name)


def former(before: Loops, loop: Loop) -> str | None:
    known = {(one.variables, one.kind): one.name for one in before.loops}
    return known.get((loop.variables, loop.kind))


@settings(max_examples=200, deadline=None)
@given(maps())
def test_the_shortest_loop_through_each_link_is_one_and_none_is_shorter(d: Diagram) -> None:
    shortest = shortest_loop_through(d)
    loops = [loop for loop in find_loops(d).loops if len(loop.variables) > 1]
    assert set(shortest) == {id for loop in loops for id in loop.links}
    for link, variables in shortest.items():
        through = [loop.variables for loop in loops if link in loop.links]
        assert variables in through
        assert len(variables) == min(map(len, through))


PROGRAM = """
import random, sys
from systemsthink.analysis.loops import find_loops, shortest_loop_through
from systemsthink.model import Link, Variable, diagram
chance = random.Random(5)
names = [f"{chance.randrange(10**6)}" for i in range(60)]
links = [Link(str(i), *chance.sample(names, 2), chance.choice("+-?")) for i in range(200)]
d = diagram([*(Variable(name, name) for name in names), *links])
print(find_loops(d, limit=300), find_loops(d, limit=300, through=names[0]))
print(shortest_loop_through(d))
"""


def test_the_answer_is_the_same_in_every_process() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    [answer] = answers
    assert b"complete=False" in answer
