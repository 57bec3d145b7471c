"""The picture of a diagram as a view of XMILE."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from systemsthink.exchange.colours import hex_of
from systemsthink.exchange.curves import angle_of_bend
from systemsthink.exchange.markup import Element
from systemsthink.exchange.xmile.document import OUR_POINTS
from systemsthink.exchange.xmile.elements import add, number
from systemsthink.exchange.xmile.indicating import add_loop
from systemsthink.exchange.xmile.names import escaped, shown, spelled
from systemsthink.exchange.xmile.plan import Plan
from systemsthink.model import Group, Link, Note, RecordId, VariableId, View

Point = tuple[float, float]

LENS = 0.2
"""How far opposite and parallel links bend apart where nobody said how they bend."""

MARGIN, PIPE, FRAME = 60.0, 60.0, 40.0
PAGE = (800.0, 600.0)
WIDE, HIGH = 7.0, 18.0
"""Roughly the room that a letter takes."""


@dataclass
class Sheet:
    """A view that is being drawn: where things lie on it and which numbers are given out."""

    plan: Plan
    element: Element
    points: dict[VariableId, Point]
    moved: Point
    uids: dict[RecordId, int] = field(default_factory=dict)
    given: int = 0

    def uid(self, id: RecordId) -> str:
        """A new number for something in this view."""
        self.given += 1
        self.uids[id] = self.given
        return str(self.given)

    def at(self, point: Point) -> Point:
        """A place of the diagram on this sheet."""
        return point[0] + self.moved[0], point[1] + self.moved[1]


def add_view(
    parent: Element, plan: Plan, view: View | None, groups: Mapping[RecordId, str]
) -> None:
    """The whole diagram, or one of its views, in the room where a page begins at zero."""
    sheet = _sheet(parent, plan, view)
    for id in sheet.points:
        _add_shape(sheet, id)
    without = set(view.without) if view else set()
    seen: Counter[frozenset[VariableId]] = Counter()
    for link in plan.connectors.values():
        if {link.source, link.target} <= sheet.points.keys() and link.id not in without:
            pair = frozenset((link.source, link.target))
            _add_connector(sheet, link, seen[pair])
            seen[pair] += 1
    for id, at in _notes(plan, view).items():
        _add_text(sheet, plan.diagram.notes[id], at)
    for id, name in groups.items():
        _add_frame(sheet, plan.diagram.groups[id], name)
    if view is None:
        for loop in plan.diagram.loop_names.values():
            add_loop(sheet, loop)


def _sheet(parent: Element, plan: Plan, view: View | None) -> Sheet:
    variables = plan.diagram.variables
    points = {id: (v.x, v.y) for id, v in variables.items()}
    if view:
        members = (id for id in view.members if id in variables)
        points = {id: view.places.get(id, points[id]) for id in members}
    spread = [*points.values(), *_notes(plan, view).values()]
    left, top = (min((p[axis] for p in spread), default=MARGIN) for axis in (0, 1))
    moved = tuple(MARGIN - least if least < MARGIN else 0.0 for least in (left, top))
    right, bottom = (max((p[axis] for p in spread), default=0.0) + moved[axis] for axis in (0, 1))
    name = view.name if view else None
    element = add(
        parent,
        "view",
        type="stock_flow",
        name=None if name is None else spelled(name),
        page_width=number(max(PAGE[0], right + MARGIN)),
        page_height=number(max(PAGE[1], bottom + MARGIN)),
        own__exact_name=None if name is None or shown(spelled(name)) == name else escaped(name),
        own__moved_x=number(moved[0]) if moved[0] else None,
        own__moved_y=number(moved[1]) if moved[1] else None,
    )
    return Sheet(plan, element, points, (moved[0], moved[1]))


def _add_shape(sheet: Sheet, id: VariableId) -> None:
    x, y = sheet.at(sheet.points[id])
    variable = sheet.plan.diagram.variables[id]
    color = hex_of(variable.color) or None
    size = _points(variable.scale)
    type, name = sheet.plan.types[id], sheet.plan.spelling[id]
    if type == "built-in":
        uid = sheet.uid(id)
        ghost = add(sheet.element, "alias", uid=uid, x=number(x), y=number(y), font_size=size)
        add(ghost, "of", sheet.plan.identifiers[id])
        return
    element = add(
        sheet.element,
        "aux" if type == "gf" else type,
        name=name,
        x=number(x),
        y=number(y),
        color=color,
        font_color=color,
        font_size=size,
    )
    if type == "flow":
        points = add(element, "pts")
        for px, py in _pipe(sheet, id, (x, y)):
            add(points, "pt", x=number(px), y=number(py))


def _pipe(sheet: Sheet, id: VariableId, middle: Point) -> tuple[Point, Point]:
    """Where the pipe of a flow begins and ends: at its stocks, else beside it, at a cloud."""
    start, end = (middle[0] - PIPE, middle[1]), (middle[0] + PIPE, middle[1])
    for link in sheet.plan.pipes_at(id):
        if link.target in sheet.points:
            point = sheet.at(sheet.points[link.target])
            start, end = (start, point) if link.polarity == "+" else (point, end)
    return start, end


def _add_connector(sheet: Sheet, link: Link, before: int) -> None:
    """A connector; `before` counts those between the same two."""
    plan = sheet.plan
    color = hex_of(link.color) or None
    unsaid = link.bend is None
    bend = link.bend if link.bend is not None else plan.is_paired(link) * LENS * (1 + before // 2)
    start, end = sheet.points[link.source], sheet.points[link.target]
    element = add(
        sheet.element,
        "connector",
        uid=sheet.uid(link.id),
        polarity=None if link.polarity == "?" else link.polarity,
        delay_mark="true" if link.delayed else None,
        angle=number(angle_of_bend(start, end, bend)),
        color=color,
        own__bend_unsaid="true" if unsaid else None,
        own__is_flow="true" if link.flow else None,
        own__strength=None if link.strength is None else repr(link.strength),
        own__delay_time=None if link.delay_time is None else repr(link.delay_time),
    )
    if link.description:
        add(element, "isee__documentation", link.description)
    add(element, "from", plan.identifiers[link.source])
    add(element, "to", plan.identifiers[link.target])


def _points(scale: float) -> str | None:
    """The size of a text, where it isn't the usual one."""
    return None if scale == 1 else f"{number(scale * OUR_POINTS)}pt"


def _notes(plan: Plan, view: View | None) -> dict[RecordId, Point]:
    """Where the notes of a view lie in it, or all notes in the whole."""
    whole = {id: (note.x, note.y) for id, note in plan.diagram.notes.items()}
    if view is None:
        return whole
    return {id: view.places.get(id, at) for id, at in whole.items() if id in view.members}


def _add_text(sheet: Sheet, note: Note, place: Point) -> None:
    lines = note.text.splitlines() or [""]
    width, height = WIDE * max(map(len, lines)) + 2 * WIDE, HIGH * len(lines) + WIDE
    x, y = sheet.at(place)
    sizes = {"width": number(width), "height": number(height), "font_size": _points(note.scale)}
    corner = {"x": number(x - width / 2), "y": number(y - height / 2)}
    add(sheet.element, "text_box", note.text, uid=sheet.uid(note.id), **corner, **sizes)


def _add_frame(sheet: Sheet, group: Group, name: str) -> None:
    points = [sheet.at(sheet.points[id]) for id in group.members if id in sheet.points]
    if not points:
        return
    (left, top), (right, bottom) = (
        tuple(extreme(p[axis] for p in points) for axis in (0, 1)) for extreme in (min, max)
    )
    add(
        sheet.element,
        "group",
        name=name,
        x=number(left - FRAME),
        y=number(top - FRAME),
        width=number(right - left + 2 * FRAME),
        height=number(bottom - top + 2 * FRAME),
        color=hex_of(group.color) or None,
        own__exact_name=None
        if shown(name) == group.name or not group.name
        else escaped(group.name),
        own__is_nameless=None if group.name else "true",
    )
