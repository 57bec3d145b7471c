"""The time it takes to draw the reference map, here and in three other tools."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from klm import BY_KEYS, with_keys, with_mouse
from operators import FIRST_LETTERS, LINKS, NAMES, THINKING, counted, seconds, total, typing
from page import rows
from recorder import Person, assert_reference
from rivals import WAYS, best
from window.conftest import Program, display  # noqa: F401 - a fixture

from systemsthink.exchange.notation import text as notation
from systemsthink.model import diagram
from systemsthink.storage import native

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
REFERENCE = "\n".join(
    f"{source} -> {target} {sign}{' delayed' if delayed else ''}"
    for source, target, sign, delayed in LINKS
)


def test_the_reference_map_has_ten_variables_and_fifteen_links_two_with_delays():
    read = notation.read(REFERENCE.encode()).diagram
    assert {variable.name for variable in read.variables.values()} == set(NAMES)
    assert len(NAMES) == 10
    assert len(read.links) == len(LINKS) == 15
    assert sum(link.delayed for link in read.links.values()) == 2


def test_operators_cost_what_card_moran_and_newell_say():
    assert seconds("K P B H M") == pytest.approx(0.2 + 1.1 + 0.1 + 0.4 + 1.35)
    assert total(THINKING) == pytest.approx(25 * 1.35)
    assert typing(["Ab", "C"]) == pytest.approx(0.6)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.tool}: {way.how[:20]}")
def test_each_way_of_a_rival_draws_every_variable_and_link_and_names_its_sources(way):
    assert all(step.source for step in way.steps)
    assert set(counted(way.steps)) <= set("KPBH")
    most = max(step.times for step in way.steps)
    typed = sum("→" in step.what for step in way.steps)
    assert typed == len(LINKS) or most == len(LINKS)
    assert way.seconds == pytest.approx(way.hands + total(THINKING))


def test_letters_find_one_variable_by_its_beginning_or_its_initials():
    for name, letters in FIRST_LETTERS.items():
        initials = "".join(word[0] for word in name.lower().split())
        assert name.lower().startswith(letters) or initials.startswith(letters)
    assert len(set(FIRST_LETTERS.values())) == len(NAMES)


def test_the_lines_for_the_keyboard_say_the_reference_map():
    said, source = [], ""
    for line in BY_KEYS:
        if line.marks:
            said.append((source, line.name, line.marks[0], "," in line.marks))
        if not line.marks or line.then == "Tab":
            source = line.name
    assert sorted(said) == sorted(LINKS)
    assert {line.name for line in BY_KEYS if not line.letters} == set(NAMES)


def test_what_needs_trust_is_never_slower_than_what_needs_none():
    assert best(on_trust=True).seconds <= best(on_trust=False).seconds


def test_the_page_says_what_the_data_says():
    page = (ROOT / "docs" / "speed-of-drawing.md").read_text(encoding="utf-8").splitlines()
    assert [row for row in rows() if row not in page] == []


@pytest.fixture
def person(display: str, tmp_path: Path) -> Iterator[Person]:  # noqa: F811
    file, places = tmp_path / "map.cld", tmp_path / "places.json"
    file.write_bytes(native.write(diagram([])))
    environment = {
        **os.environ,
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }
    for name in ("QT_QPA_PLATFORM", "LC_ALL", "LANGUAGE"):
        environment.pop(name, None)
    command = [sys.executable, str(HERE / "watched.py"), str(file), str(places)]
    process = subprocess.Popen(command, env=environment)
    program = Program(process, display, environment, file)
    program.fill_screen()
    program.wait_for(places.exists, "what can be seen")
    yield Person(program, places)
    process.kill()
    process.wait()


@pytest.mark.window
@pytest.mark.benchmark(group="drawing the reference map")
@pytest.mark.parametrize("draw", [with_keys, with_mouse])
def test_drawing(benchmark: Any, person: Person, draw: Callable[[Person], None]) -> None:
    benchmark.pedantic(draw, (person,), rounds=1)
    if pictures := os.environ.get("SYSTEMSTHINK_PICTURES"):
        person.program.look().save(Path(pictures) / f"{draw.__name__}.png")
    assert_reference(person.program)
    assert person.thinking == pytest.approx(total(THINKING))
    assert person.typing == pytest.approx(typing())
    benchmark.extra_info.update(table(person, draw.__name__))


def table(person: Person, how: str) -> dict[str, str]:
    """What the run cost, against each way of each rival."""
    rows = {
        how: f"{person.seconds:.1f} s, hands {person.hands:.1f} s, {dict(counted(person.done))}"
    }
    for way in WAYS:
        trust = " on trust" if way.unsaid else ""
        rows[f"{way.tool}, {way.how}"] = (
            f"{way.seconds:.1f} s{trust}: ratio {person.seconds / way.seconds:.2f}"
        )
    print("", *(f"{name}: {said}" for name, said in rows.items()), sep="\n")
    return rows
