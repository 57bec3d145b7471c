"""The words of a line of the notation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Literal

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import place
from systemsthink.phrases import Phrase, phrase

MOST_WORDS = 10_000
_ARROW = r"-{1,2}>|=>|→"
_BACK = r"<-+>?|<=>|←|↔"
_TOKEN = re.compile(
    r'(?P<quoted>"(?:[^"]|"")*")'
    rf"|(?P<back>{_BACK})|(?P<arrow>{_ARROW})"
    rf'|(?P<word>(?:(?!{_ARROW}|{_BACK})[^\s"])+)'
    r'|(?P<stray>")'
)


@dataclass(frozen=True)
class Token:
    """A word, a quoted name without its quotes, or an arrow; the place counts from 1."""

    kind: Literal["word", "quoted", "arrow"]
    text: str
    line: int
    column: int
    end: int

    @cached_property
    def key(self) -> str:
        """What a keyword is compared with; a quoted word is never a keyword."""
        return self.text.casefold() if self.kind == "word" else ""


def tokens_of(text: str, line: int = 1) -> tuple[Token, ...]:
    """The tokens of one line up to its comment; FileError for quotes that don't match.

    >>> [token.text for token in tokens_of('Errors -> "The ""big"" one" + # often')]
    ['Errors', '->', 'The "big" one', '+']
    """
    found = tuple(islice(_tokens(text, line), MOST_WORDS + 1))
    if len(found) > MOST_WORDS:
        raise FileError(phrase("This line is far too long."), place=place(line))
    return found


def _tokens(text: str, line: int) -> Iterator[Token]:
    before: Token | None = None
    for match in _TOKEN.finditer(text):
        start, end = match.start() + 1, match.end() + 1
        touches = before is not None and before.end == start
        if match["word"] and match["word"].startswith("#") and not touches:
            return
        if match["back"]:
            raise FileError(
                phrase("Arrows point to the effect; write the cause, then -> and the effect."),
                place=place(line, start),
            )
        token = Token(_kind(match), _unquoted(match), line, start, end)
        if match["stray"] or (before and touches and _clash(before, token)):
            raise FileError(
                phrase('Put quotes round the whole name, and write a quote inside it twice: "".'),
                place=place(line, start),
            )
        yield token
        before = token


def _kind(match: re.Match[str]) -> Literal["word", "quoted", "arrow"]:
    return "quoted" if match["quoted"] else "arrow" if match["arrow"] else "word"


def _unquoted(match: re.Match[str]) -> str:
    return match["quoted"][1:-1].replace('""', '"') if match["quoted"] else match[0]


def _clash(before: Token, token: Token) -> bool:
    kinds = {before.kind, token.kind}
    return "quoted" in kinds and "arrow" not in kinds


def error_at(token: Token, text: Phrase) -> FileError:
    """An error that names the place of a token."""
    return FileError(text, place=place(token.line, token.column))


def excerpt(text: str) -> str:
    """As much of a text as an error can quote."""
    return text if len(text) <= 60 else text[:60] + "…"
