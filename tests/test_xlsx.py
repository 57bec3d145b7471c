"""Workbooks: sheets as other programs write them, and what is written for them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

import openpyxl
import pytest
from telling import links_with

from systemsthink import files
from systemsthink.errors import FileError
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.tables import workbook, workbook_parts, xlsx
from systemsthink.model import About, Diagram, Link, Note, Variable, diagram

links_of = links_with("delayed")

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINK = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
ROWS = [["From", "To", "Label"], ["Trust", "Gossip", "-"]]


def book(sheets: Mapping[str, str | Sequence[Sequence[object]]], **more: str) -> bytes:
    """A workbook of sheets, each as rows of values or as the XML in its sheetData."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zip:
        tags, relations = "", ""
        for n, (name, rows) in enumerate(sheets.items(), start=1):
            state = ' state="hidden"' if name.startswith("hidden") else ""
            tags += f'<sheet name="{escape(name)}" sheetId="{n}"{state} r:id="rId{n}"/>'
            relations += f'<Relationship Id="rId{n}" Target="worksheets/s{n}.xml"/>'
            body = rows if isinstance(rows, str) else "".join(map(_row, rows))
            zip.writestr(
                f"xl/worksheets/s{n}.xml",
                f'<worksheet {MAIN}><dimension ref="A1"/><sheetData>{body}</sheetData>'
                f"{more.get('after', '')}</worksheet>",
            )
        zip.writestr(
            "xl/workbook.xml", f"<workbook {MAIN} {LINK}><sheets>{tags}</sheets></workbook>"
        )
        zip.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{relations}</Relationships>")
        zip.writestr("xl/sharedStrings.xml", more.get("strings", f"<sst {MAIN}/>"))
        zip.writestr("xl/styles.xml", more.get("styles", f"<styleSheet {MAIN}/>"))
    return out.getvalue()


def _row(cells: Sequence[object]) -> str:
    return f"<row>{''.join(map(_cell, cells))}</row>"


def _cell(value: object) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>" if value is not None else "<c/>"


def read(sheets: Mapping[str, str | Sequence[Sequence[object]]], **more: str) -> Reading:
    data = book(sheets, **more)
    assert xlsx.recognises(data)
    return files.read_bytes(data)


def names_of(diagram: Diagram) -> list[str]:
    return [variable.name for variable in diagram.variables.values()]


def test_an_edge_list_on_any_sheet_counts_below_a_title_and_blank_rows() -> None:
    rows = [[None], ["Map of our team"], [], [None, "Source", "Target", "Weight"]]
    found = read({"Info": [["Hello"]], "Data": [*rows, [None, "A", "B", -0.5], [None, 1, "A", 2]]})
    assert links_of(found.diagram) == [("A", "B", "-", False), ("1", "A", "+", False)]
    assert [link.strength for link in found.diagram.links.values()] == [0.5, 2]
    assert [str(remark) for remark in found.remarks] == ["Sheets that were not read: Info."]


def test_kumus_sheets_with_signs_in_label_or_type_and_odd_blanks() -> None:
    found = read(
        {
            "Elements": [
                ["LABEL ", "Type", "Tags", "Description", "Degree"],
                ["Word\u202fof mouth", "Stock", "a|b", "What people\nsay", 3],
                ["Alone\u00a0", None, None, None, None],
            ],
            "Connections": [
                ["From", "to ", "Direction", "Label", "Type", "Tags"],
                ["word of  mouth", "Sales", "directed", "-", None, None],
                ["Sales", "Word of mouth", "mutual", "more talk", "+", "x"],
                ["Sales", "Sales", "directed", None, "opposite", None],
            ],
        }
    )
    assert names_of(found.diagram) == ["Word of mouth", "Alone", "Sales"]
    assert [link[2] for link in links_of(found.diagram)] == ["-", "+", "-"]
    spoken = found.diagram.variables["v1"]
    assert (spoken.kind, spoken.description) == ("accumulates", "What people\nsay")
    assert spoken.extra == {"xlsx": {"Type": "Stock", "Tags": "a|b", "Degree": "3"}}
    assert [link.extra for link in found.diagram.links.values()] == [
        {},
        {"xlsx": {"Direction": "mutual", "Label": "more talk", "Tags": "x"}},
        {},
    ]
    assert "both ways, read in one direction: 1." in str(found.remarks[-1])


def test_kumu_may_list_several_effects_and_name_elements_by_their_ids() -> None:
    found = read(
        {
            "Elements": [["ID", "Label"], ["f1", "Fish"], ["f2", "Fish"], ["x", "A | B"]],
            "Connections": [["From", "To"], ["f2", "Fish|Sea"], ["f1", "A | B"]],
        }
    )
    assert [link[:2] for link in links_of(found.diagram)] == [
        *[("Fish 2", "Fish"), ("Fish 2", "Sea"), ("Fish", "A | B")]
    ]


def test_two_blank_rows_begin_another_table_and_ignored_sheets_say_nothing() -> None:
    table = [["Label", "Type"], ["A", "x"], ["B", "y"], [], [], ["From", "To"], ["A", "C"]]
    numbered = "".join(
        f'<row r="{n}">{_row(row)[5:]}' for n, row in enumerate(table, start=1) if row
    )
    found = read({"Old (ignore)": ROWS, "Map": numbered})
    assert (names_of(found.diagram), len(found.diagram.links)) == (["A", "B", "C"], 1)


def test_hidden_sheets_count_only_where_no_other_says_anything() -> None:
    other = [["From", "To"], ["A", "B"]]
    assert names_of(read({"hidden": ROWS, "Map": other}).diagram) == ["A", "B"]
    assert names_of(read({"hidden": ROWS, "Text": [["Hello"]]}).diagram) == ["Trust", "Gossip"]


def test_prsms_and_incognitives_sheets() -> None:
    prsm = read(
        {
            "Factors": [["Label", "Style", "x", "y"], ["A", 1, 10, 20], ["B", 2, 30, 45.5]],
            "Links": [["From", "To", "Style"], ["A", "B", 3], ["B", "A", "Negative influence"]],
        }
    )
    assert [link[2] for link in links_of(prsm.diagram)] == ["?", "-"]
    assert [(v.x, v.y) for v in prsm.diagram.variables.values()] == [(10, 20), (30, 45.5)]
    assert prsm.unplaced == ()
    fcm = read(
        {
            "nodes-order": [["nodes order", "node description"], ["C1", "Trust"], ["C2", None]],
            "input-output-nodes": [["input nodes", "output nodes"], ["C1", "C2"]],
            "fcm-topology": [["source node", "target node", "weight", "lag"], ["C1", "C2", -1, 2]],
        }
    )
    (link,) = fcm.diagram.links.values()
    assert (link.polarity, link.strength, link.delay_time) == ("-", None, 2.0)
    assert fcm.diagram.variables["v1"].description == "Trust"


def test_a_matrix_in_a_sheet() -> None:
    found = read({"M": [[None, "", "A", "B"], [None, "A", 0, 0.5], [None, "B", -1, None]]})
    assert links_of(found.diagram) == [("A", "B", "+", False), ("B", "A", "-", False)]


def test_a_large_matrix_of_zeros_is_read_like_a_small_one() -> None:
    def name(at: int) -> str:
        return f"Variable with a long name {at}"

    zero = '<c r="AB7" s="1"><v>0</v></c><c r="AC7"/>'
    rows = [
        f'<row r="{at}">{_cell(name(at))}{zero * 200}<c r="B{at}"><v>-1</v></c></row>'
        for at in range(2, 302)
    ]
    header = "".join(_cell(name(at)) for at in range(2, 302))
    data = book({"M": f'<row r="1"><c/>{header}</row>{"".join(rows)}'})
    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/s1.xml")
    assert len(sheet) > workbook_parts.LARGE
    assert [link[1:3] for link in links_of(files.read_bytes(data).diagram)] == [
        (name(2), "-")
    ] * 300


def test_texts_that_cells_share_dates_truths_and_what_a_formula_came_to() -> None:
    styles = (
        f'<styleSheet {MAIN}><numFmts><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    )
    strings = (
        f"<sst {MAIN}><si><r><t>Tr</t></r><r><t>ust</t></r><rPh><t>no</t></rPh></si>"
        "<si><t>_x005F_x0041_ _x0041_</t></si></sst>"
    )
    cells = (
        '<row><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>'
        '<c r="C2"><f>1+1</f><v>-0.10000000000000001</v></c><c r="D2" t="b"><v>1</v></c>'
        '<c r="E2" s="1"><v>45000</v></c><c r="F2" s="2"><v>45000.5</v></c>'
        '<c r="G2" t="str"><f>HYPERLINK("x")</f><v>=said</v></c>'
        '<c r="H2" t="e"><v>#N/A</v></c></row>'
    )
    header = _row(["From", "To", "Weight", "Delay", "Day", "Moment", "Said", "Broken"])
    found = read({"S": header + cells}, styles=styles, strings=strings).diagram
    assert links_of(found) == [("Trust", "_x0041_ A", "-", True)]
    (link,) = found.links.values()
    assert (link.strength, link.extra["xlsx"]) == (
        0.1,
        {"Day": "2023-03-15", "Moment": "2023-03-15 12:00:00", "Said": "=said"},
    )


def test_a_merged_cause_goes_with_each_of_its_effects() -> None:
    rows = [["From", "To"], ["A", "B"], [None, "C"], ["D", "A"]]
    merged = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
    assert [link[:2] for link in links_of(read({"S": rows}, after=merged).diagram)] == [
        *[("A", "B"), ("A", "C"), ("D", "A")]
    ]


def test_prefixes_and_other_names_of_parts() -> None:
    with zipfile.ZipFile(io.BytesIO(book({"S": ROWS}))) as zip:
        parts = {name: zip.read(name).decode() for name in zip.namelist()}
    sheet = parts["xl/worksheets/s1.xml"].replace("</", "</x:").replace("<", "<x:")
    parts["xl/worksheets/s1.xml"] = sheet.replace("<x:/x:", "</x:").replace("xmlns=", "xmlns:x=")
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        "worksheets/", "/XL/worksheets/"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zip:
        for name, text in parts.items():
            zip.writestr(name, text)
    assert len(files.read_bytes(out.getvalue()).diagram.links) == 1


TRICKY = diagram(
    [
        About(title='Workload & "more"'),
        Variable("a", "=SUM(A1)", 1.5, -2, description="+1 =x\n@home", kind="gap", unit="h/w"),
        Variable("b", "1", color="teal", dots=2, scale=1.5, parked=True, time=2.0, said_by="Ans"),
        Variable("c", "TRUE", 7, 8),
        Variable("d", "#N/A", initial=0.25, leak=3.0),
        Variable("e", "_x0041_ |", 9, 9),
        Link("1", "a", "b", "-", True, 2.0, 0.5, bend=0.25, color="red", description="=why"),
        Link("2", "a", "b", "+", flow=True, unit="€"),
        Link("3", "e", "e", "?", strength=2.0),
        Note("m", "=ask", 3, 4),
    ]
)


def test_what_is_written_is_text_and_numbers_and_no_formula() -> None:
    sheets = openpyxl.load_workbook(io.BytesIO(xlsx.write(TRICKY)))
    assert sheets.sheetnames == ["Elements", "Connections", "Notes (ignore)"]
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [cell.value for cell in sheets["Elements"]["A"]][:5] == [
        *["Label", "=SUM(A1)", "1", "TRUE", "#N/A"]
    ]
    assert sheets["Elements"]["D2"].value == 1.5
    assert [cell.value for cell in sheets["Connections"][1]][:9] == [
        *["From", "To", "Direction", "Label", "Type", "Description"],
        *["Delay", "Delay time", "Strength"],
    ]
    assert [cell.value for cell in sheets["Connections"][2]][:5] == [
        *["=SUM(A1)", "1", "directed", "-", "opposite"]
    ]


def test_what_is_written_is_read_again() -> None:
    found = files.read_bytes(xlsx.write(TRICKY)).diagram
    assert found.about.title == TRICKY.about.title
    assert [note.text for note in found.notes.values()] == ["=ask"]
    bare = [v.__dict__ | {"id": ""} for v in found.variables.values()]
    assert bare == [v.__dict__ | {"id": ""} for v in TRICKY.variables.values()]
    fields = ("polarity", "delayed", "delay_time", "strength", "bend", "flow", "color")
    fields += ("description", "unit", "extra")
    for before, after in zip(TRICKY.links.values(), found.links.values(), strict=True):
        assert [getattr(before, f) for f in fields] == [getattr(after, f) for f in fields]


def test_what_other_programs_said_is_written_back() -> None:
    sheets = {
        "Elements": [["Label", "Type", "Degree", "Colour"], ["A", "Driver", 3, "Important"]],
        "Connections": [
            ["From", "To", "Label", "Type", "Confidence"],
            ["A", "B", "reduces it", "-", 0.25],
            ["B", "A", None, "Economic", None],
        ],
    }
    once = read(sheets).diagram
    written = xlsx.write(once)
    again = files.read_bytes(written).diagram
    assert [v.extra for v in again.variables.values()] == [v.extra for v in once.variables.values()]
    assert [k.extra for k in again.links.values()] == [k.extra for k in once.links.values()]
    assert links_of(again) == links_of(once) == [("A", "B", "-", False), ("B", "A", "?", False)]
    assert openpyxl.load_workbook(io.BytesIO(written))["Elements"]["F2"].value == 3


def test_a_workbook_without_a_map_is_refused_in_one_line() -> None:
    with pytest.raises(FileError, match=r"No sheet holds links .* the sheets are Results, B"):
        read({"Results": [["Time", "A"], [0, 1]], "B": []})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (book({"S": ROWS})[:-30], "damaged"),
        (book({"S": ROWS})[:60] + b"xl/workbook.xml", "damaged"),
        (book({"S": "<row><c></row>"}), "damaged"),
        (book({"S": '<row><c r="A0x"><v>1</v></c></row>'}), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "without a password"),
        (book({"S": f"<row>{'<c><v>1</v></c>' * (workbook.MOST_CELLS + 1)}</row>"}), "far larger"),
        (book({"S": "<row>" + " " * (workbook_parts.MOST_BYTES + 1) + "</row>"}), "far larger"),
        (book({"S": '<row><c r="XFD1"><v>1</v></c></row>' * 200}), "far larger"),
    ],
    ids=["cut", "head", "tags", "reference", "password", "cells", "bomb", "wide"],
)
def test_faults_are_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(FileError, match=message) as caught:
        xlsx.read(data)
    assert "\n" not in str(caught.value)


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    strings = f"{bomb}<sst {MAIN}><si><t>&b;</t></si></sst>"
    cells = (
        _row(["From", "To"])
        + '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>B</t></is></c></row>'
    )
    assert names_of(read({"S": cells}, strings=strings).diagram) == ["B"]


def test_other_zips_are_no_workbooks() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zip:
        zip.writestr("word/document.xml", "<w/>")
    assert not xlsx.recognises(out.getvalue())
    assert not xlsx.recognises(b"PK")
    with pytest.raises(FileError, match="save it as"):
        xlsx.read(out.getvalue())


def test_links_on_several_sheets_are_one_map() -> None:
    more = [["Van", "Naar", "Teken"], ["gossip", "Trust", "−"], ["trust", "Gossip", "+"]]
    found = read({"Map 1": ROWS, "Map 2": more})
    assert links_of(found.diagram) == [
        ("Trust", "Gossip", "-", False),
        ("Gossip", "Trust", "-", False),
    ]
    assert [str(remark) for remark in found.remarks] == [
        "Links that an earlier table has too, left out here: 1.",
        "Tables of links that were read together: Map 1, Map 2.",
    ]


def test_a_sheet_of_links_needs_no_header() -> None:
    found = read({"Blad1": [["Werk", "Fouten", "+"], ["Fouten", "Werk", "neg"]]})
    assert links_of(found.diagram) == [
        ("Werk", "Fouten", "+", False),
        ("Fouten", "Werk", "-", False),
    ]


def test_a_list_of_variables_may_be_called_in_dutch() -> None:
    variables = [["Naam", "Eenheid", "Toelichting"], ["Werk", "uren", "Wat er ligt"]]
    found = read({"Elementen": variables, "Verbanden": [["Van", "Naar"], ["Werk", "Rust"]]})
    work = found.diagram.variables["v1"]
    assert (work.name, work.unit, work.description) == ("Werk", "uren", "Wat er ligt")


def test_numbers_and_vertices_stand_for_names() -> None:
    numbered = read(
        {
            "Factoren": [["Nr", "Naam"], [1, "Werkdruk"], [2, "Stress"], [3, ""]],
            "Relaties": [["Van", "Naar", "Teken"], [1, 2, "+"]],
        }
    )
    assert names_of(numbered.diagram) == ["Werkdruk", "Stress"]
    assert [link[:2] for link in links_of(numbered.diagram)] == [("Werkdruk", "Stress")]
    nodexl = read(
        {
            "Edges": [
                ["", "", "Looks", ""],
                ["Vertex 1", "Vertex 2", "Color", "Label"],
                ["Trust", "Gossip", "", "-"],
            ],
            "Vertices": [
                ["", "Looks", ""],
                ["Vertex", "Color", "Label"],
                ["Trust", "", "Trust in us"],
                ["Gossip", "", ""],
            ],
        }
    )
    assert names_of(nodexl.diagram) == ["Trust in us", "Gossip"]
    assert [link[:3] for link in links_of(nodexl.diagram)] == [("Trust in us", "Gossip", "-")]


def test_causes_that_are_left_out_go_on_in_each_sheet() -> None:
    first = [["From", "To", "Sign"], ["A", "X", "+"], ["", "Y", "-"]]
    found = read({"One": first, "Two": [["From", "To", "Sign"], ["B", "X", "+"], ["", "Y", "+"]]})
    assert [link[:3] for link in links_of(found.diagram)] == [
        *[("A", "X", "+"), ("A", "Y", "-"), ("B", "X", "+"), ("B", "Y", "+")]
    ]
