"""The journal: after a crash at any instant, all but at most the last gesture comes back."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from random import Random

import pytest
import scripted_session
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import diagrams

from systemsthink.editing import edits
from systemsthink.editing.session import Session
from systemsthink.errors import FileError
from systemsthink.model import Diagram, Variable, diagram, put
from systemsthink.phrases import phrase
from systemsthink.storage import places
from systemsthink.storage.atomic import write_atomically
from systemsthink.storage.journal import (
    Journal,
    discard,
    fingerprint,
    opened_elsewhere,
    orphans,
    recover,
)
from systemsthink.storage.native import read, write

posix = pytest.mark.skipif(os.name == "nt", reason="permissions and limits of POSIX")

numbers = count()
START = diagram([Variable("v1", "Werkdruk", 1.0, 2.0), Variable("v2", "Fouten")])
LATER = edits.connect(START, "v1", "v2", id="l1")
LAST = edits.rename(LATER, "v1", "Werklast")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(places, "state_folder", lambda: tmp_path / "state")
    return tmp_path / "state"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A map that was saved."""
    (tmp_path / "maps").mkdir()
    path = tmp_path / "maps" / "map.cld"
    write_atomically(path, write(START))
    return path


def crash(journal: Journal) -> None:
    """Let go of the journal as the death of its process does."""
    file, journal._file = journal._file, None
    assert file is not None
    os.close(file)


def drawn_and_crashed(path: Path | None) -> None:
    journal = Journal(path, START)
    journal.append(START, LATER)
    journal.append(LATER, LAST)
    crash(journal)


def recovered(path: Path) -> Diagram:
    recovery = recover(path)
    assert recovery is not None
    return recovery.diagram


def test_everything_comes_back(path: Path) -> None:
    drawn_and_crashed(path)
    recovery = recover(path)
    assert recovery is not None
    assert (recovery.diagram, recovery.path, recovery.changed_on_disk) == (LAST, path, False)
    discard(recovery)
    assert recover(path) is None
    assert os.listdir(path.parent) == ["map.cld"]


def test_a_clean_end_leaves_nothing(path: Path, own_folder: Path) -> None:
    journal = Journal(path, START)
    journal.append(START, LATER)
    journal.close()
    journal.close()
    assert recover(path) is None
    assert os.listdir(path.parent) == ["map.cld"]
    assert not own_folder.exists()


def test_nothing_is_offered_where_nothing_was_lost(path: Path) -> None:
    crash(Journal(path, START))
    assert recover(path) is None
    journal = Journal(path, START)
    journal.append(START, LATER)
    journal.append(LATER, START)
    crash(journal)
    assert recover(path) is None


def test_a_crash_between_saving_and_beginning_anew(path: Path) -> None:
    drawn_and_crashed(path)
    write_atomically(path, write(LAST))
    assert recover(path) is None


def test_saving_begins_anew(path: Path) -> None:
    journal = Journal(path, START)
    journal.append(START, LATER)
    write_atomically(path, write(LATER))
    journal.restart(path, LATER)
    journal.append(LATER, LAST)
    crash(journal)
    assert recovered(path) == LAST
    recovery = recover(path)
    assert recovery is not None
    assert not recovery.changed_on_disk


def test_saving_under_another_name(path: Path) -> None:
    other = path.with_name("other.cld")
    journal = Journal(path, START)
    journal.append(START, LATER)
    write_atomically(other, write(LATER))
    journal.restart(other, LATER)
    journal.append(LATER, LAST)
    assert sorted(os.listdir(path.parent)) == [".other.cld.journal", "map.cld", "other.cld"]
    crash(journal)
    assert recover(path) is None
    assert recovered(other) == LAST


def test_the_file_changed_on_disk_meanwhile(path: Path) -> None:
    journal = Journal(path, START)
    journal.append(START, LATER)
    assert not journal.changed_on_disk()
    before = fingerprint(path)
    write_atomically(path, write(edits.rename(START, "v1", "Anders")))
    assert fingerprint(path) != before
    assert journal.changed_on_disk()
    crash(journal)
    recovery = recover(path)
    assert recovery is not None
    assert recovery.changed_on_disk
    assert recovery.diagram == LATER


def test_the_file_is_gone(path: Path) -> None:
    drawn_and_crashed(path)
    path.unlink()
    assert fingerprint(path) == ""
    assert recovered(path) == LAST


def test_any_half_of_a_last_line_is_ignored(path: Path) -> None:
    drawn_and_crashed(path)
    journal = places.beside(path)
    whole = journal.read_bytes()
    last = len(whole) - len(whole.splitlines(keepends=True)[-1])
    for length in range(last, len(whole)):
        journal.write_bytes(whole[:length])
        assert recovered(path) == LATER


@pytest.mark.parametrize(
    "garbage", [b"\0" * 50 + b"\n", b"[[[\n", b"{}\n", b'{"put": 1}\n', b"\xff\n"]
)
def test_rubbish_at_the_end_is_ignored(path: Path, garbage: bytes) -> None:
    drawn_and_crashed(path)
    with places.beside(path).open("ab") as journal:
        journal.write(garbage)
    assert recovered(path) == LAST


@pytest.mark.parametrize("content", [b"", b"\n", b"{}\n", b"\0\0\0", b'{"format": "x"}\n{}\n'])
def test_a_journal_that_is_none(path: Path, content: bytes) -> None:
    places.beside(path).write_bytes(content)
    assert recover(path) is None
    drawn_and_crashed(path)
    assert recovered(path) == LAST


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_damage_leaves_something_or_nothing(path: Path, data: st.DataObject) -> None:
    drawn_and_crashed(path)
    journal = places.beside(path)
    whole = bytearray(journal.read_bytes())
    start = data.draw(st.integers(0, len(whole)))
    whole[start : start + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=4))
    journal.write_bytes(whole)
    found = recover(path)
    if found:
        Journal(path, START, resume=found).close()
    journal.unlink(missing_ok=True)


def test_going_on_after_a_crash(path: Path) -> None:
    drawn_and_crashed(path)
    with places.beside(path).open("ab") as half:
        half.write(b'{"put": [')
    recovery = recover(path)
    journal = Journal(path, START, resume=recovery)
    assert recovery is not None
    session = Session(START, keep=journal.append)
    session.commit(recovery.diagram, phrase("Recover"))
    crash(journal)
    assert recovered(path) == LAST

    journal = Journal(path, START, resume=recover(path))
    more = edits.rename(LAST, "v2", "Missers")
    journal.append(LAST, more)
    crash(journal)
    assert recovered(path) == more


def test_what_was_neither_brought_back_nor_given_up_stays(path: Path) -> None:
    drawn_and_crashed(path)
    journal = Journal(path, START)
    journal.append(START, LATER)
    assert recovered(path) == LAST
    journal.close()
    assert recovered(path) == LAST
    write_atomically(path, write(LAST))
    Journal(path, LAST).close()
    write_atomically(path, write(START))
    assert recover(path) is None


def test_what_is_brought_back_twice_is_kept_twice(path: Path) -> None:
    drawn_and_crashed(path)
    found = recover(path)
    assert found is not None
    discard(found)
    journal = Journal(path, START, resume=found)
    journal.append(START, found.diagram)
    crash(journal)
    assert recovered(path) == LAST


def test_open_in_another_window(path: Path) -> None:
    assert opened_elsewhere(path) is None
    journal = Journal(path, START)
    journal.append(START, LATER)
    owner = opened_elsewhere(path)
    assert owner is not None
    assert owner.process == os.getpid()
    assert recover(path) is None
    link = path.with_name("link.cld")
    link.symlink_to(path)
    assert opened_elsewhere(link) == owner
    crash(journal)
    assert opened_elsewhere(path) is None


def test_open_in_another_program(path: Path) -> None:
    command = [sys.executable, scripted_session.__file__, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        next(iter(process.stdout))
        owner = opened_elsewhere(path)
        process.kill()
    assert owner is not None
    assert owner.process == process.pid
    assert opened_elsewhere(path) is None


def test_two_windows_on_one_map_keep_a_journal_each(path: Path) -> None:
    first = Journal(path, START)
    second = Journal(path, START)
    first.append(START, LATER)
    second.append(START, LAST)
    crash(first)
    assert recovered(path) == LATER
    crash(second)
    assert recovered(path) == LAST
    for _ in range(2):
        found = recover(path)
        assert found is not None
        discard(found)
    assert recover(path) is None


def test_maps_that_were_never_saved(path: Path, own_folder: Path) -> None:
    assert orphans() == ()
    alive = Journal(None, Diagram())
    alive.append(Diagram(), START)
    drawn_and_crashed(None)
    drawn_and_crashed(None)
    crash(Journal(None, Diagram()))
    found = orphans()
    assert [orphan.diagram for orphan in found] == [LAST, LAST]
    assert [orphan.path for orphan in found] == [None, None]
    journal = Journal(None, Diagram(), resume=found[0])
    journal.append(Diagram(), LAST)
    write_atomically(path, write(LAST))
    journal.restart(path, LAST)
    discard(found[1])
    assert orphans() == ()
    assert len(list(own_folder.iterdir())) == 1
    alive.close()
    journal.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(diagrams(), diagrams())
def test_any_change_comes_back_in_the_same_order(
    tmp_path: Path, before: Diagram, after: Diagram
) -> None:
    after = Diagram(after.records, before.extra)
    place = tmp_path / f"{next(numbers)}.cld"
    journal = Journal(place, before)
    journal.append(before, after)
    crash(journal)
    found = recover(place)
    assert (found.diagram if found else before) == after
    if found:
        assert list(found.diagram.records) == list(after.records)


def test_what_can_t_be_written_does_not_stop_the_drawing(path: Path) -> None:
    said: list[FileError] = []
    journal = Journal(path, START, warn=said.append)
    journal.append(START, put(START, Variable("v1", "Werkdruk", float("nan"))))
    assert len(said) == 1
    assert len(list(places.candidates(path))) == 1
    journal.append(START, LATER)
    crash(journal)
    assert recovered(path) == LATER


@posix
def test_a_folder_that_can_t_be_written_to(path: Path, own_folder: Path) -> None:
    places.beside(path).mkdir()
    said: list[FileError] = []
    journal = Journal(path, START, warn=said.append)
    journal.append(START, LATER)
    assert opened_elsewhere(path) is not None
    crash(journal)
    assert said == []
    assert recovered(path) == LATER
    assert len(list(own_folder.iterdir())) == 1


def test_nowhere_to_write_is_said_once(path: Path, own_folder: Path) -> None:
    places.beside(path).mkdir()
    own_folder.write_bytes(b"in the way")
    said: list[FileError] = []
    journal = Journal(path, START, warn=said.append)
    journal.append(START, LATER)
    assert ["crash" in str(error) for error in said] == [True]
    own_folder.unlink()
    journal.append(LATER, LAST)
    crash(journal)
    assert recovered(path) == LAST


@posix
def test_a_journal_that_was_deleted_under_its_writer(path: Path) -> None:
    journal = Journal(path, START)
    places.beside(path).unlink()
    journal.append(START, LATER)
    crash(journal)
    assert recovered(path) == LATER


@posix
def test_a_disk_that_gets_full(path: Path, own_folder: Path) -> None:
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from systemsthink.editing import edits\n"
        "from systemsthink.storage import places\n"
        "from systemsthink.storage.journal import Journal\n"
        "from systemsthink.storage.native import read\n"
        "path = Path(sys.argv[1])\n"
        "places.state_folder = lambda: Path(sys.argv[2])\n"
        "now = read(path.read_bytes())\n"
        "said = []\n"
        "journal = Journal(path, now, warn=said.append)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))\n"
        "for number in range(100):\n"
        "    after = edits.add_variable(now, f'Name {number}', 0, 0, id=f'n{number}')\n"
        "    journal.append(now, after)\n"
        "    if not said:\n"
        "        print(number)\n"
        "    now = after\n"
        "print(*said, file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", program, str(path), str(own_folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr.count("no room") == 1
    last = int(done.stdout.split()[-1])
    assert last < 99
    assert list(recovered(path).variables)[-1] == f"n{last}"


@pytest.mark.parametrize("seed", range(10))
def test_killed_at_any_instant_it_loses_one_gesture_at_most(seed: int, tmp_path: Path) -> None:
    """Ten times five: fifty instants."""
    states = [diagram([]), *scripted_session.steps(Session(diagram([])))]
    chance = Random(seed)
    jobs = [(tmp_path / f"{n}.cld", chance.randrange(100), chance.random()) for n in range(5)]
    with ThreadPoolExecutor(2) as pool:
        acknowledged = list(pool.map(_killed, *zip(*jobs, strict=True)))
    for (path, _, _), done in zip(jobs, acknowledged, strict=True):
        found = recover(path)
        present = found.diagram if found else read(path.read_bytes())
        assert present in states[done : done + 2]


def _killed(path: Path, commits: int, fraction: float) -> int:
    """Kill a session some time after a commit; the number of commits that it had acknowledged."""
    command = [sys.executable, scripted_session.__file__, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines: Iterator[str] = iter(process.stdout)
        done = [next(lines) for _ in range(commits + 1)]
        time.sleep(fraction * 0.01)
        process.kill()
        done += list(lines)
    return int(done[-1])
