"""Texts on a sheet that arrows run through, which are variables in all but name."""

from collections.abc import Collection, Iterable

from systemsthink.exchange.reading import label_of
from systemsthink.exchange.vensim.sheets import CLOCKWISE, COUNTER_CLOCKWISE, Sheet, Word

PLAIN = 8
"""The shape of a name without a frame."""

Pair = tuple[str, str]


def name_comments(sheet: Sheet) -> int:
    """Make names of the comments that arrows run through, and of those joined to them; how many.

    To Vensim itself what leads to such a text leads to what the text leads to. A text with an
    arrow at one side only says something about what is at its other end, and stays a comment.
    """
    texts = {
        comment.id: comment
        for comment in sheet.comments
        if comment.shape not in (CLOCKWISE, COUNTER_CLOCKWISE) and label_of(comment.text)
    }
    ends = texts.keys() | sheet.words.keys() | sheet.valves.keys()
    pairs = [
        (arrow.source, arrow.target)
        for arrow in sheet.arrows
        if not arrow.pipe and arrow.source != arrow.target and {arrow.source, arrow.target} <= ends
    ]
    named = _joined(pairs, texts)
    for id, text in texts.items():
        if id in named:
            told = (label_of(text.text), text.x, text.y, PLAIN, True, text.color, "", text.points)
            sheet.words[id] = Word(*told)
    sheet.comments = [comment for comment in sheet.comments if comment.id not in named]
    sheet.others -= named
    return len(named)


def _joined(pairs: Iterable[Pair], texts: Collection[str]) -> set[str]:
    """The texts with arrows to them and from them, and the texts that arrows join to these."""
    near: dict[str, set[str]] = {}
    sources, targets = set(), set()
    for source, target in pairs:
        sources.add(source)
        targets.add(target)
        if source in texts and target in texts:
            near.setdefault(source, set()).add(target)
            near.setdefault(target, set()).add(source)
    found = {id for id in texts if id in sources and id in targets}
    left = list(found)
    while left:
        new = near.get(left.pop(), set()) - found
        found |= new
        left.extend(new)
    return found
