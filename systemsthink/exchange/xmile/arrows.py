"""What an arrow of an XMILE view says of a link."""

from typing import Any

from systemsthink.exchange.curves import bend_at_angle, bend_past
from systemsthink.exchange.markup import attribute
from systemsthink.exchange.words import number_of
from systemsthink.exchange.xmile.document import own
from systemsthink.exchange.xmile.pictures import Connector, farthest, points_in


def fields_of(arrow: Connector) -> dict[str, Any]:
    """The fields of the link that an arrow stands for."""
    element = arrow.element
    return {
        "polarity": arrow.polarity,
        "delayed": arrow.delayed,
        "delay_time": number_of(own(element, "delay_time")) if arrow.delayed else None,
        "strength": number_of(own(element, "strength")),
        "bend": _bend(arrow),
        "color": arrow.color,
        "flow": own(element, "is_flow") == "true",
        "description": _reasons(arrow),
    }


def _bend(arrow: Connector) -> float | None:
    """How the arrow bends; nobody said where it begins or ends at a ghost that is no more."""
    start, end = arrow.points
    points = points_in(arrow.parts["pts"]) if "pts" in arrow.parts else []
    angle = number_of(attribute(arrow.element, "angle"))
    if arrow.ghostly or start is None or end is None or start == end:
        return None
    if own(arrow.element, "bend_unsaid") == "true":
        return None
    if points:
        return bend_past(start, end, farthest(start, end, points))
    return None if angle is None else bend_at_angle(start, end, angle)


def _reasons(arrow: Connector) -> str:
    """Why the link is there and has its sign."""
    whole, *parts = (
        "".join(arrow.parts[name].itertext()).strip() if name in arrow.parts else ""
        for name in ("documentation", "reasoning", "polarity_reasoning")
    )
    return whole or "\n\n".join(filter(None, parts))
