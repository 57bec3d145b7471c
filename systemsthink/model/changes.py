"""The difference between two diagrams, as data: records put, records removed."""

from dataclasses import dataclass

from systemsthink.model.diagram import Diagram
from systemsthink.model.records import Record, RecordId


@dataclass(frozen=True)
class Change:
    """Records that are new or different, and the ids of those that are gone."""

    put: tuple[Record, ...] = ()
    removed: tuple[RecordId, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.put or self.removed)


def between(before: Diagram, after: Diagram) -> Change:
    """What turns one diagram into the other."""
    if before.records is after.records:
        return Change()
    old, new = before.records, after.records
    put = tuple(record for id, record in new.items() if _differs(record, old.get(id)))
    removed = tuple(id for id in old if id not in new)
    return Change(put, removed)


def apply(diagram: Diagram, change: Change) -> Diagram:
    """The diagram after the change."""
    records = {**diagram.records, **{record.id: record for record in change.put}}
    for id in change.removed:
        records.pop(id, None)
    return Diagram(records, diagram.extra)


def put(diagram: Diagram, *records: Record) -> Diagram:
    """The diagram with these records added or replaced."""
    return apply(diagram, Change(put=records))


def _differs(record: Record, other: Record | None) -> bool:
    return record is not other and record != other
