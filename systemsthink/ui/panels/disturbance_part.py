"""The fields about what a run does to the diagram from outside."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from systemsthink.editing.edits import disturb, remove
from systemsthink.language import say
from systemsthink.model import Disturbance, Shape
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.fields.number_field import NumberField
from systemsthink.ui.fields.widgets import Noted, choice, choose, form
from systemsthink.ui.panels.part import Part
from systemsthink.ui.workspace import Workspace, new_id


class DisturbancePart(Part):
    """One disturbance: proposed by the program until a person keeps or changes it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.disturbance: Disturbance | None = None
        self.proposed = False
        self.tag = QLabel(say("Proposed"))
        self.variable = choice(say("What is disturbed"), [])
        self.shape = choice(say("Shape"), _shapes())
        self.start_field = NumberField(least=0, step=1)
        self.size_field = NumberField(step=0.5)
        self.duration_field = NumberField(above=0, step=1)
        self.adopt = QPushButton(say("Use my own"))
        self.drop = QPushButton(say("Remove"))
        self._arrange()
        self._connect()

    def refresh(self, disturbance: Disturbance, proposed: bool) -> None:
        """Show a disturbance."""
        self.disturbance, self.proposed = disturbance, proposed
        self._list_variables()
        choose(self.variable, disturbance.variable)
        choose(self.shape, disturbance.shape)
        self.start_field.set_value(disturbance.start)
        self.size_field.set_value(disturbance.size)
        self.duration_field.set_value(disturbance.duration)
        self.form.setRowVisible(self.duration_row, disturbance.shape != "step")
        title = self.form.labelForField(self.duration_row)
        if isinstance(title, QLabel):
            title.setText(_duration_word(disturbance.shape))
        unit = self.workspace.diagram.about.time_unit
        self.start_field.set_unit(unit)
        self.duration_field.set_unit(unit)
        self.tag.setVisible(proposed)
        self.adopt.setVisible(proposed)
        self.drop.setVisible(not proposed)

    def _list_variables(self) -> None:
        known = self.workspace.diagram.variables.values()
        wanted = sorted(((v.name, v.id) for v in known), key=lambda pair: pair[0].casefold())
        box = self.variable
        if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] != wanted:
            box.clear()
            for name, id in wanted:
                box.addItem(name, id)

    def _arrange(self) -> None:
        self.tag.setProperty("role", "tag")
        self.tag.setToolTip(say("No disturbance was set; change any field to make this your own"))
        self.start_row, self.size_row = Noted(self.start_field), Noted(self.size_field)
        self.duration_row = Noted(self.duration_field)
        self.form = form()
        for title, row, field in (
            (say("Variable"), self.variable, self.variable),
            (say("Shape"), self.shape, self.shape),
            (say("Start"), self.start_row, self.start_field),
            (say("Size"), self.size_row, self.size_field),
            (say("Duration"), self.duration_row, self.duration_field),
        ):
            field.setAccessibleName(title)
            self.form.addRow(title, row)
        self.column.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self.form)
        self.column.addWidget(self.adopt)
        self.column.addWidget(self.drop)

    def _connect(self) -> None:
        self.variable.activated.connect(
            lambda: self._set(phrase("Disturbance"), None, variable=self.variable.currentData())
        )
        self.shape.activated.connect(
            lambda: self._set(phrase("Disturbance"), None, shape=self.shape.currentData())
        )
        self.adopt.clicked.connect(lambda: self._set(phrase("Disturbance"), None))
        self.drop.clicked.connect(self._remove)
        for field, row, name in (
            (self.start_field, self.start_row, "start"),
            (self.size_field, self.size_row, "size"),
            (self.duration_field, self.duration_row, "duration"),
        ):
            field.refused.connect(row.complain)
            field.entered.connect(self._setter(name))

    def _setter(self, name: str) -> Callable[[float | None, object], None]:
        def enter(value: float | None, gesture: object) -> None:
            self._set(phrase("Disturbance"), gesture, **{name: 1.0 if value is None else value})

        return enter

    def _set(self, step: Phrase, gesture: object, **fields: object) -> None:
        if self.disturbance is None:
            return
        id = new_id("d") if self.proposed else self.disturbance.id
        wanted = replace(self.disturbance, id=id, **fields)  # type: ignore[arg-type]
        self.keep(step, lambda diagram: disturb(diagram, wanted), gesture)

    def _remove(self) -> None:
        if self.disturbance:
            gone = [self.disturbance.id]
            self.keep(phrase("Remove the disturbance"), lambda diagram: remove(diagram, gone))


def _shapes() -> list[tuple[str, Shape]]:
    return [
        (say("Step"), "step"),
        (say("Pulse"), "pulse"),
        (say("Ramp"), "ramp"),
        (say("Wave"), "sine"),
    ]


def _duration_word(shape: Shape) -> str:
    return {
        "ramp": say("Rise time"),
        "sine": say("Period"),
    }.get(shape, say("Duration"))
