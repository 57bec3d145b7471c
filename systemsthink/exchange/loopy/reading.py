"""From LOOPY's circles, arrows and labels to a diagram."""

from collections.abc import Iterable, Mapping

from systemsthink.exchange.curves import bend_of_height
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_values import number, rest, text
from systemsthink.exchange.loopy.parts import HUES, LIFT, Part, Sketch, effect_of
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import without_ends
from systemsthink.model import Note


def reading_of(sketch: Sketch, word: str, title: str = "") -> Reading:
    """The diagram in a sketch; `word` is the format under which the rest is kept."""
    draft = Draft()
    if title:
        draft.entitle(title)
    ids = _read_nodes(draft, sketch.nodes, word)
    dangling = _read_edges(draft, sketch, ids, word)
    for label in sketch.labels:
        _read_label(draft, label, word)
    draft.extra |= _aside(sketch.settings, word)
    return draft.reading(*without_ends(dangling))


def _read_nodes(draft: Draft, nodes: Iterable[Part], word: str) -> dict[str, str]:
    nodes = list(nodes)
    hues = [number(node.get("hue")) for node in nodes]
    chosen = any(hues)  # red is what nobody chose; where all is red, it says nothing
    ids: dict[str, str] = {}
    for node, hue in zip(nodes, hues, strict=True):
        rest = _aside(node, word, "id", "x", "y", "label", "hue")
        color = HUES[int(hue)] if chosen and hue is not None and 0 <= hue < len(HUES) else ""
        id = draft.another(text(node, "label"), color=color, extra=rest)
        ids[text(node, "id")] = id
        x, y = number(node.get("x")), number(node.get("y"))
        if x is not None and y is not None:
            draft.place(id, x, y)
    return ids


def _read_edges(draft: Draft, sketch: Sketch, ids: Mapping[str, str], word: str) -> int:
    """Make the links; how many lack an end."""
    dangling = 0
    for edge in sketch.edges:
        source, target = ids.get(text(edge, "from")), ids.get(text(edge, "to"))
        if source is None or target is None:
            dangling += 1
        else:
            _read_edge(draft, edge, source, target, word, sketch.advanced)
    return dangling


def _read_edge(
    draft: Draft, edge: Part, source: str, target: str, word: str, advanced: bool
) -> None:
    polarity, strength = effect_of(edge, advanced)
    said = ["from", "to"] if source == target else ["from", "to", "arc", "rotation"]
    said += ["strength"] if edge.get("strength") in (1, -1) else []
    arc, ends = number(edge.get("arc")), (draft.record(source), draft.record(target))
    start, end = ((variable.x, variable.y) for variable in ends)
    draft.link(
        source,
        target,
        polarity=polarity,
        strength=strength,
        bend=None if arc is None or source == target else bend_of_height(start, end, arc),
        description=clean(text(edge, "customLabel")).strip(),
        extra=_aside(edge, word, *said),
    )


def _read_label(draft: Draft, label: Part, word: str) -> None:
    words = clean(text(label, "text")).strip()
    x, y = number(label.get("x")), number(label.get("y"))
    if words:
        id = draft.add("m", Note, text=words, extra=_aside(label, word, "x", "y", "text"))
        draft.place(id, x or 0.0, (y or 0.0) - LIFT)


def _aside(part: Part, word: str, *said: str) -> dict[str, Part]:
    """What a part says besides, to be kept with its record."""
    left = rest(part, said)
    return {word: left} if left else {}
