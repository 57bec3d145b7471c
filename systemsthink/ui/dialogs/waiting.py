"""Waiting for something that takes more than a moment, with a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from systemsthink.language import say
from systemsthink.ui.jobs import Job

PATIENCE = 0.25
"""Seconds in which nobody misses an answer, or a way out."""

SHOWN_AFTER_MS = 200


def wait_for(parent: Callable[[], QWidget], words: str, function: Callable[..., Any]) -> Any:
    """What a function answers, computed off the main thread; None if somebody cancels.

    The parent is asked for only if there is something to show on it.
    """
    answers: list[Any] = []
    errors: list[Exception] = []
    job = Job(function)
    job.answered.connect(answers.append)
    job.failed.connect(errors.append)
    job.ask()
    if not job.answer_within(PATIENCE):
        _offer_way_out(parent(), words, job)
    if errors:
        raise errors[0]
    return answers[0] if answers else None


def _offer_way_out(parent: QWidget, words: str, job: Job) -> None:
    """Let the window live until there is an answer or somebody cancels."""
    dialog = QProgressDialog(words, say("Cancel"), 0, 0, parent.window())
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    QTimer.singleShot(SHOWN_AFTER_MS, dialog, dialog.show)  # Qt's own way needs a known end
    dialog.setWindowTitle(say("One moment"))
    loop = QEventLoop()
    for signal in (job.answered, job.failed, dialog.canceled):
        signal.connect(loop.quit)
    loop.exec()
    job.cancel()
    dialog.deleteLater()
