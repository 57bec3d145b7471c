"""Draws: the same for the same seed, and independent of everything else."""

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from systemsthink.model import Diagram, Disturbance, Link, Variable, diagram, put
from systemsthink.simulation import propose, simulate
from systemsthink.simulation.clock import clock
from systemsthink.simulation.compiling import compile_program
from systemsthink.simulation.running import play
from systemsthink.simulation.sampling import A_GUESS, FAIRLY_SURE, draw, reference, stream


def little() -> Diagram:
    return diagram(
        [
            Variable("a", "Werkdruk"),
            Variable("b", "Fouten"),
            Variable("c", "Herstelwerk"),
            Link("l1", "a", "b", "+"),
            Link("l2", "b", "c", "+", strength=0.5),
            Link("l3", "c", "a", "-", delayed=True),
            Link("l4", "c", "b", "?"),
            Disturbance("d", "a", "pulse"),
        ]
    )


def test_a_seed_gives_one_result():
    first, same = simulate(little(), runs=40, seed=7), simulate(little(), runs=40, seed=7)
    assert_array_equal(first.quantiles, same.quantiles)
    assert (simulate(little(), runs=40, seed=8).quantiles != first.quantiles).any()


def test_the_median_is_shown_and_quantiles_rise():
    run = simulate(little(), runs=40)
    assert run.quantiles.shape == (5, *run.values.shape)
    assert_array_equal(run.values, run.quantiles[2])
    assert (np.diff(run.quantiles, axis=0) >= 0).all()


def test_quantiles_are_values_of_draws():
    """A single link from an input: the draws of its strength are all there is."""
    d = diagram([Variable("a", "a", kind="input"), Variable("b", "b"), Link("l", "a", "b", "+")])
    run = simulate(d, runs=100)
    strengths = np.sort(np.exp(A_GUESS * stream("l", 0, 100)[0]))
    assert run.quantiles[:, -1, 1] == pytest.approx(strengths[[4, 24, 49, 74, 94]])


@pytest.mark.parametrize("block", [1, 7, 64])
def test_blocks_change_nothing(block):
    program = compile_program(little(), propose(little()))
    sample = draw(program, 50, seed=3)
    time = clock(program, reference(program))
    whole = play(program, sample, time, block=50)
    assert_array_equal(play(program, sample, time, block=block).quantiles, whole.quantiles)


def test_more_draws_and_other_starting_points_keep_each_draw():
    many = stream("l1", 5, 100)
    assert_array_equal(many[:, :30], stream("l1", 5, 30))
    assert_array_equal(many[:, 30:], stream("l1", 5, 70, first=30))
    assert (stream("l2", 5, 100) != many).any()


def test_another_link_or_another_order_does_not_reshuffle():
    records = list(little().records.values())
    more = put(little(), Link("l9", "b", "a", "+"))
    turned = diagram(reversed(records))

    def drawn(d: Diagram) -> dict[str, np.ndarray]:
        program = compile_program(d, propose(d))
        weights = draw(program, 20, seed=1).weights
        return {link.id: weights[row] for row, link in enumerate(program.links)}

    before = drawn(little())
    for after in (drawn(more), drawn(turned)):
        for id in before:
            assert_array_equal(before[id], after[id])


def test_draws_spread_as_stated():
    d = diagram(
        [
            Variable("a", "a", kind="accumulates", time=3.0, leak=9.0),
            Link("guess", "a", "a", "+"),
            Link("sure", "a", "a", "-", strength=2.0),
            Link("late", "a", "a", "?", delayed=True),
        ]
    )
    program = compile_program(d, propose(d))
    sample = draw(program, 20_000, seed=0)
    row = {link.id: at for at, link in enumerate(program.links)}
    for logs, middle, sigma in (
        (np.log(sample.weights[row["guess"]]), 0.0, A_GUESS),
        (np.log(-sample.weights[row["sure"]]), np.log(2), FAIRLY_SURE),
        (-np.log(sample.speeds[0]), np.log(3), FAIRLY_SURE),
        (-np.log(sample.leaks[0]), np.log(9), FAIRLY_SURE),
        (-np.log(sample.delay_speeds[0]), np.log(2), A_GUESS),
    ):
        assert logs.mean() == pytest.approx(middle, abs=4 * sigma / np.sqrt(20_000))
        assert logs.std() == pytest.approx(sigma, rel=0.03)
    signs = np.sign(sample.weights[row["late"]])
    assert abs(signs.mean()) < 4 / np.sqrt(20_000)


def test_strength_and_delay_of_one_link_are_independent():
    normal = stream("l", 0, 20_000)
    assert abs(np.corrcoef(normal[0], normal[1])[0, 1]) < 4 / np.sqrt(20_000)


def test_draws_that_overflow_are_infinite_quantiles():
    d = diagram([Variable("x", "x", kind="accumulates", initial=1.0), Link("l", "x", "x", "?")])
    run = simulate(d, until=3000, dt=0.5, runs=50)
    assert run.quantiles[-1, -1, 0] == np.inf
    assert np.isfinite(run.quantiles[0]).all()
    assert not np.isnan(run.quantiles).any()
