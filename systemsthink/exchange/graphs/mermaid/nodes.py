"""Nodes of a Mermaid flowchart: a key, a text in a shape, a class."""

import re
from typing import NamedTuple

from systemsthink.exchange.graphs.mermaid.texts import MOST_TEXT, said

_KEY = re.compile(r"[ \t]*((?:[^\s\[\](){}<>|&;@,~\"=\-:]|-(?![->.=])|=(?!=)|:(?!::)){1,1000})")
_CLASS = re.compile(r":::([\w-]+)")
_SHAPES = (
    ("(((", (")))",)),
    ("((", ("))",)),
    ("([", ("])",)),
    ("(-", ("-)",)),
    ("(", (")",)),
    ("[[", ("]]",)),
    ("[(", (")]",)),
    ("[/", ("/]", "\\]")),
    ("[\\", ("\\]", "/]")),
    ("[", ("]",)),
    ("{{", ("}}",)),
    ("{", ("}",)),
    (">", ("]",)),
)
"""What opens a shape and what closes it; the longer of two that begin alike comes first."""

_LABEL = re.compile(r"\blabel\s*:\s*(\"[^\"]*\"|'[^']*'|[^,}\n]*)")


class Node(NamedTuple):
    """A node as it stands in a text; `text` is None where it only names its key.

    It is `shaped` where the text stands in another shape than the usual one.
    """

    key: str
    text: str | None
    style: str
    end: int
    shaped: bool = False


def node_at(text: str, at: int) -> Node | None:
    """The node that stands at a place, if one does.

    >>> node_at('a["x y"]:::hot --> b', 0)
    Node(key='a', text='x y', style='hot', end=14, shaped=False)
    """
    found = _KEY.match(text, at)
    if not found:
        return None
    end = found.end()
    label = None
    if text.startswith("@{", end):
        close = _closing(text, end + 2, ("}",))
        if close:
            told = _LABEL.search(text[end + 2 : close[0]])
            label = said(told[1].strip("'")) if told else None
            end = close[0] + close[1]
    else:
        label, end = _shape(text, end)
    style = _CLASS.match(text, end)
    shaped = end > found.end() and (text[found.end()] != "[" or text[found.end() + 1] in "[(/\\")
    name = style[1] if style else ""
    return Node(found[1], label, name, style.end() if style else end, shaped)


def _shape(text: str, at: int) -> tuple[str | None, int]:
    """The text in the shape that opens here, and where it ends."""
    for opening, closings in _SHAPES:
        if text.startswith(opening, at):
            start = at + len(opening)
            close = _closing(text, start, closings)
            if close:
                return said(text[start : close[0]]), close[0] + close[1]
    return None, at


def _closing(text: str, at: int, closings: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the first of the closings stands that is not in quotes, and how long it is."""
    most = at + MOST_TEXT
    start = at
    while start < most and text[start : start + 1].isspace():
        start += 1
    if text.startswith('"', start):
        quote = text.find('"', start + 1, most)
        at = quote + 1 if quote > 0 else at
    found = [(text.find(closing, at, most), len(closing)) for closing in closings]
    return min((each for each in found if each[0] >= 0), default=None)
