"""What can be wrong with a diagram, as data."""

from dataclasses import dataclass
from typing import Literal

from systemsthink.model.records import LinkId, VariableId
from systemsthink.phrases import Phrase

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Problem:
    """One finding: a stable code, a phrase for people, and the records that it concerns.

    An error keeps the diagram from running; a warning is about what a run shows; a note is a
    choice that the program made for lack of an answer.
    """

    code: str
    phrase: Phrase
    variables: tuple[VariableId, ...] = ()
    links: tuple[LinkId, ...] = ()
    severity: Severity = "warning"
