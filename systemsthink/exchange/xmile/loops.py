"""Which loop it is that an indicator names: the variables and arrows that it lists, in order."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from systemsthink.model import VariableId, turned

MOST_STEPS, MOST_LOOPS = 2_000, 200
"""After so many steps no loop is looked for any more, and for no more than so many names."""

Step = tuple[VariableId, VariableId]
Ahead = Mapping[VariableId, AbstractSet[VariableId]]


def loop_through(
    listed: Sequence[VariableId], steps: Sequence[Step], ahead: Ahead
) -> tuple[VariableId, ...]:
    """The loop through all that is listed, beginning with the smallest id; empty if there is none.

    Lists are in causal order more often than not; where this one is not, a way is looked for.

    >>> ahead = {"a": {"b", "c"}, "b": {"c"}, "c": {"a"}}
    >>> loop_through(["b", "a"], [("b", "c")], ahead)
    ('a', 'b', 'c')
    """
    around = list(dict.fromkeys([*listed, *(end for step in steps for end in step)]))
    if not around:
        return ()
    if _closes(listed, ahead) and len(set(listed)) == len(around):
        return turned(tuple(listed))
    return turned(_way(around, _arrows(around, steps, ahead)) or _way(around, ahead))


def _closes(loop: Sequence[VariableId], ahead: Ahead) -> bool:
    following = (*loop[1:], *loop[:1])
    return len(set(loop)) == len(loop) and all(
        next in ahead.get(each, ()) for each, next in zip(loop, following, strict=True)
    )


def _arrows(around: Iterable[VariableId], steps: Sequence[Step], ahead: Ahead) -> Ahead:
    """The steps listed; a variable with none, such as a flow, may go wherever it leads."""
    found: dict[VariableId, set[VariableId]] = {}
    for source, target in steps:
        found.setdefault(source, set()).add(target)
    return {each: found.get(each) or ahead.get(each, set()) for each in around}


def _way(around: Sequence[VariableId], ahead: Ahead) -> tuple[VariableId, ...]:
    """A closed way that visits each once, by trying, for a bounded time."""
    inside = set(around)
    onward = {each: sorted(ahead.get(each, set()) & inside) for each in around}
    way, visited = [around[0]], {around[0]}
    choices = [iter(onward[around[0]])]
    for _ in range(MOST_STEPS):
        if len(way) == len(around) and around[0] in onward[way[-1]]:
            return tuple(way)
        following = next((each for each in choices[-1] if each not in visited), None)
        if following is not None:
            way.append(following)
            visited.add(following)
            choices.append(iter(onward[following]))
            continue
        choices.pop()
        visited.discard(way.pop())
        if not way:
            break
    return ()
