"""The field that says in which group variables are, and what the group is called."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from systemsthink.editing.groups import group, homes, join, name_group, ungroup
from systemsthink.language import say
from systemsthink.model import Diagram, Group, VariableId
from systemsthink.phrases import phrase
from systemsthink.ui.fields.widgets import Noted, TextField, choice, choose
from systemsthink.ui.panels.part import Part, shared
from systemsthink.ui.workspace import Workspace, new_id

NONE, NEW = "", "new"
SHOWN_MEMBERS = 2


class GroupField(Part):
    """A choice of groups, none and a new one, and under it the name of the group."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.ids: tuple[VariableId, ...] = ()
        self.box = choice(say("Group"), [])
        self.box.setPlaceholderText(say("different"))
        self.name = TextField()
        self.name.setAccessibleName(say("Name of the group"))
        self.name.setPlaceholderText(say("name of the group"))
        self.name_row = Noted(self.name)
        self._arrange()
        self.box.activated.connect(self._move)
        self.name.entered.connect(self._rename)
        self.name.left.connect(lambda: self.name_row.complain(None))

    def refresh(self, ids: Sequence[VariableId]) -> None:
        """Show the group of these variables."""
        if tuple(ids) != self.ids:
            self.name_row.start_anew()
        self.ids = tuple(ids)
        diagram = self.workspace.diagram
        home = homes(diagram)
        now = shared([home[id].id if id in home else NONE for id in ids])[1]
        self.box.clear()
        self.box.addItem(say("None"), NONE)
        for known in diagram.groups.values():
            self.box.addItem(group_title(diagram, known), known.id)
        self.box.addItem(say("New group…"), NEW)
        choose(self.box, now)
        self.name_row.setVisible(bool(now))
        self.name.show_text(diagram.groups[now].name if now else "")

    def ask_name(self) -> None:
        """Let the name of the group be typed."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def _arrange(self) -> None:
        self.column.setSpacing(6)
        self.column.addWidget(self.box)
        self.column.addWidget(self.name_row)
        self.setFocusProxy(self.box)

    def _move(self) -> None:
        chosen, ids = self.box.currentData(), self.ids
        if chosen == NEW:
            self.keep(phrase("Group"), lambda diagram: group(diagram, ids, id=new_id("g")))
            self.ask_name()
        elif chosen == NONE:
            self.keep(phrase("Ungroup"), lambda diagram: ungroup(diagram, ids))
        else:
            self.keep(phrase("Group"), lambda diagram: join(diagram, ids, chosen))

    def _rename(self, name: str) -> None:
        now = self.box.currentData()
        if now:
            self.keep(
                phrase("Name a group"),
                lambda diagram: name_group(diagram, now, name),
                at=self.name_row,
            )


def group_title(diagram: Diagram, group: Group) -> str:
    """What to call a group in a list: its name, else what is in it."""
    if group.name:
        return group.name
    names = [diagram.variables[id].name for id in group.members[:SHOWN_MEMBERS]]
    more = len(group.members) > SHOWN_MEMBERS
    return say("Group of {names}", names=", ".join([*names, "…"] if more else names))
