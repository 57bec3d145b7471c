"""The compression in which PRSM saves its maps: LZString's form for texts, 15 bits a character.

A code names an earlier piece of the text; 0 and 1 say that a new character of 8 or 16 bits follows,
2 ends the text. Each code adds one piece: the one before with the first character of this one.
(Pieroxy's LZString; the algorithm is public.)
"""

from collections.abc import Iterator
from functools import cache

from systemsthink.errors import FileError
from systemsthink.phrases import phrase

MOST_CODES = 400_000
MOST_CHARACTERS = 20_000_000
"""Where reading stops: a few codes can stand for a text of any length."""

_BITS, _SHIFT = 15, 32
_NEW_8, _NEW_16, _END = range(3)


def decompress(compressed: str, most: int = MOST_CHARACTERS) -> str:
    """The text that was compressed, or as much of it as is there; FileError for what is none.

    >>> decompress("\\u10e1\\u0c51\\u4820 ")
    'abc'
    """
    parts: list[str] = []
    length = 0
    for part in _pieces(_Bits(compressed)):
        parts.append(part)
        length += len(part)
        if length > most:
            raise FileError(phrase("The file is far larger than it looks; a diagram is not."))
    return "".join(parts).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def beginning(compressed: str, codes: int = 60) -> str:
    """The first characters of the text that was compressed; empty for what is none."""
    try:
        return decompress(compressed[:codes])
    except FileError:
        return ""


class _Bits:
    """The bits in a compressed text; of each character the highest comes first."""

    def __init__(self, text: str) -> None:
        self._text = iter(text)
        self._waiting = self._count = 0

    def take(self, count: int) -> int | None:
        """The next bits as a number, lowest first; None where the text ends."""
        while self._count < count:
            value = ord(next(self._text, "\0")) - _SHIFT
            if not 0 <= value < 1 << _BITS:
                return None
            self._waiting |= _turned()[value] << self._count
            self._count += _BITS
        found = self._waiting & ((1 << count) - 1)
        self._waiting >>= count
        self._count -= count
        return found


def _pieces(bits: _Bits) -> Iterator[str]:
    """The pieces of the text, one for each code."""
    known: list[str] = ["", "", ""]
    before, width = "", 2
    for _ in range(MOST_CODES):
        code = bits.take(width)
        if code is None or code == _END:
            return
        if code in (_NEW_8, _NEW_16):
            letter = bits.take(16 if code else 8)
            if letter is None:
                return
            code = len(known)
            known.append(chr(letter))
            if before:
                width = _wide_enough(len(known) + 1)
        if code > len(known) or (code == len(known) and not before):
            raise FileError(phrase("This compressed map is damaged; save it again."))
        piece = known[code] if code < len(known) else before + before[0]
        yield piece
        if before:
            known.append(before + piece[0])
        before = piece
        width = _wide_enough(len(known) + 1)
    raise FileError(phrase("The file is far larger than it looks; a diagram is not."))


def _wide_enough(codes: int) -> int:
    return max(3, (codes - 1).bit_length())


@cache
def _turned() -> tuple[int, ...]:
    """Each number of 15 bits with its bits in the other order."""
    return tuple(int(f"{value:0{_BITS}b}"[::-1], 2) for value in range(1 << _BITS))
