"""Vensim models: what a sketch shows, what equations tell, and what is written back."""

import math
from dataclasses import replace
from typing import Any

import pytest
from telling import links_with

from systemsthink.errors import FileError
from systemsthink.exchange import vensim
from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram, Link, LoopName, Note, Variable, View, diagram, put
from systemsthink.storage import native

INTRODUCTION = """\\\\\\---/// Sketch information - do not modify anything except names
V300  Do not put anything below this section - it will be ignored
*{name}
$192-192-192,0,Arial|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0
"""
END = "///---\\\\\\\n"
TAIL = ",0,0,0,0,0,0"


def _sheet(*lines: str, name: str = "View 1") -> str:
    return INTRODUCTION.format(name=name) + "".join(f"{line}\n" for line in lines)


def _read(*lines: str, equations: str = "") -> Reading:
    return vensim.read(f"{{UTF-8}}\n{equations}\n{_sheet(*lines)}{END}".encode())


def _word(id: int, name: str, x: int, y: int, shape: int = 8, bits: int = 3, rest: str = "") -> str:
    return f"10,{id},{name},{x},{y},40,11,{shape},{bits},{rest or '0,0,0,0,0,0'}"


def _arrow(source: int, target: int, sign: int = 43, point: str = "(0,0)", **more: int) -> str:
    hidden, thick, dtype = more.get("hidden", 0), more.get("thick", 0), more.get("dtype", 64)
    shape = more.get("shape", 1)
    ends = f"{source},{target},{shape},{hidden},{sign},{thick}"
    return f"1,90,{ends},0,{dtype},0,-1--1--1,,1|{point}|"


def _links(shown: Diagram) -> set[Any]:
    return set(links_with("delayed")(shown))


def _named(shown: Diagram, name: str) -> Variable:
    [found] = [v for v in shown.variables.values() if v.name == name]
    return found


def _again(shown: Diagram) -> Diagram:
    return vensim.read(vensim.write(shown)).diagram


PAIR = (_word(1, "Trust", 100, 100), _word(2, "Openness", 300, 100))


@pytest.mark.parametrize(
    ("code", "sign"),
    [(43, "+"), (45, "-"), (83, "+"), (115, "+"), (79, "-"), (111, "-"), (48, "-"), (0, "?")]
    + [(digit, "?") for digit in range(49, 54)],
)
def test_signs_are_codes_of_characters(code: int, sign: str) -> None:
    shown = _read(*PAIR, _arrow(1, 2, code)).diagram
    assert _links(shown) == {("Trust", "Openness", sign, False)}


@pytest.mark.parametrize(("dtype", "delayed"), [(0, False), (64, False), (65, True), (193, True)])
def test_the_lowest_bit_marks_a_delay(dtype: int, delayed: bool) -> None:
    shown = _read(*PAIR, _arrow(1, 2, dtype=dtype)).diagram
    assert _links(shown) == {("Trust", "Openness", "+", delayed)}


def test_hidden_arrows_are_causes_and_pipes_to_clouds_are_none() -> None:
    lines = (*PAIR, _arrow(1, 2, hidden=1), _arrow(2, 5, thick=22), "12,5,48,9,9,8,8,0,3,0,0,-1")
    reading = _read(*lines)
    assert _links(reading.diagram) == {("Trust", "Openness", "+", False)}
    assert reading.remarks == ()


def test_an_arc_bends_to_the_side_of_its_point() -> None:
    # 40 above the middle of a chord of 200, to the left of who goes from left to right.
    [link] = _read(*PAIR, _arrow(1, 2, point="(200,60)")).diagram.links.values()
    assert link.bend == pytest.approx(0.2)
    [back] = _read(*PAIR, _arrow(2, 1, point="(200,60)")).diagram.links.values()
    assert back.bend == pytest.approx(-0.2)


@pytest.mark.parametrize(("shape", "point"), [(0, "(200,60)"), (1, "(0,0)"), (1, "(200,100)")])
def test_straight_arrows_are_straight(shape: int, point: str) -> None:
    [link] = _read(*PAIR, _arrow(1, 2, shape=shape, point=point)).diagram.links.values()
    assert link.bend == 0.0


def test_ghosts_are_the_same_variable_and_lie_where_it_is_defined() -> None:
    copy = _word(
        3, "team_trust", 500, 500, bits=2, rest="0,3,-1,0,0,0,128-128-128,0-0-0,|12||1-1-1"
    )
    words = (copy, _word(1, "Team Trust", 100, 100), _word(2, "Openness", 300, 100))
    reading = _read(*words, _arrow(3, 2), _arrow(1, 2))
    assert [(v.name, v.x, v.y, v.color) for v in reading.diagram.variables.values()] == [
        ("Team Trust", 100.0, 100.0, ""),
        ("Openness", 300.0, 100.0, ""),
    ]
    assert len(reading.diagram.links) == 1
    assert [str(remark) for remark in reading.remarks] == [
        "Copies of variables that are shown once: 1."
    ]


def test_names_in_quotes_hold_commas_quotes_and_backslashes() -> None:
    name = r'"Morale, \"team\" (a\b)"'
    shown = _read(_word(1, name, 1, 2) + TAIL).diagram
    assert [v.name for v in shown.variables.values()] == [r'Morale, "team" (a\b)']


def test_colours_come_from_ground_text_and_border() -> None:
    colors = "255-0-0,0-0-0,|12||0-0-255"
    shown = _read(
        _word(1, "A", 0, 0, rest=f"0,2,0,0,0,0,{colors}"),
        _word(2, "B", 0, 50, rest=f"0,1,0,0,0,0,{colors}"),
        _word(3, "C", 0, 90, rest=f"0,8,0,0,0,0,{colors}") + TAIL,
        "1,9,1,2,1,0,43,0,1,65,0,255-128-0,|16||0-0-0,1|(5,6)|",
        "1,9,2,3,1,0,43,0,0,65,0,255-128-0,|16||0-0-0,1|(5,6)|",
    ).diagram
    assert [v.color for v in shown.variables.values()] == ["blue", "red", ""]
    assert [link.color for link in shown.links.values()] == ["orange", ""]


def _stock() -> tuple[str, ...]:
    return (
        _word(1, "Staff", 400, 100, 3),
        "12,2,48,100,100,10,8,0,3,0,0,-1,0,0,0",
        "11,4,48,250,100,6,8,34,3,0,0,1,0,0,0",
        _word(5, "hiring", 250, 120, 40),
        "1,6,4,1,4,0,0,22,0,0,0,-1--1--1,,1|(330,100)|",
        "1,7,4,2,100,0,0,22,0,0,0,-1--1--1,,1|(170,100)|",
        "11,8,48,550,100,6,8,34,3,0,0,1,0,0,0",
        _word(9, "leaving", 550, 120, 40),
        "1,10,8,1,100,0,0,22,0,0,0,-1--1--1,,1|(470,100)|",
        _arrow(1, 8),
    )


def test_pipes_are_flows_into_and_out_of_a_stock_and_arrows_at_valves_mean_the_flow() -> None:
    shown = _read(*_stock()).diagram
    assert _named(shown, "Staff").kind == "accumulates"
    assert _links(shown) == {
        ("hiring", "Staff", "+", False),
        ("leaving", "Staff", "-", False),
        ("Staff", "leaving", "+", False),
    }
    assert [link.flow for link in shown.links.values()] == [True, True, False]
    again = _again(shown)
    assert _links(again) == _links(shown)
    assert sum(link.flow for link in again.links.values()) == 2


def test_a_pipe_that_starts_at_the_stock_drains_it() -> None:
    lines = [line.replace("1,10,8,1,100", "1,10,1,8,4") for line in _stock()]
    assert ("leaving", "Staff", "-", False) in _links(_read(*lines).diagram)


def test_the_equation_of_a_stock_says_more_than_its_arrowheads() -> None:
    lines = [line.replace("1,10,8,1,100", "1,10,8,1,4") for line in _stock()]
    equation = "Staff = INTEG(hiring\n\t- leaving, 10)~person~~|"
    assert ("leaving", "Staff", "-", False) in _links(_read(*lines, equations=equation).diagram)


def test_comments_are_notes_and_sliders_are_counted() -> None:
    reading = _read(
        *PAIR,
        "12,3,0,100,300,75,20,8,4,0,0,-1,0,0,0",
        "Ask, the team\\nfirst",
        "12,4,0,300,300,75,20,3,124,0,0,0,0,0,0",
        "Trust,0,100,1",
        "12,5,0,500,300,75,20,0,3,0,0,-1,0,0,0",
        _arrow(7, 8),
    )
    [note] = reading.diagram.notes.values()
    assert (note.text, note.x, note.y) == ("Ask, the team\nfirst", 100.0, 300.0)
    assert [str(remark) for remark in reading.remarks] == [
        "Links without two ends: 1.",
        "Pictures, sliders and graphs that are not shown: 1.",
        "Comments kept as notes: 1.",
    ]
    assert b",124,0,0,0,0,0,0\nTrust,0,100,1" in vensim.write(reading.diagram)


SQUARE = (
    _word(1, "A", 100, 100),
    _word(2, "B", 300, 100),
    _word(3, "C", 300, 300),
    _word(4, "D", 100, 300),
    *(_arrow(a, b, shape=0) for a, b in ((1, 2), (2, 3), (3, 4), (4, 1))),
)


def test_an_icon_in_a_loop_that_turns_its_way_names_it() -> None:
    shown = _read(*SQUARE, "12,9,0,200,200,16,16,4,4,0,0,-1,0,0,0", "R1 Growth").diagram
    [name] = shown.loop_names.values()
    assert (name.loop, name.name) == (("v1", "v2", "v3", "v4"), "R1 Growth")
    assert _again(shown).loop_names == shown.loop_names


@pytest.mark.parametrize(("shape", "x"), [(5, 200), (4, 400)])
def test_an_icon_that_turns_the_other_way_or_lies_elsewhere_is_a_note(shape: int, x: int) -> None:
    shown = _read(*SQUARE, f"12,9,0,{x},200,16,16,{shape},4,0,0,-1,0,0,0", "B").diagram
    assert not shown.loop_names
    assert [note.text for note in shown.notes.values()] == ["B"]


def _ring(*more: str) -> Diagram:
    words = (_word(1, "A", 100, 100), _word(2, "B", 300, 100), _word(3, "C", 200, 300))
    arrows = (_arrow(1, 2), _arrow(2, 3), _arrow(3, 1))
    return _read(*words, *arrows, *more).diagram


@pytest.mark.parametrize("text", ["R", "r2", "R 1", "+", "7"])
def test_an_icon_that_says_no_more_than_the_mark_of_its_loop_is_no_note(text: str) -> None:
    icon = ("12,9,0,200,160,20,20,5,4,0,0,-1,0,0,0", text)  # turns against the loop
    shown = _ring(*icon)
    assert [*shown.notes, *shown.loop_names] == []


@pytest.mark.parametrize(("text", "x"), [("B", 200), ("R", 900), ("Rest", 200), ("R1 growth", 200)])
def test_an_icon_without_such_a_loop_or_that_says_more_stays_a_note(text: str, x: int) -> None:
    shown = _ring(f"12,9,0,{x},160,20,20,5,4,0,0,-1,0,0,0", text)
    assert [note.text for note in shown.notes.values()] == [text]


@pytest.mark.parametrize(
    ("style", "rest", "scale"),
    [
        ("Arial|12|", "", 1.0),
        ("Times New Roman|9|B", "", 0.75),
        ("Arial|12|", "0,8,0,0,0,0,-1--1--1,0-0-0,|16||0-0-0", 1.333),
        ("Arial|12|", "0,3,0,0,0,0,-1--1--1,0-0-0,|16||0-0-0", 1.0),
        ("Arial|500|", "", 4.0),
    ],
)
def test_names_are_as_large_as_their_sheet_or_they_themselves_say(
    style: str, rest: str, scale: float
) -> None:
    lines = (_word(1, "A", 0, 0, rest=rest), _word(2, "B", 900, 900))
    text = f"{{UTF-8}}\n{_sheet(*lines)}{END}".replace("Arial|12|", style)
    assert _named(vensim.read(text.encode()).diagram, "A").scale == pytest.approx(scale, abs=0.001)


def test_dots_on_the_screen_count_where_a_sheet_has_fewer_to_the_inch() -> None:
    text = f"{{UTF-8}}\n{_sheet(*PAIR)}{END}".replace("|96,96,", "|72,72,")
    assert _named(vensim.read(text.encode()).diagram, "Trust").scale == 0.75


def test_names_that_would_lie_on_each_other_are_smaller_all_by_one_factor() -> None:
    large = "0,8,0,0,0,0,-1--1--1,0-0-0,|16||0-0-0"
    shown = _read(
        _word(1, "Motivation", 100, 100),
        _word(2, "Satisfaction", 171, 100),
        _word(3, "Far away", 900, 100, rest=large),
    ).diagram
    assert [v.scale for v in shown.variables.values()] == pytest.approx(
        [0.8, 0.8, 1.0667], abs=0.001
    )
    assert [(v.x, v.y) for v in shown.variables.values()] == [(100, 100), (171, 100), (900, 100)]


def test_what_is_written_here_says_its_sizes_and_keeps_them() -> None:
    shown = diagram(
        [
            Variable("v1", "Motivation", 100, 100),
            Variable("v2", "Satisfaction", 170, 100, scale=1.5),
        ]
    )
    assert [v.scale for v in _again(shown).variables.values()] == [1.0, 1.5]


def test_many_sheets_stand_in_rows() -> None:
    pages = "".join(
        _sheet(_word(1, f"A{n}", 0, 0), _word(2, f"B{n}", 1200, 700), name=f"P{n}")
        for n in range(12)
    )
    shown = vensim.read(f"{{UTF-8}}\n{pages}{END}".encode()).diagram
    xs, ys = zip(*((v.x, v.y) for v in shown.variables.values()), strict=True)
    assert max(xs) - min(xs) < 3 * (max(ys) - min(ys))
    first, second = _named(shown, "A0"), _named(shown, "A1")
    assert (second.x - first.x, second.y - first.y) == (1500, 0)
    assert len({(v.x, v.y) for v in shown.variables.values()}) == 24


def test_several_sheets_are_views_beside_each_other() -> None:
    first = _sheet(*PAIR, _arrow(1, 2), name="People")
    second = _sheet(
        _word(1, "Openness", 100, 100, bits=2), _word(2, "Trust", 100, 200, bits=2), name="Money"
    )
    shown = vensim.read(f"{{UTF-8}}\n{first}{second}{END}".encode()).diagram
    people, money = shown.views.values()
    assert (people.name, people.members, people.places, people.without) == (
        "People",
        ("v1", "v2"),
        {},
        (),
    )
    assert money.without == ("l1",)
    # The second begins 300 to the right of the last centre of the first.
    assert money.places == {"v2": (600.0, 100.0), "v1": (600.0, 200.0)}
    again = _again(shown)
    assert [replace(v, id="") for v in again.views.values()] == [
        replace(v, id="") for v in shown.views.values()
    ]


def test_views_of_our_own_keep_their_places() -> None:
    shown = diagram(
        [
            Variable("v1", "A", 0, 0),
            Variable("v2", "B", 200, 0),
            Variable("v3", "C", 100, 100),
            Link("l1", "v1", "v2", "+"),
            Link("l2", "v2", "v3", "-"),
            View("w1", "One", ("v1", "v2")),
            View("w2", "Two", ("v2", "v3")),
        ]
    )
    again = _again(shown)
    assert {v.name: (v.x, v.y) for v in again.variables.values()} == {
        "A": (0, 0),
        "B": (200, 0),
        "C": (100, 100),
    }
    assert [(v.name, v.members) for v in again.views.values()] == [
        ("One", ("v1", "v2")),
        ("Two", ("v2", "v3")),
    ]


OLD = """Heat  = A FUNCTION OF( Fire)~~|
\\\\\\---/// Sketch information - do not modify anything except names
V160  Do not put anything below this section - it will be ignored
*View 1
$Times New Roman|12||0-0-0|0-0-0|0-0-0
|0,Heat,406,218,53,8,0,0,0,0,-1,0,-1--1--1,-1--1--1
|1,Fire,232,81,66,8,0,0,0,0,-1,0,-1--1--1,-1--1--1
|2,"
R1
,300,150,16,16,4,3,0,0,0,0,-1--1--1,-1--1--1
>1,0,1,0,45,0,0,-1--1--1,1|(286,39)|
>0,1,1,0,43,0,0,-1--1--1,1|(352,260)|
"""


def test_sketches_of_the_nineties_are_read() -> None:
    shown = vensim.read(OLD.replace("\n", "\r\n").encode("cp1252")).diagram
    assert _links(shown) == {("Fire", "Heat", "-", False), ("Heat", "Fire", "+", False)}
    assert [(v.name, v.x, v.y) for v in shown.variables.values()] == [
        ("Heat", 406.0, 218.0),
        ("Fire", 232.0, 81.0),
    ]
    assert _links(_again(shown)) == _links(shown)


EQUATIONS = """{UTF-8}
:MACRO: TWICE(input)
TWICE = input*2 ~~ macro |
:END OF MACRO:
region: north, south -> area ~~|
Sales[region] = MAX(0, Price*"Effort, total"[region]) / curve(Price)
\t~\tunit/Month [0,?]
\t~\tWhat is sold, \\
\t\ttogether
\t|
curve((0,0),(1,1))~~|
Price == 5~~|
Stock = INTEG(Sales - Loss, "Effort, total")~~~:SUPPLEMENTARY|
Loss = A FUNCTION OF(-Stock, Price)~~|
"Effort, total" = TWICE(Time)~~|
TIME STEP = 1~~|
SAVEPER = TIME STEP~~|
"""


def test_equations_alone_tell_variables_and_causes() -> None:
    reading = vensim.read(EQUATIONS.encode())
    shown = reading.diagram
    assert vensim.recognises(EQUATIONS.encode())
    names = ["Sales", "curve", "Price", "Stock", "Loss", "Effort, total"]
    assert [v.name for v in shown.variables.values()] == names
    assert _links(shown) == {
        ("Price", "Sales", "?", False),
        ("Effort, total", "Sales", "?", False),
        ("curve", "Sales", "?", False),
        ("Sales", "Stock", "+", False),
        ("Loss", "Stock", "-", False),
        ("Effort, total", "Stock", "?", False),
        ("Stock", "Loss", "-", False),
        ("Price", "Loss", "?", False),
    }
    sales = _named(shown, "Sales")
    assert (sales.unit, sales.description) == ("unit/Month", "What is sold, together")
    assert len(reading.unplaced) == len(names)


def test_a_few_equations_are_enough_to_know_them_by() -> None:
    pasted = "Rust = 2 / Werkdruk\n\t~\tuur\n\t~\t\t|\n\nWerkdruk = 4\n\t~\t\n\t~\t\t|\n"
    assert vensim.recognises(pasted.encode())
    shown = vensim.read(pasted.encode()).diagram
    assert _links(shown) == {("Werkdruk", "Rust", "?", False)}
    assert not vensim.recognises(b"a -> b ~ c\nb = d ~ e | f")


def test_equations_are_written_back_as_long_as_they_fit() -> None:
    shown = vensim.read(EQUATIONS.encode()).diagram
    written = vensim.write(shown).decode()
    assert 'MAX(0, Price*"Effort, total"[region]) / curve(Price)' in written
    assert "unit/Month [0,?]" in written
    assert ":SUPPLEMENTARY" in written
    assert written.index(":MACRO:") < written.index("region: north") < written.index("V300")
    assert written.count("TIME STEP = 1") == 1
    price = _named(shown, "Price")
    renamed = vensim.write(diagram([*shown.records.values(), replace(price, name="Cost")]))
    assert b'Sales  = A FUNCTION OF( Cost,"Effort, total",curve)' in renamed
    assert b"MAX(0" not in renamed


def test_what_is_written_looks_as_documented() -> None:
    shown = diagram(
        [
            Variable("v1", "Work load", 100, 100, unit="hour", description="either | or"),
            Variable("v2", "Max", 300, 100, "accumulates", color="red"),
            Link("l1", "v1", "v2", "-", delayed=True, bend=0.2, color="orange"),
            Note("m1", "two\nlines", 200, 300),
        ]
    )
    lines = vensim.write(shown).decode().splitlines()
    assert lines[0] == "{UTF-8}"
    assert lines[1:4] == ["Work load  = A FUNCTION OF( )", "\t~\thour", "\t~\teither &#124; or"]
    assert '"Max"  = A FUNCTION OF( -Work load)' in lines
    look = "33,11,8,3,0,8,0,0,0,0,-1--1--1,0-0-0,|12||0-0-0"
    assert f"10,1,Work load,100,100,{look}" in lines
    assert '10,2,"Max",300,100,40,20,3,3,0,11,0,0,0,0,184-50-70,0-0-0,|12||184-50-70' in lines
    assert "1,3,1,2,1,0,45,0,1,193,0,179-84-26,,1|(200,60)|" in lines
    assert lines[lines.index("two\\nlines") - 1].startswith("12,4,0,200,300,")
    assert "///---\\\\\\" in lines


def test_opposite_and_parallel_links_lie_apart() -> None:
    links = [("l1", "v1", "v2"), ("l2", "v2", "v1"), ("l3", "v1", "v2")]
    shown = diagram(
        [Variable("v1", "A", 0, 0), Variable("v2", "B", 200, 0)]
        + [Link(id, a, b, "+") for id, a, b in links]
    )
    bends = [link.bend for link in _again(shown).links.values()]
    sides = [bend if n != 1 else -bend for n, bend in enumerate(b or 0.0 for b in bends)]
    assert min(abs(a - b) for n, a in enumerate(sides) for b in sides[n + 1 :]) > 0.1


def test_the_name_of_a_loop_is_found_again() -> None:
    ring = [(0, 0), (200, -80), (400, 0), (200, 80)]
    records: list[Any] = [Variable(f"v{n}", f"N{n}", x, y) for n, (x, y) in enumerate(ring)]
    records += [Link(f"l{n}", f"v{n}", f"v{(n + 1) % 4}", "+") for n in range(4)]
    records += [Link("l8", "v1", "v0", "-"), LoopName("n1", ("v0", "v1"), "Brake")]
    records += [LoopName("n2", ("v0", "v1", "v2", "v3"), "Engine")]
    again = _again(diagram(records))
    assert {name.name: len(name.loop) for name in again.loop_names.values()} == {
        "Brake": 2,
        "Engine": 4,
    }


def test_a_title_is_the_name_of_the_group_that_holds_all() -> None:
    shown = vensim.read(
        b"{UTF-8}\n*****\n\t.Work & life\n*****~\n\t\tAll of it.\n\t|\nA=A FUNCTION OF()~~|\n"
    ).diagram
    assert shown.about.title == "Work & life"
    written = vensim.write(shown)
    assert b"\t.Work & life\n" in written
    assert b"All of it." in written


@pytest.mark.parametrize(
    "data", [b"", b"a,b\n1,2\n", b"A + B\n", b"{}", b"\x00\xff" * 50, b"digraph { a -> b }"]
)
def test_other_files_are_not_taken_for_models(data: bytes) -> None:
    assert not vensim.recognises(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"nothing here", "There is no sketch in this model, and no equation."),
        (b"~" * 9 + b"|", "There is no sketch in this model, and no equation."),
        (b"a=b~~|" * 50_000, "The file says more than any map can hold."),
        (b"~|" + bytes(range(1, 9)) * 99, "This is no text file"),
    ],
)
def test_what_is_no_model_gives_one_line(data: bytes, said: str) -> None:
    with pytest.raises(FileError, match=said):
        vensim.read(data)


def test_odd_numbers_and_ends_do_no_harm() -> None:
    reading = _read(
        "10,1,A,nan,1e999,x,,8,3",
        "10,2,B",
        "10,99999999999999999999,C,1,2,3,4,8,3",
        "1,3,1,2",
        "1,4,1,2,1,0,43,0,0,64,0,,,1|(inf,nan)|",
        "12,5,0,5,5,5,5,8,4",
    )
    for variable in reading.diagram.variables.values():
        assert math.isfinite(variable.x)
        assert math.isfinite(variable.y)


def test_extras_that_are_no_longer_ours_are_left_out() -> None:
    odd: list[Any] = [5, {"look": 5, "equation": ["x"], "group": "1"}, {"look": "a\nb,,,,,,,,,,,,"}]
    for extra in odd:
        records = [Variable("v1", "A", extra={"vensim": extra}), Variable("v2", "B", 100)]
        links = [Link("l1", "v1", "v2", extra={"vensim": extra})]
        own = {"vensim": extra | {"sheets": [5], "groups": [5, {}]} if extra != 5 else 5}
        again = _again(diagram([*records, *links], own))
        assert _links(again) == {("A", "B", "?", False)}


def _text(id: int, text: str, x: int, y: int, shape: int = 8) -> str:
    return f"12,{id},0,{x},{y},40,12,{shape},7,0,2,-1,0,0,0,-1--1--1,0-0-0,|12||255-128-0\n{text}"


def test_comments_that_arrows_run_through_are_variables() -> None:
    reading = _read(
        _word(1, "Births", 100, 100),
        _text(2, "Number of people", 300, 100),
        _text(3, "People who work", 500, 100),
        _text(4, "Hours that they make", 500, 300),
        _text(5, "Ask the statistics office", 100, 300),
        _text(6, "Counted by hand", 300, 300),
        *(_arrow(*pair) for pair in ((1, 2), (2, 3), (4, 3), (5, 1), (1, 6))),
    )
    assert _links(reading.diagram) == {
        ("Births", "Number of people", "+", False),
        ("Number of people", "People who work", "+", False),
        ("Hours that they make", "People who work", "+", False),
    }
    people = _named(reading.diagram, "Number of people")
    assert (people.x, people.y, people.color) == (300, 100, "orange")
    texts = [note.text for note in reading.diagram.notes.values()]
    assert texts == ["Ask the statistics office", "Counted by hand"]
    remarks = list(map(str, reading.remarks))
    assert "Comments in chains of links became variables: 3." in remarks
    assert "Links without two ends: 2." not in remarks
    assert _links(_again(reading.diagram)) == _links(reading.diagram)


def test_an_icon_with_arrows_on_both_sides_stays_one() -> None:
    shown = _read(*PAIR, _text(3, "R1", 200, 300, shape=4), _arrow(1, 3), _arrow(3, 2)).diagram
    assert [note.text for note in shown.notes.values()] == ["R1"]
    assert not shown.links


def _bare_valve(*arrows: str) -> Reading:
    return _read(
        _word(1, "hiring", 200, 60),
        _word(2, "Staff", 400, 100, shape=3),
        _word(3, "budget", 200, 300),
        "12,4,48,100,100,10,8,0,3,0,0,-1,0,0,0",
        "11,5,0,200,100,6,8,2,3,0,0,1,0,0,0",
        _arrow(5, 2, shape=4, thick=22, sign=0),
        _arrow(5, 4, shape=100, thick=22, sign=0),
        *arrows,
    )


def test_a_valve_without_a_name_is_the_only_word_that_leads_to_it() -> None:
    reading = _bare_valve(_arrow(1, 5, 0), _arrow(2, 1, 43))
    flow = next(link for link in reading.diagram.links.values() if link.flow)
    assert reading.diagram.variables[flow.source].name == "hiring"
    assert (reading.diagram.variables[flow.target].name, flow.polarity) == ("Staff", "+")
    assert len(reading.diagram.links) == 2
    assert not any("without two ends" in str(remark) for remark in reading.remarks)


def test_a_valve_without_a_name_to_which_several_lead_is_none_of_them() -> None:
    reading = _bare_valve(_arrow(1, 5, 0), _arrow(3, 5, 0))
    assert not reading.diagram.links
    assert "Links without two ends: 2." in map(str, reading.remarks)


CLOCK = "FINAL TIME = 10\n\t~\t{unit} [0,?]\n\t~\tHow far it goes.\n\t|\n"


def test_the_unit_of_time_is_that_of_the_run_unless_nobody_chose_it() -> None:
    weeks = _read(*PAIR, equations=CLOCK.format(unit="Week")).diagram
    assert weeks.about.time_unit == "Week"
    assert b"\tWeek [0,?]\n" in vensim.write(weeks)
    months = CLOCK.format(unit="Month")
    assert not _read(*PAIR, equations=months).diagram.about.time_unit
    told = f"Trust = 2 * Openness\n\t~\t\n\t~\t\t|\n{months}"
    assert _read(*PAIR, equations=told).diagram.about.time_unit == "Month"


def test_a_unit_of_time_that_was_changed_is_written() -> None:
    weeks = _read(*PAIR, equations=CLOCK.format(unit="Week")).diagram
    days = put(weeks, replace(weeks.about, time_unit="Day"))
    written = vensim.write(days)
    assert b"FINAL TIME = 10\n\t~\tDay [0,?]\n\t~\tHow far it goes.\n\t|\n" in written
    assert vensim.read(written).diagram.about.time_unit == "Day"


def test_models_without_a_mark_are_western_or_chinese() -> None:
    chinese = _sheet(_word(1, "市场需求", 100, 100), _word(2, "产品价格", 300, 100), _arrow(1, 2))
    shown = vensim.read(f"{chinese}{END}".encode("gbk")).diagram
    assert _links(shown) == {("市场需求", "产品价格", "+", False)}
    spanish = _sheet(_word(1, "Señal", 100, 100), _word(2, "Acción", 300, 100), _arrow(1, 2))
    shown = vensim.read(f"{spanish}{END}".encode("cp1252")).diagram
    assert _links(shown) == {("Señal", "Acción", "+", False)}


def test_views_hold_no_place_that_a_diagram_cannot_hold() -> None:
    sheets = [_sheet(*PAIR, name="Near"), _sheet(PAIR[0], "10,2,Openness,1e300,1,40,11,8,2,0")]
    shown = vensim.read(f"{{UTF-8}}\n{''.join(sheets)}{END}".encode()).diagram
    _, far = shown.views.values()
    assert max(abs(part) for place in far.places.values() for part in place) < 1e9
    assert native.read(native.write(shown)).views == shown.views
