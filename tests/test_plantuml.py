"""PlantUML: things, arrows, packages, notes."""

import pytest
from telling import links_with

from systemsthink.errors import FileError
from systemsthink.exchange.graphs import plantuml
from systemsthink.model import Diagram, Group, Link, Note, Variable, diagram

links = links_with("delayed")


def read(body: str) -> Diagram:
    return plantuml.read(f"@startuml\n{body}\n@enduml\nafter --> this".encode()).diagram


def names(found: Diagram) -> list[str]:
    return [v.name for v in found.variables.values()]


@pytest.mark.parametrize(
    "line",
    [
        'rectangle "Work load" as w',
        'rectangle w as "Work load" <<big>> #red',
        'usecase "Work load"',
        'node "Work load" as w #line:red;back:blue',
        "(Work load) as w",
        "(Work load)",
        "[Work load] as w",
        ":Work load: as w",
        'agent "Work\\nload" as w',
        "component w [\nWork\nload\n]",
        "component w [Work load]",
    ],
)
def test_things_of_every_form(line: str) -> None:
    assert names(read(line)) == ["Work load"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a --> b : +", ("+", False)),
        ("a -> b:-", ("-", False)),
        ("a -right-> b : (+)", ("+", False)),
        ("a .down.> b : -", ("-", True)),
        ("a ..> b", ("?", True)),
        ("a -[#red,dashed]-> b : opposite", ("-", True)),
        ("a -[#blue]right-> b : same", ("+", False)),
        ("a -----> b : + ‖ 2", ("+", True)),
        ("b <-- a : +", ("+", False)),
        ("b <|-- a", ("?", False)),
        ("a --|> b", ("?", False)),
        ('a "1" --> "n" b : +', ("+", False)),
    ],
)
def test_arrows_of_every_form(line: str, said: tuple[str, bool]) -> None:
    assert links(read(line)) == [("a", "b", *said)]


def test_ends_may_be_named_as_they_are_drawn() -> None:
    found = read('(Work load) --> [Errors] : +\n"Re work" ..> :Team:')
    assert links(found) == [("Work load", "Errors", "+", False), ("Re work", "Team", "?", True)]


def test_packages_notes_title_and_what_says_only_how_it_looks() -> None:
    found = read(
        "' a comment\n/' more\nof it '/\ntitle Our map\nskinparam rectangle {\n Color red\n}\n"
        "left to right direction\nhide stereotype\n"
        'package "The team" #eee {\n rectangle A\n frame Inner {\n (B)\n }\n}\n'
        "note left of A : ask\nnote right of A\nmore\nlines\nend note\n"
        'note "floating" as N\nN .. A\nA --> B : +'
    )
    name = {v.id: v.name for v in found.variables.values()}
    groups = [(g.name, [name[id] for id in g.members]) for g in found.groups.values()]
    assert found.about.title == "Our map"
    assert groups == [("The team", ["A", "B"]), ("Inner", ["B"])]
    assert [note.text for note in found.notes.values()] == ["ask", "more\nlines", "floating"]
    assert len({(note.x, note.y) for note in found.notes.values()}) == 3
    assert links(found) == [("A", "B", "+", False)]


def test_what_is_odd_is_counted() -> None:
    reading = plantuml.read(b"@startuml\na -- b\nwhat is this?\na -[hidden]-> b\n@enduml")
    said = [str(remark) for remark in reading.remarks]
    assert "Lines without an arrowhead, read from left to right: 1." in said
    assert "Lines that could not be understood and were left out: 1." in said
    assert len(reading.diagram.links) == 1


NASTY = [
    *("end", "note", "package x {", "a --> b : +", '"', "' no", "[x]", "(y)", "//no//", "**no**"),
    *("<b>x</b>", "&#60;", "\\n", "@enduml", "}", "😀", "!include x", "%date()", "||", "a__b__"),
]


def test_keywords_and_marks_in_names_survive() -> None:
    variables = [Variable(f"v{n}", name) for n, name in enumerate(NASTY)]
    link = Link("l", "v0", "v1", "-", delayed=True, delay_time=0.5, color="red")
    more = [Group("g", ("v0",), "Team"), Note("m", 'a\n"b"')]
    found = plantuml.read(plantuml.write(diagram([*variables, link, *more]))).diagram
    assert names(found) == NASTY
    assert links(found) == [("end", "note", "-", True)]
    assert found.links["l1"].color == "red"
    assert [(g.name, len(g.members)) for g in found.groups.values()] == [("Team", 1)]
    assert [note.text for note in found.notes.values()] == ['a\n"b"']


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a --> b", "holds no diagram of PlantUML"),
        ("@startuml\n????\n@enduml", "Nothing in this diagram"),
        ("@startuml\n" + "a-->b\n" * 40_001, "more than any map can hold"),
    ],
)
def test_faults_are_one_line(text: str, said: str) -> None:
    with pytest.raises(FileError, match=said):
        plantuml.read(text.encode())
    assert plantuml.recognises(text.encode()) == text.startswith("@startuml")


def test_what_classes_and_objects_consist_of_is_their_description() -> None:
    found = read(
        "class Stock {\n +level: int\n change()\n}\nabstract class Flow\n"
        'Stock "1" --> "*" Flow : + >\nFlow --> Stock : < -\nFlow : how fast'
    )
    assert links(found) == [("Stock", "Flow", "+", False), ("Flow", "Stock", "-", False)]
    said = [v.description for v in found.variables.values()]
    assert said == ["+level: int\nchange()", "how fast"]


def test_an_arrow_may_go_to_a_package() -> None:
    found = read(
        'package "Market" as m {\n [Shops]\n}\n[Work] --> m : +\nstate S {\n x --> y\n}\nS --> x'
    )
    assert [link[:3] for link in links(found)] == [
        *[("Work", "Market", "+"), ("x", "y", "?"), ("S", "x", "?")]
    ]
    assert [group.name for group in found.groups.values()] == ["Market", "S"]


def test_procedures_legends_and_comments_over_lines_say_nothing() -> None:
    reading = plantuml.read(
        b"""@startuml
        !include https://example.org/x.puml
        !unquoted procedure $box($a)
          rectangle $a
        !endprocedure
        !function $twice($a) !return $a + $a
        legend bottom right
          red is bad
        endlegend
        /' a
        comment '/
        a --> b
        @enduml"""
    )
    assert [v.name for v in reading.diagram.variables.values()] == ["a", "b"]
    assert not any("understood" in str(remark) for remark in reading.remarks)


def test_a_diagram_may_stand_in_a_longer_text() -> None:
    data = b"# Model\n\nSome text\n\n```plantuml\n@startuml\na --> b : +\n@enduml\n```\n"
    assert plantuml.recognises(data)
    assert links(plantuml.read(data).diagram) == [("a", "b", "+", False)]


def test_notes_stand_above_what_is_yet_to_be_placed() -> None:
    reading = plantuml.read(
        b"@startuml\nnote as m\n Ask\nend note\n" + b"a --> b\nb --> c\n" * 9 + b"c --> d\n@enduml"
    )
    assert [note.y for note in reading.diagram.notes.values()] == [-390.0]


def test_brackets_quotes_and_headings_in_texts() -> None:
    things = '(Overtime (hours)) as OT\nrectangle "==Title\\n--\\nbody" as t'
    found = read(f'{things}\nOT --> t : "- (in time)"\nt --> OT : <b>+1</b>')
    assert [v.name for v in found.variables.values()] == ["Overtime (hours)", "Title body"]
    assert [(link.polarity, link.description) for link in found.links.values()] == [
        *[("-", "(in time)"), ("+", "")]
    ]


def test_the_macros_of_c4_are_things_frames_and_arrows() -> None:
    found = read(
        """!include https://example.org/C4_Container.puml
        SHOW_PERSON_OUTLINE()
        Person(you, "Customer", "Has accounts, and \\"asks\\"", $tags="x")
        System_Boundary(b, "Bank") {
          Container(web, "Web site", "Java")
        }
        Rel(you, web, "Uses", "HTTPS")
        Rel_Back(you, b, "+")
        BiRel_U(you, web, "-")
        UpdateElementStyle(person, $bgColor="red")"""
    )
    assert [(v.name, v.description) for v in found.variables.values()][1:] == [
        *[("Web site", "Java"), ("Bank", "")]
    ]
    assert [link[:3] for link in links(found)] == [
        *[("Customer", "Web site", "?"), ("Bank", "Customer", "+")],
        *[("Customer", "Web site", "-"), ("Web site", "Customer", "-")],
    ]
    assert [len(group.members) for group in found.groups.values()] == [1]


def test_a_macro_with_an_odd_end_of_a_line_is_read() -> None:
    reading = plantuml.read(b"@startuml\nRel(a, b, x\ry)\n@enduml")
    assert len(reading.diagram.links) == 1


def test_a_note_may_be_long() -> None:
    text = "Why (so) busy? " * 3000 + "end"
    found = diagram([Variable("v1", "Trust"), Note("m1", text)])
    (note,) = plantuml.read(plantuml.write(found)).diagram.notes.values()
    assert note.text == text
