"""A table of variables, one a row, as Kumu, PRSM and InCognitive write beside that of links."""

from collections.abc import Sequence
from typing import Any

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import label_of
from systemsthink.exchange.tables.cells import STOCKS, kept, values_of
from systemsthink.exchange.tables.columns import VariableColumns
from systemsthink.exchange.tables.headings import heading
from systemsthink.exchange.tables.rows import Row
from systemsthink.exchange.words import number_of
from systemsthink.model import VariableId
from systemsthink.phrases import Phrase, phrase

WORD = "xlsx"
"""Under this word is kept what a row says besides: a workbook is what it can be written to."""


def list_variables(
    draft: Draft, columns: VariableColumns, rows: Sequence[Row], ids: dict[str, VariableId]
) -> tuple[Phrase, ...]:
    """Add a variable for every row that names one; `ids` learns what links may call them.

    Two rows with one label are one variable, unless they have ids of their own.
    """
    unnamed = 0
    for row in rows:
        label = label_of(row.cells[columns.label])
        key = "" if columns.id is None else row.cells[columns.id].strip()
        if key and number_of(key) is None:
            label = label or label_of(key)
        if not label:
            unnamed += 1
            continue
        known = len(draft.new_variables)
        id = draft.another(label) if key and key not in ids else draft.variable(label)
        if key:
            ids.setdefault(key, id)
        if len(draft.new_variables) > known:
            _describe(draft, id, columns, row)
    return (phrase("Rows without a label: {n}.", n=unnamed),) if unnamed else ()


def _describe(draft: Draft, id: VariableId, columns: VariableColumns, row: Row) -> None:
    fields: dict[str, Any] = values_of(row.cells, columns.said)
    x, y = fields.pop("x", None), fields.pop("y", None)
    rest = kept(row.cells, columns)
    if "kind" not in fields and any(
        heading(title) == "type" and text.casefold() in STOCKS for title, text in rest.items()
    ):
        fields["kind"] = "accumulates"
    if x is not None and y is not None:
        draft.place(id, x, y)
    draft.change(id, **fields, extra={WORD: rest} if rest else {})
