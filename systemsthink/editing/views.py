"""Edits of views: parts of the diagram with a picture of their own."""

from collections.abc import Collection
from dataclasses import replace

from systemsthink.model import Change, Diagram, RecordId, View, apply


def forget(diagram: Diagram, gone: Collection[RecordId]) -> Diagram:
    """Take records out of the views that show them; a view that shows nothing more is gone."""
    left = {view.id: _without(view, gone) for view in diagram.views.values()}
    put = tuple(view for id, view in left.items() if view and view != diagram.views[id])
    emptied = tuple(id for id, view in left.items() if view is None)
    return apply(diagram, Change(put, emptied)) if put or emptied else diagram


def _without(view: View, gone: Collection[RecordId]) -> View | None:
    members = tuple(id for id in view.members if id not in gone)
    places = {id: place for id, place in view.places.items() if id not in gone}
    links = tuple(id for id in view.without if id not in gone)
    return replace(view, members=members, places=places, without=links) if members else None
