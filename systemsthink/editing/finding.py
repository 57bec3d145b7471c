"""Which names somebody means who types a part of one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from systemsthink.model import RecordId

WHOLE, START, INITIALS, WORD, ANYWHERE = range(5)
"""How well a name fits, best first."""

BETWEEN_WORDS = re.compile(r"[^\w]+")


def matches(names: Iterable[tuple[RecordId, str]], text: str) -> list[RecordId]:
    """The ids of the names that the text can mean, the likeliest first; none for an empty text.

    >>> matches([("a", "Need"), ("b", "Perceived need"), ("c", "Snelheid")], "ne")
    ['a', 'b', 'c']
    >>> matches([("a", "Open plan"), ("b", "Perceived need")], "PN")
    ['b']
    """
    typed = plain(text)
    if not typed:
        return []
    found = []
    for id, name in names:
        known = plain(name)
        fit = _fit(known, typed)
        if fit is not None:
            found.append((fit, len(known), known, id))
    return [id for *_, id in sorted(found)]


def plain(text: str) -> str:
    """The text without what nobody types: capitals, accents and spaces too many."""
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(letters.split())


def _fit(name: str, typed: str) -> int | None:
    words = [word for word in BETWEEN_WORDS.split(name) if word]
    fits = (
        (WHOLE, name == typed),
        (START, name.startswith(typed)),
        (INITIALS, "".join(word[0] for word in words).startswith(typed)),
        (WORD, any(word.startswith(typed) for word in words) or f" {typed}" in name),
        (ANYWHERE, typed in name),
    )
    return next((rank for rank, fit in fits if fit), None)
