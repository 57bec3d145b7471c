"""The open document: show, keep, undo."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from systemsthink.model import Diagram
from systemsthink.phrases import Phrase, phrase

Listener = Callable[[Diagram, Diagram], None]

MOST_STEPS = 1000
"""How many steps can be undone, lest a day of drawing fills the memory."""


@dataclass(frozen=True)
class Step:
    """A diagram that was kept, what led to it, and the gesture of which it was part."""

    diagram: Diagram
    label: Phrase
    gesture: object = None


class Session:
    """Holds the present diagram and those before and after it.

    `keep` is called with every diagram that becomes the present one for good, before anybody is
    told: it is where the journal listens. Everybody in `changed` is called with the diagrams before
    and after every difference that can be seen, previews and undo included.
    """

    def __init__(self, diagram: Diagram, keep: Listener | None = None) -> None:
        self.changed: list[Listener] = []
        self._steps = [Step(diagram, phrase("Open"))]
        self._at = 0
        self._preview: Diagram | None = None
        self._saved = diagram
        self._keep = keep or (lambda before, after: None)

    @property
    def diagram(self) -> Diagram:
        """What the screen shows: the preview if there is one, else what is kept."""
        return self.kept if self._preview is None else self._preview

    @property
    def kept(self) -> Diagram:
        """The present diagram without any preview."""
        return self._steps[self._at].diagram

    @property
    def modified(self) -> bool:
        """Whether there is something to save."""
        return self.kept != self._saved

    @property
    def undoes(self) -> Phrase | None:
        """What `undo` would take back."""
        return self._steps[self._at].label if self._at else None

    @property
    def redoes(self) -> Phrase | None:
        """What `redo` would do again."""
        following = self._steps[self._at + 1 :]
        return following[0].label if following else None

    def preview(self, diagram: Diagram | None) -> None:
        """Show a diagram without keeping it; None goes back to what is kept."""
        before, self._preview = self.diagram, diagram
        self._announce(before)

    def commit(self, diagram: Diagram, label: Phrase, gesture: object = None) -> None:
        """Keep a diagram. Steps of one gesture undo together."""
        before, kept = self.diagram, self.kept
        self._preview = None
        if diagram != kept:
            self._keep(kept, diagram)
            self._push(Step(diagram, label, gesture))
        self._announce(before)

    def undo(self) -> None:
        """Go one step back."""
        self._go(self._at - 1)

    def redo(self) -> None:
        """Go one step forward again."""
        self._go(self._at + 1)

    def mark_saved(self, diagram: Diagram) -> None:
        """Remember which diagram is on disk; the gesture that led to it is over."""
        self._saved = diagram
        self._steps[self._at] = replace(self._steps[self._at], gesture=None)

    def _push(self, step: Step) -> None:
        same = step.gesture is not None and self._steps[self._at].gesture == step.gesture
        start = self._at if same else self._at + 1
        self._steps[start:] = [step]
        del self._steps[: -MOST_STEPS - 1]
        self._at = len(self._steps) - 1

    def _go(self, index: int) -> None:
        if not 0 <= index < len(self._steps):
            return
        before, kept = self.diagram, self.kept
        self._preview = None
        self._at = index
        if kept != self.kept:
            self._keep(kept, self.kept)
        self._announce(before)

    def _announce(self, before: Diagram) -> None:
        if before is not self.diagram and before != self.diagram:
            after = self.diagram
            for listener in self.changed:
                listener(before, after)
