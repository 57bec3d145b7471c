"""What an equation says of causes: the names in it, and the flows of a stock."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from systemsthink.exchange.vensim.names import QUOTED, key, name_of
from systemsthink.model import Polarity

_TOKEN = re.compile(
    rf"(?P<name>{QUOTED}|(?:[^\W\d_]|_)(?:[\w $'\t\u0300-\u036f]|\\?\s*\n\s*)*+)"
    r"|(?P<skipped>'[^'\n]*'|\[[^\]]*\]|\{[^}]*\}|:[A-Za-z ]{1,30}:"
    r"|\d+\.?\d*(?:[eE][+-]?\d+)?|\s+|\\\"|\\)"
    r"|(?P<mark>.)",
    re.S,
)
_STOCK = re.compile(r"INTEG\s*\(", re.I)
MOST_LETTERS = 20_000
"""How far into an expression names are looked for; tables of numbers can be longer."""

LISTED = "a function of"
"""The function that names the causes of a variable and says no more."""


class Mention(NamedTuple):
    """A name in an expression, and whether a minus stands before it."""

    key: str
    negative: bool


def mentions_of(expression: str) -> Iterator[Mention]:
    """Every name in an expression, functions among them.

    >>> [mention.key for mention in mentions_of("MAX(Sales[north]*2e-3, -\\"a,b\\")")]
    ['max', 'sales', 'a,b']
    """
    before = ""
    for found in _TOKEN.finditer(expression, 0, MOST_LETTERS):
        if found["name"]:
            yield Mention(key(name_of(found["name"])), before == "-")
            before = ""
        elif found["mark"]:
            before = found["mark"]


def causes_of(expression: str) -> Mapping[str, Polarity]:
    """The key of each name in an expression, with the sign that a list of causes gives it."""
    mentions = list(mentions_of(expression))
    listed = bool(mentions) and mentions[0].key == LISTED
    causes: dict[str, Polarity] = {}
    for mention in mentions:
        causes.setdefault(mention.key, "-" if listed and mention.negative else "?")
    return causes


def is_stock(expression: str) -> bool:
    """Whether a variable accumulates.

    >>> is_stock("INTEG (births - deaths, 10)"), is_stock("births")
    (True, False)
    """
    return bool(_STOCK.match(expression))


def flows_of(expression: str) -> Mapping[str, Polarity]:
    """What flows into a stock (+) and out of it (-), where its equation is a plain sum of flows.

    >>> dict(flows_of("INTEG(births - deaths, 10)")), dict(flows_of("INTEG(rate*share, 0)"))
    ({'births': '+', 'deaths': '-'}, {})
    """
    start = _STOCK.match(expression)
    flows: dict[str, Polarity] = {}
    sign: Polarity = "+"
    for found in _TOKEN.finditer(expression, start.end(), MOST_LETTERS) if start else ():
        if found["name"]:
            flows[key(name_of(found["name"]))] = sign
        elif found["mark"] == ",":
            return flows
        elif found["mark"] in ("+", "-"):
            sign = "+" if found["mark"] == "+" else "-"
        elif found["mark"] or not re.match(r"[\s\\\[{]", found["skipped"]):
            break
    return {}
