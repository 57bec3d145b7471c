"""From one instant to the next: the program evaluated, Euler and Runge–Kutta 4."""

from collections.abc import Sequence

import numpy as np

from systemsthink.simulation.compiling import Floats, Program, Sum
from systemsthink.simulation.disturbing import at, during
from systemsthink.simulation.sampling import Sample


class Registers:
    """The numbers of one block of draws at one instant, and room to compute the next ones."""

    def __init__(self, program: Program, sample: Sample, draws: int | None = None) -> None:
        draws = draws or sample.draws
        self.program = program
        self.sample = sample
        states = program.states
        self.signals = np.repeat(program.constants[:, None], draws, axis=1)
        self.state = self.signals[:states].copy()
        self.rates = np.zeros((states, draws))
        self._total = np.empty((states, draws))
        self._scratch = np.empty((states, draws))
        self._effects = np.empty((max((len(s.sources) for s in _sums(program)), default=0), draws))

    def step(self, time: float, dt: float, method: str) -> None:
        """Advance the state by one step."""
        if method == "euler":
            self._derive(time, dt, 0.0, self.state)
            self._move(self.rates, dt)
            return
        self._derive(time, dt, 0.0, self.state)
        np.copyto(self._total, self.rates)
        for weight, stage, share in ((2.0, 0.5, 0.5), (2.0, 0.5, 0.5), (1.0, 1.0, 1.0)):
            np.multiply(self.rates, share * dt, out=self._scratch)
            self._scratch += self.state
            self._derive(time, dt, stage, self._scratch)
            np.multiply(self.rates, weight, out=self._scratch)
            self._total += self._scratch
        self._move(self._total, dt / 6)

    def show(self, time: float) -> Floats:
        """All signals at an instant, as they stand in the registers."""
        np.copyto(self.signals[: self.program.states], self.state)
        self._respond([at(event, time) for event in self.program.disturbances])
        return self.signals

    def rates_at(self, state: Floats, forces: Sequence[float]) -> Floats:
        """How fast each state changes, given the disturbances' values."""
        np.copyto(self.signals[: self.program.states], state)
        self._respond(forces)
        self._flow(forces)
        return self.rates

    def _derive(self, time: float, dt: float, stage: float, state: Floats) -> None:
        self.rates_at(state, [during(e, time, dt, stage) for e in self.program.disturbances])

    def _move(self, rates: Floats, dt: float) -> None:
        np.multiply(rates, dt, out=self._scratch)
        self.state += self._scratch

    def _respond(self, forces: Sequence[float]) -> None:
        given, *layers = self.program.layers
        for row, _ in given.forced:
            self.signals[row] = self.program.constants[row]
        for row, event in given.forced:
            self.signals[row] += forces[event]
        for layer in layers:
            self._sum(layer, self.signals, forces)

    def _flow(self, forces: Sequence[float]) -> None:
        program, sample, count = self.program, self.sample, len(self.program.levels)
        levels, delays = self.rates[:count], self.rates[count:]
        levels[program.inflow.rows.stop :] = 0.0
        self._sum(program.inflow, self.rates, forces)
        levels *= sample.speeds
        if program.leaking:
            lost = np.multiply(self.signals[:count], sample.leaks, out=self._scratch[:count])
            levels -= lost
        if len(delays):
            np.take(self.signals, program.delayed, axis=0, out=delays)
            delays -= self.signals[count : program.states]
            delays *= sample.delay_speeds

    def _sum(self, block: Sum, into: Floats, forces: Sequence[float]) -> None:
        if len(block.starts):
            effects = self._effects[: len(block.sources)]
            np.take(self.signals, block.sources, axis=0, out=effects)
            effects *= self.sample.weights[block.links]
            np.add.reduceat(effects, block.starts, axis=0, out=into[block.rows])
        for row, event in block.forced:
            into[row] += forces[event]


def _sums(program: Program) -> tuple[Sum, ...]:
    return (program.inflow, *program.layers)
