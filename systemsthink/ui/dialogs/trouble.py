"""Telling what went wrong: what a person can mend in one line, the rest with a report to copy."""

import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from systemsthink.errors import FileError, SystemsthinkError
from systemsthink.language import explain, say
from systemsthink.ui.dialogs.message import Message, Role
from systemsthink.ui.dialogs.versions import version_of
from systemsthink.ui.fields.widgets import label
from systemsthink.ui.icons import icon
from systemsthink.ui.style import current_theme

_LIBRARIES = ("PySide6-Essentials", "numpy", "networkx", "matplotlib", "msgspec")
LONGEST_NAME = 60

_shown: "TroubleDialog | None" = None


def show_error(parent: QWidget | None, error: SystemsthinkError) -> None:
    """Show what is wrong and what to do about it, and with a file, which one that is."""
    sign = icon("warning", current_theme().problem)
    message = Message(parent, *_told(error), sign=sign)
    button = message.add_button(say("OK"), Role.AcceptRole)
    button.setDefault(True)
    button.clicked.connect(message.accept)
    message.exec()


def _told(error: SystemsthinkError) -> list[str]:
    """The file's name, what is wrong in it, and where it lies; or what is wrong alone."""
    if not isinstance(error, FileError) or not error.path:
        return [explain(error)]
    path = Path(error.path)
    texts = [_shortened(path.name), explain(FileError(error.phrase, place=error.place))]
    return texts if path == Path(path.name) else [*texts, str(path)]


def _shortened(name: str) -> str:
    half = LONGEST_NAME // 2
    return name if len(name) <= LONGEST_NAME else f"{name[:half]}…{name[-half:]}"


def report_exception(
    type: type[BaseException], value: BaseException, trace: TracebackType | None
) -> None:
    """Show an error that nobody expected; fits `sys.excepthook`.

    It never waits for an answer, and there is one dialog at a time: further reports are added to
    the one that is shown.
    """
    report = report_text(type, value, trace)
    print(report, file=sys.stderr)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        # Something may go wrong on any thread; windows live on one.
        QTimer.singleShot(0, application, lambda: _show(report))


def _show(report: str) -> None:
    global _shown
    if _shown is not None and isValid(_shown) and _shown.isVisible():
        _shown.add(report)
        return
    _shown = TroubleDialog(report)  # of no window, as that may be what went wrong
    _shown.show()
    _shown.raise_()


def report_text(
    type: type[BaseException], value: BaseException, trace: TracebackType | None
) -> str:
    """What happened, where in the program, and with which versions; nothing out of the file."""
    lines = traceback.format_exception(type, value, trace, limit=-30)
    return "".join(lines) + "\n" + "\n".join(_versions()) + "\n"


class TroubleDialog(QDialog):
    """Says that something went wrong, and holds a report that can be copied."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Something went wrong"))
        self.setModal(False)
        self.report = QPlainTextEdit(report)
        self.copy_button = QPushButton(icon("copy"), say("Copy the report"))
        self._arrange()

    def add(self, report: str) -> None:
        """Put another report behind those that are there, as long as they can be read."""
        if self.report.document().blockCount() < 400:
            self.report.appendPlainText("\n" + report)

    def _arrange(self) -> None:
        self.report.setReadOnly(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(say("Report"))
        self.report.setMinimumSize(420, 220)
        buttons = QDialogButtonBox()
        close = buttons.addButton(say("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(say("Something went wrong in the program"), role="title"))
        column.addWidget(
            label(
                say(
                    "Your diagram is as it was before. Save it, under another name to be safe. The "
                    "report says what happened; read it before you send it to anyone."
                )
            )
        )
        column.addWidget(self.report, 1)
        column.addWidget(buttons)
        self.resize(640, 460)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(say("Copied"))


def _versions() -> list[str]:
    return [
        f"systemsthink {version_of('systemsthink')}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}, "
        f"{QGuiApplication.platformName()}",
        *(f"{name} {version_of(name)}" for name in _LIBRARIES),
    ]
