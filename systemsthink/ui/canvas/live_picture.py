"""The picture of a workspace's diagram, kept up to date."""

from systemsthink.analysis.loops import shortest_loop_through
from systemsthink.drawing.text import texts_of
from systemsthink.geometry.composing import compose, recompose
from systemsthink.geometry.following import follow, follows
from systemsthink.geometry.picture import Picture
from systemsthink.geometry.sketching import only_moves, sketch, with_bends
from systemsthink.model import Diagram
from systemsthink.ui.derived import badged, same_structure
from systemsthink.ui.workspace import Workspace


class LivePicture:
    """Follows every change at the speed of a hand, and is composed with care when that lets go."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        diagram = workspace.seen(workspace.diagram)
        self._shortest = shortest_loop_through(diagram)
        loops = badged(workspace.loops, workspace.emphasis)
        self.shown: Picture = compose(diagram, texts_of(diagram), self._shortest, loops)
        self._settled = self.shown, diagram
        self._sketched = self._settled

    def change(self, before: Diagram, after: Diagram, *, moving: bool) -> bool:
        """Show a change; tell whether a hand that is `moving` can go on after it."""
        before, after = self._workspace.seen(before), self._workspace.seen(after)
        if moving and follows(before, after):
            self.shown = follow(self.shown, before, after)
            return True
        self.compose()
        return False

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
        loops = badged(self._workspace.loops, self._workspace.emphasis)
        self.shown = recompose(picture, before, after, texts_of(after), self._shortest, loops)
        self._settled = self.shown, after
        self._sketched = self._settled

    def sketch(self, diagram: Diagram) -> None:
        """Show another diagram, roughly, until this one is composed or changes."""
        settled, (picture, before) = self._settled[0], self._sketched
        after = with_bends(self._workspace.seen(diagram), settled)
        if only_moves(before, after):
            self.shown = follow(picture, before, after)
        else:
            self.shown = sketch(picture, settled, before, after, texts_of(after))
            self._sketched = self.shown, after
