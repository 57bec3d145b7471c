"""Collecting garbage on the main thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


def collect_on_this_thread(owner: QObject) -> None:
    """Collect garbage from the owner's event loop, and nowhere else.

    Python collects on whichever thread happens to allocate. Were that a thread of the pool, it
    would destroy windows and timers that belong to the main thread, which Qt answers with a crash.
    """
    gc.disable()
    timer = QTimer(owner)
    timer.setInterval(EVERY_MS)
    timer.timeout.connect(_collect)
    timer.start()


def _collect() -> None:
    """Collect the oldest generation whose turn it is, as Python itself would."""
    for generation in (2, 1, 0):
        if 0 < gc.get_threshold()[generation] < gc.get_count()[generation]:
            gc.collect(generation)
            return
