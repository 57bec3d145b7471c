"""Sentences for people, kept as data until the edge puts them into a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Phrase:
    """An English sentence with named places, and the values that go there.

    >>> str(phrase("There is no variable called {name}.", name="Trust"))
    'There is no variable called Trust.'
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return fill(self.text, self.values)


def phrase(text: str, /, **values: object) -> Phrase:
    """Make a phrase; the literal given here is what the translation files collect."""
    return Phrase(text, values)


def fill(text: str, values: Mapping[str, object]) -> str:
    """Put values into the named places of a sentence."""
    return text.format_map(values) if values else text
