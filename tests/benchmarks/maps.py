"""Maps of any size with the shape of real ones: a few busy variables, many quiet ones."""

import random
from math import cos, pi, sin, sqrt

from systemsthink.model import Diagram, Link, Variable, diagram

SPACING = 190.0


def scale_free(variables: int, links: int, seed: int = 1) -> Diagram:
    """A connected map in which a variable attracts links in proportion to those it has.

    Variables lie on a sunflower spiral, so that labels don't overlap whatever their number.
    """
    chance = random.Random(seed)
    pairs: dict[tuple[int, int], None] = {}
    attached = [0]
    for new in range(1, variables):
        _join(pairs, attached, new, chance.choice(attached), chance)
    while len(pairs) < links:
        source, target = chance.choice(attached), chance.randrange(variables)
        if source != target:
            _join(pairs, attached, source, target, chance)
    return diagram([*_placed(variables, chance), *_signed(pairs, chance)])


def _join(
    pairs: dict[tuple[int, int], None], attached: list[int], a: int, b: int, chance: random.Random
) -> None:
    pair = (a, b) if chance.random() < 0.5 else (b, a)
    if pair not in pairs:
        pairs[pair] = None
        attached += pair


def _placed(count: int, chance: random.Random) -> list[Variable]:
    golden = pi * (3 - sqrt(5))
    words = ["Trust", "Workload", "Quality of work", "Shared vision", "Time to learn", "Turnover"]
    return [
        Variable(
            f"v{i}",
            f"{chance.choice(words)} {i}",
            SPACING * sqrt(i) * cos(i * golden),
            SPACING * 0.6 * sqrt(i) * sin(i * golden),
        )
        for i in range(count)
    ]


def _signed(pairs: dict[tuple[int, int], None], chance: random.Random) -> list[Link]:
    return [
        Link(
            f"l{i}",
            f"v{source}",
            f"v{target}",
            "+" if chance.random() < 0.65 else "-",
            delayed=chance.random() < 0.1,
        )
        for i, (source, target) in enumerate(pairs)
    ]
