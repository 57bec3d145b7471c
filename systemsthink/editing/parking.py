"""Edits of the parking list: variables that have been named but have no place yet."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from systemsthink.editing.edits import add_variable
from systemsthink.errors import EditError
from systemsthink.model import Diagram, VariableId, tidy
from systemsthink.phrases import Phrase

_BULLET = re.compile(r"^\s*(?:[-–*•◦▪‣·]|\d{1,3}[.)])\s+")


@dataclass(frozen=True)
class Named:
    """A diagram with the variables that could be named, and each line that could not, with why."""

    diagram: Diagram
    added: tuple[VariableId, ...] = ()
    refused: tuple[tuple[str, Phrase], ...] = ()


def name_variables(
    diagram: Diagram, lines: Iterable[str], new_id: Callable[[], VariableId]
) -> Named:
    """Put a variable for each line on the parking list.

    >>> from itertools import count
    >>> numbers = count(1)
    >>> named = name_variables(Diagram(), ["- Trust", "trust"], lambda: f"v{next(numbers)}")
    >>> [v.name for v in named.diagram.parking.values()], [line for line, _ in named.refused]
    (['Trust'], ['trust'])
    """
    added: list[VariableId] = []
    refused: list[tuple[str, Phrase]] = []
    for name in filter(None, map(_plain, lines)):
        id = new_id()
        try:
            diagram = add_variable(diagram, name, 0.0, 0.0, id=id, parked=True)
        except EditError as error:
            refused.append((name, error.phrase))
        else:
            added.append(id)
    return Named(diagram, tuple(added), tuple(refused))


def ranking(diagram: Diagram) -> Sequence[VariableId]:
    """The variables that got votes, those with most first.

    >>> from systemsthink.model import Variable, diagram
    >>> trio = [Variable("a", "A"), Variable("b", "B", dots=1), Variable("c", "C", dots=2)]
    >>> ranking(diagram(trio))
    ['c', 'b']
    """
    voted = [v for v in diagram.variables.values() if v.dots]
    return [v.id for v in sorted(voted, key=lambda v: -v.dots)]


def _plain(line: str) -> str:
    """A line of a list without its bullet or number."""
    return tidy(_BULLET.sub("", line))
