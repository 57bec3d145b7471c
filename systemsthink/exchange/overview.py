"""Where a text about a whole map goes: on a note over it."""

from collections.abc import Mapping
from typing import Any

from systemsthink.exchange.draft import Draft
from systemsthink.model import Note

_OVER = 150.0
"""How far over the highest variable the middle of the note is."""


def put_over(draft: Draft, words: str, extra: Mapping[str, Any] | None = None) -> None:
    """Put what a map is about on a note at its upper left; nothing where nothing is said."""
    if words:
        variables = draft.diagram.variables.values()
        x = min((variable.x for variable in variables), default=0.0)
        y = min((variable.y for variable in variables), default=0.0)
        draft.place(draft.add("m", Note, text=words, extra=extra or {}), x, y - _OVER)
