"""Write the table in docs/formats.md from the program's own table of formats.

python resources/scripts/make_format_table.py           write it
python resources/scripts/make_format_table.py --check   change nothing; fail if out of date
"""

import sys
from pathlib import Path

from systemsthink.exchange.aspects import ASPECTS
from systemsthink.formats import FORMATS, Format

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"
BEGIN, END = "<!-- table: begin -->\n", "<!-- table: end -->\n"

COLUMNS = {
    "signs": ("signs",),
    "delays": ("delays",),
    "positions": ("positions",),
    "curves": ("curves",),
    "colours": ("colours", "link_colours"),
    "loop names": ("loop_names",),
    "notes": ("notes",),
    "values": ("strengths", "delay_times", "values", "disturbances", "run"),
}
"""What people ask for first; every other aspect that is kept is named in the last column."""


def table() -> str:
    """The table in Markdown."""
    head = ("format", "word", "endings", "", "names", *COLUMNS, "and also")
    rows = [head, ("---",) * len(head), *map(_row, FORMATS)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(format: Format) -> tuple[str, ...]:
    endings = " ".join(f"`{ending}`" for ending in format.endings)
    marks = (_mark(format, keys) for keys in COLUMNS.values())
    shown = {key for keys in COLUMNS.values() for key in keys}
    rest = [str(aspect.name) for key, aspect in ASPECTS.items() if key in format.keeps - shown]
    also = "everything" if len(rest) == len(ASPECTS.keys() - shown) else ", ".join(rest)
    does = "reads, writes" if format.writes else "reads"
    return (str(format.name), f"`{format.word}`", endings, does, "✓", *marks, also)


def _mark(format: Format, keys: tuple[str, ...]) -> str:
    kept = [key for key in keys if key in format.keeps]
    if len(kept) == len(keys):
        return "✓"
    return ", ".join(str(ASPECTS[key].name) for key in kept)


def main() -> int:
    """Write the page, or say whether it is up to date."""
    before = PAGE.read_text(encoding="utf-8")
    start, rest = before.split(BEGIN)
    after = start + BEGIN + table() + END + rest.split(END)[1]
    if "--check" in sys.argv:
        return int(after != before)
    PAGE.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
