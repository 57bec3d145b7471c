"""Where variables should lie: a first layout that is the same every time."""

from systemsthink.layout.placing import place

__all__ = ["place"]
