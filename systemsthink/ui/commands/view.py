"""What the View, Time and Help menus do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from systemsthink.phrases import phrase
from systemsthink.ui import dialogs
from systemsthink.ui.action import Action
from systemsthink.ui.canvas.surface import ZOOM_STEP
from systemsthink.ui.playback import PLAY_KEY, START_KEY

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def has_variables(window: Window) -> bool:
    """Whether there is anything to show."""
    return bool(window.workspace.diagram.variables)


def zoom_in(window: Window) -> None:
    """Show the diagram larger."""
    window.canvas.zoom(ZOOM_STEP)


def zoom_out(window: Window) -> None:
    """Show the diagram smaller."""
    window.canvas.zoom(1 / ZOOM_STEP)


def fit(window: Window) -> None:
    """Show the whole diagram."""
    window.canvas.fit()


def actual_size(window: Window) -> None:
    """Show the diagram at its own size."""
    window.canvas.look(replace(window.canvas.camera, zoom=1.0))


def full_screen(window: Window) -> None:
    """Fill the screen, or stop doing so."""
    window.showNormal() if window.isFullScreen() else window.showFullScreen()


def is_full_screen(window: Window) -> bool:
    """Whether the window fills the screen."""
    return window.isFullScreen()


def play(window: Window) -> None:
    """Play change over time, or pause."""
    window.workspace.playback.toggle()


def to_start(window: Window) -> None:
    """Go back to the first moment."""
    window.workspace.playback.pause()
    window.workspace.playback.go(0.0)


def can_play(window: Window) -> bool:
    """Whether there is a run to play."""
    return window.workspace.run is not None


def preferences(window: Window) -> None:
    """Ask for language and appearance, and use them at once."""
    chosen = dialogs.ask_preferences(window)
    if chosen:
        window.application.use(chosen)


def about(window: Window) -> None:
    """Say what this program is."""
    dialogs.show_about(window)


ACTIONS = (
    Action("preferences", phrase("Preferences…"), preferences, "Ctrl+,", "settings"),
    Action("zoom_in", phrase("Zoom in"), zoom_in, "Ctrl+=", "zoom-in"),
    Action("zoom_out", phrase("Zoom out"), zoom_out, "Ctrl+-", "zoom-out"),
    Action("fit", phrase("Show everything"), fit, "Ctrl+0", "fit"),
    Action("actual_size", phrase("Actual size"), actual_size, "Ctrl+1", "actual-size"),
    Action(
        "full_screen",
        phrase("Full screen"),
        full_screen,
        "F11",
        "fullscreen",
        None,
        is_full_screen,
    ),
    Action("play", phrase("Play"), play, PLAY_KEY, "play", can_play),
    Action("start", phrase("Back to the start"), to_start, START_KEY, "start", can_play),
    Action("about", phrase("About systemsthink"), about, "", "about"),
)
