"""The nested lists of keys and values that GML consists of, as text and as data."""

import re
from collections.abc import Iterator
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
_TOKEN = re.compile(
    r"[\s\ufeff]*(?:\"(?P<string>[^\"]*)\"|(?P<bracket>[\[\]])|(?P<word>[^\s\[\]\"]+)|$)"
)


def lists_of(text: str) -> Pairs:
    """The list that a GML text is; FileError with the line where it is none.

    >>> lists_of('graph [ node [ id 1 label "A &amp; B" ] ]')
    [('graph', [('node', [('id', '1'), ('label', 'A & B')])])]
    """
    top: Pairs = []
    open_lists = [top]
    key = ""
    text = _COMMENT.sub("", text)
    for kind, token, at in _tokens(text):
        if token == "]" and kind == "bracket":
            if key or len(open_lists) == 1:
                raise _odd(text, at)
            open_lists.pop()
        elif not key:
            if kind != "word":
                raise _odd(text, at)
            key = token
        else:
            value: Value = [] if kind == "bracket" else token
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


def _tokens(text: str) -> Iterator[tuple[str, str, int]]:
    """What every token is, what it says, and where it ends; a quote never closed is none."""
    end = 0
    for number, found in enumerate(_TOKEN.finditer(text)):
        if found.start() != end:
            break
        end = found.end()
        kind = found.lastgroup
        if kind is None:
            return
        if number > MOST_TOKENS:
            raise too_much()
        yield kind, unescaped(found[1]) if kind == "string" else found[kind], end
    raise _odd(text, end)


def _odd(text: str, at: int) -> FileError:
    line = text.count("\n", 0, at) + 1
    return FileError(
        phrase("This is no list of keys and values; mend it there."), place=place(line)
    )
