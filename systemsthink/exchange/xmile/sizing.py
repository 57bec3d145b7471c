"""How large the names and texts of XMILE views are."""

from collections.abc import Mapping, Sequence

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.text_sizes import fit, set_sizes
from systemsthink.exchange.xmile.document import OUR_POINTS, Document
from systemsthink.exchange.xmile.pictures import Picture, points_of
from systemsthink.exchange.xmile.sheets import text_of
from systemsthink.model import RecordId, VariableId


def size_texts(
    draft: Draft,
    document: Document,
    pictures: Sequence[Picture],
    ids: Mapping[str, VariableId],
    notes: Mapping[str, RecordId],
) -> None:
    """Give names and notes their sizes; those of other programs fit, as far as they can."""
    usual = document.points
    sizes: dict[RecordId, float] = {}
    for picture in reversed(pictures):
        for shape in (*picture.aliases.values(), *picture.shapes.values()):
            sizes[ids[shape.key]] = (shape.points or usual) / OUR_POINTS
    texts = sizes | _sizes_of_notes(pictures, notes, usual)
    if document.is_own:
        set_sizes(draft, texts)
    elif sizes:
        fit(draft, texts, beside=True)


def _sizes_of_notes(
    pictures: Sequence[Picture], notes: Mapping[str, RecordId], usual: float
) -> dict[RecordId, float]:
    """How large free texts are; headings are larger than names."""
    sizes = dict.fromkeys(notes.values(), usual / OUR_POINTS)
    for picture in pictures:
        for element in picture.texts:
            note, points = notes.get(text_of(element)), points_of(element)
            if note and points:
                sizes[note] = points / OUR_POINTS
    return sizes
