"""What texts in PlantUML say, and how texts are written so that they survive."""

import re

from systemsthink.exchange.decoding import clean, unescaped

_TAG = re.compile(
    r"</?(?:b|i|u|s|w|color|back|size|font|img|sub|sup|plain)\b[^<>]*>|<&[\w-]+>", re.IGNORECASE
)
_CODE = re.compile(r"<U\+([0-9A-Fa-f]{1,6})>")
_BREAK = re.compile(r"\\[nlr]")
_BOLD = re.compile(r"(\*\*|//|\"\"|__)(?=\S)(.{1,200}?)(?<=\S)\1")
_RULE = re.compile(r"^[ \t]*(?:-{2,}|={2,}|\.{2,}|_{2,})[ \t]*(?:\n|\Z)|^=+[ \t]*", re.MULTILINE)
"""A line that parts a text, or what marks a line as a heading."""

_PLAIN = " ,.()'+?"


def said(text: str) -> str:
    r"""What a text says, without marks of style; an end of a line is one.

    >>> said(r"**Work**\nload"), said("&#60;b&#62; <U+003C> <color:red>x</color>")
    ('Work\nload', '<b> < x')
    """
    text = _CODE.sub(r"&#x\1;", _RULE.sub("", _BREAK.sub("\n", text)))
    return unescaped(_BOLD.sub(r"\2", _TAG.sub("", text))).strip()


def written(text: str) -> str:
    """A text in which everything that could be a mark is a number; ends of lines are kept.

    >>> written('say "no" --> x')
    'say &#34;no&#34; &#45;&#45;&#62; x'
    """
    lines = clean(text).replace("\r\n", "\n").split("\n")
    return "\\n".join("".join(_letters(line)) for line in lines)


def _letters(line: str) -> list[str]:
    return [
        c if c.isalnum() or ord(c) > 127 or (at and c in _PLAIN) else f"&#{ord(c)};"
        for at, c in enumerate(line)
    ]
