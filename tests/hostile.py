"""Read files of the worst kinds, as large as may be, and say how long and how much each takes.

python tests/hostile.py [WORD …]   the kinds whose name has one of these words in it, else all

Each file is read in a process of its own, as a person would open it: every format looks at it. What
none recognises is also read by each format, since an ending may say so. A line that begins with "!"
took more than two seconds, to ask all or to read, or 500 MB, or ended with something other than a
FileError.
"""

import os
import resource
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from hostile_kinds import KINDS, Make

from systemsthink import files, formats
from systemsthink.errors import FileError
from systemsthink.exchange.bounds import MOST
from systemsthink.exchange.decoding import MOST_TEXT
from systemsthink.model import Link, Variable, diagram

SIZES = (files.MAX_BYTES, MOST_TEXT)
MOST_SECONDS, MOST_MB = 2.0, 500.0


def full(format: formats.Format, most: int) -> Make:
    """The largest map that a file can hold, in one format."""

    def make(size: int) -> bytes:
        size = most // 4
        names = [
            Variable(f"v{n}", f"Name {n}", n % 150 * 200.0, n // 150 * 80.0) for n in range(size)
        ]
        ends = [(f"v{n % size}", f"v{(n * 7 + n // size) % size}") for n in range(most - size)]
        links = [Link(f"l{n}", *pair, "+", bend=0.1) for n, pair in enumerate(ends)]
        return format.write(diagram([*names, *links]))

    return make


for format in formats.written():
    if format.word not in ("cld", "matrix"):
        KINDS[f"full {format.word}"] = full(format, MOST)


def measure(name: str, path: Path) -> str:
    """Open a file as a person would; what it took, in one line."""
    data = path.read_bytes()
    worst, found = 0.0, []
    start = time.process_time()
    chosen = formats.found_in(data).format
    asked = time.process_time() - start
    reading = [chosen] if chosen else formats.FORMATS
    for format in reading:
        start = time.process_time()
        try:
            result = len(files.read_bytes(data, format).diagram.records)
            said = f"{result} records"
        except FileError as error:
            said = str(error.phrase)[:50]
        except BaseException as error:
            said = f"BROKEN {error!r}"[:200]
        taken = time.process_time() - start
        if taken > MOST_SECONDS or "BROKEN" in said:
            found.append(f"{format.word} {taken:.1f}: {said}")
        if taken >= worst:
            worst, last = taken, f"{format.word}: {said}"
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    bad = found or max(asked, worst) > MOST_SECONDS or memory > MOST_MB
    return (
        f"{'!' if bad else ' '} {name:28} asked {asked:5.2f} s  worst {worst:5.2f} s  "
        f"{memory:4.0f} MB  "
        f"{last} {found[:6] or ''}"
    )


def apart(work: Callable[[], None]) -> int:
    """Do something in a process of its own; its status."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    status = 1
    try:
        work()
        status = 0
    except BaseException:
        traceback.print_exc(limit=-3)
    finally:
        sys.stdout.flush()
        os._exit(status)


def _write(path: Path, make: Make, size: int) -> None:
    path.write_bytes(make(size)[:size])


def _tell(name: str, path: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (2 * 10**9, 2 * 10**9))
    print(measure(name, path), flush=True)


def main(words: list[str]) -> None:
    """Make and read each kind of file."""
    for format in formats.FORMATS:
        import_module(f"systemsthink.{format.module}")
    with TemporaryDirectory() as folder:
        path = Path(folder, "hostile")
        for name, make in KINDS.items():
            if words and not any(word in name for word in words):
                continue
            for size in SIZES:
                apart(partial(_write, path, make, size))
                if status := apart(partial(_tell, name, path)):
                    print(f"! {name} ended with {status}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
