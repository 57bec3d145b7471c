"""PRSM: signs from styles, notes as Quill writes them, the compression, and writing it back."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from systemsthink import files
from systemsthink.errors import FileError
from systemsthink.exchange import prsm
from systemsthink.exchange.prsm.lz_string import beginning, decompress
from systemsthink.exchange.reading import Reading
from systemsthink.model import Diagram, Link, Topic, Variable, diagram
from systemsthink.storage import native

WHITE = {"background": "#ffffff", "border": "#0000ff"}
STYLES = {
    "nodes": {
        "base": {"groupLabel": "Sample", "color": {"background": "#ffffff"}},
        "group0": {"groupLabel": "Sample", "color": WHITE},
        "group1": {"groupLabel": "Policy\nactions", "color": {"background": "#ffccdd"}},
    },
    "edges": {
        "edge0": {"groupLabel": "Sample", "color": {"color": "black"}},
        "edge1": {"groupLabel": "Strong negative influence", "color": {"color": "#ff0000"}},
        "edge2": {"groupLabel": "Positive influence", "color": {"color": "#008000"}},
        "edge3": {"groupLabel": "Reciprocal influence", "color": {"color": "#808080"}},
    },
}


def _map(edges: list[Any], **more: Any) -> dict[str, Any]:
    nodes = [
        {"id": "a", "label": "Road\nbuilding", "grp": "group1", "x": -10, "y": 5, "shape": "box"},
        {"id": "b", "label": "Car use", "grp": "group0", "x": 200, "y": 0.5},
    ]
    document = {"version": "2.6.8", "mapTitle": "Traffic", "styles": STYLES}
    return document | {"nodes": nodes, "edges": edges} | more


def _read(document: object) -> Reading:
    return files.read_bytes(json.dumps(document).encode())


def _edge(grp: str, **more: Any) -> dict[str, Any]:
    return {"id": "e", "from": "a", "to": "b", "grp": grp} | more


def _again(found: Diagram) -> dict[str, Any]:
    return dict(json.loads(prsm.write(found)))


def test_factors_have_names_places_colours_and_themes() -> None:
    found = _read(_map([])).diagram
    road, car = found.variables.values()
    assert (road.name, road.x, road.y, road.color) == ("Road building", -10, 5, "red")
    assert (car.name, car.x, car.y, car.color) == ("Car use", 200, 0.5, "")
    assert found.about.title == "Traffic"
    assert [(t.color, t.name) for t in found.topics.values()] == [("red", "Policy actions")]


@pytest.mark.parametrize(
    ("edge", "said"),
    [
        (_edge("edge2"), ("+", False, None)),
        (_edge("edge1"), ("-", False, 2.0)),
        (_edge("edge0"), ("?", False, None)),
        (_edge("edge0", label="-"), ("-", False, None)),
        (_edge("edge3", label="+ delayed"), ("+", True, None)),
        (_edge("edge2", label="−"), ("+", False, None)),
        (_edge("edge0", dashes=[10, 10]), ("?", False, None)),
        (_edge("nowhere"), ("?", False, None)),
    ],
)
def test_a_style_says_the_sign_and_else_the_label(edge: dict[str, Any], said: object) -> None:
    (link,) = _read(_map([edge])).diagram.links.values()
    assert (link.polarity, link.delayed, link.strength) == said


def test_arrowheads_say_where_a_link_points() -> None:
    on, off = {"enabled": True}, {"enabled": False}
    edges = [
        _edge("edge2", arrows={"from": on, "to": off}),
        _edge("edge2", arrows={"from": on, "middle": on, "to": off}),
        _edge("edge2", arrows={"from": off, "to": on}),
    ]
    reading = _read(_map([*edges, _edge("edge2", to="c")]))
    ends = [(link.source, link.target) for link in reading.diagram.links.values()]
    assert ends == [("v2", "v1"), ("v1", "v2"), ("v1", "v2")]
    said = [str(remark) for remark in reading.remarks]
    assert "Links that point both ways, read in one direction: 1." in said
    assert "Links without two ends: 1." in said


def test_notes_votes_and_colours_of_links() -> None:
    document = _map(
        [
            _edge("edge2", note={"ops": [{"insert": "A study\n"}]}, color={"color": "#3366cc"}),
            _edge("edge2", label="via\nprices", color={"color": "#008000"}),
        ]
    )
    document["nodes"][0] |= {"note": "<p>Km &amp; lanes</p><p>a year</p>", "thumbUp": ["x", "y"]}
    found = _read(document).diagram
    road = found.variables["v1"]
    assert (road.description, road.dots) == ("Km & lanes\na year", 2)
    first, second = found.links.values()
    assert (first.description, first.color) == ("A study", "blue")
    assert (second.description, second.color) == ("via prices", "")


def test_texts_on_the_background_are_notes() -> None:
    drawn = {
        "1": {"type": "text", "text": "Here", "left": 10, "top": 20, "width": 40, "height": 10},
        "2": {"type": "rect", "left": 0, "top": 0},
        "sequence": ["1", "2"],
    }
    reading = _read(_map([], background=drawn, description={"text": "<b>Why</b> cars?"}))
    notes = [(n.text, n.x, n.y) for n in reading.diagram.notes.values()]
    variables = reading.diagram.variables.values()
    middle = (min(v.x for v in variables) + max(v.x for v in variables)) / 2
    assert notes == [("Here", 30, 25), ("Why cars?", middle, -149.5)]
    said = [str(remark) for remark in reading.remarks]
    assert "Drawings on the background that were left out: 1." in said
    again = _again(reading.diagram)
    assert again["description"] == {"text": {"ops": [{"insert": "Why cars?\n"}]}}
    assert "Why cars?" in [note.text for note in _read(again).diagram.notes.values()]


def test_what_prsm_says_besides_is_written_back() -> None:
    document = _map([_edge("edge1", width=3)], attributeTitles={"att1": "Owner"})
    document["nodes"][0] |= {"att1": "Province", "color": {"background": "#fff0f5"}}
    found = _read(document).diagram
    again = _again(found)
    assert again["styles"] == STYLES
    assert again["attributeTitles"] == {"att1": "Owner"}
    first = again["nodes"][0]
    assert {key: first[key] for key in ("label", "grp", "shape", "att1")} == {
        "label": "Road building",
        "grp": "group1",
        "shape": "box",
        "att1": "Province",
    }
    assert first["color"] == {"background": "#fff0f5"}
    assert (again["edges"][0]["grp"], again["edges"][0]["width"]) == ("edge1", 3)


def test_a_changed_link_gets_a_style_that_says_so() -> None:
    found = _read(_map([_edge("edge1", label="- delayed"), _edge("edge0")])).diagram
    first, second = found.links.values()
    changed = Link(first.id, "v1", "v2", "+", extra=first.extra)
    late = Link(second.id, "v1", "v2", "-", delayed=True, extra=second.extra)
    again = _again(diagram([*found.variables.values(), changed, late], found.extra))
    assert "label" not in again["edges"][0]
    assert [edge["grp"] for edge in again["edges"]] == ["edge2", "edge4"]
    assert again["styles"]["edges"]["edge4"]["groupLabel"] == "Negative influence, delayed"
    assert again["styles"]["edges"]["edge1"] == STYLES["edges"]["edge1"]


def test_without_a_free_style_a_label_says_the_sign() -> None:
    named = {f"edge{n}": {"groupLabel": f"Kind {n}"} for n in range(9)}
    map = diagram(
        [Variable("a", "A"), Variable("b", "B"), Link("l", "a", "b", "-", delayed=True)],
        {"prsm": {"styles": {"edges": named}}},
    )
    again = _again(map)
    assert again["styles"]["edges"] == named
    (link,) = _read(again).diagram.links.values()
    assert (link.polarity, link.delayed) == ("-", True)


def test_themes_become_styles_and_a_theme_that_is_gone_leaves_its_style() -> None:
    found = _read(_map([])).diagram
    map = diagram([*found.variables.values(), Topic("t9", "green", "Nature")], found.extra)
    styles = _again(map)["styles"]["nodes"]
    assert styles["group1"]["groupLabel"] == "Sample"
    named = [style["groupLabel"] for style in styles.values() if style["groupLabel"] != "Sample"]
    assert named == ["Nature"]
    assert [t.name for t in _read(_again(map)).diagram.topics.values()] == ["Nature"]


def test_a_new_factor_gets_the_style_of_its_theme_or_one_without_a_name() -> None:
    found = _read(_map([])).diagram
    new = [Variable("n1", "New", color="red"), Variable("n2", "Newer", color="blue")]
    again = _again(diagram([*found.records.values(), *new], found.extra))
    assert [node["grp"] for node in again["nodes"]] == ["group1", "group0", "group1", "group0"]
    read = _read(again).diagram.variables.values()
    assert [variable.color for variable in read] == ["red", "", "red", "blue"]


def test_what_prsm_needs_is_there() -> None:
    """Its loader takes the first character for the form and counts the edges."""
    written = prsm.write(Diagram())
    assert written[:1] == b"{"
    assert {"nodes", "edges", "styles", "lastNodeSample"} <= json.loads(written).keys()


@pytest.mark.parametrize(
    "document",
    [
        {"nodes": [], "edges": [], "styles": 5},
        {"nodes": [1, {}, {"id": {}, "label": None}], "edges": [{}, 7], "mapTitle": 3},
        {"nodes": [{"id": 1, "x": None, "grp": []}], "edges": [], "samples": {"nodes": {"a": 1}}},
        {"nodes": [], "edges": [], "mapTitle": "", "background": {"a": {"type": "text"}}},
        {"nodes": [{"color": {"a": {"b": {"c": {"d": {"e": [[]]}}}}}}], "edges": [], "styles": {}},
    ],
)
def test_odd_values_do_no_harm(document: object) -> None:
    assert prsm.recognises(json.dumps(document).encode())
    found = _read(document).diagram
    assert native.read(native.write(found)).records == found.records
    assert _read(_again(found)).diagram.variables.keys() == found.variables.keys()


def test_other_json_is_no_prsm() -> None:
    for value in ({"nodes": [], "edges": []}, {"styles": {}, "nodes": []}, [1]):
        assert not prsm.recognises(json.dumps(value).encode())
    with pytest.raises(FileError, match="This is no PRSM map"):
        prsm.read(b'{"edges": []}')


def test_a_compressed_map_is_read() -> None:
    data = compressed(json.dumps(_map([_edge("edge2")]), indent="\t")).encode()
    assert prsm.recognises(data)
    assert prsm.recognises(b"\xef\xbb\xbf" + data)
    assert len(files.read_bytes(data).diagram.links) == 1
    with pytest.raises(FileError, match="ends in the middle"):
        files.read_bytes(data[: len(data) // 6 * 3])


def test_a_compressed_text_that_is_far_too_long_is_refused() -> None:
    bomb = compressed('{"nodes": "' + "a" * 60_000)
    assert len(bomb) < 1000
    with pytest.raises(FileError, match="far larger than it looks"):
        decompress(bomb, most=40_000)
    with pytest.raises(FileError, match="damaged"):
        decompress(compressed("ab")[:1] + "\u7fff" * 9)


@given(st.text(max_size=60) | st.text("ab{}", max_size=400))
def test_what_was_compressed_comes_back(text: str) -> None:
    assert decompress(compressed(text)) == text


@given(st.text(st.characters(min_codepoint=1, max_codepoint=0x9000), max_size=40))
def test_garbage_is_no_compressed_map(text: str) -> None:
    assert isinstance(beginning(text), str)
    assert not prsm.recognises(text.encode("utf-8", "replace")) or text.startswith("\u1be1")


def compressed(text: str) -> str:
    """What LZString makes of a text, in the steps of its published algorithm."""
    units = text.encode("utf-16-le")
    letters = [chr(int.from_bytes(units[at : at + 2], "little")) for at in range(0, len(units), 2)]
    codes: dict[str, int] = {}
    new: set[str] = set()
    bits: list[int] = []
    width, left, piece = 2, 2, ""

    def put(value: int, count: int) -> None:
        bits.extend(value >> at & 1 for at in range(count))

    def spend() -> None:
        nonlocal width, left
        left -= 1
        if left == 0:
            left, width = 2**width, width + 1

    def emit(piece: str) -> None:
        if piece in new:
            wide = ord(piece) > 255
            put(int(wide), width)
            put(ord(piece), 16 if wide else 8)
            spend()
            new.discard(piece)
        else:
            put(codes[piece], width)
        spend()

    for letter in letters:
        if letter not in codes:
            codes[letter] = len(codes) + 3
            new.add(letter)
        if piece + letter in codes:
            piece += letter
            continue
        emit(piece)
        codes[piece + letter] = len(codes) + 3
        piece = letter
    if piece:
        emit(piece)
    put(2, width)
    bits += [0] * (15 - len(bits) % 15)
    numbers = (bits[at : at + 15] for at in range(0, len(bits), 15))
    return "".join(chr(int("".join(map(str, part)), 2) + 32) for part in numbers) + " "


def test_a_cluster_is_a_group_of_what_is_folded_into_it() -> None:
    document = _map(
        [
            _edge("edge2", hidden=True),
            {"id": "f", "from": "cluster-x", "to": "c", "isClusterEdge": True, "label": "1"},
        ]
    )
    for node in document["nodes"]:
        node |= {"clusteredIn": "cluster-x", "hidden": True}
    document["nodes"] += [
        {"id": "cluster-x", "label": "Area North", "isCluster": True, "x": 9, "y": 9},
        {"id": "cluster-y", "label": "Opened again", "isCluster": True, "hidden": True},
        {"id": "c", "label": "Noise", "x": 400, "y": 0},
    ]
    reading = _read(document)
    found = reading.diagram
    assert [v.name for v in found.variables.values()] == ["Road building", "Car use", "Noise"]
    assert [link.polarity for link in found.links.values()] == ["+"]
    (group,) = found.groups.values()
    assert (group.name, group.members) == ("Area North", tuple(found.variables)[:2])
    assert "Clusters that became groups: 1." in map(str, reading.remarks)
    again = json.dumps(_again(found))
    assert "hidden" not in again
    assert "clusteredIn" not in again


def test_old_maps_number_their_styles_and_hold_their_background_as_text() -> None:
    drawn = json.dumps({"k": {"type": "text", "text": "Draft", "left": 10, "width": 40}})
    document = _map([{"from": "a", "to": "b", "group": 10}], background=drawn, underlay=[[1, 2]])
    document["samples"] = document.pop("styles")
    for node, group in zip(document["nodes"], (1, "10"), strict=True):
        del node["grp"]
        node["group"] = group
    reading = _read(document)
    found = reading.diagram
    assert [v.color for v in found.variables.values()] == ["red", "red"]
    assert [(link.polarity, link.strength) for link in found.links.values()] == [("-", 2.0)]
    assert [note.text for note in found.notes.values()] == ["Draft"]
    assert "Drawings on the background that were left out: 1." in map(str, reading.remarks)


def test_names_have_the_size_of_their_font_and_fit() -> None:
    sized = _map([], styles={"nodes": {"group1": {"font": {"size": 28}}}})
    assert [v.scale for v in _read(sized).diagram.variables.values()] == [2, 1]
    sized["nodes"][0]["font"] = {"size": "21"}
    assert [v.scale for v in _read(sized).diagram.variables.values()] == [1.5, 1]
    near = _map([])
    near["nodes"][1] |= {"x": 50}
    assert {v.scale for v in _read(near).diagram.variables.values()} < {0.6, 0.7, 0.8, 0.9}
