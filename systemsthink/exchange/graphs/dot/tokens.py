"""The words of the DOT language."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import too_much
from systemsthink.exchange.decoding import place, unescaped
from systemsthink.phrases import phrase

MOST_TOKENS = 350_000
MOST_HTML = 50_000

_BLANKS = re.compile(r"[\s\ufeff]*")
_TOKEN = re.compile(
    r"""
    [\s\ufeff]*+
    (?:(?P<gap>//[^\n]*|\#[^\n]*|/\*(?:[^*]|\*(?!/))*+\*/|\Z)
    |"(?P<quoted>(?:[^"\\]|\\.)*+)"(?:\s*\+\s*(?="))?
    |'(?P<single>[^'\n]*)'
    |(?P<sign><->|<-(?=[\s\w"{])|->|--|[{}\[\]=;,:])
    |(?P<html><)
    |(?P<word>(?!/\*)-?[^\s{}\[\]=;,:"<>\-]+))
    """,
    re.VERBOSE | re.DOTALL,
)
NODE_NAME = "\0"
"""What stands in a text for the name of its node."""

_MEANT = {"n": "\n", "l": "\n", "r": "\n", "N": NODE_NAME, "E": "", "G": ""}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ANGLE = re.compile("[<>]")
_TAG = re.compile(r"<[^<>]*>")


class Token(NamedTuple):
    """A sign, a bare word, a string or a piece of HTML, and where in the text it begins."""

    kind: str
    text: str
    at: int


def tokens_of(text: str, start: int = 0) -> list[Token]:
    """Every token of a text from a place on; FileError with the line of what is none.

    Quotes may be single and comments begin anywhere with #, as people write DOT inside R.

    >>> [token.text for token in tokens_of('a -> "b" + "c" [w=-1] // why')]
    ['a', '->', 'bc', '[', 'w', '=', '-1', ']']
    """
    tokens: list[Token] = []
    parts: list[str] = []
    for kind, found, at, joins in _pieces(text, start):
        if joins:
            parts.append(found)
        elif parts:
            tokens.append(Token(kind, "".join((*parts, found)), at))
            parts = []
        else:
            tokens.append(Token(kind, found, at))
        if len(tokens) + len(parts) > MOST_TOKENS:
            raise too_much()
    return tokens


def plain(token: Token) -> str:
    r"""What a name or a value says, its escapes and entities resolved.

    >>> plain(Token("quoted", r"Work\nload &amp; more", 0))
    'Work\nload & more'
    """
    match token.kind:
        case "quoted":
            text = token.text.replace("\\\n", "")
            if "\\" in text:
                text = _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), text)
            return unescaped(text)
        case "html":
            return unescaped(_TAG.sub(" ", token.text)).strip()
    return token.text


def odd(text: str, at: int) -> FileError:
    """What to say about a place where the text is not in the language."""
    line = text.count("\n", 0, at) + 1
    return FileError(phrase("This is not in the DOT language; mend it there."), place=place(line))


def _pieces(text: str, at: int) -> Iterator[tuple[str, str, int, bool]]:
    """The parts of tokens, where they begin, and whether the next one belongs to the same."""
    while at < len(text):
        found = _TOKEN.match(text, at)
        kind = found.lastgroup if found else None
        if not found or not kind:
            blanks = _BLANKS.match(text, at)
            raise odd(text, blanks.end() if blanks else at)
        begin, end = found.span(kind)
        at = found.end()
        if kind == "html":
            at = _html_end(text, begin)
            yield kind, text[end : at - 1], begin, False
        elif kind == "single":
            yield "quoted", text[begin:end], begin, False
        elif kind != "gap":
            yield kind, text[begin:end], begin, kind == "quoted" and text[at - 1] != '"'


def _html_end(text: str, at: int) -> int:
    """Behind the bracket that closes the one here."""
    depth = 0
    for found in _ANGLE.finditer(text, at, at + MOST_HTML):
        depth += 1 if found[0] == "<" else -1
        if depth == 0:
            return found.end()
    raise odd(text, at)
