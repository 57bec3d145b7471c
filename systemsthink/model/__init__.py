"""What a diagram is. Standard library only."""

from systemsthink.model.changes import Change, apply, between, put
from systemsthink.model.diagram import Diagram, diagram, key_of, named
from systemsthink.model.problems import Problem
from systemsthink.model.records import (
    About,
    Disturbance,
    Foreign,
    Kind,
    Link,
    LinkId,
    LoopName,
    Polarity,
    Record,
    RecordId,
    Shape,
    Variable,
    VariableId,
)

__all__ = [
    "About",
    "Change",
    "Diagram",
    "Disturbance",
    "Foreign",
    "Kind",
    "Link",
    "LinkId",
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
    "key_of",
    "named",
    "put",
]
