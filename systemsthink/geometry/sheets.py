"""The sheets of notes: where they lie and what is written on them."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import Text
from systemsthink.geometry.shapes import NoteShape
from systemsthink.model import Note, RecordId

Notes = Mapping[RecordId, NoteShape]


def notes_of(
    known: Notes,
    notes: Mapping[RecordId, Note],
    texts: Mapping[RecordId, Text],
    themes: Collection[str],
) -> Notes:
    """The notes as drawn; a sheet that looks the same stays the same object."""
    if not notes:
        return {}
    drawn = {note.id: _sheet(note, texts[note.id], note.color in themes) for note in notes.values()}
    return {id: known[id] if known.get(id) == sheet else sheet for id, sheet in drawn.items()}


def sheets_between(known: Notes, notes: Notes) -> list[Box]:
    """Where sheets that are new, elsewhere or gone lay and lie."""
    moved = [id for id in {**known, **notes} if known.get(id) is not notes.get(id)]
    return [group[id].box for id in moved for group in (known, notes) if id in group]


def moved(sheet: NoteShape, note: Note) -> NoteShape:
    """The sheet at the place that its note has now."""
    return replace(sheet, box=Box(note.x, note.y, sheet.box.width, sheet.box.height))


def _sheet(note: Note, text: Text, themed: bool) -> NoteShape:
    box = Box(note.x, note.y, text.width, text.height)
    return NoteShape(note.id, box, text.lines, note.color, text.scale, themed)
