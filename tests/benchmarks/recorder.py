"""A person before the real program, whose every act is done and written down as an operator."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from operators import LINKS, NAMES, PER_LETTER, Connection, Step, total
from window.conftest import Program

Place = Literal["keyboard", "mouse"]
Point = tuple[float, float]
PATIENCE = 10.0
LOOK_AGAIN = 0.15


@dataclass
class Person:
    """Two hands at the program, where they are, and what they have done."""

    program: Program
    places: Path
    done: list[Step] = field(default_factory=list)
    letters: int = 0
    hand: Place | None = None

    def key(self, *names: str, what: str = "") -> None:
        """Press keys one after the other; each of those held together counts."""
        self._at("keyboard")
        for name in names:
            self.program.key(name)
            self._note(what or name, "K " * len(name.split("+")))

    def type_name(self, name: str) -> None:
        """Type the name of something new, which is counted apart."""
        self._at("keyboard")
        self.program.type(name)
        self.letters += len(name)

    def point(self, x: float, y: float, what: str = "point") -> None:
        """Move the pointer there."""
        self._at("mouse")
        self.program.move(x, y)
        self._note(what, "P")

    def press(self) -> None:
        """Press the left button."""
        self._button("mousedown")

    def release(self) -> None:
        """Let go of the left button."""
        self._button("mouseup")

    def click(self, times: int = 1) -> None:
        """Press and release where the pointer is."""
        for _ in range(times):
            self.press()
            self.release()

    def home(self, place: Place) -> None:
        """Move the hand; that it lies somewhere at first costs nothing."""
        if self.hand is not None and self.hand != place:
            self._note(f"hand to the {place}", "H")
        self.hand = place

    def think(self, of: str) -> None:
        """Think of something new."""
        self._note(of, "M")

    def sees(self) -> dict[str, Any]:
        """Where on the screen things are, once they stand still."""
        asked, before = time.time(), None
        while time.time() < asked + PATIENCE:
            seen = json.loads(self.places.read_text())
            fresh = seen.pop("written") > asked and not seen.pop("busy")
            if fresh and seen == before:
                return seen
            before = seen if fresh else None
            time.sleep(LOOK_AGAIN)
        raise TimeoutError("what is on the screen doesn't stand still")

    @property
    def thinking(self) -> float:
        """The seconds of thought."""
        return total(step for step in self.done if step.operators.strip() == "M")

    @property
    def hands(self) -> float:
        """The seconds of keys, pointing, buttons and moving hands."""
        return total(self.done) - self.thinking

    @property
    def seconds(self) -> float:
        """All seconds but those of typing names."""
        return total(self.done)

    @property
    def typing(self) -> float:
        """The seconds of typing names."""
        return self.letters * PER_LETTER

    def _at(self, place: Place) -> None:
        if self.hand is None:
            self.hand = place
        assert self.hand == place, f"the hand is not at the {place}"

    def _button(self, verb: str) -> None:
        self._at("mouse")
        self.program.xdotool(verb, 1)
        time.sleep(0.03)
        self._note(verb, "B")

    def _note(self, what: str, operators: str) -> None:
        self.done.append(Step(what, operators.strip()))


def drawn(program: Program) -> tuple[set[str], set[Connection]]:
    """What is in the map: names, and links with sign and delay."""
    diagram = program.diagram()
    names = {id: variable.name for id, variable in diagram.variables.items()}
    links = {
        (names[link.source], names[link.target], link.polarity, link.delayed)
        for link in diagram.links.values()
    }
    return set(names.values()), links


def assert_reference(program: Program) -> None:
    """Hold that the map is the reference map; else the run doesn't count."""
    program.wait_for(lambda: len(drawn(program)[1]) >= len(LINKS), "the last link")
    names, links = drawn(program)
    assert names == set(NAMES)
    assert links == set(LINKS)
