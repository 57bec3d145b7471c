"""Diagrams in the order in which they were kept, most of them as what differs from the last."""

from systemsthink.model import Change, Diagram, Record, RecordId, apply, between

WHOLE_EVERY = 64
"""How many diagrams in a row are kept as differences before the next one is kept whole."""


class Trail:
    """A row of diagrams that needs little room for each.

    >>> from systemsthink.model import Variable, diagram
    >>> trail = Trail(diagram([]))
    >>> trail.append(diagram([Variable("v", "Trust")]))
    >>> len(trail), trail[1].variables["v"].name
    (2, 'Trust')
    """

    def __init__(self, first: Diagram) -> None:
        self._kept: list[Diagram | Change] = [first]
        self._last = first

    def __len__(self) -> int:
        return len(self._kept)

    def __getitem__(self, index: int) -> Diagram:
        """The diagram at one place, exactly as it was."""
        if index == len(self._kept) - 1:
            return self._last
        start = index
        while not isinstance(whole := self._kept[start], Diagram):
            start -= 1
        if start == index:
            return whole
        records = dict(whole.records)
        for change in self._kept[start + 1 : index + 1]:
            assert isinstance(change, Change)
            _advance(records, change)
        return Diagram(records, whole.extra)

    def append(self, diagram: Diagram) -> None:
        """Keep one more."""
        change = between(self._last, diagram)
        lately = self._kept[-WHOLE_EVERY:]
        rests = any(isinstance(kept, Diagram) for kept in lately)
        small = rests and _leads(self._last, change, diagram)
        # A diagram of its own holds no views that somebody who looked at the other one made.
        self._kept.append(change if small else Diagram(diagram.records, diagram.extra))
        self._last = diagram

    def cut(self, length: int) -> None:
        """Forget what comes after the first so many."""
        if length < len(self._kept):
            self._last = self[length - 1]
            del self._kept[length:]

    def forget_first(self) -> None:
        """Forget the oldest."""
        self._kept[:2] = [self[1]]


def _advance(records: dict[RecordId, Record], change: Change) -> None:
    records.update((record.id, record) for record in change.put)
    for id in change.removed:
        records.pop(id, None)


def _leads(before: Diagram, change: Change, after: Diagram) -> bool:
    """Whether the change says all of it, down to the order of records."""
    if before.extra != after.extra:
        return False
    return list(apply(before, change).records) == list(after.records)
