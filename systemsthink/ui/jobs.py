"""Pure functions off the main thread, of which only the newest answer counts."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Job(QObject):
    """A line of work in which a new question makes the answer to an older one worthless.

    The function is called with its arguments and `progress`, a callable that takes the fraction
    done and says whether to go on.
    """

    answered = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)
    started = Signal()
    ended = Signal()

    _returned = Signal(int, object, object)

    def __init__(self, function: Callable[..., Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._newest = 0
        self._returned.connect(self._deliver)

    def ask(self, *arguments: Any, **named: Any) -> None:
        """Start working on a question; whatever was being worked on no longer counts."""
        self._newest += 1
        self.started.emit()
        QThreadPool.globalInstance().start(_Task(self, self._newest, arguments, named))

    def cancel(self) -> None:
        """Stop waiting for an answer."""
        self._newest += 1
        self.ended.emit()

    def work(self, number: int, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
        """Answer one question; runs on a thread of the pool."""
        result, error = None, None
        try:
            result = self._function(*arguments, progress=self._progress(number), **named)
        except Exception as problem:  # the thread that asked decides what it means
            error = problem
        with suppress(RuntimeError):  # whoever asked may be gone, and the window with it
            self._returned.emit(number, result, error)

    def _progress(self, number: int) -> Callable[[float], bool]:
        def report(fraction: float) -> bool:
            current = number == self._newest
            if current:
                self.progressed.emit(fraction)
            return current

        return report

    def _deliver(self, number: int, result: object, error: object) -> None:
        if number != self._newest:
            return
        self.ended.emit()
        if error is None:
            self.answered.emit(result)
        else:
            self.failed.emit(error)


class _Task(QRunnable):
    def __init__(
        self, job: Job, number: int, arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> None:
        super().__init__()
        self._call = (number, arguments, named)
        self._job = job

    def run(self) -> None:
        self._job.work(*self._call)
