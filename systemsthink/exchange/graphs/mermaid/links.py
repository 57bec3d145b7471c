"""Links of a Mermaid flowchart: lines, dots and heads, with a text in them or behind."""

import re
from typing import NamedTuple

from systemsthink.exchange.graphs.mermaid.texts import MOST_TEXT, said

EDGE_ID = re.compile(r"[ \t]*([\w-]+)@(?=[<xo]?[-=~])")
_WHOLE = re.compile(
    r"\s*(?P<tail>[xo<])?(?:(?P<line>--+|==+)(?P<head>[-=xo>])|-?(?P<dots>\.+)-(?P<dotted>[xo>])?"
    r"|(?P<hidden>~~~+))"
)
_BEGUN = re.compile(r"\s*(?P<tail>[xo<])?(?P<line>--|==|-\.)[ \t]*(?P<quoted>\"[^\"]*\")?")
_ENDED = {
    "--": re.compile(r"[ \t]*--+(?P<head>[-xo>])"),
    "==": re.compile(r"[ \t]*==+(?P<head>[=xo>])"),
    "-.": re.compile(r"[ \t]*\.+-(?P<head>[xo>])?"),
}
_BEHIND = re.compile(r"\s*\|[ \t]*(\"[^\"]*\"|[^|\n]*)[ \t]*\|")
_HEADS = ("x", "o", ">")


class Arrow(NamedTuple):
    """A link as it stands in a text: at which ends it has a head, what it says, how it looks."""

    forwards: bool
    backwards: bool
    text: str
    dotted: bool
    hidden: bool
    end: int


def arrow_at(text: str, at: int) -> Arrow | None:
    """The link that stands at a place, if one does.

    >>> arrow_at(' -. "+" .-> b', 0)
    Arrow(forwards=True, backwards=False, text='+', dotted=True, hidden=False, end=11)
    """
    if named := EDGE_ID.match(text, at):
        at = named.end()
    if found := _WHOLE.match(text, at):
        head = found["head"] or found["dotted"] or ""
        back = found["tail"] == "<"
        dotted, hidden, words, end = bool(found["dots"]), bool(found["hidden"]), "", found.end()
        if behind := _BEHIND.match(text, end):
            words, end = said(behind[1]), behind.end()
        return Arrow(head in _HEADS, back, words, dotted, hidden, end)
    begun = _BEGUN.match(text, at)
    if not begun:
        return None
    most = min(len(text), begun.end() + MOST_TEXT)
    line_end = text.find("\n", begun.end(), most)
    ended = _ENDED[begun["line"]].search(text, begun.end(), most if line_end < 0 else line_end)
    if not ended:
        return None
    words = said(begun["quoted"] or text[begun.end() : ended.start()])
    dotted = begun["line"] == "-."
    return Arrow(
        (ended["head"] or "") in _HEADS, begun["tail"] == "<", words, dotted, False, ended.end()
    )
