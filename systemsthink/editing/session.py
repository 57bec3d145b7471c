"""The open document: show, keep, undo."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from systemsthink.editing.trail import Trail
from systemsthink.model import Diagram
from systemsthink.phrases import Phrase, phrase

Listener = Callable[[Diagram, Diagram], None]

MOST_STEPS = 10_000
"""How many steps can be undone: more than a day of drawing makes, in 15 MB of a large diagram."""


@dataclass(frozen=True)
class Step:
    """What led to a diagram that was kept, when, and the gesture of which it was part."""

    label: Phrase
    time: datetime
    gesture: object = None


class Session:
    """Holds the present diagram and those before and after it.

    `keep` is called with every diagram that becomes the present one for good, before anybody is
    told: it is where the journal listens. Everybody in `changed` is called with the diagrams before
    and after every difference that can be seen, previews and undo included. Everybody in `stepped`
    is called when there are other steps than before, or another one is the present one.
    """

    def __init__(
        self,
        diagram: Diagram,
        keep: Listener | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self.changed: list[Listener] = []
        self.stepped: list[Callable[[], None]] = []
        self._now = now
        self._steps = [Step(phrase("Open"), now())]
        self._trail = Trail(diagram)
        self._at = 0
        self._kept = diagram
        self._preview: Diagram | None = None
        self._saved = diagram
        self._keep = keep or (lambda before, after: None)

    @property
    def diagram(self) -> Diagram:
        """What the screen shows: the preview if there is one, else what is kept."""
        return self._kept if self._preview is None else self._preview

    @property
    def kept(self) -> Diagram:
        """The present diagram without any preview."""
        return self._kept

    @property
    def modified(self) -> bool:
        """Whether there is something to save."""
        return self._kept != self._saved

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step that is kept, the oldest first; the first one led to where undo ends."""
        return tuple(self._steps)

    @property
    def at(self) -> int:
        """Which of the steps led to the present diagram."""
        return self._at

    @property
    def undoes(self) -> Phrase | None:
        """What `undo` would take back."""
        return self._steps[self._at].label if self._at else None

    @property
    def redoes(self) -> Phrase | None:
        """What `redo` would do again."""
        last = self._at == len(self._steps) - 1
        return None if last else self._steps[self._at + 1].label

    def diagram_at(self, index: int) -> Diagram:
        """The diagram to which one of the steps led."""
        return self._trail[index]

    def preview(self, diagram: Diagram | None) -> None:
        """Show a diagram without keeping it; None goes back to what is kept."""
        before, self._preview = self.diagram, diagram
        self._announce(before)

    def commit(self, diagram: Diagram, label: Phrase, gesture: object = None) -> None:
        """Keep a diagram. Steps of one gesture undo together; those that were undone are gone."""
        before, kept = self.diagram, self._kept
        self._preview = None
        if diagram != kept:
            self._keep(kept, diagram)
            self._push(diagram, Step(label, self._now(), gesture))
        self._announce(before, kept)

    def undo(self) -> None:
        """Go one step back."""
        self.go(self._at - 1)

    def redo(self) -> None:
        """Go one step forward again."""
        self.go(self._at + 1)

    def go(self, index: int) -> None:
        """Go to the diagram to which a step led, as undo and redo do; nowhere if there is none."""
        if not 0 <= index < len(self._steps):
            return
        before, kept = self.diagram, self._kept
        self._preview = None
        self._at, self._kept = index, self._trail[index]
        if kept != self._kept:
            self._keep(kept, self._kept)
        self._announce(before, kept)

    def mark_saved(self, diagram: Diagram) -> None:
        """Remember which diagram is on disk; the gesture that led to it is over."""
        self._saved = diagram
        self._steps[self._at] = replace(self._steps[self._at], gesture=None)

    def _push(self, diagram: Diagram, step: Step) -> None:
        same = step.gesture is not None and self._steps[self._at].gesture == step.gesture
        start = self._at if same else self._at + 1
        self._trail.cut(start)
        self._trail.append(diagram)
        self._steps[start:] = [step]
        if len(self._steps) > MOST_STEPS + 1:
            self._trail.forget_first()
            del self._steps[0]
        self._at, self._kept = len(self._steps) - 1, diagram

    def _announce(self, before: Diagram, kept: Diagram | None = None) -> None:
        """Tell what differs from what was shown, and with `kept` from what was kept."""
        after = self.diagram
        if before is not after and before != after:
            for listener in self.changed:
                listener(before, after)
        if kept is not None and kept is not self._kept:
            for told in self.stepped:
                told()
