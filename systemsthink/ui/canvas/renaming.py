"""Asking for another name, for a variable or a group that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.editing import edits, groups
from systemsthink.model import RecordId, VariableId
from systemsthink.phrases import phrase
from systemsthink.ui.canvas.name_editor import Entry, Question

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas


def rename(canvas: Canvas, variable: VariableId) -> None:
    """Let a variable's name be typed over where it stands."""
    requests, workspace = canvas.requests, canvas.workspace
    old = workspace.kept.variables[variable]

    def accept(entry: Entry) -> None:
        renamed = edits.rename(workspace.kept, variable, entry.text)
        workspace.commit(renamed, phrase("Rename"))
        if entry.then == "on":
            requests.go_on(lambda: requests.link_from(variable))

    requests.ask(Question(accept, old.name), (old.x, old.y), hides=frozenset({variable}))


def name_group(canvas: Canvas, group: RecordId) -> None:
    """Let a group's name be typed over where it stands."""
    workspace = canvas.workspace

    def accept(entry: Entry) -> None:
        named = groups.name_group(workspace.kept, group, entry.text)
        workspace.commit(named, phrase("Name group"))

    title = canvas.picture.hulls[group].title
    question = Question(accept, workspace.kept.groups[group].name)
    canvas.requests.ask(question, (title.x, title.y))
