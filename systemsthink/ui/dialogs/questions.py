"""Questions with a few answers."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from systemsthink.language import say

Role = QMessageBox.ButtonRole


class Question(QMessageBox):
    """A question whose answers say what they do; Escape is the last of them."""

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        explanation: str,
        answers: Mapping[str, tuple[str, Role]],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("systemsthink")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(question)
        self.setInformativeText(explanation)
        self.answers: dict[str, QPushButton] = {
            answer: self.addButton(words, role) for answer, (words, role) in answers.items()
        }
        first, *_, last = self.answers.values()
        self.setDefaultButton(first)
        self.setEscapeButton(last)

    def ask(self) -> str:
        """Wait for an answer."""
        self.exec()
        pressed = self.clickedButton()
        given = (answer for answer, button in self.answers.items() if button is pressed)
        return next(given, list(self.answers)[-1])


def ask_save(parent: QWidget | None, name: str) -> Literal["save", "discard", "cancel"]:
    """Ask what to do with changes that are not saved."""
    answer = Question(
        parent,
        say("Save the changes to “{name}”?", name=name),
        say("What is not saved will be lost."),
        {
            "save": (say("Save"), Role.AcceptRole),
            "discard": (say("Don't save"), Role.DestructiveRole),
            "cancel": (say("Cancel"), Role.RejectRole),
        },
    ).ask()
    return "save" if answer == "save" else "discard" if answer == "discard" else "cancel"


def ask_replace(parent: QWidget | None, name: str) -> bool:
    """Ask whether a file that exists may be replaced."""
    answer = Question(
        parent,
        say("Replace “{name}”?", name=name),
        say("What is in that file will be lost."),
        {
            "replace": (say("Replace"), Role.DestructiveRole),
            "cancel": (say("Cancel"), Role.RejectRole),
        },
    ).ask()
    return answer == "replace"
