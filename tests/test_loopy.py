"""LOOPY 1 and 2: links, saved files, both forms in JSON, and which way their arcs bulge."""

import json
from time import process_time
from urllib.parse import quote, unquote

import pytest
from telling import links_with

from systemsthink import files
from systemsthink.errors import FileError
from systemsthink.exchange.curves import middle_of
from systemsthink.exchange.loopy import version_1 as loopy
from systemsthink.exchange.loopy import version_2 as loopy2
from systemsthink.exchange.reading import Reading
from systemsthink.model import Link, Note, Variable, diagram
from systemsthink.storage import native

_links = links_with()

EURO = "%22%25E2%2582%25AC%2520%2526%2520%252B%22"  # € & +
NODES = f"[1,100,200,0.66,%22job%2520loss%22,0],[4,300,200,0,{EURO},4]"
EDGES = "[1,4,-50,1,0],[4,1,40,-1,0]"
LABELS = "[10,20,%22two%250Alines%22]"
SAVED = f"[[{NODES}],[{EDGES}],[{LABELS}],4%5D"
LINK = f"https://ncase.me/loopy/v1.1/?data={SAVED}"


def _read(text: str) -> Reading:
    return files.read_bytes(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        SAVED,
        SAVED.replace("%5D", "]"),
        LINK,
        f"\ufeff{LINK}\r\n",
        f"Jobs\n\n{LINK}\n",
        LINK.replace("https", "http").replace("?data", "?embed=1&data") + "&signal=[1,1]&no_ui=1",
        LINK.replace("v1.1", "v1").replace("%5D", "]"),
        f'<iframe width="500" src="{LINK.replace("?data", "?embed=1&amp;data")}"></iframe>',
        f"<a href='{LINK}'>Jobs</a>",
        f"See [Jobs]({LINK}).",
        f"[InternetShortcut]\r\nURL={LINK}\r\n",
        LINK.replace("[", "%5B").replace("]", "%5D").replace(",", "%2C"),
        f"https://ncase.me/loopy/v1.1/?data={quote(SAVED, safe='')}",
        f"https://l.example.org/l.php?u={quote(LINK, safe='')}&h=AT0",
        f"<{LINK}>",
        f"{LINK[:90]}\r\n{LINK[90:]}",
        f"{LINK}\n{'word ' * 100}",
        f"# Work\n\n- More jobs -> more pay\n\n> [Jobs]({LINK})\n\n{'Text. ' * 200}",
        f"<!DOCTYPE html><html><head><title>A</title></head><body><p>{'x -> y ' * 99}"
        f"<iframe src='{LINK}'></iframe></body></html>",
        '<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//A//DTD PLIST 1.0//EN" "a.dtd">\n'
        f'<plist version="1.0"><dict><key>URL</key><string>{LINK}</string></dict></plist>',
        f"<!DOCTYPE html>\n<!-- saved from url=(0099){LINK} -->\n<html><body>x -> y</body></html>",
        f"<details><summary>Jobs</summary>\n\n- a -> b\n\n[Jobs]({LINK})</details>",
        '<p>More</p><a href="http://ncase.me/loopy/v1/?data='
        + unquote(SAVED).replace('"', "&quot;")
        + '">Jobs</a>',
        f"http://localhost:8000/loopy/?data={unquote(SAVED)}",
    ],
)
def test_a_saved_file_and_a_link_hold_the_same(text: str) -> None:
    assert loopy.recognises(text.encode())
    found = _read(text).diagram
    assert _links(found) == [("job loss", "€ & +", "+"), ("€ & +", "job loss", "-")]
    places = [(v.x, v.y, v.color) for v in found.variables.values()]
    assert places == [(100, 200, "red"), (300, 200, "blue")]
    (note,) = found.notes.values()
    assert (note.text, note.x, note.y) == ("two\nlines", 10, 10)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"# Jobs:\n\n{LINK}", "Jobs"),
        (f"[Jobs]({LINK})", "Jobs"),
        (f"[![a](b.gif)]({LINK})", ""),
        (f"# Work\n\nText.\n\n## More jobs\n\n[![a](b.gif)]({LINK})", "More jobs"),
        (f"Text.\n\nMore text.\n\n{LINK}", ""),
        (f"Click [here]({LINK})", ""),
        (f"<html><title>Jobs &amp; pay</title><a href='{LINK}'>a</a></html>", "Jobs & pay"),
        (f"[InternetShortcut]\nURL={LINK}", ""),
        (LINK, ""),
    ],
)
def test_the_line_over_a_link_is_the_title(text: str, title: str) -> None:
    assert _read(text).diagram.about.title == title


@pytest.mark.parametrize(
    "text",
    [
        "I drew this in LOOPY: https://ncase.me/loopy/",
        "https://ncase.me/loopy/v1.1/",
        "https://example.org/?data=[[[1,2,3,0,%22a%22,0]],[],[],1%5D",
        f"A -> B +\nB -> A -\n# from {LINK}",
        f"from,to,polarity,source\nA,B,+,{LINK}\nB,A,-,\n",
        f"Fish = A FUNCTION OF( Food)\n\t~\t{LINK}\n\t|\n\\\\\\---/// Sketch information\n",
        f'<?xml version="1.0"?><InsightMakerModel><!-- {LINK} --></InsightMakerModel>',
        f'[{{"about": "{LINK}"}}]',
        f'{{"notes": "{LINK}"}}',
        "[[[1,2,3,0.5,%22",
        "[1, 2, 3]",
        "%5B%5B",
        "",
    ],
)
def test_a_text_that_only_mentions_loopy_is_none(text: str) -> None:
    assert not loopy.recognises(text.encode()) or text.startswith("[[[")


def test_of_several_links_the_first_is_read() -> None:
    other = LINK.replace("job", "pay")
    reading = _read(f"[A]({LINK})\n[A again]({LINK})\n[B]({other}) [C]({LINK[:90]})")
    assert len(reading.diagram.variables) == 2
    assert reading.diagram.title == "A"
    assert "Other LOOPY maps in this text, left out: 2." in map(str, reading.remarks)


def test_a_program_may_write_its_json_right_into_a_link() -> None:
    array = '[[[1,0,0,1,"A (1) & B",2],[2,9,9,1,"C [x]",2]],[[1,2,89,-1,0]],[]]'
    found = _read(f"http://ncase.me/loopy/v1/?data={array}").diagram
    assert _links(found) == [("A (1) & B", "C [x]", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "https://a/loopy?data=[" * 40_000,
        "https%3A%2F%2Floopy%3Fdata%3D[" * 30_000,
        "https://loopy" * 80_000,
        "https://a/loopy?data=" + "[" * 300_000,
        'https://a/loopy?data=["' + '\\"' * 400_000,
        'https://a/loopy?data=["' + '\\"' * 200_000 + "\\",
        'https://a/loopy?data=["' + '\\\n"' * 100_000,
        "https://a/loopy?" + "&data=" * 150_000,
    ],
)
def test_what_is_no_link_is_seen_soon(text: str) -> None:
    start = process_time()
    loopy.recognises(text.encode())
    with pytest.raises(FileError):
        loopy.read(text.encode())
    assert process_time() - start < 2


def test_what_a_compressed_or_incomplete_link_is_told() -> None:
    for text in (LINK[:100], LINK[:70], f"{LINK.partition('=')[0]}=hello"):
        with pytest.raises(FileError, match="This LOOPY map is not whole"):
            _read(text)
    compressed = "XQAAAAISAAAAAAAAAAAtmIJsGQPNqG"
    for data in (compressed, f"https://1000i100.github.io/loopy/2/?data={compressed}"):
        with pytest.raises(FileError, match="choose “json export” in its advanced mode"):
            _read(data)
    for start in ("/", "9A6B/", "EAABgQ"):  # as LOOPY 2 shortens it, or has not made it smaller
        with pytest.raises(FileError, match="compressed"):
            _read(f"https://ncase.me/loopy/2/?embed=1&data={start}mIJsGQPNqGabc_def-ghi..")
    with pytest.raises(FileError, match="compressed"):
        files.read_bytes(b"]\0\0\0\2\x12\0\0\0\0\0\0\0\0\x2d\x98")


def test_a_positive_arc_bulges_to_the_left() -> None:
    """By LOOPY's own bounds: the middle of the chord, moved by the arc to the left of it."""
    nodes = "[1,0,0,0,%22a%22,0],[2,200,0,0,%22b%22,0],[3,0,200,0,%22c%22,0]"
    found = _read(f"[[{nodes}],[[1,2,50,1,0],[1,3,50,1,0],[3,1,-30,1,0],[1,2,0,1,0]],[],3%5D")
    v, links = found.diagram.variables, found.diagram.links.values()
    middles = []
    for link in links:
        start, end = v[link.source], v[link.target]
        assert link.bend is not None
        middles.append(middle_of((start.x, start.y), (end.x, end.y), link.bend))
    # Going right, left is up; going down, it is to the right; going up, right of it is right too.
    wanted = [(100, -50), (50, 100), (30, 100), (100, 0)]
    for middle, (x, y) in zip(middles, wanted, strict=True):
        assert middle == pytest.approx((x, y), abs=0.1)


def test_the_saved_file_is_what_loopy_saves() -> None:
    assert loopy.write(_read(SAVED).diagram).decode() == SAVED.replace("[4,300", "[2,300").replace(
        "[1,4,", "[1,2,"
    ).replace("[4,1,", "[2,1,").replace(",4%5D", ",2%5D")


def test_the_link_decodes_by_the_steps_of_loopy() -> None:
    """What stands behind data= up to the next &, a + for a blank, decoded; JSON; texts decoded."""
    map = diagram(
        [
            Variable("v1", "100% “&+#=?” 多様性", 10.4, -20.6),
            Variable("v2", "It's (a) ~test!*", 300, 0),
            Link("l1", "v1", "v2", "-", bend=0.25),
            Link("l2", "v2", "v2", "?"),
            Note("m1", "a\n[b] %22", 5, 5),
        ]
    )
    url = loopy.url_of(map)
    assert url.startswith("https://ncase.me/loopy/v1.1/?data=[[[1,10,-21,0.5,%22")
    assert url.isascii()
    assert not set(' "+&#') & set(url.partition("data=")[2])
    nodes, edges, labels, uid = json.loads(unquote(url.partition("?data=")[2].split("&")[0]))
    assert [unquote(node[4]) for node in nodes] == [v.name for v in map.variables.values()]
    assert [node[0] for node in nodes] == [1, 2]
    assert [node[5] for node in nodes] == [0, 0]
    assert edges == [[1, 2, 73, -1, 0], [2, 2, 75, 0, 0]]
    assert (unquote(labels[0][2]), labels[0][:2], uid) == ("a\n[b] %22", [5, 15], 2)


def test_repeated_names_links_to_itself_and_loose_ends() -> None:
    nodes = "[5,0,0,1,%22Fish%22,0],[9,9,9,1,%22Fish%22,3],[2,5,5,1,%22%22,0]"
    reading = _read(f"[[{nodes}],[[5,5,85,1,12],[9,5,1,1,0],[7,5,1,1,0]],[],9%5D")
    found = reading.diagram
    assert [v.name for v in found.variables.values()] == ["Fish", "Fish 2", "?"]
    assert _links(found) == [("Fish", "Fish", "+"), ("Fish 2", "Fish", "+")]
    said = [str(remark) for remark in reading.remarks]
    assert "Links without two ends: 1." in said
    assert "Names that existed before and got a number: 1." in said
    assert ",85,1,12]" in loopy.write(found).decode()


def test_amounts_and_strengths_come_back_as_they_were() -> None:
    edges = "[1,4,10,2,0],[4,1,10,-0.5,0],[1,4,30,9,0],[1,4,30,-8,0],[4,1,30,0,0]"
    found = _read(f"[[{NODES}],[{edges}],[],4%5D").diagram
    said = [(e.polarity, e.strength) for e in found.links.values()]
    assert said == [("+", 2), ("-", 0.5), ("+", None), ("-", None), ("?", None)]
    again = json.loads(unquote(loopy.write(found).decode()))
    assert [edge[3] for edge in again[1]] == [2, -0.5, 9, -8, 0]
    assert [node[3] for node in again[0]] == [0.66, 0]


def test_a_strength_that_was_changed_is_written_anew() -> None:
    found = _read(f"[[{NODES}],[[1,4,10,-9,0]],[],4%5D").diagram
    (link,) = found.links.values()
    for polarity, strength, written in (("+", None, 1), ("-", 3.0, -3), ("-", 0.5, -1)):
        changed = Link(link.id, link.source, link.target, polarity, strength=strength)  # type: ignore[arg-type]
        map = diagram([*found.variables.values(), changed])
        assert json.loads(unquote(loopy.write(map).decode()))[1][0][3] == written


def test_red_says_nothing_where_all_is_red() -> None:
    red = NODES.replace(",4]", ",0]")
    found = _read(f"[[{red}],[],[],4%5D").diagram
    assert {v.color for v in found.variables.values()} == {""}
    plain = diagram([Variable("a", "A", color="teal"), Variable("b", "B"), Variable("c", "C")])
    hues = [node[5] for node in json.loads(unquote(loopy.write(plain).decode()))[0]]
    assert hues == [4, 5, 5]


OBJECT = {
    "globals": {"loopyMode": 0, "colorLogic": 1},
    "nodes": [
        {"id": 0, "x": 10, "y": 20, "init": 0.5, "label": "50% of it", "hue": 2, "size": 5},
        {"id": 1, "x": 210, "y": 20, "init": 1, "label": "B", "hue": 0},
    ],
    "edges": [
        {"from": 0, "to": 1, "arc": 40, "strength": -1, "rotation": 0, "customLabel": "soon"},
        {"from": 1, "to": 1, "arc": 90, "strength": 1, "rotation": 45},
    ],
    "labels": [{"x": 1, "y": 2, "text": "note", "textColor": 3}],
}


def test_the_form_with_names_is_read_and_written_back() -> None:
    data = json.dumps(OBJECT).encode()
    assert loopy2.recognises(data)
    found = files.read_bytes(data).diagram
    first, second = found.links.values()
    assert (first.polarity, first.description, first.bend) == ("-", "soon", pytest.approx(0.2))
    assert (second.source, second.polarity, second.bend) == (second.target, "+", None)
    assert [v.color for v in found.variables.values()] == ["yellow", "red"]
    again = json.loads(loopy2.write(found))
    assert again["globals"] == OBJECT["globals"]
    assert again["nodes"] == [OBJECT["nodes"][0], OBJECT["nodes"][1] | {"size": 1}]  # type: ignore[index,operator]
    assert again["edges"] == OBJECT["edges"]
    assert again["labels"] == OBJECT["labels"]


def test_the_array_of_loopy_2_encodes_its_texts_once() -> None:
    text = '[[[1,9,9,0,"job%20loss",0,5],[2,0,0,1,"b",1]],[[1,2,9,-1,0]],[[0,0,"a%0Ab"]],[2,1]]'
    assert not loopy.recognises(text.encode())
    assert loopy2.recognises(text.encode())
    found = _read(text).diagram
    assert _links(found) == [("job loss", "b", "-")]
    assert found.extra == {"loopy2": {"loopyMode": 1}}
    assert [note.text for note in found.notes.values()] == ["a\nb"]


def test_in_advanced_mode_another_field_says_the_sign() -> None:
    edges = [{"from": 0, "to": 1, "strength": 1, "signBehavior": n} for n in range(6)]
    document = OBJECT | {"globals": {"loopyMode": 1}, "edges": edges}
    found = files.read_bytes(json.dumps(document).encode()).diagram
    assert [e.polarity for e in found.links.values()] == ["+", "-", "+", "+", "-", "+"]


def test_a_sign_that_was_changed_is_written_where_advanced_mode_looks_for_it() -> None:
    edges = [{"from": 0, "to": 1, "strength": 1, "signBehavior": n} for n in (0, 1, 4, 5)]
    edges[0]["customLabel"] = "because"  # type: ignore[assignment]
    document = OBJECT | {"globals": {"loopyMode": 1}, "edges": edges}
    found = files.read_bytes(json.dumps(document).encode()).diagram
    links = [Link(e.id, e.source, e.target, "-", extra=e.extra) for e in found.links.values()]
    new = [Link("n1", "v1", "v2", "-"), Link("n2", "v1", "v2", "+"), Link("n3", "v1", "v2", "?")]
    again = loopy2.write(diagram([*found.variables.values(), *links, *new], found.extra))
    read = files.read_bytes(again).diagram.links.values()
    assert [e.polarity for e in read] == ["-", "-", "-", "-", "-", "+", "?"]
    written = json.loads(again)["edges"]
    assert [edge["signBehavior"] for edge in written[:4]] == [1, 1, 4, 1]
    assert written[0]["customLabel"] == ""


@pytest.mark.parametrize(
    "document",
    [
        {"globals": {}, "nodes": [None, 5, {}, {"id": {}}], "edges": [{}, []], "labels": {"a": 1}},
        {"globals": {}, "nodes": [{"id": "a", "x": "1e999", "hue": 1e300}], "edges": [1]},
        {"globals": {"x": 10**30, "deep": [[[[]]]]}, "nodes": [], "edges": []},
        [[[1, "x", None, {}, "a"]], [[1], [1, 1, 1e308, 10**400]], [[{}, 1, 2]], {}],
    ],
)
def test_odd_values_do_no_harm(document: object) -> None:
    found = files.read_bytes(json.dumps(document).encode())
    assert native.read(native.write(found.diagram)).records == found.diagram.records
    for write in (loopy.write, loopy2.write):
        files.read_bytes(write(found.diagram))


def test_what_offspring_of_loopy_says_besides() -> None:
    """Delays, marks of loops, colours in words; and a number where LOOPY 2 has words."""
    nodes = "[1,0,0,0,%22a%22,3,%22rectangle%22,80],[2,200,0,0,%22b%22,%22%25230000ff%22]"
    edges = "[1,2,50,1,0,true],[2,1,50,-1,0,0,0,0,0]"
    marks = "[7,100,30,%22B1%22,%22balancing%22,40,0],[100,40,1,1,%22red%22],5,[]"
    found = _read(f"[[{nodes}],[{edges}],[],2,[{marks}]%5D").diagram
    assert [v.color for v in found.variables.values()] == ["green", "blue"]
    said = [(e.polarity, e.delayed, e.description) for e in found.links.values()]
    assert said == [("+", True, ""), ("-", False, "")]
    notes = [(note.text, note.x, note.y) for note in found.notes.values()]
    assert notes == [("B1", 100, 20), ("R", 100, 30)]
    assert json.loads(loopy2.write(found))["edges"][0].get("signBehavior") is None


def test_names_are_smaller_where_they_would_lie_on_each_other() -> None:
    near = "[1,0,0,0,%22Motivation%22,0],[2,60,0,0,%22Motivated%22,0]"
    sizes = [_read(f"[[{nodes}],[],[],2%5D").diagram for nodes in (NODES, near)]
    assert [[v.scale for v in map.variables.values()] for map in sizes] == [[1, 1], [0.7, 0.7]]
    circles = [{"id": n, "x": 300 * n, "size": n} for n in (1, 5, 100)] + [{"size": 0.0001}]
    document = OBJECT | {"nodes": circles, "edges": [], "labels": []}
    found = files.read_bytes(json.dumps(document).encode()).diagram
    assert [v.scale for v in found.variables.values()] == [1, 1.2, 1.5, 0.5]


def test_other_json_is_no_loopy() -> None:
    for value in ({"nodes": [], "edges": []}, {"globals": 1, "nodes": [], "edges": []}, [], [[]]):
        assert not loopy2.recognises(json.dumps(value).encode())
    with pytest.raises(FileError, match="not whole"):
        loopy2.read(b'{"globals": {}}')
