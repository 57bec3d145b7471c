"""What a line of the notation says so far, while somebody is typing it."""

import re
from contextlib import suppress
from dataclasses import dataclass

from systemsthink.errors import FileError
from systemsthink.exchange.notation.clauses import sign_of
from systemsthink.exchange.notation.grammar import parse_line
from systemsthink.exchange.notation.statements import (
    LinkStatement,
    Name,
    Statement,
    VariableStatement,
)
from systemsthink.exchange.notation.tokens import Token, tokens_of
from systemsthink.model import tidy
from systemsthink.phrases import Phrase, phrase

_ARROW = r"-{1,2}>|=>|→"
_QUOTED = r'"(?:[^"]|"")*"'
_PART = re.compile(rf'(?P<arrow>{_ARROW})|{_QUOTED}|(?P<open>")|.')
_BEGUN = re.compile(rf"\s*(?:{_ARROW}|--?|=)\s*$")
_SHORT = re.compile(r"(?<=\S)\s+[-+?−–]\s*$")
_WORD = re.compile(r"\s+\w+$")
_ANY_ARROW = re.compile(rf"{_ARROW}|<-+>?|<=>|←|↔")


@dataclass(frozen=True)
class Wrong:
    """The part of a line that can't be understood, from `start` up to `end`, and why."""

    start: int
    end: int
    reason: Phrase

    @property
    def error(self) -> FileError:
        """The same as an error that names the column."""
        return FileError(self.reason, place=phrase("column {column}", column=self.start + 1))


@dataclass(frozen=True)
class Entry:
    """The statement that a line makes so far, possibly empty, and what is wrong with the rest."""

    said: str
    wrong: Wrong | None = None


@dataclass(frozen=True)
class Typed:
    """The name at the cursor: where it begins and ends, and what of it there is."""

    start: int
    end: int
    text: str


def read_entry(text: str, *, finished: bool = False) -> Entry:
    """What a line says; until it is `finished`, what is merely begun at its end is no fault.

    >>> read_entry("Workload -> Errors + ->").said
    'Workload -> Errors +'
    >>> wrong = read_entry("Workload -> Errors + + -> Rework").wrong
    >>> wrong.start, wrong.end
    (19, 22)
    """
    try:
        return Entry(statement_of(text))
    except FileError as error:
        wrong = _wrong(text, error)
    if not finished and (begun := _without_what_is_begun(text, wrong)) is not None:
        return Entry(begun)
    return Entry(_before(text, wrong.start), wrong)


def statement_of(text: str) -> str:
    """The line as a statement: a bare name is put in quotes; FileError if it is none.

    >>> statement_of("Cost, in euros"), statement_of("Trust -> Openness")
    ('"Cost, in euros"', 'Trust -> Openness')
    """
    try:
        parse_line(text)
    except FileError:
        if not _is_bare(text):
            raise
        text = quoted_whole(text)
        parse_line(text)
    return text


def quoted_whole(name: str) -> str:
    """A name in quotes, as it can stand on a line of its own."""
    doubled = tidy(name).replace('"', '""')
    return f'"{doubled}"'


def names_in(text: str) -> tuple[str, ...]:
    """The variables that a statement speaks of, in its order."""
    names = [name.text for said in parse_line(text) for name in _names(said)]
    return tuple(dict.fromkeys(names))


def typed_at(text: str, cursor: int) -> Typed | None:
    """The name that is being typed at the cursor, at the start or behind an arrow.

    >>> typed_at("Workload -> Err", 15)
    Typed(start=12, end=15, text='Err')
    """
    start = 0
    for part in _PART.finditer(text[:cursor]):
        if part["arrow"]:
            start = part.end()
    start += len(text[start:cursor]) - len(text[start:cursor].lstrip())
    name = text[start:cursor]
    if tidy(name).casefold().startswith("title:"):
        return None
    bare = name[1:].replace('""', '"') if name.startswith('"') else name
    return Typed(start, cursor, bare) if bare.strip() else None


def _is_bare(text: str) -> bool:
    """Whether a line is a name without quotes, arrow or sign."""
    tokens = tokens_of(text)
    words = all(token.kind == "word" for token in tokens)
    return words and not any(map(sign_of, tokens)) and not _glued(tokens)


def _glued(tokens: tuple[Token, ...]) -> bool:
    """Whether the line may yet become an arrow or a comment."""
    return bool(tokens) and tokens[-1].text in ("=", "--")


def _wrong(text: str, error: FileError) -> Wrong:
    column = error.place.values.get("column", 1) if error.place else 1
    start = min(int(str(column)) - 1, len(text))
    parts = [part for part in _PART.finditer(text) if part["arrow"]]
    if start == 0 and not parts:
        return Wrong(0, len(text.rstrip()), error.phrase)  # the line as a whole says nothing
    found = _ANY_ARROW.match(text, start)
    following = next((part.start() for part in parts if part.start() > start), len(text))
    end = found.end() if found else len(text[:following].rstrip())
    return Wrong(start, max(end, start + 1), error.phrase)


def _without_what_is_begun(text: str, wrong: Wrong) -> str | None:
    """What the line says if its end is not counted; None if that is not what is wrong."""
    arrows = any(part["arrow"] for part in _PART.finditer(text))
    opened = next((part.start() for part in _PART.finditer(text) if part["open"]), len(text))
    ends = [opened] if opened < len(text) else []
    ends += [found.start() for found in [_BEGUN.search(text)] if found]
    ends += [found.start() for found in [_SHORT.search(text)] if found and not arrows]
    if wrong.end >= len(text) and (arrows or text.startswith('"')):
        ends += [found.start() for found in [_WORD.search(text)] if found]
    return next((said for end in ends if (said := _readable(text[:end])) is not None), None)


def _before(text: str, column: int) -> str:
    """The statement that stands before the fault, or before an arrow in front of it."""
    arrows = [part.start() for part in _PART.finditer(text[:column]) if part["arrow"]]
    found = (_readable(text[:at]) for at in (column, *reversed(arrows)))
    return next((said for said in found if said), "")


def _readable(text: str) -> str | None:
    """The statement that a text makes, with or without an arrow begun at its end."""
    for end in (len(text), *(found.start() for found in [_BEGUN.search(text)] if found)):
        with suppress(FileError):
            return statement_of(text[:end])
    return None


def _names(said: Statement) -> tuple[Name, ...]:
    match said:
        case LinkStatement():
            return said.cause, said.effect
        case VariableStatement():
            return (said.name,)
    return ()
