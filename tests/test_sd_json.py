"""SD-JSON, plain and wrapped, read and written."""

import json
from dataclasses import replace
from typing import Any

import pytest
from telling import links_with

from systemsthink.errors import FileError
from systemsthink.exchange import sd_json
from systemsthink.exchange.reading import Reading
from systemsthink.model import Link, Variable, diagram, put

links_of = links_with("flow")

MODEL: dict[str, Any] = {
    "variables": [
        {
            "name": "Deer",
            "type": "stock",
            "equation": "100",
            "inflows": ["deer births"],
            "outflows": ["deer deaths"],
            "units": "deer",
        },
        {"name": "deer births", "type": "flow", "equation": "Deer*birth_rate"},
        {"name": "deer deaths", "type": "flow", "equation": "Deer/8"},
        {"name": "birth rate", "type": "variable", "equation": "0.3", "documentation": "a guess"},
    ],
    "relationships": [
        {"from": "deer births", "to": "Deer", "polarity": "+", "reasoning": "more are born"},
        {"from": "Deer", "to": "deer births", "polarity": "?", "polarityReasoning": "who knows"},
        {"from": "Deer", "to": "deer deaths", "polarity": ""},
        {"from": "Deer", "to": "deer deaths", "polarity": "+"},
        {"from": "Wolves", "to": "deer deaths", "polarity": "+"},
        {"from": "", "to": "Deer"},
    ],
    "specs": {"startTime": 0, "stopTime": 10, "timeUnits": "years"},
}


def read(value: Any) -> Reading:
    return sd_json.read(json.dumps(value).encode())


def test_a_relationship_that_says_the_same_as_a_flow_is_not_doubled() -> None:
    reading = read(MODEL)
    assert links_of(reading) == [
        ("deer births", "Deer", "+", False),
        ("Deer", "deer births", "?", False),
        ("Deer", "deer deaths", "?", False),
        ("Deer", "deer deaths", "+", False),
        ("Wolves", "deer deaths", "+", False),
        ("deer deaths", "Deer", "-", True),  # which only the stock says
    ]
    assert [str(remark) for remark in reading.remarks] == [
        "2 of 6 links have no sign.",
        "Links without two ends: 1.",
        "Variables that only a link names: 1.",
        "Equations were kept as text and are not simulated: 4.",
    ]
    deer, _, _, rate, _ = reading.diagram.variables.values()
    assert (deer.kind, deer.unit, rate.description) == ("accumulates", "deer", "a guess")
    assert next(iter(reading.diagram.links.values())).description == "more are born"


def test_it_may_be_wrapped_and_come_with_results() -> None:
    answer = {
        "model": MODEL,
        "feedback": {"loops": []},
        "supportingInfo": {"title": "Deer", "explanation": "About deer"},
    }
    answer["feedback"] = {"feedbackLoops": [{"identifier": "R1"}]}
    assert sd_json.recognises(json.dumps(answer).encode())
    reading = read(answer)
    assert links_of(reading) == links_of(read(MODEL))
    assert reading.diagram.title == "Deer"
    assert [note.text for note in reading.diagram.notes.values()] == ["About deer"]
    assert str(reading.remarks[-1]) == "Results of simulations were left out."


def test_without_relationships_equations_name_the_causes() -> None:
    model = {
        "variables": [
            {"name": "Birth Rate", "type": "variable", "equation": "{Deer}0.1"},
            {"name": "births", "type": "variable", "equation": '"Birth Rate" * Deer + deer'},
            {"name": "Deer", "type": "stock", "equation": "births"},
        ]
    }
    assert links_of(read(model)) == [
        ("Birth Rate", "births", "?", False),
        ("Deer", "births", "?", False),
    ]


def test_views_tell_places() -> None:
    views = [{"elements": [{"type": "aux", "uid": 1, "name": "a_b", "x": 5, "y": 6}]}]
    reading = read({"variables": [{"name": "A b", "type": "variable"}], "views": views})
    (variable,) = reading.diagram.variables.values()
    assert (variable.x, variable.y, reading.unplaced) == (5, 6, ())


def test_what_a_map_cannot_show_is_written_back() -> None:
    written = json.loads(sd_json.write(read(MODEL).diagram))
    assert written["specs"] == MODEL["specs"]
    assert written["variables"][:4] == MODEL["variables"]
    assert written["relationships"][:2] == MODEL["relationships"][:2]
    assert len(written["relationships"]) == 5  # the flow of deaths stands with its stock


def test_equations_go_when_causes_change_but_flows_stay() -> None:
    found = read(MODEL).diagram
    rate = next(v for v in found.variables.values() if v.name == "birth rate")
    deer = next(v for v in found.variables.values() if v.name == "Deer")
    changed = put(found, Link("new", rate.id, deer.id, "+"), Variable(rate.id, "rate"))
    stock, births, *_ = json.loads(sd_json.write(changed))["variables"]
    assert stock["inflows"] == ["deer births"]
    assert stock["outflows"] == ["deer deaths"]
    assert "equation" not in stock
    assert births["equation"] == "Deer*birth_rate"  # its causes are what they were


def test_a_flow_of_ours_is_told_by_its_stock() -> None:
    stock = Variable("v1", "Deer", kind="accumulates")
    found = diagram([stock, Variable("v2", "births"), Link("l1", "v2", "v1", "+", flow=True)])
    written = json.loads(sd_json.write(found))
    assert written["variables"][0]["inflows"] == ["births"]
    assert written["variables"][1]["type"] == "flow"
    assert written["relationships"] == []


@pytest.mark.parametrize("data", [b'{"variables": 1}', b'{"model": []}', b"[]"])
def test_without_variables_it_is_none(data: bytes) -> None:
    assert not sd_json.recognises(data)
    with pytest.raises(FileError, match="no variables"):
        sd_json.read(data)


def test_the_unit_of_time_comes_along() -> None:
    shown = sd_json.read(json.dumps(MODEL).encode()).diagram
    assert shown.about.time_unit == "years"
    assert json.loads(sd_json.write(shown))["specs"] == MODEL["specs"]
    bare = put(diagram([Variable("v1", "Deer")]), replace(shown.about, time_unit="days"))
    assert sd_json.read(sd_json.write(bare)).diagram.about.time_unit == "days"
