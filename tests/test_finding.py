"""What is typed finds the names it can mean, the likeliest first."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from systemsthink.editing.finding import matches, plain

NAMES = [
    ("whole", "Need"),
    ("start", "Need for change"),
    ("initials", "New energy everywhere daily"),
    ("word", "Perceived need"),
    ("inside", "Unneeded work"),
    ("none", "Workload"),
]


def test_whole_then_start_then_later_word_then_anywhere() -> None:
    assert matches(NAMES, "need") == ["whole", "start", "initials", "word", "inside"]


@pytest.mark.parametrize("typed", ["pn", "PN", " pn "])
def test_initials(typed: str) -> None:
    assert matches(NAMES, typed) == ["word"]


def test_initials_come_before_a_later_word() -> None:
    names = [("word", "The pneumatic one"), ("initials", "Perceived need"), ("start", "Pneuma")]
    assert matches(names, "pn") == ["start", "initials", "word"]


def test_shorter_names_first_then_by_the_alphabet() -> None:
    names = [("c", "Workforce"), ("b", "Work b"), ("a", "Work a")]
    assert matches(names, "wor") == ["a", "b", "c"]


@pytest.mark.parametrize("typed", ["reele", "RÉËLE", "re\u0301e\u0308le"])
def test_capitals_and_accents_do_not_matter(typed: str) -> None:
    assert matches([("a", "Reële groei"), ("b", "Groei")], typed) == ["a"]


def test_several_words_fit_inside_a_name() -> None:
    assert matches([("a", "Perceived need for change")], "need for") == ["a"]


@pytest.mark.parametrize("typed", ["", "  ", "zzz"])
def test_nothing_typed_and_nothing_fitting_find_nothing(typed: str) -> None:
    assert matches(NAMES, typed) == []


words = st.text(string.ascii_letters + " éüß-", min_size=1, max_size=12).filter(plain)


@given(st.lists(words, max_size=8), words)
def test_finds_exactly_the_names_that_hold_the_text_or_begin_with_its_letters(
    names: list[str], typed: str
) -> None:
    named = [(str(at), name) for at, name in enumerate(names)]
    found = matches(named, typed)
    assert len(found) == len(set(found))
    assert {id for id, name in named if plain(typed) in plain(name)} <= set(found)
    assert matches(reversed(named), typed) == found or len(set(map(plain, names))) < len(names)
