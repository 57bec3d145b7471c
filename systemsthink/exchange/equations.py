"""Equations for programs that want one: a variable is the sum of its causes, with their signs.

Stella's own word for a variable whose equation is yet to be written, NAN(a, b), says no causes to
other programs, and some don't load it.
"""

import re
from collections.abc import Iterable

from systemsthink.model import Polarity

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.A)
_OPERATORS = re.compile("and|or|not|mod|if|then|else", re.I)
"""What means something else in an equation, with quotation marks around it and without."""

Cause = tuple[str, Polarity]
"""A cause as it is spelled in the file, and the sign of its link."""


def neutral(causes: Iterable[Cause]) -> str:
    """The sum of the causes; where the sign is not known, nothing is said about the direction.

    >>> neutral([("Work load", "-"), ("Staff", "+"), ("R", "?")]), neutral([])
    ('-Work_load + Staff + ABS(R)', '0')
    """
    first: dict[str, Polarity] = {}
    for name, sign in causes:
        first.setdefault(name, sign)
    terms = [_term(name, sign) for name, sign in first.items()]
    if not terms:
        return "0"
    lead = terms[0].removeprefix("+ ")
    return " ".join(["-" + lead[2:] if lead.startswith("- ") else lead, *terms[1:]])


def identifier(spelling: str) -> str:
    """A name as it stands in an equation or at the end of a connector.

    >>> identifier("Work load"), identifier("5 days, or so")
    ('Work_load', '"5_days,_or_so"')
    """
    word = spelling.replace(" ", "_")
    plain = _PLAIN.fullmatch(word) and not _OPERATORS.fullmatch(word)
    return word if plain else f'"{word}"'


def _term(name: str, sign: Polarity) -> str:
    word = identifier(name)
    return f"+ ABS({word})" if sign == "?" else f"{sign} {word}"
