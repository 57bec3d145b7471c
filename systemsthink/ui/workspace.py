"""What one window works on: the session, what is selected and shown, and what follows from it."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from systemsthink.analysis.loops import Loop
from systemsthink.editing.session import Session
from systemsthink.errors import SimulationError
from systemsthink.language import say
from systemsthink.model import Diagram, RecordId, placed
from systemsthink.phrases import Phrase
from systemsthink.storage.journal import Journal
from systemsthink.ui.derived import loops_of, run_of, same_behaviour, same_structure, states_of
from systemsthink.ui.focus import Focus
from systemsthink.ui.jobs import Job
from systemsthink.ui.playback import Playback

if TYPE_CHECKING:
    from systemsthink.exchange.reading import Reading
    from systemsthink.simulation import Run
    from systemsthink.ui.viewing import Viewing

RUN_DELAY_MS = 150
MOST_SEEN = 3
"""What is shown, what was shown before that, and what is kept."""


class Workspace(QObject):
    """Everything that the parts of a window share; the window itself only puts them side by side.

    `changed` and `stepped` pass on what the session announces; the other signals tell that a value
    is new.
    """

    changed = Signal(object, object)
    stepped = Signal()
    selection_changed = Signal()
    emphasis_changed = Signal()
    focus_changed = Signal()
    loops_changed = Signal()
    run_changed = Signal()
    file_changed = Signal()
    report_changed = Signal()
    notice = Signal(str)

    def __init__(
        self, session: Session, path: Path | None = None, journal: Journal | None = None
    ) -> None:
        super().__init__()
        self.session = session
        self.path = path
        self.journal = journal or Journal(path, session.kept)
        self.selection: frozenset[RecordId] = frozenset()
        self.emphasis: Loop | None = None
        self.focus: Focus | None = None
        self.viewing: Viewing | None = None
        self.report: Reading | None = None
        self._seen: deque[tuple[Diagram, Focus | None, Diagram]] = deque(maxlen=MOST_SEEN)
        self.loops = loops_of(session.diagram)
        self.run: Run | None = None
        self.run_error: Exception | None = None
        self.playback = Playback(self)
        self.running = Job(run_of, self)
        self.running.answered.connect(self._ran)
        self.running.failed.connect(self._could_not_run)
        self._run_soon = QTimer(self, singleShot=True, interval=RUN_DELAY_MS)
        self._run_soon.timeout.connect(self.run_now)
        self._run_soon.start()
        session.changed.append(self._follow)
        session.stepped.append(self.stepped.emit)

    @property
    def diagram(self) -> Diagram:
        """What is shown now, with everything where the view that is looked at has it."""
        return self._pictured(self.session.diagram)

    @property
    def name(self) -> str:
        """What to call the map: its title, else the name of its file."""
        if self.diagram.title:
            return self.diagram.title
        return self.path.stem if self.path else say("Untitled")

    @property
    def kept(self) -> Diagram:
        """What edits start from: what is shown, without any preview."""
        return self._pictured(self.session.kept)

    @property
    def previewing(self) -> bool:
        """Whether what is shown is not kept yet."""
        return self.session.diagram is not self.session.kept

    def seen(self, diagram: Diagram) -> Diagram:
        """The part of a diagram that the canvas shows."""
        for known, focus, part in self._seen:
            if known is diagram and focus is self.focus:
                return part
        whole = self.in_view(diagram)
        part = self.focus.shown(whole) if self.focus else whole
        self._seen.append((diagram, self.focus, part))
        return part

    def in_view(self, diagram: Diagram) -> Diagram:
        """The part of a diagram that the view shows, or all that has a place."""
        return self.viewing.part(diagram) if self.viewing else placed(diagram)

    def preview(self, diagram: Diagram | None) -> None:
        """Show an edit without keeping it; None goes back to what is kept."""
        self.session.preview(diagram and self._whole(diagram))

    def commit(self, diagram: Diagram, label: Phrase, gesture: object = None) -> None:
        """Keep an edit; selection and loops follow."""
        self.session.commit(self._whole(diagram), label, gesture)

    def select(self, ids: Iterable[RecordId]) -> None:
        """Select these records and no others."""
        chosen = frozenset(ids) & self.diagram.records.keys()
        if self.focus or self.viewing:
            chosen &= self.seen(self.diagram).records.keys() | self.diagram.parking.keys()
        if chosen != self.selection:
            self.selection = chosen
            self.selection_changed.emit()

    def focus_on(self, focus: Focus | None) -> None:
        """Show a part of the diagram alone, or all of it; what is hidden is not selected."""
        if focus == self.focus:
            return
        self.focus = focus
        self.select(self.selection)
        self.focus_changed.emit()

    def look_through(self, view: RecordId) -> None:
        """Show one of the diagram's views, or with an empty id all of the diagram."""
        if view == (self.viewing.id if self.viewing else ""):
            return
        self.session.preview(None)
        self.viewing = None
        if view in self.session.kept.views:
            from systemsthink.ui.viewing import Viewing  # few diagrams have views

            self.viewing = Viewing(view)
        self._show_other_part()

    def emphasise(self, loop: Loop | None) -> None:
        """Light up one loop, or none."""
        if loop != self.emphasis:
            self.emphasis = loop
            self.emphasis_changed.emit()

    def tell_report(self, report: Reading | None) -> None:
        """Say what is odd in a file, until that is read; None takes it away."""
        if report is not self.report:
            self.report = report
            self.report_changed.emit()

    def run_now(self) -> None:
        """Simulate the diagram as it is kept, off the main thread."""
        self._run_soon.stop()
        if self.diagram.variables:
            self.running.ask(self.session.kept)
        else:
            self.running.cancel()
            self._set_run(None, None)

    def states(self) -> dict[RecordId, float]:
        """Each variable's state at the moment shown, from -1 to 1 of what it reaches in the run."""
        if self.run is None or not self.showing_run:
            return {}
        return states_of(self.run, self.moment)

    @property
    def moment(self) -> int:
        """Which row of the run is shown."""
        if self.run is None:
            return 0
        return round(self.playback.position * (len(self.run.times) - 1))

    @property
    def troubled(self) -> frozenset[RecordId]:
        """The variables that keep the diagram from running."""
        error = self.run_error
        return frozenset(error.variables) if isinstance(error, SimulationError) else frozenset()

    @property
    def proposed(self) -> frozenset[RecordId]:
        """The variables that a run lets accumulate because nobody said how they behave."""
        return frozenset(self.run.proposal.accumulates) if self.run else frozenset()

    @property
    def showing_run(self) -> bool:
        """Whether the diagram shows a moment of the run rather than itself."""
        return self.run is not None and (self.playback.playing or self.playback.position > 0)

    def _follow(self, before: Diagram, after: Diagram) -> None:
        before = self._pictured(before)
        left = self.viewing is not None and self.viewing.id not in after.views
        if left:
            self.viewing = None
            self._seen.clear()
        after = self._pictured(after)
        if not same_structure(before, after):
            self.loops = loops_of(after, self.loops)
            known = {loop.variables: loop for loop in self.loops.loops}
            self.emphasise(known.get(self.emphasis.variables) if self.emphasis else None)
            self.loops_changed.emit()
        if not same_behaviour(before, after):
            self._run_soon.start()
        if self.focus:
            self.focus = self.focus.after(self.in_view(before), self.in_view(after))
        self.changed.emit(before, after)
        self.select(self.selection)
        if left:
            self._show_other_part()

    def _show_other_part(self) -> None:
        self.focus = None
        self._seen.clear()
        self.select(self.selection)
        self.focus_changed.emit()

    def _pictured(self, diagram: Diagram) -> Diagram:
        return self.viewing.pictured(diagram) if self.viewing else diagram

    def _whole(self, diagram: Diagram) -> Diagram:
        return self.viewing.whole(diagram, self.session.kept) if self.viewing else diagram

    def _ran(self, run: Run) -> None:
        self._set_run(run, None)

    def _could_not_run(self, error: Exception) -> None:
        self._set_run(None, error)

    def _set_run(self, run: Run | None, error: Exception | None) -> None:
        self.run, self.run_error = run, error
        if run is None:
            self.playback.pause()
        self.run_changed.emit()


def new_id(letter: str) -> RecordId:
    """An id that no other record has or will have."""
    return letter + os.urandom(5).hex()
