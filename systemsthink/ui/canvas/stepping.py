"""What the arrow keys do to the selection and to what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.editing import edits
from systemsthink.model import LinkId, VariableId
from systemsthink.phrases import phrase
from systemsthink.tools.bend import nudged
from systemsthink.ui.canvas.walking import end_ahead, link_ahead, links_at, nearest

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

NUDGE, NUDGE_FAR = 2.0, 20.0


def nudge(canvas: Canvas, right: int, down: int, far: bool) -> None:
    """Move what is selected a little, or further; a link alone bends. Nudges undo together."""
    workspace = canvas.workspace
    step = NUDGE_FAR if far else NUDGE
    link = only_link(canvas)
    if link:
        bent = nudged(canvas.picture, workspace.kept, link, right * step, down * step)
        workspace.commit(bent, phrase("Bend link"), gesture=("bend", link))
        return
    standing = (*workspace.kept.variables, *workspace.kept.notes)
    chosen = [id for id in standing if id in workspace.selection]
    edited = edits.shift(workspace.kept, chosen, right * step, down * step)
    workspace.commit(edited, phrase("Move"), gesture=("nudge", *chosen))


def walk(canvas: Canvas, right: int, down: int, add: bool = False) -> None:
    """Select the nearest variable in a direction, or the first if none is selected.

    From a link alone it goes to one of its ends; with `add` the others stay selected.
    """
    workspace, picture = canvas.workspace, canvas.picture
    link = only_link(canvas)
    if link is not None and link in picture.curves:
        _reach(canvas, end_ahead(picture, link, right, down))
        return
    shown = workspace.seen(workspace.kept).variables
    chosen = [v for v in shown.values() if v.id in workspace.selection]
    if not chosen:
        found = min(shown.values(), key=lambda v: (v.y, v.x), default=None)
    else:
        start = max(chosen, key=lambda v: v.x * right + v.y * down) if add else chosen[0]
        linked = picture.structure.neighbours.get(start.id, ())
        found = nearest(shown.values(), start, right, down, linked)
    if found:
        _reach(canvas, found.id, add)


def walk_links(canvas: Canvas, right: int, down: int) -> None:
    """Go along a link in a direction: from a variable onto it, from it to its end."""
    picture, variable = canvas.picture, one_variable(canvas)
    if variable is None:
        walk(canvas, right, down)
    elif link := link_ahead(picture, variable, right, down):
        canvas.workspace.select([link])


def next_link(canvas: Canvas, step: int) -> None:
    """Select the next link of the selected variable, or of the one where this link begins."""
    picture, chosen = canvas.picture, only_link(canvas)
    start = one_variable(canvas)
    if chosen is not None and chosen in picture.curves:
        start = picture.curves[chosen].source
    around = links_at(picture, start) if start else list(picture.curves)
    if around:
        at = around.index(chosen) + step if chosen is not None and chosen in around else 0
        canvas.workspace.select([around[at % len(around)]])


def _reach(canvas: Canvas, variable: VariableId, add: bool = False) -> None:
    workspace = canvas.workspace
    workspace.select(workspace.selection | {variable} if add else {variable})
    canvas.reveal(variable)


def one_variable(canvas: Canvas) -> VariableId | None:
    """The selected variable, if it is the only thing selected."""
    chosen = canvas.workspace.selection
    id = next(iter(chosen), "")
    return id if len(chosen) == 1 and id in canvas.workspace.kept.variables else None


def only_link(canvas: Canvas) -> LinkId | None:
    """The selected link, if it is the only thing selected."""
    chosen = canvas.workspace.selection
    id = next(iter(chosen), "")
    return id if len(chosen) == 1 and id in canvas.workspace.kept.links else None
