"""The bar with Play, the slider of time and the moment that is shown."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QWidget

from systemsthink.errors import SystemsthinkError
from systemsthink.language import explain, say
from systemsthink.ui.fields.numbers import written
from systemsthink.ui.icons import icon
from systemsthink.ui.playback import PLAY_KEY, START_KEY
from systemsthink.ui.workspace import Workspace

SPEEDS = (0.5, 1.0, 2.0)
STEPS = 1000


class PlayBar(QWidget):
    """Plays the run of the diagram, or shows any moment of it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Play"))
        self._workspace = workspace
        self.start_button = _button("start", say("To the start"))
        self.play_button = _button("play", say("Play"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.time = QLabel()
        self.speed_button = QToolButton()
        start, key = (
            QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
            for name in (START_KEY, PLAY_KEY)
        )
        self._tips: dict[QWidget, str] = {
            self.start_button: say("To the start ({key})", key=start),
            self.play_button: say("Play or pause ({key})", key=key),
            self.slider: say("The moment shown"),
            self.speed_button: say("How fast time goes by"),
        }
        self._arrange()
        self._connect()
        self._follow_run()

    def _arrange(self) -> None:
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 10)
        self.slider.setSingleStep(STEPS // 100)
        self.slider.setMinimumWidth(120)
        self.slider.setAccessibleName(say("Time"))
        self.time.setAccessibleName(say("The moment shown"))
        self._add_speeds()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        for widget in (self.start_button, self.play_button):
            row.addWidget(widget)
        row.addWidget(self.slider, 1)
        row.addWidget(self.time)
        row.addWidget(self.speed_button)

    def _add_speeds(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(self)
        for speed in SPEEDS:
            action = menu.addAction(_speed_word(speed))
            action.setCheckable(True)
            action.setChecked(speed == self._workspace.playback.speed)
            action.setData(speed)
            group.addAction(action)
        group.triggered.connect(lambda action: self._set_speed(action.data()))
        self.speed_button.setProperty("role", "menu")
        self.speed_button.setMenu(menu)
        self.speed_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.speed_button.setAccessibleName(say("Speed"))
        self.speed_button.setText(_speed_word(self._workspace.playback.speed))

    def _connect(self) -> None:
        playback = self._workspace.playback
        self.start_button.clicked.connect(lambda: playback.go(0.0))
        self.play_button.clicked.connect(playback.toggle)
        self.slider.valueChanged.connect(self._slide)
        playback.moved.connect(self._follow_time)
        playback.playing_changed.connect(self._follow_playing)
        self._workspace.run_changed.connect(self._follow_run)
        self._workspace.changed.connect(self._follow_time)

    def _slide(self, value: int) -> None:
        playback = self._workspace.playback
        if value != round(playback.position * STEPS):
            playback.pause()
            playback.go(value / STEPS)

    def _set_speed(self, speed: float) -> None:
        self._workspace.playback.speed = speed
        self.speed_button.setText(_speed_word(speed))

    def _follow_playing(self, playing: bool) -> None:
        self.play_button.setIcon(icon("pause" if playing else "play"))
        self.play_button.setAccessibleName(say("Pause") if playing else say("Play"))

    def _follow_time(self) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round(self._workspace.playback.position * STEPS))
        self.slider.blockSignals(False)
        text = time_of(self._workspace)
        if text != self.time.text():
            self.time.setText(text)

    def _follow_run(self) -> None:
        run = self._workspace.run
        for widget, tip in self._tips.items():
            widget.setEnabled(run is not None)
            widget.setToolTip(tip if run is not None else why_not(self._workspace))
        longest = _moment(self._workspace, float(run.times[-1])) if run is not None else ""
        self.time.setMinimumWidth(self.time.fontMetrics().horizontalAdvance(longest + "00"))
        self._follow_playing(self._workspace.playback.playing)
        self._follow_time()


def time_of(workspace: Workspace) -> str:
    """The moment that is shown, in the diagram's unit of time; empty without a run."""
    run = workspace.run
    return "" if run is None else _moment(workspace, float(run.times[workspace.moment]))


def why_not(workspace: Workspace) -> str:
    """Why there is nothing to play."""
    error = workspace.run_error
    if isinstance(error, SystemsthinkError):
        return explain(error)
    if error is not None:
        return say("The diagram could not be run: {error}", error=str(error))
    if not workspace.diagram.variables:
        return say("There is nothing to play yet: add variables and links first.")
    return say("The run is being worked out.")


def _moment(workspace: Workspace, time: float) -> str:
    unit = workspace.diagram.about.time_unit
    tenths = QLocale().toString(time, "f", 1)
    if unit:
        return say("t = {time} {unit}", time=tenths, unit=unit)
    return say("t = {time}", time=tenths)


def _speed_word(speed: float) -> str:
    return "½×" if speed == 0.5 else f"{written(speed)}×"


def _button(name: str, word: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setAccessibleName(word)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
