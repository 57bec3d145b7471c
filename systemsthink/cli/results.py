"""Results as JSON for scripts: the same in every language and locale."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from systemsthink.exchange.aspects import ASPECTS
from systemsthink.model import Diagram, Problem
from systemsthink.phrases import Phrase

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from systemsthink.analysis.loops import Loops
    from systemsthink.formats import Format
    from systemsthink.simulation import Run

QUANTILES = ("5", "25", "50", "75", "95")


def write(data: object) -> None:
    """Print JSON on one line."""
    print(json.dumps(data, ensure_ascii=False, allow_nan=False))


def diagram(diagram: Diagram, remarks: Iterable[Phrase] = ()) -> dict[str, Any]:
    """Every variable and every link; a variable of which nobody said how it behaves responds."""
    names = _names(diagram)
    return {
        "title": diagram.title,
        "variables": [
            {"id": each.id, "name": each.name, "kind": each.kind or "responds"}
            for each in diagram.variables.values()
        ],
        "links": [
            {
                "id": link.id,
                "from": names[link.source],
                "to": names[link.target],
                "from_id": link.source,
                "to_id": link.target,
                "polarity": link.polarity,
                "delay": link.delayed,
                "flow": link.flow,
            }
            for link in diagram.links.values()
        ],
        "remarks": [str(remark) for remark in remarks],
    }


def formats(formats: Iterable[Format]) -> dict[str, Any]:
    """The formats: all can be read; what is kept is what survives, or what is read."""
    return {
        "formats": [
            {
                "word": each.word,
                "name": str(each.name),
                "endings": list(each.endings),
                "writes": each.writes,
                "keeps": [word for word in ASPECTS if word in each.keeps],
            }
            for each in formats
        ]
    }


def loops(diagram: Diagram, found: Loops, limit: int | None) -> dict[str, Any]:
    """The loops, at most `limit` of them, and how much of the search they are."""
    names = _names(diagram)
    return {
        "complete": found.complete,
        "max_length": found.max_length,
        "found": len(found.loops),
        "loops": [
            {
                "name": loop.name,
                "kind": loop.kind,
                "variables": [names[id] for id in loop.variables],
                "delayed": loop.delayed,
            }
            for loop in found.loops[:limit]
        ],
    }


def run(diagram: Diagram, run: Run) -> dict[str, Any]:
    """The run's times and values, what was assumed, and the problems met."""
    data: dict[str, Any] = {
        "time": _numbers(run.times),
        "variables": _columns(run.names, run.values),
        "problems": problems(diagram, run.problems),
        "assumed": _assumed(diagram, run),
    }
    if run.quantiles is not None:
        data["draws"] = run.draws
        data["quantiles"] = {
            percent: _columns(run.names, values)
            for percent, values in zip(QUANTILES, run.quantiles, strict=True)
        }
    return data


def problems(diagram: Diagram, problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """The findings, with the names of the variables and the ids of the links they concern."""
    names = _names(diagram)
    return [
        {
            "code": problem.code,
            "severity": problem.severity,
            "message": str(problem.phrase),
            "variables": [names[id] for id in problem.variables],
            "links": list(problem.links),
        }
        for problem in problems
    ]


def _assumed(diagram: Diagram, run: Run) -> dict[str, Any]:
    names = _names(diagram)
    event = run.proposal.disturbance
    return {
        "accumulates": [names[id] for id in run.proposal.accumulates],
        "disturbance": event
        and {
            "variable": names[event.variable],
            "shape": event.shape,
            "start": event.start,
            "size": event.size,
            "duration": event.duration,
        },
    }


def _columns(names: tuple[str, ...], values: Any) -> dict[str, list[float | None]]:
    return {name: _numbers(values[:, column]) for column, name in enumerate(names)}


def _numbers(values: ArrayLike) -> list[float | None]:
    return [value if math.isfinite(value) else None for value in values.tolist()]  # type: ignore


def _names(diagram: Diagram) -> dict[str, str]:
    return {each.id: each.name for each in diagram.variables.values()}
