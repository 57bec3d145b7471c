"""LOOPY, both versions of it."""
