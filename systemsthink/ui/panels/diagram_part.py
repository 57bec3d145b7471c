"""The part of the inspector about the diagram: what it is for, themes, clock, disturbances."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from systemsthink.editing.edits import describe, disturb, set_kind
from systemsthink.language import say
from systemsthink.model import Disturbance
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.fields.number_field import NumberField
from systemsthink.ui.fields.numbers import written
from systemsthink.ui.fields.widgets import Noted, TextField, align, form, label, rule
from systemsthink.ui.panels.about_part import AboutPart
from systemsthink.ui.panels.disturbance_part import DisturbancePart
from systemsthink.ui.panels.part import Part
from systemsthink.ui.panels.topics_part import TopicsPart
from systemsthink.ui.workspace import Workspace, new_id


class DiagramPart(Part):
    """What the diagram is for, its themes and clock, and what a run does to it from outside."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.about = AboutPart(workspace)
        self.topics = TopicsPart(workspace)
        self.unit = TextField()
        self.until = NumberField(above=0, step=1, default=20)
        self.until_row = Noted(self.until)
        self.disturbances: list[DisturbancePart] = []
        self.add_disturbance = QPushButton(say("Add a disturbance"))
        self.assumed = label(role="muted")
        self.adopt_kinds = QPushButton(say("Keep these"))
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Show the diagram as it is now."""
        about, run = self.workspace.diagram.about, self.workspace.run
        self.about.refresh()
        self.topics.refresh()
        self.unit.show_text(about.time_unit)
        self.until.set_value(about.until)
        self.until.setPlaceholderText(written(float(run.times[-1])) if run else "")
        self.until.set_unit(about.time_unit)
        self._show_disturbances()
        self._show_assumed()

    def _show_disturbances(self) -> None:
        run = self.workspace.run
        own = list(self.workspace.diagram.disturbances.values())
        proposal = run.proposal.disturbance if run else None
        known = proposal and proposal.variable in self.workspace.diagram.variables
        shown = own or ([proposal] if proposal and known else [])
        while len(self.disturbances) < len(shown):
            part = DisturbancePart(self.workspace)
            self._list.addWidget(part)
            self.disturbances.append(part)
        while len(self.disturbances) > len(shown):
            self.disturbances.pop().deleteLater()
        for part, disturbance in zip(self.disturbances, shown, strict=True):
            part.refresh(disturbance, proposed=not own)
        self.add_disturbance.setVisible(bool(own) or not shown)
        self.add_disturbance.setEnabled(bool(self.workspace.diagram.variables))

    def _show_assumed(self) -> None:
        variables = self.workspace.diagram.variables
        names = [variables[id].name for id in self._proposed()]
        self.assumed.setText(
            say("It was not said what accumulates. Proposed: {names}.", names=", ".join(names))
        )
        self.assumed.setVisible(bool(names))
        self.adopt_kinds.setVisible(bool(names))

    def _proposed(self) -> tuple[str, ...]:
        run, variables = self.workspace.run, self.workspace.diagram.variables
        accumulates = run.proposal.accumulates if run else ()
        return tuple(id for id in accumulates if id in variables and variables[id].kind is None)

    def _arrange(self) -> None:
        fields = form()
        fields.addRow(say("Unit of time"), self.unit)
        fields.addRow(say("Run until"), self.until_row)
        self.unit.setAccessibleName(say("Unit of time"))
        self.until.setAccessibleName(say("Run until"))
        self.unit.setPlaceholderText(say("for example months"))
        self.until.setToolTip(say("How far a run goes; empty leaves it to the program"))
        self.adopt_kinds.setToolTip(say("Say yourself that these accumulate"))
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        align(self.about.form, fields)
        for part in (self.about, self.topics):
            self.column.addWidget(part)
            self.column.addWidget(rule())
        self.column.addWidget(label(say("Change over time"), role="heading"))
        self.column.addLayout(fields)
        self.column.addWidget(rule())
        self.column.addWidget(label(say("Disturbance"), role="heading"))
        self.column.addWidget(label(say("What comes from outside and sets the run going"), "muted"))
        self.column.addLayout(self._list)
        self.column.addWidget(self.add_disturbance)
        self.column.addWidget(rule())
        self.column.addWidget(label(say("What accumulates"), role="heading"))
        self.column.addWidget(self.assumed)
        self.column.addWidget(self.adopt_kinds)

    def _connect(self) -> None:
        self.unit.entered.connect(
            lambda text: self._describe(phrase("Unit of time"), time_unit=text.strip())
        )
        self.until.refused.connect(self.until_row.complain)
        self.until.entered.connect(self._set_until)
        self.add_disturbance.clicked.connect(self._add)
        self.adopt_kinds.clicked.connect(self._adopt_kinds)

    def _set_until(self, value: float | None, gesture: object) -> None:
        self._describe(phrase("Run until"), gesture, until=value)

    def _describe(self, step: Phrase, gesture: object = None, **fields: object) -> None:
        self.keep(step, lambda diagram: describe(diagram, **fields), gesture)

    def _add(self) -> None:
        first = next(iter(self.workspace.diagram.variables))
        new = Disturbance(new_id("d"), first)
        self.keep(phrase("Add a disturbance"), lambda diagram: disturb(diagram, new))

    def _adopt_kinds(self) -> None:
        proposed = self._proposed()
        self.keep(phrase("Kind"), lambda diagram: set_kind(diagram, proposed, "accumulates"))
