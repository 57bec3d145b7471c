"""The keystroke-level model of Card, Moran and Newell, and the map that every tool has to draw.

K is a key, and a key with Shift or Ctrl counts two; P is pointing with the mouse; B presses or
releases its button, so that a click is two; H moves a hand between mouse and keyboard; M is the
thought before something new, one for each variable and each link, for every tool alike.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

SECONDS = {"K": 0.2, "P": 1.1, "B": 0.1, "H": 0.4, "M": 1.35}
PER_LETTER = SECONDS["K"]

CLICK = "P B B"
DRAG = "P B P B"

Connection = tuple[str, str, str, bool]

LINKS: tuple[Connection, ...] = (
    ("Growing action", "Demand", "+", False),
    ("Demand", "Growing action", "+", False),
    ("Demand", "Performance", "-", False),
    ("Performance", "Demand", "+", False),
    ("Performance", "Perceived need to invest", "-", False),
    ("Performance standard", "Perceived need to invest", "+", False),
    ("Perceived need to invest", "Investment in capacity", "+", False),
    ("Investment in capacity", "Capacity", "+", True),
    ("Capacity", "Performance", "+", False),
    ("Marketing budget", "Growing action", "+", False),
    ("Marketing budget", "Demand", "+", False),
    ("Competitor quality", "Demand", "-", False),
    ("Competitor quality", "Performance standard", "+", False),
    ("Staff turnover", "Capacity", "-", True),
    ("Staff turnover", "Performance", "-", False),
)
"""The reference map: cause, effect, sign, delayed."""

NAMES = tuple(dict.fromkeys(name for link in LINKS for name in link[:2]))

FIRST_LETTERS = {
    "Growing action": "g",
    "Demand": "d",
    "Performance": "p",
    "Perceived need to invest": "pn",
    "Performance standard": "ps",
    "Investment in capacity": "i",
    "Capacity": "c",
    "Marketing budget": "m",
    "Competitor quality": "cq",
    "Staff turnover": "s",
}
"""The letters that find a variable where a tool completes its name."""


@dataclass(frozen=True)
class Step:
    """Something a person does: the operators of doing it once, how often, and where it says so."""

    what: str
    operators: str
    times: int = 1
    source: str = ""

    @property
    def seconds(self) -> float:
        """How long it takes, however often it is done."""
        return seconds(self.operators) * self.times


THINKING = (Step("think of a variable", "M", len(NAMES)), Step("think of a link", "M", len(LINKS)))


def seconds(operators: str) -> float:
    """How long these operators take.

    >>> round(seconds("P B B K"), 2)
    1.5
    """
    return sum(SECONDS[operator] for operator in operators.split())


def total(steps: Iterable[Step]) -> float:
    """How long these steps take together."""
    return sum(step.seconds for step in steps)


def counted(steps: Iterable[Step]) -> Counter[str]:
    """How often each operator is needed."""
    counts: Counter[str] = Counter()
    for step in steps:
        for operator in step.operators.split():
            counts[operator] += step.times
    return counts


def typing(names: Iterable[str] = NAMES) -> float:
    """How long the letters of these names take, which costs the same in every tool."""
    return PER_LETTER * sum(map(len, names))
