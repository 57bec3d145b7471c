"""Lists of names: a column of a spreadsheet, a bulleted or numbered list, or plain lines."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of
from systemsthink.phrases import phrase

MOST_LINES = 1000
MOST_CHARACTERS = 1_000_000

_BOX = r"(?:\[[ xX]?\]|[☐☑☒✓✔])"
_DOT = r"[-*•·●○◦▪▫■□‣⁃–—➢➤\uf0b7\uf0a7]"
_BULLET = re.compile(rf"\s*(?:{_DOT}(?:\s+{_BOX})?|{_BOX}|o(?=\t))(?:\s+|$)")
_NUMBER = re.compile(r"\s*\(?\d{1,3}(?:\.\d{1,3})*[.)](?:\s+|$)")
_LETTER = re.compile(r"\s*\(?(?:[a-z]|[ivx]{2,5})[.)](?:\s+|$)", re.IGNORECASE)
_BLOCK_END = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")


@dataclass(frozen=True)
class Item:
    """One entry of a list and the line on which it stands, from 1."""

    text: str
    line: int


def lines_of(text: str) -> list[str]:
    """The lines of a text that was pasted; FileError if it is no text, or more than a map holds.

    >>> lines_of("Trust\\r\\nOpenness")
    ['Trust', 'Openness']
    """
    if len(text) > MOST_CHARACTERS:
        raise FileError(phrase("This is far more text than a map can hold; paste less at a time."))
    lines = _BLOCK_END.split(text_of(text.encode("utf-8", "replace")))
    if sum(bool(line.strip()) for line in lines) > MOST_LINES:
        raise FileError(phrase("A list can have {most} lines at most.", most=MOST_LINES))
    return lines


def items_of(lines: Sequence[str]) -> tuple[Item, ...]:
    """What a list holds: without bullets, numbers and blank lines; of a table, column by column.

    >>> [item.text for item in items_of(["- Trust", "", "  • [ ] Openness", "12) Cost, in euros"])]
    ['Trust', 'Openness', 'Cost, in euros']
    >>> [item.text for item in items_of(["Trust\\tCost", "Openness\\tTime"])]
    ['Trust', 'Openness', 'Cost', 'Time']
    """
    bare = without_bullets(lines)
    if any("\t" in line for line in bare):
        return tuple(_cells(bare))
    return tuple(Item(line, at) for at, line in enumerate(bare, start=1) if line)


def without_bullets(lines: Sequence[str]) -> list[str]:
    """The lines without what marks them as entries of a list, each in its place.

    A letter counts as such a mark only where every line has one.

    >>> without_bullets(["a) Trust", "b) Openness"]), without_bullets(["A. Smith", "Trust"])
    (['Trust', 'Openness'], ['A. Smith', 'Trust'])
    """
    said = [line for line in lines if line.strip()]
    lettered = len(said) > 1 and all(_LETTER.match(line) for line in said)
    marks = (_LETTER,) if lettered else (_BULLET, _NUMBER)
    return [_without(line, marks).strip() for line in lines]


def _without(line: str, marks: Sequence[re.Pattern[str]]) -> str:
    found = next((match for mark in marks if (match := mark.match(line))), None)
    return line[found.end() :] if found else line


def _cells(lines: Sequence[str]) -> Iterator[Item]:
    """The cells that hold something, down one column after the other."""
    rows = list(csv.reader(io.StringIO("\n".join(lines)), delimiter="\t"))
    for column in range(max(map(len, rows), default=0)):
        for line, row in enumerate(rows, start=1):
            if column < len(row) and row[column].strip():
                yield Item(row[column].strip(), line)
