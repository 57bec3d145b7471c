"""A Vensim file in its parts: what comes before the sketch, the sheets, and the settings."""

import re
from typing import NamedTuple

from systemsthink.exchange.bounds import too_much
from systemsthink.exchange.decoding import tolerant_text_of
from systemsthink.exchange.vensim.old_sketch import old_sheet_of
from systemsthink.exchange.vensim.sheets import Sheet
from systemsthink.exchange.vensim.sketch import END, START, sheet_of

MARK = "{UTF-8}"
MOST = (40_000, 60_000, 6_000_000, 500)
"""No real model has more entries, lines of its sketch, letters of equations or sheets."""

LONGEST_LINE = 20_000

_MARK = re.compile(r"\s*\{(UTF-8)?[^{}\n]{0,20}\}", re.I)
_EQUATION = re.compile(rb"\s*[^=~|\n]{1,200}=[^~|]{0,4000}\n[ \t]*~[^~|]{0,400}~[^~|]{0,4000}\|")
_START = re.compile(rf"^{re.escape(START)}.*$", re.M)
_SKETCH = re.compile(rb"(?:^|[\r\n])" + re.escape(START.encode()) + rb"[^\r\n]*[\r\n]+V")
_OLD = "V160"


class Parts(NamedTuple):
    """What a file consists of; equations and settings as they came."""

    equations: str
    sheets: list[Sheet]
    settings: str


def looks_like(data: bytes) -> bool:
    """Whether these bytes are a Vensim model: they have a sketch, or equations as Vensim's are."""
    if _SKETCH.search(data):
        return True
    sample = data[:200_000]
    if _EQUATION.match(sample):
        return True
    if re.match(rb"(\xef\xbb\xbf)?\s*\{UTF-8\}\s", sample):
        return b"~" in sample and b"|" in sample
    times = (rb"(?i)(?:^|[\s|])" + name + rb"\s*=" for name in (rb"TIME[ _]STEP", rb"SAVEPER"))
    return b"~" in sample and b"|" in sample and all(re.search(time, sample) for time in times)


def has_entries(data: bytes) -> bool:
    """Whether there can be any sketch or equation in these bytes."""
    return START.encode() in data or (b"~" in data and b"|" in data) or b"\0" in data[:400]


def parts_of(data: bytes) -> Parts:
    """The parts of a file; FileError for what is no text."""
    utf8 = data[:40].lstrip(b"\xef\xbb\xbf \r\n").upper().startswith(MARK.encode())
    text = tolerant_text_of(data, utf8).replace("\r\n", "\n").replace("\r", "\n")
    text = _MARK.sub("", text, count=1) if _MARK.match(text) else text
    equations, *chunks = _START.split(text)
    lines = sum(chunk.count("\n") for chunk in chunks)
    sizes = (equations.count("|"), lines, len(equations), len(chunks))
    if any(size > most for size, most in zip(sizes, MOST, strict=True)):
        raise too_much()
    if not chunks:
        return Parts(equations, [], "")
    last, _, settings = chunks[-1].partition(f"\n{END}")
    sheets = [_sheet(chunk) for chunk in (*chunks[:-1], last)]
    return Parts(equations, sheets, settings.strip())


def _sheet(chunk: str) -> Sheet:
    lines = (line[:LONGEST_LINE].rstrip() for line in chunk.split("\n"))
    old = False
    sheet = Sheet("")
    for line in lines:
        old = old or line.startswith(_OLD)
        if line.startswith("*"):
            sheet.name = line[1:].strip()
            break
    (old_sheet_of if old else sheet_of)(lines, sheet)
    return sheet
