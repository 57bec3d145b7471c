"""From PlantUML to a diagram: what stands behind an arrow says its sign, dashes say a delay."""

import re
from itertools import islice

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import MOST, too_much
from systemsthink.exchange.decoding import text_of
from systemsthink.exchange.fences import is_prose
from systemsthink.exchange.graphs.graph import reading_of
from systemsthink.exchange.graphs.plantuml.lines import Lines
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import not_understood, others_in_text, without_heads
from systemsthink.phrases import phrase

HEAD = 8192
MOST_DIAGRAMS = 1000

_START = re.compile(r"(?:\s|\ufeff|'[^\n]*\n|```\s*(?:plantuml|puml)\b)*@startuml\b[^\n]*")
_WITHIN = re.compile(r"^[ \t]*@startuml\b[^\n]*", re.MULTILINE)
"""Where a diagram begins in a text in Markdown or another one, if that also says its end."""

_END = "@enduml"

_COMMENT = re.compile(r"^[ \t]*/'(?:[^']|'(?!/))*+(?:'/|\Z)", re.MULTILINE)


def recognises(data: bytes) -> bool:
    """Whether this begins as PlantUML does, also in a fence, or holds it."""
    try:
        if b"@startuml" in data:
            return bool(_starts(text_of(data)))
        return bool(_START.match(text_of(data[:HEAD].rstrip(b"\x80\xbf"))))
    except FileError:
        return False


def read(data: bytes) -> Reading:
    """Read the first diagram; FileError where there is none or nothing of it can be read."""
    text = text_of(data).replace("\r\n", "\n")
    starts = _starts(text)
    if not starts:
        raise FileError(phrase("This holds no diagram of PlantUML."))
    start = starts[0]
    end = text.find(_END, start.end())
    body = _COMMENT.sub("", text[start.end() : end if end >= 0 else len(text)])
    lines = Lines()
    if body.count("\n") > 2 * MOST:
        raise too_much()
    for line in body.split("\n"):
        lines.add(line)
    if lines.odd and not lines.graph.nodes:
        raise FileError(phrase("Nothing in this diagram can be read as a thing or an arrow."))
    others = others_in_text(len(starts) - 1)
    remarks = (*without_heads(lines.bare), *not_understood(lines.odd), *others)
    return reading_of(lines.graph, "plantuml", *remarks)


def _starts(text: str) -> list[re.Match[str]]:
    """Where diagrams begin: one at the start of the text, and those that it holds."""
    start = _START.match(text)
    if not start and not is_prose(text):
        return []
    last = text.rfind(_END)
    within = islice(_WITHIN.finditer(text, start.end() if start else 0), MOST_DIAGRAMS)
    return [*([start] if start else []), *(each for each in within if each.start() < last)]
