"""The clock that plays a run."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

SECONDS_A_RUN = 12.0
FRAME_MS = 33
PLAY_KEY = "F5"
START_KEY = "Ctrl+Home"


class Playback(QObject):
    """Moves a position from 0 to 1 while it plays; the position is the share of the run shown."""

    moved = Signal(float)
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.position = 0.0
        self.speed = 1.0
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self._clock = QElapsedTimer()

    @property
    def playing(self) -> bool:
        """Whether time goes on by itself."""
        return self._timer.isActive()

    def play(self) -> None:
        """Go on from where it is, or from the start when it had ended."""
        if self.position >= 1.0:
            self.go(0.0)
        self._clock.start()
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stand still."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Play when it stands still, pause when it plays."""
        self.pause() if self.playing else self.play()

    def go(self, position: float) -> None:
        """Show another moment."""
        self.position = min(1.0, max(0.0, position))
        self.moved.emit(self.position)

    def _tick(self) -> None:
        seconds = self._clock.restart() / 1000
        self.go(self.position + seconds * self.speed / SECONDS_A_RUN)
        if self.position >= 1.0:
            self.pause()
