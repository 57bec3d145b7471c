"""A real program in a real window on a virtual screen, driven by key and mouse events."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

from systemsthink.model import Diagram, Variable, named
from systemsthink.storage import native
from systemsthink.storage.recovery import recover

SCREEN = (1280, 800)
PATIENCE = 20.0


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A virtual screen."""
    missing = [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]
    if missing:
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {' and '.join(missing)}")
        pytest.skip(f"{' and '.join(missing)} is not installed")
    read, write = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@dataclass
class Program:
    """The running program, and the hands and eyes of the person before it."""

    process: subprocess.Popen[bytes]
    display: str
    environment: dict[str, str]
    file: Path | None

    def xdotool(self, *arguments: str | int) -> str:
        """Send events, or ask about windows."""
        command = ["xdotool", *map(str, arguments)]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def move(self, x: float, y: float) -> None:
        """Move the pointer."""
        self.xdotool("mousemove", round(x), round(y))
        time.sleep(0.05)

    def click(self, x: float, y: float, times: int = 1) -> None:
        """Click with the left button."""
        self.move(x, y)
        self.xdotool("click", "--repeat", times, "--delay", 60, 1)
        time.sleep(0.15)

    def drag(self, start: tuple[float, float], *points: tuple[float, float]) -> None:
        """Drag with the left button along some points."""
        self.move(*start)
        self.xdotool("mousedown", 1)
        for point in points:
            self.move(*point)
        self.xdotool("mouseup", 1)
        time.sleep(0.15)

    def key(self, *names: str) -> None:
        """Press keys."""
        self.xdotool("key", "--delay", 40, *names)
        time.sleep(0.1)

    def type(self, text: str) -> None:
        """Type text."""
        self.xdotool("type", "--delay", 15, text)
        time.sleep(0.1)

    def look(self) -> Image.Image:
        """What is on the screen."""
        return ImageGrab.grab(xdisplay=self.display).convert("RGB")

    def diagram(self) -> Diagram:
        """The diagram as the program keeps it, once what was done to it has arrived."""
        now, seen = self._kept(), None
        while now != seen:
            time.sleep(0.25)
            now, seen = self._kept(), now
        return now

    def _kept(self) -> Diagram:
        """The diagram in the journal if there is one, else in the file."""
        assert self.file
        found = _journal(self.file)
        return found if found is not None else native.read(self.file.read_bytes())

    def variable(self, name: str) -> Variable:
        """A variable as the program keeps it."""
        found = named(self.diagram(), name)
        assert found, f"there is no {name}"
        return found

    def wait_for(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something holds."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            assert self.process.poll() is None, "the program has ended"
            if condition():
                return
            time.sleep(0.1)
        pytest.fail(f"waited in vain for {what}")

    def windows(self, title: str = "systemsthink") -> list[str]:
        """The windows whose title holds this."""
        return self.xdotool("search", "--onlyvisible", "--name", title).split()

    def fill_screen(self) -> None:
        """Give the window the whole screen and the keyboard."""
        self.wait_for(self.windows, "the window")
        window = self.windows()[-1]
        self.xdotool("windowmove", window, 0, 0, "windowsize", window, *SCREEN)
        self.xdotool("windowfocus", window)
        time.sleep(1.0)


@pytest.fixture
def start(display: str, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Start the program on a file, with settings of its own."""
    running: list[Program] = []

    def begin(file: Path | None = None, **more: str) -> Program:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "LANG": "C.UTF-8",
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "XDG_STATE_HOME": str(tmp_path / "state"),
            **more,
        }
        for name in ("QT_QPA_PLATFORM", "LC_ALL", "LANGUAGE"):
            if name not in more:
                environment.pop(name, None)
        command = [sys.executable, "-m", "systemsthink", *([str(file)] if file else [])]
        process = subprocess.Popen(command, env=environment)
        running.append(Program(process, display, environment, file))
        running[-1].fill_screen()
        return running[-1]

    yield begin
    for program in running:
        program.process.kill()
        program.process.wait()


def _journal(file: Path) -> Diagram | None:
    """What the journal of a map that is open elsewhere holds, read without its lock."""
    journal = file.with_name(f".{file.name}.journal")
    if not journal.exists():
        return None
    copy = file.with_name("copy.cld")
    copy.write_bytes(file.read_bytes())
    copy.with_name(".copy.cld.journal").write_bytes(journal.read_bytes())
    found = recover(copy)
    return found.diagram if found else None
