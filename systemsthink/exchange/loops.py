"""Loops as the map knows them: each begins with its variable of the smallest id."""

from collections.abc import Sequence

from systemsthink.model import VariableId


def turned(loop: Sequence[VariableId]) -> tuple[VariableId, ...]:
    """The same loop, beginning with the smallest id.

    >>> turned(["v3", "v1", "v2"]), turned([])
    (('v1', 'v2', 'v3'), ())
    """
    first = loop.index(min(loop)) if loop else 0
    return (*loop[first:], *loop[:first])
