"""Plain text out of the texts with mark-up that other programs keep, and back."""

import html
import re
from typing import Any

from systemsthink.exchange.decoding import clean

MOST = 100_000
"""How much of a text is read; nobody describes a variable at greater length."""

_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]{0,500}>\n?", re.I)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:[\s/][^<>]{0,2000})?>", re.I)


def plain_of(text: str) -> str:
    """A text without its HTML; Markdown stays as it is, since it is made to be read.

    >>> plain_of("<p>Hours &lt; <b>40</b></p><p>a week</p>")
    'Hours < 40\\na week'
    """
    text = _TAG.sub("", _BREAK.sub("\n", text[:MOST]))
    return clean(html.unescape(text)).strip()


def marked_up(text: str) -> str:
    """A plain text for a program that reads HTML or Markdown.

    >>> plain_of(marked_up("a <b> & c"))
    'a <b> & c'
    """
    return html.escape(text, quote=False)


def words_of(value: Any) -> str:
    """The plain text in HTML or in a Quill delta, whichever is there.

    >>> words_of({"ops": [{"insert": "Hours"}, {"insert": {"image": "…"}}, {"insert": " a week"}]})
    'Hours a week'
    """
    if isinstance(value, str):
        return plain_of(value)
    operations = value.get("ops") if isinstance(value, dict) else value
    if not isinstance(operations, list):
        return words_of(value["text"]) if isinstance(value, dict) and "text" in value else ""
    inserted = (each.get("insert") for each in operations if isinstance(each, dict))
    return clean("".join(each for each in inserted if isinstance(each, str))[:MOST]).strip()


def delta_of(text: str) -> dict[str, Any]:
    """A plain text as a Quill delta."""
    return {"ops": [{"insert": text + "\n"}]}
