"""The part of the inspector about one or several variables."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFormLayout

from systemsthink.editing.edits import change, rename, set_kind
from systemsthink.editing.text_size import SCALES
from systemsthink.language import say
from systemsthink.model import Kind, Variable, VariableId
from systemsthink.phrases import Phrase, phrase
from systemsthink.simulation.defaults import TIME
from systemsthink.ui.fields.number_field import NumberField
from systemsthink.ui.fields.numbers import written
from systemsthink.ui.fields.widgets import Noted, TextField, choice, choose, form, label
from systemsthink.ui.panels.part import Part, shared
from systemsthink.ui.panels.swatches import Swatches
from systemsthink.ui.workspace import Workspace


class VariablePart(Part):
    """Name, behaviour and looks of the selected variables."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.ids: tuple[VariableId, ...] = ()
        self.name = TextField()
        self.name_row = Noted(self.name)
        self.kind = choice(say("Kind"), [("", "")])
        for text, value in _kinds():
            self.kind.addItem(text, value)
        self.time = NumberField(above=0, step=0.5)
        self.leak = NumberField(above=0, step=0.5)
        self.initial = NumberField(step=0.1, default=0.0)
        self.swatches = Swatches()
        self.scale = choice(say("Text size"), _scales())
        self.about_kind = label(role="muted")
        self._arrange()
        self._connect()

    def refresh(self, ids: tuple[VariableId, ...]) -> None:
        """Show these variables."""
        if ids != self.ids:
            for row in (self.name_row, self.time_row, self.leak_row, self.initial_row):
                row.start_anew()
        self.ids = ids
        chosen = [self.workspace.diagram.variables[id] for id in ids]
        self.form.setRowVisible(self.name_row, len(chosen) == 1)
        self.name.show_text(chosen[0].name)
        self._show_kind(chosen)
        for field, values in (
            (self.time, [v.time for v in chosen]),
            (self.leak, [v.leak for v in chosen]),
            (self.initial, [v.initial for v in chosen]),
        ):
            self._show_number(field, values)
        self.swatches.show_color(shared([v.color for v in chosen])[1])
        self.scale.setPlaceholderText(_percent(chosen))
        choose(self.scale, shared([v.scale for v in chosen])[1])

    def _show_kind(self, chosen: list[Variable]) -> None:
        run = self.workspace.run
        proposed = run.proposal.accumulates if run else ()
        guesses = ["accumulates" if v.id in proposed else "responds" for v in chosen]
        same, guess = shared(guesses)
        self.kind.setItemText(0, _proposed(guess) if same else say("Not said"))
        self.kind.setPlaceholderText(say("different"))
        choose(self.kind, shared([v.kind or "" for v in chosen])[1])
        kinds = {v.kind or guess for v, guess in zip(chosen, guesses, strict=True)}
        self.form.setRowVisible(self.about_kind, len(kinds) == 1)
        self.about_kind.setText(_meaning(min(kinds)))
        levels = all((v.kind or g) == "accumulates" for v, g in zip(chosen, guesses, strict=True))
        inputs = all(v.kind == "input" for v in chosen)
        self.form.setRowVisible(self.time_row, levels)
        self.form.setRowVisible(self.leak_row, levels)
        self.form.setRowVisible(self.initial_row, levels or inputs)
        unit = self.workspace.diagram.about.time_unit
        self.time.set_unit(unit)
        self.leak.set_unit(unit)

    def _show_number(self, field: NumberField, values: Sequence[float | None]) -> None:
        same, value = shared(values)
        default = {self.time: written(TIME), self.leak: say("never")}.get(field, "")
        field.setPlaceholderText(default if same else say("different"))
        field.set_value(value)

    def _arrange(self) -> None:
        self.form: QFormLayout = form()
        self.time_row, self.leak_row = Noted(self.time), Noted(self.leak)
        self.initial_row = Noted(self.initial)
        rows = (
            (say("Name"), self.name_row, self.name, ""),
            (say("Kind"), self.kind, self.kind, ""),
            (
                say("Time"),
                self.time_row,
                self.time,
                say("The time in which an effect of 1 moves it by 1"),
            ),
            (
                say("Fades in"),
                self.leak_row,
                self.leak,
                say("The time in which its deviation would fade by itself; empty for never"),
            ),
            (
                say("Start"),
                self.initial_row,
                self.initial,
                say("Where it starts, as a deviation from normal"),
            ),
            (say("Colour"), self.swatches, self.swatches, ""),
            (say("Text size"), self.scale, self.scale, ""),
        )
        for title, row, field, tip in rows:
            field.setAccessibleName(title)
            field.setToolTip(tip)
            self.form.addRow(title, row)
            if row is self.kind:
                self.form.addRow(self.about_kind)
        self.column.addLayout(self.form)

    def _connect(self) -> None:
        self.name.entered.connect(self._rename)
        self.name.left.connect(lambda: self.name_row.complain(None))
        self.kind.activated.connect(self._set_kind)
        self.swatches.chosen.connect(lambda color: self._set(phrase("Colour"), None, color=color))
        self.scale.activated.connect(
            lambda: self._set(phrase("Text size"), None, scale=self.scale.currentData())
        )
        for field, row, say_field, name in (
            (self.time, self.time_row, phrase("Time to change"), "time"),
            (self.leak, self.leak_row, phrase("Time to fade"), "leak"),
            (self.initial, self.initial_row, phrase("Start value"), "initial"),
        ):
            field.refused.connect(row.complain)
            field.entered.connect(self._setter(name, say_field))

    def _setter(self, name: str, step: Phrase) -> Callable[[float | None, object], None]:
        def enter(value: float | None, gesture: object) -> None:
            if name == "initial" and value is None:
                value = 0.0
            self._set(step, gesture, **{name: value})

        return enter

    def _rename(self, name: str) -> None:
        if len(self.ids) == 1:
            id = self.ids[0]
            self.keep(phrase("Rename"), lambda diagram: rename(diagram, id, name), at=self.name_row)

    def _set_kind(self) -> None:
        kind: Kind | None = self.kind.currentData() or None
        self.keep(phrase("Kind"), lambda diagram: set_kind(diagram, self.ids, kind))

    def _set(self, step: Phrase, gesture: object, **fields: object) -> None:
        self.keep(step, lambda diagram: change(diagram, self.ids, **fields), gesture)


def _kinds() -> list[tuple[str, Kind]]:
    return [
        (say("Accumulates"), "accumulates"),
        (say("Responds"), "responds"),
        (say("Gap"), "gap"),
        (say("Input"), "input"),
    ]


def _proposed(kind: str) -> str:
    if kind == "accumulates":
        return say("Proposed: accumulates")
    return say("Proposed: responds")


def _meaning(kind: str) -> str:
    return {
        "accumulates": say("It builds up or drains over time, and keeps what it has."),
        "responds": say("It follows what influences it at once."),
        "gap": say("It is the difference between a goal and how things are."),
        "input": say("It comes from outside; nothing in the diagram changes it."),
    }.get(kind, "")


def _scales() -> list[tuple[str, float]]:
    words = (say("Small"), say("Normal"), say("Large"), say("Very large"))
    return list(zip(words, SCALES, strict=True))


def _percent(chosen: list[Variable]) -> str:
    same, scale = shared([v.scale for v in chosen])
    return f"{written(100 * scale, 3)} %" if same else say("different")
