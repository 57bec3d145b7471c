"""How large the names and texts of XMILE views are."""

from collections.abc import Iterable, Mapping, Sequence

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.text_sizes import fit, set_sizes
from systemsthink.exchange.xmile.document import OUR_POINTS, Document
from systemsthink.exchange.xmile.pictures import Picture
from systemsthink.model import RecordId, VariableId


def size_texts(
    draft: Draft,
    document: Document,
    pictures: Sequence[Picture],
    ids: Mapping[str, VariableId],
    notes: Iterable[RecordId],
) -> None:
    """Give names and notes their sizes; those of other programs fit, as far as they can."""
    usual = document.points
    sizes: dict[RecordId, float] = {}
    for picture in reversed(pictures):
        for shape in (*picture.aliases.values(), *picture.shapes.values()):
            sizes[ids[shape.key]] = (shape.points or usual) / OUR_POINTS
    if document.is_own:
        set_sizes(draft, sizes)
    elif sizes:
        fit(draft, {**sizes, **dict.fromkeys(notes, usual / OUR_POINTS)})
