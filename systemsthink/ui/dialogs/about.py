"""The box that says what this program is and what it is made of."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from systemsthink.language import say
from systemsthink.ui.dialogs.versions import version_of
from systemsthink.ui.fields.widgets import label, rule


def show_about(parent: QWidget | None) -> None:
    """Show the box."""
    AboutDialog(parent).exec()


class AboutDialog(QDialog):
    """Name, version, and the licences of what is inside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("About systemsthink"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label("systemsthink", role="title"))
        column.addWidget(label(say("Version {version}", version=version_of("systemsthink"))))
        column.addWidget(
            label(say("Draw causal loop diagrams, see their loops, and play change over time."))
        )
        column.addWidget(rule())
        licences = label("\n".join(_licences()), role="muted")
        licences.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(licences)
        column.addWidget(label(say("It sends nothing over the network."), role="muted"))
        column.addStretch(1)
        buttons = QDialogButtonBox()
        close = buttons.addButton(say("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(420)


def _licences() -> list[str]:
    """Names and licences, which are the same in every language."""
    return [
        "systemsthink — MIT",
        f"Qt {qVersion()}, PySide6 — LGPL 3",
        "Inter — SIL Open Font License 1.1",
        f"matplotlib {version_of('matplotlib')} — Matplotlib License (PSF)",
        f"numpy {version_of('numpy')}, networkx {version_of('networkx')} — BSD 3-Clause",
        f"msgspec {version_of('msgspec')} — BSD 3-Clause",
        f"platformdirs {version_of('platformdirs')} — MIT",
    ]
