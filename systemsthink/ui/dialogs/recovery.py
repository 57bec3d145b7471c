"""Questions about work that a crash left behind, and about a file that others use too."""

from datetime import datetime
from typing import Literal, cast

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QWidget

from systemsthink.language import say
from systemsthink.ui.dialogs.message import Role
from systemsthink.ui.dialogs.questions import Question


def ask_recover(
    parent: QWidget | None, name: str, when: datetime | None = None, changed: bool = False
) -> Literal["recover", "discard", "later"]:
    """Ask whether work that was not saved is wanted back; `changed` if the file is another now."""
    explanation = [_how_it_ended(when)]
    if changed:
        explanation.append(say("The file was changed since then; saving will ask first."))
    question = Question(
        parent,
        say("Bring back work on “{name}” that was not saved?", name=name),
        " ".join(explanation),
        {
            "recover": (say("Bring back"), Role.AcceptRole),
            "discard": (say("Throw away"), Role.DestructiveRole),
            "later": (say("Decide later"), Role.RejectRole),
        },
    )
    return cast(Literal["recover", "discard", "later"], question.ask())


def ask_changed_on_disk(
    parent: QWidget | None, name: str
) -> Literal["overwrite", "save_as", "cancel"]:
    """Ask what to do when saving would undo what somebody else did to the file."""
    question = Question(
        parent,
        say("“{name}” was changed by another program.", name=name),
        say("Saving here would replace those changes. Save under another name to keep both."),
        {
            "save_as": (say("Save as…"), Role.AcceptRole),
            "overwrite": (say("Replace"), Role.DestructiveRole),
            "cancel": (say("Cancel"), Role.RejectRole),
        },
    )
    return cast(Literal["overwrite", "save_as", "cancel"], question.ask())


def ask_reload(parent: QWidget | None, name: str, modified: bool) -> Literal["reload", "keep"]:
    """Ask which one to go on with when the file was changed meanwhile."""
    explanation = (
        say("Reading it again replaces what you changed here; undo brings that back.")
        if modified
        else say("You changed nothing here since it was read.")
    )
    reload = (say("Read it again"), Role.AcceptRole)
    keep = (say("Keep what is here"), Role.RejectRole)
    question = Question(
        parent,
        say("“{name}” was changed by another program.", name=name),
        explanation,
        {"reload": reload, "keep": keep},
    )
    if modified:
        question.prefer("keep")
    return cast(Literal["reload", "keep"], question.ask())


def ask_in_use(parent: QWidget | None, name: str) -> Literal["copy", "open", "cancel"]:
    """Ask what to do with a file that is open in another window."""
    question = Question(
        parent,
        say("“{name}” is open in another window.", name=name),
        say("Two windows that save the same file replace each other's work."),
        {
            "copy": (say("Open a copy"), Role.AcceptRole),
            "open": (say("Open anyway"), Role.DestructiveRole),
            "cancel": (say("Cancel"), Role.RejectRole),
        },
    )
    return cast(Literal["copy", "open", "cancel"], question.ask())


def _how_it_ended(when: datetime | None) -> str:
    if when is None:
        return say("The program ended without closing it.")
    moment = QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(when.timestamp())), QLocale.FormatType.ShortFormat
    )
    return say("The program ended without closing it. The last change is of {when}.", when=moment)
