"""The panel that shows what is selected, and lets it be changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from systemsthink.language import counted, say
from systemsthink.model import Diagram
from systemsthink.ui.fields.widgets import label, rule
from systemsthink.ui.panels.diagram_part import DiagramPart
from systemsthink.ui.panels.link_part import LinkPart
from systemsthink.ui.panels.note_part import NotePart
from systemsthink.ui.panels.variable_part import VariablePart
from systemsthink.ui.workspace import Workspace


class Inspector(QScrollArea):
    """Shows the variables, links or notes that are selected, else the diagram itself."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Inspector"))
        self._workspace = workspace
        self.heading = label(role="title")
        self.diagram = DiagramPart(workspace)
        self.variables = VariablePart(workspace)
        self.links = LinkPart(workspace)
        self.notes = NotePart(workspace)
        self._line = rule()
        self._arrange()
        workspace.changed.connect(self.refresh)
        workspace.selection_changed.connect(self.refresh)
        workspace.run_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is selected now."""
        diagram, chosen = self._workspace.diagram, self._workspace.selection
        variables = tuple(id for id in diagram.variables if id in chosen)
        links = tuple(id for id in diagram.links if id in chosen)
        notes = tuple(id for id in diagram.notes if id in chosen)
        self.heading.setText(_heading(diagram, variables, links, notes))
        self.diagram.setVisible(not variables and not links and not notes)
        self.variables.setVisible(bool(variables))
        self.links.setVisible(bool(links))
        self.notes.setVisible(bool(notes) and not variables and not links)
        self._line.setVisible(bool(variables and links))
        if variables:
            self.variables.refresh(variables)
        if links:
            self.links.refresh(links)
        if notes:
            self.notes.refresh(notes)
        if not (variables or links or notes):
            self.diagram.refresh()

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 6, 12, 12)
        column.setSpacing(10)
        for widget in (self.heading, self.diagram, self.variables, self._line, self.links):
            column.addWidget(widget)
        column.addWidget(self.notes)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(230, 110)


def _heading(
    diagram: Diagram,
    variables: tuple[str, ...],
    links: tuple[str, ...],
    notes: tuple[str, ...],
) -> str:
    if len(variables) == 1 and not links and not notes:
        return diagram.variables[variables[0]].name
    if len(links) == 1 and not variables and not notes:
        link = diagram.links[links[0]]
        return " → ".join(diagram.variables[id].name for id in (link.source, link.target))
    counts = []
    if variables:
        counts.append(counted(len(variables), "1 variable", "{n} variables"))
    if links:
        counts.append(counted(len(links), "1 link", "{n} links"))
    if notes:
        counts.append(counted(len(notes), "1 note", "{n} notes"))
    return ", ".join(counts) or say("The diagram")
