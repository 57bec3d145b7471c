"""A large picture while somebody types: what is new is drawn, and all else stays as it is."""

from dataclasses import replace

from systemsthink.geometry.composing import course_of, curve_of
from systemsthink.geometry.labelling import Texts, label_of
from systemsthink.geometry.legend import themes_of
from systemsthink.geometry.picture import CurveShape, Picture
from systemsthink.geometry.structure import structure_of
from systemsthink.model import Diagram, Link, LinkId, Variable, between


def add(
    picture: Picture, before: Diagram, after: Diagram, texts: Texts, scale: float = 1.0
) -> Picture:
    """Draw what has been added to a diagram, or has changed without moving, marks at a scale."""
    change, themes = between(before, after), themes_of(after)
    fresh = {
        record.id: label_of(record, texts[record.id], record.color in themes)
        for record in change.put
        if isinstance(record, Variable)
    }
    labels = {**picture.labels, **fresh}
    grid = picture.grid.changed([], [(id, shape.box) for id, shape in fresh.items()])
    structure = structure_of(after.links, picture.structure.shortest)
    curves: dict[LinkId, CurveShape] = {}
    for link in change.put:
        if isinstance(link, Link):
            course = course_of(link, after.links, labels, structure, grid)
            into = (picture.curves.get(id) for id in structure.into[link.target] if id != link.id)
            signs = [known.sign for known in (*into, *curves.values()) if known]
            curves[link.id] = curve_of(link, course, labels, grid, signs, scale)
    drawn = {**picture.curves, **curves}
    return replace(picture, labels=labels, curves=drawn, grid=grid, structure=structure)


def adds(before: Diagram, after: Diagram) -> bool:
    """Whether `add` can show the difference: nothing is gone and nothing has moved."""
    change = between(before, after)
    return not change.removed and all(
        not isinstance(record, Variable)
        or record.id not in before.variables
        or (record.x, record.y) == _place(before.variables[record.id])
        for record in change.put
    )


def _place(variable: Variable) -> tuple[float, float]:
    return variable.x, variable.y
