"""The rows of docs/speed-of-drawing.md, so that page and data say the same.

python tests/benchmarks/page.py
"""

from collections.abc import Iterator

from operators import Step, counted
from rivals import WAYS, Way


def way_row(number: int, way: Way) -> str:
    """A way as a row of the table."""
    counts = counted(way.steps)
    operators = " | ".join(str(counts[operator]) for operator in "KPBH")
    times = f"{way.hands:.1f} | {way.seconds:.1f}"
    return f"| {way.tool} ({number}) | {way.how} | {operators} | {times} |"


def step_row(step: Step) -> str:
    """A step as a row below its way."""
    cells = (step.what, step.operators.strip(), step.times, f"{step.seconds:.1f}", step.source)
    return f"| {' | '.join(map(str, cells))} |"


def rows() -> Iterator[str]:
    """All rows that the page has to hold."""
    for number, way in enumerate(WAYS, start=1):
        yield way_row(number, way)
        yield from map(step_row, way.steps)


if __name__ == "__main__":
    print(*rows(), sep="\n")
