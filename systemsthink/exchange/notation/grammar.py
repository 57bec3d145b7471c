"""The grammar of the notation: from the words of a line to what it says."""

from collections.abc import Sequence

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import bound
from systemsthink.exchange.decoding import place
from systemsthink.exchange.notation.clauses import (
    SIGNS,
    Fields,
    Reader,
    clause,
    qualifiers,
    sign_of,
)
from systemsthink.exchange.notation.statements import (
    LinkStatement,
    Name,
    Statement,
    Statements,
    TitleStatement,
    VariableStatement,
)
from systemsthink.exchange.notation.tokens import Token, error_at, excerpt, tokens_of
from systemsthink.exchange.words import DASHES
from systemsthink.model import fault_of, tidy
from systemsthink.phrases import phrase

UNREADABLE = phrase(
    "A sign and words such as strong, delayed or accumulates stand once, behind the effect or the"
    " variable; put a name that holds them in quotes."
)
GLUED = phrase("Put a blank before the sign, or the name in quotes if the sign belongs to it.")
MOST_LINES = 100_000
LONGEST_LINE = 1_500_000
LONGEST_CLAUSE = 12
"""More words than any clause has; what comes before them is the name."""


def parse(text: str) -> Statements:
    """What a text says; FileError names the line and column of what it does not understand.

    >>> statements = parse("Errors -> Rework + strong -> Workload + delayed 2")
    >>> [(link.cause.text, link.effect.text, link.delay_time) for link in statements]
    [('Errors', 'Rework', None), ('Rework', 'Workload', 2.0)]
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        raise FileError(phrase("The text has more than {most} lines.", most=MOST_LINES))
    said: list[Statement] = []
    for number, line in enumerate(lines, start=1):
        said += parse_line(line, number)
        bound(said)
    return tuple(said)


def parse_line(text: str, line: int = 1) -> Statements:
    """What one line says: a chain of links, a variable, a title, or nothing."""
    if len(text) > LONGEST_LINE:
        raise FileError(phrase("This line is far too long."), place=place(line))
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
        at, fields = _split(segment, qualifiers)
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
            raise error_at(near, phrase("A name is missing beside the arrow."))
    return [tokens[start:end] for start, end in zip(starts, ends, strict=True)]


def _short_link(tokens: Sequence[Token]) -> LinkStatement:
    """`A + B`, in which each name is one word or quoted."""
    cause, effect = _name(tokens[:1]), _name(tokens[2:])
    return LinkStatement(cause, effect, sign_of(tokens[1]))


def _variable(tokens: Sequence[Token]) -> VariableStatement:
    """`X accumulates over 4`, or a quoted name on its own."""
    at, fields = _split(tokens, clause)
    if not fields and not (len(tokens) == 1 and tokens[0].kind == "quoted"):
        raise error_at(
            tokens[0],
            phrase(
                "“{text}” is no statement: write Cause -> Effect +, or put a variable on its own"
                " in quotes.",
                text=excerpt(" ".join(token.text for token in tokens[:12])),
            ),
        )
    return VariableStatement(_name(tokens[:at]), **fields)


def _split(tokens: Sequence[Token], read: Reader) -> tuple[int, Fields]:
    """Where the name ends, so that all that follows can be read; the whole is the name if not."""
    if tokens[0].kind == "quoted":
        fields = read(tokens[1:]) if len(tokens) > 1 else {}
        if fields is None:
            raise error_at(tokens[1], UNREADABLE)
        return 1, fields
    for at in range(max(1, len(tokens) - LONGEST_CLAUSE), len(tokens)):
        fields = read(tokens[at:])
        if fields:
            return at, fields
    return len(tokens), {}


def _name(tokens: Sequence[Token]) -> Name:
    """The name that these words are; a bare one holds nothing that has a meaning here."""
    name = Name(tidy(" ".join(token.text for token in tokens)), tokens[0].line, tokens[0].column)
    fault = fault_of(name.text)
    if fault:
        raise error_at(tokens[0], fault)
    for at, token in enumerate(tokens):
        if token.kind == "quoted" and len(tokens) > 1:
            raise error_at(token, phrase("A name is either quoted as a whole or not at all."))
        if sign_of(token) or (at and _has_meaning(tokens[at:])):
            raise error_at(token, UNREADABLE)
    bare = name.text.translate(DASHES)
    if tokens[0].kind == "word" and (bare[0] in "+-" or bare[-1] in SIGNS):
        raise error_at(tokens[0], GLUED)
    return name


def _has_meaning(tokens: Sequence[Token]) -> bool:
    return len(tokens) < LONGEST_CLAUSE and bool(qualifiers(tokens) or clause(tokens))
