"""The labels of variables, made anew where a change touches them."""

from collections.abc import Collection, Iterable, Mapping

from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import LabelShape, Text
from systemsthink.model import Change, Diagram, RecordId, Variable, VariableId

Texts = Mapping[RecordId, Text]
Labels = Mapping[VariableId, LabelShape]


def labels_of(
    known: Labels,
    change: Change,
    after: Diagram,
    texts: Texts,
    themes: Collection[str],
    rethemed: Collection[str],
) -> tuple[Labels, list[VariableId]]:
    """The labels after the change, and the ids of those that are new, different or gone."""
    changed = [record for record in change.put if isinstance(record, Variable)]
    if rethemed:
        changed += [v for v in after.variables.values() if v.color in rethemed]
    fresh = {v.id: label_of(v, texts[v.id], v.color in themes) for v in changed}
    gone = [id for id in change.removed if id in known]
    dirty = [id for id, label in fresh.items() if known.get(id) != label] + gone
    if not dirty:
        return known, dirty
    merged = {**known, **fresh}
    return {id: merged[id] for id in after.variables}, dirty


def label_of(variable: Variable, text: Text, themed: bool) -> LabelShape:
    """The label of a variable, as large as its lines; themed where its colour has a name."""
    return LabelShape(
        id=variable.id,
        box=Box(variable.x, variable.y, text.width, text.height),
        lines=text.lines,
        kind=variable.kind,
        color=variable.color,
        scale=text.scale,
        dots=variable.dots,
        themed=themed,
    )


def places_of(known: Labels, labels: Labels, dirty: Iterable[VariableId]) -> list[Box]:
    """Where changed labels were and are."""
    return [group[id].box for id in dirty for group in (known, labels) if id in group]
