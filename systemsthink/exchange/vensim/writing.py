"""From a diagram to a Vensim file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from systemsthink.analysis.loops import shortest_loop_through
from systemsthink.exchange.naming import told_apart
from systemsthink.exchange.vensim.building import macros_only
from systemsthink.exchange.vensim.equations import items_of
from systemsthink.exchange.vensim.kept import kept_list, kept_text, own_of
from systemsthink.exchange.vensim.names import CONTROLS, key, prose, quoted
from systemsthink.exchange.vensim.page_lines import page_lines
from systemsthink.exchange.vensim.pages import pages_of
from systemsthink.exchange.vensim.parts import MARK
from systemsthink.exchange.vensim.sketch import END
from systemsthink.model import Diagram, Link, Variable, VariableId

_STARS = "*" * 56
_SETTINGS = ":L<%^E!@\n9:Current\n15:0,0,0,0,0,0"
_CLOCK = "time"
"""The variable that Vensim has without anybody defining it."""

_CONTROL = {
    "final time": ("FINAL TIME  = 100", "The final time for the simulation."),
    "initial time": ("INITIAL TIME  = 0", "The initial time for the simulation."),
    "saveper": (
        "SAVEPER  = \n        TIME STEP",
        "The frequency with which output is stored.",
    ),
    "time step": ("TIME STEP  = 1", "The time step for the simulation."),
}


def written(diagram: Diagram) -> bytes:
    """The whole file."""
    diagram = told_apart(diagram, key)
    shortest = shortest_loop_through(diagram)
    lines = [line for page in pages_of(diagram) for line in page_lines(diagram, page, shortest)]
    settings = kept_text(own_of(diagram.extra), "settings") or _SETTINGS
    # The settings begin with a line that holds a control character, which was taken away.
    settings = settings.replace(":L<%^E!@", ":L\x7f<%^E!@", 1)
    text = "\n".join([MARK, *_entries(diagram), "", *lines, END, settings, ""])
    return text.encode("utf-8", "replace")


def _entries(diagram: Diagram) -> Iterator[str]:
    """Groups with their equations, then what steers a simulation."""
    groups = _groups(diagram)
    members: dict[int, list[Variable]] = {}
    for variable in diagram.variables.values():
        if key(variable.name) != _CLOCK:
            members.setdefault(_group_of(variable, groups), []).append(variable)
    causes = _causes(diagram.links.values())
    names = {variable.name for variable in diagram.variables.values()}
    defined = {key(variable.name) for variable in diagram.variables.values()}
    for n, group in enumerate(groups):
        if kept_text(group, "name"):
            yield from _heading(kept_text(group, "name"), kept_text(group, "comment"))
        texts = kept_list(group, "items")
        yield from (f"{text}\n" for text in texts if macros_only([text]))
        for variable in members.get(n, ()):
            yield _equation(diagram, variable, causes.get(variable.id, []), names)
        for text in (text for text in texts if not macros_only([text])):
            defined |= {key(item.name) for item in items_of(text) if item.kind == "equation"}
            yield f"{text}\n"
    missing = [name for name in CONTROLS if name not in defined]
    if len(missing) == len(CONTROLS):
        yield from _heading("Control", "Simulation Control Parameters")
    for name in missing:
        definition, comment = _CONTROL[name]
        unit = prose(diagram.about.time_unit) or "Month"
        yield f"{definition}\n\t~\t{unit}\n\t~\t{comment}\n\t|\n"


def _groups(diagram: Diagram) -> list[Mapping[str, Any]]:
    """The groups that the file had, the first of them called like the diagram."""
    found = own_of(diagram.extra).get("groups")
    groups: list[Mapping[str, Any]] = [{}]
    if isinstance(found, list):
        groups = [group for group in found if isinstance(group, dict)] or groups
    title = diagram.about.title.strip()
    titled = len(groups) > 1 and groups[1].get("titled") is True
    if titled:
        groups = [groups[0], {**groups[1], "name": title}, *groups[2:]]
    elif title:
        texts = kept_list(groups[0], "items")
        macros = [text for text in texts if macros_only([text])]
        rest = [text for text in texts if not macros_only([text])]
        groups = [{"items": macros, "untitled": True}, {"name": title, "items": rest}, *groups[1:]]
    return groups


def _group_of(variable: Variable, groups: Sequence[Mapping[str, Any]]) -> int:
    """Where the variable was; one that was nowhere is in the group that is called like the file."""
    added = groups[0].get("untitled") is True
    said = own_of(variable.extra).get("group")
    if isinstance(said, int) and 0 < said + added < len(groups):
        return said + added
    return int(added or (len(groups) > 1 and groups[1].get("titled") is True))


def _heading(name: str, comment: str) -> Iterator[str]:
    title = prose(" ".join(name.split())).replace("*", "&#42;")
    yield f"{_STARS}\n\t.{title}\n{_STARS}~\n\t\t{_indented(comment)}\n\t|\n"


def _equation(diagram: Diagram, variable: Variable, links: Sequence[Link], names: set[str]) -> str:
    own = own_of(variable.extra)
    definition = kept_text(own, "equation")
    if not definition or not _fits(diagram, variable, links, names):
        definition = _definition(diagram, variable, links)
    unit = " ".join(part for part in (prose(variable.unit), kept_text(own, "limits")) if part)
    comment = _indented(variable.description)
    flags = f"\n\t~\t{kept_text(own, 'flags')}" if kept_text(own, "flags") else ""
    return f"{definition}\n\t~\t{unit}\n\t~\t{comment}{flags}\n\t|\n"


def _fits(diagram: Diagram, variable: Variable, links: Sequence[Link], names: set[str]) -> bool:
    """Whether an equation that was kept was made for this name and these causes."""
    own = own_of(variable.extra)
    causes = sorted({diagram.variables[link.source].name for link in links})
    made_for = own.get("made_for")
    return (
        kept_text(made_for, "name") == variable.name
        and kept_list(made_for, "causes") == causes
        and names.issuperset(kept_list(own, "names"))
    )


def _definition(diagram: Diagram, variable: Variable, links: Sequence[Link]) -> str:
    """What a variable depends on; a stock that only flows change is their sum over time."""
    signs: dict[str, str] = {}
    for link in links:
        signs.setdefault(quoted(diagram.variables[link.source].name), link.polarity)
    name = quoted(variable.name)
    flows = [link for link in links if link.flow and link.polarity != "?"]
    if links and len(flows) == len(links):
        terms = "".join(f" {sign} {cause}" for cause, sign in signs.items())
        return f"{name}  = INTEG ({terms.removeprefix(' +')}, 0)"
    causes = ",".join(f"-{cause}" if sign == "-" else cause for cause, sign in signs.items())
    return f"{name}  = A FUNCTION OF( {causes})"


def _causes(links: Iterable[Link]) -> dict[VariableId, list[Link]]:
    causes: dict[VariableId, list[Link]] = {}
    for link in links:
        causes.setdefault(link.target, []).append(link)
    return causes


def _indented(text: str) -> str:
    return prose(text).replace("\n", "\n\t\t")
