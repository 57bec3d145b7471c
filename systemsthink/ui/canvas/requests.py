"""What a gesture asks for: an edit, a name, a light."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from systemsthink.editing import edits
from systemsthink.editing.annotations import add_note
from systemsthink.language import say
from systemsthink.model import Diagram, RecordId, VariableId, named
from systemsthink.phrases import Phrase, phrase
from systemsthink.tools.pointer import Connect, Create, CreateNote, Edit, Light, Rename, Request
from systemsthink.ui.canvas.name_editor import NameEditor
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas


class Requests:
    """Answers the requests of gestures on one canvas, asking the person for names where needed."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace
        self._editor: NameEditor | None = None
        self.hidden: frozenset[RecordId] = frozenset()

    @property
    def naming(self) -> bool:
        """Whether a name is being typed."""
        return self._editor is not None

    def finish_naming(self) -> None:
        """Take the name that is being typed, if there is one."""
        if self._editor:
            self._editor.finish()

    def answer(self, request: Request) -> None:
        """Do what a gesture asks for."""
        match request:
            case Edit(diagram=diagram, label=label):
                self._workspace.commit(diagram, label)
            case Connect(source=source, target=target):
                self._connect(self._diagram, source, target, phrase("Draw link"))
            case Rename(variable=variable):
                self._rename(variable)
            case Create():
                self._create(request)
            case CreateNote(x=x, y=y):
                note = new_id("m")
                edited = add_note(self._diagram, say("Note"), x, y, id=note)
                self._workspace.commit(edited, phrase("Add note"))
                self._workspace.select([note])
            case Light(loop=key):
                found = {loop.variables: loop for loop in self._workspace.loops.loops}
                lit = self._workspace.emphasis
                self._workspace.emphasise(None if lit and lit.variables == key else found.get(key))

    @property
    def _diagram(self) -> Diagram:
        return self._workspace.session.kept

    def _connect(
        self, diagram: Diagram, source: VariableId, target: VariableId, label: Phrase
    ) -> None:
        self._workspace.commit(edits.connect(diagram, source, target, id=new_id("l")), label)
        link = edits.link_between(self._diagram, source, target)
        self._workspace.select([link.id] if link else [])

    def _rename(self, variable: VariableId) -> None:
        old = self._diagram.variables[variable]

        def accept(name: str) -> None:
            self._workspace.commit(edits.rename(self._diagram, variable, name), phrase("Rename"))

        self.hidden = frozenset({variable})
        self._ask(old.name, (old.x, old.y), accept)

    def _create(self, request: Create) -> None:
        def accept(name: str) -> None:
            known = named(self._diagram, name) if request.source else None
            target = known.id if known else new_id("v")
            diagram = self._diagram
            if not known:
                diagram = edits.add_variable(diagram, name, request.x, request.y, id=target)
            if request.source:
                self._connect(diagram, request.source, target, phrase("Draw link"))
            else:
                self._workspace.commit(diagram, phrase("Add variable"))
                self._workspace.select([target])

        names = [v.name for v in self._diagram.variables.values()] if request.source else []
        self._ask("", (request.x, request.y), accept, names)

    def _ask(
        self,
        name: str,
        at: tuple[float, float],
        accept: Callable[[str], None],
        known: list[str] | None = None,
    ) -> None:
        self.finish_naming()
        canvas = self._canvas
        self._editor = NameEditor(
            canvas, canvas.screen_point(*at), canvas.camera.zoom, canvas.theme
        )
        self._editor.ask(name, accept, self._named, known or ())
        canvas.refresh()

    def _named(self) -> None:
        self._editor = None
        self.hidden = frozenset()
        self._canvas.setFocus()
        self._canvas.refresh()
