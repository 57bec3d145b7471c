"""Placing on the canvas what waits on the parking list, by hand or by the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from systemsthink.editing.annotations import unpark
from systemsthink.geometry.boxes import Box
from systemsthink.layout.spot import ORDINARY, Wish
from systemsthink.model import VariableId
from systemsthink.phrases import phrase

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

PARKED = "application/x-systemsthink-parked"
"""The kind of thing that is dragged from the parking list."""


def parcel(ids: Sequence[VariableId]) -> QMimeData:
    """Variables on their way from the parking list to the canvas."""
    data = QMimeData()
    data.setData(PARKED, "\n".join(ids).encode())
    return data


def enter(event: QDragEnterEvent) -> None:
    """Say whether what is dragged over the canvas can be placed; the window may want the rest."""
    event.acceptProposedAction() if event.mimeData().hasFormat(PARKED) else event.ignore()


def drop(canvas: Canvas, event: QDropEvent) -> None:
    """Place what is dropped under the pointer."""
    ids = bytes(event.mimeData().data(PARKED).data()).decode(errors="replace").split("\n")
    at = canvas.diagram_point(event.position())
    event.acceptProposedAction()
    place(canvas, ids, at)
    canvas.setFocus()


def place(canvas: Canvas, ids: Sequence[VariableId], at: QPointF | None = None) -> None:
    """Give parked variables a free place each, near the middle of what is seen.

    A hand that lets go somewhere knows better: there the first one goes exactly.
    """
    workspace = canvas.workspace
    waiting = [id for id in ids if id in workspace.kept.parking]
    if not waiting:
        return
    here = (at.x(), at.y()) if at else canvas.middle
    places: dict[VariableId, tuple[float, float]] = {}
    for id in waiting:
        exact = at is not None and id == waiting[0]
        taken = [Box(*spot, *ORDINARY) for spot in places.values()]
        places[id] = here if exact else canvas.free_place(Wish(*here), others=taken)
    workspace.commit(unpark(workspace.kept, places), phrase("Place"))
    workspace.select(waiting)
