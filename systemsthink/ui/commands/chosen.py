"""What is selected, as commands ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.model import Link, VariableId

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def variables(window: Window) -> list[VariableId]:
    """The selected variables, in the order of the diagram."""
    workspace = window.workspace
    return [id for id in workspace.kept.variables if id in workspace.selection]


def links(window: Window) -> list[Link]:
    """The selected links, in the order of the diagram."""
    workspace = window.workspace
    return [link for id, link in workspace.kept.links.items() if id in workspace.selection]


def anything(window: Window) -> bool:
    """Whether anything is selected."""
    return bool(window.workspace.selection)


def any_variable(window: Window) -> bool:
    """Whether a variable is selected."""
    return bool(variables(window))


def one_variable(window: Window) -> bool:
    """Whether exactly one variable is selected."""
    return len(variables(window)) == 1


def any_link(window: Window) -> bool:
    """Whether a link is selected."""
    return bool(links(window))


def one_link(window: Window) -> bool:
    """Whether a link is the only thing selected."""
    return len(links(window)) == len(window.workspace.selection) == 1
