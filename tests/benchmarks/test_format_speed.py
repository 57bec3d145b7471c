"""How long 1,000 variables and 3,000 links take to read, in every format that can be written."""

import random
from typing import Any

import pytest

from systemsthink import files, formats
from systemsthink.model import Diagram, Link, Variable, diagram

LARGE, LINKS = 1000, 3000


def large() -> Diagram:
    """A map of 1,000 variables and 3,000 links, no two of them between the same variables."""
    chance = random.Random(7)
    variables = [
        Variable(f"v{n}", f"Variable number {n}", 120.0 * (n % 40), 90.0 * (n // 40))
        for n in range(LARGE)
    ]
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < LINKS:
        pairs.add((chance.randrange(LARGE), chance.randrange(LARGE)))
    links = [
        Link(f"l{n}", f"v{a}", f"v{b}", "+" if n % 3 else "-", n % 10 == 0, bend=0.2)
        for n, (a, b) in enumerate(sorted(pairs))
    ]
    return diagram([*variables, *links])


@pytest.mark.parametrize("format", formats.written(), ids=lambda format: format.word)
def test_reading_a_large_map(benchmark: Any, format: formats.Format) -> None:
    data = format.write(large())
    reading = benchmark.pedantic(files.read_bytes, (data, format), rounds=3)
    assert len(reading.diagram.variables) == LARGE
