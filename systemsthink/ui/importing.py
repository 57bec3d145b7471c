"""Adding what another file holds to the map that is open, with a look at it before it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from systemsthink import files
from systemsthink.editing.merging import Merge, merged
from systemsthink.exchange.reading import Reading
from systemsthink.language import counted, say
from systemsthink.layout.settling import settle
from systemsthink.model import Diagram, between
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui import dialogs
from systemsthink.ui.dialogs.waiting import wait_for
from systemsthink.ui.workspace import new_id

if TYPE_CHECKING:
    from systemsthink.ui.canvas.canvas import Canvas

IMPORT = phrase("Import")

MANY = 120
"""More variables than this without a place come as a map of their own, not one by one."""


def take(canvas: Canvas, reading: Reading, name: str, label: Phrase = IMPORT) -> None:
    """Add what was read to the map: at once to an empty one, else after a look at it."""
    kept = canvas.workspace.kept
    if not kept.variables or len(reading.unplaced) > MANY:
        placed = _placed(canvas, reading)
        if placed is None:
            return
        reading = placed
    if not kept.variables:
        _keep(canvas, merged(kept, reading.diagram, new_id).diagram, reading, label)
        canvas.fit()
        return
    merge = _settled(canvas, merged(kept, reading.diagram, new_id, reading.unplaced))
    if merge is None:
        return
    if merge.diagram == kept and not merge.differing:
        canvas.workspace.notice.emit(say("All of “{name}” is on this map already.", name=name))
        return
    chosen = dialogs.ask_merge(canvas, merge, name)
    if chosen is not None:
        _keep(canvas, chosen, reading, label)


def _placed(canvas: Canvas, reading: Reading) -> Reading | None:
    found: Reading | None = wait_for(
        lambda: canvas,
        say("Looking for places for {n} variables…", n=len(reading.unplaced)),
        lambda progress: files.placed(reading),
    )
    return found


def _settled(canvas: Canvas, merge: Merge) -> Merge | None:
    """What is added, with places; None if somebody does not want to wait for these."""
    at = canvas.middle
    found: Diagram | None = wait_for(
        lambda: canvas,
        say("Looking for places for {n} variables…", n=len(merge.unplaced)),
        lambda progress: settle(merge.diagram, merge.unplaced, at),
    )
    return replace(merge, diagram=found) if found else None


def _keep(canvas: Canvas, drawn: Diagram, reading: Reading, label: Phrase) -> None:
    workspace = canvas.workspace
    new = between(workspace.kept, drawn).put
    workspace.commit(drawn, label)
    workspace.select(record.id for record in new if record.id in drawn.variables)
    workspace.tell_report(reading if reading.remarks else None)
    added = sum(record.id in drawn.variables for record in new)
    links = sum(record.id in drawn.links for record in new)
    words = {
        "variables": counted(added, "1 variable", "{n} variables"),
        "links": counted(links, "1 link", "{n} links"),
    }
    workspace.notice.emit(say("Added or changed: {variables}, {links}.", **words))
