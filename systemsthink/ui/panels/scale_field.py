"""The field for the size of text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from systemsthink.language import say
from systemsthink.ui.fields.numbers import written
from systemsthink.ui.fields.widgets import Choice, choose, fill_choice
from systemsthink.ui.panels.part import shared

SCALES = (0.8, 1.0, 1.25, 1.6)


class ScaleField(Choice):
    """A choice of a few sizes; `picked` tells the one a person takes."""

    picked = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        words = (say("Small"), say("Normal"), say("Large"), say("Very large"))
        fill_choice(self, say("Text size"), zip(words, SCALES, strict=True))
        self.activated.connect(lambda: self.picked.emit(self.currentData()))

    def show_scales(self, scales: Sequence[float]) -> None:
        """Show the size that all have; another than these as a percentage."""
        same, scale = shared(scales)
        self.setPlaceholderText(f"{written(100 * scale, 3)} %" if same else say("different"))
        choose(self, scale)
