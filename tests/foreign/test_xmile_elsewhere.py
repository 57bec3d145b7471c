"""The XMILE that is written says the same to Simlin's engine and to PySD."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from systemsthink import files
from systemsthink.exchange import xmile
from systemsthink.model import Diagram, Link, LoopName, Note, Variable, View, diagram

pytestmark = pytest.mark.foreign

SIMLIN = """
import json, sys, simlin
model = simlin.load(sys.argv[1])
links = [[link.from_var, link.to_var] for link in model.get_links()]
print(json.dumps([[variable.name for variable in model.variables], links]))
"""

PYSD = """
import json, sys, warnings, pysd
warnings.simplefilter("ignore")
model = pysd.read_xmile(sys.argv[1])
names = {python: name for name, python in model.namespace.items()}
links = [
    [names[cause], names[effect]]
    for effect, causes in model.dependencies.items()
    for cause in causes
    if cause in names and effect in names
]
print(json.dumps([list(model.namespace), links]))
"""

CLOCK = {"time", "initial time", "final time", "time step", "saveper"}
"""What PySD adds to every model."""

NAMES = [
    "Workload",
    "Hours a week",
    "Überlast",
    "5 days",
    "R&D, new",
    "a.b",
    "x (y)",
    "if",
    "多様性",
]


def drawn(names: list[str]) -> Diagram:
    """A ring of links with a chord, a link to itself, a stock with its flows, a loop and a view."""
    ring = [Variable(f"v{at}", name, 90 * at - 200, 60) for at, name in enumerate(names)]
    count = len(names)
    signs = ("+", "-", "?")
    around = [
        Link(f"l{at}", f"v{at}", f"v{(at + 1) % count}", signs[at % 3], at % 2 == 0, bend=0.2)
        for at in range(count)
    ]
    return diagram(
        [
            *ring,
            *around,
            Link("l90", "v0", "v2", "-", description="Because <it> is so"),
            Link("l91", "v1", "v1", "-", strength=2.0),
            Variable("v90", "Fish", 300, 300, kind="accumulates", unit="tonnes"),
            Variable("v91", "Births", 200, 300, description="A flow"),
            Variable("v92", "Fish deaths", 400, 300, color="red"),
            Variable("v93", "Trust", 500, 300, kind="accumulates"),
            Link("l92", "v91", "v90", "+", flow=True),
            Link("l93", "v92", "v90", "-", flow=True),
            Link("l94", "v90", "v91", "+"),
            Link("l95", "v90", "v93", "?"),
            LoopName("n1", ("v90", "v91"), "R1 Growth"),
            Note("m1", "Ask <them>", 0, 400),
            View("w1", "Part", ("v90", "v91", "v92", "m1")),
        ]
    )


def told_by(code: str, path: Path) -> tuple[set[str], set[tuple[str, str]]]:
    """Names and causes as another program read them, in a process that may die of it."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    names, links = json.loads(done.stdout.splitlines()[-1])
    return {_folded(name) for name in names}, {(_folded(a), _folded(b)) for a, b in links}


def expected(of: Diagram) -> tuple[set[str], set[tuple[str, str]]]:
    name = {v.id: _folded(v.name) for v in of.variables.values()}
    links = {(name[link.source], name[link.target]) for link in of.links.values()}
    return set(name.values()), links


def _folded(name: str) -> str:
    """Without what is a blank to one and not to another; a dot is written as its like."""
    name = name.replace("\\n", " ").replace("_", " ").replace("․", ".")
    return " ".join(name.casefold().split())


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "map.xmile"
    files.save(drawn(NAMES), path)
    return path


def test_simlin_reads_the_same_variables_and_causes(written: Path) -> None:
    pytest.importorskip("simlin")
    assert told_by(SIMLIN, written) == expected(drawn(NAMES))


def test_pysd_reads_the_same_variables_and_causes(written: Path) -> None:
    pytest.importorskip("pysd")
    names, links = told_by(PYSD, written)
    wanted, causes = expected(drawn(NAMES))
    into_stocks = {(a, b) for a, b in causes if b == "fish"}  # it has these in an integral
    assert names - CLOCK == wanted
    assert links - {("time step", "saveper")} == causes - into_stocks


def test_what_was_kept_of_a_model_is_read_the_same_elsewhere(tmp_path: Path) -> None:
    pytest.importorskip("simlin")
    before, after = tmp_path / "before.xmile", tmp_path / "after.xmile"
    before.write_bytes(MODEL)
    after.write_bytes(xmile.write(files.load(before)))
    assert told_by(SIMLIN, after) == told_by(SIMLIN, before)


@pytest.mark.parametrize("program", ["simlin", "pysd"])
def test_nasty_names_do_not_stop_a_program(program: str, tmp_path: Path) -> None:
    pytest.importorskip(program)
    odd = [
        'he said "no"',
        "back\\slash",
        "back\\nslash",
        "a -> b",
        "Time",
        "a_b",
        "a b",
        "{c}",
        "e",
    ]
    path = tmp_path / "odd.xmile"
    files.save(drawn(odd), path)
    names, links = told_by({"simlin": SIMLIN, "pysd": PYSD}[program], path)
    assert len(names - CLOCK) == len(odd) + 4
    assert len(links) >= len(odd) + 2


def _equations(*pairs: tuple[str, str, str]) -> str:
    return "".join(f'<{kind} name="{name}"><eqn>{eqn}</eqn></{kind}>' for kind, name, eqn in pairs)


def _model() -> bytes:
    spaces: Any = 'version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"'
    variables = _equations(
        ("aux", "contact\\nrate", "100"),
        ("flow", "spread", "contact_rate * People / undrawn"),
        ("aux", "undrawn", "5"),
    )
    people = '<stock name="People"><eqn>1</eqn><inflow>spread</inflow></stock>'
    view = (
        '<aux name="contact rate" x="10" y="10"/><stock name="People" x="200" y="100"/>'
        '<flow name="spread" x="100" y="100"><pts><pt x="50" y="100"/><pt x="180" y="100"/></pts>'
        "</flow><connector uid='1' angle='300'><from>contact_rate</from><to>spread</to></connector>"
        "<connector uid='2' angle='120'><from>People</from><to>spread</to></connector>"
    )
    return (
        f"<xmile {spaces}><header><vendor>x</vendor><product version='1'>x</product></header>"
        "<sim_specs><start>0</start><stop>9</stop><dt>1</dt></sim_specs><model><variables>"
        f"{variables}{people}</variables><views><view>{view}</view></views></model></xmile>"
    ).encode()


MODEL = _model()
