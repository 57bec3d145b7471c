"""Writing a file whole or not at all, against the operating system's own refusals."""

import errno
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from systemsthink.errors import FileError
from systemsthink.storage.atomic import write_atomically

posix = pytest.mark.skipif(os.name == "nt", reason="permissions, links and limits of POSIX")


def refusal(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(FileError) as caught:
        write_atomically(path, data)
    text = str(caught.value)
    assert text
    assert "\n" not in text
    return text


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Root is asked for no permissions, so be somebody else for a moment."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that an ordinary user can reach, unlike pytest's own."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


def test_a_new_file_and_an_old_one(tmp_path: Path) -> None:
    path = tmp_path / "map.cld"
    for data in (b"one\n", b"", b"three" * 100_000):
        write_atomically(path, data)
        assert path.read_bytes() == data
    assert os.listdir(tmp_path) == ["map.cld"]


@posix
def test_permissions_stay_and_new_files_follow_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "map.cld"
    before = os.umask(0o027)
    try:
        write_atomically(path, b"1")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o604)
        write_atomically(path, b"2")
        assert stat.S_IMODE(path.stat().st_mode) == 0o604
    finally:
        os.umask(before)


@posix
def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "real.cld"
    link = tmp_path / "map.cld"
    link.symlink_to(target)
    write_atomically(link, b"1")
    write_atomically(link, b"2")
    assert link.is_symlink()
    assert target.read_bytes() == b"2"


@posix
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomically(pipe, b"through")
        assert os.read(reader, 100) == b"through"
        assert stat.S_ISFIFO(pipe.stat().st_mode)
    finally:
        os.close(reader)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)


def test_a_missing_folder(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "no" / "map.cld")
    (tmp_path / "file").write_bytes(b"")
    assert "does not exist" in refusal(tmp_path / "file" / "map.cld")


@posix
def test_a_file_marked_read_only(tmp_path: Path) -> None:
    path = tmp_path / "map.cld"
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert "not allowed" in refusal(path)
    assert path.read_bytes() == b"old"


@posix
def test_a_folder_without_permission(folder: Path) -> None:
    path = folder / "map.cld"
    path.write_bytes(b"old")
    path.chmod(0o666)
    folder.chmod(0o555)
    with ordinary_user():
        assert "not allowed" in refusal(path)
    assert path.read_bytes() == b"old"
    assert os.listdir(folder) == ["map.cld"]


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    refusal(tmp_path / ("x" * 300))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_device_that_is_full() -> None:
    assert "no room" in refusal(Path("/dev/full"))


@posix
def test_a_disk_that_gets_full_while_writing(tmp_path: Path) -> None:
    path = tmp_path / "map.cld"
    path.write_bytes(b"old")
    program = (
        "import resource, sys\n"
        "from systemsthink.errors import FileError\n"
        "from systemsthink.storage.atomic import write_atomically\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "try:\n"
        "    write_atomically(sys.argv[1], bytes(20000))\n"
        "except FileError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert "no room" in done.stdout
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["map.cld"]


@pytest.mark.parametrize("call", ["open", "write", "fsync", "chmod", "replace"])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES])
def test_the_old_file_survives_a_failure_of_any_step(
    call: str, error: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.cld"
    path.write_bytes(b"old")

    def fail(*args: object, **named: object) -> None:
        raise OSError(error, os.strerror(error))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, fail)
        refusal(path)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["map.cld"]


def test_an_interrupted_writer_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.cld"
    path.write_bytes(b"old")

    def interrupt(*args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["map.cld"]
