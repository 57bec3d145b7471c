"""What the keys do on the canvas: type, walk, nudge, link, give up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from systemsthink.ui.canvas.stepping import nudge, one_variable, only_link, walk, walk_links

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
LINKING = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
PAGES = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
PAGE = 0.5
"""The share of what is seen by which a page key moves it."""

Modifier = Qt.KeyboardModifier


def press(canvas: Canvas, event: QKeyEvent) -> bool:
    """Do what a key means; tell whether it means anything."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key == Qt.Key.Key_Escape:
        _give_up(canvas)
    elif canvas.hand.busy:
        return False
    elif key in ARROWS:
        _arrow(canvas, *ARROWS[key], modifiers)
    elif key in LINKING and not modifiers & Modifier.ControlModifier:
        return _link(canvas, on=key == Qt.Key.Key_Tab)
    elif key in PAGES:
        _page(canvas, PAGES[key], sideways=bool(modifiers & Modifier.ShiftModifier))
    elif text := typed(event):
        canvas.requests.type_name(text)
    else:
        return False
    return True


def typed(event: QKeyEvent) -> str:
    """The text with which a key begins a name; nothing for a command or a blank.

    AltGr, which some keyboards report as Ctrl and Alt together, writes text.
    """
    text = event.text()
    control = bool(event.modifiers() & Modifier.ControlModifier)
    alt = bool(event.modifiers() & Modifier.AltModifier)
    meta = bool(event.modifiers() & Modifier.MetaModifier)
    command = meta or control != alt
    return text if text.isprintable() and text.strip() and not command else ""


def links_next(canvas: Canvas) -> bool:
    """Whether Tab goes on drawing here, rather than to the next widget."""
    return one_variable(canvas) is not None or only_link(canvas) is not None


def _link(canvas: Canvas, *, on: bool) -> bool:
    """Draw on: a link from the variable, or what comes after the link that was just set."""
    variable, link = one_variable(canvas), only_link(canvas)
    if link:
        variable = canvas.workspace.kept.links[link].target
        canvas.workspace.select([variable])
        if not on:
            return True
    if variable is None:
        return False
    canvas.requests.link_from(variable)
    return True


def _arrow(canvas: Canvas, right: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
    far = bool(modifiers & Modifier.ShiftModifier)
    if modifiers & Modifier.ControlModifier:
        nudge(canvas, right, down, far)
    elif modifiers & Modifier.AltModifier:
        walk_links(canvas, right, down)
    else:
        walk(canvas, right, down, add=far)


def _page(canvas: Canvas, way: int, *, sideways: bool) -> None:
    size = canvas.size()
    dx, dy = (way * PAGE * size.width(), 0.0) if sideways else (0.0, way * PAGE * size.height())
    canvas.look(canvas.camera.panned(dx, dy))


def _give_up(canvas: Canvas) -> None:
    """End the gesture, else the light, the selection, the focus, the report."""
    workspace = canvas.workspace
    if canvas.hand.give_up():
        return
    if workspace.emphasis:
        workspace.emphasise(None)
    elif workspace.focus and not workspace.selection:
        workspace.focus_on(None)
    elif workspace.selection:
        workspace.select(())
    else:
        workspace.tell_report(None)
