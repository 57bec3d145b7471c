"""What a line says while it is typed, and what a pasted text gives."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import NAMES, diagrams

from systemsthink.errors import FileError
from systemsthink.exchange.notation import text as notation
from systemsthink.exchange.notation.entry import names_in, read_entry, statement_of, typed_at
from systemsthink.exchange.notation.lists import (
    MOST_CHARACTERS,
    MOST_LINES,
    items_of,
    without_bullets,
)
from systemsthink.exchange.notation.pasting import take
from systemsthink.model import MAX_NAME, Diagram, Link, Variable, diagram, key_of, placed, tidy

KNOWN = diagram([Variable("a", "Trust"), Variable("b", "Openness"), Link("l", "a", "b", "+")])


def fresh():
    ids = count(1)
    return lambda letter: f"{letter}new{next(ids)}"


def names(text, before=None):
    taken = take(before or Diagram(), text, fresh())
    return [variable.name for variable in taken.diagram.variables.values()]


def links(text, before=None):
    made = take(before or Diagram(), text, fresh()).diagram
    name = {id: variable.name for id, variable in made.variables.items()}
    return [(name[it.source], it.polarity, name[it.target]) for it in made.links.values()]


# A line while it is typed

CHAIN = 'Workload -> Errors + -> "R + D" - delayed 2 -> Workload strong'


def test_no_beginning_of_a_good_line_is_called_wrong():
    for end in range(len(CHAIN) + 1):
        assert read_entry(CHAIN[:end]).wrong is None, CHAIN[:end]


def test_what_is_finished_is_said_while_the_rest_is_being_typed():
    assert read_entry("Workload").said == '"Workload"'
    assert read_entry("Workload -").said == '"Workload"'
    assert read_entry("Workload ->").said == '"Workload"'
    assert read_entry("Workload -> Errors + ->").said == "Workload -> Errors +"
    assert read_entry('Workload -> "R + ').said == '"Workload"'
    assert read_entry("A -> B - -").said == "A -> B -"


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("Workload -> Errors + + -> Rework", "+ +", "Workload -> Errors "),
        ("A -> -> B", "->", '"A"'),
        ("-> B", "->", ""),
        ("A <- B", "<-", '"A"'),
        ("A -> B+ -> C", "B+", '"A"'),
        ('"A" -> "B" nonsense -> C', "nonsense", '"A" -> "B" '),
        ("A + B C", "A + B C", ""),
    ],
)
def test_the_part_that_is_not_understood_is_marked_and_what_stands_before_it_is_said(
    text, part, said
):
    entry = read_entry(text)
    assert entry.wrong
    assert text[entry.wrong.start : entry.wrong.end] == part
    assert entry.said == said
    assert entry.wrong.error.place.values == {"column": entry.wrong.start + 1}


@pytest.mark.parametrize("text", ["Workload ->", "Workload -", 'A -> "B', "A +"])
def test_what_is_merely_begun_is_wrong_once_the_line_is_finished(text):
    assert read_entry(text).wrong is None
    assert read_entry(text, finished=True).wrong


def test_a_name_alone_is_a_variable_commas_and_all():
    assert statement_of("Cost, in euros") == '"Cost, in euros"'
    assert names_in(statement_of("Trust is a gap")) == ("Trust",)
    assert read_entry("# a comment").said == "# a comment"


@given(st.text(max_size=40) | st.lists(NAMES, max_size=4).map(" -> ".join))
def test_whatever_is_typed_what_is_said_can_be_merged(text):
    for finished in (False, True):
        entry = read_entry(text, finished=finished)
        notation.merge(KNOWN, entry.said, fresh())
        if entry.wrong:
            assert 0 <= entry.wrong.start < entry.wrong.end


def test_the_name_at_the_cursor_begins_at_the_start_or_behind_an_arrow():
    assert typed_at("Wor", 3).text == "Wor"
    assert typed_at("A -> Err -> B", 8).text == "Err"
    found = typed_at('A -> "R + D', 11)
    assert (found.start, found.text) == (5, "R + D")
    assert typed_at("A ->", 4) is None
    assert typed_at("title: Tru", 10) is None


# What is pasted


@pytest.mark.parametrize(
    "text",
    [
        "Trust\nOpenness\nCost, in euros",
        "- Trust\n- Openness\n- Cost, in euros",
        "  * Trust\r\n  * Openness\r\n\r\n  * Cost, in euros\r\n",
        "•\tTrust\n•\tOpenness\no\tCost, in euros",
        "1. Trust\n2. Openness\n3. Cost, in euros",
        "(1) Trust\n(2) Openness\n(3) Cost, in euros",
        "a) Trust\nb) Openness\nc) Cost, in euros",
        "i. Trust\nii. Openness\niii. Cost, in euros",
        "- [ ] Trust\n- [x] Openness\n[ ] Cost, in euros",
        '"Trust"\n"Openness"\n"Cost, in euros"',
        "Trust\tCost, in euros\nOpenness\t",
    ],
)
def test_a_list_in_any_dress_gives_its_names_in_order(text):
    assert names(text) == ["Trust", "Openness", "Cost, in euros"]


def test_what_only_looks_like_a_bullet_stays():
    assert names("A. Smith\nTrust") == ["A. Smith", "Trust"]
    assert names("-5 degrees\n3D printing\n2024 budget") == [
        "-5 degrees",
        "3D printing",
        "2024 budget",
    ]
    assert names("R + D\nTrust -") == ["R + D", "Trust -"]


def test_names_that_are_there_are_kept_and_counted_and_said_twice_are_one():
    taken = take(KNOWN, "- trust\n- Speed\n- Speed\n- Openness", fresh())
    assert [taken.diagram.variables[id].name for id in taken.unplaced] == ["Speed"]
    assert taken.known == ("a", "b")
    assert taken.diagram.variables["a"] == KNOWN.variables["a"]
    assert taken.diagram.links == KNOWN.links


def test_the_notation_is_merged_with_bullets_and_bare_names_among_it():
    text = "- Trust -> Speed -\n- Mood\n* Openness -> Trust + delayed"
    assert links(text, KNOWN) == [
        ("Trust", "+", "Openness"),
        ("Trust", "-", "Speed"),
        ("Openness", "+", "Trust"),
    ]
    assert names(text, KNOWN) == ["Trust", "Openness", "Speed", "Mood"]


def test_an_edge_list_gives_links_with_a_header_or_with_signs_in_its_third_column():
    wanted = [("Trust", "+", "Openness"), ("Cost", "-", "Trust")]
    assert links("Cause\tEffect\tSign\nTrust\tOpenness\t+\nCost\tTrust\t-") == wanted
    assert links("from,to,polarity\nTrust,Openness,positive\nCost,Trust,negative") == wanted
    assert links("Trust\tOpenness\t+\nCost\tTrust\t-") == wanted


def test_a_link_that_is_there_is_changed_not_doubled():
    taken = take(KNOWN, "from\tto\tpolarity\nTrust\tOpenness\t-", fresh())
    assert taken.diagram.links["l"].polarity == "-"
    assert len(taken.diagram.links) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Trust\n" + "x" * (MAX_NAME + 1), 2),
        ("Trust\tSpeed\nMood\t" + "x" * (MAX_NAME + 1), 2),
        ("Trust -> Speed\nA -> -> B", 2),
        ("- Trust -> Speed\n\n- A -> B + +", 3),
    ],
)
def test_what_can_not_be_is_refused_with_its_line(text, line):
    with pytest.raises(FileError) as caught:
        take(KNOWN, text, fresh())
    assert caught.value.place.values["line"] == line


@pytest.mark.parametrize(
    "text",
    [
        "x" * (MOST_CHARACTERS + 1),
        "\n".join(f"Name {n}" for n in range(MOST_LINES + 1)),
        "".join(map(chr, range(32))) * 20,
        "\x00\x01\x02PNG\x03\x04",
        "\n\n  \n",
        "# only a comment",
    ],
)
def test_rubbish_is_refused_in_one_line(text):
    with pytest.raises(FileError) as caught:
        take(KNOWN, text, fresh())
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


@given(st.text(max_size=200))
def test_any_text_gives_names_or_one_line_of_advice(text):
    try:
        taken = take(KNOWN, text, fresh())
    except FileError:
        return
    keys = [key_of(variable.name) for variable in taken.diagram.variables.values()]
    assert len(keys) == len(set(keys))


@given(st.lists(NAMES.map(tidy).filter(str.isalpha), min_size=1, max_size=12))
def test_bullets_change_nothing(words):
    assert without_bullets([f"- {word}" for word in words]) == words
    assert [item.text for item in items_of([f"1. {word}" for word in words])] == words


@given(diagrams())
def test_a_map_that_is_pasted_as_text_is_there_again(map):
    kept = placed(map)
    if kept.variables:
        text = notation.write(kept).decode()
        pasted = take(Diagram(), text, fresh()).diagram
        again = {key_of(variable.name) for variable in pasted.variables.values()}
        assert again == {key_of(notation.clean(v.name)) for v in kept.variables.values()}
