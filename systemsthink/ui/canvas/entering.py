"""Drawing by typing: a name makes a variable, a sign and a few letters make a link."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from systemsthink.drawing.text import measure
from systemsthink.editing import edits
from systemsthink.editing.annotations import unpark
from systemsthink.editing.finding import begins, matches
from systemsthink.errors import EditError
from systemsthink.geometry.boxes import Box
from systemsthink.language import say
from systemsthink.layout.spot import TURN, Wish
from systemsthink.model import Diagram, LinkId, VariableId, key_of, named
from systemsthink.phrases import phrase
from systemsthink.tools.aim import Aim, Aiming, aim_behind, aim_of
from systemsthink.ui.canvas.name_editor import Entry, Question
from systemsthink.ui.canvas.suggestions import Suggestion
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

Point = tuple[float, float]
DOWN = math.pi / 2


class Entering:
    """Asks for names on one canvas and turns the answers into variables and links."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace

    def name(self, at: Point | None = None, text: str = "") -> None:
        """Ask for a new variable: at a point, or near what is selected."""
        x, y = at or self._canvas.free_place(self._beside_selection())

        def accept(entry: Entry) -> None:
            id = self._named(entry, (x, y), moves=at is None)
            if entry.then == "on":
                self._canvas.requests.go_on(lambda: self.link(id))

        question = Question(
            accept,
            text,
            say("Name"),
            lambda typed: (self._known(typed) if typed.strip() else (), -1),
            select=False,
        )
        self._canvas.requests.ask(question, (x, y))

    def link(self, source: VariableId, at: Point | None = None) -> None:
        """Ask to which variable a link goes, and with which sign."""
        if source not in self._diagram.variables:
            return
        x, y = at or self._canvas.free_place(self._onward(source))

        def accept(entry: Entry) -> None:
            target = self._linked(source, entry, (x, y), moves=at is None)
            if entry.then != "stay":
                start = target if entry.then == "on" else source
                self._workspace.select([start])
                self._canvas.requests.go_on(lambda: self.link(start))

        self._ask_for_end(accept, Aiming(source, x, y), say("+ − ? , and a name"))

    def redirect(self, link: LinkId, end: str) -> None:
        """Ask from or to which other variable a link leads; `end` is source or target."""
        record = self._diagram.links[link]
        stays, goes = record.source, record.target
        if end == "source":
            stays, goes = goes, stays
        place = self._diagram.variables[goes]

        def accept(entry: Entry) -> None:
            found = self._variable(entry, aim_of(entry.text))
            if found is None:
                reason = phrase("There is no variable called {name}.", name=aim_of(entry.text).name)
                raise EditError(reason)
            edited = edits.redirect(self._diagram, link, **{end: found})
            self._workspace.commit(edited, phrase("Lead link elsewhere"))

        aiming = Aiming(stays, place.x, place.y, backwards=end == "source")
        self._ask_for_end(accept, aiming, say("Another variable"))

    @property
    def _diagram(self) -> Diagram:
        return self._workspace.kept

    def _ask_for_end(self, accept: Callable[[Entry], None], aiming: Aiming, hint: str) -> None:
        question = Question(accept, "", hint, self._ends)
        self._canvas.requests.ask(question, (aiming.x, aiming.y), aiming)

    # What was typed

    def _known(self, text: str) -> list[Suggestion]:
        variables = self._diagram.variables
        found = matches([(id, variable.name) for id, variable in variables.items()], text)
        return [Suggestion(variables[id].name, id) for id in found]

    def _ends(self, typed: str) -> tuple[Sequence[Suggestion], int]:
        """What a link may go to: variables that are there, best first, or a new one."""
        name = self._aim(typed).name
        if not name:
            return (), -1
        found = self._known(name)[:5]
        if not any(key_of(each.words) == key_of(name) for each in found):
            found.append(Suggestion(say("New: {name}", name=name)))
        likely = begins(found[0].words, name) or found[0].record is None
        return found, 0 if likely else len(found) - 1

    def _aim(self, text: str) -> Aim:
        """What a line says of a link; a sign at the end of a name that is there belongs to it."""
        aim = aim_of(text)
        return aim if named(self._diagram, aim.name) else aim_behind(aim)

    def _variable(self, entry: Entry, aim: Aim) -> VariableId | None:
        if entry.variable in self._diagram.variables:
            return entry.variable
        known = named(self._diagram, aim.name)
        return known.id if known else None

    # What comes of it

    def _named(self, entry: Entry, at: Point, moves: bool) -> VariableId:
        """The variable of that name, new or not, selected."""
        known = self._variable(entry, Aim(name=entry.text))
        if known is None:
            known = new_id("v")
            x, y = self._fitted(entry.text, at) if moves else at
            diagram = edits.add_variable(self._diagram, entry.text, x, y, id=known)
            self._workspace.commit(diagram, phrase("Add variable"))
        elif known in self._diagram.parking:
            placed = unpark(self._diagram, {known: at})
            self._workspace.commit(placed, phrase("Place variable"))
        else:
            name = self._diagram.variables[known].name
            self._workspace.notice.emit(say("“{name}” is there already.", name=name))
        self._workspace.select([known])
        self._canvas.reveal(known)
        return known

    def _linked(self, source: VariableId, entry: Entry, at: Point, moves: bool) -> VariableId:
        """The variable to which there is a link now; it or the link is selected."""
        aim = aim_of(entry.text) if entry.as_typed else self._aim(entry.text)
        diagram = self._diagram
        if not aim.name:
            raise EditError(phrase("Type to which variable the link goes."))
        target = self._variable(entry, aim)
        if target is None:
            target = new_id("v")
            x, y = self._fitted(aim.name, at) if moves else at
            diagram = edits.add_variable(diagram, aim.name, x, y, id=target)
        elif target in diagram.parking:
            diagram = unpark(diagram, {target: at})
        link = self._canvas.requests.connect(
            diagram, source, target, polarity=aim.polarity, delayed=aim.delayed
        )
        self._workspace.select([target if aim.polarity else link])
        self._canvas.reveal(target)
        return target

    # Where it goes

    def _beside_selection(self) -> Wish:
        """Below what is selected, else in the middle of what is seen."""
        labels, chosen = self._canvas.picture.labels, self._workspace.selection
        links = self._diagram.links
        ends = [links[id].target for id in links if id in chosen]
        for id in (*(id for id in labels if id in chosen), *ends):
            if id in labels:
                return Wish(labels[id].box.x, labels[id].box.y, DOWN)
        return Wish(*self._canvas.middle)

    def _onward(self, source: VariableId) -> Wish:
        """Beside a variable, going round with the chain that leads to it."""
        variables = self._diagram.variables
        here = variables[source]
        into = [link for link in self._diagram.links.values() if link.target == source]
        before = [variables[link.source] for link in into if link.source != source]
        if not before:
            return Wish(here.x, here.y, 0.0)
        came = math.atan2(here.y - before[-1].y, here.x - before[-1].x)
        return Wish(here.x, here.y, came + TURN)

    def _fitted(self, name: str, at: Point) -> Point:
        """The place, or one near it where a label of this size has room."""
        text = measure(name.strip())
        size = (text.width, text.height)
        room = Box(*at, *size).inflated(8.0)
        if any(label.box.intersects(room) for label in self._canvas.picture.labels.values()):
            return self._canvas.free_place(Wish(*at), size)
        return at
