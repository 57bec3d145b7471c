"""From an older version of the file to this one: one function for each step."""

from collections.abc import Callable, Mapping
from typing import Any

Version = tuple[int, int]
Document = dict[str, Any]
Step = Callable[[Document], Document]

CURRENT: Version = (1, 2)
"""The version written. A minor one adds fields and types of record; a major one changes them."""

STEPS: Mapping[Version, Step] = {}
"""For each version that isn't current, what makes a document of the next; it sets `version`."""


def migrate(document: Document, steps: Mapping[Version, Step] = STEPS) -> Document:
    """Bring a document, as decoded from JSON, to a version without a further step."""
    while step := steps.get(tuple(document["version"])):
        document = step(document)
    return document
