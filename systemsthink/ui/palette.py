"""Every command of a window by name: what the palette lists and finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from systemsthink.editing.finding import matches
from systemsthink.language import say
from systemsthink.ui import actions, settings

if TYPE_CHECKING:
    from systemsthink.ui.window import Window

RECENT = "palette/recent"
MOST_RECENT = 6
UNLISTED = ("palette",)


@dataclass(frozen=True)
class Command:
    """Something to choose: what it is called here and in English, where it stands, its key."""

    id: str
    name: str
    english: str
    menu: str
    action: QAction

    @property
    def key(self) -> str:
        """Its first key, as people here write it."""
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def commands(window: Window) -> list[Command]:
    """Every action of the window, and every panel, in the order of the menus."""
    menus = {
        entry: (place, say(title))
        for place, (_, title, entries) in enumerate(actions.MENUS)
        for entry in actions.flat(entries)
    }
    places = {entry: place for place, entry in enumerate(menus)}
    english = {action.name: action.text for action in actions.ACTIONS}
    found = [
        Command(name, _plain(action.text()), _plain(str(english[name])), menu, action)
        for name, action in window.actions_by_name.items()
        if name not in UNLISTED
        for _, menu in [menus.get(name, (0, ""))]
    ]
    found.sort(key=lambda command: places.get(command.id, len(places)))
    return found + [
        Command(dock.objectName(), action.text(), dock.objectName(), say("View"), action)
        for dock in window.docks
        for action in [dock.toggleViewAction()]
    ]


def found_by(known: Sequence[Command], text: str, recent: Iterable[str] = ()) -> list[Command]:
    """The commands that the text can mean, likeliest first; all, the recent ones first, without."""
    by_id = {command.id: command for command in known}
    if not text.strip():
        ids = [id for id in recent if id in by_id] + list(by_id)
        return [by_id[id] for id in dict.fromkeys(ids)]
    here = matches([(command.id, command.name) for command in known], text)
    in_english = matches([(command.id, command.english) for command in known], text)
    return [by_id[id] for id in dict.fromkeys([*here, *in_english])]


def recent() -> list[str]:
    """The commands chosen last, newest first."""
    return [name for name in settings.text(RECENT).split("\n") if name]


def remember(command: Command) -> None:
    """Put a command in front of the ones chosen last."""
    others = [name for name in recent() if name != command.id]
    settings.remember(RECENT, "\n".join([command.id, *others][:MOST_RECENT]))


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
