"""What a diagram does over time."""
