"""Small files of every format, from which garbage is made."""

from functools import cache
from pathlib import Path

from systemsthink.formats import Format
from systemsthink.model import (
    About,
    Diagram,
    Group,
    Link,
    LoopName,
    Note,
    Topic,
    Variable,
    View,
    diagram,
)

SEEDS = Path(__file__).parent / "fixtures" / "seeds"
"""Files of other programs' kinds, written for this project: NAME.WORD.ENDING."""

MAP = diagram(
    [
        About(title="Workload", question="Why?"),
        Variable("v1", "Work load", 10.0, 20.0, "accumulates", color="teal", unit="h"),
        Variable("v2", "Errors, all", 300.0, 40.0, description="Found & fixed"),
        Variable("v3", "Über-“uren”", 150.0, 200.0, dots=2),
        Link("l1", "v1", "v2", "+", strength=0.5, bend=0.2),
        Link("l2", "v2", "v1", "-", delayed=True, delay_time=2.0, color="red"),
        Link("l3", "v3", "v3", "?"),
        Link("l4", "v1", "v3", "+", flow=True),
        Link("l5", "v1", "v3", "-"),
        LoopName("n1", ("v1", "v2"), "Rework"),
        Group("g1", ("v1", "v3"), "Team", "blue"),
        Topic("t1", "teal", "Work"),
        Note("m1", "Ask\nthem", 0.0, 300.0),
        View("w1", "First", ("v1", "v2", "m1"), {"v2": (30.0, 50.0)}, ("l2",)),
    ]
)


@cache
def seeds_of(format: Format) -> tuple[bytes, ...]:
    """Files of one format: what the program writes, and what others do."""
    ours = (format.write(MAP), format.write(Diagram())) if format.writes else ()
    return (*ours, *(path.read_bytes() for path in sorted(SEEDS.glob(f"*.{format.word}.*"))))
