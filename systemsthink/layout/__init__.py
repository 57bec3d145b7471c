"""Where variables should lie."""
