"""From a diagram to a flowchart that Mermaid draws."""

import json
from collections.abc import Iterator

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.graphs.edge_labels import mark
from systemsthink.exchange.graphs.mermaid.texts import quoted
from systemsthink.model import Diagram, Link

NO_NAME = '" "'
"""Mermaid takes no empty title."""


def write(diagram: Diagram) -> bytes:
    """Variables, groups and links, and the colours that somebody chose; keys are numbers."""
    return "".join(f"{line}\n" for line in _lines(diagram)).encode("utf-8", "replace")


def _lines(diagram: Diagram) -> Iterator[str]:
    ids = {v.id: f"n{n}" for n, v in enumerate(diagram.variables.values())}
    if diagram.about.title:
        title = " ".join(clean(diagram.about.title).split())
        yield from ("---", f"title: {json.dumps(title, ensure_ascii=False)}", "---")
    yield "flowchart LR"
    for variable in diagram.variables.values():
        yield f"  {ids[variable.id]}[{quoted(variable.name)}]"
    for n, group in enumerate(diagram.groups.values()):
        yield f"  subgraph g{n}[{quoted(group.name) if group.name else NO_NAME}]"
        yield from (f"    {ids[id]}" for id in group.members)
        yield "  end"
    for link in diagram.links.values():
        yield f"  {ids[link.source]} {_arrow(link)} {ids[link.target]}"
    for variable in diagram.variables.values():
        if color := hex_of(variable.color):
            yield f"  style {ids[variable.id]} fill:{color},color:#ffffff"
    for n, link in enumerate(diagram.links.values()):
        if color := hex_of(link.color):
            yield f"  linkStyle {n} stroke:{color}"


def _arrow(link: Link) -> str:
    line = "-.->" if link.delayed else "-->"
    return f'{line}|"{mark(link)}"|' if mark(link) else line
