"""The program: its windows, its language and its looks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from systemsthink.drawing.fonts import load_fonts
from systemsthink.errors import SystemsthinkError
from systemsthink.language import say, system_language, use_language
from systemsthink.storage.journal import Recovery, discard, orphans, recover
from systemsthink.ui import dialogs, keeping, settings
from systemsthink.ui.canvas.first_steps import offer_example
from systemsthink.ui.garbage import collect_on_this_thread
from systemsthink.ui.settings import Preferences, preferences
from systemsthink.ui.style import apply_style
from systemsthink.ui.window import Window
from systemsthink.ui.workspace import Workspace

ASIDE = QPoint(28, 28)
"""From one window to the next that is opened from it, so that both can be seen."""


class Application(QApplication):
    """Holds the windows; opens files in them."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.setApplicationName("systemsthink")
        self.setDesktopFileName("systemsthink")
        self.windows: list[Window] = []
        collect_on_this_thread(self)
        load_fonts()
        chosen = preferences()
        self._speak(chosen)
        apply_style(self, chosen.appearance)
        self.styleHints().colorSchemeChanged.connect(
            lambda: apply_style(self, preferences().appearance)
        )

    def open_new(self) -> Window:
        """Show an empty map."""
        return self._show(keeping.new_workspace())

    def open_path(self, path: Path, window: Window | None = None) -> Window | None:
        """Show a file, in the given window if nothing was drawn there yet."""
        path = path.resolve()
        shown = next((known for known in self.windows if known.workspace.path == path), None)
        if shown:
            shown.raise_()
            shown.activateWindow()
            return shown
        asked_in = [window] if window else []

        def place() -> Window:
            """The window to ask in; one is made where there is none."""
            if not asked_in:
                asked_in.append(self.open_new())
            return asked_in[0]

        try:
            workspace = self._workspace_for(path, window, place)
        except SystemsthinkError as error:
            dialogs.show_error(place(), error)
            return None
        return self._put(workspace, path, asked_in[0] if asked_in else None) if workspace else None

    def forget(self, window: Window) -> None:
        """Let go of a window that closes, and of its workspace if no other has taken it over."""
        if window in self.windows:
            self.windows.remove(window)
        if not window.workspace_goes_on:
            keeping.close(window.workspace)

    def use(self, chosen: Preferences) -> None:
        """Change language and looks at once: every window is made anew around its workspace."""
        self._speak(chosen)
        apply_style(self, chosen.appearance)
        for window in list(self.windows):
            window.let_go()
            window.workspace_goes_on = True
            self._show(window.workspace, window).take_over(window)
            window.close()

    def offer_recovery(self) -> None:
        """Offer what a crash left behind, of diagrams with a file and without."""
        for path in keeping.unfinished():
            self.open_path(path)
        for found in orphans():
            workspace = self._recovered(found, say("Untitled"), None)
            if workspace:
                self._show(workspace)

    def event(self, event: QEvent) -> bool:
        """Open files that the system hands over."""
        if isinstance(event, QFileOpenEvent):
            self.open_path(Path(event.file()))
            return True
        return super().event(event)

    def _workspace_for(
        self, path: Path, window: Window | None, place: Callable[[], Window]
    ) -> Workspace | None:
        file: Path | None = None if path in keeping.examples() else path
        if file and keeping.in_use(path):
            answer = dialogs.ask_in_use(window, path.name)
            if answer == "cancel":
                return None
            file = path if answer == "open" else None
        found = recover(path) if file else None
        workspace = self._recovered(found, path.name, window) if found else None
        if workspace:
            return workspace
        reading = keeping.read(path, place)
        return keeping.workspace_of(reading, file) if reading else None

    def _put(self, workspace: Workspace, path: Path, window: Window | None) -> Window | None:
        """Show what was opened, in place of an empty window or beside another."""
        if window and window not in self.windows:  # somebody quit rather than wait
            keeping.close(workspace)
            return None
        if path not in keeping.examples():
            settings.add_recent(path)
        opened = self._show(workspace, window)
        if window and not window.workspace.diagram.records and not window.workspace.path:
            window.close()
        elif window:
            opened.move(window.pos() + ASIDE)
        return opened

    def _recovered(self, found: Recovery, name: str, window: Window | None) -> Workspace | None:
        """Ask whether work that was not saved is wanted back."""
        answer = dialogs.ask_recover(window, name, keeping.when(found), found.changed_on_disk)
        if answer == "discard":
            discard(found)
        return keeping.recovered(found) if answer == "recover" else None

    def _show(self, workspace: Workspace, place: Window | None = None) -> Window:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # a very large map takes a while
        try:
            window = Window(workspace, self)
        finally:
            QApplication.restoreOverrideCursor()
        if place:
            window.setGeometry(place.geometry())
        self.windows.append(window)
        window.show()
        return window

    def _speak(self, chosen: Preferences) -> None:
        system = chosen.language == "system"
        use_language(system_language() if system else chosen.language)
        QLocale.setDefault(QLocale.system() if system else QLocale(chosen.language))


def main(paths: list[str]) -> int:
    """Open a window for each path, or an empty one; return when the last has closed."""
    application = Application(sys.argv[:1])
    sys.excepthook = lambda *what: dialogs.report_exception(*what)
    application.offer_recovery()
    for path in paths:
        application.open_path(Path(path))
    if not application.windows:
        offer_example(application.open_new())
    return application.exec()
