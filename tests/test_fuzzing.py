"""Whatever bytes a reader gets, it gives a diagram that can be saved, or one clear line."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from fuzzing_seeds import seeds_of
from hypothesis import given, settings
from hypothesis import strategies as st

from systemsthink import formats
from systemsthink.errors import FileError
from systemsthink.storage import native

SECONDS = 2
EACH = pytest.mark.parametrize("format", formats.FORMATS, ids=lambda format: format.word)


def _read(format: formats.Format, data: bytes) -> None:
    format.recognises(data)
    try:
        diagram = format.read(data).diagram
    except FileError as error:
        said = str(error)
    else:
        said = ""
        native.write(diagram)
    assert "\n" not in said


@EACH
@settings(max_examples=20, deadline=None)
@given(data=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode()))
def test_garbage_gives_one_line(format: formats.Format, data: bytes) -> None:
    _read(format, data)


@EACH
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_damaged_file_gives_one_line_or_what_is_left_of_it(
    format: formats.Format, data: st.DataObject
) -> None:
    seed = bytearray(data.draw(st.sampled_from(seeds_of(format))))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(seed)))
        gone = data.draw(st.integers(0, 30))
        seed[start : start + gone] = data.draw(st.binary(max_size=10))
    _read(format, bytes(seed))


@EACH
def test_every_format_has_files_to_start_from(format: formats.Format) -> None:
    for seed in seeds_of(format):
        assert format.recognises(seed) or not format.read(seed).diagram.variables
    assert any(format.read(seed).diagram.variables for seed in seeds_of(format))


Fuzzer = tuple[subprocess.Popen[str], Path]


@pytest.fixture(scope="module")
def fuzzer(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Fuzzer]:
    """A process that has instrumented all readers, since that takes longer than to fuzz one."""
    told = tmp_path_factory.mktemp("fuzzer") / "told"
    command = [sys.executable, Path(__file__).with_name("fuzzing.py")]
    pipe = subprocess.PIPE
    with (
        told.open("w") as stderr,
        subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=stderr, text=True) as process,
    ):
        yield process, told
        process.kill()


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris has no build for this system")
@EACH
def test_a_fuzzer_that_sees_the_code_finds_nothing(format: formats.Format, fuzzer: Fuzzer) -> None:
    process, told = fuzzer
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{format.word} {SECONDS}\n")
    process.stdin.flush()
    assert process.stdout.readline() == "0\n", told.read_text()[-3000:]
