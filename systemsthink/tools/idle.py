"""No gesture: the hand hovers."""

from dataclasses import dataclass

from systemsthink.tools.pointer import Outcome, Pointer, Scene


@dataclass(frozen=True)
class Idle:
    """The hand hovers."""

    def moved(self, pointer: Pointer, scene: Scene) -> Outcome:
        """Nothing happens."""
        return Outcome(self)

    def released(self, pointer: Pointer, scene: Scene) -> Outcome:
        """Nothing happens."""
        return Outcome(self)


IDLE = Idle()
