"""Files of the worst kinds, of any size: what a reader of other people's files may be given."""

import io
import zipfile
from collections.abc import Callable

Make = Callable[[int], bytes]


def repeated(part: str, before: str = "", after: str = "") -> Make:
    """A file in which one thing is said over and over, numbered where the part has a `%d`."""

    def make(size: int) -> bytes:
        room = size - len((before + after).encode())
        times = max(0, room // len(part.replace("%d", "1234567").encode()))
        said = "".join(part.replace("%d", str(n)) for n in range(times))
        return (before + (said if "%d" in part else part * times) + after).encode()

    return make


def nested(opening: str, closing: str, before: str = "", after: str = "") -> Make:
    """A file whose parts lie in one another as deep as its size allows."""

    def make(size: int) -> bytes:
        times = (size - len(before) - len(after)) // len(opening + closing)
        return (before + opening * times + closing * times + after).encode()

    return make


def crossed(before: str, joint: str, arrow: str, after: str) -> Make:
    """A file in which each of very many is a cause of each of very many others."""

    def make(size: int) -> bytes:
        causes, effects = (joint.join(f"{side}{n}" for n in range(9000)) for side in "ab")
        return f"{before}{causes}{arrow}{effects}{after}".encode()

    return make


def matrix(size: int) -> bytes:
    """A table that says a link in each of its cells."""
    names = [f"a{n}" for n in range(int((size / 4) ** 0.5))]
    rows = (",".join([name, *["1"] * len(names)]) for name in names)
    return "\n".join([",".join(["", *names]), *rows]).encode()


def square(size: int) -> bytes:
    """Numbers alone, as many in a row as there are rows."""
    row = ",".join("0" * int((size / 2) ** 0.5))
    return "\n".join([row] * row.count("0")).encode()


def workbook(part: str, times: int) -> Make:
    """A workbook of one sheet, in which one thing is said so many times; it packs very small."""

    def make(size: int) -> bytes:
        rows = "".join(part.replace("%d", str(n)) for n in range(1, times + 1))
        sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in (*_BOOK.items(), ("xl/worksheets/sheet1.xml", sheet)):
                archive.writestr(name, text)
        return out.getvalue()

    return make


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_BOOK = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
    f' Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
    '<sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_REL}/worksheet" Target="worksheets/sheet1.xml"/>'
    "</Relationships>",
}
_CELL = '<c t="inlineStr"><is><t>a%d</t></is></c>'

_GRAPHML, _GRAPHML_END = "<graphml><graph>", "</graph></graphml>"
_XMILE, _XMILE_END = "<xmile><model><variables>", "</variables></model></xmile>"
_MDL = "{UTF-8}\n"
_SKETCH = "\\\\\\---/// Sketch information\nV300  Do not put anything\n*View 1\n$0,0,Arial|12\n"
_DRAWN = f"{_MDL}a=1~~|\n{_SKETCH}"
_LOOPY = "https://ncase.me/loopy/v1.1/?data="

KINDS: dict[str, Make] = {
    "bait blanks": repeated(" "),
    "bait lines": repeated("\n"),
    "bait commas": repeated(","),
    "bait arrows": repeated("->"),
    "bait chain": repeated("a -> b "),
    "bait quotes": repeated('"'),
    "bait brackets": repeated("["),
    "bait tags": repeated("<a>"),
    "bait triplets": repeated("()"),
    "bait numbers": repeated("&#"),
    "bait escapes": repeated("%5B"),
    "bait equals": repeated("=\n"),
    "bait fences": repeated("```\nx,x\n```\n"),
    "bait tables": lambda size: ("```\n" + "x," * (size // 50) + "\n```\n").encode() * 19,
    "text lines": repeated("a%d -> b%d\n"),
    "text causes": repeated("a%d, ", after="-> b\n"),
    "text chain": repeated("a%d -> ", after="b"),
    "csv lines": repeated("a%d,b%d,+\n", "from,to,sign\n"),
    "csv columns": repeated("a%d,", "from,to,", "\na,b\n"),
    "csv titles": repeated("+,-,", "from,to,", "\na,b"),
    "csv numbers": square,
    "csv empty": repeated(",\n", "from,to\n"),
    "csv matrix": matrix,
    "fcm triplets": repeated("(a%d, b, 1)\n"),
    "dot edges": repeated("a%d->b%d;", "digraph {", "}"),
    "dot attributes": repeated("k%d=1,", "digraph {a [", "]}"),
    "dot brackets": repeated("<>", "digraph {", "}"),
    "dot nested": nested("subgraph a {", "}", "digraph {", "}"),
    "dot crossed": crossed("digraph {{", " ", "} -> {", "}}"),
    "gml nodes": repeated("node[id %d]", "graph[", "]"),
    "gml nested": nested("a [ ", "]", "graph [ ", "]"),
    "gml keys": repeated("a 1 ", "graph[", "]"),
    "mermaid edges": repeated("a%d-->b%d\n", "graph TD\n"),
    "mermaid crossed": crossed("graph TD\n", " & ", " --> ", "\n"),
    "mermaid nested": repeated("subgraph a%d\n", "graph TD\n"),
    "mermaid line": repeated("-", "graph TD\na", ">b"),
    "plantuml edges": repeated("(a%d) --> (b%d)\n", "@startuml\n", "@enduml"),
    "plantuml nested": repeated("package a {\n", "@startuml\n", "@enduml"),
    "graphml names": repeated("<a%d/>", _GRAPHML, _GRAPHML_END),
    "graphml nodes": repeated("<node id='a%d'/>", _GRAPHML, _GRAPHML_END),
    "graphml nested": nested("<graph><node>", "</node></graph>", _GRAPHML, _GRAPHML_END),
    "xmile variables": repeated("<aux name='a%d'><eqn>a1</eqn></aux>", _XMILE, _XMILE_END),
    "xmile equation": repeated("a%d+", _XMILE + "<aux name='a'><eqn>", "</eqn></aux>" + _XMILE_END),
    "xmile nested": nested("<module name='a'>", "</module>", _XMILE, _XMILE_END),
    "insightmaker variables": repeated(
        "<Variable id='%d' name='a'/>", "<InsightMakerModel><root>", "</root></InsightMakerModel>"
    ),
    "mmp attributes": repeated("a%d='' ", "<mentalmodeler><b ", "/></mentalmodeler>"),
    "vensim equations": repeated("a%d=b%d~~|\n", _MDL, _SKETCH),
    "vensim sum": repeated("a+", _MDL + "a=", "~~|\n" + _SKETCH),
    "vensim continued": repeated("\\\n", _MDL + "a=", "~~|\n" + _SKETCH),
    "vensim names": repeated("10,%d,a%d,1,1,1,1,8,3,0,0,0,0,0,0\n", _DRAWN),
    "vensim views": repeated(_SKETCH.replace("View 1", "View %d"), _MDL + "a=1~~|\n"),
    "json objects": repeated("{},", '{"nodes":[', '{}],"edges":[]}'),
    "json lists": repeated("[],", '{"nodes":[', '[]],"edges":[]}'),
    "json nested": nested('{"a":', "}"),
    "json keys": repeated('"a%d":1,', "{", '"a":1}'),
    "kumu elements": repeated('{"label":"a%d"},', '{"elements":[', '{}],"connections":[]}'),
    "modeljson variables": repeated('{"type":"VARIABLE","name":"a%d"},', '{"elements":[', "{}]}"),
    "prsm nodes": repeated('{"id":"%d"},', '{"version":"2.0","nodes":[', '{}],"edges":[]}'),
    "prsm packed": repeated("N4Ig"),
    "loopy nodes": repeated('[%d,1,1,1,"x",1],', _LOOPY + "[[", "[]],[],[],1]"),
    "loopy quotes": repeated('"\\', _LOOPY + "["),
    "loopy breaks": repeated('"\\\n', _LOOPY + "["),
    "loopy escapes": repeated("%25", _LOOPY),
    "workbook rows": workbook("<row/>", 9_000_000),
    "workbook links": workbook(f'<row r="%d">{_CELL * 2}</row>', 60_000),
    "workbook cells": workbook("<row>" + "<c><v>1</v></c>" * 300 + "</row>", 400),
    "workbook wide": workbook("<row>" + "<c><v>1</v></c>" * 300 + "</row>", 10_000),
}
