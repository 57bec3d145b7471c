"""Kumu's JSON: blueprints and exports, signs wherever people put them, maps, loops, own fields."""

import json
from typing import Any

import pytest

from systemsthink import files
from systemsthink.errors import FileError
from systemsthink.exchange import kumu
from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram, Link, diagram
from systemsthink.storage import native

Json = dict[str, Any]


def _read(document: object) -> Reading:
    return files.read_bytes(json.dumps(document).encode())


def _blueprint(*connections: Json, **more: Any) -> Json:
    elements = [{"label": "A"}, {"label": "B", "type": "Stock"}]
    return {"elements": elements, "connections": list(connections)} | more


def _link(**fields: Any) -> Link:
    (link,) = _read(_blueprint({"from": "A", "to": "B"} | fields)).diagram.links.values()
    return link


def _said(reading: Reading) -> list[str]:
    return [str(remark) for remark in reading.remarks]


def _again(found: Diagram) -> Json:
    return dict(json.loads(kumu.write(found)))


@pytest.mark.parametrize(
    ("fields", "polarity"),
    [
        ({"type": "+"}, "+"),
        ({"type": "-"}, "-"),
        ({"type": "++"}, "+"),
        ({"type": "--"}, "+"),
        ({"type": "––"}, "+"),
        ({"type": "causal", "label": "--"}, "-"),
        ({"label": "why", "Postlabel": "-"}, "-"),
        ({"type": "+-"}, "-"),
        ({"type": "-+"}, "-"),
        ({"type": "same"}, "+"),
        ({"label": "Opposite"}, "-"),
        ({"type": "Causal", "label": "−"}, "-"),
        ({"type": "Adds to / same direction"}, "+"),
        ({"type": "Subtracts from / opposite direction"}, "-"),
        ({"Type": "Strong positive"}, "+"),
        ({"Polarity": "negative"}, "-"),
        ({"type": "Causal", "Relationship Impact": "Positive"}, "+"),
        ({"type": "+-", "label": "[A]"}, "-"),
        ({"type": "likes", "label": "because"}, "?"),
        ({}, "?"),
        ({"attributes": {"connection type": "-"}}, "-"),
    ],
)
def test_people_write_a_sign_as_type_or_as_label(fields: Json, polarity: str) -> None:
    assert _link(**fields).polarity == polarity


def test_delay_strength_and_reason() -> None:
    assert _link(delayed=True).delayed
    assert _link(Delay="yes").delayed
    assert not _link(delayed=False).delayed
    late = _link(delayed=True, **{"Delay time": 3})
    assert (late.delayed, late.delay_time) == (True, 3)
    assert _link(type="Weak negative").strength == 0.5
    assert _link(type="+", Strength=1.5).strength == 1.5
    assert _link(type="+", description="<p>A &amp; B</p>").description == "A & B"
    assert _link(type="+", label="via prices").description == "via prices"


def test_an_element_has_type_description_and_fields_of_its_own() -> None:
    element = {
        "label": "A",
        "type": "Goal",
        "description": "One\ntwo",
        "tags": ["x"],
        "Owner": "Ann",
    }
    element["Owner"] = "Ann"
    document = {"elements": [element, {"label": "B", "type": "Stock"}], "connections": []}
    found = _read(document).diagram
    first, second = found.variables.values()
    assert (first.description, first.kind, second.kind) == ("One\ntwo", None, "accumulates")
    written = _again(found)["elements"][0]
    assert {key: written[key] for key in element} == element


def test_ids_labels_and_names_that_are_no_element() -> None:
    document = {
        "elements": [
            {"id": "e1", "label": "A"},
            {"id": "e2", "label": "A"},
            {"id": 3, "label": "C"},
        ],
        "connections": [
            {"from": "e1", "to": "e2"},
            {"from": 3, "to": " c "},
            {"from": "C", "to": "New"},
            {"from": "new", "to": ""},
        ],
    }
    reading = _read(document)
    name = {v.id: v.name for v in reading.diagram.variables.values()}
    ends = [(name[e.source], name[e.target]) for e in reading.diagram.links.values()]
    assert ends == [("A", "A 2"), ("C", "C"), ("C", "New")]
    assert "Links without two ends: 1." in _said(reading)


def _element(id: str, label: str, **more: Any) -> Json:
    return {"_id": id, "attributes": {"label": label} | more}


def _connection(id: str, source: str, target: str, **more: Any) -> Json:
    fields = {"direction": "directed", "delayed": False, "reversed": True}
    ends = {"from": source, "to": target, "attributes": {"connection type": "+"}}
    return {"_id": id} | fields | ends | more


def _on(id: str, x: float, y: float, **style: str) -> Json:
    return {"_id": f"on {id}", "element": id, "position": {"x": x, "y": y}, "style": style}


EXPORT: Json = {
    "name": "Traffic",
    "description": "<b>Why</b> jams?",
    "defaultMap": "m2",
    "elements": [_element("e1", "Roads"), _element("e2", "Cars"), _element("e3", "Jams")],
    "connections": [
        _connection("c1", "e1", "e2"),
        _connection("c2", "e2", "e3", delayed=True),
        _connection("c3", "e3", "e1", direction="mutual"),
        _connection("c4", "e2", "e1", direction="undirected"),
        _connection("c5", "e2", "e9"),
    ],
    "loops": [
        {"_id": "l1", "attributes": {"label": "R1 roads"}, "connections": ["c2", "c3", "c1"]},
        {"_id": "l2", "attributes": {"label": "No loop"}, "connections": ["c1", "c2"]},
    ],
    "maps": [
        {"_id": "m1", "name": "Part", "elements": [_on("e1", 900, 0), _on("e2", 1000, 50)]},
        {
            "_id": "m2",
            "name": "All",
            "elements": [_on("e1", 0, 0, color="#ff0000"), _on("e2", 300, 0)],
            "connections": [{"connection": "c1", "style": {"color": "#0000ff"}}],
            "description": "Made in May",
        },
    ],
    "perspectives": [{"_id": "p1", "style": "@settings{}"}],
}


def test_an_export_has_places_delays_and_a_title() -> None:
    reading = _read(EXPORT | {"maps": EXPORT["maps"][1:]})
    found = reading.diagram
    places = [(v.name, v.x, v.y, v.color) for v in found.variables.values()]
    assert places[:2] == [("Roads", 0, 0, "red"), ("Cars", 300, 0, "")]
    assert reading.unplaced == ("v3",)
    assert found.about.title == "Traffic"
    assert [link.delayed for link in found.links.values()] == [False, True, False, False]
    assert {link.polarity for link in found.links.values()} == {"+"}
    assert not found.views
    assert [link.color for link in found.links.values()] == ["blue", "", "", ""]
    assert {"Why jams?\n\nMade in May", "No loop"} == {note.text for note in found.notes.values()}
    assert {
        "Links that point both ways, read in one direction: 1.",
        "Links without a direction, read as from first to second: 1.",
        "Links without two ends: 1.",
        "Elements on no map: 1.",
        "Loops whose links make no loop, kept as notes: 1.",
        "Kumu's rules for the look of a map, left out: 1.",
    } == set(_said(reading))


def test_several_maps_are_views_side_by_side() -> None:
    """The default map comes first; the other begins 400 pixels to the right of it."""
    found = _read(EXPORT).diagram
    roads, cars, _ = found.variables.values()
    assert ((roads.x, roads.y), (cars.x, cars.y)) == ((0, 0), (300, 0))
    whole, part = found.views.values()
    assert (whole.name, whole.members, whole.places) == ("All", ("v1", "v2"), {})
    assert whole.without == ("l4",)
    assert (part.name, part.members, part.without) == ("Part", ("v1", "v2"), ())
    assert part.places == {"v1": (700, 0), "v2": (800, 50)}


def test_a_loop_keeps_its_name() -> None:
    (name,) = _read(EXPORT).diagram.loop_names.values()
    assert (name.name, name.loop) == ("R1 roads", ("v1", "v2", "v3"))


def test_the_blueprint_is_what_the_documentation_shows() -> None:
    found = _read(EXPORT).diagram
    again = _again(found)
    assert again.keys() == {"elements", "connections"}
    assert again["elements"][1] == {"id": "v2", "label": "Cars", "x": 300, "y": 0}
    assert again["connections"][1] == {
        "id": "l2",
        "from": "v2",
        "to": "v3",
        "type": "+",
        "direction": "directed",
        "delayed": True,
    }
    assert again["connections"][2]["direction"] == "mutual"


def test_a_sign_stays_where_it_stood_until_it_changes() -> None:
    for fields in ({"type": "Causal", "label": "same"}, {"type": "++"}, {"Polarity": "positive"}):
        found = _read(_blueprint({"from": "A", "to": "B"} | fields)).diagram
        (written,) = _again(found)["connections"]
        assert {key.casefold(): value for key, value in fields.items()}.items() <= written.items()
        (link,) = found.links.values()
        for polarity in ("-", "?"):
            changed = Link(link.id, link.source, link.target, polarity, extra=link.extra)  # type: ignore[arg-type]
            map = diagram([*found.variables.values(), changed])
            (read,) = _read(_again(map)).diagram.links.values()
            assert read.polarity == polarity


def test_what_was_changed_is_not_written_as_it_was() -> None:
    link = _link(type="Strong positive", label="via prices", Color="#dc143c", Owner="Ann")
    assert (link.strength, link.color, link.description) == (2.0, "red", "via prices")
    changed = Link(link.id, "v1", "v2", "+", strength=0.5, color="blue", extra=link.extra)
    bare = _read(_blueprint()).diagram
    map = diagram([*bare.variables.values(), changed])
    (written,) = _again(map)["connections"]
    assert {"label", "color"}.isdisjoint(written)
    assert (written["Owner"], written["Strength"]) == ("Ann", 0.5)
    (read,) = _read(_again(map)).diagram.links.values()
    assert (read.polarity, read.strength, read.color) == ("+", 0.5, "blue")
    assert read.description == ""


@pytest.mark.parametrize(
    "document",
    [
        {"elements": [], "connections": []},
        {"elements": [1, {"label": 5}, {"label": ["a"]}], "connections": [2, {"from": {}}]},
        {
            "elements": [{"_id": 1, "attributes": {}}],
            "connections": [],
            "maps": [{"elements": [1]}],
        },
        {
            "elements": [{"_id": "a", "attributes": {"label": "A"}}],
            "connections": [{"_id": "c", "from": "a", "to": "a", "attributes": 3}],
            "maps": [{"elements": [{"element": "a", "position": [1], "style": "x"}]}, {}],
            "loops": [{"attributes": {"label": "x"}, "connections": [{}, "c", 5]}, {"label": "y"}],
        },
        {
            "elements": [{"label": "A", "x": 1e300, "y": "2", "deep": [[[[[1]]]]], "n": 10**40}],
            "connections": [],
        },
    ],
)
def test_odd_values_do_no_harm(document: object) -> None:
    found = _read(document).diagram
    assert native.read(native.write(found)).records == found.records
    kumu.write(found)


def test_other_json_is_no_kumu() -> None:
    for value in (
        {"elements": [{"type": "VARIABLE", "name": "A"}], "connections": []},
        {"elements": [{"label": "A"}]},
        {"elements": {}, "connections": []},
        [],
    ):
        assert not kumu.recognises(json.dumps(value).encode())
    with pytest.raises(FileError, match="This is no Kumu map"):
        kumu.read(b"{}")


def test_names_are_smaller_where_they_would_lie_on_each_other() -> None:
    elements = [{"label": f"Motivation {n}", "x": 60 * n, "y": 0} for n in (0, 1)]
    found = _read({"elements": elements, "connections": []}).diagram
    assert {v.scale for v in found.variables.values()} < {0.6, 0.7, 0.8, 0.9}


def test_a_sign_at_each_end_is_written_back_while_it_holds() -> None:
    edge = {"from": "A", "to": "B", "type": "--"}
    elements = [{"label": "A"}, {"label": "B"}]
    found = _read({"elements": elements, "connections": [edge]}).diagram
    assert _again(found)["connections"][0]["type"] == "--"
    (link,) = found.links.values()
    changed = Link(link.id, link.source, link.target, "-", extra=link.extra)
    map = diagram([*found.variables.values(), changed])
    assert _again(map)["connections"][0]["type"] == "-"
