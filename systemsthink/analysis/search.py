"""The search for loops among variables that are numbered 0, 1, 2 …, bounded by counts only.

Each loop is found from the one of its variables that ranks first, by walking ahead and turning
back where the way home is too long. `away` holds, for every variable, a length that no way home
can fall below. It starts with the exact distances; a walk that comes home nowhere raises it, one
that does lowers it again for all who can follow. Whatever happens, no variable's entry exceeds
that of a next variable by more than 1, so that no loop is missed; and between two loops a variable
is tried at most once for each length, so that the work grows with the number of loops and not
with the number of ways into a dead end (after Peng et al. 2019, hop-constrained paths).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

NEVER = 1 << 30
"""Stands for no way home at all, and for a variable that is on the way already."""

Path = tuple[int, ...]


class Search:
    """The links among n variables, and for each start how far the others are from it."""

    def __init__(self, size: int, pairs: Iterable[tuple[int, int]]) -> None:
        self.size = size
        self.out: list[list[int]] = [[] for _ in range(size)]
        self.into: list[list[int]] = [[] for _ in range(size)]
        for source, target in pairs:
            self.out[source].append(target)
            self.into[target].append(source)
        self._starts: list[tuple[int, list[int]]] | None = None

    def up_to(self, longest: int, most: int) -> list[Path] | None:
        """All loops of at most this length, or None if they are more than `most`."""
        if self._starts is None:
            self._starts = list(self._ranked_starts())
        return self._collect(self._starts, longest, most)

    def through(self, start: int, longest: int, most: int) -> list[Path] | None:
        """All loops of at most this length through one variable, or None if they are too many."""
        return self._collect([(start, self._distances(start, [0] * self.size))], longest, most)

    def shortest_through_each(self) -> Iterator[tuple[tuple[int, int], Path]]:
        """Each pair of different variables that a loop goes through, and the shortest such loop."""
        for source in range(self.size):
            if self.into[source] and self.out[source]:
                yield from self._shortest_into(source)

    def _shortest_into(self, start: int) -> Iterator[tuple[tuple[int, int], Path]]:
        """The shortest ways from the start to those that lead to it."""
        came: dict[int, int] = {start: start}
        wanted = {v for v in self.into[start] if v != start}
        queue = [start]
        for v in queue:
            if not wanted:
                return
            for w in self.out[v]:
                if w in came:
                    continue
                came[w] = v
                queue.append(w)
                if w in wanted:
                    wanted.remove(w)
                    yield (w, start), _way(came, w)

    def _ranked_starts(self) -> Iterator[tuple[int, list[int]]]:
        """Busy variables first, so that the rest falls apart early; each without those before."""
        fresh = [0] * self.size
        for start in sorted(
            range(self.size), key=lambda v: (-len(self.out[v]) * len(self.into[v]), v)
        ):
            away = self._distances(start, fresh)
            if any(away[v] < NEVER for v in self.out[start]):
                yield start, away
            fresh[start] = NEVER

    def _distances(self, start: int, fresh: Sequence[int]) -> list[int]:
        """How many links each variable is away from the start, avoiding those not fresh."""
        away = [NEVER] * self.size
        away[start] = 0
        queue = [start]
        for v in queue:
            for u in self.into[v]:
                if away[u] == NEVER and not fresh[u]:
                    away[u] = away[v] + 1
                    queue.append(u)
        return away

    def _collect(
        self, starts: Iterable[tuple[int, list[int]]], longest: int, most: int
    ) -> list[Path] | None:
        found: list[Path] = []
        for start, away in starts:
            if not self._walk(start, away.copy(), longest, most, found):
                return None
        return found

    def _walk(
        self, start: int, away: list[int], longest: int, most: int, found: list[Path]
    ) -> bool:
        """Add the loops from one start to those found; False as soon as they are too many."""
        out = self.out
        path, ahead, home = [start], [iter(out[start])], [NEVER]
        while True:
            length = len(path)
            for v in ahead[-1]:
                if length + away[v] > longest:
                    continue
                if v == start:
                    if len(found) >= most:
                        return False
                    found.append(tuple(path))
                    home[-1] = 1
                else:
                    path.append(v)
                    ahead.append(iter(out[v]))
                    home.append(NEVER)
                    away[v] = NEVER
                    break
            else:
                v, way = path.pop(), home.pop()
                ahead.pop()
                if not path:
                    return True
                if way == NEVER:
                    away[v] = longest - length + 2
                else:
                    self._lower(v, way, away)
                    home[-1] = min(home[-1], way + 1)

    def _lower(self, v: int, way: int, away: list[int]) -> None:
        """A way home was found: those before may follow it."""
        away[v] = way
        queue = [v]
        for w in queue:
            way = away[w] + 1
            for u in self.into[w]:
                if way < away[u] < NEVER:
                    away[u] = way
                    queue.append(u)


def _way(came: Mapping[int, int], v: int) -> Path:
    way = [v]
    while came[v] != v:
        v = came[v]
        way.append(v)
    return tuple(reversed(way))
