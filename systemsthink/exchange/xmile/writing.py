"""From a diagram to an XMILE document that Stella and others open."""

from collections.abc import Iterable
from typing import Any

from systemsthink.exchange.aspects import NUMBERED, Loss, told
from systemsthink.exchange.equations import neutral
from systemsthink.exchange.markup import Element, attribute, name_of
from systemsthink.exchange.xmile.document import OWN_VENDOR
from systemsthink.exchange.xmile.drawing import add_view
from systemsthink.exchange.xmile.elements import add, bytes_of, number, plain, root_of
from systemsthink.exchange.xmile.keeping import SPECS, element_of_text, listed
from systemsthink.exchange.xmile.names import escaped, key, like, sameness, shown, spelled
from systemsthink.exchange.xmile.plan import Plan
from systemsthink.model import Diagram, Variable


def write(diagram: Diagram) -> bytes:
    """The diagram as XMILE 1.0, with equations that say what depends on what."""
    plan = Plan(diagram)
    root = root_of("xmile")
    root.set("version", "1.0")
    _add_header(root, diagram)
    _add_settings(root, plan)
    model = add(root, "model")
    variables = add(model, "variables")
    for variable in diagram.variables.values():
        if plan.types[variable.id] != "built-in":
            _add_variable(variables, plan, variable)
    _add_undrawn(variables, plan)
    groups = _add_groups(variables, plan)
    views = add(model, "views")
    add_view(views, plan, None, groups)
    for view in diagram.views.values():
        add_view(views, plan, view, {})
    _add_texts(root, plan.beside["models"])
    return bytes_of(root)


def losses(diagram: Diagram) -> list[Loss]:
    """The names that get a number, since others would take them for another or for a function."""
    names = {id: variable.name for id, variable in diagram.variables.items()}
    found = Plan(diagram).spelling.items()
    return told({NUMBERED: sum(name not in (names[id], like(names[id])) for id, name in found)})


def _add_header(root: Element, diagram: Diagram) -> None:
    header = add(root, "header")
    if diagram.title:
        add(header, "name", diagram.title)
    add(header, "vendor", OWN_VENDOR)
    add(header, "product", "systemsthink", version="1.0", lang="en")


def _add_settings(root: Element, plan: Plan) -> None:
    kept = _add_texts(root, plan.beside["settings"])
    specs = [each for each in kept if name_of(each) == "sim_specs"] or _add_texts(root, [SPECS])
    if plan.diagram.about.time_unit:
        for each in specs:
            each.set("time_units", plain(plan.diagram.about.time_unit))


def _add_texts(parent: Element, texts: Iterable[Any]) -> list[Element]:
    """Elements that were kept as texts, those of them that can stand in a document."""
    found = [element_of_text(text) for text in texts]
    elements = [element for element in found if element is not None]
    parent.extend(elements)
    return elements


def _add_variable(parent: Element, plan: Plan, variable: Variable) -> None:
    kept, type = plan.kept[variable.id], plan.types[variable.id]
    spelling = plan.spelling[variable.id]
    exact = None if shown(spelling) == variable.name else escaped(variable.name)
    behaves = None if type == "stock" else variable.kind
    element = add(
        parent,
        type,
        name=spelling,
        access=kept.get("access") if isinstance(kept.get("access"), str) else None,
        own__exact_name=exact,
        own__behaves=behaves,
        own__votes=str(variable.dots) if variable.dots else None,
    )
    if variable.description:
        add(element, "doc", variable.description)
    rest = [found for text in listed(kept, "rest") if (found := element_of_text(text)) is not None]
    if type not in ("module", "gf") and not any(name_of(each) == "element" for each in rest):
        _add_equation(element, plan, variable, kept.get("equation"))
    for link in plan.pipes_at(variable.id) if type == "stock" else ():
        word = "inflow" if link.polarity == "+" else "outflow"
        add(element, word, plan.identifiers[link.source])
    element.extend(rest)
    if variable.unit:
        add(element, "units", variable.unit)


def _add_equation(element: Element, plan: Plan, variable: Variable, kept: object) -> None:
    if isinstance(kept, str):
        add(element, "eqn", kept)
        return
    causes = [] if variable.id in plan.stocks else plan.causes[variable.id]
    add(element, "eqn", neutral(causes))
    if causes and plan.types[variable.id] == "aux":
        add(element, "isee__delay_aux")


def _add_undrawn(parent: Element, plan: Plan) -> None:
    """What the file defined and no picture showed, while it fits what the picture shows."""
    names = {key(name) for name in plan.spelling.values()}
    for each in plan.beside["undrawn"]:
        element = element_of_text(each.get("element")) if isinstance(each, dict) else None
        if element is None or key(attribute(element, "name")) in names:
            continue
        if all(cause in names for cause in listed(each, "causes")):
            parent.append(element)


def _add_groups(parent: Element, plan: Plan) -> dict[str, str]:
    """The groups, each under a name that nothing else has."""
    taken = {sameness(name) for name in plan.spelling.values()}
    found: dict[str, str] = {}
    for count, group in enumerate(plan.diagram.groups.values(), 1):
        found[group.id] = spelled(group.name or f"Group {number(count)}", taken)
        taken.add(sameness(found[group.id]))
        element = add(parent, "group", name=found[group.id])
        for member in group.members:
            if member in plan.identifiers:
                add(element, "entity", name=plan.identifiers[member])
    return found
