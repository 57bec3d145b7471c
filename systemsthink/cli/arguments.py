"""What can be typed after `systemsthink`, and what each word means."""

import argparse
from collections.abc import Callable, Sequence
from typing import NoReturn

from systemsthink.cli import argparse_words
from systemsthink.cli.values import (
    PICTURES,
    RUNS,
    file_ending_in,
    format_word,
    parts_of_picture,
    positive,
    whole_number,
)
from systemsthink.drawing.sizes import DPI, WIDTH_MM
from systemsthink.errors import FileError
from systemsthink.language import (
    LANGUAGES,
    explain,
    prefer_language,
    say,
    system_language,
    use_language,
)
from systemsthink.phrases import Phrase, phrase


class Parser(argparse.ArgumentParser):
    """Tells wrong usage on one line, however narrow the terminal; the status is 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to read on."""
        self.exit(2, say("{name}: {what} (see {name} --help)", name=self.prog, what=message) + "\n")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Understand the command line; `command` is empty where the window is asked for.

    >>> parse(["--language", "en", "loops", "map.cld", "--limit", "3"]).limit
    3
    >>> parse(["--language", "en", "./loops"]).files
    ['./loops']
    """
    early = _parser("systemsthink", add_help=False)
    known, rest = early.parse_known_args(argv)
    prefer_language(known.language or "")
    use_language(system_language())
    argparse_words.translate()
    command = rest[0] if rest and rest[0] in COMMANDS else ""
    parser = _command_parser(command) if command else _window_parser(rest)
    arguments = parser.parse_args(rest[1:] if command else rest, known)
    if command == "convert":
        _settle_format(parser, arguments)
    return arguments


def _parser(name: str, about: str = "", **settings: object) -> Parser:
    parser = Parser(prog=name, description=about, allow_abbrev=False, **settings)  # type: ignore[arg-type]
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        help=say("speak this language instead of the system's"),
    )
    return parser


def _window_parser(words: Sequence[str]) -> Parser:
    commands = "\n".join(f"  {name:10}{say(about)}" for name, (about, _) in COMMANDS.items())
    parser = _parser(
        "systemsthink",
        say("Draw causal loop diagrams, see their loops, and play change over time."),
        epilog=say("commands (systemsthink COMMAND --help tells more):") + "\n" + commands,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    version = _version() if "--version" in words else ""
    parser.add_argument("--version", action="version", version=version)
    parser.add_argument(
        "files", metavar="FILE", nargs="*", help=say("a diagram to open in the window")
    )
    parser.set_defaults(command="")
    return parser


def _command_parser(name: str) -> Parser:
    about, add_options = COMMANDS[name]
    parser = _parser(f"systemsthink {name}", say(about))
    parser.set_defaults(command=name)
    add_options(parser)
    return parser


def _show(parser: Parser) -> None:
    _file(parser)
    _json(parser)


def _loops(parser: Parser) -> None:
    _show(parser)
    parser.add_argument(
        "--max-length", metavar="N", type=whole_number(1), help=say("loops of at most N links")
    )
    parser.add_argument(
        "--limit", metavar="N", type=whole_number(0), help=say("list at most N loops")
    )
    parser.add_argument(
        "--through", metavar="NAME", help=say("loops through the variable of this name")
    )


def _simulate(parser: Parser) -> None:
    _show(parser)
    add = parser.add_argument
    add(
        "-o",
        dest="out",
        metavar="OUT",
        type=file_ending_in(RUNS),
        help=say("write the run to this file"),
    )
    add("--until", metavar="T", type=positive, help=say("the time at which the run ends"))
    add("--dt", metavar="DT", type=positive, help=say("the time step"))
    add(
        "--method",
        choices=("rk4", "euler"),
        default="rk4",
        help=say("how to integrate (rk4 unless told)"),
    )
    add(
        "--runs",
        metavar="N",
        type=whole_number(1),
        default=1,
        help=say("how many draws of what nobody knows for sure (1 unless told)"),
    )
    add(
        "--seed",
        metavar="S",
        type=whole_number(0),
        default=0,
        help=say("which draws: the same number gives the same ones (0 unless told)"),
    )


def _export(parser: Parser) -> None:
    _file(parser)
    add = parser.add_argument
    add(
        "-o",
        dest="out",
        metavar="OUT",
        type=file_ending_in(PICTURES),
        required=True,
        help=say("write the picture to this file"),
    )
    add(
        "--dpi",
        metavar="N",
        type=positive,
        default=DPI,
        help=say("dots per inch of a PNG (300 unless told)"),
    )
    add(
        "--width",
        metavar="MM",
        type=positive,
        default=WIDTH_MM,
        help=say("width in millimetres (160 unless told)"),
    )
    add(
        "--theme",
        choices=("light", "dark", "print"),
        default="light",
        help=say("colours (light unless told)"),
    )
    add(
        "--background",
        choices=("white", "transparent"),
        help=say("instead of the theme's own background"),
    )
    add("--view", metavar="NAME", help=say("the view of this name instead of the whole map"))
    add(
        "--leave-out",
        metavar="PARTS",
        type=parts_of_picture,
        default=(),
        help=say("leave these out: notes,dots,groups,legend,question"),
    )


def _convert(parser: Parser) -> None:
    parser.add_argument("file", metavar="IN", help=say("the diagram to read"))
    parser.add_argument(
        "out",
        metavar="OUT",
        help=say("the file to write; its ending tells how"),
    )
    parser.add_argument(
        "--as",
        dest="format",
        metavar="FORMAT",
        type=format_word,
        help=say("write this format, whatever the ending: {words}", words=_words()),
    )
    parser.add_argument(
        "--discreet",
        action="store_true",
        help=say("leave out descriptions, units and who said what"),
    )


def _settle_format(parser: Parser, arguments: argparse.Namespace) -> None:
    """An ending that says no format is wrong usage, unless `--as` says one."""
    from systemsthink.formats import format_for

    try:
        arguments.format = arguments.format or format_for(arguments.out)
    except FileError as error:
        parser.error(explain(error))


def _words() -> str:
    from systemsthink.formats import written

    return ", ".join(format.word for format in written())


def _file(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help=say("the diagram"))


def _json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help=say("print JSON, for scripts"))


def _version() -> str:
    from importlib.metadata import version

    return "systemsthink " + version("systemsthink")


COMMANDS: dict[str, tuple[Phrase, Callable[[Parser], None]]] = {
    "show": (phrase("list the variables and links of a diagram"), _show),
    "loops": (phrase("list its reinforcing and balancing loops"), _loops),
    "simulate": (phrase("play it: what changes over time"), _simulate),
    "export": (phrase("make a picture of it"), _export),
    "check": (phrase("say what is wrong or missing in it"), _show),
    "convert": (phrase("write it in another format"), _convert),
    "formats": (phrase("list the formats that can be read and written"), _json),
}
