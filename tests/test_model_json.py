"""ModelJSON, read and written."""

import json
from typing import Any

import pytest

from systemsthink.errors import FileError
from systemsthink.exchange import model_json
from systemsthink.exchange.reading import Reading
from systemsthink.model import Link, Variable, diagram, put

TUB: dict[str, Any] = {
    "name": "Bathtub",
    "description": "Water in a tub",
    "engine": "SIMULATION_PACKAGE",
    "simulation": {"time_length": 20},
    "elements": [
        {
            "type": "STOCK",
            "name": "Tub",
            "display": {"coordinates": [390, 220], "size": [100, 40], "symbol": "T"},
            "behavior": {"initial_value": 0, "units": "Liters"},
        },
        {
            "type": "FLOW",
            "name": "Filling",
            "from": None,
            "to": "tub",
            "display": {"from_coordinates": [440, 90]},
            "behavior": {"value": "[Tap]"},
        },
        {"type": "VARIABLE", "name": "Tap", "display": {"coordinates": [0, 0]}},
        {"type": "LINK", "from": "Tap", "to": "Filling", "behavior": {"polarity": "POSITIVE"}},
        {"type": "LINK", "from": "Tub", "to": "Tap", "behavior": {"polarity": "NEUTRAL"}},
        {"type": "LINK", "from": "Tub", "to": None},
        {"type": "LINK", "from": "Cold", "to": "Tap", "behavior": {"polarity": "NEGATIVE"}},
    ],
    "visualizations": [{"type": "TABLE", "name": "All", "elements": ["Tub"]}],
}


def read(value: Any) -> Reading:
    return model_json.read(json.dumps(value).encode())


def test_stocks_flows_and_links() -> None:
    reading = read(TUB)
    found = {v.name: v for v in reading.diagram.variables.values()}
    tub = found["Tub"]
    assert (tub.kind, tub.unit, tub.x, tub.y) == ("accumulates", "Liters", 440, 240)
    assert (found["Tap"].x, found["Tap"].y) == (60, 25)  # half of a variable's usual box
    assert (found["Filling"].x, found["Filling"].y) == (440, 165)  # halfway to the stock
    name = {v.id: v.name for v in found.values()}
    links = [(name[a.source], name[a.target], a.polarity, a.flow) for a in links_of(reading)]
    assert links == [
        ("Filling", "Tub", "+", True),
        ("Tap", "Filling", "+", False),
        ("Tub", "Tap", "?", False),
        ("Cold", "Tap", "-", False),
    ]
    assert [str(remark) for remark in reading.remarks] == [
        "1 of 4 links have no sign.",
        "Links without two ends: 1.",
        "Variables that only a link names: 1.",
        "Equations were kept as text and are not simulated: 2.",
    ]
    assert reading.diagram.title == "Bathtub"
    assert [note.text for note in reading.diagram.notes.values()] == ["Water in a tub"]


def links_of(reading: Reading) -> list[Link]:
    return list(reading.diagram.links.values())


def test_a_flow_drains_one_stock_and_fills_another() -> None:
    stocks = [{"type": "STOCK", "name": name} for name in "AB"]
    flow = {"type": "FLOW", "name": "Moving", "from": "A", "to": "B"}
    assert [(a.polarity, a.flow) for a in links_of(read({"elements": [*stocks, flow]}))] == [
        ("-", True),
        ("+", True),
    ]


def test_what_a_map_cannot_show_is_written_back() -> None:
    written = json.loads(model_json.write(read(TUB).diagram))
    for key in ("name", "description", "engine", "simulation", "visualizations"):
        assert written[key] == TUB[key]
    tub, filling, tap = written["elements"][:3]
    assert tub == TUB["elements"][0]
    assert (filling["from"], filling["to"]) == (None, "Tub")
    assert filling["behavior"] == {"value": "[Tap]"}
    assert tap["display"] == {"coordinates": [0, 0], "size": [120, 50]}


def test_a_formula_goes_when_a_cause_is_renamed_and_so_do_charts() -> None:
    found = read(TUB).diagram
    tub, _, tap, _ = found.variables.values()
    renamed = put(found, Variable(tap.id, "Valve"), Variable(tub.id, "Bath", kind="accumulates"))
    written = json.loads(model_json.write(renamed))
    assert "behavior" not in written["elements"][1]
    assert "visualizations" not in written


def test_what_it_has_no_word_for_begins_with_an_underscore() -> None:
    link = Link("l1", "v1", "v1", "-", True, delay_time=2.0, strength=0.5, bend=0.3)
    written = model_json.write(diagram([Variable("v1", "A"), link]))
    assert json.loads(written)["elements"][1]["behavior"] == {
        "polarity": "NEGATIVE",
        "_delayed": True,
        "_delay_time": 2.0,
        "_strength": 0.5,
        "_bend": 0.3,
    }
    (found,) = model_json.read(written).diagram.links.values()
    assert (found.delay_time, found.strength, found.bend) == (2.0, 0.5, 0.3)


def test_odd_values_are_passed_over() -> None:
    elements = [
        {"type": "VARIABLE", "name": "A", "display": {"coordinates": ["x", None], "size": 5}},
        {"type": "VARIABLE", "name": "a", "display": []},
        {"type": "FLOW", "name": "F", "from": "Nowhere", "to": "A", "behavior": 3},
    ]
    reading = read({"elements": elements})
    assert [v.name for v in reading.diagram.variables.values()] == ["A", "a 2", "F"]
    assert len(reading.unplaced) == 3
    assert "Links without two ends: 1." in map(str, reading.remarks)


def test_without_elements_it_is_none() -> None:
    with pytest.raises(FileError, match="no elements"):
        read({"elements": {}})


def test_names_are_smaller_where_they_would_lie_on_each_other() -> None:
    elements = [
        {"type": "VARIABLE", "name": f"Motivation {n}", "display": {"coordinates": [60 * n, 0]}}
        for n in (0, 1)
    ]
    found = read({"elements": elements}).diagram
    assert {v.scale for v in found.variables.values()} < {0.6, 0.7, 0.8, 0.9}
