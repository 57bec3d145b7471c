"""The field that says in which group variables are, and what the group is called."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from systemsthink.editing.groups import group, homes, join, name_group, ungroup
from systemsthink.language import say
from systemsthink.model import Diagram, Group, RecordId, VariableId
from systemsthink.phrases import phrase
from systemsthink.ui.fields.widgets import Noted, TextField, choice, choose
from systemsthink.ui.panels.part import Part, shared
from systemsthink.ui.workspace import Workspace, new_id

NONE, NEW, RENAME = "", "new", "rename"
SHOWN_MEMBERS = 2


class GroupField(Part):
    """A choice of groups, none and a new one; a field takes its place while a name is typed."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.ids: tuple[VariableId, ...] = ()
        self._group: RecordId | None = None
        self.box = choice(say("In group"), [])
        self.box.setPlaceholderText(say("different"))
        self._back: QWidget = self.box
        self.name = GroupName()
        self.name.setAccessibleName(say("Name of the group"))
        self.name.setPlaceholderText(say("name of the group"))
        self.name_row = Noted(self.name)
        self.name_row.hide()
        self.column.addWidget(self.box)
        self.column.addWidget(self.name_row)
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._move)
        self.name.entered.connect(self._rename)
        self.name.ended.connect(self._show_box)

    def refresh(self, ids: Sequence[VariableId]) -> None:
        """Show the group of these variables."""
        if tuple(ids) != self.ids:
            self.name_row.start_anew()
            self._show_box()
        self.ids = tuple(ids)
        diagram = self.workspace.diagram
        home = homes(diagram)
        now = shared([home[id].id if id in home else NONE for id in ids])[1]
        self.box.clear()
        self.box.addItem(say("None"), NONE)
        for known in diagram.groups.values():
            self.box.addItem(group_title(diagram, known), known.id)
        self.box.addItem(say("New group…"), NEW)
        if now:
            self.box.addItem(say("Rename the group…"), RENAME)
        choose(self.box, now)
        self._group = now
        self.name.show_text(diagram.groups[now].name if now else "")

    def ask_name(self, back: QWidget | None = None) -> None:
        """Let the name of the group be typed, and then go back to where the person was."""
        self._back = back or self.box
        self.box.hide()
        self.name_row.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def _show_box(self) -> None:
        if self.name_row.isHidden() or self.name_row.note.text():
            return
        had_focus = self.name.hasFocus()
        self.box.show()
        if had_focus:
            self._back.setFocus()
        self.name_row.hide()

    def _move(self) -> None:
        chosen, ids = self.box.currentData(), self.ids
        if chosen == NEW:
            self.keep(phrase("Group"), lambda diagram: group(diagram, ids, id=new_id("g")))
            self.ask_name()
        elif chosen == RENAME:
            choose(self.box, self._group)
            self.ask_name()
        elif chosen == NONE:
            self.keep(phrase("Ungroup"), lambda diagram: ungroup(diagram, ids))
        else:
            self.keep(phrase("Group"), lambda diagram: join(diagram, ids, chosen))

    def _rename(self, name: str) -> None:
        group = self._group
        if group:
            self.keep(
                phrase("Name a group"),
                lambda diagram: name_group(diagram, group, name),
                at=self.name_row,
            )


class GroupName(TextField):
    """A field for the name of a group; `ended` tells that it is no longer typed."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.ended.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ended.emit()


def group_title(diagram: Diagram, group: Group) -> str:
    """What to call a group in a list: its name, else what is in it."""
    if group.name:
        return group.name
    names = [diagram.variables[id].name for id in group.members[:SHOWN_MEMBERS]]
    more = len(group.members) > SHOWN_MEMBERS
    return say("Group of {names}", names=", ".join([*names, "…"] if more else names))
