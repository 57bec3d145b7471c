"""Writing a PRSM map, as PRSM did before it compressed its files; it reads both.

PRSM has no field for a sign or a delay: a link says it by the name of its style. Styles that came
with the map are kept, and a link or a factor keeps its style as long as that says what it says.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.json_values import text
from systemsthink.exchange.keeping import description
from systemsthink.exchange.prose import as_delta
from systemsthink.exchange.prsm.styles import (
    UNNAMED,
    Effect,
    Part,
    Styles,
    effect_of,
    factor_color,
    link_color,
    style_of,
    styles_in,
    theme_of,
)
from systemsthink.model import Diagram, Link, Variable

_WHITE = "#ffffff"
_NAMES = {"+": "Positive influence", "-": "Negative influence", "?": "Influence"}
_COLORS = {"+": "#2e7d32", "-": "#c62828", "?": "#555555"}
_FORWARD = {"to": {"enabled": True, "type": "vee"}, "from": {"enabled": False}}
_GROUPS = tuple(f"group{place}" for place in range(9))
_EDGES = tuple(f"edge{place}" for place in range(9))


def write(diagram: Diagram) -> bytes:
    """The map as PRSM reads it."""
    document = _kept(diagram.extra)
    found = styles_in(document)
    styles = Styles(dict(found.nodes), dict(found.edges))
    _name_themes(diagram, styles.nodes)
    taken = {text(_kept(link.extra), "grp") for link in diagram.links.values()}
    document |= {
        "mapTitle": diagram.about.title,
        "styles": {"nodes": styles.nodes, "edges": styles.edges},
        "nodes": [_node(variable, styles) for variable in diagram.variables.values()],
        "edges": [_edge(link, styles, taken) for link in diagram.links.values()],
    }
    about = description(diagram, "prsm")
    if about:
        document["description"] = {"text": as_delta(about)}
    for key, first in (("lastNodeSample", _GROUPS[0]), ("lastLinkSample", _EDGES[0])):
        document.setdefault(key, first)
    return json.dumps(document, ensure_ascii=False, indent="\t").encode("utf-8", "replace")


def _node(variable: Variable, styles: Styles) -> Part:
    rest = _kept(variable.extra)
    if "grp" not in rest:
        rest["grp"] = _group_of(variable.color, styles.nodes)
        rest.pop("color", None)
    if factor_color(rest, style_of(rest, styles.nodes)) != variable.color:
        color = hex_of(variable.color) or _WHITE
        rest["color"] = {"background": color, "border": color if variable.color else "#000000"}
    node = {"id": variable.id, "label": variable.name, "x": variable.x, "y": variable.y} | rest
    if variable.description:
        node["note"] = as_delta(variable.description)
    return node


def _edge(link: Link, styles: Styles, taken: set[str]) -> Part:
    rest = _kept(link.extra)
    said = (link.polarity, link.delayed)
    label = effect_of({"label": rest.get("label")}, {})
    if label.polarity not in ("?", link.polarity) or label.delayed > link.delayed:
        del rest["label"]
    if effect_of(rest, style_of(rest, styles.edges))[:2] != said or "grp" not in rest:
        rest |= _saying(Effect(*said), styles.edges, taken)
    if link_color(rest, style_of(rest, styles.edges)) != link.color:
        rest.pop("color", None)
        if hex_of(link.color):
            rest["color"] = {"color": hex_of(link.color)}
    edge = {"id": link.id, "from": link.source, "to": link.target, "arrows": _FORWARD} | rest
    if link.description and link.description != " ".join(text(rest, "label").split()):
        edge["note"] = as_delta(link.description)
    return edge


def _saying(effect: Effect, styles: dict[str, Part], taken: set[str]) -> Part:
    """The style that says what a link says, made where there is none; a label if none is free."""
    name = _NAMES[effect.polarity] + (", delayed" if effect.delayed else "")
    known = next((key for key, style in styles.items() if text(style, "groupLabel") == name), None)
    if known:
        return {"grp": known}
    key = _free(_EDGES, styles, taken)
    if key is None:
        return {"grp": "", "label": effect.polarity + (" delayed" if effect.delayed else "")}
    color = {"color": _COLORS[effect.polarity]}
    dashes = [10, 10] if effect.delayed else False
    styles[key] = styles.get(key, {}) | {"groupLabel": name, "color": color, "dashes": dashes}
    taken.add(key)
    return {"grp": key}


def _name_themes(diagram: Diagram, styles: dict[str, Part]) -> None:
    """Let styles with a colour bear the names of the themes, and no others."""
    wanted = [(topic.color, topic.name) for topic in diagram.topics.values() if hex_of(topic.color)]
    for key, style in list(styles.items()):
        theme = theme_of(key, style)
        if theme in wanted:
            wanted.remove(theme)
        elif theme:
            styles[key] = style | {"groupLabel": "Sample"}
    taken = {text(_kept(variable.extra), "grp") for variable in diagram.variables.values()}
    for color, name in wanted:
        unnamed = (key for key in _GROUPS if key in styles and _is_unnamed(styles[key]))
        alike = next((key for key in unnamed if factor_color({}, styles[key]) == color), None)
        place = alike or _free(_GROUPS, styles, taken)
        if place:
            look = {"background": hex_of(color), "border": hex_of(color)}
            look = styles[place]["color"] if alike else look
            styles[place] = styles.get(place, {}) | {"groupLabel": name, "color": look}


def _group_of(color: str, styles: Mapping[str, Part]) -> str:
    """The style for a factor of this colour: the theme's, else one without a name."""
    themes = {theme[0]: key for key, style in styles.items() if (theme := theme_of(key, style))}
    unnamed = next((key for key in _GROUPS if _is_unnamed(styles.get(key))), _GROUPS[0])
    return themes.get(color, unnamed)


def _free(keys: Iterable[str], styles: Mapping[str, Part], taken: set[str]) -> str | None:
    """A style that nothing uses and nobody named, of those that PRSM has a place for."""
    return next((key for key in keys if key not in taken and _is_unnamed(styles.get(key))), None)


def _is_unnamed(style: Part | None) -> bool:
    return text(style, "groupLabel") in UNNAMED


def _kept(extra: Mapping[str, Any]) -> Part:
    kept = extra.get("prsm")
    return dict(kept) if isinstance(kept, dict) else {}
