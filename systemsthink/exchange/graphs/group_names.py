"""Groups where a format knows attributes of single nodes only: by their names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count

from systemsthink.exchange.graphs.attributes import Value
from systemsthink.exchange.graphs.told import Told
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.words import number_of
from systemsthink.model import Diagram

Named = tuple[str, int]
"""The name of a group, and which of those of that name it is."""


def named_groups(diagram: Diagram) -> dict[str, list[Named]]:
    """The groups that each variable is in; one without a name is called by a number."""
    found: dict[str, list[Named]] = {}
    named: Counter[str] = Counter()
    for number, group in enumerate(diagram.groups.values(), 1):
        name = group.name or f"({number})"
        named[name] += 1
        for id in group.members:
            found.setdefault(id, []).append((name, named[name]))
    return found


def group_attributes(groups: Iterable[Named]) -> dict[str, Value]:
    """The groups of one variable as attributes: group, group_2, …

    >>> group_attributes([("Team", 1), ("Team", 2)])
    {'group': 'Team', 'group_2': 'Team', 'group_2_number': 2}
    """
    told: dict[str, Value] = {}
    for n, (name, number) in enumerate(groups, 1):
        key = f"group_{n}" if n > 1 else "group"
        told |= {key: name} | ({f"{key}_number": number} if number > 1 else {})
    return told


def groups_told(told: Told) -> Iterator[Named]:
    """The groups that the attributes of a node name."""
    key = "group"
    name = told.take(key, "cluster")
    for n in count(2):
        if not name:
            return
        number = told.taken(number_of, f"{key}_number")
        yield name, int(number or 1)
        key = f"group_{n}"
        name = told.take(key)


def group_name(name: str) -> str:
    """The name of a group; a number in brackets stands for one that has none."""
    return "" if re.fullmatch(r"\(\d{1,9}\)", name) else label_of(name)
