"""What a diagram means: its loops."""
