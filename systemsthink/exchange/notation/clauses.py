"""What may stand behind a name in the notation: sign, strength, delay; how a variable behaves."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from systemsthink.exchange.notation.tokens import Token, error_at, excerpt
from systemsthink.exchange.words import DASHES, STRENGTHS, number_of
from systemsthink.model import Polarity
from systemsthink.phrases import phrase

Fields = dict[str, Any]
Reader = Callable[[Sequence[Token]], Fields | None]

SIGNS: Mapping[str, Polarity] = {"+": "+", "-": "-", "?": "?"}

KINDS: tuple[tuple[tuple[str, ...], Fields], ...] = (
    (("accumulates",), {"kind": "accumulates"}),
    (("responds",), {"kind": "responds"}),
    (("is", "a", "gap"), {"kind": "gap"}),
    (("is", "an", "input"), {"kind": "input"}),
    (("is", "a", "variable"), {}),
)
BEGINNINGS = {words[0] for words, _ in KINDS}
WEIGHTS = {word.split()[0] for word in STRENGTHS}
NUMBERED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("over",), "time"),
    (("leaks", "over"), "leak"),
    (("starts", "at"), "initial"),
)


def qualifiers(tokens: Sequence[Token]) -> Fields | None:
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
    for taken in (2, 1) if tokens[0].key in WEIGHTS else ():
        word = " ".join(token.key for token in tokens[:taken])
        if word in STRENGTHS:
            return taken, {"strength": STRENGTHS[word]}
    return 0, {}


def clause(tokens: Sequence[Token]) -> Fields | None:
    """How a variable behaves, and numbers that belong to it."""
    fields: Fields = {}
    rest = tokens
    if tokens[0].key not in BEGINNINGS:
        return None
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
    if len(tokens) < len(words):
        return False
    return all(token.key == word for token, word in zip(tokens, words, strict=False))


def sign_of(token: Token) -> Polarity | None:
    """The sign that a word is, in whatever dash it was typed."""
    return SIGNS.get(token.key.translate(DASHES)) if len(token.key) == 1 else None


def _number(tokens: Sequence[Token], at: int) -> float | None:
    """The number at this place, if there is one; FileError if it is not finite."""
    word = tokens[at].key if at < len(tokens) else ""
    number = number_of(word)
    if number is None and _is_number(word):
        raise error_at(tokens[at], phrase("“{text}” is no finite number.", text=excerpt(word)))
    return number


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True
