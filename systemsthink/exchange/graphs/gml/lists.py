"""The nested lists of keys and values that GML consists of, as text and as data."""

import re
from itertools import islice
from typing import Union

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import too_deep, too_much
from systemsthink.exchange.decoding import clean, place, unescaped
from systemsthink.phrases import phrase

Value = Union[str, "Pairs"]
"""A number or a string as text, or a list."""

Pairs = list[tuple[str, Value]]
"""Keys, which may be repeated, with their values, in order."""

MOST_DEPTH = 100
MOST_TOKENS = 600_000

_COMMENT = re.compile(r"^[ \t]*#[^\n]*", re.MULTILINE)
_TOKEN = re.compile(r"\"[^\"]*\"|[\[\]]|[^\s\ufeff\[\]\"]+|\"")
_NEVER_CLOSED = '"'


def lists_of(text: str) -> Pairs:
    """The list that a GML text is; FileError with the line where it is none.

    >>> lists_of('graph [ node [ id 1 label "A &amp; B" ] ]')
    [('graph', [('node', [('id', '1'), ('label', 'A & B')])])]
    """
    top: Pairs = []
    open_lists = [top]
    key = ""
    text = _COMMENT.sub("", text)
    for number, token in enumerate(_tokens(text)):
        if token == "]":
            if key or len(open_lists) == 1:
                raise _odd(text, number)
            open_lists.pop()
        elif token == _NEVER_CLOSED or (not key and token[0] in '["'):
            raise _odd(text, number)
        elif not key:
            key = token
        else:
            value: Value = [] if token == "[" else _said(token)
            open_lists[-1].append((key, value))
            key = ""
            if isinstance(value, list):
                open_lists.append(value)
                if len(open_lists) > MOST_DEPTH:
                    raise too_deep()
    if key or len(open_lists) > 1:
        raise FileError(phrase("The file ends in the middle of a list."))
    return top


def quoted(text: str) -> str:
    """A string in GML, where everything but plain ASCII is written as its number.

    >>> quoted('Größe "A" & B')
    '"Gr&#246;&#223;e &#34;A&#34; &#38; B"'
    """
    letters = (c if " " <= c <= "~" and c not in '"&' else f"&#{ord(c)};" for c in clean(text))
    return f'"{"".join(letters)}"'


def _tokens(text: str) -> list[str]:
    """Words, brackets, and strings with their quotes."""
    tokens: list[str] = _TOKEN.findall(text)
    if len(tokens) > MOST_TOKENS:
        raise too_much()
    return tokens


def _said(token: str) -> str:
    return unescaped(token[1:-1]) if token[0] == '"' else token


def _odd(text: str, number: int) -> FileError:
    """What to say about the token of that number."""
    found = next(islice(_TOKEN.finditer(text), number, None))
    line = text.count("\n", 0, found.end()) + 1
    return FileError(
        phrase("This is no list of keys and values; mend it there."), place=place(line)
    )
