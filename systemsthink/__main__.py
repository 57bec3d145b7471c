"""Where the program starts: `systemsthink` and `python -m systemsthink`."""

import gc
import os
import sys
from collections.abc import Sequence

from systemsthink.cli.arguments import parse
from systemsthink.errors import FileError, SystemsthinkError
from systemsthink.language import explain
from systemsthink.phrases import phrase


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit status: 0, or 1 for faulty input.

    Wrong usage leaves with status 2 by itself, as argparse does.
    """
    speak_utf8()
    arguments = parse(sys.argv[1:] if argv is None else argv)
    try:
        if not arguments.command:
            return open_windows(arguments.files)
        from systemsthink.cli.commands import run

        run(arguments)
        print(end="", flush=True)
    except SystemsthinkError as error:
        print(explain(error), file=sys.stderr)
        return 1
    except BrokenPipeError:
        print_no_more()  # The reader, such as `head`, has seen enough.
        return 0
    except OSError as error:
        print_no_more()
        refused = phrase("The system refused: {reason}.", reason=error.strerror or error)
        print(explain(FileError(refused, error.filename or "")), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def open_windows(files: list[str]) -> int:
    """Open a window for each file, or an empty one, and stay until the last has closed."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        raise SystemsthinkError(
            phrase(
                "There is no display for a window; systemsthink --help tells what works without."
            )
        )
    gc.disable()  # the window collects garbage itself, and there is none before it is there
    from systemsthink.ui.application import main as show

    return show(files)


def speak_utf8() -> None:
    """Print every name whatever the terminal's encoding; what is no character is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace")


def print_no_more() -> None:
    """Let Python's last flush of the output go nowhere, instead of failing again."""
    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
