"""Results in words, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from systemsthink.exchange.aspects import ASPECTS
from systemsthink.language import counted, figures, say
from systemsthink.model import Diagram, Link, Problem
from systemsthink.phrases import phrase

if TYPE_CHECKING:
    from systemsthink.analysis.loops import Loop, Loops
    from systemsthink.formats import Format
    from systemsthink.simulation import Run

KINDS = {
    "accumulates": phrase("accumulates"),
    "responds": phrase("responds"),
    "gap": phrase("gap"),
    "input": phrase("input"),
    "reinforcing": phrase("reinforcing"),
    "balancing": phrase("balancing"),
    "undetermined": phrase("undetermined"),
}
SIGNS = {"+": "+", "-": "−", "?": "?"}


def diagram(diagram: Diagram) -> str:
    """Title, variables and links, one a line."""
    variables = [
        (each.name, say(KINDS[each.kind or "responds"])) for each in diagram.variables.values()
    ]
    links = [_link(diagram, link) for link in diagram.links.values()]
    count = say(
        "{variables}, {links}",
        variables=counted(len(variables), "1 variable", "{n} variables"),
        links=counted(len(links), "1 link", "{n} links"),
    )
    return _paragraphs([[diagram.title], _aligned(variables), _aligned(links), [count]])


def formats(formats: Iterable[Format]) -> str:
    """Each format with its endings, and below it what it keeps, or where it is only read, holds."""
    return _paragraphs([_format(each) for each in formats])


def _format(format: Format) -> list[str]:
    names = [say(aspect.name) for word, aspect in ASPECTS.items() if word in format.keeps]
    what = say("everything") if len(names) == len(ASPECTS) else ", ".join(names)
    kept = say("keeps: {what}", what=what) if format.writes else say("reads: {what}", what=what)
    name = say("{word}: {name}", word=format.word, name=format.name)
    return [f"{name} ({' '.join(format.endings)})", f"  {kept}"]


def loops(diagram: Diagram, found: Loops, limit: int | None) -> str:
    """One loop a line, then how many there are and what was left out."""
    rows = [(loop.name, say(KINDS[loop.kind]), _round(diagram, loop)) for loop in found.loops]
    return _paragraphs([_aligned(rows[:limit]), [_count_loops(found, limit)]])


def run(run: Run) -> str:
    """Where every variable starts and ends, between what it moves, and what to know about it."""
    rows: list[tuple[str, ...]] = [
        (say("variable"), say("start"), say("end"), say("lowest"), say("highest"))
    ]
    for name, values in zip(run.names, run.values.T, strict=True):
        numbers = (values[0], values[-1], values.min(), values.max())
        rows.append((name, *(figures(float(number), 2) for number in numbers)))
    span = say(
        "From time {start} to {end}, as deviations from where everything would stay by itself.",
        start=figures(float(run.times[0])),
        end=figures(float(run.times[-1]), 0 if float(run.times[-1]).is_integer() else 2),
    )
    return _paragraphs([[span], _aligned(rows, right=True), _told(run.problems)])


def problems(problems: Sequence[Problem]) -> str:
    """One finding a line."""
    return "\n".join(_told(problems)) or say("Nothing to report.")


def _told(problems: Iterable[Problem]) -> list[str]:
    return [say(problem.phrase) for problem in problems]


def _link(diagram: Diagram, link: Link) -> tuple[str, ...]:
    names = (diagram.variables[link.source].name, "→", diagram.variables[link.target].name)
    return (" ".join(names), SIGNS[link.polarity], say("delayed") if link.delayed else "")


def _round(diagram: Diagram, loop: Loop) -> str:
    names = [diagram.variables[id].name for id in (*loop.variables, loop.variables[0])]
    return " → ".join(names) + (" ‖" if loop.delayed else "")


def _count_loops(found: Loops, limit: int | None) -> str:
    if not found.loops and found.complete:
        return say("No loops.")
    count = counted(len(found.loops), "1 loop", "{n} loops")
    if not found.complete:
        count = say(
            "{loops} of up to {length} links; longer ones exist",
            loops=count,
            length=found.max_length,
        )
    if limit is not None and limit < len(found.loops):
        return say("The first {n} of {loops}.", n=figures(limit), loops=count)
    return count + "."


def _aligned(rows: Sequence[Sequence[str]], right: bool = False) -> list[str]:
    """Rows of cells as lines; all columns but the first are pushed right if `right`."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if right and column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return lines


def _paragraphs(parts: Iterable[Sequence[str]]) -> str:
    texts = ("\n".join(part) for part in parts)
    return "\n\n".join(text for text in texts if text)
