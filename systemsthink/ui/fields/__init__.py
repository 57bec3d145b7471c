"""Fields and labels of which panels and dialogs are made."""
