"""The attributes of a node, an edge or a graph, asked by their names."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from systemsthink.model import MAX_NAME


class Told:
    """The attributes of one thing, asked by name whatever its capitals and underscores.

    >>> told = Told({"Delay_Time": "2", "size": "9"})
    >>> told.take("delaytime", "lag"), told.rest
    ('2', {'size': '9'})
    """

    def __init__(self, said: Mapping[str, str]) -> None:
        self.rest = {name: value for name, value in said.items() if value.strip()}
        self._names = {folded(name): name for name in reversed(self.rest)}

    def take(self, *names: str) -> str:
        """The value under the first of these names that is there; it counts as understood."""
        return self.taken(lambda value: value, *names) or ""

    def taken(self, meaning: Callable[[str], Any], *names: str) -> Any:
        """What the first of these attributes means that means something; None if none does."""
        for name in names:
            known = self._names.get(folded(name))
            if known is None:
                continue
            found = meaning(self.rest.get(known, ""))
            if found is not None:
                self.rest.pop(known, None)
                return found
        return None


@lru_cache(maxsize=1000)
def folded(name: str) -> str:
    """The name of an attribute without what people write it with or without."""
    return name.casefold().replace("_", "").replace(" ", "").replace("-", "")[:MAX_NAME]
