"""The part of the inspector about what the diagram is for: title, question, horizon, boundary."""

from systemsthink.editing.edits import describe
from systemsthink.language import say
from systemsthink.phrases import phrase
from systemsthink.ui.fields.text_area import TextArea
from systemsthink.ui.fields.widgets import TextField, form
from systemsthink.ui.panels.part import Part
from systemsthink.ui.workspace import Workspace


class AboutPart(Part):
    """What the diagram is called, what it is to answer, how far it looks and what belongs to it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.title, self.horizon = TextField(), TextField()
        self.question, self.boundary = TextArea(), TextArea()
        self.form = form()
        for name, title, hint, field, step in (
            ("title", say("Title"), "", self.title, phrase("Title")),
            (
                "question",
                say("Question"),
                say("What should it answer?"),
                self.question,
                phrase("Question"),
            ),
            (
                "horizon",
                say("Time horizon"),
                say("for example 2020 to 2035"),
                self.horizon,
                phrase("Time horizon"),
            ),
            (
                "boundary",
                say("Boundary"),
                say("What belongs to it, and what doesn't?"),
                self.boundary,
                phrase("Boundary"),
            ),
        ):
            field.setAccessibleName(title)
            field.setPlaceholderText(hint)
            self.form.addRow(title, field)
            field.entered.connect(
                lambda text, name=name, step=step: self.keep(
                    step, lambda diagram: describe(diagram, **{name: text.strip()})
                )
            )
        self.column.addLayout(self.form)

    def refresh(self) -> None:
        """Show what the diagram is for now."""
        about = self.workspace.diagram.about
        self.title.show_text(about.title)
        self.question.show_text(about.question)
        self.horizon.show_text(about.horizon)
        self.boundary.show_text(about.boundary)
