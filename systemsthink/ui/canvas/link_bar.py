"""The small bar beside a selected link, to give it a sign and a delay."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from systemsthink.editing.edits import set_delayed, set_polarity
from systemsthink.language import say
from systemsthink.model import LinkId, Polarity
from systemsthink.phrases import phrase
from systemsthink.ui.workspace import Workspace

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

GAP, EDGE = 16, 4


class LinkBar(QWidget):
    """Shows the sign and the delay of the selected links, and changes them."""

    def __init__(self, workspace: Workspace, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("linkBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._canvas = canvas
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 4, 4, 4)
        self._row.setSpacing(2)
        self._signs: dict[Polarity, QToolButton] = {
            "+": self._button("+", say("More leads to more (+)")),
            "-": self._button("−", say("More leads to less (−)")),
            "?": self._button("?", say("The sign is not known (?)")),
        }
        self._delay = self._button("‖", say("The effect comes with a delay (Ctrl+D)"))
        for polarity, button in self._signs.items():
            button.clicked.connect(lambda _=False, sign=polarity: self._set_polarity(sign))
        self._delay.clicked.connect(self._set_delayed)
        self.hide()

    def links(self) -> list[LinkId]:
        """The selected links, when nothing else is selected."""
        chosen = self._workspace.selection
        links = [id for id in self._workspace.diagram.links if id in chosen]
        return links if len(links) == len(chosen) else []

    def refresh(self) -> None:
        """Show the state of the selected links beside the first of them, or hide."""
        links = [] if self._canvas.hand.busy else self.links()
        curve = self._canvas.picture.curves.get(links[0]) if links else None
        if curve is None:
            self.hide()
            return
        chosen = [self._workspace.diagram.links[id] for id in links]
        signs = {link.polarity for link in chosen}
        for polarity, button in self._signs.items():
            button.setChecked(signs == {polarity})
        self._delay.setChecked(all(link.delayed for link in chosen))
        self.adjustSize()
        start, middle, end = (
            self._canvas.screen_point(*curve.arc.point_at(t)) for t in (0.0, 0.5, 1.0)
        )
        self.move(self._beside(middle, _outward(middle - (start + end) / 2)))
        self.show()

    def _beside(self, at: QPointF, outward: QPointF) -> QPoint:
        reach = abs(outward.x()) * self.width() / 2 + abs(outward.y()) * self.height() / 2
        middle = at + outward * (reach + GAP)
        rightmost = self._canvas.width() - self.width() - EDGE
        lowest = self._canvas.height() - self.height() - EDGE
        x = min(max(EDGE, middle.x() - self.width() / 2), rightmost)
        y = min(max(EDGE, middle.y() - self.height() / 2), lowest)
        return QPoint(round(x), round(y))

    def _button(self, glyph: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(glyph)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row.addWidget(button)
        return button

    def _set_polarity(self, polarity: Polarity) -> None:
        edited = set_polarity(self._workspace.kept, self.links(), polarity)
        self._workspace.commit(edited, phrase("Change sign"))

    def _set_delayed(self, delayed: bool) -> None:
        edited = set_delayed(self._workspace.kept, self.links(), delayed)
        self._workspace.commit(edited, phrase("Change delay"))


def _outward(rise: QPointF) -> QPointF:
    """The direction in which an arc bulges; up for a straight one."""
    length = math.hypot(rise.x(), rise.y())
    return rise / length if length > 1 else QPointF(0.0, -1.0)
