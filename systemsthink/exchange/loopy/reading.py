"""From LOOPY's circles, arrows and labels to a diagram."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from systemsthink.exchange.colours import in_palette
from systemsthink.exchange.curves import bend_of_height
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_values import number, rest, text
from systemsthink.exchange.loopy.parts import HUES, LIFT, RADII, Part, Sketch, effect_of
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import without_ends
from systemsthink.exchange.text_sizes import fit
from systemsthink.model import Note
from systemsthink.phrases import phrase


def reading_of(sketch: Sketch, word: str, title: str = "", others: int = 0) -> Reading:
    """The diagram in a sketch; `word` is the format under which the rest is kept.

    `others` are the maps in the same text that were not read.
    """
    draft = Draft()
    if title:
        draft.entitle(title)
    ids = _read_nodes(draft, sketch.nodes, word)
    dangling = _read_edges(draft, sketch, ids, word)
    notes = [_read_label(draft, label, word) for label in sketch.labels]
    _size(draft, sketch.nodes, [note for note in notes if note])
    draft.extra |= _aside(sketch.settings, word)
    left_out = phrase("Other LOOPY maps in this text, left out: {n}.", n=others)
    return draft.reading(*without_ends(dangling), *([left_out] if others else []))


def _read_nodes(draft: Draft, nodes: Iterable[Part], word: str) -> dict[str, str]:
    nodes = list(nodes)
    hues = [_color(node.get("hue")) for node in nodes]
    chosen = set(hues) - {
        "",
        HUES[0],
    }  # red is what nobody chose; where all is red, it says nothing
    ids: dict[str, str] = {}
    for node, hue in zip(nodes, hues, strict=True):
        rest = _aside(node, word, "id", "x", "y", "label", "hue")
        id = draft.another(text(node, "label"), color=hue if chosen else "", extra=rest)
        ids[text(node, "id")] = id
        x, y = number(node.get("x")), number(node.get("y"))
        if x is not None and y is not None:
            draft.place(id, x, y)
    return ids


def _color(hue: Any) -> str:
    """The tint that a number stands for; some offspring of LOOPY have colours in words."""
    if isinstance(hue, str) and number(hue) is None:
        return in_palette(unquote(hue))
    at = number(hue)
    return HUES[int(at)] if at is not None and 0 <= at < len(HUES) else ""


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
    late = edge.get("signBehavior") is True  # where some offspring of LOOPY say so
    said += ["signBehavior"] if late else []
    arc, ends = number(edge.get("arc")), (draft.record(source), draft.record(target))
    start, end = ((variable.x, variable.y) for variable in ends)
    label = edge.get("customLabel")
    draft.link(
        source,
        target,
        polarity=polarity,
        strength=strength,
        delayed=late,
        bend=None if arc is None or source == target else bend_of_height(start, end, arc),
        description=clean(label).strip() if isinstance(label, str) else "",
        extra=_aside(edge, word, *said),
    )


def _size(draft: Draft, nodes: Sequence[Part], notes: Sequence[str]) -> None:
    """LOOPY 2 has larger and smaller circles, and writes a name as large as fits its circle."""
    said = (number(node.get("size")) for node in nodes)
    sizes = {
        id: 1.0 if size is None else RADII.get(size, 1.0 if size >= 1 else 0.5)
        for id, size in zip(draft.new_variables, said, strict=True)
    }
    fit(draft, sizes | dict.fromkeys(notes, 1.0))


def _read_label(draft: Draft, label: Part, word: str) -> str | None:
    words = clean(text(label, "text")).strip()
    x, y = number(label.get("x")), number(label.get("y"))
    if not words:
        return None
    id = draft.add("m", Note, text=words, extra=_aside(label, word, "x", "y", "text"))
    draft.place(id, x or 0.0, (y or 0.0) - LIFT)
    return id


def _aside(part: Part, word: str, *said: str) -> dict[str, Part]:
    """What a part says besides, to be kept with its record."""
    left = rest(part, said)
    return {word: left} if left else {}
