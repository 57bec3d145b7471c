"""What another format can't hold, said before it is written."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from systemsthink.exchange.aspects import Loss
from systemsthink.formats import Format
from systemsthink.language import say
from systemsthink.ui.dialogs.message import Role
from systemsthink.ui.dialogs.questions import Question

_TOGETHER = "\u00a0("
"""A count stays on the line of what it counts."""


def ask_losses(parent: QWidget | None, name: str, format: Format, lost: Sequence[Loss]) -> bool:
    """Ask whether a copy may be saved in a format that can't hold all of the map."""
    what = ", ".join(say(loss.phrase).replace(" (", _TOGETHER) for loss in lost)
    answer = Question(
        parent,
        say("Not all of this map fits into “{name}”", name=name),
        "\n\n".join(
            [
                say("This format, {format}, can't hold: {what}.", format=format.name, what=what),
                say("A systemsthink diagram (.cld) keeps everything."),
            ]
        ),
        {
            "save": (say("Save a copy"), Role.AcceptRole),
            "cancel": (say("Cancel"), Role.RejectRole),
        },
    ).ask()
    return answer == "save"
