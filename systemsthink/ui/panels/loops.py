"""The panel that lists the loops, lights up the chosen one and tells its story."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from systemsthink.analysis.loops import Loop, Loops
from systemsthink.editing.edits import name_loop
from systemsthink.language import counted, say
from systemsthink.model import Diagram
from systemsthink.phrases import phrase
from systemsthink.ui import settings
from systemsthink.ui.fields.numbers import amount
from systemsthink.ui.fields.widgets import choice, label
from systemsthink.ui.panels.loop_list import LoopList
from systemsthink.ui.panels.loop_rows import KINDS, LOOP, LoopRows, kind_word
from systemsthink.ui.panels.story import story_of
from systemsthink.ui.workspace import Workspace, new_id

STORY_SHARE = 0.4
"""How much of the height below the filters the story takes, until a person moves the border."""
ROWS_KEPT = 3
"""How many rows of the list stay in sight where there is room for them."""


class LoopPanel(QWidget):
    """Lists the loops; choosing one lights it up on the diagram, choosing it again puts it out."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Loops"))
        self._workspace = workspace
        self.heading = label()
        self.kind_filter = _kind_filter()
        self.only_selected = QCheckBox(say("Selection only"))
        self.only_selected.setToolTip(say("List only loops that run through what is selected"))
        self.rows = LoopRows(self)
        self.list = LoopList(self.rows)
        self.empty = label(role="muted")
        self.story = label()
        self._arrange()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """List the loops anew."""
        loops = self._workspace.loops
        self.heading.setText(heading_of(loops))
        self.rows.show([loop for loop in loops.loops if self._fits(loop)], self._workspace.diagram)
        self.empty.setText(self._why_empty())
        self._pages.setCurrentIndex(0 if self.rows.rowCount() else 1)
        self.kind_filter.setEnabled(bool(loops.loops))
        self._follow_emphasis()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _fits(self, loop: Loop) -> bool:
        if self.kind_filter.currentData() not in ("", loop.kind):
            return False
        chosen = self._workspace.selection
        return not self.only_selected.isChecked() or not chosen.isdisjoint(
            (*loop.variables, *loop.links)
        )

    def _why_empty(self) -> str:
        if self._workspace.loops.loops:
            return say("No loop fits. Choose all kinds, or select a variable that is in a loop.")
        return say(
            "There are no loops yet. A loop comes about when links lead from a variable, by way of "
            "others, back to itself: for example from Workload to Errors, from Errors to Rework, "
            "and from Rework to Workload."
        )

    def _arrange(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.kind_filter, 1)
        filters.addWidget(self.only_selected)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(12, 12, 12, 12)
        self.story.setContentsMargins(12, 10, 12, 12)
        self._told = QScrollArea()
        self._told.setWidget(self.story)
        self._told.setWidgetResizable(True)
        self._told.setFrameShape(QFrame.Shape.NoFrame)
        self._told.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.story.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.story.setAccessibleName(say("The story of the loop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 6, 12, 8)
        head.setSpacing(6)
        head.addWidget(self.heading)
        head.addLayout(filters)
        column.addLayout(head)
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self._pages)
        self._halves.addWidget(self._told)
        self._pages.setMinimumHeight(56)
        self._told.setMinimumHeight(30)
        column.addWidget(self._halves, 1)
        self.setMinimumHeight(110)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.loops_changed.connect(self.refresh)
        workspace.changed.connect(self._follow_names)
        workspace.selection_changed.connect(self._follow_selection)
        workspace.emphasis_changed.connect(self._follow_emphasis)
        self.kind_filter.currentIndexChanged.connect(self.refresh)
        self.only_selected.toggled.connect(self.refresh)
        self.rows.renamed.connect(self._rename)
        self._halves.splitterMoved.connect(self._remember_share)
        self.list.selectionModel().selectionChanged.connect(self._choose)

    def _share_room(self) -> None:
        """Give the story what it needs and the list its rows, unless a person chose otherwise."""
        height = self._halves.height()
        share = settings.number("loops/story", 0.0)
        needed = max(0, self.story.heightForWidth(self.width()))
        kept = height - ROWS_KEPT * self.list.sizeHintForRow(0)
        story = round(share * height) if share else min(needed, round(height * STORY_SHARE), kept)
        self._halves.setSizes([height - story, story])

    def _remember_share(self) -> None:
        list_height, story_height = self._halves.sizes()
        settings.remember("loops/story", story_height / max(1, list_height + story_height))

    def _choose(self) -> None:
        chosen = self.list.selectionModel().selectedIndexes()
        self._workspace.emphasise(chosen[0].data(LOOP) if chosen else None)

    def _follow_emphasis(self) -> None:
        loop = self._workspace.emphasis
        index = self.rows.row_of(loop)
        model = self.list.selectionModel()
        blocked = model.blockSignals(True)
        self.list.show_chosen(index)
        model.blockSignals(blocked)
        self.list.viewport().update()
        self.story.setText(story_of(self._workspace.diagram, loop) if loop else "")
        self._told.setVisible(loop is not None)
        self._share_room()

    def _follow_selection(self) -> None:
        if self.only_selected.isChecked():
            self.refresh()

    def _follow_names(self, before: Diagram, after: Diagram) -> None:
        if [v.name for v in before.variables.values()] != [
            v.name for v in after.variables.values()
        ]:
            self.refresh()

    def _rename(self, loop: Loop, name: str) -> None:
        diagram = self._workspace.kept
        named = name_loop(diagram, loop.variables, name, id=new_id("n"))
        self._workspace.commit(named, phrase("Name a loop"))


def heading_of(loops: Loops) -> str:
    """How many loops there are, of which kinds, and whether that is all."""
    number = len(loops.loops)
    if not loops.complete:
        return say(
            "{n} loops of up to {length} links; longer ones exist",
            n=amount(number),
            length=loops.max_length,
        )
    if not number:
        return say("No loops")
    kinds = [loop.kind for loop in loops.loops]
    parts = [f"{amount(kinds.count(k))} {kind_word(k)}" for k in KINDS if k in kinds]
    total = counted(number, "1 loop", "{n} loops")
    return say("{loops}: {kinds}", loops=total, kinds=", ".join(parts))


def _kind_filter() -> QComboBox:
    kinds: list[tuple[str, object]] = [(kind_word(kind), kind) for kind in KINDS]
    return choice(say("Kind of loop"), [(say("All kinds"), ""), *kinds])
