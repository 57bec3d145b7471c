"""From a diagram to PlantUML."""

from collections.abc import Iterator

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.graphs.edge_labels import mark
from systemsthink.exchange.graphs.plantuml.texts import written
from systemsthink.model import Diagram, Group, Link, Variable, VariableId


def write(diagram: Diagram) -> bytes:
    """Variables as rectangles, groups as packages, notes, and links with their signs behind them.

    A variable that is in several groups is drawn in the first.
    """
    return "".join(f"{line}\n" for line in _lines(diagram)).encode("utf-8", "replace")


def _lines(diagram: Diagram) -> Iterator[str]:
    ids = {v.id: f"n{n}" for n, v in enumerate(diagram.variables.values())}
    yield "@startuml"
    if diagram.about.title:
        yield f"title {written(' '.join(diagram.about.title.split()))}"
    first: dict[VariableId, Group] = {}
    for group in diagram.groups.values():
        for id in group.members:
            first.setdefault(id, group)
    for group in diagram.groups.values():
        yield f'package "{written(group.name) or " "}" {{'
        members = (diagram.variables[id] for id in group.members if first[id] is group)
        yield from (f"  {_rectangle(member, ids)}" for member in members)
        yield "}"
    for variable in diagram.variables.values():
        if variable.id not in first:
            yield _rectangle(variable, ids)
    for n, note in enumerate(diagram.notes.values()):
        yield f'note "{written(note.text)}" as m{n}'
    for link in diagram.links.values():
        yield f"{ids[link.source]} {_arrow(link)} {ids[link.target]}{_label(link)}"
    yield "@enduml"


def _rectangle(variable: Variable, ids: dict[VariableId, str]) -> str:
    color = hex_of(variable.color)
    return f'rectangle "{written(variable.name)}" as {ids[variable.id]}{f" {color}" * bool(color)}'


def _arrow(link: Link) -> str:
    color = hex_of(link.color)
    style = ",".join(part for part in (color, "dashed" * link.delayed) if part)
    return f"-[{style}]->" if style else "-->"


def _label(link: Link) -> str:
    text = mark(link, delay="‖")  # a line that begins with | is a table
    return f" : {text}" if text else ""
