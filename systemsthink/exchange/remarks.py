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
