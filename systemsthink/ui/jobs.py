"""Pure functions off the main thread, of which only the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

LOOK_EVERY_MS = 10


class Job(QObject):
    """A line of work in which a new question makes the answer to an older one worthless.

    The function is called with its arguments and `progress`, a callable that takes the fraction
    done and says whether to go on. Threads and Qt share no objects: the main thread looks whether
    an answer is there, so that a window may go while its question is still being worked on.
    """

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, function: Callable[..., Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._unwanted = Event()
        self._future: Future[Any] | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._deliver)

    def ask(self, *arguments: Any, **named: Any) -> None:
        """Start working on a question; whatever was being worked on no longer counts."""
        self.cancel()
        unwanted = self._unwanted = Event()
        self._future = _pool().submit(
            self._function, *arguments, progress=lambda fraction: not unwanted.is_set(), **named
        )
        self._look.start()

    def answer_within(self, seconds: float) -> bool:
        """Wait for an answer and pass it on; tell whether it came in time.

        Nothing else happens on the main thread meanwhile.
        """
        from concurrent.futures import wait  # there is nothing to wait for in an empty map

        if self._future is None or not wait([self._future], seconds).done:
            return False
        self._deliver()
        return True

    def cancel(self) -> None:
        """Stop waiting for an answer."""
        self._unwanted.set()
        self._look.stop()

    def _deliver(self) -> None:
        if self._future is None or not self._future.done():
            return
        self._look.stop()
        error = self._future.exception()
        if error is None:
            self.answered.emit(self._future.result())
        else:
            self.failed.emit(error)


@cache
def _pool() -> ThreadPoolExecutor:
    """The threads, from the first question on."""
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(max_workers=2, thread_name_prefix="job")
