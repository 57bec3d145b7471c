"""What keeps a diagram from running, and what a run takes for granted."""

import math
from collections.abc import Iterable, Iterator, Sequence

from systemsthink.model import Diagram, Link, Problem, VariableId
from systemsthink.phrases import Phrase, phrase
from systemsthink.simulation.kinds import at_once, kinds
from systemsthink.simulation.ordering import shortest_loop, successors, tangles
from systemsthink.simulation.proposal import Proposal
from systemsthink.simulation.words import likeliness

MOST_STEPS = 100_000
MOST_DRAWS = 100_000
MOST_NAMES = 6
METHODS = ("rk4", "euler")


def errors(diagram: Diagram, proposal: Proposal) -> Iterator[Problem]:
    """Whatever in the diagram keeps it from running."""
    if not diagram.variables:
        yield _error("no-variables", phrase("There are no variables to simulate."))
    yield from _bad_variables(diagram)
    yield from _bad_links(diagram)
    yield from _bad_disturbances(diagram)
    yield from _bad_clock(diagram.about.until, diagram.about.step)
    yield from _loops_at_once(diagram, proposal)


def wrong_request(
    until: float | None, dt: float | None, method: str, runs: int
) -> Iterator[Problem]:
    """Whatever in a request for a run cannot be done."""
    yield from _bad_clock(until, dt)
    if method not in METHODS:
        text = phrase("There is no method {method}; there are rk4 and euler.", method=method)
        yield _error("bad-request", text)
    if not 1 <= runs <= MOST_DRAWS:
        text = phrase("There can be 1 to {most} draws, not {runs}.", most=MOST_DRAWS, runs=runs)
        yield _error("bad-request", text)


def too_many_steps(until: float, dt: float) -> Iterator[Problem]:
    """Whether a run's steps are longer than the run itself, or too many."""
    shown = {"dt": f"{dt:g}", "until": f"{until:g}"}
    if dt > until * (1 + 1e-9):
        text = phrase("The time step {dt} is longer than the run, which takes {until}.", **shown)
        yield _error("bad-number", text)
    elif until / dt > MOST_STEPS + 0.5:
        text = phrase("A run of {until} in steps of {dt} has too many steps.", **shown)
        yield _error("bad-number", text)


def assumptions(diagram: Diagram, proposal: Proposal, runs: int) -> Iterator[Problem]:
    """What a run leaves out, and what it takes for granted because nobody said."""
    yield from _ignored(diagram, proposal)
    yield from _unknown_signs(diagram, runs)
    yield from _proposed(diagram, proposal)
    yield from _defaults(diagram, proposal)


def names_of(diagram: Diagram, variables: Sequence[VariableId]) -> str:
    """The names of the first few of these variables, on one line."""
    names = [_name(diagram, id) for id in variables[:MOST_NAMES]]
    return ", ".join([*names, "…"] if len(variables) > MOST_NAMES else names)


def _bad_variables(diagram: Diagram) -> Iterator[Problem]:
    for id, variable in diagram.variables.items():
        name = variable.name
        if not _positive(variable.time):
            yield _error(
                "bad-number", phrase("The time of {name} must be more than 0.", name=name), [id]
            )
        if not _positive(variable.leak):
            yield _error(
                "bad-number",
                phrase("The leak time of {name} must be more than 0.", name=name),
                [id],
            )
        if not math.isfinite(variable.initial):
            yield _error(
                "bad-number", phrase("The start of {name} must be a number.", name=name), [id]
            )


def _bad_links(diagram: Diagram) -> Iterator[Problem]:
    for link in diagram.links.values():
        ends = _ends(diagram, link)
        if link.strength is not None and not 0 <= link.strength < math.inf:
            text = phrase(
                "The strength of {source} → {target} must be 0 or more; its sign says which way.",
                **ends,
            )
            yield _error("bad-number", text, links=[link.id])
        if not _positive(link.delay_time):
            text = phrase("The delay of {source} → {target} must be more than 0.", **ends)
            yield _error("bad-number", text, links=[link.id])


def _bad_disturbances(diagram: Diagram) -> Iterator[Problem]:
    for event in diagram.disturbances.values():
        sizes = math.isfinite(event.start) and math.isfinite(event.size)
        if not (sizes and (event.shape == "step" or _positive(event.duration))):
            text = phrase(
                "The disturbance of {name} needs a start, a size and a duration of more than 0.",
                name=_name(diagram, event.variable),
            )
            yield _error("bad-number", text, [event.variable])


def _bad_clock(until: float | None, dt: float | None) -> Iterator[Problem]:
    if not _positive(until):
        yield _error("bad-number", phrase("A run must end later than time 0."))
    if not _positive(dt):
        yield _error("bad-number", phrase("The time step must be more than 0."))


def _loops_at_once(diagram: Diagram, proposal: Proposal) -> Iterator[Problem]:
    links = at_once(diagram, kinds(diagram, proposal))
    graph = successors(diagram.variables, links)
    for tangle in tangles(graph):
        loop = min((shortest_loop(graph, id) for id in tangle), key=len)
        names = [diagram.variables[id].name for id in (*loop, loop[0])]
        text = phrase(
            "Nothing in the loop {loop} takes time: mark one of its links as delayed,"
            " or let {name} accumulate.",
            loop=" → ".join(names),
            name=max(names, key=likeliness),
        )
        steps = set(zip(loop, (*loop[1:], loop[0]), strict=True))
        around = [link.id for link in links if (link.source, link.target) in steps]
        yield _error("instantaneous-loop", text, loop, around)


def _ignored(diagram: Diagram, proposal: Proposal) -> Iterator[Problem]:
    kind = kinds(diagram, proposal)
    links_into: dict[VariableId, list[str]] = {}
    for link in diagram.links.values():
        links_into.setdefault(link.target, []).append(link.id)
    for id, variable in diagram.variables.items():
        into = links_into.get(id)
        if kind[id] == "input" and into:
            text = phrase(
                "{name} is an input: what points at it has no effect.", name=variable.name
            )
            yield Problem("input-influenced", text, (id,), tuple(into))
        if variable.initial and kind[id] not in ("accumulates", "input"):
            text = phrase(
                "{name} does not accumulate: where it starts has no effect.", name=variable.name
            )
            yield Problem("start-ignored", text, (id,))


def _unknown_signs(diagram: Diagram, runs: int) -> Iterator[Problem]:
    links = tuple(link.id for link in diagram.links.values() if link.polarity == "?")
    if links and runs == 1:
        text = phrase(
            "Links without a sign are left out of this run; several draws give them either sign."
        )
        yield Problem("unknown-sign", text, links=links)
    elif links:
        text = phrase("Links without a sign get either sign, half of the draws each.")
        yield Problem("unknown-sign", text, links=links, severity="note")


def _proposed(diagram: Diagram, proposal: Proposal) -> Iterator[Problem]:
    if proposal.accumulates:
        names = names_of(diagram, proposal.accumulates)
        text = phrase("It was not said what accumulates: here it is {names}.", names=names)
        yield Problem("assumed-levels", text, proposal.accumulates, severity="note")
    event = proposal.disturbance
    if event:
        name = _name(diagram, event.variable)
        text = (
            phrase("No disturbance was set: here {name} gets a pulse at time 1.", name=name)
            if event.shape == "pulse"
            else phrase("No disturbance was set: here {name} rises by 1 at time 1.", name=name)
        )
        yield Problem("assumed-disturbance", text, (event.variable,), severity="note")


def _defaults(diagram: Diagram, proposal: Proposal) -> Iterator[Problem]:
    kind = kinds(diagram, proposal)
    links = diagram.links.values()
    strengths = tuple(link.id for link in links if link.strength is None)
    delays = tuple(link.id for link in links if link.delayed and link.delay_time is None)
    times = tuple(
        id for id, v in diagram.variables.items() if kind[id] == "accumulates" and v.time is None
    )
    if strengths:
        text = phrase("Where nobody gave a strength, a change of 1 has an effect of 1.")
        yield Problem("assumed-strengths", text, links=strengths, severity="note")
    if delays:
        text = phrase("Where nobody gave the length of a delay, it is 2.")
        yield Problem("assumed-delays", text, links=delays, severity="note")
    if times:
        text = phrase("Where nobody gave a time, an effect of 1 moves a level by 1 in a time of 1.")
        yield Problem("assumed-times", text, times, severity="note")


def _positive(value: float | None) -> bool:
    return value is None or 0 < value < math.inf


def _name(diagram: Diagram, id: VariableId) -> str:
    variable = diagram.variables.get(id)
    return variable.name if variable else id


def _ends(diagram: Diagram, link: Link) -> dict[str, str]:
    return {"source": _name(diagram, link.source), "target": _name(diagram, link.target)}


def _error(
    code: str, text: Phrase, variables: Iterable[str] = (), links: Iterable[str] = ()
) -> Problem:
    return Problem(code, text, tuple(variables), tuple(links), "error")
