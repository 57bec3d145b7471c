"""Which variable a name in another program's file means."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.reading import label_of
from systemsthink.model import MAX_NAME, Diagram, VariableId, key_of, put

_WORD = re.compile(r'"[^"]*"|[^\W\d][\w.$]*|\{[^{}]*\}')


class Names:
    """Names within one model; blanks and underscores are the same where no name says otherwise.

    >>> names = Names(Draft())
    >>> names.add("Birth rate"), names.find("birth_rate"), names.find("deaths")
    ('v1', 'v1', None)
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._exact: dict[str, VariableId] = {}
        self._folded: dict[str, VariableId] = {}
        self.missing = 0

    def add(self, name: str, **fields: Any) -> VariableId:
        """A new variable that this name means, unless one was first."""
        id = self.draft.another(name, **fields)
        self._exact.setdefault(key_of(name), id)
        self._folded.setdefault(folded(name), id)
        return id

    def find(self, name: str) -> VariableId | None:
        """The variable that a name means."""
        return self._exact.get(key_of(name)) or self._folded.get(folded(name))

    def found(self, name: str) -> VariableId | None:
        """The variable that a name means, made if nothing but a link names it."""
        known = self.find(name)
        if known or not label_of(name):
            return known
        self.missing += 1
        return self.add(name)

    def mentioned(self, formula: str) -> Iterator[VariableId]:
        """The variables that a formula names, each once, in order; nothing is evaluated."""
        ids = (self._meant(word) for word in _WORD.findall(formula))
        return iter(dict.fromkeys(id for id in ids if id))

    def _meant(self, word: str) -> VariableId | None:
        if word.startswith("{"):  # a remark
            return None
        word = word.strip('"')
        return self.find(word) or self.find(word.partition(".")[0])


def folded(name: str) -> str:
    """A name as equations write it.

    >>> folded("Birth\\\\n Rate") == folded("birth_rate")
    True
    """
    return key_of(name.replace("\\n", " ").replace("_", " "))


def numbered(diagram: Diagram, same: Callable[[str], str]) -> dict[VariableId, str]:
    """The names that a program takes for one before it, with a number behind each.

    >>> from systemsthink.model import Variable, diagram
    >>> numbered(diagram([Variable("v1", "a b"), Variable("v2", "a_b")]), folded)
    {'v2': 'a_b 2'}
    """
    taken: set[str] = set()
    found = {}
    for variable in diagram.variables.values():
        name, number = variable.name, 1
        while same(name) in taken:
            number += 1
            name = f"{variable.name[: MAX_NAME - 10]} {number}"
        taken.add(same(name))
        if name != variable.name:
            found[variable.id] = name
    return found


def told_apart(diagram: Diagram, same: Callable[[str], str]) -> Diagram:
    """The diagram with a number behind each name that a program takes for one before it."""
    names = numbered(diagram, same)
    return put(diagram, *(replace(diagram.variables[id], name=name) for id, name in names.items()))


def unique(wanted: Mapping[VariableId, str]) -> dict[VariableId, str]:
    """The ids that variables had in a file, where no two are the same, else the variable's own."""
    taken: set[str] = set(wanted)
    ids = {}
    for id, before in wanted.items():
        ids[id] = id if not before or before in taken else before
        taken.add(ids[id])
    return ids
