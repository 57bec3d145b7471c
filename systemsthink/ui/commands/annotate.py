"""What can be done about a diagram besides its links: groups, notes, the parking list, dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.editing import groups
from systemsthink.errors import EditError
from systemsthink.language import explain
from systemsthink.phrases import phrase
from systemsthink.ui.action import Action
from systemsthink.ui.commands import chosen
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def group(window: Window) -> None:
    """Draw what is selected together, and let the name of the group be typed in the inspector."""
    from systemsthink.ui.panels.inspector import Inspector

    workspace = window.workspace
    edited = groups.group(workspace.kept, chosen.variables(window), id=new_id("g"))
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
    edited = groups.ungroup(window.workspace.kept, chosen.variables(window))
    window.workspace.commit(edited, phrase("Ungroup"))


def add_note(window: Window) -> None:
    """Ask for the text of a note, in a free place of what is seen."""
    from systemsthink.layout.spot import Wish
    from systemsthink.tools.requests import CreateNote

    canvas = window.canvas
    x, y = canvas.free_place(Wish(*canvas.middle))
    canvas.requests.answer(CreateNote(x, y))


def park(window: Window) -> None:
    """Move what is selected to the parking list, or from there onto the diagram."""
    workspace, ids = window.workspace, chosen.variables(window)
    if workspace.kept.parking.keys() >= set(ids):
        from systemsthink.ui.canvas.dropping import place

        place(window.canvas, ids)
        return
    from systemsthink.editing.annotations import park as parked

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
    from systemsthink.editing.annotations import clear_dots as without_dots

    workspace = window.workspace
    workspace.commit(without_dots(workspace.kept), phrase("Clear all dots"))


def has_grouped(window: Window) -> bool:
    """Whether a variable that is in a group is selected."""
    return not groups.homes(window.workspace.kept).keys().isdisjoint(chosen.variables(window))


def has_dots(window: Window) -> bool:
    """Whether any variable got a vote."""
    return any(v.dots for v in window.workspace.kept.variables.values())


def has_dots_selected(window: Window) -> bool:
    """Whether a variable that got a vote is selected."""
    variables = window.workspace.kept.variables
    return any(variables[id].dots for id in chosen.variables(window))


def _vote(window: Window, dots: int) -> None:
    from systemsthink.editing.annotations import vote

    workspace = window.workspace
    workspace.commit(vote(workspace.kept, chosen.variables(window), dots), phrase("Dots"))


ACTIONS = (
    Action("group", phrase("Group"), group, "Ctrl+G", "group", chosen.any_variable),
    Action("ungroup", phrase("Ungroup"), ungroup, "Ctrl+Shift+G", "", has_grouped),
    Action("note", phrase("Add note"), add_note, "Ctrl+M", "note"),
    Action("park", phrase("Park, or place again"), park, "Ctrl+J", "park", chosen.any_variable),
    Action("add_dot", phrase("One dot more"), add_dot, "Ctrl+.", "more", chosen.any_variable),
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
