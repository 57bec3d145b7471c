"""The formats that are JSON inside, or XML beside it, never take each other's files."""

from pathlib import Path

import pytest
from strategies import drawn_maps

from systemsthink import formats
from systemsthink.model import Link, Variable, diagram

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
WORDS = ("mmp", "modeljson", "simlin", "sd-json", "insightmaker", "catcolab", "cld-json")
LESS_SURE = ("text", "csv", "tsv")
"""Asked last, since their content tells least."""

FOLDERS = {
    "mentalmodeler": ("mmp",),
    "modeljson": ("modeljson",),
    "insightmaker": ("insightmaker",),
    "sdjson": ("sd-json", "simlin"),
}
FORMATS = {format.word: format for format in formats.FORMATS if format.word not in LESS_SURE}


def claimed(data: bytes) -> list[str]:
    return [word for word, format in FORMATS.items() if format.recognises(data)]


def _corpus() -> list[Path]:
    kinds = (".json", ".mmp", ".prsm", ".loopy", ".InsightMaker", ".xmile", ".graphml")
    return [path for path in sorted(CORPUS.rglob("*")) if path.suffix in kinds]


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the project")
@pytest.mark.parametrize("path", _corpus(), ids=lambda path: str(path.relative_to(CORPUS)))
def test_every_real_file_is_claimed_by_its_own_format_alone(path: Path) -> None:
    found = claimed(path.read_bytes())
    own = FOLDERS.get(path.parent.name)
    if own:
        assert len(found) == 1
        assert found[0] in own
    else:
        assert not set(found) & set(WORDS)


@pytest.mark.parametrize("format", formats.written(), ids=lambda format: format.word)
def test_what_a_format_writes_is_claimed_by_it_alone(format: formats.Format) -> None:
    for drawn in drawn_maps()[::3]:
        others = [word for word in claimed(format.write(drawn)) if word != format.word]
        assert not (others and drawn.variables)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b'{"concepts": [{"id": 1, "relationships": []}]}', "mmp"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><mentalModeler><info/></mentalModeler>', "mmp"),
        (b'{"elements": [{"type": "LINK", "from": "a", "to": "b"}]}', "modeljson"),
        (b'{"elements": [{"data": {"id": "a"}}]}', "cld-json"),
        (b'{"model": {"variables": [{"name": "a", "type": "flow"}]}}', "sd-json"),
        (b'{"models": [{"name": "main", "stocks": []}]}', "simlin"),
        (b'{"nodes": [{"id": "a"}], "links": []}', "cld-json"),
        (b'{"type": "model", "theory": "t", "notebook": {"cells": []}}', "catcolab"),
    ],
)
def test_the_least_that_tells_a_format(data: bytes, word: str) -> None:
    assert claimed(data) == [word]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"concepts": [[]], "elements": [], "models": [1], "nodes": 5}',
        b'{"elements": [{"label": "a", "type": "LINK"}, {"label": "b"}]}',
        b'{"elements": [{"_id": "e", "attributes": {}}], "connections": []}',
        b'{"variables": [{"name": "a"}]}',
        b'{"nodes": [{"id": 1}], "edges": [], "styles": {}}',
        b"<xml/>",
        b"\xff\xfe\x00",
    ],
)
def test_other_data_is_claimed_by_none_of_them(data: bytes) -> None:
    assert not set(claimed(data)) & set(WORDS)


@pytest.mark.parametrize("word", ["modeljson", "simlin", "sd-json", "insightmaker"])
def test_every_link_that_is_a_flow_stays_one(word: str) -> None:
    stocks = [Variable(f"v{n}", name, 100.0 * n, kind="accumulates") for n, name in enumerate("AB")]
    others = [Variable("v2", "moving", 50.0, 80.0), Variable("v3", "odd", 10.0, 200.0)]
    links = [
        Link("l0", "v2", "v0", "-", flow=True),
        Link("l1", "v2", "v1", "+", flow=True),
        Link("l2", "v3", "v2", "+", flow=True),
        Link("l3", "v1", "v3", "?", flow=True),
        Link("l4", "v0", "v3", "+"),
    ]
    written = FORMATS[word].write(diagram([*stocks, *others, *links]))
    found = FORMATS[word].read(written).diagram
    name = {v.id: v.name for v in found.variables.values()}
    told = {(name[a.source], name[a.target], a.polarity, a.flow) for a in found.links.values()}
    assert told == {
        ("moving", "A", "-", True),
        ("moving", "B", "+", True),
        ("odd", "moving", "+", True),
        ("B", "odd", "?", True),
        ("A", "odd", "+", False),
    }
