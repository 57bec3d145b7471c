"""The canvas of an Insight Maker file while it is being written."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from systemsthink.exchange.insight_maker.cells import Point

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


class Box(NamedTuple):
    """The corner of a box and its size."""

    x: float
    y: float
    width: float
    height: float


EDGE = Box(0, 0, 100, 100)
"""The box that every arrow has, whatever it joins."""


class Sheet:
    """Elements of a file, each with the cell that draws it."""

    def __init__(self) -> None:
        from lxml import etree  # loaded for files that need it

        self._etree = etree
        self._model = etree.Element("InsightMakerModel")
        self._root = etree.SubElement(self._model, "root")
        etree.SubElement(self._root, "mxCell", id="0")
        etree.SubElement(self._root, "mxCell", id="1", parent="0")

    def add(
        self,
        kind: str,
        id: str,
        said: Mapping[str, Any],
        cell: Mapping[str, str],
        box: Box,
        points: Iterable[Point] = (),
        loose: tuple[Point, Point] | None = None,
    ) -> None:
        """Put an element on the canvas, with the points where it bends and those of loose ends."""
        new = self._etree.SubElement
        element = new(self._root, kind, {**_texts(said), "id": id})
        inner = new(element, "mxCell", _texts({**cell, "parent": "1"}))
        place = new(inner, "mxGeometry", {**_numbers(box._asdict()), "as": "geometry"})
        for name, point in zip(("sourcePoint", "targetPoint"), loose or (), strict=False):
            new(place, "mxPoint", {**_numbers({"x": point[0], "y": point[1]}), "as": name})
        bends = list(points)
        if bends:
            array = new(place, "Array", {"as": "points"})
            for x, y in bends:
                new(array, "mxPoint", _numbers({"x": x, "y": y}))

    def written(self) -> bytes:
        """The file."""
        self._etree.indent(self._model)
        return bytes(self._etree.tostring(self._model, encoding="utf-8")) + b"\n"


def _texts(said: Mapping[str, Any]) -> dict[str, str]:
    """Attributes without what XML can't hold."""
    named = {key: each for key, each in said.items() if _NAME.fullmatch(key)}
    return {key: _UNFIT.sub("\ufffd", str(each)) for key, each in named.items()}


def _numbers(said: Mapping[str, float]) -> dict[str, str]:
    return {key: f"{each:.2f}".rstrip("0").rstrip(".") for key, each in said.items()}
