"""The ranking: the variables that got votes, those with most first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from systemsthink.editing.parking import ranking
from systemsthink.language import counted, say
from systemsthink.ui.fields.widgets import label
from systemsthink.ui.panels.name_list import NameList, Row

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas


class Ranking(QWidget):
    """Lists the variables with dots; choosing one selects it and brings it into view."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._workspace = canvas.workspace
        self.heading = label(say("Ranking"), role="heading")
        self.tally = label(role="muted")
        self.list = NameList(say("Ranking"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.tally)
        column.addWidget(self.list, 1)
        column.addStretch()
        self.list.itemSelectionChanged.connect(self._choose)
        self._workspace.changed.connect(self.refresh)
        self._workspace.selection_changed.connect(self._follow_selection)
        self.refresh()

    def refresh(self) -> None:
        """List the variables with dots as they are now."""
        variables = self._workspace.diagram.variables
        ids = ranking(self._workspace.diagram)
        voted = [variables[id] for id in ids]
        self.tally.setText(_tally([v.dots for v in voted]))
        self.list.show_rows([Row(v.id, v.name, v.dots) for v in voted])
        self.list.setVisible(bool(voted))
        self._follow_selection()

    def _choose(self) -> None:
        chosen = self.list.chosen()
        self._workspace.select(chosen)
        diagram, canvas = self._workspace.diagram, self._canvas
        if chosen and chosen[0] not in diagram.parking:
            first = diagram.variables[chosen[0]]
            canvas.look(replace(canvas.camera, x=first.x, y=first.y))

    def _follow_selection(self) -> None:
        self.list.choose(self._workspace.selection)


def _tally(dots: list[int]) -> str:
    if not dots:
        return say("No dots yet. Ctrl+. gives what is selected one.")
    return say(
        "{dots} on {variables}",
        dots=counted(sum(dots), "1 dot", "{n} dots"),
        variables=counted(len(dots), "1 variable", "{n} variables"),
    )
