"""CSV edge lists, against files of other tools and against what a person would expect."""

import json
from collections import Counter
from pathlib import Path

import pytest
from telling import links_with

from systemsthink import files, formats
from systemsthink.errors import FileError
from systemsthink.exchange.tables import edge_list
from systemsthink.model import Link, Variable, diagram

links_of = links_with("delayed")

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
TRUTH = CORPUS / "TRUTH.json"
FOLDERS = ("edgelist/", "kumu/macaronesia")
REAL = (
    [file for file in json.loads(TRUTH.read_text("utf-8")) if file["file"].startswith(FOLDERS)]
    if TRUTH.exists()
    else []
)


def read(text: str) -> list[tuple[str, str, str, int]]:
    return links_of(edge_list.read(text.encode()).diagram)


@pytest.mark.skipif(not REAL, reason="the corpus is not beside the project")
def test_there_are_real_files_to_compare_with() -> None:
    assert len(REAL) >= 9


@pytest.mark.parametrize("truth", REAL, ids=lambda truth: truth["file"])
def test_real_files_hold_what_an_independent_reader_found(truth: dict[str, list[str]]) -> None:
    read = files.read(CORPUS / str(truth["file"])).diagram
    assert Counter(v.name for v in read.variables.values()) == Counter(truth["variables"])
    assert Counter(links_of(read)) == Counter(tuple(link) for link in truth["links"])


@pytest.mark.parametrize(
    "header",
    [
        "from,to,polarity",
        "Source,Target,Polarity",
        "SOURCE;TARGET;Influence",
        "Source\tTarget\tSign",
        "Source,Target,Effect",
        "cause,effect,polarity",
        "\ufeffFrom,To,Type",
        "sep=;\nFrom;To;Weight",
        "# made by hand\nfrom,to,sign",
    ],
)
def test_headers_met_in_the_wild(header: str) -> None:
    separator = next(sign for sign in "\t;," if sign in header.splitlines()[-1])
    row = separator.join(["A", "B", "-1"])
    assert read(f"{header}\n{row}\n") == [("A", "B", "-", 0)]


def test_lines_may_end_as_on_old_macs() -> None:
    assert edge_list.recognises(b"from,to,sign\rA,B,-\r")
    assert read("from,to,sign\rA,B,-\r") == [("A", "B", "-", 0)]


def test_columns_may_come_in_any_order() -> None:
    assert read("Delay,Sign,To,From\nyes,+,B,A\n") == [("A", "B", "+", 1)]


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        *[(word, "+") for word in ("+", "1", "positive", "Same", "s", "0.62", "Strong positive")],
        *[(word, "-") for word in ("-", "–", "−", "-1", "Negative", "opposite", "o", "-0.25")],
        *[("Weak negative", "-"), ("Subtracts from / opposite direction", "-")],
        *[(word, "?") for word in ("", "?", "0", "unknown", "±", "maybe")],
    ],
)
def test_sign_words(word: str, sign: str) -> None:
    assert read(f"from,to,polarity\nA,B,{word}\n") == [("A", "B", sign, 0)]


def test_links_without_a_sign_are_counted_and_odd_words_named() -> None:
    reading = edge_list.read(b"from,to,sign\nA,B,maybe\nB,C,\nC,A,+\n")
    assert [str(remark) for remark in reading.remarks] == [
        "2 of 3 links have no sign.",
        "These words are no sign: maybe.",
    ]


def test_a_lag_is_a_delay_time_and_then_one_is_a_lag_too() -> None:
    flags = edge_list.read(b"from,to,delay\nA,B,1\nB,A,0\n").diagram.links
    assert [(link.delayed, link.delay_time) for link in flags.values()] == [
        (True, None),
        (False, None),
    ]
    lags = edge_list.read(b"from,to,delay\nA,B,1\nB,A,2.5\n").diagram.links
    assert [link.delay_time for link in lags.values()] == [1.0, 2.5]


def test_a_word_that_is_no_delay_is_named() -> None:
    reading = edge_list.read(b"from,to,sign,delay\nA,B,+,perhaps\nB,A,+,no\n")
    assert [str(remark) for remark in reading.remarks] == ["These words are no delay: perhaps."]


def test_a_link_without_delay_has_no_delay_time() -> None:
    (link,) = edge_list.read(b"from,to,delay,lag\nA,B,no,3\n").diagram.links.values()
    assert (link.delayed, link.delay_time) == (False, None)
    (link,) = edge_list.read(b"from,to,lag\nA,B,1\n").diagram.links.values()
    assert (link.delayed, link.delay_time) == (True, 1.0)


def test_strength_comes_from_words_and_weights() -> None:
    links = edge_list.read(
        b"from;to;weight;strength\nA;B;-0,5;\nA;C;;Very strong negative\n"
    ).diagram.links.values()
    assert [(link.polarity, link.strength) for link in links] == [("-", 0.5), ("-", 4.0)]


def test_equal_names_are_one_variable_and_ids_follow_the_file() -> None:
    read = edge_list.read(b'from,to\nWork load,B\nB," work\nLOAD "\n').diagram
    assert {v.id: v.name for v in read.variables.values()} == {"v1": "Work load", "v2": "B"}
    assert list(read.links) == ["l1", "l2"]


def test_quoted_names_hold_separators_and_quotes() -> None:
    assert read('from,to,sign\n"Speed, quality","The ""big"" one",+\n') == [
        ("Speed, quality", 'The "big" one', "+", 0)
    ]


def test_a_row_with_one_name_gives_a_variable_and_a_remark_with_its_line() -> None:
    reading = edge_list.read(b"from,to,sign\nA,B,+\nC,,\n")
    assert [v.name for v in reading.diagram.variables.values()] == ["A", "B", "C"]
    assert "3" in str(reading.remarks[0])


def test_what_is_written_is_read_again() -> None:
    given = diagram(
        [
            Variable("a", 'A, "quoted"'),
            Variable("b", "Überlast"),
            Variable("c", "Alone"),
            Link("1", "a", "b", "-", delayed=True, delay_time=1.0, strength=0.3),
            Link("2", "a", "b", "+"),
            Link("3", "b", "b", "?", delayed=True),
        ]
    )
    read = edge_list.read(edge_list.write(given)).diagram
    assert [v.name for v in read.variables.values()] == ['A, "quoted"', "Überlast", "Alone"]
    assert links_of(read) == links_of(given)
    assert [(link.delay_time, link.strength) for link in read.links.values()] == [
        (1.0, 0.3),
        (None, None),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"Naam,Doel\nA,B\n", "line 1", "“Naam, Doel”"),
        (b"from,to\nA,B\nA,B,C\n", "line 3", "3 cells"),
        (b'from,to\nA,"B\nC,D\n', "line 3", "quotes"),
        (b"from,to\n" + b"x" * 1_000_000 + b",B\n", "line 2", "far more text"),
        (b"from,to\n" + b"x" * 2_000 + b",B\n", "line 2", "1000 characters"),
        (b"from,to\nA,B\x07\n", "line 2, column 4", "U+0007"),
        (bytes(range(256)) * 4, "None", "no text"),
        (b"", "None", "empty"),
    ],
    ids=["columns", "wide", "quotes", "million", "long", "control", "binary", "empty"],
)
def test_faults_are_one_clear_line(data: bytes, place: str, message: str) -> None:
    with pytest.raises(FileError) as caught:
        edge_list.read(data)
    assert str(caught.value.place) == place
    assert message in str(caught.value.phrase)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_of_spreadsheets(encoding: str) -> None:
    data = "from;to;sign\nÜberlast;Fehler – viele;+\n".encode(encoding)
    assert links_of(edge_list.read(data).diagram) == [("Überlast", "Fehler – viele", "+", 0)]


def test_what_no_field_holds_is_kept_and_written_back() -> None:
    data = (
        b"From,To,Label,Type,Strength,Tags,Comment,Colour\n"
        b'A,B,reduces,-,Weak negative,x|y,"So\nit is",red\nB,A,,Economic,,,,Important\n'
    )
    one, other = edge_list.read(data).diagram.links.values()
    assert (one.polarity, one.strength, one.description, one.color) == (
        "-",
        0.5,
        "So\nit is",
        "red",
    )
    assert one.extra == {"csv": {"Label": "reduces", "Tags": "x|y"}}
    assert other.extra == {"csv": {"Type": "Economic", "Colour": "Important"}}
    again = edge_list.read(edge_list.write(edge_list.read(data).diagram)).diagram.links.values()
    assert [(link.polarity, link.extra, link.description) for link in again] == [
        (link.polarity, link.extra, link.description) for link in (one, other)
    ]


def test_kumus_elements_alone_are_variables() -> None:
    data = b"Label,Type,Description\nTrust,Stock,How much\nGossip,,\n,Stock,\n"
    assert edge_list.recognises(data)
    reading = edge_list.read(data)
    assert [(v.name, v.description, v.kind) for v in reading.diagram.variables.values()] == [
        ("Trust", "How much", "accumulates"),
        ("Gossip", "", None),
    ]
    assert [str(remark) for remark in reading.remarks] == ["Rows without a label: 1."]
    assert not edge_list.recognises(b"Label,Amount\nTrust,2\n")


def test_prsms_style_numbers_are_no_signs() -> None:
    (link,) = edge_list.read(
        b"From,To,styleFrom,styleTo,linkStyle\nA,B,1,2,3\n"
    ).diagram.links.values()
    assert (link.polarity, link.extra["csv"]["linkStyle"]) == ("?", "3")


def test_tabs_separate_where_the_ending_says_so() -> None:
    given = diagram([Variable("a", "A\tb, c"), Link("1", "a", "a", "-")])
    data = formats.format_for("map.tsv").write(given)
    assert data.splitlines()[0] == b"from\tto\tpolarity\tdelay\tdelay time\tstrength"
    assert links_of(files.read_bytes(data).diagram) == [("A b, c", "A b, c", "-", 0)]


def test_a_table_that_is_far_too_large_is_refused() -> None:
    with pytest.raises(FileError, match="far larger"):
        edge_list.read(b"from,to\n" + b"A,B\n" * 200_000)
    assert not edge_list.recognises(b"\n" * 20_000_000)


def test_headers_and_words_may_be_dutch() -> None:
    text = "Van\tNaar\tTeken\tVertraging\nWerkdruk\tFouten\tpositief\tja\nFouten\tRust\tmin\tnee\n"
    assert read(text) == [("Werkdruk", "Fouten", "+", 1), ("Fouten", "Rust", "-", 0)]
    made = edge_list.read(b"Oorzaak;Gevolg;Sterkte;Toelichting\nA;B;-0,5;omdat\n").diagram
    (link,) = made.links.values()
    assert (link.polarity, link.strength, link.description) == ("-", 0.5, "omdat")


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (
            "van;naar;teken;vertraging\nA;B;+;ja\nB;C;afname;nee\nC;D;positief;||\n",
            "A+B| B-C C+D|",
        ),
        ("Oorzaak,Gevolg,Richting\nA,B,zelfde\nB,C,tegengesteld\n", "A+B B-C"),
        ("von;nach;Vorzeichen;Verzögerung\nA;B;positiv;ja\nB;C;Abnahme;nein\n", "A+B| B-C"),
        ("Ursache;Wirkung;Polarität\nA;B;gleichgerichtet\nB;C;negative\n", "A+B B-C"),
        ("de;à;signe;délai\nA;B;positif;oui\nB;C;négatif;non\n", "A+B| B-C"),
        ("Cause;Effet;Polarité\nA;B;augmente\nB;C;diminue\n", "A+B B-C"),
        ("origen;destino;signo;retraso\nA;B;positivo;sí\nB;C;negativo;no\n", "A+B| B-C"),
        ("From element,To element,Connection type\nA,B,pos.\nB,C,neg.\n", "A+B B-C"),
        ("Source variable,Target variable,S/O\nA,B,S\nB,C,O\n", "A+B B-C"),
    ],
)
def test_tables_in_other_words_and_languages(text: str, signs: str) -> None:
    found = read(text)
    assert " ".join(f"{a}{sign}{b}{'|' * delay}" for a, b, sign, delay in found) == signs


def test_what_stands_in_brackets_behind_a_header_is_no_part_of_it() -> None:
    header = "From (cause),To (effect),Polarity (+/-),Delay (weeks)"
    reading = edge_list.read(f"{header}\nA,B,(−),3\n".encode())
    [link] = reading.diagram.links.values()
    assert (link.polarity, link.delay_time, link.extra) == ("-", 3.0, {})


def test_a_header_may_stand_below_a_title() -> None:
    text = "Our map, third of May;;\n;;\nVan;Naar;Teken\nA;B;+\n"
    assert edge_list.recognises(text.encode())
    assert read(text) == [("A", "B", "+", 0)]


def test_a_table_of_signs_needs_no_header() -> None:
    text = "Work,Errors,+\nErrors,Trust,−\n"
    assert edge_list.recognises(text.encode())
    assert read(text) == [("Work", "Errors", "+", 0), ("Errors", "Trust", "-", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Utrecht,Arnhem,62\nArnhem,Nijmegen,18\n",
        "start,end,owner\n1 May,3 May,Jo\n",
        "a,b,c\nd,e,f\n",
        "Work,Errors,+\n",
    ],
)
def test_other_tables_are_no_edge_lists(text: str) -> None:
    assert not edge_list.recognises(text.encode())


@pytest.mark.parametrize("label", ["well-being", "people's trust", "long-term", "Hiring - firing"])
def test_marks_within_words_are_no_signs(label: str) -> None:
    assert read(f"from,to,label\nA,B,{label}\n") == [("A", "B", "?", 0)]


def test_a_strength_may_be_said_in_another_language() -> None:
    reading = edge_list.read(b"van;naar;teken;sterkte\nA;B;+;zeer sterk\nB;A;-;0,5\n")
    assert [link.strength for link in reading.diagram.links.values()] == [4.0, 0.5]


def test_numbers_under_value_are_strengths_with_signs() -> None:
    reading = edge_list.read(b"source,target,value\nA,B,2\nB,A,-0.5\n")
    links = reading.diagram.links.values()
    assert [(link.polarity, link.strength) for link in links] == [("+", 2.0), ("-", 0.5)]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Vertex 1,Vertex 2,Color,Label\na,b,,-\n", "-"),
        ("src,dst,weight\na,b,-0.4\nb,c,0.9\n", "-+"),
        ("node1,node2,time_lag\na,b,3\n", "?"),
        ("Node A,Node B,Effect\na,b,-1\n", "-"),
        ("IV,DV,Direction\na,b,negative\n", "-"),
        ("Factor,Influences,Sign\na,b,+\n", "+"),
        ("parent,child\na,b\n", "?"),
        ("Variable source;Variable cible;Polarité\na;b;négative\n", "-"),
        ("De;Vers;Signe\na;b;moins\n", "-"),
        ("Von;Zu;Wirkung\na;b;verstärkend\nb;c;hemmend\n", "+-"),
        ("Ursache;Wirkung;Polarität\na;b;entgegengerichtet\n", "-"),
        ("Invloed van;Op;Soort verband\na;b;remmend\n", "-"),
        ("source,interaction,target\na,up-regulates,b\nb,inhibits,c\n", "+-"),
        ("source,target,relationship type\na,b,positively affects\nb,c,reduces\n", "+-"),
        ("from,to,sign\na,b,↑\nb,c,⊖\nc,a,-ve\n", "+--"),
    ],
)
def test_headers_and_verbs_of_other_programs(text: str, signs: str) -> None:
    found = links_of(edge_list.read(text.encode()).diagram)
    assert "".join(link[2] for link in found) == signs
    assert found[0][:2] == ("a", "b")


def test_names_count_more_than_ids() -> None:
    data = b"Source,Target,Source Label,Target Label\n1,2,Trust,Gossip\n"
    assert links_of(edge_list.read(data).diagram)[0][:2] == ("Trust", "Gossip")


def test_a_weight_of_one_says_no_strength_and_a_percentage_is_a_part() -> None:
    (link,) = edge_list.read(b"from,to,weight\na,b,-1.0\n").diagram.links.values()
    assert (link.polarity, link.strength) == ("-", None)
    (link,) = edge_list.read(b"from,to,strength\na,b,1\n").diagram.links.values()
    assert link.strength == 1.0
    (link,) = edge_list.read(b"from,to,weight\na,b,-25%\n").diagram.links.values()
    assert (link.polarity, link.strength) == ("-", 0.25)


@pytest.mark.parametrize(
    "text",
    [
        "from|to|sign\na|b|+\nb|a|-\n",
        "# A map\n\n| From | To | Sign |\n|---|:-:|---|\n| a | b | + |\n| b | a | − |\n",
        '"from" "to" "sign"\n"1" "a" "b" 1\n"2" "b" "a" -1\n',
        "a\t+\tb\nb\tinhibits\ta\n",
        "a,b,0.5\nb,a,-0.25\n",
    ],
)
def test_tables_with_strokes_from_r_and_without_a_header(text: str) -> None:
    assert edge_list.recognises(text.encode())
    found = links_of(edge_list.read(text.encode()).diagram)
    assert [link[:3] for link in found] == [("a", "b", "+"), ("b", "a", "-")]


def test_a_header_that_was_guessed_is_told() -> None:
    guessed = "The table has no header; its columns were taken for cause, effect and sign."
    remarks = edge_list.read(b"Amsterdam,NL,0.3\nParis,FR,0.5\n").remarks
    assert [str(remark) for remark in remarks] == [guessed]
    assert not edge_list.read(b"from,to,weight\nAmsterdam,NL,0.3\nParis,FR,0.5\n").remarks


def test_prose_below_a_table_in_markdown_names_no_variable() -> None:
    text = b"| From | To | Sign |\n|---|---|---|\n| a | b | + |\n\nSo much for that.\n"
    assert [v.name for v in edge_list.read(text).diagram.variables.values()] == ["a", "b"]


def test_days_with_a_count_are_no_links() -> None:
    assert not edge_list.recognises(b"2024-01-01,sunny,0\n2024-01-02,rainy,1\n")
    assert not edge_list.recognises(b"1,2,0.5\n2,3,0.25\n")


def test_an_unquoted_separator_in_a_name_is_still_a_fault() -> None:
    with pytest.raises(FileError):
        edge_list.read(b"from,to,sign\nPrice, average,Demand,-\n")


def test_colours_are_signs_where_no_column_is() -> None:
    data = b"from,to,colour\na,b,red\nb,c,green\nc,a,grey\n"
    found = edge_list.read(data).diagram.links.values()
    assert [(link.polarity, link.color) for link in found] == [
        *[("-", ""), ("+", ""), ("?", "grey")]
    ]
    with_signs = edge_list.read(b"from,to,sign,colour\na,b,?,red\nb,c,?,green\n").diagram
    assert [link.color for link in with_signs.links.values()] == ["red", "green"]


@pytest.mark.parametrize("signs", ["+,−", "Positive,Negative", "VH,-M"])
def test_signs_may_have_columns_of_their_own(signs: str) -> None:
    data = f"from,to,{signs}\na,b,x,\nb,c,,1\nc,a,,\n"
    found = links_of(edge_list.read(data.encode()).diagram)
    assert [link[2] for link in found] == ["+", "-", "?"]


def test_marks_in_the_columns_of_both_signs_say_none() -> None:
    data = b"from,to,positive,negative\na,b,3,5\nb,c,0,4\n"
    assert [link[2] for link in links_of(edge_list.read(data).diagram)] == ["?", "-"]


def test_one_column_called_a_sign_marks_nothing() -> None:
    (link,) = edge_list.read(b"from,to,positive\na,b,x\n").diagram.links.values()
    assert (link.polarity, link.extra) == ("?", {"csv": {"positive": "x"}})


def test_a_cause_that_is_left_out_goes_on_from_the_row_above() -> None:
    reading = edge_list.read(b"from,to,sign\n,x,+\na,b,+\n,c,-\n ,d,+\ne,,\n,f,+\n\n,g,+\n")
    assert [link[:3] for link in links_of(reading.diagram)] == [
        *[("a", "b", "+"), ("a", "c", "-"), ("a", "d", "+")]
    ]
    said = list(map(str, reading.remarks))
    assert "Rows without a cause, taken to go on with the one above: 2." in said
    assert "These lines name no cause or no effect and gave no link: 2, 6, 7, 9." in said


def test_tables_in_the_chinese_code_page() -> None:
    data = "from,to,sign\n市场需求,产品价格,+\n".encode("gbk")
    assert links_of(edge_list.read(data).diagram) == [("市场需求", "产品价格", "+", 0)]
