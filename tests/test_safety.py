"""Files that are no map are refused before they cost anything; what is no number is not written."""

from time import process_time

import pytest

from systemsthink import files, formats
from systemsthink.errors import FileError
from systemsthink.exchange.bounds import MOST
from systemsthink.exchange.decoding import MOST_TEXT
from systemsthink.exchange.markup import xml_of
from systemsthink.model import Link, Variable, diagram

MOST_SECONDS = 4.0
"""Ten times what any of these needs; one for which work grew with its square would need more."""

GRAPHML = b"<graphml><graph>%s</graph></graphml>"
LOOK_ALIKES = diagram([Variable("v1", "a b"), Variable("v2", "a_b"), Link("l1", "v1", "v2", "+")])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a -> b\n" * (MOST_TEXT // 7 + 1), "no diagram in any format"),
        (b"a -> b\n" * 100_001, "more than 100000 lines"),
        (b"a -> b\n" + b"c " * 10_001, "far too long"),
        (b"a -> b\n" * (MOST + 1), "more than any map can hold"),
        (b"from,to\n" + b"a,b\n" * (MOST + 1), "more than any map can hold"),
        (b"from,to" + b",x" * 20_000 + b"\na,b\n", "no diagram in any format"),
        (GRAPHML % (b"<a/>" * 400_000), "far more elements"),
        (GRAPHML % (b"<a>" * 251 + b"</a>" * 251), "nested too deeply"),
    ],
)
def test_what_no_map_needs_is_refused(data: bytes, reason: str) -> None:
    start = process_time()
    with pytest.raises(FileError, match=reason):
        files.read_bytes(data)
    assert process_time() - start < MOST_SECONDS


def test_elements_may_lie_as_deep_as_said() -> None:
    assert xml_of(b"<a>" * 250 + b"</a>" * 250) is not None


@pytest.mark.parametrize("format", formats.written(), ids=lambda format: format.word)
def test_no_format_writes_a_number_that_is_none(format: formats.Format) -> None:
    with pytest.raises(FileError, match="infinite or undefined"):
        format.write(diagram([Variable("v1", "Trust", float("nan"), 0.0)]))


@pytest.mark.parametrize("format", formats.written(), ids=lambda format: format.word)
def test_half_a_character_keeps_nobody_from_saving(format: formats.Format) -> None:
    written = format.write(diagram([Variable("v1", "Trust\ud800")]))
    assert len(files.read_bytes(written, format).diagram.variables) == 1


@pytest.mark.parametrize("word", ["vensim", "simlin", "xmile"])
def test_names_that_a_program_takes_for_one_stay_two(word: str) -> None:
    format = next(format for format in formats.FORMATS if format.word == word)
    read = format.read(format.write(LOOK_ALIKES)).diagram
    assert (len(read.variables), len(read.links)) == (2, 1)


def test_a_name_with_vensims_mark_in_it_makes_no_model_of_vensim() -> None:
    named = diagram([Variable("v1", "\\\\\\---///"), Variable("v2", "b"), Link("l1", "v1", "v2")])
    data = formats.format_for("x.csv").write(named)
    assert len(files.read_bytes(data).diagram.links) == 1
