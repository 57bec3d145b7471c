"""CatColab's notebooks, read."""

import json
from typing import Any

import pytest
from telling import links_with

from systemsthink.errors import FileError
from systemsthink.exchange import catcolab
from systemsthink.exchange.reading import Reading

links_of = links_with("delayed", "flow")

HOM = {"tag": "Hom", "content": {"tag": "Basic", "content": "Object"}}


def basic(content: str) -> dict[str, Any]:
    return {"tag": "Basic", "content": content}


def thing(id: str, name: str) -> dict[str, Any]:
    return {"tag": "object", "id": id, "name": name, "obType": basic("Object")}


def arrow(id: str, kind: dict[str, Any], dom: Any, cod: Any, name: str = "") -> dict[str, Any]:
    ends = {"dom": dom and basic(dom), "cod": cod if isinstance(cod, dict) else cod and basic(cod)}
    return {"tag": "morphism", "id": id, "name": name, "morType": kind, **ends}


def read(theory: str, *contents: dict[str, Any], old: bool = False) -> Reading:
    cells = [{"tag": "formal", "id": f"c{n}", "content": each} for n, each in enumerate(contents)]
    cells.append({"tag": "rich-text", "id": "t", "content": "Some words"})
    ordered = {
        "cellOrder": [cell["id"] for cell in cells],
        "cellContents": {cell["id"]: cell for cell in reversed(cells)},
    }
    notebook = {"cells": cells} if old else ordered
    value = {"type": "model", "name": "Trade", "theory": theory, "notebook": notebook}
    data = json.dumps(value).encode()
    assert catcolab.recognises(data)
    return catcolab.read(data)


@pytest.mark.parametrize("old", [True, False])
def test_influences_with_and_without_delay(old: bool) -> None:
    reading = read(
        "causal-loop-delays",
        thing("a", "Price"),
        thing("b", "Supply"),
        arrow("m1", HOM, "a", "b"),
        arrow("m2", basic("Negative"), "b", "a", "more to choose from"),
        arrow("m3", basic("PositiveSlow"), "a", "b"),
        arrow("m4", basic("NegativeSlow"), "b", "a"),
        arrow("m5", basic("Indeterminate"), "a", "a"),
        arrow("m6", HOM, "a", None),
        {"tag": "instantiation", "id": "i", "name": "X"},
        old=old,
    )
    assert [(a, b, *said[:2]) for a, b, *said in links_of(reading)] == [
        ("Price", "Supply", "+", False),
        ("Supply", "Price", "-", False),
        ("Price", "Supply", "+", True),
        ("Supply", "Price", "-", True),
        ("Price", "Price", "?", False),
    ]
    assert reading.diagram.title == "Trade"
    assert [note.text for note in reading.diagram.notes.values()] == ["Some words"]
    assert [str(remark) for remark in reading.remarks] == [
        "1 of 5 links have no sign.",
        "Links without two ends: 1.",
        "Models in other files that this one refers to: 1.",
    ]


def test_stocks_and_flows() -> None:
    onto = {"tag": "Tabulated", "content": basic("f")}
    reading = read(
        "primitive-stock-flow",
        thing("a", "Well"),
        thing("b", "Ill"),
        arrow("f", HOM, "a", "b", "infection"),
        arrow("l", basic("Link"), "b", onto),
    )
    assert [v.kind for v in reading.diagram.variables.values()] == [
        "accumulates",
        "accumulates",
        None,
    ]
    assert links_of(reading) == [
        ("infection", "Well", "-", False, True),
        ("infection", "Ill", "+", False, True),
        ("Ill", "infection", "?", False, False),
    ]


def test_another_theory_is_no_map() -> None:
    with pytest.raises(FileError, match="no causal loop diagram but petri-net"):
        read("petri-net", thing("a", "A"))
