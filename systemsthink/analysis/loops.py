"""Feedback loops: which there are, of which kind, and what they are called."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import NamedTuple

from systemsthink.analysis.graph import Influence, influences
from systemsthink.analysis.search import Path, Search
from systemsthink.model import Diagram, LinkId, LoopKind, VariableId, turned

LETTERS: Mapping[LoopKind, str] = {"reinforcing": "R", "balancing": "B", "undetermined": "U"}

NUMBERED_FIRST = 2_000
"""Loops up to the largest length with so many are numbered before longer ones, so that a search
with a higher limit gives them the same names."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A feedback loop: its variables in causal order, beginning with the smallest id.

    `links` holds every link between them, parallel ones too; `given` says whether a person gave
    the name.
    """

    variables: tuple[VariableId, ...]
    links: tuple[LinkId, ...]
    kind: LoopKind
    delayed: bool
    name: str
    given: bool = False


@dataclass(frozen=True)
class Loops:
    """The loops that were found, shortest first.

    `complete` says whether these are all that were asked for. If not, they are all of up to
    `max_length` variables, and longer ones exist.
    """

    loops: tuple[Loop, ...]
    complete: bool
    max_length: int | None


def find_loops(
    diagram: Diagram,
    *,
    max_length: int | None = None,
    through: VariableId | None = None,
    limit: int = 10_000,
) -> Loops:
    """Find the loops, of at most `max_length` variables or through one variable if told so.

    Where there are more than `limit`, those up to the largest length that has no more. A loop with
    an even number of minus signs reinforces, with an odd number it balances, and with any unknown
    sign it is undetermined. Loops are numbered in the order in which their last links were drawn,
    whatever part of them is asked for; a name that a person gave replaces the number. A `through`
    that is no variable of the diagram is a KeyError.

    >>> from systemsthink.model import Link, Variable, diagram
    >>> d = diagram([Variable("a", "Workload"), Variable("b", "Errors"),
    ...              Link("1", "a", "b", "+"), Link("2", "b", "a", "+", delayed=True)])
    >>> [(loop.name, loop.variables, loop.delayed) for loop in find_loops(d).loops]
    [('R1', ('a', 'b'), True)]
    """
    ids = tuple(diagram.variables)
    number = {id: i for i, id in enumerate(ids)}
    merged = influences(diagram)
    search = Search(len(ids), [(number[source], number[target]) for source, target in merged])
    start = None if through is None else number[through]
    longest = len(ids) if max_length is None else max(0, min(max_length, len(ids)))

    paths, length = _fitting(search.up_to, len(ids), limit)
    reached, further = min(length, longest), []
    if start is not None and length < longest:
        found, reached = _fitting(partial(search.through, start), longest, limit)
        further = [path for path in found if len(path) > length]

    drawn = {pair: (order, one) for order, (pair, one) in enumerate(merged.items())}
    courses = [_course(path, ids, drawn) for path in (*paths, *further)]
    common = _largest_length(courses, NUMBERED_FIRST)
    courses.sort(key=lambda course: ((course.length > common) + (course.length > length), course))
    asked = [
        loop
        for loop in _named(courses, diagram)
        if len(loop.variables) <= reached and (through is None or through in loop.variables)
    ]
    asked.sort(key=lambda loop: len(loop.variables))
    complete = reached == longest
    return Loops(tuple(asked), complete, None if complete else reached)


def keep_names(found: Loops, before: Loops) -> Loops:
    """Loops that were known before keep their names; new ones get their own or the next free one.

    A loop that has become of another kind counts as new, and a name that a person gave stays.
    """
    former = {loop.variables: loop.name for loop in before.loops if not loop.given}
    kept = [_kept_name(loop, former.get(loop.variables, "")) for loop in found.loops]
    taken = set(kept)
    numbers = _highest_numbers((*former.values(), *(loop.name for loop in found.loops)))
    loops = []
    for loop, name in zip(found.loops, kept, strict=True):
        if not name:
            name = loop.name if loop.name not in taken else _next_name(loop.kind, numbers)
            taken.add(name)
        loops.append(loop if name == loop.name else replace(loop, name=name))
    return replace(found, loops=tuple(loops))


def shortest_loop_through(diagram: Diagram) -> dict[LinkId, tuple[VariableId, ...]]:
    """For each link that is in any loop of two or more variables, the shortest such loop."""
    ids = tuple(diagram.variables)
    number = {id: i for i, id in enumerate(ids)}
    merged = influences(diagram)
    pairs = {(number[source], number[target]): one for (source, target), one in merged.items()}
    shortest = {}
    for pair, path in Search(len(ids), pairs).shortest_through_each():
        loop = turned(tuple(ids[v] for v in path))
        shortest.update(dict.fromkeys(pairs[pair].links, loop))
    return shortest


class _Course(NamedTuple):
    """A loop without its name. Courses sort in the order in which the loops were closed."""

    closed: int
    length: int
    variables: tuple[VariableId, ...]
    influences: tuple[Influence, ...]


def _course(
    path: Path,
    ids: tuple[VariableId, ...],
    drawn: Mapping[tuple[VariableId, VariableId], tuple[int, Influence]],
) -> _Course:
    variables = turned(tuple([ids[v] for v in path]))
    steps = [drawn[pair] for pair in zip(variables, variables[1:] + variables[:1], strict=True)]
    order, ones = zip(*steps, strict=True)
    return _Course(max(order), len(path), variables, ones)


def _fitting(
    find: Callable[[int, int], list[Path] | None], longest: int, limit: int
) -> tuple[list[Path], int]:
    """All loops if they are no more than the limit, else those up to the largest length that fits.

    Lengths are tried one by one as long as each brings many more loops; where that ends, all that
    are left at once, then half of them, and so on.
    """
    paths: list[Path] = []
    length, stride, leap = 0, 1, longest
    while length < longest:
        upto = min(length + stride, longest)
        found = find(upto, limit)
        if found is not None:
            many_more = not found or 2 * len(found) > 3 * len(paths)
            paths, length, stride = found, upto, 1 if many_more else leap
        elif stride > 1:
            stride = leap = stride // 2
        else:
            break
    return paths, length


def _largest_length(courses: Iterable[_Course], most: int) -> int:
    """The largest length up to which there are at most so many."""
    total = 0
    for length, count in sorted(Counter(course.length for course in courses).items()):
        total += count
        if total > most:
            return length - 1
    return sys.maxsize


def _named(courses: Iterable[_Course], diagram: Diagram) -> Iterator[Loop]:
    given = {turned(known.loop): known.name for known in diagram.loop_names.values()}
    count: Counter[LoopKind] = Counter()
    for course in courses:
        kind = _kind(course.influences)
        count[kind] += 1
        name = given.get(course.variables, "")
        yield Loop(
            course.variables,
            tuple(chain.from_iterable(one.links for one in course.influences)),
            kind,
            any(one.delayed for one in course.influences),
            name or f"{LETTERS[kind]}{count[kind]}",
            bool(name),
        )


def _kind(steps: Iterable[Influence]) -> LoopKind:
    signs = [one.polarity for one in steps]
    if "?" in signs:
        return "undetermined"
    return "balancing" if signs.count("-") % 2 else "reinforcing"


def _kept_name(loop: Loop, before: str) -> str:
    if loop.given:
        return loop.name
    return before if before.startswith(LETTERS[loop.kind]) else ""


def _highest_numbers(names: Iterable[str]) -> Counter[str]:
    highest: Counter[str] = Counter()
    for name in names:
        letter, digits = name[:1], name[1:]
        if letter in LETTERS.values() and digits.isdecimal():
            highest[letter] = max(highest[letter], int(digits))
    return highest


def _next_name(kind: LoopKind, numbers: Counter[str]) -> str:
    letter = LETTERS[kind]
    numbers[letter] += 1
    return f"{letter}{numbers[letter]}"
