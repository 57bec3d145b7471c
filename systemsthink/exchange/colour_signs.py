"""Signs that somebody said with colours only: red holds back, green or blue goes along."""

from collections import Counter
from collections.abc import Iterator

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.remarks import Remarks
from systemsthink.phrases import Phrase, phrase

ALONG = {"green", "teal", "blue"}
AGAINST = {"red"}
SAYS_NOTHING = {"", "grey"}


def sign_by_colour(draft: Draft) -> Remarks:
    """Give links signs by their colours, where no link has one and two colours are most of them.

    A third colour says that colours mean something else.
    """
    return tuple(_signed(draft))


def _signed(draft: Draft) -> Iterator[Phrase]:
    links = draft.diagram.links.values()
    if any(link.polarity != "?" for link in links):
        return
    used = Counter(link.color for link in links)
    along = set(used) & ALONG
    told = sum(used[color] for color in along | AGAINST)
    others = set(used) - along - AGAINST - SAYS_NOTHING
    if len(along) != 1 or not used["red"] or others or 2 * told < len(links):
        return
    for link in links:
        if link.color in along | AGAINST:
            draft.change(link.id, polarity="+" if link.color in along else "-", color="")
    yield phrase("Signs read from colours, red as − and green or blue as +: {n}.", n=told)
