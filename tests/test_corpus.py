"""Files of other programs beside the project hold what an independent reader found in them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from systemsthink import files, formats
from systemsthink.errors import FileError
from systemsthink.exchange.aspects import only_kept
from systemsthink.model import Diagram
from systemsthink.storage import native

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
TRUTH = CORPUS / "TRUTH.json"
REAL = json.loads(TRUTH.read_text("utf-8")) if TRUTH.exists() else []
MODELS = (".mdl", ".xmile", ".stmx")
FOLDED = ("vensim/", "xmile/")

UNSIGNED = {"0": "?"}
"""Signs of links that are said to have no effect: our map has no sign for that."""

BROKEN: dict[str, str] = {}
"""Files that are no valid ones of their kind, and what is said about them."""

UNDELAYED = {
    "plantuml/cap_and_trade.puml": "the delays of the map that it was made from are not in it: all"
    " of its arrows are solid and say a sign only",
}
"""Files for which the list of what is in them tells of delays that they don't mark."""

pytestmark = pytest.mark.skipif(not REAL, reason="the corpus is not beside the project")


def _files() -> list[Path]:
    """Every file of a map; the models' tables of results and texts about them are none."""
    found = (path for path in sorted(CORPUS.rglob("*")) if path.is_file())
    beside = ("MANIFEST.md", "TRUTH.json", "LICENSE", "README.md")
    return [
        path
        for path in found
        if path.name not in beside and (path.suffix in MODELS or "testmodels" not in path.parts)
    ]


def _folded(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("\\n", " ").split()).lower()


def _links(diagram: Diagram, name: dict[str, str]) -> Counter[tuple[Any, ...]]:
    return Counter(
        (name[link.source], name[link.target], link.polarity, int(link.delayed))
        for link in diagram.links.values()
        if not link.flow
    )


@pytest.mark.parametrize("truth", REAL, ids=lambda truth: truth["file"])
def test_variables_links_signs_and_delays_are_the_same(truth: dict[str, Any]) -> None:
    diagram = files.read(CORPUS / truth["file"]).diagram
    fold = _folded if truth["file"].startswith(FOLDED) else lambda name: " ".join(name.split())
    name = {v.id: fold(v.name) for v in diagram.variables.values()}
    marked = truth["file"] not in UNDELAYED
    wanted = Counter(
        (fold(a), fold(b), UNSIGNED.get(sign, sign), delay * marked)
        for a, b, sign, delay in truth["links"]
    )
    assert Counter(name.values()) == Counter(map(fold, truth["variables"]))
    assert _links(diagram, name) == wanted


@pytest.mark.parametrize("path", _files(), ids=lambda path: str(path.relative_to(CORPUS)))
def test_every_valid_file_opens_and_can_be_saved(path: Path) -> None:
    said = BROKEN.get(str(path.relative_to(CORPUS)))
    if said:
        with pytest.raises(FileError, match=said) as caught:
            files.load(path)
        assert "\n" not in str(caught.value)
        return
    diagram = files.read(path).diagram
    assert native.read(native.write(diagram)).records == diagram.records


@pytest.mark.parametrize(
    ("index", "truth"),
    list(enumerate(REAL)),
    ids=lambda value: value["file"] if isinstance(value, dict) else "",
)
def test_they_come_through_other_formats_unchanged(index: int, truth: dict[str, Any]) -> None:
    diagram = files.read(CORPUS / truth["file"]).diagram
    written = formats.written()
    for format in (written[index % len(written)], written[(index * 7 + 3) % len(written)]):
        kept = only_kept(diagram, format.keeps)
        again = only_kept(files.read_bytes(format.write(diagram), format).diagram, format.keeps)
        names = [{v.id: v.name for v in each.variables.values()} for each in (kept, again)]
        assert Counter(names[0].values()) == Counter(names[1].values())
        assert _links(kept, names[0]) == _links(again, names[1])
