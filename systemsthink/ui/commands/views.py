"""What can be done with views: making, naming and deleting them, and going from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.errors import EditError
from systemsthink.language import explain, say
from systemsthink.model import RecordId
from systemsthink.phrases import phrase
from systemsthink.ui.action import Action
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def make_view(window: Window) -> None:
    """Make a view of what is selected, show it, and let its name be typed."""
    from systemsthink.editing.views import make_view as viewed
    from systemsthink.ui.canvas.view_tabs import tabs_of

    workspace, id = window.workspace, new_id("w")
    whole = workspace.session.kept
    name = say("View {n}", n=len(whole.views) + 1)
    try:
        made = viewed(whole, workspace.selection, name, id=id, seen=workspace.kept)
    except EditError as error:
        workspace.notice.emit(explain(error))
        return
    workspace.session.commit(made, phrase("Make view"), gesture=("view", id))
    workspace.look_through(id)
    tabs_of(window).rename()


def rename_view(window: Window) -> None:
    """Let another name for the view that is looked at be typed."""
    from systemsthink.ui.canvas.view_tabs import tabs_of

    tabs_of(window).rename()


def delete_view(window: Window) -> None:
    """Take the view that is looked at away; what it shows stays on the map."""
    from systemsthink.editing.views import delete_view as without_view

    session = window.workspace.session
    edited = without_view(session.kept, _shown(window))
    session.commit(edited, phrase("Delete view"))


def next_view(window: Window) -> None:
    """Look through the next view; after the last one comes the whole map."""
    _go(window, 1)


def previous_view(window: Window) -> None:
    """Look through the view before this one."""
    _go(window, -1)


def can_make(window: Window) -> bool:
    """Whether anything is selected that a view can show."""
    return bool(window.workspace.selection)


def has_views(window: Window) -> bool:
    """Whether the diagram has views."""
    return bool(window.workspace.session.kept.views)


def looks_through(window: Window) -> bool:
    """Whether a view is looked at."""
    return window.workspace.viewing is not None


def _shown(window: Window) -> RecordId:
    viewing = window.workspace.viewing
    return viewing.id if viewing else ""


def _go(window: Window, by: int) -> None:
    ids = ["", *window.workspace.session.kept.views]
    window.workspace.look_through(ids[(ids.index(_shown(window)) + by) % len(ids)])


ACTIONS = (
    Action("make_view", phrase("Make a view of what is selected…"), make_view, "", "", can_make),
    Action("rename_view", phrase("Rename view…"), rename_view, "", "", looks_through),
    Action("delete_view", phrase("Delete view"), delete_view, "", "", looks_through),
    Action("next_view", phrase("Next view"), next_view, "Ctrl+PgDown", "", has_views),
    Action("previous_view", phrase("Previous view"), previous_view, "Ctrl+PgUp", "", has_views),
)
