"""Mental Modeler's two dialects, read and written."""

import json

import pytest

from systemsthink.errors import FileError
from systemsthink.exchange import mental_modeler
from systemsthink.exchange.mental_modeler.reading import influence_of
from systemsthink.model import Diagram, Link, Variable, diagram

CONCEPT = (
    "<concept ><id ><![CDATA[{id}]]></id><name ><![CDATA[{name}]]></name>"
    "<notes ><![CDATA[]]></notes><units ><![CDATA[tons]]></units>"
    "<group ><![CDATA[{group}]]></group>"
    "<x ><![CDATA[{x}]]></x><y ><![CDATA[40]]></y>"
    "<preferredState ><![CDATA[2]]></preferredState>"
    "<relationships >{relationships}</relationships></concept>"
)
RELATIONSHIP = (
    "<relationship ><id ><![CDATA[{id}]]></id><notes ><![CDATA[{notes}]]></notes>"
    "<confidence ><![CDATA[-2]]></confidence><influence ><![CDATA[{influence}]]></influence>"
    "</relationship>"
)


def xml(*concepts: str, groups: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<mentalmodeler >\n<info ><name ><![CDATA[Lake]]>'
        "</name ><author ><![CDATA[Ada]]></author><description ><![CDATA[A first try]]>"
        f"</description></info><groupNames >{groups}</groupNames>"
        f"<concepts >{''.join(concepts)}</concepts></mentalmodeler>"
    ).encode()


def relationship(id: str, influence: str, notes: str = "") -> str:
    return RELATIONSHIP.format(id=id, influence=influence, notes=notes)


def concept(id: str, name: str, *relationships: str, x: str = "87.5", group: str = "0") -> str:
    joined = "".join(relationships)
    return CONCEPT.format(id=id, name=name, x=x, group=group, relationships=joined)


LAKE = xml(
    concept("2", "Fish", relationship("3", "-0.62", "they eat it"), relationship("9", "1")),
    concept("3", "Weed", relationship("2", "M+"), relationship("3", "0"), x="300", group="4"),
    groups='<groupName index="4"><![CDATA[Plants]]></groupName>',
)


def by_name(found: Diagram) -> dict[str, Variable]:
    return {v.name: v for v in found.variables.values()}


def test_xml_with_blanks_in_its_tags() -> None:
    reading = mental_modeler.read(LAKE)
    found = by_name(reading.diagram)
    fish = found["Fish"]
    assert (fish.unit, fish.extra["mmp"]) == ("tons", {"id": "2", "preferredState": "2"})
    assert (fish.x, fish.y) == (87.5 + 49, 40 + 20)  # half of 80 + 18 and of 18 + 22
    assert reading.diagram.title == "Lake"
    assert [note.text for note in reading.diagram.notes.values()] == ["A first try"]
    (theme,) = reading.diagram.topics.values()
    assert (theme.name, theme.color) == ("Plants", found["Weed"].color)
    assert not reading.diagram.groups  # they are colours there, wherever their concepts lie
    links = [(link.polarity, link.strength) for link in reading.diagram.links.values()]
    assert links == [("-", 0.62), ("+", 0.62), ("?", None)]
    assert next(iter(reading.diagram.links.values())).description == "they eat it"
    assert [str(each) for each in reading.remarks] == [
        "1 of 3 links have no sign.",
        "Links without two ends: 1.",
    ]


def test_json_has_the_same_keys_and_may_tell_the_size_of_a_box() -> None:
    data = {
        "info": {"name": "Lake"},
        "groupNames": {"0": "", "1": "People"},
        "concepts": [
            {"id": "a", "name": "Fish", "x": "10", "y": 20, "width": 100, "height": 60},
            {"id": 7, "name": "Anglers", "group": 1, "relationships": [{"id": "a"}]},
        ],
    }
    found = mental_modeler.read(json.dumps(data).encode()).diagram
    fish = by_name(found)["Fish"]
    assert (fish.x, fish.y) == (60, 50)
    assert [(topic.name, topic.color) for topic in found.topics.values()] == [("People", "blue")]
    assert [v.color for v in found.variables.values()] == ["", "blue"]
    assert [link.polarity for link in found.links.values()] == ["?"]


def test_what_came_from_a_file_is_written_back() -> None:
    read = mental_modeler.read(LAKE).diagram
    again = mental_modeler.read(mental_modeler.write(read)).diagram
    assert again.extra["mmp"]["info"] == {"author": "Ada", "version": "1.1"}
    assert [v.extra for v in again.variables.values()] == [v.extra for v in read.variables.values()]
    assert [link.extra for link in again.links.values()] == [
        {"mmp": {"confidence": "-2"}},
        {"mmp": {"confidence": "-2", "influence": "M+"}},
        {"mmp": {"confidence": "-2"}},
    ]
    assert b"M+" in mental_modeler.write(read)


def test_scenarios_are_written_back_with_the_concepts_that_are_there() -> None:
    concepts = [{"id": "a", "name": "Fish"}, {"id": "b", "name": "Weed"}]
    scenario = {"name": "Drought", "concepts": [{"id": "a"}, {"id": "gone"}, 5]}
    data = {"groupNames": {}, "concepts": concepts, "scenarios": [scenario, "odd"]}
    found = mental_modeler.read(json.dumps(data).encode()).diagram
    again = mental_modeler.read(mental_modeler.write(found)).diagram
    assert again.extra["mmp"]["scenarios"] == [{"name": "Drought", "concepts": [{"id": "a"}]}]


def test_a_letter_that_no_longer_holds_is_not_written() -> None:
    said = {"mmp": {"influence": "H+"}}
    two = [Variable("v1", "A"), Variable("v2", "B")]
    kept = diagram([*two, Link("l1", "v1", "v2", "+", strength=1.0, extra=said)])
    flipped = diagram([*two, Link("l1", "v1", "v2", "-", strength=1.0, extra=said)])
    assert b"[H+]" in mental_modeler.write(kept)
    assert b"[-1]" in mental_modeler.write(flipped)


@pytest.mark.parametrize(
    ("strength", "written"), [(None, b"[1]"), (0.25, b"[0.25]"), (4.0, b"[1]"), (0.0, b"[0.01]")]
)
def test_an_influence_is_at_most_one_and_keeps_its_sign(
    strength: float | None, written: bytes
) -> None:
    link = Link("l1", "v1", "v1", "+", strength=strength)
    assert b"<influence><![CDATA" + written in mental_modeler.write(
        diagram([Variable("v1", "A"), link])
    )


def test_what_xml_cannot_hold_makes_it_json() -> None:
    plain = diagram([Variable("v1", "]]> & <b>")])
    odd = diagram([Variable("v1", "a", description="b\uffff")])
    assert mental_modeler.write(plain).startswith(b"<?xml")
    assert mental_modeler.write(odd).startswith(b"{")
    for each in (plain, odd):
        read = mental_modeler.read(mental_modeler.write(each)).diagram
        found = [(v.name, v.description) for v in read.variables.values()]
        assert found == [(v.name, v.description) for v in each.variables.values()]


def test_influences() -> None:
    said = ["H+", "L-", "m+", "-1", "0", "", "0,5", "strong"]
    assert [influence_of(each) for each in said] == [
        ("+", 1.0),
        ("-", 0.25),
        ("+", 0.62),
        ("-", 1.0),
        ("?", None),
        ("?", None),
        ("+", 0.5),
        ("?", None),
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"concepts": 5}', "no concepts"),
        (b"<mentalmodeler><info/></mentalmodeler>", "no concepts"),
        (b"<mentalmodeler><concepts>", "line 1: This is not valid XML"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><mentalmodeler/>', "entities"),
    ],
)
def test_faults_are_told_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(FileError, match=said):
        mental_modeler.read(data)


def test_groups_keep_their_numbers() -> None:
    groups = ["0", "2", "17", "2", "4"]
    concepts = [{"id": str(n), "name": f"C{n}", "group": g} for n, g in enumerate(groups)]
    names = {"0": "Basic", "2": "", "17": "Far", "3": "Unused", "5": ""}
    data = json.dumps({"groupNames": names, "concepts": concepts}).encode()
    found = mental_modeler.read(data).diagram
    assert [v.color for v in found.variables.values()] == [
        "blue",
        "green",
        "red",
        "green",
        "purple",
    ]
    assert {(t.color, t.name) for t in found.topics.values()} == {
        ("blue", "Basic"),
        ("red", "Far"),
        ("orange", "Unused"),
    }
    again = mental_modeler.read(mental_modeler.write(found)).diagram
    assert [v.color for v in again.variables.values()] == [
        v.color for v in found.variables.values()
    ]
    assert again.topics.keys() == found.topics.keys()
    assert b"<group><![CDATA[17]]></group>" in mental_modeler.write(found)


def test_names_are_smaller_where_they_would_lie_on_each_other() -> None:
    concepts = [{"id": n, "name": "Motivation", "x": 60 * n, "y": 0} for n in (0, 1)]
    found = mental_modeler.read(json.dumps({"groupNames": {}, "concepts": concepts}).encode())
    assert {v.scale for v in found.diagram.variables.values()} < {0.6, 0.7, 0.8, 0.9}


@pytest.mark.parametrize(
    ("strengths", "read"),
    [((None, None), [None, None]), ((None, 0.5), [1.0, 0.5]), ((1.0, 1.0), [None, None])],
)
def test_links_that_are_all_as_strong_as_can_be_say_their_signs_only(
    strengths: tuple[float | None, ...], read: list[float | None]
) -> None:
    links = [Link(f"l{n}", f"v{n}", "v0", "+", strength=each) for n, each in enumerate(strengths)]
    found = diagram([Variable("v0", "Fish"), Variable("v1", "Weed"), *links])
    again = mental_modeler.read(mental_modeler.write(found)).diagram
    assert [link.strength for link in again.links.values()] == read


def test_letters_say_how_strong_a_link_is_even_where_all_are_high() -> None:
    said = {"mmp": {"influence": "H-"}}
    link = Link("l1", "v1", "v1", "-", strength=1.0, extra=said)
    written = mental_modeler.write(diagram([Variable("v1", "Fish"), link]))
    (again,) = mental_modeler.read(written).diagram.links.values()
    assert (again.strength, again.extra) == (1.0, said | {"mmp": again.extra["mmp"]})


def test_more_groups_than_there_are_colours_are_told() -> None:
    told = "Groups that were left out, since there are more than colours: 2."
    concepts = [concept(f"c{n}", f"Name {n}", group=str(n)) for n in range(1, 11)]
    reading = mental_modeler.read(xml(*concepts))
    assert told in map(str, reading.remarks)
    assert [v.color for v in reading.diagram.variables.values()][-2:] == ["", ""]
    assert not mental_modeler.read(xml(*concepts[:8])).remarks
