"""What makes a list of records no diagram."""

from collections.abc import Iterator, Sequence

from systemsthink.model import (
    About,
    Disturbance,
    Foreign,
    Group,
    Link,
    LoopName,
    Note,
    Record,
    RecordId,
    Topic,
    Variable,
    VariableId,
    View,
    fault_of,
    key_of,
)
from systemsthink.phrases import Phrase, phrase


def faults(records: Sequence[Record]) -> Iterator[tuple[int, Phrase]]:
    """What is wrong, each with the position of the record where it shows."""
    variables = {record.id for record in records if isinstance(record, Variable)}
    ids: set[RecordId] = set()
    names: set[str] = set()
    for index, record in enumerate(records):
        found = _fault_of_id(record, ids) or _fault_of_name(record, names)
        for fault in (found, _fault_of_ends(record, variables)):
            if fault:
                yield index, fault


def _fault_of_id(record: Record, ids: set[RecordId]) -> Phrase | None:
    if record.id in ids:
        return phrase("The id “{id}” exists twice. Give one of them another.", id=record.id)
    ids.add(record.id)
    if (record.id == "about") != isinstance(record, About):
        return phrase("The id “about” belongs to the record of type “about”, and to no other.")
    return None


def _fault_of_name(record: Record, names: set[str]) -> Phrase | None:
    if isinstance(record, LoopName | Topic | View) or (isinstance(record, Group) and record.name):
        return fault_of(record.name)
    if not isinstance(record, Variable):
        return None
    key = key_of(record.name)
    if key in names:
        return phrase("Two variables are called “{name}”. Rename one of them.", name=record.name)
    names.add(key)
    return fault_of(record.name)


def _fault_of_ends(record: Record, variables: set[VariableId]) -> Phrase | None:
    missing = (id for id in _mentioned(record) if id not in variables)
    id = next(missing, None)
    if id is None:
        return None
    return phrase("There is no variable with the id “{id}”. Add it, or remove this record.", id=id)


def _mentioned(record: Record) -> tuple[VariableId, ...]:
    match record:
        case Link():
            return (record.source, record.target)
        case LoopName():
            return record.loop
        case Group():
            return record.members
        case Disturbance():
            return (record.variable,)
        case About() | Foreign() | Note() | Topic() | Variable():
            return ()
        case View():  # what an older version removed, a view of a newer one may still name
            return ()
