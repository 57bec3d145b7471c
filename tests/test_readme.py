import re
import shlex
from pathlib import Path

import pytest

from systemsthink.__main__ import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(heading):
    """The code blocks under a heading."""
    section = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", README, re.DOTALL | re.MULTILINE)
    assert section
    return re.findall(r"^```\w*\n(.*?)^```", section[1], re.DOTALL | re.MULTILINE)


@pytest.fixture
def in_a_copy(tmp_path, monkeypatch):
    """A folder that has the examples and may be written to."""
    (tmp_path / "examples").mkdir()
    for example in (ROOT / "examples").glob("*.cld"):
        (tmp_path / "examples" / example.name).write_bytes(example.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("heading", ["Run", "Test"])
def test_each_way_to_start_is_one_line(heading):
    line = blocks(heading)[0]
    assert line.count("\n") == 1
    assert "git clone" not in line


def test_the_line_that_runs_names_an_example():
    [example] = re.findall(r"examples/[\w-]+\.cld", blocks("Run")[0])
    assert (ROOT / example).exists()


def test_the_python_lines_run(in_a_copy):
    [lines] = blocks("From Python")
    exec(compile(lines, "README.md", "exec"), {})
    assert (in_a_copy / "map.png").exists()


def test_the_command_lines_run(in_a_copy):
    [lines] = blocks("From the command line")
    for line in lines.splitlines():
        program, *words = shlex.split(line, comments=True)
        assert program == "systemsthink"
        assert main(words) == 0


def test_pictures_and_files_that_are_linked_exist():
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [target for target in linked if not (ROOT / target).exists()] == []


def test_every_file_that_the_architecture_names_exists():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = re.findall(r"`([\w./-]+(?:\.(?:py|md|toml|sh)|/))`", text)
    places = (ROOT, ROOT / "systemsthink")
    assert len(named) > 40
    assert [name for name in named if not any((place / name).exists() for place in places)] == []
    assert text.count("\n") <= 200
