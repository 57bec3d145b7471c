"""Elements and relations as the library C4-PlantUML has them, each a macro in one line."""

import csv
import re
from typing import NamedTuple

from systemsthink.exchange.graphs.plantuml.texts import said

_MACRO = re.compile(r"(?P<name>[A-Z]\w*)\s*\((?P<given>.*)\)\s*(?P<opens>\{)?\s*")
_ELEMENT = re.compile(r"(?:Person|System|Container|Component|Node|Deployment_Node)\w*")
_RELATION = re.compile(r"(?:Bi)?Rel\w*")
_LOOKS = re.compile(r"(?:Lay|Update|Add|Set|Show|Hide)\w*|[A-Z][A-Z_]+")


class Macro(NamedTuple):
    """What a macro says: a relation, an element or a frame around elements; or how things look.

    `given` are its texts in order: two keys and a label, or a key, a label and what describes it.
    """

    kind: str
    given: list[str]
    backwards: bool = False
    forwards: bool = True


def macro_in(line: str) -> Macro | None:
    """The macro that a line is, if it is one of the library.

    >>> macro_in('Rel_Back(bank, mail, "Sends, to", $tags="x")')
    Macro(kind='relation', given=['bank', 'mail', 'Sends, to'], backwards=True, forwards=False)
    """
    found = _MACRO.fullmatch(line)
    if not found:
        return None
    given_text = found["given"].replace("\r", " ")  # an end of a line, which csv refuses
    cells = next(csv.reader([given_text], skipinitialspace=True), [])
    given = [said(cell) for cell in cells if not cell.startswith("$")]
    name = found["name"]
    if _RELATION.fullmatch(name) and len(given) > 1:
        back = "Back" in name
        return Macro("relation", given, back or name.startswith("Bi"), not back)
    if found["opens"] and len(given) > 1:
        return Macro("frame", given)
    if _ELEMENT.fullmatch(name) and len(given) > 1:
        return Macro("element", given)
    return Macro("looks", []) if _LOOKS.fullmatch(name) else None
