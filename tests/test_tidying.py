"""Tidying: no overlaps, room for arrows, rounder loops, and nothing far from where it was."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from strategies import diagrams

from systemsthink import files
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.wrapping import estimated_size
from systemsthink.layout import place
from systemsthink.layout.judging import crossings, disorder
from systemsthink.layout.part import parts_of
from systemsthink.layout.tidying import tidy
from systemsthink.model import Diagram, Link, Variable, diagram, placed, put

EXAMPLES = sorted(Path("examples").glob("*.cld"))


def ring(count: int, wobble: float = 0.0) -> Diagram:
    random = np.random.default_rng(count)
    turns = 2 * np.pi * np.arange(count) / count
    places = np.stack([np.sin(turns), -np.cos(turns)], axis=1) * 40.0 * count
    places += random.normal(0, wobble, places.shape) if wobble else 0.0
    variables = [Variable(f"v{n}", f"Variable {n}", *at) for n, at in enumerate(places.tolist())]
    links = [Link(f"l{n}", f"v{n}", f"v{(n + 1) % count}", "+") for n in range(count)]
    return diagram([*variables, *links])


def shaken(diagram: Diagram, by: float) -> Diagram:
    random = np.random.default_rng(7)
    moves = random.normal(0, by, (len(diagram.variables), 2)).tolist()
    pairs = zip(diagram.variables.values(), moves, strict=True)
    return put(diagram, *(replace(v, x=v.x + dx, y=v.y + dy) for v, (dx, dy) in pairs))


def places_of(diagram: Diagram) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array([(v.x, v.y) for v in diagram.variables.values()]).reshape(-1, 2)


def furthest(before: Diagram, after: Diagram) -> float:
    return float(np.hypot(*(places_of(after) - places_of(before)).T).max(initial=0.0))


def overlaps(diagram: Diagram, margin: float = 0.0) -> int:
    seen = placed(diagram).variables.values()
    boxes = [Box(v.x, v.y, *estimated_size(v.name, v.scale)).inflated(margin / 2) for v in seen]
    return sum(one.intersects(other) for one, other in combinations(boxes, 2))


def judged(diagram: Diagram) -> tuple[int, float]:
    crossed, disordered = 0, 0.0
    at = {v.id: (v.x, v.y) for v in diagram.variables.values()}
    for part in parts_of(diagram):
        places = np.array([at[id] for id in part.ids])
        crossed += crossings(part, places[part.pairs[:, 0]], places[part.pairs[:, 1]])
        disordered += disorder(part, places) if len(part.ids) > 1 else 0.0
    return crossed, disordered


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_tidy_map_stays_nearly_as_it_is(path: Path) -> None:
    for tidy_already in (files.load(path), place(files.load(path))):
        after = tidy(tidy_already)
        assert furthest(tidy_already, after) < 60
        assert furthest(after, tidy(after)) < 2
        assert judged(after) <= judged(tidy_already)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_map_that_was_shaken_gets_room_and_order(path: Path) -> None:
    before = shaken(files.load(path), 60)
    after = tidy(before)
    assert overlaps(after, 20) == 0
    assert furthest(after, tidy(after)) < 2
    assert judged(after)[1] < judged(before)[1] + 0.01
    assert tidy(before) == after


def test_a_crooked_loop_becomes_rounder_and_keeps_its_orientation() -> None:
    before = ring(6, wobble=50)
    after = tidy(before)
    round_ones = [places_of(d) - places_of(d).mean(axis=0) for d in (before, after)]
    uneven = [float(np.std(np.hypot(*places.T))) for places in round_ones]
    assert uneven[1] < 0.6 * uneven[0]
    turns = [np.arctan2(*places.T) for places in round_ones]
    away = (turns[1] - turns[0] + np.pi) % (2 * np.pi) - np.pi
    assert abs(away.mean()) < 0.2
    assert np.abs(away).max() < 1.0


def test_labels_on_each_other_make_room_and_the_rest_stays() -> None:
    far = Variable("c", "Far away", 900, 0)
    before = diagram([Variable("a", "Workload", 0, 0), Variable("b", "Errors", 8, 6), far])
    after = tidy(before)
    assert overlaps(after, 20) == 0
    assert after.variables["c"] == far


def test_linked_labels_get_room_for_their_arrow() -> None:
    close = [Variable("a", "Aaa", 0, 0), Variable("b", "Bbb", 70, 0), Link("l", "a", "b", "+")]
    after = tidy(diagram(close)).variables
    assert after["b"].x - after["a"].x > estimated_size("Aaa")[0] + 49


def test_only_those_chosen_move_also_out_of_a_crowd_that_stays() -> None:
    crowd = [Variable(f"v{n}", f"Variable {n}", n % 6 * 60, n // 6 * 20) for n in range(36)]
    before = diagram(crowd)
    after = tidy(before, {"v14", "v15"})
    moved = {id for id, v in after.variables.items() if v != before.variables[id]}
    assert moved == {"v14", "v15"}
    boxes = {v.id: Box(v.x, v.y, *estimated_size(v.name)) for v in after.variables.values()}
    for id in moved:
        assert not any(boxes[id].intersects(boxes[other]) for other in boxes if other != id)


def test_many_labels_at_one_point_find_room() -> None:
    heap = diagram([Variable(f"v{n}", f"Variable {n}", 5, 5) for n in range(80)])
    assert overlaps(tidy(heap), 15) == 0


def test_parked_variables_and_bent_links_are_left_alone() -> None:
    before = put(ring(5, wobble=60), Variable("p", "Later", 0, 0, parked=True))
    before = put(before, replace(before.links["l1"], bend=0.4))
    after = tidy(before)
    assert after.variables["p"] == before.variables["p"]
    assert after.links == before.links
    assert after.variables["v1"] != before.variables["v1"]


def test_it_can_be_stopped() -> None:
    before = ring(6, wobble=60)
    assert tidy(before, progress=lambda share: False) is before


@settings(max_examples=60, deadline=None)
@given(diagrams(most=6))
def test_any_diagram_becomes_free_of_overlaps_and_stays_so(before: Diagram) -> None:
    after = tidy(before)
    assert overlaps(after, 15) == 0
    assert furthest(after, tidy(after)) < 2
    kept = {id: replace(v, x=0.0, y=0.0) for id, v in after.variables.items()}
    assert kept == {id: replace(v, x=0.0, y=0.0) for id, v in before.variables.items()}
    crowded = overlaps(before, 52)
    assert crowded or judged(after) <= judged(before)
