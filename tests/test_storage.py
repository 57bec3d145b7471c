"""The native file: what is saved is read again, and what can't be read is refused in one line."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import diagrams

from systemsthink.assets import resource
from systemsthink.drawing.theme import PALETTE
from systemsthink.editing import edits
from systemsthink.errors import FileError
from systemsthink.model import (
    About,
    Diagram,
    Foreign,
    Group,
    Link,
    Topic,
    Variable,
    View,
    diagram,
)
from systemsthink.storage.lines import TYPES
from systemsthink.storage.migrations import migrate
from systemsthink.storage.native import read, recognises, write
from systemsthink.storage.schema import json_schema

FIXTURES = Path(__file__).parent / "fixtures"
SCHEMA = json.loads(resource("schema/cld-1.schema.json").read_text("utf-8"))
VALID = jsonschema.Draft202012Validator(SCHEMA)

SMALL = diagram(
    [
        About(title="Klein"),
        Variable("v1", "Werkdruk", 10.5, -3.0),
        Variable("v2", "Fouten"),
        Link("l1", "v1", "v2", "+", delayed=True),
    ]
)


def refused(data: bytes) -> str:
    with pytest.raises(FileError) as caught:
        read(data)
    text = str(caught.value)
    assert "\n" not in text
    assert len(text) < 300
    return text


def changed(old: str, new: str) -> bytes:
    text = write(SMALL).decode()
    assert old in text
    return text.replace(old, new).encode()


@given(diagrams())
def test_what_is_saved_is_read_again(diagram: Diagram) -> None:
    data = write(diagram)
    again = read(data)
    assert again == diagram
    assert list(again.records) == list(diagram.records)
    assert write(again) == data
    assert recognises(data)


@given(diagrams())
def test_every_saved_file_follows_the_schema_and_has_one_record_a_line(diagram: Diagram) -> None:
    text = write(diagram).decode()
    VALID.validate(json.loads(text))
    lines = text.split("\n")
    assert lines[-2:] == ["]}", ""]
    ids = [json.loads(line.removesuffix(","))["id"] for line in lines[1:-2] if line]
    assert ids == list(diagram.records)


def test_a_moved_variable_changes_one_line() -> None:
    before = write(SMALL).splitlines()
    after = write(edits.move(SMALL, {"v1": (11, 12)})).splitlines()
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_the_file_reads_like_this() -> None:
    assert write(SMALL).decode() == (
        '{"format": "systemsthink", "version": [1, 2], "records": [\n'
        '{"type": "about", "id": "about", "title": "Klein"},\n'
        '{"type": "variable", "id": "v1", "name": "Werkdruk", "x": 10.5, "y": -3.0},\n'
        '{"type": "variable", "id": "v2", "name": "Fouten"},\n'
        '{"type": "link", "id": "l1", "source": "v1", "target": "v2", "polarity": "+", '
        '"delayed": true}\n'
        "]}\n"
    )


def test_the_published_schema_is_that_of_the_records() -> None:
    assert json_schema() == SCHEMA
    said = SCHEMA["$defs"]["variable"]["properties"]["color"]["description"]
    assert all(name in said for name in PALETTE)
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for name, kind in TYPES.items():
        own = {field.name for field in fields(kind)} - {"extra"}
        assert set(SCHEMA["$defs"][name]["properties"]) == own


@pytest.mark.parametrize(
    "record",
    [
        {"type": "variable", "id": "v1"},
        {"type": "variable", "id": "v1", "name": 1},
        {"type": "link", "id": "l1", "source": "v1", "target": "v1", "polarity": "positive"},
        {"type": "variable", "id": "", "name": "A"},
        {"type": "variable", "id": "v1", "name": "x" * 1001},
        {"type": "about", "id": "other"},
        {"id": "v1"},
    ],
)
def test_schema_and_reader_refuse_the_same(record: Any) -> None:
    document = {"format": "systemsthink", "version": [1, 0], "records": [record]}
    assert not VALID.is_valid(document)
    refused(json.dumps(document).encode())


def test_fields_and_records_of_a_newer_minor_version_survive_an_edit() -> None:
    data = (FIXTURES / "version-1.7.cld").read_bytes()
    edited = edits.rename(read(data), "v1", "Werklast")
    assert write(edited).decode() == data.decode().replace('"Werkdruk"', '"Werklast"')
    assert Foreign("s1", "scenario", {"steps": [1, {"at": 2.5}]}) in edited.records.values()


def test_every_version_ever_is_read() -> None:
    found = read((FIXTURES / "version-1.0.cld").read_bytes())
    assert [v.name for v in found.variables.values()] == ["Werkdruk", "Fouten"]
    link = Link("l1", "v1", "v2", "+", True, 2.0, 1.5, 0.2, color="#aa0000")
    assert found.links["l1"] == link
    assert found.about == About(title="Klein", time_unit="week", until=20.0, step=0.1)
    assert found.variables["v2"].kind == "accumulates"
    assert found.loop_names["n1"].loop == ("v1", "v2")
    assert found.disturbances["d1"].shape == "pulse"


def test_what_version_1_1_added_is_read() -> None:
    found = read((FIXTURES / "version-1.1.cld").read_bytes())
    data = (FIXTURES / "version-1.1.cld").read_bytes()
    assert write(found) == data.replace(b"[1, 1]", b"[1, 2]")
    assert (found.about.question, found.about.boundary) == ("Waarom blijft het druk?", "het team")
    first = found.variables["v1"]
    assert (first.dots, first.unit, first.said_by) == (3, "uur", "An")
    assert list(found.parking) == ["v3"]
    assert found.links["l1"].said_by == "Bo"
    assert found.topics["t1"] == Topic("t1", "teal", "Werk")
    assert found.groups["g1"] == Group("g1", ("v1", "v2"), "Team", "blue")
    assert found.notes["m1"].text == "Vraag\nhet na"


def test_what_version_1_2_added_is_read() -> None:
    data = (FIXTURES / "version-1.2.cld").read_bytes()
    found = read(data)
    assert write(found) == data
    assert [link.color for link in found.links.values()] == ["teal", "", "red"]
    assert found.views["w1"] == View("w1", "Het werk", ("v1", "v2", "m1"), without=("l2",))
    assert found.views["w2"] == View("w2", "Het team", ("v2", "v3"), {"v2": (400.0, 1.5)})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("members", []),
        ("members", "v1"),
        ("places", {"v1": [1.0]}),
        ("places", {"v1": [1.0, 1e10]}),
        ("places", {"v1": ["1", "2"]}),
        ("without", [1]),
    ],
)
def test_a_view_that_is_none_is_refused_by_schema_and_reader(field: str, value: Any) -> None:
    view = {"type": "view", "id": "w1", "name": "Werk", "members": ["v1"], field: value}
    records = [{"type": "variable", "id": "v1", "name": "Werkdruk"}, view]
    document = {"format": "systemsthink", "version": [1, 2], "records": records}
    assert not VALID.is_valid(document)
    assert "record 2" in refused(json.dumps(document).encode())


def test_a_view_may_name_what_an_older_version_removed() -> None:
    view = View("w1", "Werk", ("v1", "gone"), {"gone": (1.0, 2.0)}, ("l9",))
    data = write(diagram([Variable("v1", "Werkdruk"), view]))
    assert read(data).views["w1"] == view


def test_migrations_run_one_after_the_other() -> None:
    def to_4(document: dict[str, Any]) -> dict[str, Any]:
        signs = {"positive": "+", "negative": "-"}
        links = [{**link, "polarity": signs[link["polarity"]]} for link in document["records"]]
        return {**document, "version": [0, 4], "records": links}

    def to_5(document: dict[str, Any]) -> dict[str, Any]:
        return {**document, "version": [0, 5], "title": document["title"].strip()}

    old = {"version": [0, 3], "title": " A ", "records": [{"polarity": "negative"}]}
    new = migrate(old, {(0, 4): to_5, (0, 3): to_4})
    assert new == {"version": [0, 5], "title": "A", "records": [{"polarity": "-"}]}


def test_reformatted_by_another_program_it_is_the_same() -> None:
    text = json.dumps(json.loads(write(SMALL)), indent=4, sort_keys=True)
    assert read(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == SMALL


def test_empty() -> None:
    assert "empty" in refused(b"")
    assert "empty" in refused(b" \n\n")


def test_cut_off_at_any_byte() -> None:
    data = write(SMALL)
    for length in range(len(data) - 3):
        refused(data[:length])


def test_wrong_types_name_record_line_and_field() -> None:
    text = refused(changed('"x": 10.5', '"x": "10.5"'))
    assert text.startswith("record 2, line 3: ")
    assert "“x”" in text
    assert "“name”" in refused(changed(', "name": "Fouten"', ""))
    assert "record 4, line 5" in refused(changed('"polarity": "+"', '"polarity": "p"'))
    assert "record 3, line 4" in refused(changed('"id": "v2"', '"id": 2'))


@pytest.mark.parametrize("records", ["7", "null", "{}", "[1]", "[null]", '["x"]', "[[]]"])
def test_wrong_shapes(records: str) -> None:
    refused(f'{{"format": "systemsthink", "version": [1, 0], "records": {records}}}'.encode())


def test_records_said_twice_have_a_place() -> None:
    given = changed('"records": [', '"records": "none", "records": [').replace(
        b'"x": 10.5', b'"x": ""'
    )
    assert refused(given).startswith("record 2, line 3: ")


@pytest.mark.parametrize(
    "version", ["[2, 0]", "[0, 9]", '"1.0"', "1", "null", "[1]", "[1.0, 0]", "[true, 0]", "[1, -1]"]
)
def test_unknown_version(version: str) -> None:
    refused(changed("[1, 2]", version))


def test_a_newer_version_asks_for_an_update() -> None:
    assert "Update" in refused(changed("[1, 2]", "[2, 0]"))


def test_no_version() -> None:
    refused(changed('"version": [1, 2], ', ""))


def test_another_program_s_json() -> None:
    for data in (b"[]", b"1", b'"x"', b"{}", b'{"elements": [], "connections": []}'):
        assert "not a systemsthink file" in refused(data)
        assert not recognises(data)


def test_the_same_id_twice() -> None:
    assert "record 3, line 4: The id “v1”" in refused(changed('"id": "v2"', '"id": "v1"'))


def test_the_same_name_twice() -> None:
    assert "record 3, line 4" in refused(changed("Fouten", " WERKDRUK "))
    composed = changed("Werkdruk", "Beh\u00e9r").decode().replace("Fouten", "Behe\u0301r")
    assert "record 3" in refused(composed.encode())


def test_a_link_to_a_missing_variable() -> None:
    assert "record 4, line 5" in refused(changed('"target": "v2"', '"target": "v9"'))


def test_only_the_about_record_is_called_about() -> None:
    assert "record 3" in refused(changed('"id": "v2"', '"id": "about"'))


def test_a_name_of_a_million_characters() -> None:
    assert "1000" in refused(changed("Fouten", "F" * 1_000_000))


@pytest.mark.parametrize("character", ["\\u0000", "\\n", "\\u001b", "\\u007f", "\\u0085"])
def test_control_characters_in_a_name(character: str) -> None:
    assert "control characters" in refused(changed("Fouten", f"Fou{character}ten"))


def test_half_a_surrogate_pair() -> None:
    refused(changed("Fouten", "Fou\\ud800ten"))


@pytest.mark.parametrize("deep", ["[" * 200_000, "[" * 200_000 + "]" * 200_000, '{"a":' * 200_000])
def test_200_000_brackets(deep: str) -> None:
    assert "nested" in refused(deep.encode())
    assert "nested" in refused(changed('"x": 10.5', f'"x": {deep}'))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "9" * 5000])
def test_numbers_that_are_none(number: str) -> None:
    assert "line 3" in refused(changed("10.5", number))
    assert "line 3" in refused(changed('"x": 10.5', f'"new": {number}'))


@pytest.mark.parametrize("number", ["1e300", "-1e10"])
def test_places_that_no_screen_can_show(number: str) -> None:
    assert "“x”" in refused(changed("10.5", number))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"])
def test_other_encodings(encoding: str) -> None:
    refused(write(edits.rename(SMALL, "v1", "Geëist")).decode().encode(encoding))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["id", "type", "name"]), inner),
    max_leaves=8,
)
members = st.sampled_from(
    ["type", "id", "name", "x", "kind", "scale", "loop", "source", "target", "variable", "until"]
)
kinds = st.sampled_from([*TYPES, "scenario"])


@given(st.lists(st.dictionaries(members, values) | values), st.lists(kinds))
def test_any_json_is_read_or_refused(records: list[Any], types: list[str]) -> None:
    for record, kind in zip(records, types, strict=False):
        if isinstance(record, dict):
            record |= {"type": kind, "id": f"i{len(record)}"}
    document = {"format": "systemsthink", "version": [1, 0], "records": records}
    read_or_refused(json.dumps(document).encode())


@given(st.data())
def test_any_damage_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray((FIXTURES / "version-1.0.cld").read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(whole)))
        whole[start : start + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=4))
    read_or_refused(bytes(whole))


def read_or_refused(data: bytes) -> None:
    try:
        diagram = read(data)
    except FileError:
        return
    assert read(write(diagram)) == diagram


def test_binary_rubbish() -> None:
    refused(bytes(range(256)) * 40)
    refused(b"\x89PNG\r\n\x1a\n" + bytes(1000))


def test_what_no_reader_would_accept_is_not_written() -> None:
    for wrong in (
        Variable("v1", "A", float("nan")),
        Variable("v1", "A\x00"),
        Link("l1", "v8", "v9"),
        Variable("v1", "A", extra={"x-new": float("inf")}),
    ):
        with pytest.raises(FileError):
            write(diagram([wrong]))
