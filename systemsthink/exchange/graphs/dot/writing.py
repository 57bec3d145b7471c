"""From a diagram to DOT that Graphviz draws where the diagram has it."""

import re
from collections.abc import Iterator, Mapping

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.graphs.attributes import (
    SIGN_COLOURS,
    Value,
    about_attributes,
    link_attributes,
    variable_attributes,
    with_kept,
)
from systemsthink.exchange.graphs.dot.reading import USUAL_FONT
from systemsthink.model import Diagram, Group, Link, Note, Variable

WORD = "dot"
LAYOUT: Mapping[str, Value] = {"layout": "neato", "inputscale": 72, "splines": "true"}
NODES: Mapping[str, Value] = {"shape": "plaintext", "fontname": "Helvetica", "margin": "0.06"}


def write(diagram: Diagram) -> bytes:
    """The graph for neato; what Graphviz has no attribute for has one that it passes over."""
    ids = {v.id: f"n{n}" for n, v in enumerate(diagram.variables.values())}
    about = about_attributes(diagram)
    title = {"label": about.pop("title"), "labelloc": "t"} if "title" in about else {}
    whole = with_kept({**LAYOUT, **title, **about}, diagram.extra, WORD)
    lines = ["digraph {", f"  graph{_list(whole)};", f"  node{_list(NODES)};"]
    lines.append(f"  edge{_list({'fontname': 'Helvetica'})};")
    lines += (f"  {ids[v.id]}{_list(_node(v))};" for v in diagram.variables.values())
    for n, note in enumerate(diagram.notes.values()):
        lines.append(f"  m{n}{_list(_note(note))};")
    for n, group in enumerate(diagram.groups.values()):
        lines += _cluster(n, group, ids)
    for link in diagram.links.values():
        lines.append(f"  {ids[link.source]} -> {ids[link.target]}{_list(_edge(link))};")
    return "\n".join([*lines, "}", ""]).encode("utf-8", "replace")


def _node(variable: Variable) -> dict[str, Value]:
    told = variable_attributes(variable)
    x, y = told.pop("x"), told.pop("y")
    told["pos"] = f"{x!r},{-float(y)!r}!"
    if variable.scale != 1:
        told["fontsize"] = round(USUAL_FONT * variable.scale, 2)
    if "color" in told:
        told |= {"style": "filled", "fillcolor": told["color"], "fontcolor": "white"}
    elif variable.kind == "accumulates":
        told["shape"] = "box"
    return with_kept(told, variable.extra, WORD)


def _note(note: Note) -> dict[str, Value]:
    return {"label": note.text, "shape": "note", "pos": f"{note.x!r},{-note.y!r}!"}


def _cluster(number: int, group: Group, ids: Mapping[str, str]) -> Iterator[str]:
    yield f"  subgraph cluster_{number:04} {{"
    yield f"    graph{_list({'label': group.name})};"
    yield f"    {'; '.join(ids[id] for id in group.members)};"
    yield "  }"


def _edge(link: Link) -> dict[str, Value]:
    told = link_attributes(link)
    for said_by_label in ("polarity", "delay", "delay_time"):
        told.pop(said_by_label, None)
    told["color"] = told["fontcolor"] = hex_of(link.color) or SIGN_COLOURS[link.polarity]
    told |= {"style": "dashed"} if link.delayed else {}
    return with_kept(told, link.extra, WORD)


def _list(told: Mapping[str, Value]) -> str:
    return " [" + ", ".join(f"{_id(name)}={_id(value)}" for name, value in told.items()) + "]"


def _id(value: Value) -> str:
    r"""A name or a value; a string keeps what it says from being an escape or an entity.

    >>> print(_id('say "no" & \\N'), _id(0.5), _id("box"))
    "say \"no\" &amp; \\N" 0.5 box
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if re.fullmatch(r"[A-Za-z]\w*", value, re.ASCII) and value.lower() not in _KEYWORDS:
        return value
    text = clean(value).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return '"' + text.replace("\r\n", "\n").replace("\n", "\\n") + '"'


_KEYWORDS = ("node", "edge", "graph", "digraph", "subgraph", "strict")
