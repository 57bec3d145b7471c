"""How large a picture is on paper, unless told otherwise."""

WIDTH_MM = 160.0
DPI = 300.0
INCH = 25.4
"""Millimetres."""
