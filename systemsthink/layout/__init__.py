"""Where variables should lie."""

from systemsthink.layout.placing import place

__all__ = ["place"]
