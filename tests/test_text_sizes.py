"""How large the texts of foreign files become."""

import pytest

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.text_sizes import fit, set_sizes
from systemsthink.model import Note, Variable


def _fitted(*places: tuple[str, float, float], size: float = 1.0, **fields: str) -> list[float]:
    draft = Draft()
    for name, x, y in places:
        draft.place(draft.another(name, **fields), x, y)
    fit(draft, dict.fromkeys(draft.new_variables, size))
    return [variable.scale for variable in draft.diagram.variables.values()]


def test_texts_that_lie_apart_keep_their_size() -> None:
    assert _fitted(("Trust", 0, 0), ("Openness", 200, 0)) == [1.0, 1.0]
    assert _fitted(("Trust", 0, 0), ("Openness", 200, 0), size=1.5) == [1.5, 1.5]


@pytest.mark.parametrize(
    ("apart", "scale"), [(76, 1.0), (70, 0.9), (61, 0.8), (53, 0.7), (45, 0.6)]
)
def test_all_become_smaller_by_the_least_that_keeps_labels_apart(
    apart: float, scale: float
) -> None:
    assert _fitted(("Motivation", 0, 0), ("Motivated", apart, 0), ("Far", 900, 0)) == [scale] * 3


def test_none_becomes_smaller_than_can_be_read() -> None:
    assert _fitted(("Motivation", 0, 0), ("Motivated", 1, 0)) == [0.6, 0.6]
    assert _fitted(("Motivation", 0, 0), ("Motivated", 1, 0), size=0.5) == [0.5, 0.5]


def test_a_pair_among_many_that_nothing_keeps_apart_does_not_make_all_small() -> None:
    many = [(f"Variable {n}", 200.0 * n, 300.0) for n in range(40)]
    assert set(_fitted(("One", 0, 0), ("Other", 1, 0), *many)) == {1.0}


def test_what_nobody_placed_counts_for_nothing() -> None:
    assert _fitted(*((name, 5, 5) for name in ("Motivation", "Motivated", "Moved"))) == [1.0] * 3
    draft = Draft()
    for name in ("Motivation", "Motivated", "Moved"):
        draft.another(name)
    draft.place(draft.another("Trust"), 300, 0)
    draft.place(draft.another("Openness"), 0, 0)
    fit(draft, dict.fromkeys(draft.new_variables, 1.0))
    assert {variable.scale for variable in draft.diagram.variables.values()} == {1.0}


def test_the_frame_of_a_stock_takes_room() -> None:
    near = (("Motivation", 0.0, 0.0), ("Motivated", 95.0, 0.0))
    assert _fitted(*near) == [1.0, 1.0]
    assert _fitted(*near, kind="accumulates") == [0.9, 0.9]


def test_notes_become_as_much_smaller_as_names() -> None:
    draft = Draft()
    for x in (0, 1):
        draft.place(draft.another("Motivation"), x, 0)
    note = draft.add("m", Note, text="Ask the team")
    fit(draft, {**dict.fromkeys(draft.new_variables, 1.0), note: 2.0})
    assert draft.record(note).scale == 1.2


def test_sizes_that_nobody_can_have_meant_are_bounded() -> None:
    assert _fitted(("A", 0, 0), size=1e9) == [4.0]
    assert _fitted(("A", 0, 0), size=1e-9) == [0.3]
    draft = Draft()
    ids = [draft.another("A"), draft.another("B")]
    set_sizes(draft, dict(zip(ids, (1e9, 0.0), strict=True)))
    sizes = [draft.record(id) for id in ids]
    assert [v.scale for v in sizes if isinstance(v, Variable)] == [100.0, 1.0]


def test_of_more_texts_than_anybody_reads_none_is_made_smaller() -> None:
    crowd = [(f"Motivation {n}", n / 10, 0.0) for n in range(5001)]
    assert set(_fitted(*crowd)) == {1.0}
    assert set(_fitted(*crowd[:50])) == {0.6}


def _flow(apart: float, below: float = 0.0, beside: bool = True) -> float:
    draft = Draft()
    for name, x, y in (("Staff", 0.0, 0.0), ("hiring", apart, below), ("Far", 900.0, 0.0)):
        draft.place(draft.another(name), x, y)
    stock, flow, _ = draft.new_variables
    draft.change(stock, kind="accumulates")
    draft.link(flow, stock, polarity="+", flow=True)
    fit(draft, dict.fromkeys(draft.new_variables, 1.0), beside=beside)
    return draft.record(flow).scale


def test_between_a_flow_and_its_stock_there_is_room_for_a_sign() -> None:
    # Staff takes 41 pixels and 28 of its frame, hiring 49.2: half of all is 59.1.
    assert [_flow(apart) for apart in (79, 75, 67, 58)] == [1.0, 0.9, 0.8, 0.6]
    assert _flow(58, below=40) == 1.0
    assert _flow(58, beside=False) == 1.0


def test_flows_that_nothing_keeps_off_their_stocks_do_not_make_all_small() -> None:
    assert _flow(46) == 0.8  # as small as keeps the labels off each other


def test_names_beside_each_other_are_not_clipped() -> None:
    assert _fitted(("Motivation", 0, 0), ("Motivated", 74, 0), ("Far", 900, 0)) == [0.9] * 3
