"""From one instant to the next: the program evaluated, Euler and Runge–Kutta 4."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from systemsthink.simulation.compiling import Floats, Program, Rows, Sum
from systemsthink.simulation.disturbing import at, during
from systemsthink.simulation.sampling import Sample

Forces = Sequence[float]


@dataclass(frozen=True, eq=False)
class _Addition:
    """A sum with its registers: weights times sources, added up by target, into the target rows."""

    sources: Rows
    weights: Floats
    effects: Floats
    starts: Rows
    into: Floats
    forced: tuple[tuple[Floats, int], ...]

    def do(self, signals: Floats, forces: Forces) -> None:
        if len(self.starts):
            # Other modes than "clip" make numpy buffer what it writes into `out`.
            signals.take(self.sources, axis=0, out=self.effects, mode="clip")
            np.multiply(self.effects, self.weights, out=self.effects)
            np.add.reduceat(self.effects, self.starts, axis=0, out=self.into)
        for row, event in self.forced:
            row += forces[event]


class Registers:
    """The numbers of one block of draws at one instant, and room to compute the next ones."""

    def __init__(self, program: Program, sample: Sample, draws: int | None = None) -> None:
        draws = draws or sample.draws
        states, levels, inflow = program.states, len(program.levels), program.inflow
        self.program = program
        self.sample = sample
        self.signals = np.repeat(program.constants[:, None], draws, axis=1)
        self.state = self.signals[:states].copy()
        self.rates = np.zeros((states, draws))
        self._total = np.empty((states, draws))
        self._stage = np.empty((states, draws))
        self._shown = self.signals[:states]
        self._levels, self._delays = self._shown[:levels], self._shown[levels:]
        self._level_rates, self._delay_rates = self.rates[:levels], self.rates[levels:]
        self._unfed = self.rates[inflow.rows.stop : levels]
        self._leaking = bool(sample.leaks.any())
        given, *layers = program.layers
        self._given = [(row, program.constants[row], event) for row, event in given.forced]
        self._layers = [self._addition(layer, self.signals) for layer in layers]
        self._inflow = self._addition(inflow, self.rates)

    def step(self, time: float, dt: float, method: str) -> None:
        """Advance the state by one step."""
        self._derive(time, dt, 0.0, self.state)
        if method == "euler":
            self._move(self.rates, dt)
            return
        np.copyto(self._total, self.rates)
        for stage, weight in ((0.5, 2.0), (0.5, 2.0), (1.0, 1.0)):
            np.multiply(self.rates, stage * dt, out=self._stage)
            self._stage += self.state
            self._derive(time, dt, stage, self._stage)
            np.multiply(self.rates, weight, out=self._stage)
            self._total += self._stage
        self._move(self._total, dt / 6)

    def show(self, time: float) -> Floats:
        """All signals at an instant; the next step overwrites them."""
        np.copyto(self._shown, self.state)
        self._respond([at(event, time) for event in self.program.disturbances])
        return self.signals

    def rates_at(self, state: Floats, forces: Forces) -> Floats:
        """How fast each state changes, given the disturbances' values."""
        np.copyto(self._shown, state)
        self._respond(forces)
        self._flow(forces)
        return self.rates

    def _derive(self, time: float, dt: float, stage: float, state: Floats) -> None:
        self.rates_at(state, [during(e, time, dt, stage) for e in self.program.disturbances])

    def _move(self, rates: Floats, dt: float) -> None:
        np.multiply(rates, dt, out=self._stage)
        self.state += self._stage

    def _respond(self, forces: Forces) -> None:
        for row, constant, _ in self._given:
            self.signals[row] = constant
        for row, _, event in self._given:
            self.signals[row] += forces[event]
        for layer in self._layers:
            layer.do(self.signals, forces)

    def _flow(self, forces: Forces) -> None:
        self._unfed.fill(0.0)
        self._inflow.do(self.signals, forces)
        self._level_rates *= self.sample.speeds
        if self._leaking:
            self._level_rates -= self._levels * self.sample.leaks
        if len(self._delays):
            self.signals.take(self.program.delayed, axis=0, out=self._delay_rates, mode="clip")
            self._delay_rates -= self._delays
            self._delay_rates *= self.sample.delay_speeds

    def _addition(self, block: Sum, into: Floats) -> _Addition:
        return _Addition(
            block.sources,
            self.sample.weights[block.links],
            np.empty((len(block.sources), into.shape[1])),
            block.starts,
            into[block.rows],
            tuple((into[row], event) for row, event in block.forced),
        )
