"""What can be done about a diagram besides its links: groups, notes, the parking list, dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.editing import groups
from systemsthink.editing.annotations import clear_dots as without_dots
from systemsthink.editing.annotations import park as parked
from systemsthink.editing.annotations import vote
from systemsthink.errors import EditError
from systemsthink.language import explain
from systemsthink.layout.spot import Wish
from systemsthink.model import Diagram, VariableId
from systemsthink.phrases import phrase
from systemsthink.tools.pointer import CreateNote
from systemsthink.ui.action import Action
from systemsthink.ui.canvas.dropping import place
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def group(window: Window) -> None:
    """Draw what is selected together, and let the name of the group be typed in the inspector."""
    from systemsthink.ui.panels.inspector import Inspector

    workspace = window.workspace
    edited = groups.group(workspace.kept, chosen(window), id=new_id("g"))
    workspace.commit(edited, phrase("Group"))
    inspector = window.findChild(Inspector)
    for dock in window.docks:
        if inspector and dock.widget() is inspector:
            dock.show()
            dock.raise_()
            inspector.variables.looks.group.ask_name(back=window.canvas)
            inspector.ensureWidgetVisible(inspector.variables.looks.group.name)


def ungroup(window: Window) -> None:
    """Take what is selected out of its groups."""
    edited = groups.ungroup(window.workspace.kept, chosen(window))
    window.workspace.commit(edited, phrase("Ungroup"))


def add_note(window: Window) -> None:
    """Ask for the text of a note, in a free place of what is seen."""
    canvas = window.canvas
    x, y = canvas.free_place(Wish(canvas.visible.x, canvas.visible.y))
    canvas.requests.answer(CreateNote(x, y))


def park(window: Window) -> None:
    """Move what is selected to the parking list, or from there onto the diagram."""
    workspace, ids = window.workspace, chosen(window)
    if workspace.kept.parking.keys() >= set(ids):
        place(window.canvas, ids)
        return
    try:
        edited = parked(workspace.kept, ids)
    except EditError as error:
        workspace.notice.emit(explain(error))
        return
    workspace.commit(edited, phrase("Park"))
    workspace.select(())


def add_dot(window: Window) -> None:
    """Give what is selected a vote."""
    _vote(window, 1)


def take_dot(window: Window) -> None:
    """Take a vote back from what is selected."""
    _vote(window, -1)


def clear_dots(window: Window) -> None:
    """Take all votes away."""
    workspace = window.workspace
    workspace.commit(without_dots(workspace.kept), phrase("Clear all dots"))


def has_variables_selected(window: Window) -> bool:
    """Whether a variable is selected."""
    return bool(chosen(window))


def has_grouped(window: Window) -> bool:
    """Whether a variable that is in a group is selected."""
    return not groups.homes(window.workspace.kept).keys().isdisjoint(chosen(window))


def has_dots(window: Window) -> bool:
    """Whether any variable got a vote."""
    return _any_dots(window.workspace.kept)


def has_dots_selected(window: Window) -> bool:
    """Whether a variable that got a vote is selected."""
    variables = window.workspace.kept.variables
    return any(variables[id].dots for id in chosen(window))


def chosen(window: Window) -> list[VariableId]:
    """The selected variables, in the order of the diagram."""
    workspace = window.workspace
    return [id for id in workspace.kept.variables if id in workspace.selection]


def _vote(window: Window, dots: int) -> None:
    workspace = window.workspace
    workspace.commit(vote(workspace.kept, chosen(window), dots), phrase("Dots"))


def _any_dots(diagram: Diagram) -> bool:
    return any(v.dots for v in diagram.variables.values())


ACTIONS = (
    Action("group", phrase("Group"), group, "Ctrl+G", "group", has_variables_selected),
    Action("ungroup", phrase("Ungroup"), ungroup, "Ctrl+Shift+G", "", has_grouped),
    Action("note", phrase("Add note"), add_note, "Ctrl+M", "note"),
    Action("park", phrase("Park, or place again"), park, "Ctrl+J", "park", has_variables_selected),
    Action("add_dot", phrase("One dot more"), add_dot, "Ctrl+.", "more", has_variables_selected),
    Action(
        "take_dot",
        phrase("One dot fewer"),
        take_dot,
        "Ctrl+Shift+.",
        "fewer",
        has_dots_selected,
    ),
    Action("clear_dots", phrase("Clear all dots"), clear_dots, "", "", has_dots),
)
