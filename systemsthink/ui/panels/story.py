"""A loop told link by link: the more of this, the more of that."""

from systemsthink.analysis.graph import influences
from systemsthink.analysis.loops import Loop
from systemsthink.language import say
from systemsthink.model import Diagram, Polarity
from systemsthink.phrases import Phrase, phrase


def story_of(diagram: Diagram, loop: Loop) -> str:
    """The loop as a facilitator would read it aloud, once around."""
    clauses = "; ".join(say(clause) for clause in clauses_of(diagram, loop))
    return f"{clauses[:1].upper()}{clauses[1:]}. {say(_endings[loop.kind])}"


def clauses_of(diagram: Diagram, loop: Loop) -> tuple[Phrase, ...]:
    """One clause a link; each starts from where the one before it left the variable."""
    known = influences(diagram)
    clauses = []
    more = True
    for source, target in zip(
        loop.variables, (*loop.variables[1:], loop.variables[0]), strict=True
    ):
        influence = known[source, target]
        names = diagram.variables[source].name, diagram.variables[target].name
        clause = _clause(more, influence.polarity, *names)
        delayed = influence.delayed
        clauses.append(phrase("{clause} (after a while)", clause=clause) if delayed else clause)
        more = {"+": more, "-": not more, "?": True}[influence.polarity]
    return tuple(clauses)


def _clause(more: bool, polarity: Polarity, x: str, y: str) -> Phrase:
    match more, polarity:
        case True, "+":
            return phrase("the more {x}, the more {y}", x=x, y=y)
        case True, "-":
            return phrase("the more {x}, the less {y}", x=x, y=y)
        case False, "+":
            return phrase("the less {x}, the less {y}", x=x, y=y)
        case False, "-":
            return phrase("the less {x}, the more {y}", x=x, y=y)
    return phrase("{x} does something to {y}", x=x, y=y)


_endings = {
    "reinforcing": phrase("The loop strengthens a change: it reinforces."),
    "balancing": phrase("The loop counteracts a change: it balances."),
    "undetermined": phrase("What the loop does depends on the links that have no sign yet."),
}
