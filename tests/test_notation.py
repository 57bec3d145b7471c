"""The plain-text notation: what lines say, what is refused, and that it reads what it writes."""

import re
from collections import Counter
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import clean
from systemsthink.exchange.notation import text as notation
from systemsthink.exchange.notation.text import merge, quoted
from systemsthink.model import Diagram, Link, Variable, diagram, tidy
from tests.strategies import NAMES, diagrams

GUIDE = Path(__file__).parents[1] / "docs" / "notation.md"


def links_of(diagram: Diagram) -> list[tuple[object, ...]]:
    name = {id: tidy(variable.name) for id, variable in diagram.variables.items()}
    return [
        (
            name[link.source],
            name[link.target],
            link.polarity,
            link.strength,
            link.delayed,
            link.delay_time if link.delayed else None,
        )
        for link in diagram.links.values()
    ]


def variables_of(diagram: Diagram) -> list[tuple[object, ...]]:
    return [
        (tidy(variable.name), variable.kind, variable.time, variable.leak, variable.initial)
        for variable in diagram.variables.values()
    ]


def read(text: str) -> Diagram:
    return notation.read(text.encode()).diagram


def test_what_a_facilitator_types() -> None:
    map = read(
        "title: Workload\n"
        "Workload -> Errors +\n"
        "Errors -> Rework + strong\n"
        "Rework -> Workload + delayed   # weeks later\n"
        "\n"
        "Coaching -> Errors -\n"
        "Workload accumulates\n"
    )
    assert map.title == "Workload"
    assert links_of(map) == [
        ("Workload", "Errors", "+", None, False, None),
        ("Errors", "Rework", "+", 2.0, False, None),
        ("Rework", "Workload", "+", None, True, None),
        ("Coaching", "Errors", "-", None, False, None),
    ]
    assert variables_of(map)[0] == ("Workload", "accumulates", None, None, 0.0)
    assert list(map.variables) == ["v1", "v2", "v3", "v4"]


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("A -> B", [("A", "B", "?", None, False, None)]),
        ("A→B −", [("A", "B", "-", None, False, None)]),
        ("A --> B –", [("A", "B", "-", None, False, None)]),
        ("A => B ?", [("A", "B", "?", None, False, None)]),
        ("A -> B delayed 2,5 weak +", [("A", "B", "+", 0.5, True, 2.5)]),
        ("A -> B + very strong", [("A", "B", "+", 4.0, False, None)]),
        ("A -> B - strength 1.7", [("A", "B", "-", 1.7, False, None)]),
        ('"A -> B" -> "C +" +', [("A -> B", "C +", "+", None, False, None)]),
        ('"The ""big"" one" -> C# -', [('The "big" one', "C#", "-", None, False, None)]),
        ("Team strength -> Phase 3 +", [("Team strength", "Phase 3", "+", None, False, None)]),
        ("A + B", [("A", "B", "+", None, False, None)]),
        ("A – B # comment", [("A", "B", "-", None, False, None)]),
        (
            "A -> B + -> C - delayed -> A +",
            [
                ("A", "B", "+", None, False, None),
                ("B", "C", "-", None, True, None),
                ("C", "A", "+", None, False, None),
            ],
        ),
    ],
)
def test_links(line: str, links: list[tuple[object, ...]]) -> None:
    assert links_of(read(line)) == links


@pytest.mark.parametrize(
    ("line", "variable"),
    [
        ("Trust accumulates", ("Trust", "accumulates", None, None, 0.0)),
        (
            "Team trust accumulates over 4 leaks over 10 starts at -2",
            ("Team trust", "accumulates", 4.0, 10.0, -2.0),
        ),
        ("Trust responds", ("Trust", "responds", None, None, 0.0)),
        ("Quality gap is a gap", ("Quality gap", "gap", None, None, 0.0)),
        ("Weather is an input", ("Weather", "input", None, None, 0.0)),
        ("Trust is a variable", ("Trust", None, None, None, 0.0)),
        ('"Trust"', ("Trust", None, None, None, 0.0)),
    ],
)
def test_variables(line: str, variable: tuple[object, ...]) -> None:
    assert variables_of(read(line)) == [variable]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("Workload", "line 1, column 1", "no statement"),
        ("A -> B +\nDear all,", "line 2, column 1", "no statement"),
        ("A ->", "line 1, column 3", "missing"),
        ("-> B", "line 1, column 1", "missing"),
        ("A <- B", "line 1, column 3", "cause"),
        ("A -> B+", "line 1, column 6", "blank before the sign"),
        ("A + -> B", "line 1, column 3", "quotes"),
        ("A -> B + C", "line 1, column 8", "quotes"),
        ("A -> B + -", "line 1, column 8", "quotes"),
        ("A delayed -> B", "line 1, column 3", "quotes"),
        ('A -> "B', "line 1, column 6", "quotes"),
        ('A -> "B" C', "line 1, column 10", "quotes"),
        ("A -> B delayed nan", "line 1, column 16", "finite"),
        ("A accumulates over 1e999", "line 1, column 20", "finite"),
        ("A -> " + "x" * 1_000_000, "line 1, column 6", "1000 characters"),
        ('"" -> A', "line 1, column 1", "name is needed"),
        ("A -> B\x07", "line 1, column 7", "U+0007"),
        ("[" * 200_000, "line 1, column 1", "no statement"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_place(
    text: str, place: str, message: str
) -> None:
    with pytest.raises(FileError) as caught:
        read(text)
    assert str(caught.value.place) == place
    assert message in str(caught.value.phrase)
    assert len(str(caught.value)) < 300


@given(diagrams())
def test_it_reads_what_it_writes(given: Diagram) -> None:
    again = notation.read(notation.write(given)).diagram
    assert variables_of(again) == variables_of(given)
    assert again.title == tidy(clean(given.title))
    assert Counter(links_of(again)) == Counter(links_of(given))


@given(NAMES, NAMES)
def test_every_name_can_be_written_in_every_place(one: str, other: str) -> None:
    text = f"{quoted(one)} -> {quoted(other)} + -> {quoted(one)} -\n{quoted(other)} responds"
    map = read(text)
    assert [link.polarity for link in map.links.values()] == ["+", "-"]
    assert next(iter(map.variables.values())).name == tidy(one)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    refusal = ""
    try:
        notation.read(text.encode("utf-8", "replace"))
    except FileError as error:
        refusal = str(error)
    assert "\n" not in refusal


def test_names_keep_their_look_where_they_can() -> None:
    map = diagram([Variable("a", "Work load"), Variable("b", "R & D"), Link("1", "a", "b", "-")])
    assert notation.write(map) == b"Work load -> R & D -\n"


def test_an_empty_diagram_is_a_comment() -> None:
    assert read(notation.write(Diagram()).decode()) == Diagram()


def test_prose_and_tables_are_not_taken_for_the_notation() -> None:
    assert notation.recognises(b"# a map\n\nA -> B +")
    assert not notation.recognises(b"Dear all,\nsee you on Monday.")
    assert not notation.recognises(b"from,to,sign\nA,B,+\n")
    assert not notation.recognises(b"\x00\xff" * 50)


def test_a_line_typed_into_a_diagram_means_what_is_there() -> None:
    before = read("Errors -> Rework + strong\nTeam accumulates")
    ids = count(1)
    after = merge(before, "ERRORS -> rework delayed -> New -", lambda letter: f"n{next(ids)}")
    assert links_of(after.diagram) == [
        ("Errors", "Rework", "+", 2.0, True, None),
        ("Rework", "New", "-", None, False, None),
    ]
    assert after.unplaced == ("n1",)
    assert before.variables["v3"] == after.diagram.variables["v3"]


def test_every_example_of_the_guide_says_something() -> None:
    guide = GUIDE.read_text("utf-8")
    rows = [row.split("|")[1] for row in guide.splitlines() if row.startswith("| `")]
    examples = [example for row in rows for example in re.findall("`([^`]+)`", row)]
    assert len(examples) > 12
    for example in examples:
        assert notation.parse(example) or example.startswith("#"), example
    assert len(notation.parse(guide.split("```")[1])) == 6
