"""What the Edit menu does, and what adds variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.editing import edits
from systemsthink.phrases import phrase
from systemsthink.ui.action import Action
from systemsthink.ui.commands import chosen

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def undo(window: Window) -> None:
    """Take back the last step."""
    window.workspace.session.undo()


def redo(window: Window) -> None:
    """Do again what was taken back."""
    window.workspace.session.redo()


def can_undo(window: Window) -> bool:
    """Whether there is a step to take back."""
    return window.workspace.session.undoes is not None


def can_redo(window: Window) -> bool:
    """Whether there is a step to do again."""
    return window.workspace.session.redoes is not None


def select_all(window: Window) -> None:
    """Select every variable, link and note that is seen."""
    diagram = window.workspace.seen(window.workspace.kept)
    window.workspace.select([*diagram.variables, *diagram.links, *diagram.notes])


def delete(window: Window) -> None:
    """Take away what is selected."""
    workspace = window.workspace
    edited = edits.remove(workspace.kept, workspace.selection)
    workspace.commit(edited, phrase("Delete"))


def add_variable(window: Window) -> None:
    """Ask for the name of a new variable, in a free place near what is selected."""
    window.canvas.requests.type_name("")


def quick_entry(window: Window) -> None:
    """Take links typed in the notation."""
    window.canvas.ask_quick_entry()


def rename(window: Window) -> None:
    """Ask for another name for the selected variable, or another text for the note."""
    from systemsthink.tools.requests import EditNote, Rename

    (id,) = window.workspace.selection
    note = id in window.workspace.kept.notes
    window.canvas.requests.answer(EditNote(id) if note else Rename(id))


def one_text(window: Window) -> bool:
    """Whether a variable or a note is the only thing selected."""
    diagram, selection = window.workspace.kept, window.workspace.selection
    return len(selection) == 1 and not selection.isdisjoint({*diagram.variables, *diagram.notes})


ACTIONS = (
    Action("undo", phrase("Undo"), undo, "Ctrl+Z", "undo", can_undo),
    Action("redo", phrase("Redo"), redo, "Ctrl+Shift+Z; Ctrl+Y", "redo", can_redo),
    Action("select_all", phrase("Select all"), select_all, "Ctrl+A", canvas_key=True),
    Action(
        "delete",
        phrase("Delete"),
        delete,
        "Del; Backspace",
        "delete",
        chosen.anything,
        None,
        True,
    ),
    Action("variable", phrase("Add variable"), add_variable, "Ins; Ctrl+Shift+N", "variable"),
    Action("quick_entry", phrase("Quick entry…"), quick_entry, "F4", "entry"),
    Action("rename", phrase("Rename"), rename, "F2", "rename", one_text, None, True),
)
