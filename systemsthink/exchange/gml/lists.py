"""The nested lists of keys and values that GML consists of, as text and as data."""

import re
from collections.abc import Iterator
from typing import Union

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import clean, place, unescaped
from systemsthink.phrases import phrase

Value = Union[str, "Pairs"]
"""A number or a string as text, or a list."""

Pairs = list[tuple[str, Value]]
"""Keys, which may be repeated, with their values, in order."""

MOST_DEPTH = 100
MOST_TOKENS = 1_000_000

_TOKEN = re.compile(
    r"""
    (?P<gap>(?:[\s\ufeff]|(?:(?<=\n)|(?<=^))[ \t]*\#[^\n]*)+)
    |"(?P<string>[^"]*)"
    |(?P<bracket>[\[\]])
    |(?P<word>[^\s\[\]"]+)
    """,
    re.VERBOSE,
)


def lists_of(text: str) -> Pairs:
    """The list that a GML text is; FileError with the line where it is none.

    >>> lists_of('graph [ node [ id 1 label "A &amp; B" ] ]')
    [('graph', [('node', [('id', '1'), ('label', 'A & B')])])]
    """
    top: Pairs = []
    open_lists = [top]
    key = ""
    for found in _tokens(text):
        if found["bracket"] == "]":
            if key or len(open_lists) == 1:
                raise _odd(text, found.start())
            open_lists.pop()
        elif not key:
            if not found["word"]:
                raise _odd(text, found.start())
            key = found["word"]
        else:
            key = _filled(open_lists, key, found)
        if len(open_lists) > MOST_DEPTH:
            raise FileError(phrase("The brackets are nested too deeply."))
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


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Every token but the gaps; a quote that is never closed is none."""
    end = count = 0
    for found in _TOKEN.finditer(text):
        if found.start() != end:
            break
        end = found.end()
        if found["gap"] is None:
            count += 1
            yield found
        if count > MOST_TOKENS:
            raise FileError(phrase("The file says more than any map can hold."))
    if end < len(text):
        raise _odd(text, end)


def _filled(open_lists: list[Pairs], key: str, found: re.Match[str]) -> str:
    """Give a key its value, opening a list if that is what follows; no key is waiting then."""
    if found["bracket"]:
        inside: Pairs = []
        open_lists[-1].append((key, inside))
        open_lists.append(inside)
    else:
        text = found["word"] if found["string"] is None else unescaped(found["string"])
        open_lists[-1].append((key, text))
    return ""


def _odd(text: str, at: int) -> FileError:
    line = text.count("\n", 0, at) + 1
    return FileError(
        phrase("This is no list of keys and values; mend it there."), place=place(line)
    )
