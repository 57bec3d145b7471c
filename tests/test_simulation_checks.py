"""What is reported before and after a run."""

import math
from dataclasses import replace

import pytest

from systemsthink.errors import SimulationError
from systemsthink.model import About, Diagram, Disturbance, Link, Problem, Variable, diagram, put
from systemsthink.simulation import check, simulate


def found(diagram: Diagram, code: str) -> Problem:
    return next(problem for problem in check(diagram) if problem.code == code)


def codes(diagram: Diagram) -> set[str]:
    return {problem.code for problem in check(diagram)}


def ring(*kinds: str | None, delayed: bool = False) -> Diagram:
    count = len(kinds)
    return diagram(
        [
            *(Variable(f"v{i}", f"Naam {i}", kind=kind) for i, kind in enumerate(kinds)),
            *(
                Link(f"l{i}", f"v{i}", f"v{(i + 1) % count}", "+", delayed=delayed and i == 0)
                for i in range(count)
            ),
        ]
    )


def test_an_empty_diagram_cannot_run():
    assert [problem.severity for problem in check(diagram([]))] == ["error"]
    with pytest.raises(SimulationError, match="no variables"):
        simulate(diagram([]))


def test_a_loop_without_any_time_is_named_and_can_be_mended():
    d = ring("responds", "gap", "responds")
    problem = found(d, "instantaneous-loop")
    assert problem.severity == "error"
    assert problem.variables == ("v0", "v1", "v2")
    assert problem.links == ("l0", "l1", "l2")
    assert "Naam 0 → Naam 1 → Naam 2 → Naam 0" in str(problem.phrase)
    with pytest.raises(SimulationError, match="delayed"):
        simulate(d)
    for mended in (
        ring("responds", "gap", "responds", delayed=True),
        ring("accumulates", "gap", "responds"),
        ring(None, "gap", "responds"),
        ring("input", "gap", "responds"),
    ):
        assert "instantaneous-loop" not in codes(mended)
        simulate(mended)


def test_a_self_link_on_what_responds_takes_no_time():
    d = diagram([Variable("v", "V", kind="responds"), Link("l", "v", "v", "-")])
    assert found(d, "instantaneous-loop").variables == ("v",)


@pytest.mark.parametrize(
    "record",
    [
        Variable("v0", "A", time=0.0),
        Variable("v0", "A", time=math.nan),
        Variable("v0", "A", leak=-1.0),
        Variable("v0", "A", initial=math.inf),
        Link("l0", "v0", "v1", "+", strength=-1.0),
        Link("l0", "v0", "v1", "+", strength=math.nan),
        Link("l0", "v0", "v1", "+", delayed=True, delay_time=0.0),
        Disturbance("d", "v0", start=math.nan),
        Disturbance("d", "v0", size=math.inf),
        Disturbance("d", "v0", "pulse", duration=0.0),
        About(until=-1.0),
        About(step=0.0),
        About(until=1.0, step=2.0),
        About(until=1e9, step=0.001),
    ],
)
def test_numbers_that_mean_nothing_are_errors(record):
    d = put(ring("accumulates", "responds"), record)
    assert found(d, "bad-number").severity == "error"
    with pytest.raises(SimulationError):
        simulate(d)


def test_extreme_numbers_neither_warn_nor_crash():
    d = ring("accumulates", "responds")
    with pytest.raises(SimulationError, match="too many steps"):
        simulate(put(d, replace(d.links["l0"], strength=1e300)))
    for strength in (1e300, 1e-300, 0.0):
        strong = put(d, replace(d.links["l0"], strength=strength))
        assert simulate(strong, until=5, dt=0.1).times[-1] == 5


def test_a_long_step_is_told():
    d = diagram([Variable("x", "x", kind="accumulates", initial=1.0), Link("l", "x", "x", "-")])
    assert not codes(put(d, About(until=10.0, step=0.2))) & {"dt-too-long", "dt-not-converged"}
    assert "dt-too-long" in codes(put(d, About(until=10.0, step=0.25)))
    assert {"dt-too-long", "dt-not-converged"} <= codes(put(d, About(until=10.0, step=2.0)))
    euler = simulate(d, until=10, dt=0.2, method="euler")
    assert "dt-not-converged" in {problem.code for problem in euler.problems}


def test_a_delay_counts_as_a_time_constant():
    d = diagram(
        [
            Variable("x", "x", kind="input"),
            Variable("y", "y"),
            Link("l", "x", "y", "+", delayed=True, delay_time=1.0),
            Disturbance("d", "x"),
        ]
    )
    assert "dt-too-long" not in codes(put(d, About(until=10.0, step=0.2)))
    assert "dt-too-long" in codes(put(d, About(until=10.0, step=0.21)))


def test_links_without_a_sign_are_left_out_of_one_run_and_told():
    d = diagram([Variable("a", "a"), Variable("b", "b"), Link("l", "a", "b", "?")])
    assert found(d, "unknown-sign").links == ("l",)
    assert not simulate(d).values[:, 1].any()
    many = simulate(d, runs=400)
    low, high = many.quantiles[0, -1, 1], many.quantiles[-1, -1, 1]
    assert low < -1 < 1 < high
    assert next(p for p in many.problems if p.code == "unknown-sign").severity == "note"


def test_a_map_that_nothing_disturbs_is_told():
    still = put(ring("accumulates", None), Disturbance("d", "v0", size=0.0))
    assert "nothing-moves" in codes(still)
    assert "nothing-moves" not in codes(ring("accumulates", None))


def test_what_has_no_effect_is_told():
    d = diagram(
        [
            Variable("a", "a", kind="input"),
            Variable("b", "b", initial=1.0),
            Link("l", "b", "a", "+"),
        ]
    )
    assert found(d, "input-influenced").links == ("l",)
    assert found(d, "start-ignored").variables == ("b",)


def test_every_assumption_is_a_note_and_none_is_told_where_all_was_said():
    notes = [problem.code for problem in check(ring(None, None)) if problem.severity == "note"]
    assert {"assumed-levels", "assumed-disturbance", "assumed-strengths", "assumed-times"} <= set(
        notes
    )
    said = diagram(
        [
            Variable("a", "a", kind="accumulates", time=1.0, initial=1.0),
            Variable("b", "b", kind="responds"),
            Link("l", "a", "b", "+", strength=1.0),
            Link("m", "b", "a", "-", strength=1.0),
        ]
    )
    assert check(said) == ()


def test_the_share_of_draws_that_grow_is_told():
    d = diagram(
        [
            Variable("x", "x", kind="accumulates", initial=1.0),
            Link("up", "x", "x", "+", strength=1.0),
            Link("down", "x", "x", "-", strength=1.0),
        ]
    )
    run = simulate(d, until=40, runs=400)
    told = next(problem for problem in run.problems if problem.code == "grows")
    assert told.variables == ("x",)
    assert "%" in str(told.phrase)
