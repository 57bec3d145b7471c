"""The part of the inspector about one or several notes."""

from systemsthink.editing.edits import change
from systemsthink.language import say
from systemsthink.model import RecordId
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.fields.text_area import TextArea
from systemsthink.ui.fields.widgets import form
from systemsthink.ui.panels.looks_part import topic_names
from systemsthink.ui.panels.part import Part, shared
from systemsthink.ui.panels.scale_field import ScaleField
from systemsthink.ui.panels.swatches import Swatches
from systemsthink.ui.workspace import Workspace


class NotePart(Part):
    """Text, colour and size of the selected notes."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.ids: tuple[RecordId, ...] = ()
        self.text = TextArea()
        self.text.setAccessibleName(say("Text of the note"))
        self.swatches = Swatches()
        self.scale = ScaleField()
        self._form = form()
        self._form.addRow(say("Text"), self.text)
        self._form.addRow(say("Colour"), self.swatches)
        self._form.addRow(say("Text size"), self.scale)
        self.column.addLayout(self._form)
        self.text.entered.connect(self._write)
        self.swatches.chosen.connect(lambda color: self._set(phrase("Colour"), color=color))
        self.scale.picked.connect(lambda scale: self._set(phrase("Text size"), scale=scale))

    def refresh(self, ids: tuple[RecordId, ...]) -> None:
        """Show these notes."""
        if ids != self.ids:
            self.text.start_anew()
        self.ids = ids
        diagram = self.workspace.diagram
        chosen = [diagram.notes[id] for id in ids]
        same, text = shared([note.text for note in chosen])
        self.text.show_text(text or "")
        self.text.setPlaceholderText("" if same else say("different"))
        self.swatches.show_names(topic_names(diagram))
        self.swatches.show_color(shared([note.color for note in chosen])[1])
        self.scale.show_scales([note.scale for note in chosen])

    def _write(self, text: str) -> None:
        if not text:
            self.text.start_anew()
            self.workspace.notice.emit(say("A note needs a text; Delete takes it away."))
            return
        self._set(phrase("Change note"), text=text)

    def _set(self, step: Phrase, **fields: object) -> None:
        self.keep(step, lambda diagram: change(diagram, self.ids, **fields))
