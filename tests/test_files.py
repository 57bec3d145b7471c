"""Opening and saving: the right reader for the content, and one clear line for what is no map."""

import errno
import os
import stat
from pathlib import Path

import pytest

from systemsthink import files, formats
from systemsthink.errors import FileError
from systemsthink.model import Diagram, Link, Variable, diagram

MAP = diagram(
    [
        Variable("v1", "Workload", 10.0, 20.0),
        Variable("v2", "Errors", 300.0, 40.0),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v1", "-", delayed=True),
    ]
)
NAMES_AND_SIGNS = [("Workload", "Errors", "+", False), ("Errors", "Workload", "-", True)]


def said(diagram: Diagram) -> list[tuple[str, str, str, bool]]:
    name = {id: variable.name for id, variable in diagram.variables.items()}
    return [
        (name[link.source], name[link.target], link.polarity, link.delayed)
        for link in diagram.links.values()
    ]


ENDINGS = [ending for format in formats.written() for ending in format.endings]


def kept(ending: str) -> list[tuple[str, str, str, bool]]:
    """What the format of an ending keeps of the map: not all of them know delays."""
    knows = "delays" in formats.format_for(f"map{ending}").keeps
    return [(a, b, sign, delayed and knows) for a, b, sign, delayed in NAMES_AND_SIGNS]


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_reads_what_it_writes(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"map{ending}"
    files.save(MAP, path)
    assert said(files.load(path)) == kept(ending)


@pytest.mark.parametrize("ending", ENDINGS)
def test_content_counts_more_than_the_ending(ending: str) -> None:
    data = formats.format_for(f"map{ending}").write(MAP)
    for lie in (*ENDINGS, ".xyz", ""):
        assert said(files.read_bytes(data, formats.named(f"lie{lie}")).diagram) == kept(ending)


def test_the_native_file_keeps_places_and_others_get_some(tmp_path: Path) -> None:
    files.save(MAP, tmp_path / "map.cld")
    assert files.load(tmp_path / "map.cld") == MAP
    files.save(MAP, str(tmp_path / "map.csv"))
    one, other = files.load(str(tmp_path / "map.csv")).variables.values()
    assert abs(one.x - other.x) + abs(one.y - other.y) > 50


NO_MAPS = {
    "empty.csv": (b"", "empty"),
    "blank.txt": (b" \n", "empty"),
    "columns.csv": (b"Naam,Doel\nA,B\n", "“Naam, Doel”"),
    "letter.txt": (b"Dear all,\nsee you on Monday.\n", "line 1, column 1"),
    "row.csv": (b"from,to\nA,B\nA,B,C\n", "line 3"),
    "binary.csv": (bytes(range(256)), "no text"),
    "binary.txt": (bytes(range(256)), "no text"),
    "binary.xyz": (bytes(range(256)), "no diagram"),
    "other.json": (b'{"nodes": []}', "no diagram"),
    "name.csv": (b"from,to\nA" + b"x" * 1_000_000 + b",B\n", "line 2"),
    "name.txt": (b"A -> " + b"x" * 1_000_000, "1000 characters"),
    "brackets.txt": (b"[" * 200_000, "no statement"),
    "brackets.csv": (b"[" * 100_000, "columns"),
    "number.txt": (b"A -> B strength inf", "finite"),
    "control.txt": (b"A -> B\x07", "U+0007"),
    "odd.csv": ("from,to\nA,B".encode("utf-16") + b"\xd8", "no text"),
}


@pytest.mark.parametrize("name", NO_MAPS)
def test_what_is_no_map_gives_one_line_with_the_file(tmp_path: Path, name: str) -> None:
    data, message = NO_MAPS[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileError) as caught:
        files.load(path)
    line = str(caught.value)
    assert line.startswith(f"{path}: ")
    assert message in line
    assert "\n" not in line
    assert len(line) < len(str(path)) + 400
    assert path.read_bytes() == data


def test_no_file_a_folder_and_a_name_that_no_file_has(tmp_path: Path) -> None:
    for path, message in [
        (tmp_path / "missing.cld", "no such file"),
        (tmp_path, "folder"),
        (Path("a\0b.cld"), "such a name"),
    ]:
        with pytest.raises(FileError, match=message) as caught:
            files.load(path)
        assert caught.value.path == str(path)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refuse)  # whoever runs the tests may read every file
    with pytest.raises(FileError, match=r"map\.csv: .*permissions"):
        files.load(tmp_path / "map.csv")


def test_a_file_that_is_too_large_is_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "map.csv"
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    with pytest.raises(FileError, match="larger than 20 MB"):
        files.load(path)


def test_an_unknown_ending_lists_those_that_are_known(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"\.cld, .*\.csv") as caught:
        files.save(MAP, tmp_path / "map.docx")
    assert caught.value.path.endswith("map.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_save_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "map.txt"
    path.write_text("A -> B +\n")
    with pytest.raises(FileError, match=r"map\.txt: .*infinite"):
        files.save(diagram([Variable("v1", "A", kind="accumulates", time=float("inf"))]), path)
    assert path.read_text() == "A -> B +\n"
    path.chmod(stat.S_IREAD)
    with pytest.raises(FileError, match=r"map\.txt"):
        files.save(MAP, path)
    assert path.read_text() == "A -> B +\n"


def test_remarks_say_what_a_person_should_know(tmp_path: Path) -> None:
    path = tmp_path / "map.csv"
    path.write_bytes(b"from,to,sign\nA,B,\nB,A,+\n")
    reading = files.load_reading(path)
    assert [str(remark) for remark in reading.remarks] == ["1 of 2 links have no sign."]


def test_json_that_breaks_off_says_so(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text('{"elements": [\n {"label": "Trust"},')
    with pytest.raises(FileError, match="ends in the middle of its JSON") as caught:
        files.load(path)
    assert caught.value.place is not None
    path.write_text('{"weather": "rain"}')
    with pytest.raises(FileError, match="in any format known"):
        files.load(path)


@pytest.mark.parametrize("word", ["text", "dot", "mermaid", "cld-json", "kumu", "plantuml", "csv"])
def test_a_block_of_code_in_a_text_is_read(word: str) -> None:
    (format,) = (format for format in formats.FORMATS if format.word == word)
    code = format.write(MAP).decode().replace("\n", "\r\n")
    for text in (f"Here it is:\r\n\r\n```{word}\r\n{code}\r\n```\r\nBye.\r\n", f"~~~\n{code}\n~~~"):
        assert said(files.read_bytes(text.encode()).diagram) == NAMES_AND_SIGNS
    nothing = f"```python\nprint(1 > 0)\n```\nand\n```{word}\n{code}\n```\n"
    assert said(files.read_bytes(nothing.encode()).diagram) == NAMES_AND_SIGNS


def test_a_text_without_a_map_in_its_blocks_is_none() -> None:
    for text in ("```\n", "```\nx = 1\n```", "```" * 5000, "```\n" * 5000, "\n```\nA -> B +\n"):
        with pytest.raises(FileError):
            files.read_bytes(text.encode())


def test_code_of_programs_in_a_text_is_no_notation() -> None:
    for code in ("c\np->next", "haskell\nf :: Int -> Int", "python\nx -> y"):
        with pytest.raises(FileError):
            files.read_bytes(f"Install, then run:\n\n```{code}\n```\n".encode())


@pytest.mark.parametrize(
    "block",
    [
        "```csv\nfrom,to\n{},{}\n```\n",
        "```dot\ndigraph {{ {} -> {} }}\n```\n",
        "```plantuml\n@startuml\n({}) --> ({})\n@enduml\n```\n",
        "```\n{} -> {}\n```\n",
    ],
)
def test_what_a_text_holds_besides_the_first_diagram_is_told(block: str) -> None:
    text = 12 * "Some words.\n" + block.format("a", "b") + "More:\n" + block.format("c", "d")
    reading = files.read_bytes(text.encode())
    assert [v.name for v in reading.diagram.variables.values()] == ["a", "b"]
    said = [str(remark) for remark in reading.remarks]
    assert "Other diagrams in the text that were not read: 1." in said
    alone = files.read_bytes(block.format("a", "b").encode()).remarks
    assert not any("Other diagrams" in str(remark) for remark in alone)


def test_what_stands_around_a_block_of_code_is_told() -> None:
    remarks = files.read_bytes(b"Trust -> Sales +\n\n```\nA -> B +\n```\n").remarks
    assert [str(remark) for remark in remarks] == [
        "Read from a block of code in a text; what stands around it was left out."
    ]


def test_notes_of_other_files_may_speak_of_diagrams() -> None:
    for said in ("@startuml\n(x) --> (y)\n@enduml", "```dot\ndigraph { x -> y }\n```"):
        text = (
            f"<xmile><model><variables><aux name='a'><doc>{said.replace('>', '&gt;')}</doc></aux>"
        )
        reading = files.read_bytes(f"{text}</variables></model></xmile>".encode())
        assert [v.name for v in reading.diagram.variables.values()] == ["a"]
    table = b'from,to,note\na,b,"how to\n@startuml"\n'
    assert [v.name for v in files.read_bytes(table).diagram.variables.values()] == ["a", "b"]
