"""What should be known about a map that came out of another program's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from systemsthink.exchange.reading import Reading
from systemsthink.language import counted, say
from systemsthink.ui.fields.widgets import label

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

MOST_HEIGHT = 0.25
"""The share of the window that remarks may take; the rest of them is scrolled to."""


class ReportBar(QFrame):
    """Stands above the canvas, covering nothing, until somebody has read it and closes it."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas.parentWidget())  # without one it would show as a window at first
        self.setObjectName("reportBar")
        self._canvas = canvas
        self._workspace = canvas.workspace
        self._crowded = 0
        self.heading = label(role="heading")
        self.remarks = label()
        self.remarks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QPushButton(say("Close"))
        self.close_button.clicked.connect(self._dismiss)
        self.tidy_button = QPushButton(say("Tidy"))
        self.tidy_button.clicked.connect(self._make_room)
        self._area = QScrollArea()
        self._arrange()
        self._workspace.report_changed.connect(self.refresh)
        self._workspace.stepped.connect(self._look_again)
        self._workspace.focus_changed.connect(self._look_again)
        self.refresh()

    def refresh(self) -> None:
        """Say what there is to say, or be gone."""
        report = self._workspace.report
        if report is None:
            self.hide()
            return
        self.heading.setText(heading_of(report))
        self._crowded = len(self._canvas.picture.grid.crowded())
        lines = [say(remark) for remark in report.remarks]
        if self._crowded:
            lines.append(say("Names that lie on each other: {n}.", n=self._crowded))
        if not lines:
            self._be_brief()
            return
        self.tidy_button.setVisible(self._crowded > 0)
        self.remarks.setText("\n".join(f"•\u2002{line}" for line in lines))
        self.setAccessibleName(self.heading.text())
        self.setAccessibleDescription(" ".join(lines))
        self.close_button.setAccessibleDescription(" ".join([self.heading.text(), *lines]))
        self.show()
        self._fit()
        if QAccessible.isActive():
            words = self.close_button.accessibleDescription()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _be_brief(self) -> None:
        """Where nothing is odd, say what came in for a moment, and need no closing."""
        told = self.isVisible()
        self._workspace.tell_report(None)
        if not told:
            self._workspace.notice.emit(self.heading.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as much room as the words need in this width."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        self._area.setWidget(self.remarks)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self.remarks.setAutoFillBackground(False)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(self.heading)
        told.addWidget(self._area)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.setSpacing(16)
        row.addLayout(told, 1)
        row.addWidget(self.tidy_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _fit(self) -> None:
        width = self._area.viewport().width()
        needed = max(0, self.remarks.heightForWidth(width))
        most = round(self.window().height() * MOST_HEIGHT)
        self._area.setFixedHeight(min(needed, most))
        scrolls = needed > most
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def _look_again(self) -> None:
        """Count anew what lies on what, where that can have changed."""
        if self._workspace.report is None or self._canvas.glide.running:
            return
        if len(self._canvas.picture.grid.crowded()) != self._crowded:
            self.refresh()

    def _make_room(self) -> None:
        workspace = self._workspace
        self._canvas.glide.tidy(frozenset(workspace.seen(workspace.kept).variables))
        self._canvas.setFocus()

    def _dismiss(self) -> None:
        self._workspace.tell_report(None)
        self._canvas.setFocus()


def heading_of(report: Reading) -> str:
    """What kind of file a map came from, and how much was in it."""
    counts = {
        "variables": counted(len(report.diagram.variables), "1 variable", "{n} variables"),
        "links": counted(len(report.diagram.links), "1 link", "{n} links"),
    }
    if report.format is None:
        return say("Imported: {variables}, {links}", **counts)
    return say("Imported from {format}: {variables}, {links}", format=report.format, **counts)
