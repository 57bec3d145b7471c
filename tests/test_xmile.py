"""XMILE: what Stella and others draw, define and leave undrawn; and what is written for them."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from round_trips import assert_same, told
from strategies import NASTY, maps
from telling import links_with

from systemsthink import formats
from systemsthink.analysis.loops import find_loops
from systemsthink.errors import FileError
from systemsthink.exchange import xmile
from systemsthink.exchange.aspects import ASPECTS
from systemsthink.exchange.reading import Reading
from systemsthink.model import (
    Diagram,
    Group,
    Link,
    LoopName,
    Note,
    Variable,
    View,
    diagram,
    fault_of,
    key_of,
    named,
    put,
    tidy,
)

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
NAMESPACE = 'xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"'
STAFF = """
<stock name="Staff"><doc>People at work</doc><eqn>100</eqn><inflow>hiring</inflow>
<outflow>"leaving!"</outflow><units>people</units></stock>
<flow name="hiring"><eqn>Staff * hiring_rate</eqn></flow>
<flow name="leaving!"><eqn>Staff / stay</eqn><non_negative/></flow>
<aux name="hiring\\nrate"><eqn>0.1</eqn><gf><yscale min="0" max="1"/><ypts>0,1</ypts></gf></aux>
<aux name="stay"><eqn>5</eqn></aux>
"""
DRAWN = """
<stock x="200" y="100" name="Staff"/><flow x="100" y="100" name="hiring"/>
<flow x="300" y="100" name="leaving!"/><aux x="100" y="200" name="hiring rate" color="#b83246"/>
<connector uid="1" polarity="+" angle="90"><from>hiring_rate</from><to>hiring</to></connector>
<connector uid="2" polarity="+"><from>Staff</from><to>hiring</to></connector>
"""


def model(variables: str, view: str = "", head: str = "", more: str = "") -> bytes:
    views = f"<views><view>{view}</view></views>" if view else ""
    inside = f"{head}<model><variables>{variables}</variables>{views}</model>{more}"
    return f'{HEAD}<xmile version="1.0" {NAMESPACE}>{inside}</xmile>'.encode()


def read(variables: str, view: str = "", **parts: str) -> Reading:
    return xmile.read(model(variables, view, **parts))


def links(drawn: Diagram) -> set[Any]:
    return set(links_with("flow")(drawn))


def the(drawn: Diagram, name: str) -> Variable:
    found = named(drawn, name)
    assert found, name
    return found


def said(reading: Reading) -> list[str]:
    return [str(remark) for remark in reading.remarks]


def test_stocks_accumulate_and_flows_are_links_with_a_sign() -> None:
    drawn = read(STAFF, DRAWN).diagram
    assert links(drawn) == {
        ("hiring", "Staff", "+", True),
        ("leaving!", "Staff", "-", True),
        ("hiring rate", "hiring", "+", False),
        ("Staff", "hiring", "+", False),
    }
    staff = the(drawn, "Staff")
    assert (staff.kind, staff.x, staff.y) == ("accumulates", 200, 100)
    assert (staff.description, staff.unit) == ("People at work", "people")
    assert the(drawn, "hiring rate").color == "red"


def test_what_no_view_shows_is_kept_aside_and_written_back() -> None:
    reading = read(STAFF, DRAWN)
    assert named(reading.diagram, "stay") is None
    assert "Variables that no picture shows were kept aside: 1." in said(reading)
    assert "Equations were kept as text and are not simulated: 4." in said(reading)
    written = xmile.write(reading.diagram)
    assert _equations(written) == {
        "Staff": "100",
        "hiring": "Staff * hiring_rate",
        "leaving!": "Staff / stay",
        "hiring rate": "0.1",
        "stay": "5",
    }
    assert b"<ypts>0,1</ypts>" in written
    assert b"<non_negative/>" in written


def test_an_equation_that_does_not_fit_any_more_is_not_written() -> None:
    drawn = read(STAFF, DRAWN).diagram
    renamed = put(drawn, replace(the(drawn, "hiring rate"), name="rate of hiring"))
    assert _equations(xmile.write(renamed))["hiring"] == "rate_of_hiring + Staff"
    more = put(renamed, Variable("v9", "Mood"), Link("l9", "v9", the(drawn, "hiring").id, "-"))
    assert _equations(xmile.write(more))["hiring"] == "rate_of_hiring + Staff - Mood"
    assert _equations(xmile.write(more))["rate of hiring"] == "0.1"


def test_names_are_the_same_whatever_stands_for_a_blank() -> None:
    reading = read(
        '<aux name="Word of\\nMouth"/><aux name="a b"/><aux name="R&amp;D, new"/>',
        '<aux name="Word_of_Mouth" x="1" y="2"/><aux name="A\u00a0B" x="3" y="4"/>'
        "<connector><from>&quot;Word_of\\nMouth&quot;</from><to>a_b</to></connector>"
        '<connector><from>"R&amp;D,_new"</from><to>A_b</to></connector>',
    )
    assert links(reading.diagram) == {
        ("Word of Mouth", "a b", "?", False),
        ("R&D, new", "a b", "?", False),
    }
    assert reading.unplaced == (the(reading.diagram, "R&D, new").id,)


def test_an_alias_is_what_it_stands_for() -> None:
    drawn = read(
        '<aux name="a"/><aux name="b"/><aux name="c"/>',
        '<aux name="a" x="0" y="0"/><aux name="b" x="100" y="0"/>'
        '<alias uid="7" x="91" y="191" width="18" height="18"><of>a</of></alias>'
        '<alias uid="8" x="41" y="41" width="18" height="18"><of>c</of></alias>'
        '<connector angle="45"><from><alias uid="7"/></from><to>b</to></connector>'
        '<connector><from><alias uid="9"/></from><to>b</to></connector>',
    )
    assert links(drawn.diagram) == {("a", "b", "?", False)}
    assert [link.bend for link in drawn.diagram.links.values()] == [None]
    assert (the(drawn.diagram, "c").x, the(drawn.diagram, "c").y) == (50, 50)
    assert "Links without two ends: 1." in said(drawn)


@pytest.mark.parametrize("prefix", ["", 'xmlns:isee="http://iseesystems.com/XMILE"'])
def test_delay_sign_colour_and_reasons_of_a_connector(prefix: str) -> None:
    connector = (
        '<connector uid="1" polarity="-" delay_mark="true" color="#b83246" isee:thickness="2">'
        "<isee:reasoning>Tired.</isee:reasoning>"
        "<isee:polarity_reasoning>The more, the less.</isee:polarity_reasoning>"
        "<from>a</from><to>b</to></connector>"
        '<connector uid="2" polarity="none" color="red"><from>b</from><to>a</to></connector>'
    )
    style = '<style><connector color="red"/></style>'
    data = model('<aux name="a"/><aux name="b"/>', style + connector)
    data = data.replace(b'<xmile version="1.0"', f'<xmile version="1.0" {prefix}'.encode())
    there, back = xmile.read(data).diagram.links.values()
    assert (there.polarity, there.delayed, there.color) == ("-", True, "red")
    assert there.description == "Tired.\n\nThe more, the less."
    assert (back.polarity, back.delayed, back.color) == ("?", False, "")


@given(
    direction=st.floats(0, 360),
    length=st.floats(50, 500),
    turn=st.floats(-100, 100).filter(lambda turn: abs(turn) > 0.5),
)
def test_the_arc_is_the_circle_with_that_tangent(
    direction: float, length: float, turn: float
) -> None:
    """The angle between chord and tangent is half of what the arc subtends at its centre."""
    end_x = length * math.cos(math.radians(direction))
    end_y = -length * math.sin(math.radians(direction))
    drawn = read(
        '<aux name="a"/><aux name="b"/>',
        f'<aux name="a" x="0" y="0"/><aux name="b" x="{end_x:.9f}" y="{end_y:.9f}"/>'
        f'<connector angle="{direction + turn:.9f}"><from>a</from><to>b</to></connector>',
    ).diagram
    radius = length / 2 / math.sin(math.radians(abs(turn)))
    height = radius * (1 - math.cos(math.radians(abs(turn))))
    (link,) = drawn.links.values()
    assert link.bend == pytest.approx(math.copysign(height / length, turn), abs=1e-5)


def test_a_connector_bends_past_the_farthest_of_its_points() -> None:
    points = "".join(f'<pt x="{x}" y="{y}"/>' for x, y in ((0, 0), (50, 20), (90, 5), (100, 0)))
    drawn = read(
        '<aux name="a"/><aux name="b"/>',
        '<aux name="a" x="0" y="0"/><aux name="b" x="100" y="0"/>'
        f"<connector><pts>{points}</pts><from>a</from><to>b</to></connector>",
    ).diagram
    assert [link.bend for link in drawn.links.values()] == [pytest.approx(-0.2)]


TRIANGLE = (
    "".join(f'<aux name="{name}"/>' for name in "abcd"),
    "".join(
        f'<aux name="{name}" x="{at * 50}" y="{at % 2 * 80}"/>' for at, name in enumerate("abcd")
    )
    + '<connector uid="1"><from>a</from><to>b</to></connector>'
    + '<connector uid="2"><from>b</from><to>c</to></connector>'
    + '<connector uid="3"><from>c</from><to>a</to></connector>'
    + '<connector uid="4"><from>c</from><to>d</to></connector>',
)


@pytest.mark.parametrize(
    ("indicator", "names"),
    [
        ('<entity name="b"/><entity name="c"/><entity name="a"/>', ["R1 growth"]),
        ('<entity name="c"/><entity name="b"/><entity name="a"/>', ["R1 growth"]),
        ('<item uid="1"/><item uid="2"/><item uid="3"/>', ["R1 growth"]),
        ('<item uid="2"/><entity name="a"/>', ["R1 growth"]),
        ('<entity name="a"/><entity name="d"/>', []),
        ("", []),
    ],
)
def test_a_loop_indicator_names_its_loop_else_it_is_a_note(
    indicator: str, names: list[str]
) -> None:
    drawn = read(
        TRIANGLE[0],
        f'{TRIANGLE[1]}<isee:loop_indicator text="R1" x="20" y="30" width="30" height="30">'
        f"<name>growth</name><isee:entities>{indicator}</isee:entities></isee:loop_indicator>",
    ).diagram
    assert [(n.name, n.loop) for n in drawn.loop_names.values()] == [
        (name, ("v1", "v2", "v3")) for name in names
    ]
    notes = [(n.text, n.x, n.y) for n in drawn.notes.values()]
    assert notes == ([] if names else [("R1 growth", 35, 45)])


def test_text_boxes_are_notes_and_graphs_are_left_out() -> None:
    reading = read(
        '<aux name="a"/>',
        '<aux name="a" x="0" y="0"/><stacked_container><graph/></stacked_container>'
        '<text_box x="10" y="20" width="100" height="40">Two\nlines</text_box>',
    )
    assert [(n.text, n.x, n.y) for n in reading.diagram.notes.values()] == [("Two\nlines", 60, 40)]
    assert "Graphs, tables and controls were left out: 1." in said(reading)


def test_modules_are_variables_and_their_insides_come_back() -> None:
    inside = (
        '<model name="Hares"><variables><aux name="area"><eqn>1</eqn></aux></variables></model>'
    )
    reading = read(
        '<module name="Hares"><connect to="Lynx.h" from="Hares.h"/></module><module name="Lynx"/>',
        '<module name="Hares" x="0" y="0"/><module name="Lynx" x="9" y="9"/>'
        '<connector polarity="+"><from>Hares</from><to>Lynx</to></connector>',
        more=inside,
    )
    assert links(reading.diagram) == {("Hares", "Lynx", "+", False)}
    assert "Modules whose insides were kept aside: 1." in said(reading)
    written = xmile.write(reading.diagram)
    assert xmile.read(written).diagram.extra == reading.diagram.extra
    root = etree.fromstring(written)
    assert [m.get("name") for m in root.iter("{*}module")] == ["Hares", "Lynx", "Hares", "Lynx"]
    assert root.find(".//{*}connect").get("to") == "Lynx.h"
    assert root.findall("{*}model")[1].get("name") == "Hares"


def test_insides_that_are_too_large_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("systemsthink.exchange.xmile.keeping.MOST_KEPT", 10)
    reading = read('<module name="Hares"/>', more='<model name="Hares"><variables/></model>')
    assert "Modules whose insides were left out: 1." in said(reading)
    assert reading.diagram.extra == {}


def test_without_a_view_the_equations_say_what_depends_on_what() -> None:
    reading = read(
        STAFF + '<aux name="mood"/><isee:dependencies><var name="mood"><in>stay</in></var>'
        "</isee:dependencies><aux name='TIME STEP'><eqn>1</eqn></aux>"
        '<aux name="load"><element subscript="1"><eqn>"leaving!"[1]</eqn></element></aux>'
    )
    assert {(a, b) for a, b, _, flow in links(reading.diagram) if not flow} == {
        ("Staff", "hiring"),
        ("hiring rate", "hiring"),
        ("Staff", "leaving!"),
        ("stay", "leaving!"),
        ("stay", "mood"),
        ("leaving!", "load"),
    }
    assert named(reading.diagram, "TIME STEP") is None
    assert len(reading.unplaced) == len(reading.diagram.variables) == 7


def test_older_files_say_places_where_they_define() -> None:
    drawn = xmile.read(
        b'<xmile xmlns="http://www.systemdynamics.org/XMILE"><header><name>Old</name></header><model>'
        b'<aux name="a"><eqn>1</eqn><display x="5" y="6" color="blue"/></aux><aux name="b">'
        b'<display x="57" y="8"/></aux><display><connector color="#FF007F"><from>a</from><to>b</to>'
        b"</connector></display><interface/></model></xmile>"
    ).diagram
    assert drawn.title == "Old"
    assert [(v.name, v.x, v.y, v.color) for v in drawn.variables.values()] == [
        ("a", 5, 6, ""),
        ("b", 57, 8, ""),
    ]
    assert [link.color for link in drawn.links.values()] == [""]


def test_views_of_one_model_lie_beside_each_other() -> None:
    views = (
        '<view name="First"><aux name="a" x="0" y="0"/><aux name="b" x="100" y="0"/>'
        "<connector><from>a</from><to>b</to></connector></view>"
        '<view type="interface"><aux name="a" x="0" y="0"/></view>'
        '<view><aux name="a" x="10" y="5"/><aux name="c" x="60" y="5"/>'
        "<connector><from>c</from><to>a</to></connector></view>"
    )
    data = model("".join(f'<aux name="{name}"/>' for name in "abc"), "x")
    drawn = xmile.read(data.replace(b"<view>x</view>", views.encode())).diagram
    assert [(v.name, v.x, v.y) for v in drawn.variables.values()] == [
        ("a", 0, 0),
        ("b", 100, 0),
        ("c", 350, 5),
    ]
    first, second = drawn.views.values()
    assert (first.name, first.members, dict(first.places)) == ("First", ("v1", "v2"), {})
    assert (second.name, dict(second.places)) == ("2", {"v1": (300, 5)})


def test_connectors_without_shapes_and_views_are_read_too() -> None:
    data = model('<aux name="a"/><aux name="b"/><aux name="lonely"/>', "x").replace(
        b"<view>x</view>", b'<connector polarity="-"><from>a</from><to>b</to></connector>'
    )
    reading = xmile.read(data)
    assert links(reading.diagram) == {("a", "b", "-", False)}
    assert len(reading.unplaced) == 3


def test_a_frame_holds_its_sector_or_what_lies_in_it() -> None:
    drawn = read(
        '<aux name="a"/><aux name="b"/><group name="Team"><entity name="b"/></group>',
        '<aux name="a" x="10" y="10"/><aux name="b" x="500" y="10"/>'
        '<group name="Team" x="0" y="0" width="50" height="50"/>'
        '<group name="Rest" x="0" y="0" width="50" height="50"/>',
    ).diagram
    assert [(g.name, g.members) for g in drawn.groups.values()] == [
        ("Team", ("v2",)),
        ("Rest", ("v1",)),
    ]


def test_functions_and_built_in_time_stay_what_they_are() -> None:
    drawn = read(
        '<gf name="table"><ypts>0,1</ypts></gf><aux name="a"><eqn>table(TIME)</eqn></aux>',
        '<aux name="table" x="1" y="1"/><aux name="a" x="9" y="9"/>'
        '<alias uid="1" x="5" y="5"><of>TIME</of></alias>'
        "<connector><from>table</from><to>a</to></connector>"
        '<connector><from><alias uid="1"/></from><to>a</to></connector>',
    ).diagram
    written = xmile.write(drawn)
    root = etree.fromstring(written)
    assert [e.get("name") for e in root.find(".//{*}variables")] == ["table", "a"]
    assert _equations(written) == {"a": "table(TIME)"}
    assert links(xmile.read(written).diagram) == links(drawn)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<xmile/>", "This XMILE file holds no model."),
        (b"<xmile>\n<model>\n</models></xmile>", "line 3: This is not valid XML; mend it there."),
        (b"<other><model/></other>", "This XMILE file holds no model."),
        (b'<!DOCTYPE xmile [<!ENTITY a "b">]><xmile/>', "declares entities"),
    ],
)
def test_what_is_no_model_is_told_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(FileError) as caught:
        xmile.read(data)
    assert message in str(caught.value)


def test_it_is_recognised_by_its_first_element() -> None:
    assert xmile.recognises(model(""))
    assert xmile.recognises(b"<xmile><broken>")
    assert not xmile.recognises(b"<mxGraphModel/>")
    assert not xmile.recognises(b"\xff\x00garbage")
    assert formats.format_for("a.itmx").word == formats.format_for("a.stmx").word == "xmile"


def test_numbers_that_are_none_leave_the_place_open() -> None:
    reading = read(
        '<aux name="a"/><aux name="b"/>',
        '<aux name="a" x="nan" y="1"/><aux name="b" x="1e300" y="-1e300"/>'
        '<connector angle="x"><from>b</from><to>b</to></connector>',
    )
    assert reading.unplaced == ("v1",)
    assert (the(reading.diagram, "b").x, the(reading.diagram, "b").y) == (5e8, -5e8)


def test_the_unknown_at_the_top_of_a_file_does_no_harm() -> None:
    head = (
        '<ai_information><status verified="false"/></ai_information><header><name>T</name></header>'
    )
    assert read('<aux name="a"/>', head=head).diagram.title == "T"


def test_a_stock_and_its_flows_are_written_as_such() -> None:
    drawn = diagram(
        [
            Variable("v1", "Staff", 200, 100, kind="accumulates"),
            Variable("v2", "Hiring", 100, 100),
            Variable("v3", "Trust", 100, 300, kind="accumulates"),
            Link("l1", "v2", "v1", "+", flow=True),
            Link("l2", "v1", "v2", "-"),
            Link("l3", "v2", "v3", "?"),
        ]
    )
    root = etree.fromstring(xmile.write(drawn))
    assert [
        (etree.QName(e).localname, e.get("name"), e.findtext("{*}eqn"), e.findtext("{*}inflow"))
        for e in root.find(".//{*}variables")
    ] == [
        ("stock", "Staff", "0", "Hiring"),
        ("flow", "Hiring", "-Staff", None),
        ("aux", "Trust", "ABS(Hiring)", None),
    ]
    pipe = [
        (p.get("x"), p.get("y")) for p in root.find(".//{*}view").iterfind("{*}flow/{*}pts/{*}pt")
    ]
    assert pipe == [("40", "100"), ("200", "100")]
    assert xmile.read(xmile.write(drawn)).diagram.variables["v3"].kind == "accumulates"


def test_a_page_begins_at_zero_and_the_map_where_it_was() -> None:
    drawn = diagram([Variable("v1", "a", -500, -20), Variable("v2", "b", 100, 0)])
    written = xmile.write(drawn)
    shapes = etree.fromstring(written).findall(".//{*}view/{*}aux")
    assert [(s.get("x"), s.get("y")) for s in shapes] == [("60", "60"), ("660", "80")]
    back = xmile.read(written).diagram.variables.values()
    assert [(v.x, v.y) for v in back] == [(-500, -20), (100, 0)]


def test_loops_views_groups_and_notes_come_back() -> None:
    drawn = diagram(
        [
            Variable("v1", "a", 0, 0),
            Variable("v2", "b", 100, 0),
            Variable("v3", "c_d", 50, 80),
            Link("l1", "v1", "v2", "+"),
            Link("l2", "v2", "v3", "+"),
            Link("l3", "v3", "v1", "-"),
            LoopName("n1", ("v1", "v2", "v3"), "B1 Too much"),
            Group("g1", ("v1", "v2"), "Team. A", "blue"),
            Group("g2", ("v3",), "", "red"),
            Note("m1", "Ask\nthem", 300, 40),
            View("w1", "Part_1", ("v1", "v2", "m1"), {"v1": (7.0, 8.0)}, ("l1",)),
        ]
    )
    written = xmile.write(drawn)
    indicator = etree.fromstring(written).find(".//{*}loop_indicator")
    assert (indicator.get("text"), indicator.findtext("{*}name")) == ("B1", "Too much")
    assert indicator.get("orientation") == "clockwise"
    back = xmile.read(written).diagram
    for part in ("loop_names", "groups", "notes", "views"):
        assert _plain(getattr(back, part)) == _plain(getattr(drawn, part))


def test_names_survive_whatever_is_in_them() -> None:
    odd = ["a_b", "a b", "back\\nslash", 'said "no"', "R.I.P.", "R․I․P․", "Time", "5 %"]
    tidied = [tidy(name) for name in [*NASTY, *odd] if fault_of(tidy(name)) is None]
    names = list({key_of(name): name for name in tidied}.values())
    drawn = diagram(Variable(f"v{at}", name) for at, name in enumerate(names))
    back = xmile.read(xmile.write(drawn)).diagram
    assert [v.name for v in back.variables.values()] == names


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=maps(), data=st.data())
def test_flows_loops_and_views_are_equal_after_writing_and_reading(
    drawn: Diagram, data: st.DataObject
) -> None:
    keeps = formats.format_for("a.xmile").keeps
    pipes = [
        Link(link.id, link.source, link.target, link.polarity, link.delayed, flow=True)
        for link in drawn.links.values()
        if data.draw(st.booleans())
    ]
    drawn = put(drawn, *pipes)
    names = zip(find_loops(drawn).loops, ["R1", "B2 some thing", "ünï <x>"], strict=False)
    drawn = put(
        drawn, *(LoopName(f"n{at}", loop.variables, name) for at, (loop, name) in enumerate(names))
    )
    members = st.lists(st.sampled_from([*drawn.variables, *drawn.notes]), min_size=1, unique=True)
    for at in range(data.draw(st.integers(0, 2)) if drawn.variables else 0):
        shown = ("v0", *data.draw(members))
        view = View(f"w{at}", ["Part_1", 'a "b".c'][at], tuple(dict.fromkeys(shown)))
        drawn = put(drawn, view)
    back = xmile.read(xmile.write(drawn)).diagram
    assert_same(told(drawn, keeps), told(back, keeps))
    assert drawn.about.time_unit or back.extra == {}


def test_kept_texts_that_are_no_elements_do_no_harm() -> None:
    extra: dict[str, Any] = {"type": "stock", "causes": [], "rest": ["<gf", 5, "text", "<a/><b/>"]}
    specs = ["<!DOCTYPE x>", "<sim_specs><start>3</start></sim_specs>"]
    undrawn = [7, {"element": "<aux name='b'/>", "causes": ["c"]}]
    beside = {"settings": specs, "models": 7, "undrawn": undrawn}
    drawn = Diagram(
        diagram([Variable("v1", "a", extra={"xmile": extra})]).records, {"xmile": beside}
    )
    root = etree.fromstring(xmile.write(drawn))
    assert root.findtext(".//{*}start") == "3"
    assert [e.tag.rpartition("}")[2] for e in root.find(".//{*}variables/*")] == ["eqn"]


def _equations(written: bytes) -> Mapping[str, str]:
    variables = etree.fromstring(written).find(".//{*}variables")
    pairs = ((e.get("name"), e.findtext("{*}eqn")) for e in variables)
    return {name: equation for name, equation in pairs if equation is not None}


def _plain(records: Mapping[str, Any]) -> list[Any]:
    return [replace(record, id="") for record in records.values()]


def test_vensim_says_the_middle_of_a_shape_and_not_its_corner() -> None:
    variables = '<stock name="Cup"><eqn>1</eqn></stock><aux name="a"><eqn>2</eqn></aux>'
    view = (
        '<stock name="Cup" x="135.5" y="97.5" width="61" height="34"/><aux name="a" x="1" y="2"/>'
    )
    head = "<header><product>{}</product></header>"
    places = [
        [
            (v.x, v.y)
            for v in read(variables, view, head=head.format(name)).diagram.variables.values()
        ]
        for name in ("Vensim", "Stella Architect")
    ]
    assert places == [[(135.5, 97.5), (1, 2)], [(166, 114.5), (1, 2)]]


STELLA = "<header><vendor>isee systems, inc.</vendor></header>"


@pytest.mark.parametrize(
    ("head", "said", "scale"),
    [
        ("", "", 1.0),
        (STELLA, "", 0.8),
        (STELLA, ' font_size="18pt"', 1.6),
        (STELLA, ' font_size="x"', 0.8),
    ],
)
def test_names_are_as_large_as_the_view_says_or_the_program_usually_draws_them(
    head: str, said: str, scale: float
) -> None:
    view = f'<aux name="a" x="0" y="0"{said}/><aux name="b" x="900" y="0"/>'
    shown = read('<aux name="a"/><aux name="b"/>', view, head=head).diagram
    assert the(shown, "a").scale == scale


def test_names_from_stella_shrink_where_they_would_lie_on_each_other() -> None:
    view = '<aux name="Motivation" x="0" y="0"/><aux name="Satisfaction" x="63" y="0"/>'
    shown = read('<aux name="Motivation"/><aux name="Satisfaction"/>', view, head=STELLA).diagram
    assert {v.scale for v in shown.variables.values()} == {0.72}


def test_names_of_our_own_keep_their_sizes_wherever_they_lie() -> None:
    near = diagram([Variable("v1", "Trust"), Variable("v2", "Openness", 5, 0, scale=1.25)])
    again = xmile.read(xmile.write(near)).diagram
    assert [v.scale for v in again.variables.values()] == [1.0, 1.25]


def test_texts_beside_names_are_as_large_as_their_boxes_say() -> None:
    view = '<aux name="a" x="0" y="0"/>' + "".join(
        f'<text_box x="{x}" y="300" width="80" height="20"{said}>{text}</text_box>'
        for x, said, text in ((0, "", "small"), (200, ' font_size="22.5pt"', "Heading"))
    )
    shown = read('<aux name="a"/>', view, head=STELLA).diagram
    assert {note.text: note.scale for note in shown.notes.values()} == {
        "small": 0.8,
        "Heading": 2.0,
    }


def _timed(specs: str, equation: str = "<eqn>2 * b</eqn>") -> Diagram:
    return read(f'<aux name="a">{equation}</aux><aux name="b"/>', head=specs).diagram


def test_the_unit_of_time_is_that_of_the_run_unless_nobody_chose_it() -> None:
    assert _timed('<sim_specs time_units="Years"/>').about.time_unit == "Years"
    assert _timed('<sim_specs time_units="Months"/>').about.time_unit == "Months"
    assert not _timed('<sim_specs time_units="Months"/>', "").about.time_unit
    assert not _timed('<sim_specs time_units="time"/>').about.time_unit
    assert not _timed("<sim_specs/>").about.time_unit


def test_what_a_file_says_of_tables_it_reads_and_of_all_its_variables_is_written_back() -> None:
    head = '<data><import resource="t.csv"/></data><behavior><non_negative/></behavior>'
    written = xmile.write(read('<aux name="a"/>', head=head).diagram)
    assert re.search(rb'<data>\s*<import resource="t.csv"/>\s*</data>', written)
    assert re.search(rb"<behavior>\s*<non_negative/>\s*</behavior>", written)


def test_a_unit_of_time_that_was_changed_is_written_beside_what_else_is_said_of_a_run() -> None:
    years = _timed('<sim_specs method="RK4" time_units="Years"><stop>7</stop></sim_specs>')
    written = xmile.write(put(years, replace(years.about, time_unit="Days")))
    assert re.search(rb'<sim_specs method="RK4" time_units="Days">\s*<stop>7</stop>', written)
    assert xmile.read(written).diagram.about.time_unit == "Days"
    plain = put(diagram([Variable("v1", "a")]), replace(years.about, time_unit="Months"))
    assert xmile.read(xmile.write(plain)).diagram.about.time_unit == "Months"


def test_names_in_files_of_simlin_are_small_too() -> None:
    head = "<header><vendor>Simlin</vendor></header>"
    shown = read('<aux name="a"/>', '<aux name="a" x="0" y="0"/>', head=head).diagram
    assert the(shown, "a").scale == 0.8


@pytest.mark.parametrize(("end", "place"), [("122.5", (100, 50)), ("145", (122.5, 67.5))])
def test_pipes_tell_whether_a_stock_with_a_size_lies_at_its_middle_or_its_corner(
    end: str, place: tuple[float, float]
) -> None:
    view = (
        '<stock name="Staff" x="100" y="50" width="45" height="35"/>'
        f'<flow name="hiring" x="200" y="60"><pts><pt x="{end}" y="60"/><pt x="300" y="60"/></pts>'
        "</flow>"
    )
    staff = the(read('<stock name="Staff"/><flow name="hiring"/>', view).diagram, "Staff")
    assert (staff.x, staff.y) == place


def test_what_modules_are_given_is_a_cause_where_nothing_is_drawn() -> None:
    variables = (
        '<module name="Foxes"><connect to="Foxes.prey" from="Hares.number"/>'
        '<connect2 to="Foxes.prey" from="Hares.number"/>'
        '<connect to="Foxes.area" from=".area"/><connect to="Foxes.a" from="Foxes.b"/></module>'
        '<module name="Hares"/><aux name="area"><eqn>5</eqn></aux>'
    )
    assert links(read(variables).diagram) == {
        ("Hares", "Foxes", "?", False),
        ("area", "Foxes", "?", False),
    }


@pytest.mark.parametrize(
    ("side", "place"),
    [
        ("", (60, 24)),
        (' label_side="top"', (60, -24)),
        # hiring takes 34.4 and 6 pixels: half of it is 20.2, and 12 are between.
        (' label_side="right"', (92.2, 0)),
    ],
)
def test_a_name_that_lies_on_another_goes_to_its_side_of_the_symbol(
    side: str, place: tuple[float, float]
) -> None:
    variables = '<stock name="Motivation"><inflow>hiring</inflow></stock><flow name="hiring"/>'
    near = (
        f'<stock name="Motivation" x="0" y="0"/><flow name="hiring" x="60" y="0"{side}/>'
        '<aux name="Openness" x="900" y="0"/>'
    )
    head = "<header><vendor>nobody</vendor></header>"
    drawn = read(variables + '<aux name="Openness"/>', near, head=head).diagram
    hiring, motivation = the(drawn, "hiring"), the(drawn, "Motivation")
    assert hiring.scale == 0.7
    assert (hiring.x, hiring.y) == pytest.approx(place, abs=0.1)
    assert (motivation.x, motivation.y) == (0, 0)
    again = xmile.read(xmile.write(drawn)).diagram
    assert (the(again, "hiring").x, the(again, "hiring").y) == pytest.approx(place, abs=0.1)


def test_a_name_stays_where_there_is_no_room_beside_its_symbol() -> None:
    names = {"Motivation": (0, 0), "Motivated": (10, 0), "Moved": (10, 24), "Other": (0, 24)}
    view = "".join(f'<aux name="{name}" x="{x}" y="{y}"/>' for name, (x, y) in names.items())
    variables = "".join(f'<aux name="{name}"/>' for name in names)
    drawn = read(variables, view).diagram
    assert {v.name: (v.x, v.y) for v in drawn.variables.values()} == {
        **names,
        "Moved": (10, 48),
    }


def test_a_note_that_lies_elsewhere_in_a_view_does_so_again() -> None:
    spots = [Variable("v1", "Trust"), Variable("v2", "Openness", 300.0, 0.0)]
    note = Note("m1", "Ask the team", 150.0, 80.0)
    view = View("w1", "Part", ("v1", "m1"), places={"m1": (40.0, 60.0)})
    again = xmile.read(xmile.write(diagram([*spots, note, view]))).diagram
    (same,) = again.views.values()
    (kept,) = again.notes.values()
    assert (kept.x, kept.y) == (150.0, 80.0)
    assert same.places == {kept.id: (40.0, 60.0)}


def test_a_view_leaves_out_an_arrow_that_marks_a_flow() -> None:
    two = [Variable("v1", "Trust"), Variable("v2", "Openness", 300.0, 0.0)]
    flow = Link("l1", "v1", "v2", "+", delayed=True, flow=True)
    view = View("w1", "Part", ("v1", "v2"), without=("l1",))
    again = xmile.read(xmile.write(diagram([*two, flow, view]))).diagram
    (same,) = again.views.values()
    assert same.without == tuple(again.links)


@st.composite
def viewed(draw: st.DrawFn) -> Diagram:
    """Maps without parallel links, with views in which things lie elsewhere and arrows lack."""
    found = ASPECTS["parallels"].without(draw(maps()))
    shown = [replace(v, parked=False) for v in found.variables.values()]
    views = []
    for n in range(draw(st.integers(1, 2)) if shown else 0):
        ids = [*found.variables, *found.notes]
        members = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=4, unique=True))
        members += [] if found.variables.keys() & members else [shown[0].id]
        inside = [
            link.id
            for link in found.links.values()
            if {link.source, link.target} <= {*members} and not link.flow
        ]
        elsewhere = draw(st.lists(st.sampled_from(members), max_size=2, unique=True))
        places = {id: (draw(st.integers(-999, 999)) / 2, 50.0 * n) for id in elsewhere}
        without = draw(st.lists(st.sampled_from(inside), unique=True)) if inside else []
        views.append(View(f"w{n}", f"View {n}", tuple(members), places, tuple(without)))
    return put(found, *shown, *views)


def seen_in(found: Diagram) -> dict[str, Any]:
    names = {v.id: tidy(v.name) for v in found.variables.values()} | dict.fromkeys(found.notes, "")
    return {
        view.name: (
            {names[id]: view.places.get(id, _place(found, id)) for id in view.members},
            sorted(
                (names[found.links[id].source], found.links[id].polarity) for id in view.without
            ),
        )
        for view in found.views.values()
    }


def _place(found: Diagram, id: str) -> tuple[float, float]:
    thing = found.variables.get(id) or found.notes[id]
    return thing.x, thing.y


@given(found=viewed())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_views_come_back_with_their_places_and_without_what_they_leave_out(found: Diagram) -> None:
    again = seen_in(xmile.read(xmile.write(found)).diagram)
    expected = seen_in(found)
    assert again.keys() == expected.keys()
    for name, (places, without) in expected.items():
        assert again[name][1] == without
        assert again[name][0].keys() == places.keys()
        for thing, place in places.items():
            assert math.dist(again[name][0][thing], place) <= 1
