"""The plain-text notation, and what people type and paste."""
