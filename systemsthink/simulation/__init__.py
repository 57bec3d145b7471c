"""What a diagram does over time: propose what nobody said, check, simulate.

The names are loaded on first use, so that asking for a proposal does not load numpy.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from systemsthink.simulation.proposal import Proposal, propose
    from systemsthink.simulation.run import Run
    from systemsthink.simulation.simulating import check, simulate

__all__ = ["Proposal", "Run", "check", "propose", "simulate"]

_HOMES = {
    "Proposal": "proposal",
    "Run": "run",
    "check": "simulating",
    "propose": "proposal",
    "simulate": "simulating",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
