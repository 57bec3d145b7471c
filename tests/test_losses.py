"""What is said where something of a map can't come along: before a copy, and after an import."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import NAMES

from systemsthink import files, formats
from systemsthink.exchange.aspects import NUMBERED
from systemsthink.model import (
    Diagram,
    Foreign,
    Group,
    Link,
    Note,
    Variable,
    View,
    diagram,
    fault_of,
    key_of,
    tidy,
)

RED = {
    b"#b83246": b"#e98494",
    b"184-50-70": b"233-132-148",
    b",red": b",#e98494",
    b"\tred": b"\t#e98494",
}
"""How files say our red, and a red of somebody else."""

COLOURED = [
    format
    for format in formats.written()
    if {"colours", "link_colours"} & format.keeps and format.word not in ("cld", "xlsx", "mmp")
]


def _format(word: str) -> formats.Format:
    return next(format for format in formats.FORMATS if format.word == word)


def _lost(word: str, *records: object) -> list[str]:
    return [str(loss.phrase) for loss in _format(word).losses(diagram(records))]  # type: ignore[arg-type]


def _coloured() -> Diagram:
    return diagram(
        [
            Variable("v1", "Trust", color="red"),
            Variable("v2", "Openness", x=300.0),
            Link("l1", "v1", "v2", "+", color="red"),
        ]
    )


@pytest.mark.parametrize("format", COLOURED, ids=lambda format: format.word)
def test_a_colour_that_becomes_another_is_told(format: formats.Format) -> None:
    written = format.write(_coloured())
    assert not any("Colours" in str(remark) for remark in format.read(written).remarks)
    other = written
    for ours, theirs in RED.items():
        other = other.replace(ours, theirs)
    assert other != written
    read = format.read(other)
    assert "Colours that became the nearest one here: 1." in map(str, read.remarks)
    colors = {
        record.color for record in (*read.diagram.variables.values(), *read.diagram.links.values())
    }
    assert "red" in colors
    assert {type(color) for color in colors} == {str}


@pytest.mark.parametrize("color", ["red", "#FF0000", "black", "#fff", "none", "#777"])
def test_a_colour_that_is_usual_or_called_as_ours_is_not_told(color: str) -> None:
    text = f'digraph {{ a [fillcolor="{color}"] a -> b }}'
    remarks = map(str, files.read_bytes(text.encode()).remarks)
    told = [remark for remark in remarks if "Colours" in remark]
    assert told == ([] if color != "#777" else ["Colours that became the nearest one here: 1."])


def test_looks_of_notes_and_groups_are_told_where_they_are_lost() -> None:
    note = Note("m1", "!", color="yellow", scale=2.0)
    groups = [Group("g1", ("v1",), "Team", "blue"), Group("g2", ("v1",), "Team")]
    told = _lost("plantuml", Variable("v1", "Trust"), note, *groups)
    looks = [
        "colours of notes (1)",
        "sizes of notes (1)",
        "groups that overlap (1)",
        "colours of groups (1)",
    ]
    assert told == looks
    assert _lost("csv", Variable("v1", "Trust"), note, *groups) == ["notes (1)", "groups (2)"]


_ALIKE = st.lists(
    st.sampled_from(
        ["a", "b", " ", "_", "\\n", '"', "'", ".", "․", "\\", "∖", "2", "\n", "-", "#"]
    ),
    min_size=1,
    max_size=6,
).map("".join)
_NAMES = st.lists(
    (_ALIKE | st.sampled_from(["time", "Time", "TIME STEP", "pi", "Max"]) | NAMES)
    .map(tidy)
    .filter(lambda name: fault_of(name) is None),
    min_size=2,
    max_size=5,
    unique_by=key_of,
)


@pytest.mark.parametrize("format", formats.written(), ids=lambda format: format.word)
@given(names=_NAMES, linked=st.booleans())
@settings(max_examples=25, deadline=None)
def test_names_come_back_unless_it_is_said_that_they_get_a_number(
    format: formats.Format, names: list[str], linked: bool
) -> None:
    variables = [Variable(f"v{n}", name, 90.0 * n, 40.0 * n) for n, name in enumerate(names)]
    links = [Link("l1", "v0", "v1", "+")] if linked else []
    map = diagram([*variables, *links])
    read = files.read_bytes(format.write(map), format).diagram
    found = [variable.name for variable in read.variables.values()]
    numbered = [loss for loss in format.losses(map) if loss.aspect is NUMBERED]
    if numbered:
        assert len(found) == len(names)
        assert len(set(names).difference(found)) <= numbered[0].count
    else:
        assert sorted(found) == sorted(names)


@pytest.mark.parametrize("word", ["vensim", "simlin", "xmile"])
def test_names_that_get_a_number_are_told(word: str) -> None:
    alike = [Variable("v1", "a b"), Variable("v2", "a_b"), Variable("v3", "c")]
    assert _lost(word, *alike) == ["names that get a number (1)"]
    assert _lost(word, *alike[1:]) == []
    assert _lost("graphml", *alike) == []


def test_vensim_tells_where_its_sheets_change_the_map() -> None:
    places = {"v1": (0.0, 0.0), "v2": (300.0, 0.0), "v3": (150.0, 10.0), "v4": (450.0, 10.0)}
    variables = [Variable(id, id, *at) for id, at in places.items()]
    note = Note("m1", "Ask the team", 150.0, 60.0)
    across = [View("w1", "One", ("v1", "v2")), View("w2", "Other", ("v3", "v4", "m1"))]
    assert _lost("vensim", *variables, note, *across) == [
        "where things lie in the map as a whole (3)"
    ]
    whole = View("w1", "Whole", tuple(places))
    assert _lost("vensim", *variables, whole, View("w2", "Part", ("v1", "v3"))) == []
    assert _lost("vensim", *variables, whole) == ["views (1)"]
    twice = [Link("l1", "v1", "v2", "+"), Link("l2", "v1", "v2", "+")]
    halves = [View("w1", "One", ("v1", "v2"), without=("l2",)), View("w2", "Other", ("v3", "v4"))]
    assert "parallel links (1)" in _lost("vensim", *variables, *twice, *halves)


def test_what_only_a_newer_version_knows_is_told() -> None:
    trust = Variable("v1", "Trust", color="ochre", extra={"mood": "glad"})
    vote = Foreign("f1", "vote", {"for": "v1"})
    assert _lost("graphml", trust, vote) == [
        "colours that the palette doesn't have (1)",
        "what other programs said besides (2)",
    ]
    assert _lost("cld", trust, vote) == []
    assert _lost("csv", trust) == [
        "colours of variables (1)",
        "what other programs said besides (1)",
    ]


@pytest.mark.parametrize("word", ["graphml", "gml", "dot", "mermaid", "plantuml", "simlin"])
def test_groups_of_one_name_stay_apart(word: str) -> None:
    variables = [Variable(f"v{n}", name, 90.0 * n) for n, name in enumerate("ABC")]
    groups = [Group("g1", ("v0", "v1"), "Team"), Group("g2", ("v2",), "Team")]
    again = _format(word).read(_format(word).write(diagram([*variables, *groups]))).diagram
    name = {v.id: v.name for v in again.variables.values()}
    found = sorted((g.name, *(name[id] for id in g.members)) for g in again.groups.values())
    assert found == [("Team", "A", "B"), ("Team", "C")]
