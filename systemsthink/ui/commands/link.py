"""What can be done about links: where they lead, which sign they have, whether they are late."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from systemsthink.editing import edits
from systemsthink.model import Link, Polarity
from systemsthink.phrases import phrase
from systemsthink.ui.action import Action
from systemsthink.ui.commands import chosen

if TYPE_CHECKING:
    from systemsthink.ui.window import Window


def link_from(window: Window) -> None:
    """Ask to which variable, old or new, a link from the selected one goes."""
    window.canvas.requests.link_from(chosen.variables(window)[0])


def lead_to(window: Window) -> None:
    """Ask to which other variable the selected link leads."""
    _lead(window, "target")


def lead_from(window: Window) -> None:
    """Ask from which other variable the selected link comes."""
    _lead(window, "source")


def next_link(window: Window) -> None:
    """Go to the next link of the selected variable."""
    _step(window, 1)


def previous_link(window: Window) -> None:
    """Go to the link before."""
    _step(window, -1)


def make_positive(window: Window) -> None:
    """More of the cause leads to more of the effect."""
    _set_polarity(window, "+")


def make_negative(window: Window) -> None:
    """More of the cause leads to less of the effect."""
    _set_polarity(window, "-")


def make_unknown(window: Window) -> None:
    """Nobody knows yet which way it works."""
    _set_polarity(window, "?")


def toggle_delay(window: Window) -> None:
    """Mark the selected links as delayed, or as immediate if they all were."""
    links = [link.id for link in chosen.links(window)]
    edited = edits.set_delayed(window.workspace.kept, links, not all_delayed(window))
    window.workspace.commit(edited, phrase("Change delay"))


def unbend(window: Window) -> None:
    """Leave the shape of the selected links to the program."""
    links = [link.id for link in chosen.links(window)]
    edited = edits.change(window.workspace.kept, links, bend=None)
    window.workspace.commit(edited, phrase("Bend link"))


def all_positive(window: Window) -> bool:
    """Whether all selected links are positive."""
    return _all(window, lambda link: link.polarity == "+")


def all_negative(window: Window) -> bool:
    """Whether all selected links are negative."""
    return _all(window, lambda link: link.polarity == "-")


def all_unknown(window: Window) -> bool:
    """Whether no selected link has a sign."""
    return _all(window, lambda link: link.polarity == "?")


def all_delayed(window: Window) -> bool:
    """Whether all selected links are delayed."""
    return _all(window, lambda link: link.delayed)


def _lead(window: Window, end: Literal["source", "target"]) -> None:
    from systemsthink.tools.requests import Redirect

    window.canvas.requests.answer(Redirect(chosen.links(window)[0].id, end))


def _step(window: Window, by: int) -> None:
    from systemsthink.ui.canvas.stepping import next_link

    next_link(window.canvas, by)


def _set_polarity(window: Window, polarity: Polarity) -> None:
    links = [link.id for link in chosen.links(window)]
    edited = edits.set_polarity(window.workspace.kept, links, polarity)
    window.workspace.commit(edited, phrase("Change sign"))


def _all(window: Window, holds: Callable[[Link], bool]) -> bool:
    links = chosen.links(window)
    return bool(links) and all(map(holds, links))


ACTIONS = (
    Action("link", phrase("Link to…"), link_from, "Ctrl+L", "link", chosen.one_variable),
    Action(
        "positive",
        phrase("More leads to more (+)"),
        make_positive,
        "+; =",
        "positive",
        chosen.any_link,
        all_positive,
        True,
    ),
    Action(
        "negative",
        phrase("More leads to less (−)"),
        make_negative,
        "-",
        "negative",
        chosen.any_link,
        all_negative,
        True,
    ),
    Action(
        "unknown",
        phrase("Sign not known (?)"),
        make_unknown,
        "?",
        "unknown",
        chosen.any_link,
        all_unknown,
        True,
    ),
    Action(
        "delay",
        phrase("Delayed"),
        toggle_delay,
        "Ctrl+D; ,",
        "delay",
        chosen.any_link,
        all_delayed,
        True,
    ),
    Action("lead_to", phrase("Lead to another variable…"), lead_to, enabled=chosen.one_link),
    Action("lead_from", phrase("Start at another variable…"), lead_from, enabled=chosen.one_link),
    Action("next_link", phrase("Next link"), next_link, "Ctrl+Tab", canvas_key=True),
    Action(
        "previous_link",
        phrase("Previous link"),
        previous_link,
        "Ctrl+Shift+Tab; Ctrl+Backtab",
        canvas_key=True,
    ),
    Action(
        "straighten",
        phrase("Let the program bend it"),
        unbend,
        "",
        "",
        chosen.any_link,
    ),
)
