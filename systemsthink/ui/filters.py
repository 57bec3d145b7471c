"""How the formats stand in the dialogs that ask for a file, and which one was meant."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from systemsthink import formats
from systemsthink.errors import FileError
from systemsthink.formats import Format
from systemsthink.language import say

BETWEEN = ";;"
NATIVE = formats.FORMATS[0]
"""The format that keeps everything."""

BESIDES = (".json", ".InsightMaker")
"""Endings that are met as well: one of several formats, and one that is written with capitals."""


def to_open() -> str:
    """Every diagram at once, then each format, then any file."""
    known = _sorted(formats.FORMATS)
    endings = dict.fromkeys((*(end for format in known for end in format.endings), *BESIDES))
    whole = f"{say('All diagrams')} ({_patterns(endings)})"
    return BETWEEN.join([whole, *map(_filter, known), f"{say('All files')} (*)"])


def to_save() -> dict[str, Format]:
    """What can be chosen when a diagram is saved, our own format first."""
    return {_filter(format): format for format in _sorted(formats.written())}


def meant(path: Path, chosen: str) -> tuple[Path, Format]:
    """The file that was meant by a name and the format chosen for it, and the format to write.

    An ending that was typed counts, if it says a format; a name without one is completed.
    """
    format = to_save().get(chosen, NATIVE)
    if path.name.lower().endswith(format.endings):
        return path, format
    try:
        return path, formats.format_for(path)
    except FileError:
        return path.with_name(path.name + format.endings[0]), format


def with_our_ending(path: Path) -> Path:
    """The file of our own format beside one of another.

    >>> with_our_ending(Path("team.csv")).name, with_our_ending(Path("plan v1.2")).name
    ('team.cld', 'plan v1.2.cld')
    """
    name = path.name
    known = (ending for format in formats.FORMATS for ending in format.endings)
    fitting = [ending for ending in known if name.lower().endswith(ending)]
    bare = name[: -max(map(len, fitting))] if fitting else name
    return path.with_name(bare + NATIVE.endings[0])


def _sorted(formats: Iterable[Format]) -> list[Format]:
    """Our own first, the others by name as the reader's language writes it."""
    return sorted(formats, key=lambda each: (each is not NATIVE, say(each.name).casefold()))


def _filter(format: Format) -> str:
    return f"{_capital(say(format.name))} ({_patterns(format.endings)})"


def _capital(name: str) -> str:
    return name if name.startswith("systemsthink") else name[:1].upper() + name[1:]


def _patterns(endings: Iterable[str]) -> str:
    return " ".join(f"*{ending}" for ending in endings)
