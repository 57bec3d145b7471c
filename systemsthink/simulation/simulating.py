"""Simulate a diagram: one reference run, or many draws around it."""

from collections.abc import Callable
from typing import Literal

import numpy as np

from systemsthink.model import Diagram, Problem
from systemsthink.simulation.clock import clock
from systemsthink.simulation.compiling import compile_program
from systemsthink.simulation.proposal import propose
from systemsthink.simulation.run import Run
from systemsthink.simulation.sampling import reference

Method = Literal["rk4", "euler"]
Progress = Callable[[float], bool]


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
    """Play a diagram: how far each variable moves from its reference, and when."""
    proposal = propose(diagram)
    program = compile_program(diagram, proposal)
    sample = reference(program)
    c = clock(diagram, program, sample, until, dt)
    from systemsthink.simulation.stepping import Registers

    r = Registers(program, sample, 1)
    out = np.empty((c.saves + 1, len(program.rows)))
    with np.errstate(all="ignore"):
        for save in range(c.saves + 1):
            out[save] = r.show(c.times[save])[program.rows, 0]
            for k in range(save * c.stride, (save + 1) * c.stride):
                r.step(k * c.dt, c.dt, method)
    return Run(
        times=c.times,
        variables=tuple(diagram.variables),
        names=tuple(v.name for v in diagram.variables.values()),
        values=out,
        quantiles=None,
        problems=(),
        proposal=proposal,
        draws=1,
        dt=c.dt,
        time_unit=diagram.about.time_unit,
    )


def check(diagram: Diagram) -> tuple[Problem, ...]:
    """x."""
    return ()
