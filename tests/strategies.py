"""Diagrams and edits for hypothesis, with the names that people all over the world type."""

from dataclasses import replace
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from systemsthink.model import (
    About,
    Diagram,
    Disturbance,
    Foreign,
    Group,
    Link,
    LoopName,
    Note,
    Topic,
    Variable,
    View,
    diagram,
    fault_of,
    key_of,
    tidy,
)

_SYNTAX = ['he said "no"', "back\\slash", "a -> b", "#5", "−", "‖", "null", "{}", "[", "v1", "NaN"]
_LETTERS = ["Ünïcödé", "ß", "STRASSE", "ſ", "İstanbul", "多様性", "نام\u200cها", "e\u0301", "é"]
_ODD = ["👩\u200d👩\u200d👧", "\u202eabc", "\u2028 x", "\ufeffbom", "\U0010ffff", "  x  "]
NASTY = [*_SYNTAX, *_LETTERS, *_ODD]


def _text(most: int | None = None) -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=most)


def _numbers(most: float = 1e9) -> st.SearchStrategy[float]:
    return st.floats(-most, most) | st.integers(-int(most), int(most)).map(float)


_free = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20)
NAMES = (st.sampled_from(NASTY) | _free).filter(lambda name: fault_of(name) is None)
"""Names that a variable may have."""

NUMBERS = _numbers()
"""Numbers that a file can hold."""

_places = st.tuples(NUMBERS, NUMBERS)

_leaves = st.none() | st.booleans() | st.integers() | NUMBERS | _text(5)
_values = st.recursive(
    _leaves,
    lambda v: st.lists(v, max_size=2) | st.dictionaries(_text(5), v, max_size=2),
    max_leaves=4,
)
EXTRAS = st.dictionaries(st.sampled_from(["x-new", "note", "später", "a b"]), _values, max_size=2)
"""Fields that only a newer version of the program knows."""

_variables = st.builds(
    Variable,
    st.just(""),
    NAMES,
    NUMBERS,
    NUMBERS,
    st.sampled_from([None, "accumulates", "responds", "gap", "input"]),
    time=st.none() | NUMBERS,
    leak=st.none() | NUMBERS,
    initial=NUMBERS,
    color=st.sampled_from(["", "teal", "#a0b1c2"]),
    scale=st.floats(0.1, 10),
    dots=st.integers(0, 999),
    parked=st.booleans(),
    description=_text(20),
    unit=_text(5),
    said_by=_text(10),
    extra=EXTRAS,
)
_links = st.builds(
    Link,
    st.just(""),
    st.just(""),
    st.just(""),
    st.sampled_from(["+", "-", "?"]),
    st.booleans(),
    delay_time=st.none() | NUMBERS,
    strength=st.none() | NUMBERS,
    bend=st.none() | _numbers(1e6),
    flow=st.booleans(),
    color=st.sampled_from(["", "red", "#a0b1c2"]),
    description=_text(20),
    unit=_text(5),
    said_by=_text(10),
    extra=EXTRAS,
)
_loop_names = st.builds(LoopName, st.just(""), st.just(()), NAMES, EXTRAS)
_disturbances = st.builds(
    Disturbance,
    st.just(""),
    st.just(""),
    st.sampled_from(["step", "pulse", "ramp", "sine"]),
    NUMBERS,
    NUMBERS,
    NUMBERS,
    EXTRAS,
)
_abouts = st.builds(
    About,
    title=_text(20),
    question=_text(20),
    horizon=_text(10),
    boundary=_text(20),
    time_unit=_text(5),
    until=st.none() | NUMBERS,
    step=st.none() | NUMBERS,
    extra=EXTRAS,
)
_topics = st.builds(Topic, st.just(""), st.sampled_from(["teal", "red"]), NAMES, EXTRAS)
_groups = st.builds(Group, st.just(""), st.just(()), st.just("") | NAMES, st.just("blue"), EXTRAS)
_notes = st.builds(Note, st.just(""), _text(30), NUMBERS, NUMBERS, extra=EXTRAS)
_views = st.builds(View, st.just(""), NAMES, st.just(()), extra=EXTRAS)
_foreigns = st.builds(
    Foreign, st.sampled_from(["f1", "f2"]), st.sampled_from(["scenario", "vote"]), EXTRAS
)


@st.composite
def diagrams(draw: st.DrawFn, most: int = 5) -> Diagram:
    """Any diagram: parallel links, self-links, unknown signs, fields and records yet to come."""
    found = draw(st.lists(_variables, unique_by=lambda v: key_of(v.name), max_size=most))
    records: list[Any] = [replace(v, id=f"v{index}") for index, v in enumerate(found)]
    ids = st.sampled_from([record.id for record in records] or [""])
    if records:
        for n, link in enumerate(draw(st.lists(_links, max_size=most))):
            records.append(replace(link, id=f"l{n}", source=draw(ids), target=draw(ids)))
        for n, name in enumerate(draw(st.lists(_loop_names, max_size=1))):
            loop = draw(st.lists(ids, min_size=1, max_size=3))
            records.append(replace(name, id=f"n{n}", loop=tuple(loop)))
        for n, disturbance in enumerate(draw(st.lists(_disturbances, max_size=1))):
            records.append(replace(disturbance, id=f"d{n}", variable=draw(ids)))
        for n, group in enumerate(draw(st.lists(_groups, max_size=1))):
            members = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
            records.append(replace(group, id=f"g{n}", members=tuple(members)))
        for n, view in enumerate(draw(st.lists(_views, max_size=2))):
            members = tuple(draw(st.lists(ids, min_size=1, max_size=3, unique=True)))
            places = draw(st.dictionaries(st.sampled_from(members), _places, max_size=1))
            records.append(replace(view, id=f"w{n}", members=members, places=places))
    for n, topic in enumerate(draw(st.lists(_topics, max_size=2))):
        records.append(replace(topic, id=f"t{n}"))
    for n, note in enumerate(draw(st.lists(_notes, max_size=1))):
        records.append(replace(note, id=f"m{n}"))
    records += draw(st.lists(_foreigns, max_size=2, unique_by=lambda record: record.id))
    records += draw(st.lists(_abouts, max_size=1))
    return diagram(draw(st.permutations(records)), draw(EXTRAS))


_coordinates = st.integers(-4000, 4000).map(lambda at: at / 2)
_prose = st.sampled_from(
    ["", "Hours a week", "two\nlines", "<b>&amp;</b>", "|~:", 'say "no"', "é\u2028x"]
)
_real_variables = st.builds(
    Variable,
    st.just(""),
    NAMES.map(tidy),
    _coordinates,
    _coordinates,
    st.sampled_from([None, None, "accumulates", "responds", "gap", "input"]),
    time=st.sampled_from([None, None, 3.0]),
    leak=st.sampled_from([None, None, 0.1]),
    initial=st.sampled_from([0.0, 0.0, -2.5]),
    color=st.sampled_from(
        ["", "", "blue", "teal", "green", "yellow", "orange", "red", "purple", "grey"]
    ),
    scale=st.sampled_from([1.0, 1.0, 1.5]),
    dots=st.integers(0, 3),
    parked=st.sampled_from([False, False, False, True]),
    description=_prose,
    unit=st.sampled_from(["", "hours/week", "€"]),
    said_by=st.sampled_from(["", "", "the team"]),
)
_real_links = st.builds(
    Link,
    st.just(""),
    st.just(""),
    st.just(""),
    st.sampled_from(["+", "-", "?"]),
    st.booleans(),
    delay_time=st.none() | st.sampled_from([0.5, 2.0, 12.0]),
    strength=st.none() | st.sampled_from([0.25, 0.5, 1.0, 2.0]),
    bend=st.none() | st.sampled_from([0.0, 0.2, -0.3, 0.9]),
    flow=st.sampled_from([False, False, False, True]),
    color=st.sampled_from(["", "", "red", "blue"]),
    description=_prose,
    unit=st.sampled_from(["", "", "hours"]),
    said_by=st.sampled_from(["", "", "the team"]),
)
_real_groups = st.builds(
    Group,
    st.just(""),
    st.just(()),
    st.sampled_from(["", "Team"]),
    st.sampled_from(["", "blue"]),
)
_real_notes = st.builds(
    Note,
    st.just("m0"),
    _prose.filter(bool),
    _coordinates,
    _coordinates,
    st.sampled_from(["", "", "yellow"]),
    st.sampled_from([1.0, 1.0, 1.5]),
)
_real_abouts = st.builds(
    About,
    title=st.sampled_from(["", "Workload", "Wérk & “life”", "a,b"]),
    question=st.sampled_from(["", "Why so busy?"]),
    horizon=st.sampled_from(["", "2 years"]),
    boundary=st.sampled_from(["", "our team"]),
    time_unit=st.sampled_from(["", "weeks"]),
    until=st.sampled_from([None, 52.0]),
    step=st.sampled_from([None, 0.5]),
)


@st.composite
def maps(draw: st.DrawFn, most: int = 6) -> Diagram:
    """Maps as people draw them, with nasty names: places, signs and words that make sense.

    No two names are the same to a program that takes an underscore for a blank.
    """
    found = draw(st.lists(_real_variables, unique_by=_as_others_see, max_size=most))
    records: list[Any] = [replace(v, id=f"v{index}") for index, v in enumerate(found)]
    if draw(st.booleans()):
        records.append(draw(_real_abouts))
    if records and found:
        ids = st.sampled_from([f"v{index}" for index in range(len(found))])
        for n, link in enumerate(draw(st.lists(_real_links, max_size=most))):
            records.append(replace(link, id=f"l{n}", source=draw(ids), target=draw(ids)))
        for n, group in enumerate(draw(st.lists(_real_groups, max_size=2))):
            members = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
            records.append(replace(group, id=f"g{n}", members=tuple(members)))
    if draw(st.booleans()):
        records.append(draw(_real_notes))
    return diagram(records)


@cache
def drawn_maps() -> tuple[Diagram, ...]:
    """As many maps as the profile tries, the smallest first; drawn once for all formats."""
    drawn = []

    @settings(database=None, suppress_health_check=list(HealthCheck))
    @given(maps())
    def draw(diagram: Diagram) -> None:
        drawn.append(diagram)

    draw()
    return tuple(sorted(drawn, key=lambda diagram: len(diagram.records)))


def _as_others_see(variable: Variable) -> str:
    return key_of(variable.name.replace("_", " ").replace("\\n", " "))
