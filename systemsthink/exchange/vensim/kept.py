"""What records keep of the Vensim file that they came from, asked without trust."""

from collections.abc import Mapping
from typing import Any

WORD = "vensim"
"""The key under which records keep what only Vensim knows."""


def own_of(extra: Mapping[str, Any]) -> Mapping[str, Any]:
    """What an `extra` keeps for Vensim; empty for anything else."""
    own = extra.get(WORD)
    return own if isinstance(own, dict) else {}


def kept_text(own: Any, name: str) -> str:
    """A text that was kept, empty where there is none."""
    found = own.get(name) if isinstance(own, dict) else None
    return found if isinstance(found, str) else ""


def kept_list(own: Any, name: str) -> list[str]:
    """The texts of a list that was kept."""
    found = own.get(name) if isinstance(own, dict) else None
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
