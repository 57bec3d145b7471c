"""What is typed while a link is being set: its sign and delay, before or behind its target."""

from dataclasses import dataclass, replace

from systemsthink.model import Polarity, VariableId

SIGN_KEYS: dict[str, Polarity] = {
    "+": "+",
    "=": "+",  # where the plus is on the same key, with Shift
    "-": "-",
    "−": "-",
    "–": "-",
    "?": "?",
}
DELAY_KEYS = (",", "|", "‖")
"""A comma is a pause."""


@dataclass(frozen=True)
class Aim:
    """A link's sign and delay as far as they were said, and what was typed of its target."""

    polarity: Polarity | None = None
    delayed: bool = False
    name: str = ""


@dataclass(frozen=True)
class Aiming:
    """A link that is being typed, as far as it goes: from where, and to what or where."""

    start: VariableId
    x: float
    y: float
    end: VariableId | None = None
    backwards: bool = False


def aim_of(text: str) -> Aim:
    """What a line says of a link: a sign and a delay in front, each at most once, then a name.

    >>> aim_of("-,cap")
    Aim(polarity='-', delayed=True, name='cap')
    >>> aim_of("Work-life balance").name
    'Work-life balance'
    """
    polarity: Polarity | None = None
    delayed = False
    rest = text.lstrip()
    while rest:
        if polarity is None and rest[0] in SIGN_KEYS:
            polarity = SIGN_KEYS[rest[0]]
        elif not delayed and rest[0] in DELAY_KEYS:
            delayed = True
        else:
            break
        rest = rest[1:].lstrip()
    return Aim(polarity, delayed, rest.rstrip())


def aim_behind(aim: Aim) -> Aim:
    """The same with the sign and the delay that stand behind the name, where none was said.

    >>> aim_behind(aim_of("cap-,"))
    Aim(polarity='-', delayed=True, name='cap')
    >>> aim_behind(aim_of("+Enough?")).name
    'Enough?'
    """
    while len(aim.name) > 1:
        last = aim.name[-1]
        if aim.polarity is None and last in SIGN_KEYS:
            aim = replace(aim, polarity=SIGN_KEYS[last])
        elif not aim.delayed and last in DELAY_KEYS:
            aim = replace(aim, delayed=True)
        else:
            break
        aim = replace(aim, name=aim.name[:-1].rstrip())
    return aim
