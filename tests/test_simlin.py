"""Simlin's projects: views and equations, read and written."""

import json
from dataclasses import replace
from typing import Any

import pytest
from telling import links_with

from systemsthink.errors import FileError
from systemsthink.exchange import simlin
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.simlin.equations import equations_of
from systemsthink.model import Group, Link, Variable, diagram, put

links_of = links_with("flow")

MODEL: dict[str, Any] = {
    "name": "main",
    "stocks": [
        {"name": "fish", "initialEquation": "5", "inflows": ["births"], "outflows": [], "uid": 9}
    ],
    "flows": [{"name": "births", "equation": "fish * rate", "units": "fish/year"}],
    "auxiliaries": [{"name": "birth_rate", "equation": "0.1", "documentation": "a guess"}],
    "groups": [{"name": "Lake", "members": ["fish", "nobody"]}],
}
ELEMENTS: list[dict[str, Any]] = [
    {"type": "stock", "uid": 1, "name": "Fish", "x": 0, "y": 0},
    {"type": "flow", "uid": 2, "name": "births", "x": 100, "y": 0, "points": []},
    {"type": "aux", "uid": 3, "name": "birth\nrate", "x": 100, "y": 100},
    {"type": "alias", "uid": 4, "aliasOfUid": 1, "x": 0, "y": 100},
    {"type": "cloud", "uid": 5, "flowUid": 2, "x": 200, "y": 0},
    {"type": "link", "uid": 6, "fromUid": 4, "toUid": 3, "arc": 315, "polarity": "+"},
    {"type": "link", "uid": 7, "fromUid": 1, "toUid": 3},
    {"type": "link", "uid": 8, "fromUid": 3, "toUid": 77},
    {"type": "group", "uid": 10, "name": "Rates", "x": 50, "y": 50, "width": 100, "height": 100},
]


def read(model: dict[str, Any], **others: Any) -> Reading:
    project = {"name": "Lake", "simSpecs": {"startTime": 0}, "models": [model], **others}
    return simlin.read(json.dumps(project).encode())


def test_a_view_tells_names_places_and_links() -> None:
    reading = read(MODEL | {"views": [{"elements": ELEMENTS}]})
    fish, births, rate = reading.diagram.variables.values()
    assert (fish.name, fish.kind, fish.x, fish.y) == ("Fish", "accumulates", 0, 0)
    assert (births.unit, rate.name, rate.description) == ("fish/year", "birth rate", "a guess")
    assert links_of(reading) == [("births", "Fish", "+", True), ("Fish", "birth rate", "+", False)]
    link = list(reading.diagram.links.values())[1]
    assert link.bend == pytest.approx(0.2071, abs=1e-3)  # leaves upwards at 45 degrees: a quarter
    groups = [(group.name, len(group.members)) for group in reading.diagram.groups.values()]
    assert groups == [("Lake", 1), ("Rates", 1)]
    assert not reading.diagram.views
    assert "Links without two ends: 1." in map(str, reading.remarks)


def test_without_a_drawn_link_equations_name_the_causes() -> None:
    assert links_of(read(MODEL)) == [
        ("births", "fish", "+", True),
        ("fish", "births", "?", False),
    ]


def test_modules_are_variables_and_take_what_they_are_given() -> None:
    module = {"name": "pump", "modelName": "pump", "references": [{"src": "fish", "dst": "pump.x"}]}
    model = MODEL | {"modules": [module], "auxiliaries": [{"name": "out", "equation": "pump.y"}]}
    assert links_of(read(model))[1:] == [
        ("fish", "births", "?", False),
        ("pump", "out", "?", False),
        ("fish", "pump", "?", False),
    ]


def test_several_views_stand_beside_each_other() -> None:
    other = [ELEMENTS[0] | {"x": 50, "y": 70}, ELEMENTS[2] | {"x": 80, "y": 0}]
    views = [{"elements": ELEMENTS}, {"name": "Rates", "elements": other}]
    found = read(MODEL | {"views": views}).diagram
    first, second = found.views.values()
    fish, births, rate = found.variables
    assert (first.name, set(first.members)) == ("1", {fish, births, rate})
    assert (second.name, second.places) == ("Rates", {fish: (300, 70), rate: (330, 0)})
    assert [found.links[id].polarity for id in second.without] == ["+"]


def test_what_is_written_has_uids_clouds_and_equations() -> None:
    stock = Variable("v1", "Fish", 200.0, 0.0, kind="accumulates", unit="fish")
    records = [
        stock,
        Variable("v2", "births", 100.0, 0.0),
        Variable("v3", "birth rate", 100.0, 100.0),
        Link("l1", "v2", "v1", "+", flow=True),
        Link("l2", "v3", "v2", "+", bend=0.2071068),
        Link("l3", "v1", "v2", "-"),
        Link("l4", "v3", "v3"),
        Group("g1", ("v1",), "Lake"),
    ]
    project = json.loads(simlin.write(diagram(records)))
    (model,) = project["models"]
    assert model["stocks"] == [
        {
            "name": "Fish",
            "units": "fish",
            "initialEquation": "0",
            "inflows": ["births"],
            "outflows": [],
        }
    ]
    assert model["flows"] == [{"name": "births", "equation": "birth_rate - Fish"}]
    (view,) = model["views"]
    flow, cloud = view["elements"][1:3]
    assert [point["attachedToUid"] for point in flow["points"]] == [cloud["uid"], 1]
    assert (cloud["type"], cloud["x"], cloud["flowUid"]) == ("cloud", 40.0, flow["uid"])
    arcs = [each.get("arc") for each in view["elements"] if each["type"] == "link"]
    assert arcs == [pytest.approx(225, abs=0.01), None, None]  # up, then 45 degrees to the left
    assert model["groups"] == [{"name": "Lake", "members": ["Fish"]}]


def test_names_are_as_small_as_where_simlin_draws_them_beside_their_signs() -> None:
    places = [
        {"type": "aux", "uid": n, "name": name, "x": 900 * n, "y": 0} for n, name in enumerate("ab")
    ]
    model = {"auxiliaries": [{"name": "a"}, {"name": "b"}]}
    plain = read(model | {"views": [{"elements": places}]}).diagram
    beside = [each | {"labelSide": "bottom"} for each in places]
    drawn = read(model | {"views": [{"elements": beside}]}).diagram
    assert {v.scale for v in plain.variables.values()} == {1.0}
    assert {v.scale for v in drawn.variables.values()} == {0.8}


def test_equations_made_of_causes() -> None:
    names = ["A b", "x -> y", 'say "no"', "Sum"]
    variables = [Variable(f"v{n}", name) for n, name in enumerate(names)]
    signs = ["-", "?", "+"]
    links = [Link(f"l{n}", f"v{n}", "v3", sign) for n, sign in enumerate(signs)]  # type: ignore[arg-type]
    assert equations_of(diagram([*variables, *links]))["v3"] == '-A_b + ABS("x_->_y")'


def test_what_a_map_cannot_show_is_written_back() -> None:
    read_once = read(MODEL | {"views": [{"elements": ELEMENTS}]}, units=[{"name": "fish"}]).diagram
    project = json.loads(simlin.write(read_once))
    assert project["units"] == [{"name": "fish"}]
    (model,) = project["models"]
    assert model["stocks"][0]["initialEquation"] == "5"
    assert model["flows"][0]["equation"] == "fish * rate"


@pytest.mark.parametrize("data", [b'{"models": 1}', b"[]"])
def test_without_models_it_is_none(data: bytes) -> None:
    assert not simlin.recognises(data)
    with pytest.raises(FileError, match="no models"):
        simlin.read(data)


def test_the_unit_of_time_comes_along_and_what_else_is_said_of_a_run_stays() -> None:
    specs = {"startTime": 3, "timeUnits": "years"}
    shown = read(MODEL, simSpecs=specs).diagram
    assert shown.about.time_unit == "years"
    assert json.loads(simlin.write(shown))["simSpecs"] == specs
    days = put(shown, replace(shown.about, time_unit="days"))
    assert json.loads(simlin.write(days))["simSpecs"] == specs | {"timeUnits": "days"}
    assert not read(MODEL, simSpecs="odd").diagram.about.time_unit


def test_projects_of_an_older_simlin_are_read_and_written_as_today() -> None:
    elements = [
        {"type": "stock", "uid": 1, "name": "Fish", "x": 0, "y": 0, "label_side": "top"},
        {"type": "aux", "uid": 3, "name": "rate", "x": 100, "y": 0},
        {"type": "alias", "uid": 4, "alias_of_uid": 1, "x": 0, "y": 100},
        {"type": "link", "uid": 6, "from_uid": 4, "to_uid": 3, "arc": 315},
    ]
    project = {
        "name": "Lake",
        "sim_specs": {"end_time": 9, "time_units": "weeks"},
        "models": [
            {
                "stocks": [{"name": "fish", "initial_equation": "5"}],
                "auxiliaries": [{"name": "rate", "equation": "fish / 2"}],
                "modules": None,
                "views": [{"elements": elements}],
            }
        ],
    }
    reading = simlin.read(json.dumps(project).encode())
    assert links_of(reading) == [("Fish", "rate", "?", False)]
    assert reading.diagram.about.time_unit == "weeks"
    assert "Links without two ends: 1." not in map(str, reading.remarks)
    written = json.loads(simlin.write(reading.diagram))
    assert written["simSpecs"] == {"endTime": 9, "timeUnits": "weeks"}
    assert written["models"][0]["stocks"][0]["initialEquation"] == "5"
