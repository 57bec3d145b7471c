"""What came out of somebody else's file."""

from collections.abc import Sequence
from dataclasses import dataclass

from systemsthink.exchange.decoding import clean
from systemsthink.model import MAX_NAME, Diagram, VariableId, tidy
from systemsthink.phrases import Phrase, phrase


@dataclass(frozen=True)
class Reading:
    """A diagram, the variables that came without a position, and what a person should know.

    `format` is what kind of file it came from, where that is known.
    """

    diagram: Diagram
    unplaced: tuple[VariableId, ...] = ()
    remarks: tuple[Phrase, ...] = ()
    format: Phrase | None = None


def sign_remarks(diagram: Diagram, odd_words: Sequence[str] = ()) -> tuple[Phrase, ...]:
    """How many links came without a sign, and which words were not understood as one."""
    links = diagram.links.values()
    missing = sum(link.polarity == "?" for link in links)
    if not missing:
        return ()
    remark = phrase("{missing} of {total} links have no sign.", missing=missing, total=len(links))
    if not odd_words:
        return (remark,)
    words = ", ".join(list(dict.fromkeys(odd_words))[:5])
    return (remark, phrase("These words are no sign: {words}.", words=words))


def label_of(text: str) -> str:
    """What of a text can be a name: on one line, no control characters, not too long.

    >>> label_of(" Word  of mouth ")
    'Word of mouth'
    """
    return tidy(clean(text)).encode("utf-8", "replace").decode()[:MAX_NAME].strip()
