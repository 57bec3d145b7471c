"""What a simulation found: a course for every variable, read-only."""

from dataclasses import dataclass

from systemsthink.model import Problem, VariableId
from systemsthink.simulation.compiling import Floats
from systemsthink.simulation.proposal import Proposal

SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)


@dataclass(frozen=True, eq=False)
class Run:
    """The course of every variable, as deviations from its reference.

    `times` has shape (T,) in the diagram's unit of time; `values` (T, V), the reference run or the
    medians of the draws; `quantiles` (5, T, V) for 5, 25, 50, 75 and 95 % of the draws, or None for
    a single run. Values that grew too large for a number are ±inf.
    """

    times: Floats
    variables: tuple[VariableId, ...]
    names: tuple[str, ...]
    values: Floats
    quantiles: Floats | None
    problems: tuple[Problem, ...]
    proposal: Proposal
    draws: int = 1
    dt: float = 0.0
    time_unit: str = ""
