"""A look at what another map would add to the one that is open, before anything is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from systemsthink.editing.agreeing import Difference
from systemsthink.editing.merging import Merge
from systemsthink.language import figures, say
from systemsthink.model import Diagram, Group, Link, LinkId, Note, RecordId, View, between
from systemsthink.ui.canvas.camera import fitted
from systemsthink.ui.dialogs.message import breakable
from systemsthink.ui.fields.widgets import label

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

LETTERS, LINES = 48, 32
"""The room that is asked for, in letters and lines of this window."""
MOST_WIDTH = 0.33
"""The share of the window that it may take, so that the map can be seen."""

MARGIN = 12
SIGNS = {"+": "+", "-": "−", "?": "?"}
MOST_OPEN = 12
"""A list of more than this waits until somebody opens it."""


class MergeDialog(QDialog):
    """Lists what is new, what is here already and what differs; the canvas shows it beside."""

    def __init__(self, canvas: Canvas, merge: Merge, name: str) -> None:
        super().__init__(canvas.window())
        self.setWindowTitle(say("Import into this map"))
        self._canvas, self._merge = canvas, merge
        self.tree = QTreeWidget()
        self.tree.setObjectName("mergeList")
        self.choices: dict[LinkId, QTreeWidgetItem] = {}
        self.heading = label(breakable(say("What “{name}” adds", name=name)), role="heading")
        self.explanation = label(_explained(merge), role="muted")
        self.buttons = QDialogButtonBox()
        self._fill()
        self._arrange()
        self.tree.itemChanged.connect(lambda *_: self.show_result())

    @property
    def chosen(self) -> frozenset[LinkId]:
        """The links that are to be as they are in the other map."""
        ticked = Qt.CheckState.Checked
        return frozenset(id for id, item in self.choices.items() if item.checkState(0) == ticked)

    @property
    def result_of_choice(self) -> Diagram:
        """The map as it would be kept."""
        return self._merge.taking(self.chosen)

    def show_result(self) -> None:
        """Show on the canvas what would be kept, with the new parts lit."""
        workspace = self._canvas.workspace
        drawn = self.result_of_choice
        changed = between(workspace.kept, drawn).put
        workspace.session.preview(drawn)
        self._canvas.light(
            {record.id for record in changed} | {each.mine.id for each in self._merge.differing}
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Give each line the room that it needs in the letters of this window."""
        super().showEvent(event)
        self.tree.doItemsLayout()

    def stand_aside(self) -> None:
        """Leave the canvas to be seen: stand at the right, with all of the map beside it."""
        window, canvas = self._canvas.window(), self._canvas
        self.explanation.ensurePolished()
        letter = self.explanation.fontMetrics()
        width = min(LETTERS * letter.averageCharWidth(), round(MOST_WIDTH * window.width()))
        height = min(LINES * letter.lineSpacing(), window.height() - 4 * MARGIN)
        self.resize(width, height)
        left = window.width() - self.width() - MARGIN
        top = canvas.mapTo(window, QPoint(0, MARGIN)).y()
        self.move(window.mapToGlobal(QPoint(left, top)))
        covered = max(0, canvas.mapTo(window, QPoint(canvas.width(), 0)).x() - left)
        room = QSizeF(canvas.width() - covered, canvas.height())
        canvas.look(fitted(canvas.picture.bounds, room).panned(-covered / 2, 0))

    def _fill(self) -> None:
        merge, diagram = self._merge, self._merge.diagram
        links = [_link(diagram, diagram.links[id]) for id in merge.links]
        self._differing()
        self._list(say("New variables"), _names(diagram, merge.variables))
        self._list(say("New links"), links)
        self._list(say("Also new"), _others(self._canvas.workspace.kept, diagram))
        self._list(say("Filled in where nobody said"), _told(diagram, merge.filled))
        self._list(say("On this map already"), _names(diagram, merge.known), opened=False)

    def _list(
        self, title: str, entries: Sequence[str], *, opened: bool = True
    ) -> list[QTreeWidgetItem]:
        """A title and below it the entries, one a line; nothing where there are none."""
        if not entries:
            return []
        counts = say("{title} ({n})", title=title, n=figures(len(entries)))
        top = QTreeWidgetItem(self.tree, [counts])
        items = [QTreeWidgetItem(top, [entry]) for entry in entries]
        for item, entry in zip(items, entries, strict=True):
            item.setToolTip(0, entry)
        top.setExpanded(opened and len(entries) <= MOST_OPEN)
        return items

    def _differing(self) -> None:
        """The links of which both say something else, each with a box to tick for theirs."""
        merge = self._merge
        entries = [f"{_ends(merge.diagram, each.mine)}\n{_apart(each)}" for each in merge.differing]
        items = self._list(say("Differs: tick to take theirs"), entries)
        for each, item in zip(merge.differing, items, strict=True):
            item.setCheckState(0, Qt.CheckState.Unchecked)
            self.choices[each.mine.id] = item
        whole = items[0].parent() if items else None
        if whole:
            ticks = Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable
            whole.setFlags(whole.flags() | ticks)
            whole.setExpanded(True)

    def _arrange(self) -> None:
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(16)
        self.tree.setAccessibleName(self.heading.text())
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        role = QDialogButtonBox.ButtonRole
        add = self.buttons.addButton(say("Import"), role.AcceptRole)
        add.setDefault(True)
        self.buttons.addButton(say("Cancel"), role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for widget in (self.heading, self.explanation, self.tree, self.buttons):
            column.addWidget(widget)
        column.setStretchFactor(self.tree, 1)
        self.tree.setFocus()


def ask_merge(canvas: Canvas, merge: Merge, name: str) -> Diagram | None:
    """Show what another map adds; the diagram to keep, or None to leave everything as it was."""
    camera, workspace = canvas.camera, canvas.workspace
    fits = canvas.fits
    dialog = MergeDialog(canvas, merge, name)
    dialog.show_result()
    dialog.stand_aside()
    wanted = dialog.exec() == QDialog.DialogCode.Accepted
    drawn = dialog.result_of_choice
    dialog.deleteLater()
    canvas.light(None)
    workspace.session.preview(None)
    if wanted:
        return drawn
    canvas.fit() if fits else canvas.look(camera)
    return None


def _explained(merge: Merge) -> str:
    if merge.differing:
        return say("Variables of the same name are one. Where links differ, those here stay.")
    return say("Variables of the same name are one. What is here stays as it is.")


def _names(diagram: Diagram, ids: Iterable[RecordId]) -> list[str]:
    return [diagram.variables[id].name for id in ids]


def _told(diagram: Diagram, ids: Iterable[RecordId]) -> list[str]:
    """Variables by name, links by their ends."""
    links, names = diagram.links, diagram.variables
    return [_ends(diagram, links[id]) if id in links else names[id].name for id in ids]


def _ends(diagram: Diagram, link: Link) -> str:
    names = diagram.variables
    return f"{names[link.source].name} → {names[link.target].name}"


def _link(diagram: Diagram, link: Link) -> str:
    return f"{_ends(diagram, link)}  {_said(link)}"


def _apart(each: Difference) -> str:
    return say("here {mine}, there {theirs}", mine=_said(each.mine), theirs=_said(each.theirs))


def _said(link: Link) -> str:
    sign = SIGNS[link.polarity]
    return say("{sign} delayed", sign=sign) if link.delayed else sign


def _others(before: Diagram, after: Diagram) -> list[str]:
    """Notes, groups and views that come along, in words."""
    new = [record for record in between(before, after).put if record.id not in before.records]
    told = []
    for record in new:
        match record:
            case Note():
                told.append(say("Note: {text}", text=" ".join(record.text.split())))
            case Group():
                told.append(say("Group: {text}", text=record.name or "…"))
            case View():
                told.append(say("View: {text}", text=record.name))
    return told
