"""What finds things on the canvas, and what shows a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.model import VariableId
from systemsthink.phrases import phrase
from systemsthink.ui import settings
from systemsthink.ui.action import Action
from systemsthink.ui.commands.view import has_variables
from systemsthink.ui.focus import Focus

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def find(window: Window) -> None:
    """Find a variable or a note by what is typed."""
    from systemsthink.ui.canvas.finder import ask_what

    ask_what(window.canvas)


def can_find(window: Window) -> bool:
    """Whether there is anything to find."""
    return has_variables(window) or bool(window.workspace.diagram.notes)


def focus(window: Window) -> None:
    """Show the selection and its neighbours alone, or everything again."""
    from systemsthink.ui.canvas.focus_bar import show_bar

    show_bar(window.canvas)
    workspace = window.workspace
    workspace.focus_on(None if workspace.focus else Focus(_chosen(window)))


def can_focus(window: Window) -> bool:
    """Whether there is something to show alone, or something hidden."""
    return bool(window.workspace.focus or _chosen(window))


def is_focused(window: Window) -> bool:
    """Whether a part of the diagram is shown alone."""
    return window.workspace.focus is not None


def toggle_overview(window: Window) -> None:
    """Show the overview of a large diagram, or never."""
    settings.remember("overview", "off" if has_overview(window) else "auto")
    window.canvas.looked.emit()
    window.refresh()


def has_overview(window: Window) -> bool:
    """Whether the overview appears where a diagram does not fit."""
    return settings.text("overview", "auto") != "off"


def _chosen(window: Window) -> frozenset[VariableId]:
    """The variables that are selected, and those at the ends of selected links."""
    seen = window.workspace.seen(window.workspace.kept)
    chosen = window.workspace.selection
    links = [link for id, link in seen.links.items() if id in chosen]
    ends = {id for link in links for id in (link.source, link.target)}
    return frozenset(chosen & seen.variables.keys()) | frozenset(ends)


ACTIONS = (
    Action("find", phrase("Find…"), find, "Ctrl+F", "find", can_find),
    Action(
        "focus",
        phrase("Focus on the selection"),
        focus,
        "Ctrl+Shift+F",
        "focus",
        can_focus,
        is_focused,
    ),
    Action("overview", phrase("Overview"), toggle_overview, "", "", None, has_overview),
)
