"""The dialog with what a person prefers: language and appearance."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from systemsthink.language import LANGUAGES, say
from systemsthink.ui import settings
from systemsthink.ui.fields.widgets import choice, choose, form, label
from systemsthink.ui.settings import Preferences, preferences


def ask_preferences(parent: QWidget | None) -> Preferences | None:
    """Ask for preferences and remember them; None when nothing is to change."""
    dialog = PreferencesDialog(preferences(), parent)
    if dialog.exec() != QDialog.DialogCode.Accepted or dialog.chosen == preferences():
        return None
    settings.remember("language", dialog.chosen.language)
    settings.remember("appearance", dialog.chosen.appearance)
    return dialog.chosen


class PreferencesDialog(QDialog):
    """Two choices."""

    def __init__(self, now: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Preferences"))
        languages = [(say("As the system"), "system")]
        languages += [(name, code) for code, name in LANGUAGES.items()]
        self.language: QComboBox = choice(say("Language"), languages)
        self.appearance: QComboBox = choice(say("Appearance"), _appearances())
        choose(self.language, now.language)
        choose(self.appearance, now.appearance)
        self._arrange()

    @property
    def chosen(self) -> Preferences:
        """What is chosen now."""
        return Preferences(self.language.currentData(), self.appearance.currentData())

    def _arrange(self) -> None:
        rows = form()
        rows.addRow(say("Language"), self.language)
        rows.addRow(say("Appearance"), self.appearance)
        buttons = QDialogButtonBox()
        buttons.addButton(say("OK"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(say("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(rows)
        column.addWidget(label(say("Every window changes as soon as you choose OK."), role="muted"))
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(360)


def _appearances() -> list[tuple[str, str]]:
    return [
        (say("As the system"), "system"),
        (say("Light"), "light"),
        (say("Dark"), "dark"),
    ]
