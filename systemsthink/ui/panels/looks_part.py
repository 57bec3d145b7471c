"""The part of the inspector about the looks of variables: colour, theme, group, size of text."""

from collections.abc import Sequence

from systemsthink.editing.annotations import name_color
from systemsthink.editing.edits import change
from systemsthink.language import say
from systemsthink.model import Diagram, Variable, VariableId
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.fields.widgets import Noted, TextField, form, label
from systemsthink.ui.panels.group_field import GroupField
from systemsthink.ui.panels.part import Part, shared
from systemsthink.ui.panels.scale_field import ScaleField
from systemsthink.ui.panels.swatches import Swatches
from systemsthink.ui.workspace import Workspace, new_id


class LooksPart(Part):
    """Colour and what it stands for, group and size of text of the selected variables."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.ids: tuple[VariableId, ...] = ()
        self.swatches = Swatches()
        self.topic = TextField()
        self.topic_row = Noted(self.topic)
        self.group = GroupField(workspace)
        self.scale = ScaleField()
        self._color: str | None = ""
        self._arrange()
        self._connect()

    def refresh(self, ids: tuple[VariableId, ...], chosen: Sequence[Variable]) -> None:
        """Show the looks of these variables."""
        diagram = self.workspace.diagram
        if ids != self.ids:
            self.topic_row.start_anew()
        self.ids = ids
        self._color = shared([v.color for v in chosen])[1]
        names = topic_names(diagram)
        self.swatches.show_names(names)
        self.swatches.show_color(self._color)
        self.form.setRowVisible(self.topic_row, bool(self._color))
        self.topic.show_text(names.get(self._color or "", ""))
        self.group.refresh(ids)
        self.scale.show_scales([v.scale for v in chosen])

    def _arrange(self) -> None:
        self.form = form()
        self.topic.setAccessibleName(say("Theme of this colour"))
        self.topic.setPlaceholderText(say("what this colour stands for"))
        self.topic.setToolTip(say("Every variable of this colour belongs to this theme"))
        self.swatches.setAccessibleName(say("Colour"))
        self.form.addRow(say("Colour"), self.swatches)
        self.form.addRow(say("Theme"), self.topic_row)
        self.form.addRow(say("In group"), self.group)
        self.form.addRow(say("Text size"), self.scale)
        self.column.addWidget(label(say("Looks"), role="heading"))
        self.column.addLayout(self.form)

    def _connect(self) -> None:
        self.swatches.chosen.connect(lambda color: self._set(phrase("Colour"), color=color))
        self.scale.picked.connect(lambda scale: self._set(phrase("Text size"), scale=scale))
        self.topic.entered.connect(self._name_color)
        self.topic.left.connect(lambda: self.topic_row.complain(None))

    def _name_color(self, name: str) -> None:
        color = self._color
        if color:
            self.keep(
                phrase("Name a theme"),
                lambda diagram: name_color(diagram, color, name, id=new_id("t")),
                at=self.topic_row,
            )

    def _set(self, step: Phrase, **fields: object) -> None:
        self.keep(step, lambda diagram: change(diagram, self.ids, **fields))


def topic_names(diagram: Diagram) -> dict[str, str]:
    """The names of themes by their colour."""
    return {topic.color: topic.name for topic in diagram.topics.values()}
