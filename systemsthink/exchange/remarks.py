"""What is said after an import, where there is something to say."""

from systemsthink.phrases import Phrase, phrase

Remarks = tuple[Phrase, ...]


def without_ends(n: int) -> Remarks:
    """That links were left out because an end of theirs is nowhere.

    >>> without_ends(0), str(*without_ends(2))
    ((), 'Links without two ends: 2.')
    """
    return (phrase("Links without two ends: {n}.", n=n),) if n else ()


def named_by_links(n: int) -> Remarks:
    """That variables were made because a link names them."""
    return (phrase("Variables that only a link names: {n}.", n=n),) if n else ()


def formulas(n: int) -> Remarks:
    """That equations came along, but only as text."""
    said = phrase("Equations were kept as text and are not simulated: {n}.", n=n)
    return (said,) if n else ()


def without_heads(n: int) -> Remarks:
    """That a line between two things was taken for an arrow."""
    said = phrase("Lines without an arrowhead, read from left to right: {n}.", n=n)
    return (said,) if n else ()


def with_two_heads(n: int) -> Remarks:
    """That one of two directions of a link was taken."""
    said = phrase("Links that point both ways, read in one direction: {n}.", n=n)
    return (said,) if n else ()


def not_understood(n: int) -> Remarks:
    """That lines of a text were left out."""
    said = phrase("Lines that could not be understood and were left out: {n}.", n=n)
    return (said,) if n else ()


def others_in_text(n: int) -> Remarks:
    """That a text holds more diagrams than the one that was read."""
    said = phrase("Other diagrams in the text that were not read: {n}.", n=n)
    return (said,) if n else ()
