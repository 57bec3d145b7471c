"""The window: puts canvas, panels, menus and bars side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from systemsthink.errors import SystemsthinkError
from systemsthink.language import say
from systemsthink.ui import actions, dialogs, keeping, menus, projector, settings
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.commands import clipboard
from systemsthink.ui.commands.save import may_close
from systemsthink.ui.hidden_panels import add_docks
from systemsthink.ui.icons import icon
from systemsthink.ui.style import current_theme
from systemsthink.ui.workspace import Workspace

if TYPE_CHECKING:
    from systemsthink.ui.application import Application

LAYOUT_VERSION = 2
FIRST_SIZE = QSize(1280, 800)
PANEL_WIDTH = 360
PANELS_AFTER_MS = 15


class Window(QMainWindow):
    """One map in one window."""

    def __init__(self, workspace: Workspace, application: Application) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.application = application
        self.workspace = workspace
        self._seen_on_disk = ""
        self._reports = False
        self.before_projector: projector.Before | None = None
        self.canvas = Canvas(workspace, current_theme())
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.canvas, 1)
        self.setCentralWidget(middle)
        self.actions_by_name = actions.make_actions(self)
        self._lay_out()
        menus.fill_menu_bar(self)
        self._follow_workspace()
        self._restore()
        self._have_tabs()
        self._have_report()
        self.canvas.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark; look at the file again when the window comes back to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "canvas"):
            self.canvas.set_theme(current_theme())
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self._look_at_file)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved work, and remember how the window stood."""
        if not self.workspace_goes_on and not may_close(self):
            event.ignore()
            return
        projector.leave(self)
        settings.remember("window/geometry", self.saveGeometry())
        settings.remember("window/state", self.saveState(LAYOUT_VERSION))
        self.application.forget(self)
        super().closeEvent(event)

    workspace_goes_on = False
    """Whether another window takes over the workspace, as when the language changes."""

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the actions up to date and make the panels once the window is there."""
        super().showEvent(event)
        if not event.spontaneous() and not self.docks[0].widget():
            QTimer.singleShot(PANELS_AFTER_MS, self, self._fill_panels)
        QTimer.singleShot(0, self, self.refresh)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing else has a use for goes back to the canvas."""
        if event.key() == Qt.Key.Key_Escape:
            self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open files that are dropped on the window; text becomes part of the diagram."""
        event.acceptProposedAction()
        clipboard.drop(self, event)

    def refresh(self) -> None:
        """Make title, actions and status fit how things are."""
        workspace = self.workspace
        self.setWindowTitle(f"{workspace.name}[*] — systemsthink")
        self.setWindowModified(workspace.session.modified)
        self.setWindowFilePath(str(workspace.path or ""))
        actions.refresh(self)
        self._have_tabs()
        undoes, redoes = workspace.session.undoes, workspace.session.redoes
        named = self.actions_by_name
        named["undo"].setText(say("Undo: {step}", step=undoes) if undoes else say("Undo"))
        named["redo"].setText(say("Redo: {step}", step=redoes) if redoes else say("Redo"))
        playing = workspace.playback.playing
        named["play"].setText(say("Pause") if playing else say("Play"))
        named["play"].setIcon(icon("pause" if playing else "play"))

    def below_canvas(self, widget: QWidget) -> None:
        """Put something below the canvas."""
        self._column.addWidget(widget)

    def take_over(self, other: Window) -> None:
        """Go on where another window on the same workspace was."""
        self._seen_on_disk = other._seen_on_disk
        self.canvas.look(other.canvas.camera)

    def let_go(self) -> None:
        """Take the name or number that is being typed, and end a gesture without a trace."""
        self.canvas.requests.finish_naming()
        self.canvas.glide.finish()
        self.canvas.hand.give_up()
        if isinstance(self.focusWidget(), (QLineEdit, QPlainTextEdit)):
            self.canvas.setFocus()  # a field takes what was typed when the focus goes

    def _have_tabs(self) -> None:
        if self.workspace.session.kept.views:
            from systemsthink.ui.canvas.view_tabs import tabs_of  # few diagrams have views

            tabs_of(self)

    def _have_report(self) -> None:
        """Have a bar above the canvas as soon as there is something to tell of a file."""
        if self.workspace.report and not self._reports:
            from systemsthink.ui.report_bar import ReportBar  # only what is imported has a report

            self._reports = True
            self._column.insertWidget(0, ReportBar(self.canvas))

    def _look_at_file(self) -> None:
        """Say so when somebody else has changed the file, once for each change."""
        workspace = self.workspace
        state = keeping.state_on_disk(workspace)
        if not state or state == self._seen_on_disk or not keeping.changed_on_disk(workspace):
            return
        self._seen_on_disk = state
        answer = dialogs.ask_reload(self, workspace.name, workspace.session.modified)
        if answer == "reload":
            try:
                keeping.reload(workspace, lambda: self)
            except SystemsthinkError as error:
                dialogs.show_error(self, error)

    def _lay_out(self) -> None:
        self.setDockNestingEnabled(True)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.docks = [
            self._dock("loops", say("Loops")),
            self._dock("inspector", say("Inspector")),
            self._dock("lists", say("Lists")),
            self._dock("chart", say("Behaviour over time")),
        ]
        loops, inspector, lists, _ = self.docks
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setDockOptions(self.dockOptions() | QMainWindow.DockOption.GroupedDragging)
        self.tabifyDockWidget(loops, inspector)
        self.tabifyDockWidget(inspector, lists)
        for dock in (loops, inspector, lists):  # their tabs say what they are
            dock.setTitleBarWidget(QWidget())
        add_docks(self)
        loops.raise_()
        tools = self._bar("toolbar", say("Tools"), Qt.ToolBarArea.TopToolBarArea)
        menus.fill(self, tools, actions.TOOLBAR)
        self.canvas.asked_for_menu.connect(lambda at: menus.pop_up(self, at))
        self._time = self._bar("time", say("Time"), Qt.ToolBarArea.BottomToolBarArea)

    def _fill_panels(self) -> None:
        """Make what stands beside the canvas; it is loaded once the canvas is there to look at."""
        from systemsthink.ui.canvas.overview import Overview
        from systemsthink.ui.panels.chart import ChartPanel
        from systemsthink.ui.panels.inspector import Inspector
        from systemsthink.ui.panels.lists import ListsPanel
        from systemsthink.ui.panels.loops import LoopPanel
        from systemsthink.ui.panels.play import PlayBar

        loops, inspector, lists, chart = self.docks
        loops.setWidget(LoopPanel(self.workspace))
        inspector.setWidget(Inspector(self.workspace))
        lists.setWidget(ListsPanel(self.canvas))
        chart.setWidget(ChartPanel(self.workspace))
        self._time.addWidget(PlayBar(self.workspace))
        Overview(self.canvas)

    def _dock(self, name: str, title: str) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock

    def _bar(self, name: str, title: str, area: Qt.ToolBarArea) -> QToolBar:
        bar = QToolBar(title, self)
        bar.setObjectName(name)
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        self.addToolBar(area, bar)
        return bar

    def _follow_workspace(self) -> None:
        workspace = self.workspace
        workspace.changed.connect(self._follow)
        workspace.report_changed.connect(self._have_report)
        for signal in (
            workspace.stepped,
            workspace.selection_changed,
            workspace.focus_changed,
            workspace.run_changed,
            workspace.file_changed,
            workspace.playback.playing_changed,
        ):
            signal.connect(self.refresh)

    def _follow(self) -> None:
        """A preview goes by many times a second, and no action starts from one."""
        if not self.workspace.previewing:
            self.refresh()

    def _restore(self) -> None:
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))
        geometry, state = settings.blob("window/geometry"), settings.blob("window/state")
        if geometry:
            self.restoreGeometry(geometry)
        if not (state and self.restoreState(state, LAYOUT_VERSION)):
            self._first_sizes()

    def _first_sizes(self) -> None:
        loops, *_, chart = self.docks
        self.resizeDocks([loops], [PANEL_WIDTH], Qt.Orientation.Horizontal)
        self.resizeDocks([loops, chart], [5, 4], Qt.Orientation.Vertical)
