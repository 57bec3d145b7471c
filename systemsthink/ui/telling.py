"""Variables, links and what is selected, in words that a screen reader can speak."""

from collections.abc import Collection

from systemsthink.language import counted, say
from systemsthink.model import Diagram, Link, LinkId, RecordId, VariableId


def tell_variable(diagram: Diagram, id: VariableId) -> str:
    """A variable and how many links lead to and from it."""
    links = diagram.links.values()
    causes = counted(sum(link.target == id for link in links), "1 cause", "{n} causes")
    effects = counted(sum(link.source == id for link in links), "1 effect", "{n} effects")
    name = diagram.variables[id].name
    return say("{name}, {causes}, {effects}", name=name, causes=causes, effects=effects)


def tell_link(diagram: Diagram, id: LinkId) -> str:
    """A link as a sentence."""
    link = diagram.links[id]
    told = _influence(diagram, link)
    return say("{link}, delayed", link=told) if link.delayed else told


def tell(diagram: Diagram, ids: Collection[RecordId]) -> str:
    """What is selected: the thing itself if it is one, else how many there are."""
    variables = [id for id in diagram.variables if id in ids]
    links = [id for id in diagram.links if id in ids]
    if len(variables) + len(links) == 1:
        return tell_variable(diagram, variables[0]) if variables else tell_link(diagram, links[0])
    if not variables and not links:
        counts = _counts(len(diagram.variables), len(diagram.links))
        return say("Nothing is selected. The diagram has {variables} and {links}.", **counts)
    return say("Selected: {variables}, {links}", **_counts(len(variables), len(links)))


def _counts(variables: int, links: int) -> dict[str, str]:
    return {
        "variables": counted(variables, "1 variable", "{n} variables"),
        "links": counted(links, "1 link", "{n} links"),
    }


def _influence(diagram: Diagram, link: Link) -> str:
    x, y = diagram.variables[link.source].name, diagram.variables[link.target].name
    match link.polarity:
        case "+":
            return say("More {x} leads to more {y}", x=x, y=y)
        case "-":
            return say("More {x} leads to less {y}", x=x, y=y)
    return say("{x} does something to {y}", x=x, y=y)
