"""Which column of an edge list holds what."""

from collections.abc import Sequence
from dataclasses import dataclass

CAUSE = ("from", "source", "cause", "source node", "from node", "from variable")
EFFECT = ("to", "target", "effect", "target node", "to node", "to variable")
SIGN = ("polarity", "sign", "influence", "effect", "direction", "label", "type", "weight")
STRENGTH = ("strength", "weight")
DELAY = ("delay", "delayed", "delay mark")
DELAY_TIME = ("delay time", "lag", "time lag")


@dataclass(frozen=True)
class Columns:
    """Where the columns are; where several may hold a sign, the first one that does counts."""

    width: int
    cause: int
    effect: int
    sign: tuple[int, ...]
    strength: tuple[int, ...]
    delay: tuple[int, ...]
    delay_time: tuple[int, ...]


def columns_of(header: Sequence[str]) -> Columns | None:
    """Find the columns, in any order and case; None without one for the cause and the effect.

    >>> columns_of(["Sign", "Effect", "Cause"])
    Columns(width=3, cause=2, effect=1, sign=(0,), strength=(), delay=(), delay_time=())
    >>> columns_of(["Source", "Target", "Effect"]).sign
    (2,)
    """
    names = [" ".join(cell.replace("_", " ").split()).casefold().rstrip("?: ") for cell in header]
    cause, effect = _all(names, CAUSE), _all(names, EFFECT)
    if not cause or not effect:
        return None
    ends = (cause[0], effect[0])
    sign = _all(names, (*SIGN, "strength"))
    return Columns(
        len(names),
        *ends,
        tuple(at for at in sign if at not in ends),
        _all(names, STRENGTH),
        _all(names, DELAY),
        _all(names, DELAY_TIME),
    )


def _all(names: Sequence[str], wanted: Sequence[str]) -> tuple[int, ...]:
    return tuple(names.index(name) for name in wanted if name in names)
