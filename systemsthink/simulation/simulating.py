"""Simulate a diagram: one reference run, or many draws around it."""

from collections.abc import Iterable
from typing import Literal

from systemsthink.errors import SimulationError
from systemsthink.model import Diagram, Problem
from systemsthink.simulation.checking import assumptions, errors, too_many_steps, wrong_request
from systemsthink.simulation.clock import clock
from systemsthink.simulation.compiling import Floats, compile_program
from systemsthink.simulation.findings import findings, not_converged
from systemsthink.simulation.proposal import propose
from systemsthink.simulation.run import Run
from systemsthink.simulation.running import Progress, play
from systemsthink.simulation.sampling import draw, reference

Method = Literal["rk4", "euler"]


def simulate(
    diagram: Diagram,
    *,
    until: float | None = None,
    dt: float | None = None,
    method: Method = "rk4",
    runs: int = 1,
    seed: int = 0,
    progress: Progress | None = None,
) -> Run:
    """Play a diagram: how far each variable moves from its reference, and when.

    `until` and `dt` are in the diagram's unit of time; without them the diagram's own are used, or
    what suits its time constants. One run takes the reference values; more of them draw strengths
    and times around those, the same ones for the same `seed`. What was assumed and what is
    doubtful comes back as the run's problems. `progress` gets the share done and says whether to
    go on. Raises `errors.SimulationError` for a diagram or a request that cannot run, and
    `concurrent.futures.CancelledError` where `progress` says no.

    >>> from systemsthink.model import Link, Variable, diagram
    >>> savings = Variable("v1", "Savings", initial=100.0)
    >>> interest = Link("l1", "v1", "v1", "+", strength=0.05)
    >>> run = simulate(diagram([savings, interest]), until=10)
    >>> round(float(run.values[-1, 0]), 6)  # 100 · exp(0.05 · 10)
    164.872127
    """
    _refuse(wrong_request(until, dt, method, runs))
    proposal, about = propose(diagram), diagram.about
    _refuse(errors(diagram, proposal))
    program = compile_program(diagram, proposal, unknown=runs > 1)
    middle = reference(program)
    time = clock(program, middle, until or about.until, dt or about.step)
    _refuse(too_many_steps(until or about.until or time.end, time.dt))
    sample = middle if runs == 1 else draw(program, runs, seed)
    record = play(program, sample, time, method, _part(progress, 0.0, 1 / 3))
    plain = (
        record if runs == 1 else play(program, middle, time, method, _part(progress, 1 / 3, 1 / 2))
    )
    finer = play(program, middle, time.halved, method, _part(progress, 1 / 2, 1.0))
    return Run(
        times=_fixed(time.times),
        variables=tuple(diagram.variables),
        names=tuple(variable.name for variable in diagram.variables.values()),
        values=_fixed(record.values),
        quantiles=None if record.quantiles is None else _fixed(record.quantiles),
        problems=(
            *assumptions(diagram, proposal, runs),
            *findings(diagram, time, record),
            *not_converged(diagram, plain, finer),
        ),
        proposal=proposal,
        draws=runs,
        dt=time.dt,
        time_unit=about.time_unit,
    )


def check(diagram: Diagram) -> tuple[Problem, ...]:
    """Everything that is wrong with a diagram's behaviour, doubtful, or assumed, from one run."""
    found = tuple(errors(diagram, propose(diagram)))
    try:
        return found or simulate(diagram).problems
    except SimulationError as error:
        return (Problem("bad-number", error.phrase, severity="error"),)


def _refuse(problems: Iterable[Problem]) -> None:
    found = list(problems)
    if found:
        variables = dict.fromkeys(id for problem in found for id in problem.variables)
        raise SimulationError(found[0].phrase, tuple(variables))


def _part(progress: Progress | None, first: float, last: float) -> Progress | None:
    """Report the progress of a part as that of the whole."""
    if progress is None:
        return None
    report = progress
    return lambda share: report(first + share * (last - first))


def _fixed(array: Floats) -> Floats:
    """A read-only copy; adding 0 takes the sign from negative zeros."""
    copy: Floats = array + 0.0
    copy.flags.writeable = False
    return copy
