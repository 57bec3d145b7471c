"""How to find out what can be done: the sheet with all keys, and every command by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from systemsthink.phrases import phrase
from systemsthink.ui import dialogs
from systemsthink.ui.action import Action

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def cheat_sheet(window: Window) -> None:
    """Show all keys and gestures, or put them away."""
    dialogs.show_cheat_sheet(window)


def palette(window: Window) -> None:
    """Ask for a command by its name."""
    dialogs.show_palette(window)


ACTIONS = (
    Action("cheat_sheet", phrase("Keys and gestures"), cheat_sheet, "F1", "keys"),
    Action("palette", phrase("All commands…"), palette, "Ctrl+Shift+P", "commands"),
)
