"""Adjacency matrices and triplets: what a cell says, and what is no matrix at all."""

import csv
import io

import pytest
from telling import links_with

from systemsthink import files, formats
from systemsthink.errors import FileError
from systemsthink.exchange.tables import matrix, triplets
from systemsthink.exchange.tables.crossings import CORNER
from systemsthink.model import Diagram, Link, Variable, diagram

links_of = links_with("strength")


def read(text: str) -> list[tuple[str, str, str, float | None]]:
    data = text.encode()
    assert matrix.recognises(data)
    return links_of(files.read_bytes(data).diagram)


def test_a_row_is_a_cause_and_a_column_an_effect() -> None:
    assert read(",Trust,Gossip\nTrust,,-\nGossip,+,\n") == [
        ("Trust", "Gossip", "-", None),
        ("Gossip", "Trust", "+", None),
    ]


def test_rows_may_come_in_another_order_and_case_than_columns() -> None:
    assert read("x;A;B\n b;1;0\na;0;-1\n") == [("B", "A", "+", None), ("A", "B", "-", None)]


@pytest.mark.parametrize(
    ("cell", "sign", "strength"),
    [
        *[("+", "+", None), ("-", "-", None), ("–", "-", None), ("?", "?", None)],
        *[("0.62", "+", 0.62), ('"-0,25"', "-", 0.25), ("2", "+", 2.0), ("1.0", "+", 1.0)],
        *[("positive", "+", None), ("Weak negative", "-", 0.5), ("H+", "+", 1.0)],
        *[("l-", "-", 0.25), ("x", "?", None), ("±", "?", None)],
    ],
)
def test_a_cell_says_a_sign_and_a_strength(cell: str, sign: str, strength: float | None) -> None:
    assert read(f",A,B\nA,,{cell}\nB,,\n") == [("A", "B", sign, strength)]


@pytest.mark.parametrize("cell", ["", "0", "0.0", "no", "None", "nan", " . "])
def test_a_cell_may_say_that_there_is_no_link(cell: str) -> None:
    assert read(f",A,B\nA,,{cell}\nB,+,\n") == [("B", "A", "+", None)]


def test_only_ones_say_signs_but_beside_other_weights_a_one_is_a_strength() -> None:
    assert read(",A,B\nA,0,1\nB,-1,0\n") == [("A", "B", "+", None), ("B", "A", "-", None)]
    assert read(",A,B\nA,0,1\nB,-0.5,0\n") == [("A", "B", "+", 1.0), ("B", "A", "-", 0.5)]


def test_two_strokes_are_a_delay() -> None:
    found = files.read_bytes(b",A,B\nA,,+||\nB,-0.5 || 3,\n").diagram.links.values()
    assert [(link.delayed, link.delay_time, link.strength) for link in found] == [
        (True, None, None),
        (True, 3.0, 0.5),
    ]


def test_names_may_stand_above_the_columns_only() -> None:
    assert read("A,B,C\n0,0.5,0\n0,0,-1\n1,0,0\n") == [
        *[("A", "B", "+", 0.5), ("B", "C", "-", 1.0), ("C", "A", "+", 1.0)]
    ]


def test_a_matrix_need_not_be_square() -> None:
    assert read(",A,B,C\nA,,+,\nD,,,-\nB,-,,\n") == [
        *[("A", "B", "+", None), ("D", "C", "-", None), ("B", "A", "-", None)]
    ]


def test_repeated_names_in_one_order_are_variables_of_their_own() -> None:
    assert read("Model,Fish,Fish\nFish,,+\nFish,-,\n") == [
        *[("Fish", "Fish 2", "+", None), ("Fish 2", "Fish", "-", None)]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Time,A,B\n0,1,2\n1,3,4\n",
        "Time,A\n0,1\n",
        "from,to,polarity\nA,B,+\n",
        "from,to\nto,\n",
        "Country,2020,2021\nChad,1,2\nMali,3,4\n",
        "0,1,0\n1,0,0\n0,0,0\n",
        "Time,1,2\n1,0.5,0.3\n2,0.1,0.2\n",
        "Dear all,\nsee you on Monday.\n",
        ",A,B\nA,how,why\nB,,\n",
        "A,B,C\n1,2,3\n4,5,6\n7,8,9\n",
        ",,\n,,\n",
        ",A\n",
        '{"a": [1, 2]}',
    ],
)
def test_other_tables_are_no_matrices(text: str) -> None:
    assert not matrix.recognises(text.encode())
    with pytest.raises(FileError, match="no matrix") as caught:
        matrix.read(text.encode())
    assert "\n" not in str(caught.value)


def test_results_of_a_run_are_refused_in_one_line() -> None:
    with pytest.raises(FileError, match="“Time, A, B”"):
        files.read_bytes(b"Time,A,B\n0,1,2\n1,3,4\n", formats.format_for("run.csv"))


def test_what_is_written_is_a_square_that_others_read() -> None:
    given = diagram(
        [
            *[Variable("a", "from"), Variable("b", "to"), Variable("c", "=1+1")],
            Link("1", "a", "b", "-", strength=1.0),
            Link("2", "b", "a", "+", delayed=True),
            Link("3", "b", "a", "-"),
            Link("4", "c", "c", "?", strength=0.5),
        ]
    )
    data = matrix.write(given)
    assert list(csv.reader(io.StringIO(data.decode()))) == [
        [CORNER, "from", "to", "=1+1"],
        ["from", "", "-1.0", ""],
        ["to", "+||", "", ""],
        ["=1+1", "", "", "?0.5"],
    ]
    assert links_of(files.read_bytes(data).diagram) == [
        *[("from", "to", "-", 1.0), ("to", "from", "+", None), ("=1+1", "=1+1", "?", 0.5)]
    ]


def test_an_empty_map_is_an_empty_matrix() -> None:
    assert files.read_bytes(matrix.write(Diagram())).diagram == Diagram()


def test_triplets_are_causes_effects_and_weights() -> None:
    data = b"# a map\n[(1, 2, 1),\n(2, 3, -0.4), (3, 1, 0),\n(3, 3, -1)]\n"
    assert triplets.recognises(data)
    assert links_of(files.read_bytes(data).diagram) == [
        *[("1", "2", "+", None), ("2", "3", "-", 0.4), ("3", "3", "-", None)]
    ]


@pytest.mark.parametrize("text", ["(1, 2)", "A (1, 2, 3)", "", "(a, b, 1)", "A -> B +"])
def test_other_texts_are_no_triplets(text: str) -> None:
    assert not triplets.recognises(text.encode())


def test_a_line_that_is_no_triplet_is_named() -> None:
    with pytest.raises(FileError, match=r"as in \(1, 2, 0\.5\)") as caught:
        triplets.read(b"(1, 2, 1),\n(1, 2),\n")
    assert str(caught.value.place) == "line 2"


def test_a_title_may_stand_above_a_matrix() -> None:
    text = "Who moves whom, and how\n;;\n;Work;Errors\nWork;;toename\nErrors;−0,5;\n"
    assert read(text) == [("Work", "Errors", "+", None), ("Errors", "Work", "-", 0.5)]


def test_codes_beside_names_and_sums_at_the_ends_are_no_variables() -> None:
    coded = "Nr;Factor;1;2;Totaal\n1;Work;0;1;1\n2;Errors;-1;0;1\nSom;;1;1;\n"
    expected = [("Work", "Errors", "+", None), ("Errors", "Work", "-", None)]
    assert read(coded) == expected
    assert read(",Work,Errors,Outdegree\nWork,0,1,1\nErrors,-1,0,1\nIndegree,1,1,2\n") == expected
    both = ",Work,Total\nWork,0,1\nTotal,-1,0\n"
    assert [link[1] for link in read(both)] == ["Total", "Work"]


def test_what_is_called_a_total_and_has_signs_is_a_variable() -> None:
    text = ",Trust,Sales,Total\nTrust,,+,+\nSales,-,,+\n"
    assert [link[:2] for link in read(text)][1] == ("Trust", "Total")


def test_sums_that_were_left_out_are_told() -> None:
    text = b",Work,Errors,Sum\nWork,0,1,1\nErrors,-1,0,1\nTotal,1,1,\n"
    assert [str(remark) for remark in matrix.read(text).remarks] == [
        "Sums at the ends of the matrix that are no variables: Sum, Total."
    ]


@pytest.mark.parametrize("text", ['"A" "B"\n"A" 0 1\n"B" -1 0\n', "A,B\nA,0,1\nB,-1,0\n"])
def test_r_leaves_out_the_cell_above_the_names_of_rows(text: str) -> None:
    assert read(text) == [("A", "B", "+", None), ("B", "A", "-", None)]


def test_a_square_of_weights_needs_no_names() -> None:
    text = "0,0.5,-0.3\n0,0,1\n-0.2,0,0\n"
    assert read(text) == [
        *[("1", "2", "+", 0.5), ("1", "3", "-", 0.3), ("2", "3", "+", 1.0), ("3", "1", "-", 0.2)]
    ]
    assert [str(remark) for remark in matrix.read(text.encode()).remarks] == [
        "The matrix has no names; numbers stand for them."
    ]


@pytest.mark.parametrize(
    "text",
    ["0,1\n1,0\n", "1,0,0\n0,1,0\n0,0,1\n", "0,9,1\n1,0,1\n1,1,0\n", "0,0,0\n0,0,0\n0,0,0\n"],
)
def test_other_numbers_are_no_matrix(text: str) -> None:
    assert not matrix.recognises(text.encode())
