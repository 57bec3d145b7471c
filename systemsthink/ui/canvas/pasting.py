"""Text that is pasted or dropped on the canvas: the notation, a table, or a list of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from systemsthink.errors import SystemsthinkError
from systemsthink.formats import Found, found_in
from systemsthink.language import counted, explain, say
from systemsthink.model import Diagram, RecordId, between
from systemsthink.phrases import phrase
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.exchange.notation.pasting import Pasted
    from systemsthink.ui.canvas.canvas import Canvas

Point = tuple[float, float]

WRITTEN_BY_PEOPLE = ("csv", "text")
"""The formats that `notation.pasting` takes in any shape, as lists and pieces of tables."""

_ADDRESS = re.compile(r"\s*https?://\S+\s*")

_CODE = re.compile(r"""\s*(\{\s*["}]|\[\s*[\[{"]|<[!?/a-z][^<]*>)""", re.I)
"""How JSON and XML begin, and no name that people give."""

CLEARANCE = 12
"""Screen pixels between what covers the canvas and what is to be seen."""

AT_ONCE = 120
"""How many new variables with links are placed before anybody would notice."""


def many_lines(text: str) -> bool:
    """Whether a text is more than what one types in a line."""
    return any(sign in text.strip() for sign in "\n\r\t\u2028\u2029")


def paste_text(canvas: Canvas, text: str, at: Point | None = None) -> None:
    """Add what a text says, in one step; say in one line what came of it."""
    from systemsthink.exchange.notation.pasting import take

    found = found_in(text.encode("utf-8", "replace"))
    if _of_another_program(canvas, found):
        return
    text = found.data.decode()
    try:
        pasted = take(canvas.workspace.kept, text, new_id)
    except SystemsthinkError as error:
        canvas.workspace.notice.emit(explain(error))
        return
    _place(canvas, pasted, at or canvas.middle)


def _of_another_program(canvas: Canvas, found: Found) -> bool:
    """Import a text that is a whole file of some program; tell whether that is all there is to do.

    What people write themselves is added without a question, save for an address and for code.
    """
    format = found.format
    if format is None or format.word in WRITTEN_BY_PEOPLE:
        words = _no_map(found.data.decode())
        if words:
            canvas.workspace.notice.emit(words)
        return bool(words)
    from systemsthink.ui import importing

    try:
        importing.take(canvas, found.read(format), say(format.name), phrase("Paste"))
    except SystemsthinkError as error:
        canvas.workspace.notice.emit(explain(error))
    return True


def _no_map(text: str) -> str:
    """Why a text that no program's reader takes is no list either; empty if it may be one."""
    if _ADDRESS.fullmatch(text):
        return say("An address is no map; save what it leads to and open that.")
    if _CODE.match(text):
        return say("There is no diagram in this code; copy all of it, or open its file.")
    return ""


def uncover(canvas: Canvas, ids: Iterable[RecordId], cover: QWidget) -> None:
    """Move the view down if something that stands at its top lies on these."""
    boxes = [canvas.picture.labels[id].box for id in ids if id in canvas.picture.labels]
    corners = (
        (canvas.screen_point(b.left, b.top), canvas.screen_point(b.right, b.top)) for b in boxes
    )
    below = cover.geometry().bottom() + CLEARANCE
    tops = [
        left.y()
        for left, right in corners
        if right.x() > cover.x() - CLEARANCE and left.x() < cover.geometry().right() + CLEARANCE
    ]
    if tops and min(tops) < below:
        canvas.look(canvas.camera.panned(0, below - min(tops)))


def _place(canvas: Canvas, pasted: Pasted, at: Point) -> None:
    """Find places, in the background where that takes a while."""
    from systemsthink.layout.settling import settle

    linked = pasted.diagram.linked.intersection(pasted.unplaced)
    if len(linked) <= AT_ONCE:
        _keep(canvas, pasted, settle(pasted.diagram, pasted.unplaced, at))
        return
    from systemsthink.ui.dialogs.waiting import wait_for

    placed = wait_for(
        lambda: canvas,
        say("Looking for places for {n} variables…", n=len(pasted.unplaced)),
        lambda progress: settle(pasted.diagram, pasted.unplaced, at),
    )
    if placed is not None:
        _keep(canvas, pasted, placed)


def _keep(canvas: Canvas, pasted: Pasted, placed: Diagram) -> None:
    workspace = canvas.workspace
    change = between(workspace.kept, placed)
    workspace.commit(placed, phrase("Paste"))
    new = {record.id for record in change.put} & (placed.variables.keys() | placed.links.keys())
    workspace.select(new or pasted.known)
    canvas.look_at(pasted.unplaced or pasted.known)
    links = len(new & placed.links.keys())
    said = [_said(len(pasted.unplaced), len(pasted.known), links), *map(say, pasted.remarks)]
    workspace.notice.emit(" ".join(said))


def _said(added: int, known: int, links: int) -> str:
    """How much came of a paste, in words."""
    parts = []
    if added or not links:
        parts.append(counted(added, "1 variable added", "{n} variables added"))
    if links:
        parts.append(counted(links, "1 link added or changed", "{n} links added or changed"))
    if known:
        parts.append(counted(known, "1 was there already", "{n} were there already"))
    return "; ".join(parts) + "."
