"""CatColab's models: notebooks in which objects are variables and morphisms links."""

from collections.abc import Iterator
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import bound
from systemsthink.exchange.draft import Draft
from systemsthink.exchange.json_text import json_object, json_of
from systemsthink.exchange.json_values import text
from systemsthink.exchange.keeping import describe
from systemsthink.exchange.naming import Names
from systemsthink.exchange.pipes import Pipe, link_pipe
from systemsthink.exchange.reading import Reading, label_of
from systemsthink.exchange.remarks import Remarks, without_ends
from systemsthink.model import Polarity, VariableId
from systemsthink.phrases import phrase

WORD = "catcolab"
THEORIES = ("causal-loop", "reg-net", "signed", "stock-flow")
"""Parts of the names of theories in which a morphism is an influence or a flow."""

MOST_WRAPPINGS = 10

Object = dict[str, Any]


def recognises(data: bytes) -> bool:
    """Whether this is a model of CatColab, of whatever theory."""
    value = json_object(data)
    notebook = value.get("notebook")
    cells = isinstance(notebook, dict) and ("cells" in notebook or "cellContents" in notebook)
    return cells and value.get("type") == "model" and isinstance(value.get("theory"), str)


def read(data: bytes) -> Reading:
    """Read a model whose theory is about influences, or about stocks and flows."""
    value = json_of(data)
    theory = text(value, "theory")
    if not any(part in theory for part in THEORIES):
        raise FileError(
            phrase("This model of CatColab is no causal loop diagram but {theory}.", theory=theory)
        )
    cells = list(_cells(value.get("notebook")))
    formal = [each for cell in cells if isinstance(each := cell.get("content"), dict)]
    bound(cells)
    draft = Draft()
    stocks = "stock-flow" in theory
    ids = _variables(draft, formal, stocks)
    morphisms = [each for each in formal if each.get("tag") == "morphism"]
    if stocks:
        _flows(draft, morphisms, ids)
        morphisms = [each for each in morphisms if text(each, "id") not in ids]
    dangling = sum(not _link(draft, each, ids, stocks) for each in morphisms)
    if title := label_of(text(value, "name")):
        draft.entitle(title)
    prose = (text(cell, "content") for cell in cells if cell.get("tag") == "rich-text")
    describe(draft, WORD, "\n".join(each for each in prose if each))
    return draft.reading(*without_ends(dangling), *_elsewhere(formal))


def _cells(notebook: Any) -> Iterator[Object]:
    """The cells in their order; older notebooks hold them as a list."""
    notebook = notebook if isinstance(notebook, dict) else {}
    contents, order = notebook.get("cellContents"), notebook.get("cellOrder")
    found: Any = notebook.get("cells")
    if isinstance(contents, dict):
        keys = order if isinstance(order, list) else list(contents)
        found = [contents.get(key) for key in keys if isinstance(key, str)]
    if isinstance(found, list):
        yield from (cell for cell in found if isinstance(cell, dict))


def _variables(draft: Draft, formal: list[Object], stocks: bool) -> dict[str, VariableId]:
    names = Names(draft)
    ids: dict[str, VariableId] = {}
    for each in formal:
        if each.get("tag") == "object":
            kind = "accumulates" if stocks else None
            ids.setdefault(text(each, "id"), names.add(text(each, "name"), kind=kind))
    return ids


def _flows(draft: Draft, morphisms: list[Object], ids: dict[str, VariableId]) -> None:
    """Make a variable of each flow from one stock to another."""
    for each in morphisms:
        kind = each.get("morType")
        if isinstance(kind, dict) and kind.get("tag") == "Hom":
            drains, fills = (ids.get(_end(each, end)) for end in ("dom", "cod"))
            flow = draft.another(text(each, "name"))
            ids.setdefault(text(each, "id"), flow)
            link_pipe(draft, flow, Pipe(drains, fills))


def _link(draft: Draft, each: Object, ids: dict[str, VariableId], stocks: bool) -> bool:
    """Draw a morphism as a link, if it has both ends."""
    source, target = (ids.get(_end(each, end)) for end in ("dom", "cod"))
    if not source or not target:
        return False
    kind = each.get("morType")
    hom = isinstance(kind, dict) and kind.get("tag") == "Hom"
    word = "" if hom else _inner(kind)
    draft.link(
        source,
        target,
        polarity="?" if stocks else _sign(word, hom),
        delayed="slow" in word.lower() or "delay" in word.lower(),
        description=text(each, "name").strip(),
    )
    return True


def _sign(word: str, hom: bool) -> Polarity:
    if word.startswith("Negative"):
        return "-"
    return "+" if hom or word.startswith("Positive") else "?"


def _end(each: Object, key: str) -> str:
    return _inner(each.get(key))


def _inner(value: Any) -> str:
    """The word or the id in a value that is wrapped in tags."""
    for _ in range(MOST_WRAPPINGS):
        if not isinstance(value, dict):
            break
        value = value.get("content")
    return value if isinstance(value, str) else ""


def _elsewhere(formal: list[Object]) -> Remarks:
    n = sum(each.get("tag") == "instantiation" for each in formal)
    return (phrase("Models in other files that this one refers to: {n}.", n=n),) if n else ()
