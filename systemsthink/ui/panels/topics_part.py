"""The part of the inspector with the themes: what each colour of the palette stands for."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QLabel

from systemsthink.drawing.theme import PALETTE
from systemsthink.editing.annotations import name_color
from systemsthink.language import say
from systemsthink.phrases import phrase
from systemsthink.ui.fields.widgets import Noted, TextField, label
from systemsthink.ui.panels.looks_part import topic_names
from systemsthink.ui.panels.part import Part
from systemsthink.ui.panels.swatches import color_words, disc_of
from systemsthink.ui.workspace import Workspace, new_id

_SIDE = 18


class TopicsPart(Part):
    """A field for each colour, with the name of the theme for which it stands."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.fields = {color: TextField() for color in PALETTE}
        self.rows = {color: Noted(field) for color, field in self.fields.items()}
        self._discs = {color: QLabel() for color in PALETTE}
        self.column.addWidget(label(say("Themes"), role="heading"))
        self.column.addWidget(label(say("What the colours stand for"), role="muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, color in enumerate(PALETTE):
            grid.addWidget(self._discs[color], number, 0)
            grid.addWidget(self._field(color), number, 1)
        self.column.addLayout(grid)
        self._recolour()

    def refresh(self) -> None:
        """Show the themes of the diagram as it is now."""
        names = topic_names(self.workspace.diagram)
        for color, field in self.fields.items():
            field.show_text(names.get(color, ""))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._recolour()

    def _field(self, color: str) -> Noted:
        field, row = self.fields[color], self.rows[color]
        word = color_words(color)
        field.setAccessibleName(say("Theme of {color}", color=word.lower()))
        field.setPlaceholderText(word)
        field.entered.connect(lambda name: self._name(color, name))
        field.left.connect(lambda: row.complain(None))
        return row

    def _name(self, color: str, name: str) -> None:
        self.keep(
            phrase("Name a theme"),
            lambda diagram: name_color(diagram, color, name, id=new_id("t")),
            at=self.rows[color],
        )

    def _recolour(self) -> None:
        for color, disc in self._discs.items():
            disc.setPixmap(disc_of(color, self.devicePixelRatioF()).pixmap(_SIDE, _SIDE))
