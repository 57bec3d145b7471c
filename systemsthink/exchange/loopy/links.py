"""Links to LOOPY in other people's texts: notes, web pages, mails, articles."""

import re
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

from systemsthink.errors import FileError
from systemsthink.exchange.notation.grammar import parse
from systemsthink.exchange.prose import plain
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.tables import edge_list

_DATA = re.compile(r"[?&;]data=", re.I)
_ADDRESS = re.compile(r"https?://[^\s<>?]*loopy[^\s<>?]*(?:\?[^\s<>]*)?", re.I)
_WITHIN = re.compile(r"https?%3A%2F%2F", re.I)
_BRACKET = re.compile(r'"(?:[^"\\]|\\[\s\S])*+(?:"|\\?\Z)|\[|\{|\]|\}|%5B|%7B|%5D|%7D', re.I)
_TAGS = "html|head|meta|title|style|script|body|header|nav|main|section|article|figure|iframe|div"
_TAGS += "|span|center|font|p|a|b|i|em|strong|h[1-6]|ul|ol|table|img|details|blockquote|plist"
_PAGE = re.compile(rf"\s*(?:<\?xml[^>]{{0,200}}>\s*)?(?:<![^>]{{0,2000}}>\s*)*<(?:{_TAGS})\b", re.I)
_ENTITIES = {"&quot;": '"', "&#34;": '"', "&#39;": "'", "&amp;": "&"}
_OPEN = ("[", "{", "%5B", "%7B")
_OTHER = re.compile(r"\s*(?:\{|<(?!http)|\[\s*[\[{\"\d\]-])")  # JSON and XML may speak of LOOPY too
_SKETCH = "\\\\\\---///"  # in Vensim's models
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,200})", re.I)
_NO_TITLES = ("loopy", "link", "here", "this")
_PLAIN = re.compile(r"[^\s<>&#\"']*")
_MOST_ADDRESS, _MOST_TITLE, _MOST_READ = 700, 100, 50_000
_MOST_LINKS, _MOST_DATA = 1000, 1_500_000


class Link(NamedTuple):
    """A link to LOOPY: the map that it holds, encoded, and where the link begins."""

    data: str
    start: int


def links_in(text: str) -> list[Link]:
    """The links to maps in a text, in order, also those that are part of another link.

    >>> [link.data for link in links_in("See https://ncase.me/loopy/v1.1/?data=[[],[],[],0%5D.")]
    ['[[],[],[],0%5D']
    """
    whole, starts = _starts(text)
    ends = (*(at for at, _ in starts[1:]), len(whole))
    return [
        Link(_data_at(whole, data, min(end, data + _MOST_DATA)), at if whole is text else 0)
        for (at, data), end in zip(starts, ends, strict=False)
    ]


def has_link(text: str) -> bool:
    """Whether there is a link to a map in a text."""
    return bool(_starts(text)[1])


def _starts(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Where addresses of LOOPY begin, and the data in them; and the text, decoded if need be."""
    for whole in (text, *([unquote(text)] if _WITHIN.search(text) else ())):
        starts: list[tuple[int, int]] = []
        for each in islice(_DATA.finditer(whole), _MOST_LINKS):
            start = _start(whole, each)
            if start and not (starts and start[0] < starts[-1][1]):
                starts.append(start)
        if starts:
            return whole, starts
    return text, []


def _start(text: str, data: re.Match[str]) -> tuple[int, int] | None:
    """Where the address before some data begins, and where the data do, if it is LOOPY's."""
    first = max(0, data.start() - _MOST_ADDRESS)
    at = text.rfind("http", first, data.start())
    address = _ADDRESS.fullmatch(text, at, data.start()) if at >= 0 else None
    return (at, data.end()) if address else None


def is_about(text: str) -> bool:
    """Whether a text with a link to LOOPY is not rather a file of another kind that has one."""
    text = text[:_MOST_READ].lstrip("\ufeff")
    if _PAGE.match(text):
        return True
    table = edge_list.recognises(text.encode("utf-8", "replace"))
    if table or _OTHER.match(text) or _SKETCH in text:
        return False
    try:
        return not parse(text)
    except FileError:
        return True


def title_of(text: str, link: Link) -> str:
    """The words that Markdown makes a link of, else the heading or the only line over it."""
    page = _TITLE.search(text) if _PAGE.match(text) else None
    if page:
        return _fitting(plain(page[1]))
    *over, beside = text[: link.start].split("\n")
    words = beside[:-2].rpartition("[")[2] if beside.endswith("](") else ""
    lines = [line for line in over if line.strip()]
    headings = [line for line in lines if line.startswith("#")]
    wanted = [words, *headings[-1:], *(lines if len(lines) == 1 else ())]
    return next((title for each in wanted if (title := _fitting(each.lstrip("# ")))), "")


def _fitting(title: str) -> str:
    fits = title[:1] not in ("[", "<") and "](" not in title and len(title) <= _MOST_TITLE
    title = label_of(title).rstrip(":") if fits else ""
    return "" if title.casefold() in _NO_TITLES else title


def _data_at(text: str, at: int, most: int) -> str:
    """What stands behind `data=`, up to the bracket that closes its first one."""
    depth = 0
    parts = _BRACKET.finditer(text, at, most) if text[at : at + 3].upper().startswith(_OPEN) else ()
    for part in parts:
        if not part[0].startswith('"'):
            depth += 1 if part[0].upper() in _OPEN else -1
        if not depth:
            return _joined(text[at : part.end()])
    return _PLAIN.match(text, at, most)[0].rstrip(").,;")  # type: ignore[index]


def _joined(data: str) -> str:
    """A link that a mail or a page has broken into lines or marked up, as it was."""
    for entity, letter in _ENTITIES.items():
        data = data.replace(entity, letter)
    return data if '"' in data else "".join(data.split())
