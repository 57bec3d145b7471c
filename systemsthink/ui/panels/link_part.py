"""The part of the inspector about one or several links."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QToolButton

from systemsthink.editing.edits import change, set_delayed, set_polarity
from systemsthink.language import say
from systemsthink.model import Diagram, Link, LinkId, Polarity
from systemsthink.phrases import Phrase, phrase
from systemsthink.simulation.defaults import DELAY_TIME
from systemsthink.ui.fields.number_field import NumberField
from systemsthink.ui.fields.numbers import written
from systemsthink.ui.fields.widgets import Noted, align, choice, choose, form, label, rule
from systemsthink.ui.icons import icon
from systemsthink.ui.panels.looks_part import topic_names
from systemsthink.ui.panels.part import Part, shared
from systemsthink.ui.panels.remarks_part import RemarksPart
from systemsthink.ui.panels.swatches import Swatches
from systemsthink.ui.workspace import Workspace

STRENGTHS = (0.5, 1.0, 2.0, 4.0)


class LinkPart(Part):
    """Sign, strength, delay, colour and shape of the selected links."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.ids: tuple[LinkId, ...] = ()
        self.signs = {sign: _sign_button(sign) for sign in ("+", "-", "?")}
        self.meaning = label(role="muted")
        self.strength_word = choice(say("Strength"), _strengths())
        self.strength = NumberField(least=0, step=0.25)
        self.strength_row = Noted(self.strength)
        self.delayed = QCheckBox(say("Delayed"))
        self.delay_time = NumberField(above=0, step=0.5)
        self.delay_row = Noted(self.delay_time)
        self.swatches = Swatches()
        self.unbend = QPushButton(say("Let the program bend it"))
        self.remarks = RemarksPart(workspace, "link")
        self._arrange()
        self._connect()

    def refresh(self, ids: tuple[LinkId, ...]) -> None:
        """Show these links."""
        if ids != self.ids:
            for row in (self.strength_row, self.delay_row):
                row.start_anew()
        self.ids = ids
        diagram = self.workspace.diagram
        chosen = [diagram.links[id] for id in ids]
        self._show_sign(shared([link.polarity for link in chosen])[1])
        self.form.setRowVisible(self.meaning, len(chosen) == 1)
        self.meaning.setText(_meaning(diagram, chosen[0]))
        same, strength = shared([link.strength for link in chosen])
        self.strength_word.setPlaceholderText(say("own value") if same else say("different"))
        choose(self.strength_word, _as_data(strength) if same else None)
        self.strength.setPlaceholderText("1" if same else say("different"))
        self.strength.set_value(strength)
        self._show_delay(chosen)
        self.swatches.show_names(topic_names(diagram))
        self.swatches.show_color(shared([link.color for link in chosen])[1])
        self.remarks.refresh(ids, chosen)
        self.unbend.setEnabled(any(link.bend is not None for link in chosen))

    def _show_sign(self, polarity: Polarity | None) -> None:
        self._group.setExclusive(False)
        for sign, button in self.signs.items():
            button.setChecked(sign == polarity)
        self._group.setExclusive(True)

    def _show_delay(self, chosen: list[Link]) -> None:
        same, delayed = shared([link.delayed for link in chosen])
        self.delayed.setTristate(not same)
        mixed = Qt.CheckState.PartiallyChecked
        plain = Qt.CheckState.Checked if delayed else Qt.CheckState.Unchecked
        self.delayed.setCheckState(plain if same else mixed)
        self.form.setRowVisible(self.delay_row, bool(same and delayed))
        same, time = shared([link.delay_time for link in chosen])
        self.delay_time.setPlaceholderText(written(DELAY_TIME) if same else say("different"))
        self.delay_time.set_value(time)
        self.delay_time.set_unit(self.workspace.diagram.about.time_unit)

    def _arrange(self) -> None:
        self._group = QButtonGroup(self)
        signs = QHBoxLayout()
        signs.setSpacing(4)
        for button in self.signs.values():
            self._group.addButton(button)
            signs.addWidget(button)
        signs.addStretch(1)
        strength = QHBoxLayout()
        strength.setSpacing(6)
        strength.addWidget(self.strength_word, 3)
        strength.addWidget(self.strength_row, 2)
        self.strength.setAccessibleName(say("Strength as a number"))
        self.delay_time.setAccessibleName(say("Delay time"))
        self.delay_time.setToolTip(say("How long it takes until the effect is felt"))
        self.swatches.setAccessibleName(say("Colour"))
        self.delayed.setToolTip(say("The effect is felt only after a while"))
        self.form = form()
        self.form.addRow(say("Sign"), signs)
        self.form.addRow(self.meaning)
        self.form.addRow(say("Strength"), strength)
        self.form.addRow(self.delayed)
        self.form.addRow(say("Delay time"), self.delay_row)
        self.form.addRow(say("Colour"), self.swatches)
        self.form.addRow(self.unbend)
        self.column.addLayout(self.form)
        align(self.form, self.remarks.form)
        self.column.addWidget(rule())
        self.column.addWidget(self.remarks)

    def _connect(self) -> None:
        for sign, button in self.signs.items():
            button.clicked.connect(lambda checked=False, sign=sign: self._set_sign(sign))
        self.strength_word.activated.connect(self._set_strength_word)
        self.strength.refused.connect(self.strength_row.complain)
        self.strength.entered.connect(self._set_strength)
        self.delayed.clicked.connect(self._set_delayed)
        self.delay_time.refused.connect(self.delay_row.complain)
        self.delay_time.entered.connect(self._set_delay_time)
        self.swatches.chosen.connect(lambda color: self._set(phrase("Colour"), color=color))
        self.unbend.clicked.connect(lambda: self._set(phrase("Curve"), bend=None))

    def _set_sign(self, sign: Polarity) -> None:
        self.keep(phrase("Sign"), lambda diagram: set_polarity(diagram, self.ids, sign))

    def _set_strength_word(self) -> None:
        value = self.strength_word.currentData()
        self._set(phrase("Strength"), strength=value or None)

    def _set_strength(self, value: float | None, gesture: object) -> None:
        self._set(phrase("Strength"), gesture, strength=value)

    def _set_delayed(self) -> None:
        self.delayed.setTristate(False)
        delayed = self.delayed.isChecked()
        self.keep(phrase("Delay"), lambda diagram: set_delayed(diagram, self.ids, delayed))

    def _set_delay_time(self, value: float | None, gesture: object) -> None:
        self._set(phrase("Delay time"), gesture, delay_time=value)

    def _set(self, step: Phrase, gesture: object = None, **fields: object) -> None:
        self.keep(step, lambda diagram: change(diagram, self.ids, **fields), gesture)


def _as_data(strength: float | None) -> object:
    return "" if strength is None else strength


def _strengths() -> list[tuple[str, object]]:
    words = (say("weak"), say("moderate"), say("strong"), say("very strong"))
    return [(say("not said"), ""), *zip(words, STRENGTHS, strict=True)]


def _sign_button(sign: str) -> QToolButton:
    name, tip = {
        "+": ("positive", say("Plus: they change in the same direction")),
        "-": ("negative", say("Minus: they change in opposite directions")),
        "?": ("unknown", say("Nobody knows yet")),
    }[sign]
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(18, 18))
    button.setCheckable(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setMinimumWidth(44)
    button.setProperty("role", "boxed")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _meaning(diagram: Diagram, link: Link) -> str:
    x, y = diagram.variables[link.source].name, diagram.variables[link.target].name
    match link.polarity:
        case "+":
            return say("More {x} makes more {y} than there would be.", x=x, y=y)
        case "-":
            return say("More {x} makes less {y} than there would be.", x=x, y=y)
    return say("{x} does something to {y}; which way is not said.", x=x, y=y)
