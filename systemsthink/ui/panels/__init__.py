"""What stands beside the canvas."""
