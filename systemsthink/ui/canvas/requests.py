"""What a gesture asks for: an edit, a name, a light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from systemsthink.editing import edits
from systemsthink.language import say
from systemsthink.model import Diagram, LinkId, Polarity, RecordId, VariableId
from systemsthink.phrases import phrase
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.tools.aim import Aiming
    from systemsthink.tools.requests import Copy, CreateNote, EditNote, Request
    from systemsthink.ui.canvas.canvas import Canvas
    from systemsthink.ui.canvas.entering import Entering
    from systemsthink.ui.canvas.name_editor import NameEditor, Question
    from systemsthink.ui.canvas.note_editor import NoteEditor


class Requests:
    """Answers the requests of gestures on one canvas, asking the person for names where needed."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace
        self._editor: NameEditor | NoteEditor | None = None
        self._next: Callable[[], None] | None = None
        self._aiming: Aiming | None = None
        self.hidden: frozenset[RecordId] = frozenset()

    @cached_property
    def _entering(self) -> Entering:
        from systemsthink.ui.canvas.entering import Entering  # the canvas is there before it

        return Entering(self._canvas)

    @property
    def naming(self) -> bool:
        """Whether a name or note is being typed."""
        return self._editor is not None

    @property
    def aiming(self) -> Aiming | None:
        """The link that is being typed, and where it would go now."""
        return self._aiming

    def finish_naming(self) -> None:
        """Take the name or note that is being typed, if there is one."""
        if self._editor:
            self._editor.finish()

    def type_name(self, text: str) -> None:
        """Begin a new variable with what was typed on the canvas."""
        self._entering.name(text=text)

    def answer(self, request: Request) -> None:
        """Do what a gesture asks for."""
        from systemsthink.tools import requests as asked  # nothing is asked before the first press

        match request:
            case asked.Edit(diagram=diagram, label=label):
                self._workspace.commit(diagram, label)
            case asked.Connect(source=source, target=target, polarity=sign):
                link = self.connect(self._diagram, source, target, None if sign == "?" else sign)
                self._workspace.select([link])
            case asked.Copy():
                self._copy(request)
            case asked.Tell(words=words):
                self._workspace.notice.emit(say(words))
            case asked.Rename(variable=variable):
                self._rename(variable)
            case asked.NameGroup(group=group):
                self._name_group(group)
            case asked.Create(x=x, y=y, source=None):
                self._entering.name((x, y))
            case asked.Create(x=x, y=y, source=str(source)):
                self._entering.link(source, (x, y))
            case asked.Redirect(link=link, end=end):
                self._entering.redirect(link, end)
            case asked.EditNote() | asked.CreateNote():
                self._write(request)
            case asked.Light(loop=key):
                found = {loop.variables: loop for loop in self._workspace.loops.loops}
                lit = self._workspace.emphasis
                self._workspace.emphasise(None if lit and lit.variables == key else found.get(key))

    def link_from(self, source: VariableId) -> None:
        """Ask where a link from a variable goes."""
        self._entering.link(source)

    def connect(
        self,
        diagram: Diagram,
        source: VariableId,
        target: VariableId,
        polarity: Polarity | None = None,
        delayed: bool = False,
    ) -> LinkId:
        """Keep a diagram with a link between two variables, new or as it is; tell which it is."""
        known = edits.link_between(diagram, source, target)
        edited = edits.connect(diagram, source, target, id=new_id("l"))
        link = edits.link_between(edited, source, target)
        assert link
        if polarity:
            edited = edits.set_polarity(edited, [link.id], polarity)
        if delayed:
            edited = edits.set_delayed(edited, [link.id], True)
        if viewing := self._workspace.viewing:
            edited = viewing.with_link(edited, link.id)
        if known and edited == diagram:
            self._workspace.notice.emit(say("This link is there already."))
        self._workspace.commit(edited, phrase("Change sign") if known else phrase("Draw link"))
        return link.id

    def ask(
        self,
        question: Question,
        at: tuple[float, float],
        aiming: Aiming | None = None,
        hides: frozenset[RecordId] = frozenset(),
    ) -> None:
        """Let something be typed at a point of the diagram, in place of what it hides there."""
        from systemsthink.ui.canvas.name_editor import NameEditor

        self._end_naming()
        self.hidden = hides
        canvas = self._canvas
        canvas.reveal_point(*at)
        self._editor = NameEditor(
            canvas, canvas.screen_point(*at), canvas.camera.zoom, canvas.theme
        )
        self._aiming = aiming
        self._editor.chose = self._aim
        self._editor.ask(question, self._closed)
        canvas.refresh()

    def go_on(self, next: Callable[[], None]) -> None:
        """Do something as soon as the line in which a name was typed has gone."""
        self._next = next

    @property
    def _diagram(self) -> Diagram:
        return self._workspace.kept

    def _aim(self) -> None:
        """Show where the link that is being typed would go."""
        from systemsthink.ui.canvas.name_editor import NameEditor

        if self._aiming and isinstance(self._editor, NameEditor):
            self._aiming = replace(self._aiming, end=self._editor.chosen)
            self._canvas.refresh()

    def _rename(self, variable: VariableId) -> None:
        from systemsthink.ui.canvas.renaming import rename

        rename(self._canvas, variable)

    def _name_group(self, group: RecordId) -> None:
        from systemsthink.ui.canvas.renaming import name_group

        name_group(self._canvas, group)
        if self._editor:
            self._editor.setAccessibleName(say("Name of the group"))

    def _write(self, request: EditNote | CreateNote) -> None:
        from systemsthink.tools.requests import EditNote
        from systemsthink.ui.canvas.note_editor import write

        self._end_naming()
        self.hidden = frozenset({request.note}) if isinstance(request, EditNote) else frozenset()
        self._editor = write(self._canvas, request, self._closed)
        self._canvas.refresh()

    def _copy(self, request: Copy) -> None:
        from systemsthink.editing.clipboard import middle_of, part_of, pasted

        diagram = self._diagram
        part = part_of(diagram, request.records)
        x, y = middle_of(part)
        copied = pasted(diagram, part, new_id, (x + request.dx, y + request.dy))
        self._workspace.commit(copied, phrase("Copy"))
        self._workspace.select(copied.records.keys() - diagram.records.keys())

    def _end_naming(self) -> None:
        """Take what is being typed; what can't be taken makes room for what comes next."""
        self.finish_naming()
        if self._editor:
            self._editor.cancel()

    def _closed(self) -> None:
        self._editor = self._aiming = None
        self.hidden = frozenset()
        self._canvas.refresh()
        next, self._next = self._next, None
        if next:
            next()
