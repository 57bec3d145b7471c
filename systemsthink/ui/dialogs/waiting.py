"""Waiting for something that takes more than a moment, with a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from systemsthink.language import say
from systemsthink.ui.jobs import Job

SHOWN_AFTER_MS = 300


def wait_for(parent: QWidget, words: str, function: Callable[..., Any]) -> Any:
    """What a function answers, computed off the main thread; None if somebody cancels."""
    dialog = QProgressDialog(words, say("Cancel"), 0, 0, parent.window())
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(SHOWN_AFTER_MS)
    dialog.setWindowTitle(say("One moment"))
    answers: list[Any] = []
    errors: list[Exception] = []
    loop, job = QEventLoop(), Job(function, dialog)
    job.answered.connect(answers.append)
    job.failed.connect(errors.append)
    for signal in (job.answered, job.failed, dialog.canceled):
        signal.connect(loop.quit)
    job.ask()
    loop.exec()
    job.cancel()
    dialog.deleteLater()
    if errors:
        raise errors[0]
    return answers[0] if answers else None
