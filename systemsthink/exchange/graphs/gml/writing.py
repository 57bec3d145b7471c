"""From a diagram to GML that networkx and yEd read alike."""

import re
from collections.abc import Iterator, Mapping

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.curves import middle_of
from systemsthink.exchange.graphs.attributes import (
    SIGN_COLOURS,
    Value,
    about_attributes,
    link_attributes,
    variable_attributes,
    with_kept,
)
from systemsthink.exchange.graphs.gml.lists import quoted
from systemsthink.exchange.graphs.group_names import Named, group_attributes, named_groups
from systemsthink.model import Diagram, Link, Variable

WORD = "gml"
MOST_INTEGER = 2**31 - 1


def write(diagram: Diagram) -> bytes:
    """The graph; `multigraph` is said where links are parallel, since networkx wants to know."""
    pairs = {(link.source, link.target) for link in diagram.links.values()}
    ids = {v.id: n for n, v in enumerate(diagram.variables.values())}
    groups = named_groups(diagram)
    lines = ["graph [", "  directed 1"]
    lines += ["  multigraph 1"] if len(pairs) < len(diagram.links) else []
    lines += _lines(with_kept(about_attributes(diagram), diagram.extra, WORD))
    for variable in diagram.variables.values():
        lines += ["  node [", f"    id {ids[variable.id]}"]
        lines += _node(variable, groups.get(variable.id, []))
        lines += ["  ]"]
    for link in diagram.links.values():
        lines += ["  edge [", f"    source {ids[link.source]}", f"    target {ids[link.target]}"]
        lines += _edge(link, diagram)
        lines += ["  ]"]
    return "\n".join([*lines, "]", ""]).encode("ascii")


def _node(variable: Variable, groups: list[Named]) -> Iterator[str]:
    told = variable_attributes(variable)
    x, y = told.pop("x"), told.pop("y")
    told |= group_attributes(groups)
    yield from _lines(with_kept(told, variable.extra, WORD), "    ")
    yield "    graphics ["
    color = hex_of(variable.color)
    yield from _lines({"x": x, "y": y, **({"fill": color} if color else {})}, "      ")
    yield "    ]"


def _edge(link: Link, diagram: Diagram) -> Iterator[str]:
    yield from _lines(with_kept(link_attributes(link), link.extra, WORD), "    ")
    yield "    graphics ["
    drawn = {"fill": hex_of(link.color) or SIGN_COLOURS[link.polarity], "targetArrow": "standard"}
    drawn |= {"style": "dashed"} if link.delayed else {}
    yield from _lines(drawn, "      ")
    start, end = (diagram.variables[id] for id in (link.source, link.target))
    ends = ((start.x, start.y), (end.x, end.y))
    if link.bend and ends[0] != ends[1]:
        yield "      smoothBends 1"
        yield "      Line ["
        for x, y in (ends[0], middle_of(*ends, link.bend), ends[1]):
            yield f"        point [ x {_number(x)} y {_number(y)} ]"
        yield "      ]"
    yield "    ]"


def _lines(told: Mapping[str, Value], indent: str = "  ") -> Iterator[str]:
    for name, value in told.items():
        yield f"{indent}{_key(name)} {_written(value)}"


def _key(name: str) -> str:
    """A name that GML allows for a key.

    >>> _key("größe 2")
    'gr__e_2'
    """
    bare = re.sub(r"[^0-9A-Za-z_]", "_", name)
    return bare if bare[:1].isalpha() else f"a{bare}"


def _written(value: Value) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int):
        return str(int(value)) if abs(value) <= MOST_INTEGER else quoted(str(value))
    return _number(value)


def _number(value: float) -> str:
    """A number with a point, without which GML takes it for a whole one.

    >>> _number(1e-05), _number(3.0)
    ('1.0e-05', '3.0')
    """
    digits, e, exponent = repr(float(value)).partition("e")
    return f"{digits}{'' if '.' in digits else '.0'}{e}{exponent}"
