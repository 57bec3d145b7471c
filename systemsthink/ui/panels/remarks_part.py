"""The part of the inspector with what people said about variables and links."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from systemsthink.editing.edits import change
from systemsthink.language import say
from systemsthink.model import Diagram, Link, RecordId, Variable
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.fields.text_area import TextArea
from systemsthink.ui.fields.widgets import TextField, form, label
from systemsthink.ui.panels.part import Part, shared
from systemsthink.ui.workspace import Workspace

UNITS = {
    "variable": phrase("for example hours a week"),
    "link": phrase("of the strength"),
}


class RemarksPart(Part):
    """Description, unit and who said it, of the selected variables or links."""

    def __init__(self, workspace: Workspace, of: str) -> None:
        super().__init__(workspace)
        self.ids: tuple[RecordId, ...] = ()
        self._unit_hint = UNITS[of]
        self.description = TextArea()
        self.unit = TextField()
        self.said_by = TextField()
        self._names = QStringListModel(self)
        self._arrange()
        self._connect()

    def refresh(self, ids: tuple[RecordId, ...], chosen: Sequence[Variable | Link]) -> None:
        """Show what was said about these."""
        anew = ids != self.ids
        self.ids = ids
        for field, hint, texts in (
            (self.description, phrase("What is meant by it"), [r.description for r in chosen]),
            (self.unit, self._unit_hint, [r.unit for r in chosen]),
            (self.said_by, phrase("Who brought it up"), [r.said_by for r in chosen]),
        ):
            same, text = shared(texts)
            if anew:
                forget(field)
            field.show_text(text or "")
            field.setPlaceholderText(say(hint) if same else say("different"))
        known = names_in(self.workspace.diagram)
        if known != self._names.stringList():
            self._names.setStringList(known)

    def _arrange(self) -> None:
        self.form = form()
        for title, field in (
            (say("Description"), self.description),
            (say("Unit"), self.unit),
            (say("Said by"), self.said_by),
        ):
            field.setAccessibleName(title)
            self.form.addRow(title, field)
        self.description.setToolTip(say("Ctrl+Enter takes what you wrote, Escape gives it up"))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.said_by.setCompleter(completer)
        self.column.addWidget(label(say("What was said"), role="heading"))
        self.column.addLayout(self.form)

    def _connect(self) -> None:
        for field, step, name in (
            (self.description, phrase("Description"), "description"),
            (self.unit, phrase("Unit"), "unit"),
            (self.said_by, phrase("Said by"), "said_by"),
        ):
            field.entered.connect(lambda text, step=step, name=name: self._set(step, name, text))

    def _set(self, step: Phrase, name: str, text: str) -> None:
        self.keep(step, lambda diagram: change(diagram, self.ids, **{name: text.strip()}))


def forget(field: QLineEdit | TextArea) -> None:
    """Drop what was being written in a field that is about something else from now on."""
    if isinstance(field, TextArea):
        field.start_anew()
    else:
        field.setModified(False)


def names_in(diagram: Diagram) -> list[str]:
    """Everybody who is known to have said something, in the order of the alphabet."""
    records: list[Variable | Link] = [*diagram.variables.values(), *diagram.links.values()]
    return sorted({record.said_by for record in records if record.said_by}, key=str.casefold)
