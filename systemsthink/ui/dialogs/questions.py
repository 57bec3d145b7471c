"""Questions with a few answers."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtWidgets import QPushButton, QWidget

from systemsthink.language import say
from systemsthink.ui.dialogs.message import Message, Role


class Question(Message):
    """A question whose answers say what they do; Escape is the last of them."""

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        explanation: str,
        answers: Mapping[str, tuple[str, Role]],
    ) -> None:
        super().__init__(parent, question, explanation)
        self.answers: dict[str, QPushButton] = {}
        for answer, (words, role) in answers.items():
            self.answers[answer] = button = self.add_button(words, role)
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
        self.given = self._last = list(self.answers)[-1]
        self.prefer(next(iter(self.answers)))

    def prefer(self, answer: str) -> None:
        """Let Return give this answer."""
        self.answers[answer].setDefault(True)
        self.answers[answer].setFocus()

    def ask(self) -> str:
        """Wait for an answer."""
        self.given = self._last
        self.exec()
        return self.given

    def _answer(self, answer: str) -> None:
        self.given = answer
        self.accept()


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
