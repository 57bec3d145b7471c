"""Links by the names of their ends, for tests of what a reader found."""

from collections.abc import Callable
from typing import Any

from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram

Told = Callable[[Reading | Diagram], list[Any]]


def links_with(*fields: str) -> Told:
    """What tells each link of a diagram: the names of its ends, its sign, and these fields."""

    said = ("polarity", *fields)

    def told(found: Reading | Diagram) -> list[Any]:
        diagram = found.diagram if isinstance(found, Reading) else found
        name = {id: variable.name for id, variable in diagram.variables.items()}
        return [
            (name[link.source], name[link.target], *(getattr(link, field) for field in said))
            for link in diagram.links.values()
        ]

    return told
