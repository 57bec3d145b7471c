"""First layouts: no overlaps, loops that look like loops, always the same."""

import json
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from systemsthink.exchange.notation import text as notation
from systemsthink.geometry.boxes import Box, around
from systemsthink.geometry.wrapping import estimated_size
from systemsthink.layout import place
from systemsthink.layout.judging import area, crossings
from systemsthink.layout.part import parts_of
from systemsthink.layout.stress import Stress, wanted_distances
from systemsthink.model import Diagram, Link, Variable, diagram

SHARED = Path(__file__).parents[1].parent / "shared"
TRUTH = SHARED / "corpus" / "TRUTH.json"
ARCHETYPES = SHARED / "archetypes.json"


def map_of(variables: list[str], links: list[tuple[str, str]]) -> Diagram:
    ids = {name: f"v{at}" for at, name in enumerate(variables, start=1)}
    made = [Link(f"l{at}", ids[a], ids[b], "+") for at, (a, b) in enumerate(links, start=1)]
    return diagram([*(Variable(id, name) for name, id in ids.items()), *made])


def ring(count: int) -> Diagram:
    names = [f"Variable {at}" for at in range(count)]
    return map_of(names, list(zip(names, names[1:] + names[:1], strict=True)))


def boxes_of(diagram: Diagram) -> list[Box]:
    return [Box(v.x, v.y, *estimated_size(v.name, v.scale)) for v in diagram.variables.values()]


def overlapping(diagram: Diagram) -> int:
    boxes = [box.inflated(10) for box in boxes_of(diagram)]
    return sum(one.intersects(other) for one, other in combinations(boxes, 2))


def places_of(diagram: Diagram) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array([(v.x, v.y) for v in diagram.variables.values()])


def real_maps() -> dict[str, Diagram]:
    if not TRUTH.exists():
        return {}
    maps = {}
    for file in json.loads(TRUTH.read_text("utf-8")):
        if file["file"].startswith(("edgelist/", "loopy/", "kumu/")) and file["variables"]:
            links = [(link[0], link[1]) for link in file["links"]]
            maps[file["file"]] = map_of(file["variables"], links)
    for name, links in json.loads(ARCHETYPES.read_text("utf-8")).items():
        pairs = [(link["from"], link["to"]) for link in links]
        maps[name] = map_of(list(dict.fromkeys(sum(pairs, ()))), pairs)
    return maps


REAL = real_maps()


@pytest.mark.skipif(not REAL, reason="the corpus is not beside the project")
def test_there_are_real_maps_to_lay_out() -> None:
    assert len(REAL) > 20


@pytest.mark.parametrize("name", REAL)
def test_no_label_of_a_real_map_lies_on_another(name: str) -> None:
    assert overlapping(place(REAL[name])) == 0


@pytest.mark.parametrize("count", [3, 4, 6, 9, 12])
def test_a_single_loop_is_round_runs_clockwise_and_does_not_cross_itself(count: int) -> None:
    placed = place(ring(count))
    places = places_of(placed)
    perimeter = np.hypot(*(np.roll(places, -1, axis=0) - places).T).sum()
    assert 4 * np.pi * area(places) / perimeter**2 > 0.55  # 1 for a circle; 0.60 for a triangle
    (part,) = parts_of(placed)
    assert crossings(part, places[part.pairs[:, 0]], places[part.pairs[:, 1]]) == 0


def test_two_loops_that_share_a_variable_do_not_cross() -> None:
    map = notation.read(b"A -> B -> C -> A\nA -> D -> E -> A").diagram
    places = places_of(place(map))
    (part,) = parts_of(map)
    assert crossings(part, places[part.pairs[:, 0]], places[part.pairs[:, 1]]) == 0


def test_crossings_are_counted_where_links_do_not_share_a_variable() -> None:
    (part,) = parts_of(map_of(list("ABCD"), [("A", "C"), ("B", "D"), ("A", "B")]))
    square = np.array([[0.0, 0.0], [1.0, 0.1], [1.1, 1.0], [0.1, 0.9]])
    assert crossings(part, square[part.pairs[:, 0]], square[part.pairs[:, 1]]) == 1
    swapped = square[[0, 2, 1, 3]]
    assert crossings(part, swapped[part.pairs[:, 0]], swapped[part.pairs[:, 1]]) == 0


def test_a_chain_comes_to_rest_at_the_distances_that_it_wants() -> None:
    (part,) = parts_of(map_of(["Aa", "Bb", "Cc"], [("Aa", "Bb"), ("Bb", "Cc")]))
    wanted = wanted_distances(part)
    relaxed = Stress(part).relaxed(np.array([[0.0, 0.0], [50.0, 10.0], [90.0, 60.0]]))
    assert np.hypot(*(relaxed[0] - relaxed[1])) == pytest.approx(wanted[0, 1], rel=0.02)
    assert np.hypot(*(relaxed[0] - relaxed[2])) == pytest.approx(wanted[0, 2], rel=0.03)


def test_separate_parts_stand_apart_on_a_page_that_is_wide() -> None:
    text = "\n".join(f"A{at} -> B{at} -> C{at} -> A{at}" for at in range(9))
    placed = place(notation.read(text.encode()).diagram)
    boxes = boxes_of(placed)
    loops = [around(boxes[at : at + 3]) for at in range(0, 27, 3)]
    assert not any(one.intersects(other) for one, other in combinations(loops, 2))
    page = around(boxes)
    assert 1.0 < page.width / page.height < 3.0


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 12).flatmap(
        lambda count: st.tuples(
            st.just(count),
            st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=24),
        )
    )
)
def test_any_map_is_laid_out_without_overlaps_and_always_alike(
    shape: tuple[int, list[tuple[int, int]]],
) -> None:
    count, pairs = shape
    names = [f"Name {at} " + "long " * (at % 4 * 3) for at in range(count)]
    map = map_of(names, [(names[a], names[b]) for a, b in pairs])
    placed = place(map)
    assert overlapping(placed) == 0
    assert place(map) == placed
    assert np.isfinite(places_of(placed)).all()


def test_a_placed_variable_stays_and_a_new_one_comes_near_its_neighbour() -> None:
    before = place(ring(6))
    new = [Variable("n1", "New"), Variable("n2", "Newer"), Variable("n3", "Stranger")]
    links = [Link("k1", "v1", "n1"), Link("k2", "n2", "n1")]
    after = place(diagram([*before.records.values(), *new, *links]), ["n1", "n2", "n3"])
    assert [after.variables[id] for id in before.variables] == list(before.variables.values())
    assert overlapping(after) == 0
    old, near = after.variables["v1"], after.variables["n1"]
    assert np.hypot(old.x - near.x, old.y - near.y) < 400
    assert after.variables["n3"].y > max(v.y for v in before.variables.values())


def test_nothing_to_place_changes_nothing() -> None:
    map = ring(3)
    assert place(map, []) is map
    assert place(Diagram()) == Diagram()


def test_a_large_map_fills_a_page_so_that_its_labels_can_be_read() -> None:
    names = [f"A name of variable {at}" for at in range(120)]
    tree = [(names[(at - 1) // 3], names[at]) for at in range(1, 120)]  # all arms and leaves
    boxes = boxes_of(place(map_of(names, tree)))
    page = around(boxes)
    assert sum(box.width * box.height for box in boxes) > 0.25 * page.width * page.height
    assert 1.0 < page.width / page.height < 2.0


def test_a_part_too_large_to_search_gets_rows() -> None:
    placed = place(ring(1_000))
    assert overlapping(placed) == 0
