"""Blocks of code in a Markdown text, as in an answer or in documentation."""

import re
from collections.abc import Iterator
from itertools import islice

from systemsthink.errors import FileError
from systemsthink.exchange.decoding import text_of

MOST_BLOCKS = 20
_FENCE = re.compile(r"^[ \t>]{0,20}(?:```|~~~)[`~]*[ \t]*([^\n`]{0,100})$", re.MULTILINE)


def blocks_in(data: bytes) -> Iterator[bytes]:
    """What stands between each pair of fences, in order.

    >>> list(blocks_in(b"So:\\n```json\\n{}\\n```\\nor:\\n~~~\\nA -> B\\n~~~"))
    [b'{}\\n', b'A -> B\\n']
    """
    if b"```" not in data and b"~~~" not in data:
        return
    try:
        text = text_of(data).replace("\r\n", "\n")
    except FileError:
        return
    fences = islice(_FENCE.finditer(text), 2 * MOST_BLOCKS)
    for opening, closing in zip(fences, fences, strict=False):
        yield text[opening.end() + 1 : closing.start()].encode("utf-8", "replace")
