import csv
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from maps import scale_free

from systemsthink.analysis.graph import to_networkx
from systemsthink.analysis.loops import find_loops, keep_names, shortest_loop_through
from systemsthink.model import Diagram, Link, Variable, diagram

SIZES = [(108, 296), (500, 1000)]
URBAN = Path(__file__).parents[2].parent / "shared/corpus/edgelist/urban_data_223vars.csv"


@pytest.mark.benchmark(group="loops")
@pytest.mark.parametrize("limit", [2_000, 10_000])
@pytest.mark.parametrize("size", SIZES)
def test_loops(benchmark: Any, size: tuple[int, int], limit: int) -> None:
    assert benchmark(find_loops, scale_free(*size), limit=limit).loops


@pytest.mark.benchmark(group="loops")
@pytest.mark.parametrize("limit", [2_000, 10_000])
def test_loops_of_a_real_map(benchmark: Any, limit: int) -> None:
    assert benchmark(find_loops, urban(), limit=limit).loops


@pytest.mark.benchmark(group="loops")
@pytest.mark.parametrize("size", SIZES)
def test_networkx(benchmark: Any, size: tuple[int, int]) -> None:
    graph = to_networkx(scale_free(*size))
    assert benchmark(lambda: list(nx.simple_cycles(graph, length_bound=8)))


@pytest.mark.benchmark(group="loops")
def test_keeping_names(benchmark: Any) -> None:
    found = find_loops(scale_free(108, 296), limit=2_000)
    assert benchmark(keep_names, found, found) == found


@pytest.mark.benchmark(group="shortest loops")
@pytest.mark.parametrize("size", SIZES)
def test_shortest_loops(benchmark: Any, size: tuple[int, int]) -> None:
    assert benchmark(shortest_loop_through, scale_free(*size))


def urban() -> Diagram:
    """A published map of urban data: 223 variables, 402 links."""
    if not URBAN.exists():
        pytest.skip("the corpus of real maps is not here")
    with URBAN.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = dict.fromkeys(row[end] for row in rows for end in ("from", "to"))
    links = [
        Link(f"l{i}", row["from"], row["to"], "+" if row["polarity"] == "+" else "-")
        for i, row in enumerate(rows)
    ]
    return diagram([*(Variable(name, name) for name in names), *links])
