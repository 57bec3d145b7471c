"""From PlantUML to a diagram: what stands behind an arrow says its sign, dashes say a delay."""

import re

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.graphs.graph import MOST_EDGES, MOST_NODES, reading_of, too_much
from systemsthink.exchange.graphs.plantuml.lines import Lines
from systemsthink.exchange.reading import Reading
from systemsthink.phrases import Phrase, phrase

HEAD = 8192

_START = re.compile(r"(?:\s|\ufeff|'[^\n]*\n|```\s*(?:plantuml|puml)\b)*@startuml\b[^\n]*")
_COMMENT = re.compile(r"^[ \t]*/'(?:[^']|'(?!/))*+(?:'/|\Z)", re.MULTILINE)


def recognises(data: bytes) -> bool:
    """Whether this begins as PlantUML does, also in a fence."""
    try:
        return bool(_START.match(text_of(data[:HEAD].rstrip(b"\x80\xbf"))))
    except FileError:
        return False


def read(data: bytes) -> Reading:
    """Read the first diagram; FileError where there is none or nothing of it can be read."""
    text = text_of(data).replace("\r\n", "\n")
    start = _START.match(text)
    if not start:
        raise FileError(phrase("This holds no diagram of PlantUML."))
    end = text.find("@enduml", start.end())
    body = _COMMENT.sub("", text[start.end() : end if end >= 0 else len(text)])
    lines = Lines()
    if body.count("\n") > MOST_NODES + MOST_EDGES:
        raise too_much()
    for line in body.split("\n"):
        lines.add(line)
    if lines.odd and not lines.graph.nodes:
        raise FileError(phrase("Nothing in this diagram can be read as a thing or an arrow."))
    return reading_of(lines.graph, "plantuml", *_remarks(lines))


def _remarks(lines: Lines) -> list[Phrase]:
    remarks = []
    if lines.bare:
        remarks.append(
            phrase("Lines without an arrowhead, read from left to right: {n}.", n=lines.bare)
        )
    if lines.odd:
        remarks.append(
            phrase("Lines that could not be understood and were left out: {n}.", n=lines.odd)
        )
    return remarks
