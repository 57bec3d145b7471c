"""Feed a reader with mutations of its own files, guided by what they reach in its code.

python tests/fuzzing.py WORD SECONDS [FOLDER]   fuzz one format, and keep what reaches new code in a
                                                folder, to go on from another time
python tests/fuzzing.py                         read such lines, and answer each with its status

The status is another than 0 where a reader raises anything but a FileError, takes longer than two
seconds or 500 MB, or returns what can't be saved.
"""

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["systemsthink.exchange", "systemsthink.storage.native"]):
    from systemsthink import formats
    from systemsthink.errors import FileError
    from systemsthink.storage import native

    for each in formats.FORMATS:  # what loads later is not seen
        import_module(f"systemsthink.{each.module}")

from fuzzing_seeds import seeds_of

MOST_BYTES = 50_000
MOST_SECONDS = 2
MOST_MB = 500


def main(word: str, seconds: str, folder: str = "") -> None:
    """Fuzz one format for so many seconds."""
    format = next(format for format in formats.FORMATS if format.word == word)
    atheris.instrument_func(format.read)

    def read(data: bytes) -> None:
        format.recognises(data)
        try:
            diagram = format.read(data).diagram
        except FileError:
            return
        native.write(diagram)

    with tempfile.TemporaryDirectory() as seeds:
        for number, seed in enumerate(seeds_of(format)):
            Path(seeds, str(number)).write_bytes(seed)
        limits = (
            f"-max_total_time={seconds}",
            f"-timeout={MOST_SECONDS}",
            f"-rss_limit_mb={MOST_MB}",
            f"-max_len={MOST_BYTES}",
            f"-artifact_prefix={tempfile.gettempdir()}/{word}-",
        )
        atheris.Setup([sys.argv[0], *limits, *([folder] if folder else []), seeds], read)
        atheris.Fuzz()


def answer() -> None:
    """Fuzz what each line asks for, in a process that has the instrumented code from this one."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            os.dup2(2, 1)  # where it says what it found: the answers stay apart
            main(*line.split())
            sys.exit()
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        main(*sys.argv[1:])
    answer()
