"""The words that argparse itself says, for the translation."""

import argparse

from systemsthink.language import say
from systemsthink.phrases import phrase

WORDS = (
    phrase("usage: "),
    phrase("options"),
    phrase("positional arguments"),
    phrase("show this help message and exit"),
    phrase("show program's version number and exit"),
    phrase("argument %(argument_name)s: %(message)s"),
    phrase("expected one argument"),
    phrase("invalid choice: %(value)r (choose from %(choices)s)"),
    phrase("unrecognized arguments: %s"),
    phrase("the following arguments are required: %s"),
    phrase("ignored explicit argument %r"),
)


def translate() -> None:
    """Let argparse speak the current language.

    It looks its words up in gettext, which needs catalogue files that this program doesn't have.
    """
    known = {word.text for word in WORDS}
    setattr(argparse, "_", lambda text: say(text) if text in known else text)  # noqa: B010
