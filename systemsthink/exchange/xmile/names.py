"""Names as XMILE spells them: in an attribute, in an equation, and as people read them."""

import json
import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from systemsthink.exchange.reading import label_of
from systemsthink.model import key_of

NS = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"
ISEE = "http://iseesystems.com/XMILE"
OWN = "urn:systemsthink:xmile"
"""The namespace of what other programs may ignore; no attribute in it is called like one of theirs,
since some readers of XMILE look at the local name only."""

_ESCAPED = re.compile(r"\\(.)", re.S)
_ESCAPES = {"n": " ", "r": " ", "t": " ", "\\": "\\", '"': '"'}
_SPELLED = str.maketrans({'"': "'", ".": "․", "\\": "∖"})
_BUILT_IN = re.compile("time|dt|starttime|stoptime|pi|inf|nan|self", re.I)
_WORD = re.compile(r'"(?:\\.|[^"\\])*+"?|\{[^{}]*\}|\d[\w.]*|[^\W\d][\w$]*', re.S)


def shown(name: str) -> str:
    r"""A name as people read it: blanks for underscores and line breaks, without quotes.

    >>> shown(r'"Word_of\nMouth"'), shown(r"back\\slash")
    ('Word of Mouth', 'back\\slash')
    """
    name = name.strip()
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = name[1:-1]
    name = name.replace("_", " ")
    return label_of(_ESCAPED.sub(lambda found: _ESCAPES.get(found[1], found[0]), name))


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    r"""What two spellings of one name have in common.

    >>> key('"Word_of\\nMouth"') == key("word of mouth")
    True
    """
    return key_of(shown(name))


def spelled(name: str, taken: Collection[str] = ()) -> str:
    r"""A name for an attribute, without what other programs stumble on, unlike those taken.

    A quotation mark, a backslash, and a full stop, which would lead into a module, give way to
    their likes.

    >>> spelled('He said "no"'), spelled("Work load", {"work load"})
    ("He said 'no'", 'Work load 2')
    """
    wanted = candidate = like(name)
    number = 1
    while _says_nothing_new(sameness(candidate), taken) or _BUILT_IN.fullmatch(candidate):
        number += 1
        candidate = f"{wanted} {number}"
    return candidate


def like(name: str) -> str:
    """A name without what other programs stumble on.

    >>> like('Dr. "No"')
    "Dr․ 'No'"
    """
    return name.translate(_SPELLED).strip()


def sameness(spelling: str) -> str:
    """What two spellings may not have in common in a file."""
    return key(spelling).lower()


def _says_nothing_new(known: str, taken: Collection[str]) -> bool:
    return not known or known in taken


def words_of(equation: str) -> Iterator[str]:
    """The keys of all names that an equation may speak of, comments and numbers left out.

    >>> list(words_of('IF a_b > 5 THEN "c, d" ELSE 0 {not e}'))
    ['if', 'a b', 'then', 'c, d', 'else']
    """
    for word in _WORD.findall(equation):
        if word[0] != "{" and not word[0].isdigit():
            yield key(word)


def escaped(name: str) -> str:
    r"""An exact name for an attribute in our own namespace.

    >>> escaped("a_b\uffff")
    'a_b\\uffff'
    """
    return json.dumps(name)[1:-1]


def unescaped(text: str) -> str | None:
    r"""The exact name in an attribute; None if there is none.

    >>> unescaped("a_b\\uffff") == "a_b\uffff", unescaped('"')
    (True, None)
    """
    try:
        found = json.loads(f'"{text}"')
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, str) else None
