"""What is proposed where nobody said."""

import json
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from systemsthink.model import Diagram, Disturbance, Link, Variable, diagram, put
from systemsthink.simulation import Proposal, propose, simulate
from systemsthink.simulation.words import likeliness

ARCHETYPES = Path(__file__).parents[1].parent / "shared" / "archetypes.json"

KINDS = st.sampled_from([None, None, None, "accumulates", "responds", "gap", "input"])


@st.composite
def maps(draw: st.DrawFn) -> Diagram:
    count = draw(st.integers(1, 8))
    ends = st.integers(0, count - 1)
    pairs = draw(
        st.lists(st.tuples(ends, ends, st.sampled_from("+-?"), st.booleans()), max_size=20)
    )
    return diagram(
        [
            *(Variable(f"v{i}", f"Name {i}", kind=draw(KINDS)) for i in range(count)),
            *(
                Link(f"l{i}", f"v{source}", f"v{target}", polarity, delayed=delayed)
                for i, (source, target, polarity, delayed) in enumerate(pairs)
            ),
        ]
    )


def loops_without_level(d: Diagram, levels: set[str]) -> list[list[str]]:
    graph = nx.DiGraph((link.source, link.target) for link in d.links.values())
    stops = levels | {id for id, v in d.variables.items() if v.kind in ("accumulates", "input")}
    return [loop for loop in nx.simple_cycles(graph) if not stops & set(loop)]


@given(maps())
def test_every_loop_that_has_a_choice_gets_a_level_and_none_is_superfluous(d):
    levels = set(propose(d).accumulates)
    assert all(d.variables[id].kind is None for id in levels)
    for loop in loops_without_level(d, levels):
        assert all(d.variables[id].kind is not None for id in loop)
    left = len(loops_without_level(d, levels))
    for id in levels:
        assert len(loops_without_level(d, levels - {id})) > left


@given(maps())
def test_what_is_proposed_can_run(d):
    free = diagram(
        Variable(r.id, r.name) if isinstance(r, Variable) else r for r in d.records.values()
    )
    assert simulate(free, until=2).values.any()


@pytest.mark.parametrize(
    ("name", "likely"),
    [
        ("Actual level", 2),
        ("Vertrouwen", 2),
        ("Leercultuur", 2),
        ("Medewerkerstevredenheid", 2),
        ("Employee happiness", 2),
        ("Leadership", 2),
        ("Probleemsymptoom", 1),
        ("Innovation", 1),
        ("Gap", 0),
        ("Werkdruk", 0),
        ("Kloof", 0),
        ("Hiring rate", 0),
        ("Kennisontwikkeling", 0),
        ("Gain per individual activity", 0),
        ("", 1),
    ],
)
def test_names_of_states(name, likely):
    assert likeliness(name) == likely


@pytest.mark.skipif(not ARCHETYPES.exists(), reason="the archetypes are not beside the checkout")
@pytest.mark.parametrize(
    ("archetype", "levels"),
    [
        ("Balancing process with delay", ["Actual level"]),
        ("Limits to Growth / Success", ["Condition / performance"]),
        ("Fixes that Fail", ["Problem symptom"]),
        ("Drifting / Eroding Goals", ["Goal", "Actual condition"]),
        ("Escalation", ["A's results", "B's results"]),
        ("Success to the Successful", ["Resources to A", "Resources to B"]),
        ("Growth and Underinvestment", ["Demand", "Capacity"]),
    ],
)
def test_archetypes_get_the_levels_that_textbooks_give_them(archetype, levels):
    links = json.loads(ARCHETYPES.read_text("utf-8"))[archetype]
    names = list(dict.fromkeys(name for link in links for name in (link["from"], link["to"])))
    d = diagram(
        [
            *(Variable(name, name) for name in names),
            *(
                Link(f"l{i}", link["from"], link["to"], link["sign"], delayed=link["delay"])
                for i, link in enumerate(links)
            ),
        ]
    )
    assert sorted(propose(d).accumulates) == sorted(levels)


def chain(*kinds: str | None) -> Diagram:
    variables = [Variable(f"v{i}", f"V{i}", kind=kind) for i, kind in enumerate(kinds)]
    links = [Link(f"l{i}", f"v{i}", f"v{i + 1}", "+") for i in range(len(kinds) - 1)]
    return diagram([*variables, *links])


def test_a_step_hits_a_root_and_a_pulse_what_accumulates():
    assert propose(chain(None, None, None)) == Proposal((), Disturbance("proposed", "v0"))
    pulse = Disturbance("proposed", "v0", "pulse")
    assert propose(chain("accumulates", None)).disturbance == pulse
    ring = put(chain(None, None), Link("back", "v1", "v0", "-"))
    assert propose(ring) == Proposal(("v0",), pulse)


def test_an_input_is_preferred_and_a_root_that_reaches_little_is_not():
    d = put(chain(None, None, None, None), Variable("in", "In", kind="input"))
    assert propose(d).disturbance.variable == "v0"
    assert propose(put(d, Link("x", "in", "v3", "+"))).disturbance.variable == "in"
    ring = put(
        chain(None, None, None, None, None),
        Link("back", "v4", "v0", "+"),
        Variable("leaf", "Leaf"),
        Variable("root", "Root"),
        Link("x", "root", "leaf", "+"),
    )
    assert propose(ring).disturbance.variable == "v0"


def test_nothing_is_proposed_where_people_said_it():
    said = put(chain("input", "accumulates"), Disturbance("d", "v1"))
    assert propose(said) == Proposal()
    displaced = put(
        chain("accumulates", None), Variable("v0", "V0", kind="accumulates", initial=2.0)
    )
    assert propose(displaced) == Proposal()


def test_asking_for_a_proposal_loads_no_numpy():
    import subprocess
    import sys

    code = "import sys, systemsthink.simulation as s; s.propose; assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
