"""Other programs read the Vensim models that are written: the same variables, the same causes."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from systemsthink import files
from systemsthink.model import Diagram, Link, Note, Variable, diagram

pytestmark = pytest.mark.foreign

SIMLIN = """
import json, sys, simlin
project = simlin.load(sys.argv[1]).project
print(json.dumps(json.loads(project.serialize_json())["models"][0]))
"""

PYSD = """
import json, sys, warnings
warnings.simplefilter("ignore")
import pysd
model = pysd.read_vensim(sys.argv[1])
print(json.dumps([model.namespace, model.dependencies]))
"""

CONTROL = {"Time", "FINAL TIME", "INITIAL TIME", "SAVEPER", "TIME STEP"}


def _answer(program: str, path: Path) -> Any:
    """What another program says of a file, in a process of its own since some of them crash."""
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def _map() -> Diagram:
    names = ["Workload", "Morale, team (index)", "Help (so-called)", "Überstunden", "a_b", "5 days"]
    records: list[Any] = [
        Variable(f"v{n}", name, 100.0 + 150 * (n % 3), 100.0 + 150 * (n // 3), unit="hours/week")
        for n, name in enumerate(names)
    ]
    records[3] = replace(records[3], description="either | or ~ both\nand more", color="red")
    records[0] = replace(records[0], kind="accumulates")
    records += [
        Link("l0", "v0", "v1", "-", delayed=True),
        Link("l1", "v1", "v0", "-"),
        Link("l2", "v1", "v2", "+", bend=0.4, color="orange"),
        Link("l3", "v2", "v3", "?"),
        Link("l4", "v3", "v4", "+"),
        Link("l5", "v4", "v5", "-"),
        Link("l6", "v5", "v0", "+"),
        Note("m0", "Ask, the team\nfirst", 300, 500),
    ]
    return diagram(records)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A map with names that need quotes, written as a Vensim model."""
    path = tmp_path / "map.mdl"
    files.save(_map(), path)
    return path


def _causes(shown: Diagram) -> set[tuple[str, str, str]]:
    name = {id: variable.name for id, variable in shown.variables.items()}
    return {(name[k.source], name[k.target], k.polarity) for k in shown.links.values()}


def test_simlin_draws_the_same_variables_and_links(written: Path) -> None:
    pytest.importorskip("simlin")
    model = _answer(SIMLIN, written)
    drawn = [one for view in model["views"] for one in view["elements"]]
    # It shows a name that is cut in quotes differently, so the words are told by their numbers.
    words = {one["uid"]: one["name"] for one in drawn if one["type"] not in ("link", "group")}
    assert len(words) == len(_map().variables)
    order = [variable.name for variable in _map().variables.values()]
    known = dict(zip(words, order, strict=True))
    links = {
        (known[one["fromUid"]], known[one["toUid"]], one.get("polarity") or "?")
        for one in drawn
        if one["type"] == "link"
    }
    assert links == _causes(_map())


def test_pysd_finds_the_same_variables_and_causes(written: Path) -> None:
    pytest.importorskip("pysd")
    namespace, dependencies = _answer(PYSD, written)
    names = {name: python for name, python in namespace.items() if name not in CONTROL}
    assert len(names) == len(_map().variables)
    order = [variable.name for variable in _map().variables.values()]
    known = dict(zip(names.values(), order, strict=True))
    causes = {
        (known[cause], known[effect])
        for effect, found in dependencies.items()
        if effect in known
        for cause in found
    }
    assert causes == {(source, target) for source, target, _ in _causes(_map())}


def test_a_stock_with_flows_is_a_stock_elsewhere(tmp_path: Path) -> None:
    pytest.importorskip("simlin")
    stock = diagram(
        [
            Variable("v1", "Staff", 400, 100, "accumulates"),
            Variable("v2", "hiring", 200, 120),
            Variable("v3", "leaving", 600, 120),
            Link("l1", "v2", "v1", "+", flow=True),
            Link("l2", "v3", "v1", "-", flow=True),
            Link("l3", "v1", "v3", "+"),
        ]
    )
    files.save(stock, tmp_path / "staff.mdl")
    model = _answer(SIMLIN, tmp_path / "staff.mdl")
    [found] = model["stocks"]
    assert (found["name"], found["inflows"], found["outflows"]) == (
        "staff",
        ["hiring"],
        ["leaving"],
    )
