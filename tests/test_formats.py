"""Every format that can be written: what the table says that it keeps, it keeps."""

import make_format_table
import pytest
from round_trips import assert_same, told
from strategies import drawn_maps

from systemsthink import files, formats
from systemsthink.exchange.aspects import ASPECTS, losses, only_kept
from systemsthink.storage import native

WRITTEN = formats.written()


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.word)
def test_what_is_kept_is_equal_after_writing_and_reading(format: formats.Format) -> None:
    for diagram in drawn_maps():
        written = format.write(diagram)
        assert format.recognises(written) or not diagram.variables
        read = files.read_bytes(written, format)
        assert_same(told(diagram, format.keeps), told(read.diagram, format.keeps))
        assert native.read(native.write(read.diagram)).records == read.diagram.records


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.word)
def test_a_diagram_without_what_is_lost_loses_nothing(format: formats.Format) -> None:
    for diagram in drawn_maps():
        lost = {id(loss.aspect) for loss in format.losses(diagram)}
        rest = {key for key, aspect in ASPECTS.items() if id(aspect) not in lost}
        assert losses(only_kept(diagram, rest), format.keeps, format.word) == []


def test_every_word_and_every_written_ending_stands_for_one_format() -> None:
    words = [format.word for format in formats.FORMATS]
    assert len(set(words)) == len(words)
    for format in WRITTEN:
        assert formats.format_for(f"map{format.endings[0]}") is format


def test_the_documented_table_is_that_of_the_program() -> None:
    assert make_format_table.table() in make_format_table.PAGE.read_text(encoding="utf-8")
