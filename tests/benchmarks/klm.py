"""How the reference map is drawn here: with the keyboard alone, and with the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from operators import LINKS, NAMES
from recorder import Person

KEYS = {"+": "equal", "-": "minus", "?": "question", ",": "comma"}
ON, AGAIN, END = "Tab", "shift+Return", "Return"
"""Go on from the effect; draw another link from the same cause; end here."""


@dataclass(frozen=True)
class Line:
    """A line that is typed: a new variable, or a link to one, by its first letters if known."""

    name: str
    then: str
    marks: str = ""
    letters: str = ""


BY_KEYS: tuple[Line, ...] = (
    Line("Growing action", ON),
    Line("Demand", ON, "+"),
    Line("Growing action", AGAIN, "+", "g"),
    Line("Performance", ON, "-"),
    Line("Demand", AGAIN, "+", "d"),
    Line("Perceived need to invest", ON, "-"),
    Line("Investment in capacity", ON, "+"),
    Line("Capacity", ON, "+,"),
    Line("Performance", END, "+", "p"),
    Line("Marketing budget", ON),
    Line("Growing action", AGAIN, "+", "g"),
    Line("Demand", END, "+", "d"),
    Line("Competitor quality", ON),
    Line("Demand", AGAIN, "-", "d"),
    Line("Performance standard", ON, "+"),
    Line("Perceived need to invest", END, "+", "pn"),
    Line("Staff turnover", ON),
    Line("Capacity", AGAIN, "-,", "c"),
    Line("Performance", END, "-", "p"),
)


def with_keys(person: Person, lines: Sequence[Line] = BY_KEYS) -> None:
    """Draw the map without touching the mouse."""
    person.home("keyboard")
    for line in lines:
        if line.marks:
            person.think(f"a link to {line.name}")
        if not line.letters:
            person.think(line.name)
        for mark in line.marks:
            person.key(KEYS[mark], what=f"{mark} for the link to {line.name}")
        if line.letters:
            person.key(*line.letters, what=f"a letter of {line.name}")
        else:
            person.type_name(line.name)
        person.key(line.then)


def with_mouse(person: Person) -> None:
    """Draw the map with the mouse, but for the letters of names."""
    person.home("mouse")
    left, top, width, height = person.sees()["canvas"]
    person.point(left + width / 2, top + height / 2, "an empty place")
    person.click(times=2)
    person.sees()
    person.home("keyboard")
    for name in NAMES:
        person.think(name)
        person.type_name(name)
        person.key("Return")
    person.home("mouse")
    for source, target, sign, delayed in LINKS:
        person.think(f"{source} → {target}")
        drag_link(person, source, target, sign)
        if delayed:
            person.point(*person.sees()["buttons"]["‖"], what="the delay in the bar")
            person.click()


def drag_link(person: Person, source: str, target: str, sign: str) -> None:
    """Drag from the rim of the cause to that part of the effect which gives the sign."""
    seen = person.sees()
    left, top, right, bottom = seen["labels"][target]
    x = left + (right - left) * {"+": 0.1, "?": 0.5, "-": 0.9}[sign]
    y = (top + bottom) / 2
    rim = min(seen["rims"][source], key=lambda at: abs(at[0] - x) + abs(at[1] - y))
    person.point(*rim, what=f"the rim of {source}")
    person.press()
    person.program.move((rim[0] + x) / 2, (rim[1] + y) / 2)  # a hand passes through between
    person.point(x, y, what=f"the {sign} side of {target}")
    person.release()
