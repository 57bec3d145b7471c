"""The small bar beside a selected link, to give it a sign and a delay."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from systemsthink.editing.edits import set_delayed, set_polarity
from systemsthink.language import say
from systemsthink.model import LinkId, Polarity
from systemsthink.phrases import phrase
from systemsthink.ui.workspace import Workspace

GAP, EDGE = 16, 4


class LinkBar(QWidget):
    """Shows the sign and the delay of the selected links, and changes them."""

    def __init__(self, workspace: Workspace, canvas: QWidget) -> None:
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

    def refresh(self, at: QPointF | None, outward: QPointF) -> None:
        """Show the state of the selected links beside a point of theirs, on the outer side."""
        links = [self._workspace.diagram.links[id] for id in self.links()]
        if not links or at is None:
            self.hide()
            return
        signs = {link.polarity for link in links}
        for polarity, button in self._signs.items():
            button.setChecked(signs == {polarity})
        self._delay.setChecked(all(link.delayed for link in links))
        self.adjustSize()
        self.move(self._beside(at, outward))
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
