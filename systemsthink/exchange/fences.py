"""Blocks of code in a Markdown text, as in an answer or in documentation."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of

PLAIN = ("", "text", "txt", "plain", "plaintext", "markdown", "md", "cld", "systemsthink")
"""What a fence says where its block is in no language of programs, whose arrows are no links."""

MOST_BLOCKS = 20
_FENCE = re.compile(r"^[ \t>]{0,20}(?:```|~~~)[`~]*[ \t]*([^\n`]{0,100})$", re.MULTILINE)


class Block(NamedTuple):
    """A block of code, and the word for its language where the fence says one."""

    code: bytes
    language: str = ""


def blocks_in(data: bytes) -> Iterator[Block]:
    """What stands between each pair of fences, in order.

    >>> list(blocks_in(b"So:\\n```json\\n{}\\n```\\nor:\\n~~~\\nA -> B\\n~~~"))
    [Block(code=b'{}\\n', language='json'), Block(code=b'A -> B\\n', language='')]
    """
    if b"```" not in data and b"~~~" not in data:
        return
    try:
        text = text_of(data).replace("\r\n", "\n")
    except FileError:
        return
    fences = islice(_FENCE.finditer(text), 2 * MOST_BLOCKS)
    for opening, closing in zip(fences, fences, strict=False):
        code = text[opening.end() + 1 : closing.start()].encode("utf-8", "replace")
        yield Block(code, opening[1].strip(" \t{}.").casefold())


def is_prose(text: str) -> bool:
    """Whether a text doesn't begin as files of programs do, which may hold fences in a note."""
    return text.lstrip("\ufeff \t\r\n")[:1] not in ("<", "{", "[")
