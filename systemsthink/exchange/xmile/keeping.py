"""What an XMILE file says that a map can't show, as text, and back as elements."""

import re
from collections.abc import Container, Iterable, Iterator
from typing import Any

from systemsthink.exchange.markup import Element, child_text, children, name_of
from systemsthink.exchange.xmile.document import Definition, Document
from systemsthink.exchange.xmile.names import ISEE, NS, key, words_of
from systemsthink.model import Diagram, VariableId

WORD = "xmile"
"""Under this key the records keep what came from such a file."""

SPECS = '<sim_specs method="Euler"><start>0</start><stop>100</stop><dt>1</dt></sim_specs>'
"""How a run goes where no file said."""

SETTINGS = ("sim_specs", "data", "model_units", "dimensions", "behavior", "macro")
TYPES = ("flow", "module", "gf", "built-in")
"""What a variable can be that only its definition says."""

MOST_KEPT = 5_000_000
"""So many characters of the insides of modules are kept; our own files have to stay readable."""

_TOLD = ("doc", "units", "eqn", "display")
_NAMESPACES = re.compile(r" xmlns(:[\w.-]+)?=\"[^\"]*\"")
_UNWRITTEN = re.compile(r"nan\s*(\([^()]*\))?", re.I)
_BETWEEN = re.compile(r">\s+<")


def text_of_element(element: Element) -> str:
    """An element as text, without the namespaces that every document declares anyway."""
    from lxml import etree  # loaded for files that need it

    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return _BETWEEN.sub("><", _NAMESPACES.sub("", text))


def listed(kept: Any, name: str) -> list[Any]:
    """The list that is kept under a name; empty if there is none."""
    found = kept.get(name) if isinstance(kept, dict) else None
    return found if isinstance(found, list) else []


def element_of_text(text: Any) -> Element | None:
    """The element in a kept text; None for what can't stand in a document."""
    from lxml import etree

    if not isinstance(text, str) or "<!" in text:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_pis=True)
    try:
        root = etree.fromstring(f'<x xmlns="{NS}" xmlns:isee="{ISEE}">{text}</x>', parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root[0] if len(root) == 1 and name_of(root[0]) else None


def kept_of(definition: Definition, drawn: Container[str]) -> dict[str, Any]:
    """What a definition says beyond name, unit, description and flows; empty if nothing."""
    equation = child_text(definition.element, "eqn")
    untold = (
        each
        for each in children(definition.element)
        if name_of(each) not in _TOLD and not _is_drawn_flow(each, drawn)
    )
    further = list(children(definition.element, "eqn"))[1:]
    rest = [text_of_element(each) for each in (*further, *untold)]
    if all("delay_aux" in part for part in rest):
        rest = []
    kept: dict[str, Any] = {"rest": rest} if rest else {}
    if equation and not _UNWRITTEN.fullmatch(equation):
        kept["equation"] = equation
    access = definition.element.get("access")
    if access and definition.type != "module":
        kept["access"] = access
    if kept or definition.type in TYPES:
        kept["type"] = definition.type
    return kept


def kept_beside(document: Document, drawn: Container[str]) -> dict[str, Any]:
    """What the file says beyond its picture: settings, undrawn variables, insides of modules."""
    undrawn = (each for each in document.definitions.values() if each.key not in drawn)
    settings = [text_of_element(each) for each in children(document.root, *SETTINGS)]
    models = [text_of_element(each) for each in document.others]
    parts = {
        "settings": [text for text in settings if text != SPECS],
        "undrawn": [
            {
                "element": text_of_element(each.element),
                "causes": list(speaks_of(" ".join(each.equations), drawn)),
            }
            for each in undrawn
        ],
        "models": models if sum(map(len, models)) <= MOST_KEPT else [],
    }
    return {name: texts for name, texts in parts.items() if texts}


def fitting(diagram: Diagram, id: VariableId, causes: Iterable[str]) -> dict[str, Any]:
    """What is kept of a variable, if it still has the causes that it had in the file.

    What is defined elsewhere, such as a module, has to have its name too.
    """
    variable = diagram.variables[id]
    kept = variable.extra.get(WORD)
    if not isinstance(kept, dict) or kept.get("causes") != sorted(causes):
        return {}
    renamed = kept.get("type") in ("module", "built-in") and kept.get("name") != variable.name
    return {} if renamed else kept


def speaks_of(equation: str, known: Container[str]) -> Iterator[str]:
    """The keys of the known variables in an equation, each once."""
    yield from dict.fromkeys(word for word in words_of(equation) if word in known)


def _is_drawn_flow(element: Element, drawn: Container[str]) -> bool:
    return name_of(element) in ("inflow", "outflow") and key("".join(element.itertext())) in drawn
