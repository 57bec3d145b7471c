"""What a variable may be called, and when two names are the same."""

import re
import unicodedata
from functools import lru_cache

from systemsthink.phrases import Phrase, phrase

MAX_NAME = 1000
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def tidy(name: str) -> str:
    """The name with single blanks, and none at its ends.

    >>> tidy("  Work\\n load ")
    'Work load'
    """
    return " ".join(name.split())


@lru_cache(maxsize=16_384)
def key_of(name: str) -> str:
    """What two names of variables may not have in common.

    >>> key_of("  Work\\n LOAD ") == key_of("work load")
    True
    """
    return unicodedata.normalize("NFC", tidy(name).casefold())


def fault_of(name: str) -> Phrase | None:
    """Why this can't be a name, if it can't.

    >>> str(fault_of(" "))
    'A name is needed.'
    """
    if not name.strip():
        return phrase("A name is needed.")
    if len(name) > MAX_NAME:
        return phrase("A name can have {most} characters at most.", most=MAX_NAME)
    if _CONTROL.search(name):
        return phrase("A name can't hold control characters. Remove them.")
    return None
