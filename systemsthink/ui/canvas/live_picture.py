"""The picture of a workspace's diagram, kept up to date."""

from dataclasses import replace

from systemsthink.analysis.loops import Loop, shortest_loop_through
from systemsthink.drawing.text import texts_of
from systemsthink.geometry.composing import compose, recompose
from systemsthink.geometry.following import follow, follows
from systemsthink.geometry.marking import ORDINARY, Sizes
from systemsthink.geometry.picture import Picture
from systemsthink.model import Diagram
from systemsthink.ui.derived import badged, same_structure
from systemsthink.ui.workspace import Workspace

MANY_LINKS = 150
"""More than can be composed between two letters."""


class LivePicture:
    """Follows every change at the speed of a hand, and is composed with care when that lets go."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        diagram = workspace.seen(workspace.diagram)
        self._shortest = shortest_loop_through(diagram)
        self._least, self._sizes = 0.0, ORDINARY
        loops = _badged(workspace, diagram)
        self.shown: Picture = compose(diagram, texts_of(diagram), self._shortest, loops)
        self._settled = self.shown, diagram
        self._sketched = self._settled

    def change(self, before: Diagram, after: Diagram, *, moving: bool) -> bool:
        """Show a change; tell whether a hand that is `moving` can go on after it."""
        before, after = self._workspace.seen(before), self._workspace.seen(after)
        if moving and follows(before, after) and self._shows(after):
            self.shown = follow(self.shown, before, after)
            return True
        picture, settled = self._settled
        if len(after.links) > MANY_LINKS and self._workspace.previewing:
            from systemsthink.geometry.adding import add, adds

            if adds(settled, after):
                texts = texts_of(after, self._least)
                self.shown = add(picture, settled, after, texts, self._sizes.marks)
                return False
        self.compose()
        return False

    def _shows(self, seen: Diagram) -> bool:
        """Whether it shows all this and no more; the part that is looked at may have changed."""
        shown = self.shown
        return (seen.variables.keys(), seen.links.keys(), seen.notes.keys()) == (
            shown.labels.keys(),
            shown.curves.keys(),
            shown.notes.keys(),
        )

    def settle(self) -> None:
        """Compose what a hand has let go of."""
        if self._settled[0] is not self.shown:
            self.compose()

    def compose(self) -> None:
        """Bring the picture up to date, starting from the last one that was composed."""
        picture, before = self._settled
        after = self._workspace.seen(self._workspace.diagram)
        if not same_structure(before, after):
            self._shortest = shortest_loop_through(after)
        loops = _badged(self._workspace, after)
        texts = texts_of(after, self._least)
        self.shown = recompose(picture, before, after, texts, self._shortest, loops, self._sizes)
        self._settled = self.shown, after
        self._sketched = self._settled

    def enlarge(self, least: float, sizes: Sizes) -> None:
        """Compose everything anew, with no text below the least scale and marks in these sizes."""
        self._least, self._sizes = least, sizes
        self._settled = Picture(), Diagram()
        self.compose()

    def sketch(self, diagram: Diagram) -> None:
        """Show another diagram, roughly, until this one is composed or changes."""
        from systemsthink.geometry.sketching import only_moves, sketch, with_bends

        settled, (picture, before) = self._settled[0], self._sketched
        after = with_bends(self._workspace.seen(diagram), settled)
        if only_moves(before, after):
            self.shown = follow(picture, before, after)
        else:
            texts = texts_of(after, self._least)
            self.shown = sketch(picture, settled, before, after, texts)
            self._sketched = self.shown, after


def _badged(workspace: Workspace, seen: Diagram) -> tuple[Loop, ...]:
    """The loops that get a badge, of those that are seen as a whole."""
    loops, lit = workspace.loops, workspace.emphasis
    if workspace.focus is None and workspace.viewing is None:
        return badged(loops, lit)
    links = seen.links.keys()
    whole = tuple(loop for loop in loops.loops if links >= set(loop.links))
    return badged(replace(loops, loops=whole), lit if lit in whole else None)
