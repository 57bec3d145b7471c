"""Insight Maker's models, read and written."""

import pytest
from telling import links_with

from systemsthink import files
from systemsthink.errors import FileError
from systemsthink.exchange import insight_maker
from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram, Link, Variable, diagram, put

links_of = links_with("delayed", "flow")


def box(x: object, y: object, width: int = 100, height: int = 40, style: str = "variable") -> str:
    at = f'x="{x}" y="{y}" width="{width}" height="{height}"'
    return (
        f'<mxCell style="{style}" parent="1" vertex="1"><mxGeometry {at} as="geometry"/></mxCell>'
    )


def arrow(source: object = "", target: object = "", inside: str = "") -> str:
    ends = (f'source="{source}" ' if source else "") + (f'target="{target}"' if target else "")
    return (
        f'<mxCell style="link" parent="1" {ends} edge="1"><mxGeometry x="9" y="9" width="100"'
        f' height="100" as="geometry">{inside}</mxGeometry></mxCell>'
    )


def bent(x: float, y: float) -> str:
    return f'<Array as="points"><mxPoint x="{x}" y="{y}"/></Array>'


def link(id: str, said: str, cell: str) -> str:
    return f'<Link id="{id}" {said}>{cell}</Link>'


def model(*elements: str) -> bytes:
    heading = '<Setting id="2" TimeLength="40" TimeUnits="Weeks"><mxCell parent="1"/></Setting>'
    return (
        '<InsightMakerModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>'
        f"{heading}{''.join(elements)}</root></InsightMakerModel>"
    ).encode()


STOCK = (
    '<Stock id="5" name="Skills" Note="&lt;p&gt;What we &lt;b&gt;can&lt;/b&gt;&lt;/p&gt;"'
    f' InitialValue="3" Units="people">{box(0, 0, style="stock;fillColor=#b83246")}</Stock>'
)
COURSES = f'<Variable id="7" name="Courses" Equation="5" Units="Unitless">{box(300, 0)}</Variable>'
GHOST = f'<Ghost id="8" name="Skills" Source="5">{box(300, 200)}</Ghost>'
LEARNING = '<Flow id="9" name="Learning" FlowRate="[Courses]/2">{}</Flow>'.format(
    arrow(target=5, inside='<mxPoint x="-150" y="20" as="sourcePoint"/>')
)


def read(*elements: str) -> Reading:
    return insight_maker.read(model(*elements))


def test_stocks_variables_flows_and_ghosts() -> None:
    to_ghost = link("10", 'name="Link" BiDirectional="false"', arrow(7, 8, bent(325, 120)))
    reading = read(STOCK, COURSES, GHOST, LEARNING, to_ghost)
    skills, courses, learning = reading.diagram.variables.values()
    assert (skills.kind, skills.unit, skills.color) == ("accumulates", "people", "red")
    assert (skills.description, courses.unit) == ("What we can", "")
    assert (skills.x, skills.y, courses.x, courses.y) == (50, 20, 350, 20)
    assert (learning.x, learning.y) == (-50, 20)  # halfway from its loose end to the stock
    assert links_of(reading.diagram) == [
        ("Learning", "Skills", "+", False, True),
        ("Courses", "Skills", "?", False, False),
    ]
    # from (350, 20) down to the ghost at (350, 220), 25 to the west of the middle: to the right
    assert list(reading.diagram.links.values())[1].bend == pytest.approx(-25 / 200, abs=1e-3)
    assert [str(remark) for remark in reading.remarks] == [
        "1 of 2 links have no sign.",
        "Equations were kept as text and are not simulated: 3.",
    ]


@pytest.mark.parametrize(
    ("name", "polarity", "delayed"),
    [
        ("+", "+", 0),
        ("–", "-", 0),
        ("S", "+", 0),
        ("- ||", "-", 1),
        ("||", "?", 1),
        ("Link", "?", 0),
    ],
)
def test_what_people_write_on_an_arrow(name: str, polarity: str, delayed: int) -> None:
    found = read(STOCK, COURSES, link("10", f'name="{name}"', arrow(7, 5))).diagram
    assert links_of(found) == [("Courses", "Skills", polarity, bool(delayed), False)]


def test_a_link_both_ways_is_two() -> None:
    both = link("10", 'name="Link" BiDirectional="true"', arrow(7, 5, bent(200, 80)))
    found = read(STOCK, COURSES, both).diagram
    there, back = found.links.values()
    assert (there.source, there.target) == (back.target, back.source)
    assert there.bend == pytest.approx(0.2, abs=1e-3)  # below a link that goes to the west
    assert back.bend == pytest.approx(-0.2, abs=1e-3)


def test_places_in_a_folder_count_from_its_corner() -> None:
    folder = f'<Folder id="20" name="Team">{box(1000, 500, 400, 400)}</Folder>'
    inside = COURSES.replace('parent="1"', 'parent="20"')
    found = read(folder, STOCK, inside).diagram
    _, courses = found.variables.values()
    assert (courses.x, courses.y) == (1350, 520)
    assert [(g.name, g.members) for g in found.groups.values()] == [("Team", (courses.id,))]


def test_texts_are_notes_and_other_things_are_told() -> None:
    text = f'<Text id="20" name="Ask &amp; learn">{box(0, 100, 200, 50)}</Text>'
    reading = read(STOCK, text, '<Display id="3" name="Chart"/>', link("4", "", arrow(5, 99)))
    (note,) = reading.diagram.notes.values()
    assert (note.text, note.x, note.y) == ("Ask & learn", 100, 125)
    assert [str(remark) for remark in reading.remarks] == [
        "Links without two ends: 1.",
        "Equations were kept as text and are not simulated: 1.",
        "Charts, pictures and buttons that were left out: 1.",
    ]


def test_coordinates_that_are_zero_may_be_missing() -> None:
    for geometry, place in (
        ('<mxGeometry y="10" width="20" height="30"/>', (10, 25)),
        ('<mxGeometry width="20" height="30"/>', (10, 15)),
    ):
        cell = f'<mxCell vertex="1">{geometry}</mxCell>'
        (found,) = read(f'<Variable id="3" name="A">{cell}</Variable>').diagram.variables.values()
        assert (found.x, found.y) == place


def test_what_came_from_a_file_is_written_back() -> None:
    named = link("10", 'name="likes" oldId="3"', arrow(7, 5))
    found = read(STOCK, COURSES, GHOST, LEARNING, named).diagram
    written = insight_maker.write(found).decode()
    for said in (
        'TimeLength="40"',
        'id="5"',
        'InitialValue="3"',
        'FlowRate="[Courses]/2"',
        'name="likes"',
        'style="stock;fillColor=#b83246"',
        'Note="What we can"',
        '<mxGeometry x="0" y="0" width="100" height="40" as="geometry"/>',
    ):
        assert said in written, said
    again = insight_maker.read(written.encode()).diagram
    assert again.variables == found.variables
    assert links_of(again) == [*links_of(found)]


def test_an_edit_takes_the_formula_and_the_colour_with_it() -> None:
    found = read(STOCK, COURSES, link("10", 'name="Link"', arrow(7, 5))).diagram
    skills, courses = found.variables.values()
    records = (Variable(courses.id, "Lessons"), Variable(skills.id, "Skills", extra=skills.extra))
    written = insight_maker.write(put(found, *records)).decode()
    assert "InitialValue" not in written  # it was made for a cause of another name
    assert 'style="stock"' not in written  # no stock any more
    assert "fillColor" not in written


def test_a_sign_and_a_delay_are_written_on_the_arrow() -> None:
    link = Link("l1", "v1", "v2", "-", True, bend=0.2)
    written = insight_maker.write(diagram([Variable("v1", "A"), Variable("v2", "B", 100.0), link]))
    assert b'name="- ||"' in written
    assert b'<mxPoint x="50" y="-20"/>' in written


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<InsightMakerModel><root>", "line 1: This is not valid XML"),
        (
            b"<InsightMakerModel><root>" + b"<Text/>" * 20_001 + b"</root></InsightMakerModel>",
            "more",
        ),
    ],
)
def test_faults_are_told_in_one_line(data: bytes, said: str) -> None:
    assert insight_maker.recognises(data)
    with pytest.raises(FileError, match=said):
        insight_maker.read(data)


def test_a_flow_lies_halfway_to_its_loose_end() -> None:
    stock = Variable("v1", "Skills", 500.0, 100.0, kind="accumulates")
    flow = Variable("v2", "Forgetting", 620.0, 130.0)
    written = insight_maker.write(diagram([stock, flow, Link("l1", "v2", "v1", "-", flow=True)]))
    assert b'<mxPoint x="740" y="160" as="targetPoint"/>' in written
    _, again = insight_maker.read(written).diagram.variables.values()
    assert (again.x, again.y) == (620, 130)


def test_the_graph_alone_and_small_letters_are_read_and_a_header_says_the_title() -> None:
    whole = insight_maker.write(_skills())
    graph = whole.replace(b"InsightMakerModel", b"mxGraphModel")
    header = b'<header model_id="1" model_title="Rise &amp; fall"/></root>'
    small = whole.replace(b"InsightMakerModel", b"insightmakermodel").replace(b"</root>", header)
    for data, title in ((graph, ""), (small, "Rise & fall")):
        found = files.read_bytes(data).diagram
        assert found.title == title
        assert [v.name for v in found.variables.values()] == ["Skills", "Courses"]
    drawing = (
        b'<mxGraphModel><root><mxCell id="0" value="Stock " vertex="1"/></root></mxGraphModel>'
    )
    assert not insight_maker.recognises(drawing)


def _skills() -> Diagram:
    return diagram([Variable("a", "Skills", kind="accumulates"), Variable("b", "Courses", x=400)])


def test_names_have_the_size_of_their_font_and_fit() -> None:
    data = insight_maker.write(_skills())
    large = data.replace(b'style="variable"', b'style="variable;fontSize=21"')
    assert [v.scale for v in insight_maker.read(large).diagram.variables.values()] == [1, 1.5]
    near = data.replace(b'x="340"', b'x="-40"')
    found = insight_maker.read(near).diagram.variables.values()
    assert near != data
    assert {v.scale for v in found} < {0.6, 0.7, 0.8, 0.9}
