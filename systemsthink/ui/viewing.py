"""A view through which a diagram is looked at and edited."""

from __future__ import annotations

from systemsthink.editing.views import as_a_whole, drawn_in, show_link
from systemsthink.model import Diagram, LinkId, RecordId, placed, put, swapped, within

MOST_KNOWN = 4
"""What is kept and what is shown, now and before."""


class Viewing:
    """Turns the diagram into what one of its views shows, and edits of that into edits of it.

    The same diagram always gives the same object, so that one can ask whether anything differs.
    """

    def __init__(self, id: RecordId) -> None:
        self.id = id
        self._known: list[tuple[Diagram, Diagram]] = []

    def pictured(self, whole: Diagram) -> Diagram:
        """The diagram, with everything where the view has it."""
        for known, seen in self._known:
            if known is whole:
                return self._remember(known, seen)[1]
        return self._remember(whole, swapped(whole, self.id))[1]

    def whole(self, edited: Diagram, kept: Diagram) -> Diagram:
        """The diagram of which this is seen, after an edit of what was seen of the kept one."""
        for known, seen in self._known:
            if seen is edited:
                return known
        before = self.pictured(kept)
        seen = drawn_in(before, edited, self.id)
        return self._remember(as_a_whole(seen, before, kept, self.id), seen)[0]

    def part(self, seen: Diagram) -> Diagram:
        """What of such a diagram is within the view."""
        return within(seen, seen.views[self.id]) if self.id in seen.views else placed(seen)

    def recalled(self, past: Diagram, kept: Diagram) -> Diagram:
        """The diagram as it once was, seen through the view of that time, or through today's."""
        return swapped(past if self.id in past.views else put(past, kept.views[self.id]), self.id)

    def with_link(self, seen: Diagram, link: LinkId) -> Diagram:
        """Such a diagram after somebody drew a link, which may have been there but out of view."""
        return show_link(seen, self.id, link)

    def _remember(self, whole: Diagram, seen: Diagram) -> tuple[Diagram, Diagram]:
        """Know this pair better than others, which may be forgotten."""
        others = [pair for pair in self._known if pair[0] is not whole]
        self._known = [*others[1 - MOST_KNOWN :], (whole, seen)]
        return whole, seen
