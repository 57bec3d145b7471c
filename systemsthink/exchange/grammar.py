"""The grammar of the notation: from the words of a line to what it says."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import place
from systemsthink.exchange.statements import (
    LinkStatement,
    Name,
    Statements,
    TitleStatement,
    VariableStatement,
)
from systemsthink.exchange.tokens import Token, tokens_of
from systemsthink.exchange.words import DASHES, STRENGTHS, number_of
from systemsthink.model import Polarity, fault_of, tidy
from systemsthink.phrases import Phrase, phrase

Fields = dict[str, Any]

Reader = Callable[[Sequence[Token]], Fields | None]

SIGNS: Mapping[str, Polarity] = {"+": "+", "-": "-", "?": "?"}
UNREADABLE = phrase(
    "A sign and words such as strong, delayed or accumulates stand once, behind the effect or the"
    " variable; put a name that holds them in quotes."
)
GLUED = phrase("Put a blank before the sign, or the name in quotes if the sign belongs to it.")
LONGEST_CLAUSE = 12
"""More words than any clause has; what comes before them is the name."""

KINDS: tuple[tuple[tuple[str, ...], Fields], ...] = (
    (("accumulates",), {"kind": "accumulates"}),
    (("responds",), {"kind": "responds"}),
    (("is", "a", "gap"), {"kind": "gap"}),
    (("is", "an", "input"), {"kind": "input"}),
    (("is", "a", "variable"), {}),
)
NUMBERED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("over",), "time"),
    (("leaks", "over"), "leak"),
    (("starts", "at"), "initial"),
)


def parse(text: str) -> Statements:
    """What a text says; FileError names the line and column of what it does not understand.

    >>> statements = parse("Errors -> Rework + strong -> Workload + delayed 2")
    >>> [(link.cause.text, link.effect.text, link.delay_time) for link in statements]
    [('Errors', 'Rework', None), ('Rework', 'Workload', 2.0)]
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(
        said for number, line in enumerate(lines, start=1) for said in parse_line(line, number)
    )


def parse_line(text: str, line: int = 1) -> Statements:
    """What one line says: a chain of links, a variable, a title, or nothing."""
    tokens = tokens_of(text, line)
    if not tokens:
        return ()
    if tokens[0].key == "title:":
        return (TitleStatement(_title(text, tokens)),)
    if any(token.kind == "arrow" for token in tokens):
        return _chain(tokens)
    if len(tokens) == 3 and sign_of(tokens[1]):
        return (_short_link(tokens),)
    return (_variable(tokens),)


def _title(text: str, tokens: Sequence[Token]) -> str:
    if len(tokens) == 2 and tokens[1].kind == "quoted":
        return tidy(tokens[1].text)
    return tidy(text[tokens[0].end - 1 : tokens[-1].end - 1])


def _chain(tokens: Sequence[Token]) -> Statements:
    """`A -> B + -> C -`: each effect is the cause of the next; the sign stands behind it."""
    first, *others = _segments(tokens)
    cause, links = _name(first), []
    for segment in others:
        at, fields = _split(segment, _qualifiers)
        effect = _name(segment[:at])
        links.append(LinkStatement(cause, effect, **fields))
        cause = effect
    return tuple(links)


def _segments(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """What stands between the arrows."""
    arrows = [at for at, token in enumerate(tokens) if token.kind == "arrow"]
    starts, ends = [0, *(at + 1 for at in arrows)], [*arrows, len(tokens)]
    for start, end in zip(starts, ends, strict=True):
        if start == end:
            near = tokens[min(start, len(tokens) - 1)]
            raise _error(near, phrase("A name is missing beside the arrow."))
    return [tokens[start:end] for start, end in zip(starts, ends, strict=True)]


def _short_link(tokens: Sequence[Token]) -> LinkStatement:
    """`A + B`, in which each name is one word or quoted."""
    cause, effect = _name(tokens[:1]), _name(tokens[2:])
    return LinkStatement(cause, effect, sign_of(tokens[1]))


def _variable(tokens: Sequence[Token]) -> VariableStatement:
    """`X accumulates over 4`, or a quoted name on its own."""
    at, fields = _split(tokens, _clause)
    if not fields and not (len(tokens) == 1 and tokens[0].kind == "quoted"):
        raise _error(
            tokens[0],
            phrase(
                "“{text}” is no statement: write Cause -> Effect +, or put a variable on its own"
                " in quotes.",
                text=_excerpt(" ".join(token.text for token in tokens[:12])),
            ),
        )
    return VariableStatement(_name(tokens[:at]), **fields)


def _split(tokens: Sequence[Token], read: Reader) -> tuple[int, Fields]:
    """Where the name ends, so that all that follows can be read; the whole is the name if not."""
    if tokens[0].kind == "quoted":
        fields = read(tokens[1:]) if len(tokens) > 1 else {}
        if fields is None:
            raise _error(tokens[1], UNREADABLE)
        return 1, fields
    for at in range(max(1, len(tokens) - LONGEST_CLAUSE), len(tokens)):
        fields = read(tokens[at:])
        if fields:
            return at, fields
    return len(tokens), {}


def _qualifiers(tokens: Sequence[Token]) -> Fields | None:
    """What stands behind an effect: sign, strength and delay, each once, in any order."""
    fields: Fields = {}
    rest = tokens
    while rest:
        taken, said = _qualifier(rest)
        if not taken or said.keys() & fields.keys():
            return None
        fields |= said
        rest = rest[taken:]
    return fields


def _qualifier(tokens: Sequence[Token]) -> tuple[int, Fields]:
    """The first qualifier and how many words it takes; no words if there is none."""
    sign = sign_of(tokens[0])
    if sign:
        return 1, {"polarity": sign}
    if tokens[0].key == "delayed":
        time = _number(tokens, 1)
        return (
            (1, {"delayed": True}) if time is None else (2, {"delayed": True, "delay_time": time})
        )
    if tokens[0].key == "strength":
        strength = _number(tokens, 1)
        return (0, {}) if strength is None else (2, {"strength": strength})
    for taken in (2, 1):
        word = " ".join(token.key for token in tokens[:taken])
        if word in STRENGTHS:
            return taken, {"strength": STRENGTHS[word]}
    return 0, {}


def _clause(tokens: Sequence[Token]) -> Fields | None:
    """How a variable behaves, and numbers that belong to it."""
    fields: Fields = {}
    rest = tokens
    for words, said in KINDS:
        if _begins(tokens, words):
            fields, rest = {"kind": None, **said}, tokens[len(words) :]
    while rest and fields:
        found = [(words, field) for words, field in NUMBERED if _begins(rest, words)]
        number = _number(rest, len(found[0][0])) if found else None
        if number is None or found[0][1] in fields:
            return None
        fields[found[0][1]] = number
        rest = rest[len(found[0][0]) + 1 :]
    return fields or None


def _begins(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    return tuple(token.key for token in tokens[: len(words)]) == tuple(words)


def sign_of(token: Token) -> Polarity | None:
    """The sign that a word is, in whatever dash it was typed."""
    return SIGNS.get(token.key.translate(DASHES))


def _number(tokens: Sequence[Token], at: int) -> float | None:
    """The number at this place, if there is one; FileError if it is not finite."""
    word = tokens[at].key if at < len(tokens) else ""
    number = number_of(word)
    if number is None and _is_number(word):
        raise _error(tokens[at], phrase("“{text}” is no finite number.", text=_excerpt(word)))
    return number


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


def _name(tokens: Sequence[Token]) -> Name:
    """The name that these words are; a bare one holds nothing that has a meaning here."""
    name = Name(tidy(" ".join(token.text for token in tokens)), tokens[0].line, tokens[0].column)
    fault = fault_of(name.text)
    if fault:
        raise _error(tokens[0], fault)
    for at, token in enumerate(tokens):
        if token.kind == "quoted" and len(tokens) > 1:
            raise _error(token, phrase("A name is either quoted as a whole or not at all."))
        if sign_of(token) or (at and _has_meaning(tokens[at:])):
            raise _error(token, UNREADABLE)
    bare = name.text.translate(DASHES)
    if tokens[0].kind == "word" and (bare[0] in "+-" or bare[-1] in SIGNS):
        raise _error(tokens[0], GLUED)
    return name


def _has_meaning(tokens: Sequence[Token]) -> bool:
    return len(tokens) < LONGEST_CLAUSE and bool(_qualifiers(tokens) or _clause(tokens))


def _excerpt(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"


def _error(token: Token, text: Phrase) -> FileError:
    return FileError(text, place=place(token.line, token.column))
