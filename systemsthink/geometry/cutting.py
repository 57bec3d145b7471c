"""Leaving links out where a label or a mark stands, for pictures that one can see through."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from systemsthink.geometry.boxes import Box
from systemsthink.geometry.marking import DELAY_GAP, SIGN_RADIUS
from systemsthink.geometry.picture import CurveShape, Picture

Span = tuple[float, float]


def see_through(picture: Picture) -> Picture:
    """The picture with every link cut where it would run under a label or its own marks."""
    boxes = [(label.id, label.box) for label in picture.labels.values()]
    curves = {id: replace(curve, cuts=_cuts(curve, boxes)) for id, curve in picture.curves.items()}
    return replace(picture, curves=curves)


def left_over(cuts: Iterable[Span], end: float = 1.0) -> list[Span]:
    """What remains of the way from 0 to `end` between the cuts.

    >>> left_over([(0.4, 0.5), (0.1, 0.2)], 0.9)
    [(0.0, 0.1), (0.2, 0.4), (0.5, 0.9)]
    """
    spans: list[Span] = []
    at = 0.0
    for begin, until in sorted(cuts):
        if begin > at:
            spans.append((at, min(begin, end)))
        at = max(at, until)
        if at >= end:
            return spans
    return [*spans, (at, end)]


def _cuts(curve: CurveShape, boxes: Iterable[tuple[str, Box]]) -> tuple[Span, ...]:
    arc, length = curve.arc, max(curve.arc.length, 1e-6)
    cuts = [_round(arc.share_at(*curve.sign), SIGN_RADIUS * curve.scale / length)]
    if curve.delay is not None:
        cuts.append(_round(arc.share_at(*curve.delay[:2]), DELAY_GAP / length))
    for id, box in boxes:
        if id not in (curve.source, curve.target) and box.intersects(curve.box):
            stops = [0.0, *sorted(arc.crossings(box)), 1.0]
            cuts += [
                (begin, end)
                for begin, end in pairwise(stops)
                if box.contains(*arc.point_at((begin + end) / 2))
            ]
    return tuple(cuts)


def _round(middle: float, reach: float) -> Span:
    return middle - reach, middle + reach
