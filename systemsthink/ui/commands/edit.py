"""What the Edit and Diagram menus do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from systemsthink.editing import edits
from systemsthink.model import Link, Polarity, VariableId
from systemsthink.phrases import phrase
from systemsthink.tools.pointer import EditNote, Redirect, Rename
from systemsthink.ui.action import Action
from systemsthink.ui.canvas.stepping import next_link as next_link_of

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
    (id,) = window.workspace.selection
    note = id in window.workspace.kept.notes
    window.canvas.requests.answer(EditNote(id) if note else Rename(id))


def link_from(window: Window) -> None:
    """Ask to which variable, old or new, a link from the selected one goes."""
    window.canvas.requests.link_from(_variables(window)[0])


def lead_to(window: Window) -> None:
    """Ask to which other variable the selected link leads."""
    window.canvas.requests.answer(Redirect(_links(window)[0].id, "target"))


def lead_from(window: Window) -> None:
    """Ask from which other variable the selected link comes."""
    window.canvas.requests.answer(Redirect(_links(window)[0].id, "source"))


def next_link(window: Window) -> None:
    """Go to the next link of the selected variable."""
    next_link_of(window.canvas, 1)


def previous_link(window: Window) -> None:
    """Go to the link before."""
    next_link_of(window.canvas, -1)


def has_one_link(window: Window) -> bool:
    """Whether a link is the only thing selected."""
    return len(_links(window)) == len(window.workspace.selection) == 1


def make_positive(window: Window) -> None:
    """More of the cause leads to more of the effect."""
    _set_polarity(window, "+")


def make_negative(window: Window) -> None:
    """More of the cause leads to less of the effect."""
    _set_polarity(window, "-")


def make_unknown(window: Window) -> None:
    """Nobody knows yet which way it works."""
    _set_polarity(window, "?")


def toggle_delay(window: Window) -> None:
    """Mark the selected links as delayed, or as immediate if they all were."""
    links = [link.id for link in _links(window)]
    edited = edits.set_delayed(window.workspace.kept, links, not all_delayed(window))
    window.workspace.commit(edited, phrase("Change delay"))


def unbend(window: Window) -> None:
    """Leave the shape of the selected links to the program."""
    links = [link.id for link in _links(window)]
    edited = edits.change(window.workspace.kept, links, bend=None)
    window.workspace.commit(edited, phrase("Bend link"))


def has_selection(window: Window) -> bool:
    """Whether anything is selected."""
    return bool(window.workspace.selection)


def one_variable(window: Window) -> bool:
    """Whether exactly one variable is selected."""
    return len(_variables(window)) == 1


def one_text(window: Window) -> bool:
    """Whether a variable or a note is the only thing selected."""
    diagram, chosen = window.workspace.kept, window.workspace.selection
    return len(chosen) == 1 and not chosen.isdisjoint({*diagram.variables, *diagram.notes})


def has_links(window: Window) -> bool:
    """Whether a link is selected."""
    return bool(_links(window))


def all_positive(window: Window) -> bool:
    """Whether all selected links are positive."""
    return _all(window, lambda link: link.polarity == "+")


def all_negative(window: Window) -> bool:
    """Whether all selected links are negative."""
    return _all(window, lambda link: link.polarity == "-")


def all_unknown(window: Window) -> bool:
    """Whether no selected link has a sign."""
    return _all(window, lambda link: link.polarity == "?")


def all_delayed(window: Window) -> bool:
    """Whether all selected links are delayed."""
    return _all(window, lambda link: link.delayed)


def _set_polarity(window: Window, polarity: Polarity) -> None:
    links = [link.id for link in _links(window)]
    edited = edits.set_polarity(window.workspace.kept, links, polarity)
    window.workspace.commit(edited, phrase("Change sign"))


def _all(window: Window, holds: Callable[[Link], bool]) -> bool:
    links = _links(window)
    return bool(links) and all(map(holds, links))


def _links(window: Window) -> list[Link]:
    workspace = window.workspace
    return [link for id, link in workspace.kept.links.items() if id in workspace.selection]


def _variables(window: Window) -> list[VariableId]:
    workspace = window.workspace
    return [id for id in workspace.kept.variables if id in workspace.selection]


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
        has_selection,
        None,
        True,
    ),
    Action("variable", phrase("Add variable"), add_variable, "Ins; Ctrl+Shift+N", "variable"),
    Action("quick_entry", phrase("Quick entry…"), quick_entry, "F4", "entry"),
    Action("rename", phrase("Rename"), rename, "F2", "rename", one_text, None, True),
    Action("link", phrase("Link to…"), link_from, "Ctrl+L", "link", one_variable),
    Action(
        "positive",
        phrase("More leads to more (+)"),
        make_positive,
        "+; =",
        "positive",
        has_links,
        all_positive,
        True,
    ),
    Action(
        "negative",
        phrase("More leads to less (−)"),
        make_negative,
        "-",
        "negative",
        has_links,
        all_negative,
        True,
    ),
    Action(
        "unknown",
        phrase("Sign not known (?)"),
        make_unknown,
        "?",
        "unknown",
        has_links,
        all_unknown,
        True,
    ),
    Action(
        "delay",
        phrase("Delayed"),
        toggle_delay,
        "Ctrl+D; ,",
        "delay",
        has_links,
        all_delayed,
        True,
    ),
    Action("lead_to", phrase("Lead to another variable…"), lead_to, enabled=has_one_link),
    Action("lead_from", phrase("Start at another variable…"), lead_from, enabled=has_one_link),
    Action("next_link", phrase("Next link"), next_link, "Ctrl+Tab", canvas_key=True),
    Action(
        "previous_link",
        phrase("Previous link"),
        previous_link,
        "Ctrl+Shift+Tab; Ctrl+Backtab",
        canvas_key=True,
    ),
    Action(
        "straighten",
        phrase("Let the program bend it"),
        unbend,
        "",
        "",
        has_links,
    ),
)
