"""What the cheat sheet says, as data: which keys and gestures do what."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from systemsthink.language import say
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui.actions import ACTIONS


@dataclass(frozen=True)
class Row:
    """Keys or a gesture, and what they do; those of actions are taken from the actions."""

    says: Phrase | None = None
    keys: tuple[str | Phrase, ...] = ()
    actions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """Rows under one title."""

    title: Phrase
    rows: tuple[Row, ...]


ARROWS = "← ↑ ↓ →"

COLUMNS: tuple[tuple[Section, ...], ...] = (
    (
        Section(
            phrase("Draw with the keyboard"),
            (
                Row(phrase("New variable"), (phrase("a name"),)),
                Row(phrase("Take the name; done"), ("Enter",)),
                Row(phrase("Take it, link on from it"), ("Tab",)),
                Row(phrase("Take it, link from its cause again"), ("Shift+Enter",)),
                Row(phrase("Sign or delay, before or after a name"), ("+", "−", "?", ",")),
                Row(phrase("Give up"), ("Esc",)),
            ),
        ),
        Section(
            phrase("Walk and select"),
            (
                Row(phrase("To the next variable"), (ARROWS,)),
                Row(phrase("Along the links"), ("Alt", ARROWS)),
                Row(phrase("Select more"), ("Shift", ARROWS)),
                Row(phrase("Nudge, or bend a link"), ("Ctrl", ARROWS)),
                Row(actions=("select_all",)),
            ),
        ),
        Section(
            phrase("Panels"),
            (
                Row(actions=("outline",)),
                Row(actions=("history",)),
                Row(actions=("next_pane",)),
            ),
        ),
    ),
    (
        Section(
            phrase("Draw with the mouse"),
            (
                Row(phrase("New, or rename"), (phrase("double-click"),)),
                Row(phrase("Draw a link"), (phrase("drag the edge"),)),
                Row(phrase("Drop it left, middle, right"), ("+", "?", "−")),
                Row(phrase("Bend a link"), (phrase("drag its middle"),)),
                Row(phrase("Lead a link elsewhere"), (phrase("drag its end"),)),
                Row(phrase("Copy"), ("Ctrl", phrase("drag"))),
                Row(phrase("Move the view"), (phrase("Space"), phrase("drag"))),
                Row(phrase("Zoom"), (phrase("wheel"), phrase("pinch"))),
            ),
        ),
        Section(
            phrase("Say more, put in order"),
            (
                Row(actions=("note",)),
                Row(actions=("group",)),
                Row(actions=("park",)),
                Row(phrase("Votes"), actions=("add_dot", "take_dot")),
                Row(actions=("tidy",)),
                Row(actions=("find",)),
                Row(phrase("Focus"), actions=("focus",)),
            ),
        ),
    ),
    (
        Section(
            phrase("Change what is selected"),
            (
                Row(actions=("rename",)),
                Row(actions=("link",)),
                Row(phrase("Sign of a link"), actions=("positive", "negative", "unknown")),
                Row(actions=("delay",)),
                Row(phrase("Text size"), actions=("smaller", "larger")),
                Row(actions=("delete",)),
                Row(phrase("Undo, redo"), actions=("undo", "redo")),
            ),
        ),
        Section(
            phrase("Find your way"),
            (
                Row(actions=("palette",)),
                Row(actions=("quick_entry",)),
                Row(actions=("fit",)),
                Row(actions=("play",)),
                Row(actions=("full_screen",)),
                Row(actions=("projector",)),
                Row(actions=("cheat_sheet",)),
            ),
        ),
    ),
)


def keys_of(row: Row) -> tuple[str, ...]:
    """What stands on the keys of a row."""
    named = {action.name: action for action in ACTIONS}
    shown = tuple(say(key) if isinstance(key, Phrase) else key for key in row.keys)
    return shown + tuple(key_text(named[name].key) for name in row.actions)


def words_of(row: Row) -> str:
    """What a row says its keys do."""
    if row.says:
        return say(row.says)
    named = {action.name: action for action in ACTIONS}
    return say(named[row.actions[0]].text).rstrip("…")


def key_text(key: str) -> str:
    """The first of an action's keys as people here write it."""
    sequences = QKeySequence.listFromString(key)
    form = QKeySequence.SequenceFormat.NativeText
    return sequences[0].toString(form).replace("-", "−") if sequences else ""
