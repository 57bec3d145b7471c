"""Things come into line by their edges, and stand at equal distances."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from systemsthink.editing.arranging import END, MIDDLE, START, align, distribute
from systemsthink.model import Diagram, Note, Variable, diagram

SIZES = {"a": (100.0, 20.0), "b": (40.0, 40.0), "n": (60.0, 80.0)}
MAP = diagram(
    [
        Variable("a", "Workload", 0, 0),
        Variable("b", "Errors", 300, 40),
        Note("n", "Ask the wards", 120, 260),
        Variable("other", "Rework", 7, 9),
    ]
)


def edges(diagram: Diagram, axis: int, part: float) -> list[float]:
    standing = {**diagram.variables, **diagram.notes}
    at = {id: (standing[id].x, standing[id].y)[axis] for id in SIZES}
    return [at[id] + part * SIZES[id][axis] for id in SIZES]


@pytest.mark.parametrize(
    ("axis", "part", "line"),
    [
        (0, START, -50.0),
        (0, MIDDLE, 135.0),
        (0, END, 320.0),
        (1, START, -10.0),
        (1, MIDDLE, 145.0),
        (1, END, 300.0),
    ],
)
def test_variables_and_notes_come_into_line(axis: int, part: float, line: float) -> None:
    aligned = align(MAP, SIZES, axis, part, SIZES)
    assert edges(aligned, axis, part) == pytest.approx([line] * 3)
    assert edges(aligned, 1 - axis, MIDDLE) == edges(MAP, 1 - axis, MIDDLE)
    assert aligned.variables["other"] == MAP.variables["other"]


def test_gaps_become_equal_and_the_outer_ones_stay() -> None:
    spread = distribute(MAP, SIZES, 0, SIZES)
    assert spread.variables["a"].x == 0
    assert spread.variables["b"].x == 300
    assert spread.notes["n"].x - 30 - 50 == pytest.approx(280 - (spread.notes["n"].x + 30))


def test_one_thing_is_in_line_and_two_are_evenly_spread() -> None:
    assert align(MAP, ["a"], 0, START, SIZES) is MAP
    assert distribute(MAP, ["a", "b"], 0, SIZES) is MAP
    assert align(MAP, ["a", "unknown"], 0, START, SIZES) is MAP


places = st.floats(-1e4, 1e4)


@given(st.lists(st.tuples(places, places), min_size=3, max_size=7), st.sampled_from([0, 1]))
def test_things_of_one_size_stand_evenly_and_doing_it_again_changes_nothing(
    at: list[tuple[float, float]], axis: int
) -> None:
    made = diagram([Variable(f"v{n}", f"V {n}", x, y) for n, (x, y) in enumerate(at)])
    sizes = dict.fromkeys(made.variables, (30.0, 10.0))
    spread = distribute(made, made.variables, axis, sizes)
    again = distribute(spread, made.variables, axis, sizes)

    def along(diagram: Diagram) -> list[float]:
        return [(v.x, v.y)[axis] for v in diagram.variables.values()]

    assert along(again) == pytest.approx(along(spread), abs=1e-6)
    ordered = sorted(zip(along(made), along(spread), strict=True))
    gaps = [b[1] - a[1] for a, b in pairwise(ordered)]
    assert max(gaps) - min(gaps) < 1e-6
