"""A rough picture of what is shown for a moment only, drawn with what a settled one has found."""

from dataclasses import replace

from systemsthink.geometry.composing import recompose
from systemsthink.geometry.labelling import Texts
from systemsthink.geometry.picture import BadgeShape, Picture
from systemsthink.model import Diagram, Link, Note, Record, Variable, between, put


def with_bends(diagram: Diagram, settled: Picture) -> Diagram:
    """The diagram with its links bent as they are in a picture that was composed with care."""
    bends = {id: curve.bend for id, curve in settled.curves.items()}
    free = (link for link in diagram.links.values() if link.bend is None and link.id in bends)
    return put(diagram, *(replace(link, bend=bends[link.id]) for link in free))


def sketch(
    picture: Picture, settled: Picture, before: Diagram, after: Diagram, texts: Texts
) -> Picture:
    """The picture after a change, with the badges of a settled one whose loops look as they do."""
    plain = replace(picture, badges={})
    drawn = recompose(plain, before, after, texts, plain.structure.shortest)
    badges = {key: b for key, b in settled.badges.items() if _stands(b, drawn, settled)}
    return replace(drawn, badges=badges)


def only_moves(before: Diagram, after: Diagram) -> bool:
    """Whether nothing differs but places and bends."""
    change = between(before, after)
    old = before.records
    return not change.removed and all(
        record.id in old and _moved(old[record.id], record) for record in change.put
    )


def _moved(before: Record, after: Record) -> bool:
    if isinstance(before, Link) and isinstance(after, Link):
        return replace(before, bend=after.bend) == after
    if isinstance(before, Variable | Note) and isinstance(after, Variable | Note):
        return replace(before, x=after.x, y=after.y) == after
    return False


def _stands(badge: BadgeShape, drawn: Picture, settled: Picture) -> bool:
    """Whether a loop is there as in the settled picture."""
    return all(id in drawn.curves for id in badge.links) and all(
        id in drawn.labels and drawn.labels[id].box == settled.labels[id].box for id in badge.key
    )
