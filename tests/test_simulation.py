"""Runs against closed forms."""

import numpy as np
import pytest

from systemsthink.errors import SimulationError
from systemsthink.model import About, Diagram, Disturbance, Link, Variable, diagram
from systemsthink.simulation import check, propose, simulate
from systemsthink.simulation.clock import clock
from systemsthink.simulation.compiling import compile_program
from systemsthink.simulation.run import Run
from systemsthink.simulation.running import play
from systemsthink.simulation.sampling import draw, reference


def level(id: str, initial: float = 0.0, **fields: float) -> Variable:
    return Variable(id, id, kind="accumulates", initial=initial, **fields)


def course(run: Run, id: str) -> np.ndarray:
    return run.values[:, run.variables.index(id)]


def codes(diagram: Diagram) -> list[str]:
    return [problem.code for problem in check(diagram)]


def oscillator() -> Diagram:
    return diagram(
        [level("x", 1.0), level("y"), Link("a", "x", "y", "-"), Link("b", "y", "x", "+")]
    )


def test_a_reinforcing_loop_grows_exponentially():
    run = simulate(diagram([level("x", 2.0), Link("a", "x", "x", "+", strength=0.3)]), until=10)
    assert course(run, "x") == pytest.approx(2 * np.exp(0.3 * run.times), rel=1e-6)


def test_a_balancing_loop_seeks_its_goal():
    d = diagram(
        [
            Variable("goal", "Goal", kind="input"),
            Variable("gap", "Gap", kind="gap"),
            level("state", time=2.0),
            Link("a", "goal", "gap", "+"),
            Link("b", "state", "gap", "-"),
            Link("c", "gap", "state", "+"),
            Disturbance("d", "goal", "step", start=1.0, size=3.0),
        ]
    )
    run = simulate(d, until=12, dt=0.05)
    since = np.maximum(0, run.times - 1)
    assert course(run, "state") == pytest.approx(3 * (1 - np.exp(-since / 2)), abs=1e-6)
    assert course(run, "gap") == pytest.approx(course(run, "goal") - course(run, "state"))


def test_a_level_leaks_with_its_own_time_constant():
    run = simulate(diagram([level("x", 4.0, leak=5.0)]), until=10)
    assert course(run, "x") == pytest.approx(4 * np.exp(-run.times / 5), rel=1e-7)


def test_a_delay_starts_at_the_reference_and_follows_a_step_exponentially():
    d = diagram(
        [
            Variable("x", "x"),
            Variable("y", "y"),
            Link("a", "x", "y", "-", delayed=True, delay_time=4.0, strength=0.5),
            Disturbance("d", "x", start=2.0),
        ]
    )
    run = simulate(d, until=20, dt=0.1)
    expected = -0.5 * (1 - np.exp(-np.maximum(0, run.times - 2) / 4))
    assert course(run, "y") == pytest.approx(expected, abs=1e-7)


def test_a_displaced_level_finds_its_delays_still_at_the_reference():
    d = diagram([level("x", 1.0), Variable("y", "y"), Link("a", "x", "y", "+", delayed=True)])
    run = simulate(d, until=10)
    assert course(run, "y") == pytest.approx(1 - np.exp(-run.times / 2), abs=1e-6)


@pytest.mark.parametrize("dt", [0.05, 0.3, 0.7])
def test_a_pulse_brings_its_area_wherever_its_edges_fall(dt):
    d = diagram(
        [level("x", time=2.0), Disturbance("d", "x", "pulse", 1.23, size=3.0, duration=0.4)]
    )
    for method in ("rk4", "euler"):
        assert course(simulate(d, until=5, dt=dt, method=method), "x")[-1] == pytest.approx(0.6)


def test_inputs_show_their_shape_at_every_instant():
    def shown(shape: str, **fields: float) -> np.ndarray:
        d = diagram(
            [Variable("x", "x", kind="input", initial=5.0), Disturbance("d", "x", shape, **fields)]
        )
        return course(simulate(d, until=8, dt=0.5), "x") - 5

    times = np.arange(17) / 2
    assert shown("step", start=2.0, size=3.0) == pytest.approx(3.0 * (times >= 2))
    assert shown("pulse", start=2.0, duration=1.5) == pytest.approx(
        1.0 * ((times >= 2) & (times < 3.5))
    )
    assert shown("ramp", start=2.0, duration=4.0) == pytest.approx(np.clip((times - 2) / 4, 0, 1))
    wave = np.where(times >= 1, np.sin(2 * np.pi * (times - 1) / 3), 0)
    assert shown("sine", start=1.0, duration=3.0) == pytest.approx(wave, abs=1e-12)


def test_an_undamped_oscillator_as_measured_elsewhere():
    """At ω = 1, t = 20, dt = 0.1: Euler's amplitude 2.70 times too large, RK4 off by 1.5e-5."""
    fine = simulate(oscillator(), until=20, dt=0.1)
    error = np.hypot(course(fine, "x")[-1] - np.cos(20), course(fine, "y")[-1] + np.sin(20))
    assert error == pytest.approx(1.5e-5, rel=0.2)
    coarse = simulate(oscillator(), until=20, dt=0.1, method="euler")
    amplitude = np.hypot(course(coarse, "x")[-1], course(coarse, "y")[-1])
    assert amplitude == pytest.approx(1.01**100) == pytest.approx(2.70, abs=0.005)


@pytest.mark.parametrize(("method", "order"), [("rk4", 4), ("euler", 1)])
def test_order_of_convergence(method, order):
    def error(dt: float) -> float:
        run = simulate(oscillator(), until=4, dt=dt, method=method)
        return float(np.hypot(course(run, "x")[-1] - np.cos(4), course(run, "y")[-1] + np.sin(4)))

    assert np.log2(error(0.02) / error(0.01)) == pytest.approx(order, abs=0.06)


def test_levels_responders_and_a_delay_together_match_the_matrix_exponential():
    d = diagram(
        [
            level("x", 1.0, time=2.0),
            level("y", -0.5, leak=8.0),
            Variable("r", "r"),
            Link("a", "x", "r", "+", strength=0.5),
            Link("b", "r", "y", "-", strength=2.0),
            Link("c", "y", "r", "+", strength=0.4),
            Link("d", "r", "x", "-", delayed=True, delay_time=3.0),
            Link("e", "y", "x", "+"),
            Link("f", "y", "x", "+", strength=0.25),
        ]
    )
    r = np.array([0.5, 0.4, 0.0])
    matrix = np.array([np.array([0, 1.25, -1]) / 2, -2 * r - np.array([0, 1 / 8, 0]), r / 3])
    matrix[2, 2] = -1 / 3
    values, vectors = np.linalg.eig(matrix)
    start = np.linalg.solve(vectors, [1.0, -0.5, 0.0])
    run = simulate(d, until=15, dt=0.05)
    exact = (vectors @ (start[:, None] * np.exp(np.outer(values, run.times)))).real
    assert course(run, "x") == pytest.approx(exact[0], abs=1e-6)
    assert course(run, "y") == pytest.approx(exact[1], abs=1e-6)
    assert course(run, "r") == pytest.approx(r @ exact, abs=1e-6)


def fixes_that_fail() -> Diagram:
    return diagram(
        [
            Variable("s", "Probleemsymptoom"),
            Variable("f", "Oplossing"),
            Variable("c", "Onbedoeld gevolg"),
            Link("a", "s", "f", "+"),
            Link("b", "f", "s", "-"),
            Link("d", "f", "c", "+", delayed=True),
            Link("e", "c", "s", "+"),
            Disturbance("p", "f", "pulse"),
        ]
    )


def test_a_fix_helps_before_the_symptom_returns():
    """From signs only the symptom gets better, then all the way back: a fix that fails."""
    symptom = course(simulate(fixes_that_fail(), until=30), "s")
    lowest = int(symptom.argmin())
    assert symptom[lowest] < -0.4
    assert (np.diff(symptom[lowest:]) > 0).all()
    assert symptom[-1] == pytest.approx(0, abs=1e-9)


def test_better_before_worse_in_every_draw():
    program = compile_program(fixes_that_fail(), propose(fixes_that_fail()))
    time = clock(program, reference(program), until=60)
    sample = draw(program, 50, seed=0)
    for number in range(50):
        symptom = play(program, sample.part(slice(number, number + 1)), time).values[:, 0]
        assert symptom.min() < -0.02
        assert symptom[symptom.argmin() :].max() > symptom.min() / 2


def test_rk4_and_euler_agree_where_nothing_remembers():
    d = diagram([Variable("a", "a"), Variable("b", "b"), Link("l", "a", "b", "-", strength=2.0)])
    fine, coarse = simulate(d), simulate(d, method="euler")
    assert (fine.values == coarse.values).all()
    assert fine.values[-1].tolist() == [1.0, -2.0]


def test_self_links_and_parallel_links_each_count():
    d = diagram([level("x", 1.0), *(Link(f"l{i}", "x", "x", "-", strength=0.2) for i in range(3))])
    run = simulate(d, until=5)
    assert course(run, "x") == pytest.approx(np.exp(-0.6 * run.times), rel=1e-6)


def test_times_are_clean_multiples_and_at_most_a_thousand_or_so():
    run = simulate(diagram([level("x", 1.0)]), until=100, dt=0.01)
    assert len(run.times) == 1001
    assert run.times[3] == 0.3
    assert run.times[-1] == 100
    assert not run.values.flags.writeable


def test_the_diagram_says_how_long_and_in_what_steps():
    run = simulate(diagram([level("x", 1.0), About(until=6.0, step=0.5, time_unit="weeks")]))
    assert run.times.tolist() == [i / 2 for i in range(13)]
    assert (run.dt, run.time_unit) == (0.5, "weeks")


def test_a_run_that_grows_ends_before_it_hides_the_rest():
    d = diagram([level("x", 1.0), Link("a", "x", "x", "+")])
    run = simulate(d)
    assert run.times[-1] == 5.0  # ln 100 is 4.6
    assert {"grows", "ends-early"} <= set(codes(d))
    assert simulate(d, until=40).times[-1] == 40


def test_growth_of_a_part_that_nothing_touches_does_not_count():
    d = diagram([level("x"), Link("a", "x", "x", "+"), level("y", 1.0), Link("b", "y", "y", "-")])
    assert simulate(d).times[-1] == 20
    assert "grows" not in codes(d)


def test_overflow_is_infinite_and_told_without_a_warning():
    d = diagram(
        [level("x", -1.0), Link("a", "x", "x", "+"), level("y", 1.0, leak=1.0), Variable("z", "z"),
         Link("b", "x", "z", "-"), Link("c", "y", "z", "+")]
    )  # fmt: skip
    run = simulate(d, until=800, dt=0.5)
    assert run.values[-1, 0] == -np.inf
    assert run.values[-1, 2] == np.inf
    assert np.isfinite(course(run, "y")).all()
    assert not np.isnan(run.values).any()
    assert {"infinite", "grows"} <= {problem.code for problem in run.problems}


def test_progress_rises_to_one_and_can_stop_the_run():
    from concurrent.futures import CancelledError

    seen: list[float] = []
    simulate(oscillator(), until=10, progress=lambda share: seen.append(share) is None)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    with pytest.raises(CancelledError):
        simulate(oscillator(), until=10, progress=lambda share: share < 0.2)


@pytest.mark.parametrize(
    "request_",
    [
        {"until": 0.0},
        {"until": -1.0},
        {"until": float("nan")},
        {"dt": 0.0},
        {"dt": float("inf")},
        {"until": 1.0, "dt": 2.0},
        {"until": 1e9, "dt": 0.001},
        {"until": 1e300, "dt": 1e-300},
        {"until": 1e308},
        {"method": "magic"},
        {"runs": 0},
        {"runs": 10**9},
    ],
)
def test_requests_that_cannot_be_met_are_refused(request_):
    with pytest.raises(SimulationError):
        simulate(oscillator(), **request_)


def test_no_value_is_a_negative_zero():
    d = diagram([Variable("a", "a"), Variable("b", "b"), Link("l", "a", "b", "-")])
    assert not np.signbit(simulate(d).values[0]).any()


@pytest.mark.parametrize("until", [1e-9, 1.0, 1e305])
def test_times_keep_their_digits_however_short_or_long_the_run(until):
    times = simulate(oscillator(), until=until, dt=until / 4).times
    assert times == pytest.approx(until * np.arange(5) / 4, rel=1e-12, abs=0)


def test_starts_too_large_to_multiply_become_infinite_without_a_warning():
    huge = Variable("a", "a", "accumulates", initial=1e308)
    run = simulate(diagram([huge, Link("l", "a", "a", "+", strength=10.0)]), until=1)
    assert np.isinf(run.values[-1, 0])
