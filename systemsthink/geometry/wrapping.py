"""Breaking a name into lines, and how large its label is at most."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

FONT_SIZE = 15.0
LINE_HEIGHT = 19.0
LABEL_WIDTH = 156.0
PADDING_X = 14.0
PADDING_Y = 9.0
"""Pixels at scale 1; the padding is that of the roomiest label."""

DOTS_WIDTH, DOTS_HEIGHT = 50.0, 15.0
"""What the votes below a name need, at scale 1."""

NOTE_PX, NOTE_LINE, NOTE_WIDTH = 14.0, 19.0, 220.0
NOTE_LEFT, NOTE_RIGHT, NOTE_ABOVE = 15.0, 16.0, 10.0
"""A note's letters, lines and longest line, and the room around them, at scale 1."""

MANY_LINES = 4
WIDENINGS = (1.0, 1.3, 1.7)
"""A name that would take more than so many lines gets longer lines, so that it is no tower."""

# fmt: off
_ADVANCES = (
    265, 294, 400, 637, 643, 828, 651, 217, 378, 378, 522, 666, 288, 463, 283, 368,
    646, 473, 613, 644, 654, 620, 636, 579, 631, 636, 283, 288, 666, 666, 666, 526,
    968, 700, 654, 735, 722, 603, 586, 749, 742, 270, 552, 664, 564, 898, 747, 768,
    639, 768, 645, 643, 651, 738, 700, 978, 666, 685, 639, 378, 368, 378, 475, 460,
    497, 569, 626, 568, 626, 587, 369, 617, 602, 249, 249, 556, 249, 884, 597, 602,
    617, 617, 384, 536, 372, 594, 566, 825, 551, 566, 551, 378, 342, 378, 666,
)
# fmt: on
"""Of the characters from blank to tilde in Inter Medium, in thousandths of the font size."""

_DOUBT = (0.97, 0.985, 1.0, 1.015, 1.03)
"""What kerning and rounding to pixels may make of a width; each may give other lines."""

Width = Callable[[str], float]

_BREAK = re.compile(r"(?<=[-/–—_])(?=[^\W_])")
_HUMP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_ZERO_WIDTH_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def wrap(text: str, width_of: Width, most: float) -> tuple[str, ...]:
    """As few lines as `most` pixels allow, as even as can be; a long text may be 1.7 × as wide.

    Lines break at blanks, behind hyphens, slashes and underscores. A long word makes all lines
    longer; it is broken only where even 1.7 × as much is too little for it.

    >>> wrap("Friction between those who want change", len, 16)
    ('Friction', 'between those', 'who want change')
    >>> wrap("work-life balance", len, 10)
    ('work-life', 'balance')
    """
    if width_of(text) <= most:
        return (" ".join(text.split()),)
    most = max(most, min(_widest_part(text, width_of), most * WIDENINGS[-1]))
    for widening in WIDENINGS:
        lines = _balanced(_pieces(text, width_of, most * widening), width_of, most * widening)
        if len(lines) <= MANY_LINES:
            break
    return lines


def fill(text: str, width_of: Width, most: float) -> tuple[str, ...]:
    """The text's own lines, each broken where it would be longer than `most` pixels.

    >>> fill("Ask Ann first\\nthen vote", len, 8)
    ('Ask Ann', 'first', 'then', 'vote')
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for piece in _pieces(paragraph, width_of, most):
            if line and width_of((line + piece).strip()) > most:
                lines.append(line.strip())
                line = ""
            line += piece
        lines.append(line.strip())
    return tuple(lines)


@lru_cache(maxsize=4096)
def estimated_size(name: str, scale: float = 1.0, dots: int = 0) -> tuple[float, float]:
    """Width and height that a label does not exceed, in pixels, without a font at hand."""
    votes = (DOTS_WIDTH * scale, DOTS_HEIGHT * scale) if dots else (0.0, 0.0)
    sizes = [_size_of_text(name, FONT_SIZE * scale * doubt, scale) for doubt in _DOUBT]
    widths, heights = zip(*sizes, strict=True)
    width = max(max(widths) * max(_DOUBT), votes[0])
    return width + 2 * PADDING_X, max(heights) + votes[1] + 2 * PADDING_Y


@lru_cache(maxsize=1024)
def estimated_sheet(text: str, scale: float = 1.0) -> tuple[float, float]:
    """About the width and height of a note's sheet, in pixels, without a font at hand."""
    width_of = _widths(NOTE_PX * scale)
    lines = fill(text, width_of, NOTE_WIDTH * scale)
    width = max(map(width_of, lines), default=0.0)
    height = len(lines) * NOTE_LINE + 2 * NOTE_ABOVE
    return width + (NOTE_LEFT + NOTE_RIGHT) * scale, height * scale


def _widths(font_size: float) -> Width:
    return lambda text: font_size * sum(map(_advance, text))


def _size_of_text(name: str, font_size: float, scale: float) -> tuple[float, float]:
    width_of = _widths(font_size)
    lines = wrap(name, width_of, LABEL_WIDTH * scale)
    return max(map(width_of, lines)), len(lines) * LINE_HEIGHT * scale


def _widest_part(text: str, width_of: Width) -> float:
    """The width of the longest part that had better not be broken."""
    parts = (
        hump for word in text.split() for part in _BREAK.split(word) for hump in _HUMP.split(part)
    )
    return max(map(width_of, parts), default=0.0)


def _pieces(text: str, width_of: Width, most: float) -> list[str]:
    """What may stand on a line of its own; a blank in front says that one belongs there."""
    pieces = []
    for word in text.split():
        parts = [bit for part in _BREAK.split(word) for bit in _cut_to_fit(part, width_of, most)]
        pieces += [f" {parts[0]}", *parts[1:]]
    return pieces


def _cut_to_fit(word: str, width_of: Width, most: float) -> Iterator[str]:
    """The word if it fits, else its parts: WorkLoad at its humps, others between characters."""
    humps = [word] if width_of(word) <= most else _HUMP.split(word)
    for hump in humps:
        piece = ""
        for character in _characters(hump) if width_of(hump) > most else [hump]:
            if piece and width_of(piece + character) > most:
                yield piece
                piece = ""
            piece += character
        yield piece


def _characters(word: str) -> Iterator[str]:
    """Characters as people see them, with their accents and joined emoji."""
    whole = ""
    for code in word:
        joins = unicodedata.category(code) in ("Mn", "Mc", "Me") or ord(code) in _SKIN_TONES
        joins = joins or code == _ZERO_WIDTH_JOINER or whole.endswith(_ZERO_WIDTH_JOINER)
        if whole and not joins:
            yield whole
            whole = ""
        whole += code
    yield whole


def _balanced(pieces: Sequence[str], width_of: Width, most: float) -> tuple[str, ...]:
    """The fewest lines, and among those the ones whose empty ends are smallest when squared."""
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(pieces) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            width = width_of("".join(pieces[start:end]).strip())
            if width > most and start < end - 1:
                break
            lines, slack, _ = best[start]
            options.append((lines + 1, slack + (most - width) ** 2, start))
        best.append(min(options))
    lines_from: list[str] = []
    end = len(pieces)
    while end:
        start = best[end][2]
        lines_from.append("".join(pieces[start:end]).strip())
        end = start
    return tuple(reversed(lines_from))


def _advance(character: str) -> float:
    """How wide a character is at most, as a share of the font size."""
    code = ord(unicodedata.normalize("NFD", character)[0]) - ord(" ")
    if 0 <= code < len(_ADVANCES):
        return _ADVANCES[code] / 1000
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    return 1.4 if unicodedata.category(character) == "So" else 1.05
