"""What the parts of the inspector have in common."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from systemsthink.errors import EditError
from systemsthink.model import Diagram
from systemsthink.phrases import Phrase
from systemsthink.ui.fields.widgets import Noted
from systemsthink.ui.workspace import Workspace


class Part(QWidget):
    """Fields about some records of the diagram; each edit is one commit."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def keep(
        self,
        label: Phrase,
        edit: Callable[[Diagram], Diagram],
        gesture: object = None,
        at: Noted | None = None,
    ) -> None:
        """Apply an edit to the diagram and keep the result, or say at the field why it can't be."""
        workspace = self.workspace
        try:
            diagram = edit(workspace.kept)
        except EditError as error:
            if at:
                at.complain(error)
            return
        if at:
            at.complain(None)
        workspace.commit(diagram, label, gesture)


def shared(values: Sequence[Any]) -> tuple[bool, Any]:
    """Whether all values are equal, and that value.

    >>> shared([2, 2]), shared([1, 2])
    ((True, 2), (False, None))
    """
    same = all(value == values[0] for value in values)
    return same, values[0] if same else None
