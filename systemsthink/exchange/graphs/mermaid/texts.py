"""What the texts in a Mermaid diagram say, and how texts are written so that they survive."""

import re

from systemsthink.exchange.decoding import clean, unescaped

MOST_TEXT = 5000
"""How long the text of a node or a link can be."""

_BREAK = re.compile(r"<br\s*/?>|\\n", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ICON = re.compile(r"\bfa[bklrs]?:fa-[\w-]+\s*")
_CODE = re.compile(r"(?<!&)#(\d+|[A-Za-z]\w*);")
_PLAIN = " ,.()'/+-=!?"


def said(text: str) -> str:
    """What a text says, without its quotes, marks of markdown, tags and codes.

    >>> said('"The #quot;big#quot; one<br/>of #35;5"'), said("  plain ")
    ('The "big" one of #5', 'plain')
    """
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].strip()
        if len(text) > 1 and text[0] == text[-1] == "`":
            text = text[1:-1].replace("**", "")
    text = _ICON.sub("", _TAG.sub("", _BREAK.sub(" ", text)))
    return " ".join(unescaped(_CODE.sub(_as_html, text)).split())


def quoted(text: str) -> str:
    """A text in quotes; everything that Mermaid or markdown could take for a mark is a code.

    >>> quoted('say "no" --> #5'), quoted("1. Plan"), quoted("Größe")
    ('"say #34;no#34; --#62; #35;5"', '"1#46; Plan"', '"Größe"')
    """
    text = " ".join(clean(text).split())
    start = re.match(r"\d*", text)
    first = start.end() if start else 0
    letters = [
        c if c.isalnum() or ord(c) > 127 or (c in _PLAIN and at != first) else f"#{ord(c)};"
        for at, c in enumerate(text)
    ]
    return f'"{"".join(letters)}"'


def _as_html(found: re.Match[str]) -> str:
    return f"&#{found[1]};" if found[1].isdecimal() else f"&{found[1]};"
