"""Groups where a format knows attributes of single nodes only: by their names."""

import re
from collections.abc import Iterable

from systemsthink.exchange.graphs.attributes import Value
from systemsthink.exchange.graphs.told import Told
from systemsthink.exchange.reading import label_of
from systemsthink.model import Diagram


def named_groups(diagram: Diagram) -> dict[str, list[str]]:
    """The names of the groups that each variable is in; one without a name is a number."""
    found: dict[str, list[str]] = {}
    for number, group in enumerate(diagram.groups.values(), 1):
        for id in group.members:
            found.setdefault(id, []).append(group.name or f"({number})")
    return found


def group_attributes(names: Iterable[str]) -> dict[str, Value]:
    """The groups of one variable as attributes: group, group_2, …

    >>> group_attributes(["Team", "Office"])
    {'group': 'Team', 'group_2': 'Office'}
    """
    return {f"group_{n}" if n > 1 else "group": name for n, name in enumerate(names, 1)}


def groups_told(told: Told) -> list[str]:
    """The groups that the attributes of a node name."""
    names = [told.take("group", "cluster")]
    while names[-1]:
        names.append(told.take(f"group_{len(names) + 1}"))
    return names[:-1]


def group_name(name: str) -> str:
    """The name of a group; a number in brackets stands for one that has none."""
    return "" if re.fullmatch(r"\(\d{1,9}\)", name) else label_of(name)
