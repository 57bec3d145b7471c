"""Files of the worst kinds, of any size: what a reader of other people's files may be given."""

# ruff: noqa: E501 - what is repeated is easier to see on one line

import io
import json
import os
import zipfile
from collections.abc import Callable, Iterator

Make = Callable[[int], bytes]


def repeated(part: str, before: str = "", after: str = "") -> Make:
    """A file in which one thing is said over and over."""

    def make(size: int) -> bytes:
        parts = part.encode(), before.encode(), after.encode()
        times = (size - len(parts[1]) - len(parts[2])) // len(parts[0])
        return parts[1] + parts[0] * times + parts[2]

    return make


def counted(part: str, before: str = "", after: str = "", joint: str = "") -> Make:
    """A file of many records, each with a number of its own, written `%d` in the part."""

    def make(size: int) -> bytes:
        each = part.replace("%d", "1234567") + joint
        times = (size - len(before) - len(after)) // len(each.encode())
        text = joint.join(part.replace("%d", str(n)) for n in range(times))
        return (before + text + after).encode()

    return make


def nested(opening: str, closing: str, before: str = "", after: str = "") -> Make:
    """A file whose parts lie in one another as deep as its size allows."""

    def make(size: int) -> bytes:
        times = (size - len(before) - len(after)) // len(opening + closing)
        return (before + opening * times + closing * times + after).encode()

    return make


_BAIT = {
    "blanks": " ",
    "letters": "a",
    "words": "a ",
    "lines": "\n",
    "returns": "\r",
    "blank lines": " \n",
    "commas": ",",
    "semicolons": ";",
    "tabs": "\t",
    "bars": "|",
    "arrows": "->",
    "long arrows": "-",
    "chain": "a->",
    "chain with blanks": "a -> b ",
    "chains by the line": "a -> b\n",
    "arrow lines": "-> \n",
    "continued": "\\\n",
    "backslashes": "\\",
    "less than": "<",
    "greater than": ">",
    "empty tags": "<>",
    "tags": "<a>",
    "closed tags": "<a/>",
    "comments of markup": "<!--",
    "instructions": "<?",
    "cdata": "<![CDATA[",
    "entities": "&amp;",
    "ampersands": "&",
    "numbers of characters": "&#",
    "round brackets": "(",
    "square brackets": "[",
    "curly brackets": "{",
    "closing brackets": ")",
    "pairs of brackets": "()",
    "curly pairs": "{}",
    "square pairs": "[]",
    "objects": '{"":',
    "lists in objects": '{"a":[',
    "quotes": '"',
    "single quotes": "'",
    "backticks": "`",
    "quoted commas": '"",',
    "quoted lines": '"\n',
    "escaped quotes": '\\"',
    "numbers": "1",
    "minus signs": "− ",
    "number lines": "1\n",
    "numbers and commas": "1,",
    "percents": "%",
    "escapes": "%5B",
    "double escapes": "%255B",
    "bad escapes": "%zz",
    "equals": "=",
    "equals lines": "=\n",
    "colons": ":",
    "colon lines": "a:\n",
    "at signs": "@",
    "hashes": "#",
    "hash lines": "#\n",
    "tildes": "~",
    "tilde lines": "a=1~~|\n",
    "slashes": "//",
    "comments": "/*",
    "stars": "*",
    "dashes by the line": "- a\n",
    "indented": " a\n",
    "nul": "\0",
    "bytes": "\x1b",
    "marks": "\ufeff",
    "wide": "😀",
    "accents": "\u0301",
    "nel": "\u0085",
    "separators": "\u2028",
    "quote and letter": '"a',
    "brackets and quotes": '["',
    "plus": "+",
    "commas by the line": ",\n",
    "record": "a,b,+\n",
    "subgraph": "subgraph a\n",
    "ends": "end\n",
    "http": "https://ncase.me/loopy/?data=",
    "key": "key ",
    "node": "node [ ",
}

KINDS: dict[str, Make] = {
    **{f"bait: {name}": repeated(part) for name, part in _BAIT.items()},
}


def _add(kind: str, *makes: Make) -> None:
    for number, make in enumerate(makes, 1):
        KINDS[f"{kind} {number}"] = make


_add(
    "text",
    counted("a%d -> b%d\n"),
    counted("a%d -> ", after="b"),
    counted("a%d, ", after="-> b\n"),
    repeated("a, ", after="-> b, c\n"),
    repeated("a -> b + \n"),
    repeated(" ", "a -> b\n", "x"),
    repeated(" ", "a ->", "b\n"),
    repeated("b,", "a ->", "b\n"),
    repeated("x" * 900 + " -> y\n"),
    repeated("a -> b (", after="\n"),
    repeated("a -> b: x\n  y\n"),
    repeated("# \n", "a -> b\n"),
    repeated("(", "a -> b ", "\n"),
    repeated("-", "a ", "> b\n"),
)
_add(
    "csv",
    counted("a%d,b%d,+\n", "from,to,sign\n"),
    repeated("a,b,+\n", "from,to,sign\n"),
    repeated(",", "from,to,sign\n", "\n"),
    repeated(",", "from,to,", "\na,b\n"),
    repeated("x", 'from,to\n"', '"\n'),
    repeated('""', 'from,to\n"', '"\n'),
    repeated('"', "from,to\n", "\n"),
    repeated(",\n", "from,to\n"),
    counted("a%d,", "from,to,", "\na,b\n"),
    repeated(",1", "," + ",".join(f"a{n}" for n in range(3000)) + "\na0", "\n"),
    lambda size: _matrix(size, ","),
    lambda size: _matrix(size, "\t"),
    counted("a%d\tb%d\t+\n", "from\tto\tsign\n"),
    counted("a%d;b%d;+\n", "from;to;sign\n"),
    counted("a%d 1 b%d\n"),
    counted("a%d\tb%d\t0.5\n"),
    counted("%d,%d,0.5\n"),
    repeated("a\n", "from,to\n"),
)


def _matrix(size: int, joint: str) -> bytes:
    most = int((size / 4) ** 0.5)
    names = [f"a{n}" for n in range(most)]
    rows = (joint.join([name, *["1"] * most]) for name in names)
    return "\n".join([joint.join(["", *names]), *rows]).encode()


_add(
    "dot",
    counted("a%d->b%d;", "digraph {", "}"),
    counted("a%d;", "digraph {", "}"),
    counted("a%d->", "digraph {", "b}"),
    nested("{", "}", "digraph "),
    nested("subgraph a {", "}", "digraph {", "}"),
    counted("subgraph a%d {b};", "digraph {", "}"),
    repeated("<>", "digraph {", "}"),
    repeated("<", "digraph {a [label=", "]}"),
    nested("<", ">", "digraph {a [label=", "]}"),
    repeated('"+', "digraph {a [label=", "]}"),
    repeated('""+', "digraph {a [label=", '""]}'),
    repeated("[a=b]", "digraph {a ", "}"),
    counted("k%d=1,", "digraph {a [", "]}"),
    counted("a%d ", "digraph {{", "} -> {b c}}"),
    lambda size: (
        "digraph {{"
        + " ".join(f"a{n}" for n in range(9000))
        + "} -> {"
        + " ".join(f"b{n}" for n in range(9000))
        + "}}"
    ).encode(),
    repeated("/**/", "digraph {", "}"),
    repeated("//\n", "digraph {", "}"),
    repeated("#\n", "digraph {", "}"),
    repeated("\\", 'digraph {"', '"}'),
    repeated("\\\n", 'digraph {"', '"}'),
    repeated("x", 'digraph {"', '"}'),
    repeated("x", "digraph {", "}"),
    repeated("/*", "digraph {", "}"),
    repeated("->", "digraph {a", "}"),
    repeated("a{", "digraph {", "}"),
    repeated("node[a=b];", "digraph {", "}"),
    repeated(" ", "digraph ", "x{a->b}"),
    repeated("{a b}->", "digraph {", "c}"),
)
_add(
    "gml",
    counted("node[id %d]", "graph[", "]"),
    counted("edge[source %d target 1]", "graph[", "]"),
    nested("a[", "]"),
    nested("a [ ", "]", "graph [ ", "]"),
    repeated("a 1 ", "graph[", "]"),
    repeated('a "', "graph[", "]"),
    repeated("x", 'graph[a "', '"]'),
    repeated("&amp;", 'graph[node[id 1 label "', '"]]'),
    repeated("#\n", "graph[", "]"),
    repeated("a[]", "graph[", "]"),
    repeated("1", "graph[ node [ id ", "]]"),
    counted('node[id %d label "x"]', "graph[", "]"),
)
_add(
    "mermaid",
    counted("a%d-->b%d\n", "graph TD\n"),
    counted("a%d-->", "graph TD\n", "b"),
    counted("a%d & ", "graph TD\n", "b --> c"),
    lambda size: (
        "graph TD\n"
        + " & ".join(f"a{n}" for n in range(9000))
        + " --> "
        + " & ".join(f"b{n}" for n in range(9000))
    ).encode(),
    repeated("a & b --> ", "graph TD\n", "b"),
    repeated("subgraph a\n", "graph TD\n"),
    counted("subgraph a%d\n", "graph TD\n"),
    repeated("-", "graph TD\na", ">b"),
    repeated("-", "graph TD\na"),
    repeated("=", "graph TD\na"),
    repeated("[", "graph TD\na"),
    repeated("x", "graph TD\na[", "]"),
    repeated("%%\n", "graph TD\n"),
    repeated("%%{", "graph TD\n"),
    repeated("|", "graph TD\na--"),
    repeated("x ", "graph TD\na-- ", "-->b"),
    repeated("-- ", "graph TD\na", "-->b"),
    repeated("a;", "graph TD\n"),
    counted('a%d["x"]\n', "graph TD\n"),
    counted("linkStyle %d stroke:red\n", "graph TD\na-->b\n"),
    repeated("0,", "graph TD\na-->b\nlinkStyle ", "0 stroke:red"),
    counted("class a%d x\n", "graph TD\n"),
    counted("style a%d fill:red\n", "graph TD\n"),
    repeated("classDef x fill:red\n", "graph TD\n"),
    repeated("a,", "graph TD\nclass ", "a x"),
    repeated("---\n", "---\n", "graph TD"),
    repeated("title: x\n", "---\n", "---\ngraph TD"),
    repeated("\n", "", "graph TD\na-->b"),
    repeated("%%\n", "", "graph TD\na-->b"),
    repeated("#35;", "graph TD\na[", "]"),
    repeated("<br>", "graph TD\na[", "]"),
    repeated(" ", "graph TD\na", "-->b"),
)
_add(
    "plantuml",
    counted("(a%d) --> (b%d)\n", "@startuml\n", "@enduml"),
    counted("[a%d]\n", "@startuml\n", "@enduml"),
    repeated("note left\n", "@startuml\n", "@enduml"),
    repeated("note left of a\nx\nend note\n", "@startuml\n", "@enduml"),
    repeated("package a {\n", "@startuml\n", "@enduml"),
    repeated("'\n", "@startuml\n", "@enduml"),
    repeated("/'\n", "@startuml\n", "@enduml"),
    repeated("/'", "@startuml\n", "@enduml"),
    repeated("-", "@startuml\n(a)", ">(b)\n@enduml"),
    repeated("(", "@startuml\n", "\n@enduml"),
    repeated("[", "@startuml\n", "\n@enduml"),
    repeated("x", "@startuml\n(", ")\n@enduml"),
    repeated(" ", "@startuml\n(a)", "-->(b)\n@enduml"),
    repeated("@startuml\n"),
    repeated("@startuml\n@enduml\n"),
    repeated("a : ", "@startuml\n(a)-->(b)", "\n@enduml"),
    repeated("usecase a as ", "@startuml\n", "\n@enduml"),
    repeated("skinparam {\n", "@startuml\n", "\n@enduml"),
    repeated("legend\n", "@startuml\n", "\n@enduml"),
    repeated('"a" as b\n', "@startuml\n", "\n@enduml"),
    repeated("\\n", "@startuml\n(", ")\n@enduml"),
    repeated("!define a b\n", "@startuml\n", "\n@enduml"),
)
XML = '<?xml version="1.0" encoding="utf-8"?>\n'
GRAPHML = XML + '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
XMILE = XML + '<xmile xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" version="1.0">'
for kind, start, end in (
    ("graphml", f'{GRAPHML}<graph edgedefault="directed">', "</graph></graphml>"),
    (
        "xmile",
        f"{XMILE}<header><name>x</name></header><model><variables>",
        "</variables></model></xmile>",
    ),
    (
        "xmile view",
        f"{XMILE}<model><variables><aux name='a'/></variables><views><view>",
        "</view></views></model></xmile>",
    ),
    ("insight", "<InsightMakerModel><root>", "</root></InsightMakerModel>"),
    ("insight file", '<mxGraphModel><root><mxCell id="0"/>', "</root></mxGraphModel>"),
    (
        "mmp",
        XML + "<mentalmodeler><info/><concepts><concept>",
        "</concept></concepts></mentalmodeler>",
    ),
    ("plain xml", "<r>", "</r>"),
):
    _add(
        kind,
        nested("<a>", "</a>", start, end),
        repeated("<a>", start, end),
        repeated("<a/>", start, end),
        repeated("<a/>", start),
        counted("<a%d/>", start, end),
        counted("<x:a%d/>", start, end),
        repeated("&amp;", start, end),
        repeated("&a;", start, end),
        repeated("&", start, end),
        repeated("<", start, end),
        repeated("x", start, end),
        repeated("x", start + "<a b='", "'/>" + end),
        counted("a%d='' ", start + "<b ", "/>" + end),
        counted("xmlns:a%d='u%d' ", start + "<b ", "/>" + end),
        repeated("<!---->", start, end),
        repeated("<??>", start, end),
        repeated("<a b='c' d='e' f='g'/>", start, end),
        counted("<aux name='a%d'/>", start, end),
        counted("<node id='a%d'/>", start, end),
        repeated("<node/>", start, end),
        repeated("<edge/>", start, end),
        counted("<Variable id='%d' name='a'/>", start, end),
        counted("<stock name='a%d'><inflow>x</inflow></stock>", start, end),
        repeated("<data key='a'>", start, end),
        nested("<graph><node>", "</node></graph>", start, end),
    )
_add(
    "graphml more",
    counted(
        '<node id="a%d"/><edge source="a%d" target="a1"/>',
        f'{GRAPHML}<graph edgedefault="directed">',
        "</graph></graphml>",
    ),
    counted(
        '<key id="a%d" for="node" attr.name="x" attr.type="string"/>',
        GRAPHML,
        '<graph edgedefault="directed"><node id="a"/></graph></graphml>',
    ),
    repeated(
        '<data key="a">x</data>',
        f'{GRAPHML}<graph edgedefault="directed"><node id="a">',
        "</node></graph></graphml>",
    ),
    lambda size: bomb(size),
    lambda size: (
        XML + '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///dev/zero">]>' + "<graphml>&b;</graphml>"
    ).encode(),
    lambda size: (XML + '<!DOCTYPE a SYSTEM "http://localhost:1/x.dtd"><graphml/>').encode(),
    counted('<!ENTITY a%d "x">', XML + "<!DOCTYPE graphml [", "]><graphml/>"),
)


def bomb(size: int) -> bytes:
    """A billion laughs."""
    lines = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return (
        XML
        + '<!DOCTYPE graphml [<!ENTITY a0 "ha">'
        + "".join(lines)
        + "]><graphml><graph><node id='x'>&a9;</node></graph></graphml>"
    ).encode()


_add(
    "xmile more",
    counted(
        "<aux name='a%d'><eqn>a1+a2</eqn></aux>",
        f"{XMILE}<model><variables>",
        "</variables></model></xmile>",
    ),
    repeated(
        "a+",
        f"{XMILE}<model><variables><aux name='a'><eqn>",
        "a</eqn></aux></variables></model></xmile>",
    ),
    repeated(
        "(",
        f"{XMILE}<model><variables><aux name='a'><eqn>",
        "a</eqn></aux></variables></model></xmile>",
    ),
    repeated(
        '"',
        f"{XMILE}<model><variables><aux name='a'><eqn>",
        "a</eqn></aux></variables></model></xmile>",
    ),
    repeated(
        "{",
        f"{XMILE}<model><variables><aux name='a'><eqn>",
        "a</eqn></aux></variables></model></xmile>",
    ),
    counted(
        "a%d+",
        f"{XMILE}<model><variables><aux name='a'><eqn>",
        "a</eqn></aux></variables></model></xmile>",
    ),
    repeated("<model/>", XMILE, "</xmile>"),
    counted("<model name='m%d'><variables><aux name='a'/></variables></model>", XMILE, "</xmile>"),
    nested(
        "<module name='a'>",
        "</module>",
        f"{XMILE}<model><variables>",
        "</variables></model></xmile>",
    ),
    repeated(
        "<view/>",
        f"{XMILE}<model><variables><aux name='a'/></variables><views>",
        "</views></model></xmile>",
    ),
    repeated(
        "<view><aux name='a' x='1' y='1'/></view>",
        f"{XMILE}<model><variables><aux name='a'/></variables><views>",
        "</views></model></xmile>",
    ),
    counted(
        "<alias uid='%d'><of>a</of></alias>",
        f"{XMILE}<model><variables><aux name='a'/></variables><views><view>",
        "</view></views></model></xmile>",
    ),
    counted(
        "<connector uid='%d' angle='1'><from>a</from><to>a</to></connector>",
        f"{XMILE}<model><variables><aux name='a'/></variables><views><view>",
        "</view></views></model></xmile>",
    ),
    counted(
        "<connector uid='%d'><from><alias uid='%d'/></from><to>a</to></connector>",
        f"{XMILE}<model><variables><aux name='a'/></variables><views><view>",
        "</view></views></model></xmile>",
    ),
    counted(
        "<group name='g%d'><var>a</var></group>",
        f"{XMILE}<model><variables><aux name='a'/></variables><views><view>",
        "</view></views></model></xmile>",
    ),
    repeated(
        "<text_box>x</text_box>",
        f"{XMILE}<model><variables><aux name='a'/></variables><views><view>",
        "</view></views></model></xmile>",
    ),
    repeated(
        "<loop_indicator>x</loop_indicator>",
        f"{XMILE}<model><variables><aux name='a'/></variables><views><view>",
        "</view></views></model></xmile>",
    ),
    counted(
        "<flow name='f%d'/><stock name='s%d'><inflow>f%d</inflow><outflow>f%d</outflow></stock>",
        f"{XMILE}<model><variables>",
        "</variables></model></xmile>",
    ),
    repeated("_", f"{XMILE}<model><variables><aux name='", "'/></variables></model></xmile>"),
    repeated("\\n", f"{XMILE}<model><variables><aux name='", "'/></variables></model></xmile>"),
    repeated("&quot;", f"{XMILE}<model><variables><aux name='", "'/></variables></model></xmile>"),
)
MDL = "{UTF-8}\n"
SKETCH = "\\\\\\---/// Sketch information - do not modify anything except names\nV300  Do not put anything below this section - it will be ignored\n*View 1\n$192-192-192,0,Arial|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0\n"
_add(
    "vensim",
    counted("a%d=1~~|\n", MDL, SKETCH),
    counted("a%d=b%d~~|\n", MDL, SKETCH),
    repeated("a+", MDL + "a=", "~~|\n" + SKETCH),
    repeated("(", MDL + "a=", "~~|\n" + SKETCH),
    repeated('"', MDL + "a=", "~~|\n" + SKETCH),
    repeated("\\\n", MDL + "a=", "~~|\n" + SKETCH),
    repeated("\\\n\t\t", MDL + "a=b+", "~~|\n" + SKETCH),
    repeated("{", MDL + "a=", "~~|\n" + SKETCH),
    repeated("{}", MDL + "a=", "~~|\n" + SKETCH),
    repeated("~", MDL + "a=1", "|\n" + SKETCH),
    repeated("|", MDL + "a=1~~", "|\n" + SKETCH),
    repeated("*", MDL + "a=1~~|\n", "\n" + SKETCH),
    repeated("****\n", MDL + "a=1~~|\n", "\n" + SKETCH),
    repeated("a[b]", MDL + "a=", "~~|\n" + SKETCH),
    repeated("x", MDL + "a=1~", "~|\n" + SKETCH),
    repeated(":", MDL + "a=1~", "~|\n" + SKETCH),
    repeated(":MACRO:\n", MDL, "~|\n" + SKETCH),
    repeated(":MACRO: a(b)\n:END OF MACRO:\n", MDL, "~|\n" + SKETCH),
    counted("10,%d,a%d,1,1,1,1,8,3,0,0,0,0,0,0\n", MDL + "a=1~~|\n" + SKETCH),
    counted("10,%d,a,1,1,1,1,8,2,0,3,-1,0,0,0\n", MDL + "a=1~~|\n" + SKETCH),
    counted("1,%d,1,2,1,0,43,0,0,192,0,-1--1--1,,1|(1,1)|\n", MDL + "a=1~~|\n" + SKETCH),
    counted("12,%d,0,1,1,1,1,0,4,0,0,-1,0,0,0\nx\n", MDL + "a=1~~|\n" + SKETCH),
    counted("11,%d,a,1,1,1,1,8,3,0,0,0,0,0,0\n", MDL + "a=1~~|\n" + SKETCH),
    counted("12,%d,48,1,1,1,1,0,4,0,0,-1,0,0,0\n", MDL + "a=1~~|\n" + SKETCH),
    repeated(",", MDL + "a=1~~|\n" + SKETCH + "10,1,"),
    repeated(
        "(1,1)|",
        MDL + "a=1~~|\n" + SKETCH + "10,1,a,1,1,1,1,8,3\n1,2,1,1,1,0,43,0,0,192,0,-1--1--1,,1|",
    ),
    repeated("x", MDL + "a=1~~|\n" + SKETCH + "10,1,"),
    repeated("\\", MDL + "a=1~~|\n" + SKETCH + "10,1,"),
    repeated("\\\n", MDL + "a=1~~|\n" + SKETCH + "10,1,"),
    repeated("\\n", MDL + "a=1~~|\n" + SKETCH + "10,1,"),
    repeated("\\\\\\---/// Sketch information\n", MDL + "a=1~~|\n"),
    counted(SKETCH.replace("View 1", "View %d"), MDL + "a=1~~|\n"),
    counted(SKETCH.replace("View 1", "View %d") + "10,1,a,1,1,1,1,8,3\n", MDL + "a=1~~|\n"),
    repeated("*x\n", MDL + "a=1~~|\n" + SKETCH),
    repeated("///---\\\\\\\n", MDL + "a=1~~|\n" + SKETCH),
    repeated(" ", MDL + "a", "=1~~|\n" + SKETCH),
    repeated("a ", MDL, "=1~~|\n" + SKETCH),
    repeated("= ", MDL + "a", "1~~|\n" + SKETCH),
    repeated("a=1~\\\n~|\n", MDL, SKETCH),
    repeated("a=\\\n1~~|", MDL, SKETCH),
    repeated("'", MDL + "a=", "~~|\n" + SKETCH),
    repeated('"a" ', MDL + "a=", "~~|\n" + SKETCH),
)
_add(
    "json",
    nested("[", "]"),
    nested('{"a":', "}"),
    repeated("{},", '{"nodes":[', '{}],"edges":[]}'),
    repeated("{},", '{"elements":[', '{}],"connections":[]}'),
    repeated("0,", '{"nodes":[', '0],"edges":[]}'),
    repeated("[],", '{"nodes":[', '[]],"edges":[]}'),
    counted('{"id":"%d"},', '{"nodes":[', '{}],"edges":[]}'),
    counted('{"from":"%d","to":"a"},', '{"edges":[', '{}],"nodes":[]}'),
    counted('{"from":"%d","to":"a"},', '{"links":[', '{}],"nodes":[]}'),
    counted('{"from":"a%d","to":"a"},', '{"connections":[', '{}],"elements":[]}'),
    counted('{"label":"a%d"},', '{"elements":[', '{}],"connections":[]}'),
    counted(
        '{"_id":"e%d","attributes":{"label":"x"}},',
        '{"maps":[{"elements":[]}],"elements":[',
        '{}],"connections":[]}',
    ),
    counted('"a%d":1,', "{", '"a":1}'),
    repeated('"a":1,', "{", '"a":1}'),
    repeated("x", '{"a":"', '"}'),
    repeated("\\u0041", '{"a":"', '"}'),
    repeated("\\\\", '{"a":"', '"}'),
    repeated("1", '{"a":', "}"),
    repeated("1", "[1e", "]"),
    repeated("1,", "[", "1]"),
    repeated("[],", "[", "1]"),
    repeated("{},", "[", "1]"),
    repeated("null,", "[", "1]"),
    repeated('"",', "[", "1]"),
    repeated("{}\n"),
    repeated('{"variables":[],"models":[]},', "[", "{}]"),
    counted(
        '{"name":"a%d"},',
        '{"name":"x","models":[{"name":"main","stocks":[],"flows":[],"auxiliaries":[',
        '{}],"views":[]}]}',
    ),
    counted(
        '{"name":"a%d","equation":"a1+a2"},',
        '{"name":"x","models":[{"name":"main","stocks":[],"flows":[],"auxiliaries":[',
        '{}],"views":[]}]}',
    ),
    counted('{"name":"a%d","type":"VARIABLE"},', '{"elements":[', "{}]}"),
    counted(
        '{"type":"VARIABLE","name":"a%d","behavior":{"value":"[a]"}},',
        '{"name":"x","elements":[',
        "{}]}",
    ),
    counted('{"name":"a%d","type":"variable"},', '{"variables":[', '{}],"relationships":[]}'),
    counted('{"from":"a%d","to":"b","polarity":"+"},', '{"variables":[],"relationships":[', "{}]}"),
    repeated("a+", '{"models":[{"name":"main","auxiliaries":[{"name":"a","equation":"', '"}]}]}'),
    counted(
        '{"id":"%d","name":"x"},',
        '{"name":"m","notebook":{"cellOrder":[],"cellContents":{}},"modelCells":[',
        "{}]}",
    ),
    counted(
        '{"id":"%d","content":"x"},',
        '{"type":"model","theory":"causal-loop","notebook":{"cells":[',
        "{}]}}",
    ),
    counted('{"_class":"Node","id":%d},', '{"nodes":[', '{}],"edges":[],"labels":[]}'),
    counted('[%d,1,1,1,"x",1],', "[[", "[]],[],[],1]"),
    counted("[1,2,1,1,1],", '[[[1,1,1,1,"x",1],[2,1,1,1,"y",1]],[', "[]],[],1]"),
)
_add(
    "loopy",
    counted('[%d,1,1,1,"x",1],', "https://ncase.me/loopy/v1.1/?data=[[", "[]],[],[],1]"),
    counted(
        "[%d,1,1,1,%22x%22,1],".replace("%22", "%2522"),
        "https://ncase.me/loopy/v1.1/?data=[[",
        "[]],[],[],1]",
    ),
    repeated("%5B", "https://ncase.me/loopy/v1.1/?data="),
    repeated("%25", "https://ncase.me/loopy/v1.1/?data="),
    repeated("[", "https://ncase.me/loopy/v1.1/?data="),
    repeated("x", 'https://ncase.me/loopy/v1.1/?data=[[[1,1,1,1,"', '",1]],[],[],1]'),
    repeated("%2520", "https://ncase.me/loopy/v1.1/?data=[[[1,1,1,1,%22", "%22,1]],[],[],1]"),
    counted(
        "[1,2,1,1,1],",
        'https://ncase.me/loopy/v1.1/?data=[[[1,1,1,1,"x",1],[2,1,1,1,"y",1]],[',
        "[]],[],1]",
    ),
    repeated("[1,1,1],", 'https://ncase.me/loopy/v1.1/?data=[[[1,1,1,1,"x",1]],[],[', "[]],1]"),
    repeated("?data=", "https://ncase.me/loopy/v1.1/"),
    repeated("https://ncase.me/loopy/v1.1/?data=[[[1,1,1,1,%22x%22,1]],[],[],1]\n"),
)


def workbook(parts: dict[str, bytes | Callable[[], Iterator[bytes]]]) -> bytes:
    """A workbook of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            with archive.open(name, "w", force_zip64=True) as file:
                for chunk in [part] if isinstance(part, bytes) else part():
                    file.write(chunk)
    return out.getvalue()


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def sheets(
    count: int,
    sheet: bytes | Callable[[], Iterator[bytes]],
    strings: bytes | Callable[[], Iterator[bytes]] = b"",
) -> bytes:
    """A workbook with so many sheets, all the same."""
    rows = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, count + 1))
    book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>{rows}</sheets></workbook>'
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_REL}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, count + 1)
    )
    relations += f'<Relationship Id="x" Type="{_REL}/sharedStrings" Target="sharedStrings.xml"/>'
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n in range(1, count + 1)
    )
    parts: dict[str, bytes | Callable[[], Iterator[bytes]]] = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{types}</Types>'.encode(),
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'.encode(),
        "xl/workbook.xml": book.encode(),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'.encode(),
    }
    if strings:
        parts["xl/sharedStrings.xml"] = strings
    for n in range(1, count + 1):
        parts[f"xl/worksheets/sheet{n}.xml"] = sheet
    return workbook(parts)


def rows(part: str, count: int, per: int = 10000) -> Callable[[], Iterator[bytes]]:
    """A sheet of so many parts, numbered where the part has a `%d`."""

    def make() -> Iterator[bytes]:
        yield f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode()
        for start in range(0, count, per):
            many = range(start + 1, min(start + per, count) + 1)
            yield (
                "".join(part.replace("%d", str(n)) for n in many)
                if "%d" in part
                else part * len(many)
            ).encode()
        yield b"</sheetData></worksheet>"

    return make


def _inline(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


_EDGE = '<row r="%d">' + _inline("A%d", "a%d") + _inline("B%d", "b%d") + "</row>"
_HEAD = '<row r="1">' + _inline("A1", "From") + _inline("B1", "To") + "</row>"
_WIDE = '<row r="%d">' + "<c><v>1</v></c>" * 300 + "</row>"
_add(
    "workbook",
    lambda size: sheets(1, rows("<row/>", 9_000_000)),
    lambda size: sheets(1, rows('<row r="%d"/>', 1_000_000)),
    lambda size: sheets(1, rows(_EDGE, 400_000)),
    lambda size: sheets(1, rows(_EDGE, 60_000)),
    lambda size: sheets(1, rows(_WIDE, 400)),
    lambda size: sheets(1, rows(_WIDE, 10_000)),
    lambda size: sheets(1, rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 1)),
    lambda size: sheets(
        1, rows('<row r="99999999999"><c r="ZZZZZZZZ99999999999"><v>1</v></c></row>', 1)
    ),
    lambda size: sheets(1, rows("<c><v>1</v></c>", 3_000_000)),
    lambda size: sheets(1, rows("<a>", 3_000_000)),
    lambda size: sheets(1, rows(_inline("A%d", "x" * 30000), 3000)),
    lambda size: sheets(3000, rows("<row/>", 1)),
    lambda size: sheets(3000, rows("<row/>", 10_000)),
    lambda size: sheets(300, rows(_EDGE, 200)),
    lambda size: sheets(20, rows(_EDGE, 20_000)),
    lambda size: sheets(1, rows(_EDGE, 1), rows("<si><t>x</t></si>", 5_000_000)),
    lambda size: sheets(1, rows(_EDGE, 1), rows("<si/>", 20_000_000)),
    lambda size: sheets(1, lambda: (b"\0" * 10**6 for _ in range(2000))),
    lambda size: sheets(1, lambda: (b" " * 10**6 for _ in range(2000))),
    lambda size: sheets(1, lambda: (b"<a " + b"x" * 10**6 for _ in range(500))),
    lambda size: workbook({f"a{n}": b"" for n in range(150_000)}),
    lambda size: workbook({"xl/workbook.xml": b"<a/>", **{f"a{n}": b"" for n in range(150_000)}}),
    lambda size: sheets(1, rows(_EDGE, 400_000))[: 10**6],
    lambda size: (sheets(1, rows(_EDGE, 100)) + b"PK\x05\x06" * 10)[:size],
    lambda size: b"PK\x03\x04" * (size // 4),
    lambda size: b"PK\x03\x04" + b"PK\x05\x06" * (size // 4 - 2),
    lambda size: b"PK\x03\x04" + b"PK\x01\x02" * (size // 4 - 2),
    lambda size: sheets(200, rows("<row/>", 1), rows("<si><t>x</t></si>", 100_000)),
)


def _lz(text: str) -> str:
    from systemsthink.exchange.prsm import lz_string

    return lz_string.compressed(text)


_add(
    "prsm",
    counted('{"id":"%d"},', '{"lastNodeSample":{},"nodes":[', '{}],"edges":[]}'),
    counted('{"id":"%d","label":"x"},', '{"version":"2.0","nodes":[', '{}],"edges":[]}'),
    counted('{"id":"%d","from":"a","to":"b"},', '{"version":"2.0","nodes":[],"edges":[', "{}]}"),
    repeated("A"),
    repeated("AAAA"),
    repeated("N4Ig"),
    repeated("N4Ig", "N4Ig"),
    lambda size: b"N4Ig" + os.urandom(size // 2).hex().encode(),
    lambda size: _lz_bomb(size),
    lambda size: json.dumps(
        {"version": "2", "nodes": [], "edges": [], "data": _lz_bomb(10**6).decode()}
    ).encode(),
)


def _lz_bomb(size: int) -> bytes:
    return _lz("a" * 3_000_000).encode()
