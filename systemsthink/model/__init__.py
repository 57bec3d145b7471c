"""What a diagram is. Standard library only."""

from systemsthink.model.changes import Change, apply, between, put
from systemsthink.model.diagram import Diagram, diagram, named
from systemsthink.model.names import MAX_NAME, fault_of, key_of, tidy
from systemsthink.model.problems import Problem
from systemsthink.model.records import (
    FARTHEST,
    About,
    Disturbance,
    Foreign,
    Kind,
    Link,
    LinkId,
    LoopKind,
    LoopName,
    Polarity,
    Record,
    RecordId,
    Shape,
    Variable,
    VariableId,
)

__all__ = [
    "FARTHEST",
    "MAX_NAME",
    "About",
    "Change",
    "Diagram",
    "Disturbance",
    "Foreign",
    "Kind",
    "Link",
    "LinkId",
    "LoopKind",
    "LoopName",
    "Polarity",
    "Problem",
    "Record",
    "RecordId",
    "Shape",
    "Variable",
    "VariableId",
    "apply",
    "between",
    "diagram",
    "fault_of",
    "key_of",
    "named",
    "put",
    "tidy",
]
