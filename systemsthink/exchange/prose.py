"""Plain text out of the HTML, Markdown and Quill deltas that others keep notes in, and back."""

from collections.abc import Iterator
from html import escape, unescape
from typing import Any

from systemsthink.exchange.decoding import clean
from systemsthink.exchange.json_values import objects, text

MOST = 100_000
"""How much of a text is looked at; nobody reads a longer note on a map."""

_BLOCKS = {"br", "p", "div", "li", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote"}
_UNREAD = {"script", "style", "head", "title", "xml"}


def plain(html: str) -> str:
    """The words of a text in HTML, a line for each of its blocks; Markdown is made to be read.

    >>> plain("<p>Hours &amp; <b>days</b></p><ul><li>one</li></ul>")
    'Hours & days\\n- one'
    """
    parts = list(_parts(html[:MOST]))
    if not any(part in _MARKS for part in parts):
        return clean("".join(parts)).replace("\xa0", " ").strip()
    whole = clean("".join(part if part in _MARKS else _unbroken(part) for part in parts))
    lines = (" ".join(line.split()) for line in whole.split("\n"))
    return "\n".join(line for line in lines if line)


def plain_of(value: Any) -> str:
    """The plain text in HTML or in a Quill delta, whichever is there.

    >>> plain_of({"ops": [{"insert": "Hours"}, {"insert": {"image": "…"}}, {"insert": " a week"}]})
    'Hours a week'
    """
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return plain(value["text"])
    inner = value.get("text", value) if isinstance(value, dict) else value
    operations = objects(inner, "ops") if isinstance(inner, dict) else objects(inner)
    return clean("".join(text(each, "insert") for each in operations)[:MOST]).strip()


def marked_up(words: str) -> str:
    """A plain text for a program that reads Markdown.

    >>> plain(marked_up("a <b> & c"))
    'a <b> & c'
    """
    return escape(words, quote=False)


def as_html(words: str) -> str:
    """A plain text as HTML that shows the same lines.

    >>> as_html("a < b\\nc")
    'a &lt; b<br>c'
    """
    return marked_up(words).replace("\n", "<br>")


def as_delta(words: str) -> dict[str, Any]:
    """A plain text as a Quill delta."""
    return {"ops": [{"insert": words + "\n"}]}


_MARKS = ("\n", "\n- ")


def _unbroken(words: str) -> str:
    """A text between two tags, in which a line break is but a blank, unless a line is empty."""
    return "\n".join(" ".join(part.splitlines()) for part in words.split("\n\n"))


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
