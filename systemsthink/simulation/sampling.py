"""The numbers that a draw can change: strengths, signs and times, for every draw.

Each record has its own stream of random numbers, four for each draw, found by counting. So a draw
of a link is the same however many draws there are and whatever other links the diagram has.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from systemsthink.model import Link, RecordId, Variable
from systemsthink.simulation.compiling import Floats, Program
from systemsthink.simulation.defaults import A_GUESS, DELAY_TIME, FAIRLY_SURE, STRENGTH, TIME

_SIGNS = {"+": 1.0, "-": -1.0, "?": 0.0}


@dataclass(frozen=True)
class Sample:
    """Arrays with one column a draw: signed strengths of links, speeds of levels and delays."""

    weights: Floats
    speeds: Floats
    leaks: Floats
    delay_speeds: Floats

    @property
    def draws(self) -> int:
        """How many draws these are."""
        return int(self.weights.shape[1])

    def part(self, draws: slice) -> "Sample":
        """Some of the draws."""
        arrays = (self.weights, self.speeds, self.leaks, self.delay_speeds)
        return Sample(*(np.ascontiguousarray(array[:, draws]) for array in arrays))


def reference(program: Program) -> Sample:
    """The values that people gave, and the defaults where they gave none; one draw.

    A link of unknown sign has no effect here.
    """
    return Sample(
        weights=_column(_SIGNS[link.polarity] * _strength(link) for link in program.links),
        speeds=_column(1 / (level.time or TIME) for level in program.levels),
        leaks=_column(1 / level.leak if level.leak else 0.0 for level in program.levels),
        delay_speeds=_column(1 / (link.delay_time or DELAY_TIME) for link in program.delays),
    )


def draw(program: Program, draws: int, seed: int, first: int = 0) -> Sample:
    """Log-normal strengths and times around the reference, and a sign where nobody knows it."""
    middle = reference(program)
    strengths = _column(_strength(link) for link in program.links)
    links = _streams(program.links, seed, draws, first)
    levels = _streams(program.levels, seed, draws, first)
    delays = _streams(program.delays, seed, draws, first)
    signs = [_signs(link, drawn) for link, drawn in zip(program.links, links, strict=True)]
    return Sample(
        weights=strengths
        * np.reshape(signs, (-1, draws))
        * _factors([link.strength for link in program.links], links[:, 0]),
        speeds=middle.speeds / _factors([level.time for level in program.levels], levels[:, 0]),
        leaks=middle.leaks / _factors([level.leak for level in program.levels], levels[:, 1]),
        delay_speeds=middle.delay_speeds
        / _factors([link.delay_time for link in program.delays], delays[:, 1]),
    )


def stream(record: RecordId, seed: int, draws: int, first: int = 0) -> Floats:
    """Random numbers of a record, shaped (3, draws): two standard normal ones and a uniform one.

    Philox counts, four numbers to each draw, with a key made from the seed and the record's id;
    the normal ones are by Box and Muller (1958), since that takes equally many from each draw.
    """
    key = int.from_bytes(blake2b(f"{seed}:{record}".encode(), digest_size=16).digest(), "little")
    raw = np.random.Philox(key=key, counter=first).random_raw(4 * draws).reshape(draws, 4).T
    uniform = ((raw[:3] >> np.uint64(11)) + 0.5) * 2.0**-53
    radius, angle = np.sqrt(-2 * np.log(uniform[0])), 2 * np.pi * uniform[1]
    return np.stack((radius * np.cos(angle), radius * np.sin(angle), uniform[2]))


def _streams(
    records: Sequence[Link] | Sequence[Variable], seed: int, draws: int, first: int
) -> Floats:
    streams = [stream(record.id, seed, draws, first) for record in records]
    return np.reshape(streams, (len(records), 3, draws))


def _factors(given: Sequence[float | None], normal: Floats) -> Floats:
    """How far draws lie from the middle: further where nobody gave a value."""
    sigmas = _column(A_GUESS if value is None else FAIRLY_SURE for value in given)
    return np.exp(sigmas * normal)


def _signs(link: Link, numbers: Floats) -> Floats:
    known = _SIGNS[link.polarity]
    return np.full(numbers.shape[1], known) if known else np.where(numbers[2] < 0.5, -1.0, 1.0)


def _strength(link: Link) -> float:
    return STRENGTH if link.strength is None else link.strength


def _column(values: Iterable[float]) -> Floats:
    return np.fromiter(values, dtype=np.float64)[:, None]
