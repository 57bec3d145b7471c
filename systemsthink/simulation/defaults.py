"""What a run assumes where nobody said; docs/simulation.md tells it to people."""

STRENGTH = 1.0
TIME = 1.0
DELAY_TIME = 2.0

FAIRLY_SURE = 0.25
A_GUESS = 0.5
"""How far the logarithms of a draw's numbers spread around what was said, and what was not."""
