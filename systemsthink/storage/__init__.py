"""How a diagram is kept: the native file and its journal."""
