"""Causal loop diagrams: their loops, what they do over time, and pictures of them.

>>> import systemsthink as st
>>> diagram = st.parse('''
... Workload -> Errors +
... Errors -> Rework +
... Rework -> Workload + delayed
... ''')
>>> [loop.kind for loop in st.find_loops(diagram).loops]
['reinforcing']
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from systemsthink.analysis.graph import to_networkx
    from systemsthink.analysis.loops import Loop, Loops, find_loops
    from systemsthink.api import parse, save_run
    from systemsthink.drawing.export import export
    from systemsthink.errors import EditError, FileError, SimulationError, SystemsthinkError
    from systemsthink.files import load, save
    from systemsthink.layout import place
    from systemsthink.model import (
        Diagram,
        Disturbance,
        Group,
        Link,
        Note,
        Problem,
        Topic,
        Variable,
        View,
        diagram,
    )
    from systemsthink.simulation import Run, check, simulate

_HOMES = {
    "analysis.graph": ("to_networkx",),
    "analysis.loops": ("Loop", "Loops", "find_loops"),
    "api": ("parse", "save_run"),
    "drawing.export": ("export",),
    "errors": ("EditError", "FileError", "SimulationError", "SystemsthinkError"),
    "files": ("load", "save"),
    "layout": ("place",),
    "model": (
        *(
            "Diagram",
            "Disturbance",
            "Group",
            "Link",
            "Note",
            "Problem",
            "Topic",
            "Variable",
            "View",
        ),
        "diagram",
    ),
    "simulation": ("Run", "check", "simulate"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [  # noqa: RUF022
    "load", "save", "parse", "find_loops", "simulate", "check", "export", "save_run", "place",
    "to_networkx",
    "Diagram", "diagram", "Variable", "Link", "Topic", "Group", "Note", "View",
    "Disturbance",
    "Loop", "Loops", "Run", "Problem",
    "SystemsthinkError", "FileError", "EditError", "SimulationError",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Load a name's module when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module 'systemsthink' has no attribute {name!r}")
    value = getattr(import_module(f"systemsthink.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
