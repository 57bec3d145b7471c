"""From the HTML in which other programs keep their notes to plain text, and back."""

from collections.abc import Iterator
from html import escape, unescape

from systemsthink.exchange.decoding import clean

MOST = 50_000
"""How much of a text is looked at; nobody reads a longer note on a map."""

_BLOCKS = {"br", "p", "div", "li", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote"}
_UNREAD = {"script", "style", "head", "title", "xml"}


def plain(html: str) -> str:
    """The words of a text in HTML, a line for each of its blocks.

    >>> plain("<p>Hours &amp; <b>days</b></p><ul><li>one</li></ul>")
    'Hours & days\\n- one'
    """
    parts = list(_parts(html[:MOST]))
    if len(parts) > 1:  # where there are tags, a line break in the source is but a blank
        parts = [part if part in _MARKS else " ".join(part.splitlines()) for part in parts]
    lines = (" ".join(line.split()) for line in clean("".join(parts)).split("\n"))
    return "\n".join(line for line in lines if line)


def as_html(text: str) -> str:
    """A plain text as HTML that shows the same lines.

    >>> as_html("a < b\\nc")
    'a &lt; b<br>c'
    """
    return escape(text, quote=False).replace("\n", "<br>")


_MARKS = ("\n", "\n- ")


def _parts(html: str) -> Iterator[str]:
    """The words between the tags, and a line break for each tag that begins or ends a block."""
    at = 0
    while (start := html.find("<", at)) >= 0:
        yield unescape(html[at:start])
        name = _name_at(html, start)
        end = html.find("-->" if name == "!--" else ">", start) if name else start
        if end < 0:
            at = start
            break
        if not name:
            yield "<"
        elif name.lstrip("/") in _BLOCKS:
            yield "\n- " if name == "li" else "\n"
        at = _after(html, name, end + (3 if name == "!--" else 1))
    yield unescape(html[at:])


def _name_at(html: str, start: int) -> str:
    """What the tag that begins here is called, `/` before it where it ends; empty for no tag."""
    if html.startswith("<!--", start):
        return "!--"
    rest = html[start + 1 : start + 20]
    slash = "/" if rest.startswith("/") else ""
    name = rest[len(slash) :]
    if not name[:1].isalpha():
        return "!" if name[:1] in ("!", "?") and name else ""
    letters = next((at for at, letter in enumerate(name) if not letter.isalnum()), len(name))
    return slash + name[:letters].lower()


def _after(html: str, name: str, at: int) -> int:
    """Where reading goes on after a tag: what only a program reads is left out."""
    if name not in _UNREAD:
        return at
    end = html.find(f"</{name}", at)
    return len(html) if end < 0 else end
