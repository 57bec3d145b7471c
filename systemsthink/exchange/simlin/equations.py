"""Equations for variables of which only the causes are known."""

import re
from collections.abc import Mapping

from systemsthink.model import Diagram, Link, VariableId

_PLAIN = re.compile(r"[A-Za-z_]\w*", re.ASCII)


def equations_of(diagram: Diagram) -> Mapping[VariableId, str]:
    """The sum of its causes with their signs for each variable; 0 where it has none.

    It says what depends on what and is something to begin with. A cause whose sign is not known is
    multiplied by 0. Names with quotation marks can't be written in an equation.
    """
    terms: dict[VariableId, list[str]] = {id: [] for id in diagram.variables}
    for link in diagram.links.values():
        name = diagram.variables[link.source].name
        if link.source != link.target and '"' not in name:
            terms[link.target].append(_term(link, name))
    return {
        id: " ".join(dict.fromkeys(each)).removeprefix("+ ") or "0" for id, each in terms.items()
    }


def quoted(name: str) -> str:
    """A name as an equation writes it.

    >>> quoted("Birth rate"), quoted("a -> b")
    ('Birth_rate', '"a -> b"')
    """
    plain = name.replace(" ", "_")
    return plain if _PLAIN.fullmatch(plain) else f'"{name}"'


def _term(link: Link, name: str) -> str:
    if link.polarity == "?":
        return f"+ 0 * {quoted(name)}"
    return f"{link.polarity} {quoted(name)}"
