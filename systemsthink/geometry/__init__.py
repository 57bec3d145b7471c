"""Curves, boxes and hits in plain numbers."""
