"""The surface on which a diagram is drawn."""
