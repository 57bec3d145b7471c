"""What a disturbance does at an instant and during a step."""

import math

from systemsthink.model import Disturbance

_ROUNDING = 1e-9


def at(disturbance: Disturbance, time: float) -> float:
    """Its value at an instant; a step or pulse that starts or ends then has done so."""
    since = time - disturbance.start
    if since < -_ROUNDING:
        return 0.0
    size, duration = disturbance.size, disturbance.duration
    match disturbance.shape:
        case "step":
            return size
        case "pulse":
            return size if since < duration - _ROUNDING else 0.0
        case "ramp":
            return size * min(1.0, max(0.0, since) / duration)
        case "sine":
            return size * math.sin(2 * math.pi * since / duration)


def during(disturbance: Disturbance, start: float, dt: float, stage: float) -> float:
    """Its value for a stage of a step: the mean over the step where it jumps, so areas are exact.

    A ramp or a sine is continuous and is taken at the stage itself, a share of the step.
    """
    if disturbance.shape not in ("step", "pulse"):
        return at(disturbance, start + stage * dt)
    end = math.inf if disturbance.shape == "step" else disturbance.start + disturbance.duration
    overlap = min(start + dt, end) - max(start, disturbance.start)
    return disturbance.size * min(1.0, max(0.0, overlap / dt))
