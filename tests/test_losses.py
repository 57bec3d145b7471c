"""What is said where something of a map can't come along: before a copy, and after an import."""

import pytest

from systemsthink import files, formats
from systemsthink.model import Diagram, Group, Link, Note, Variable, diagram

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
    if {"colours", "link_colours"} & format.keeps and format.word not in ("cld", "xlsx")
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
        "colours and sizes of notes (1)",
        "variables in a second group (1)",
        "colours of groups (1)",
    ]
    assert told == looks
    assert _lost("csv", Variable("v1", "Trust"), note, *groups) == ["notes (1)", "groups (2)"]
