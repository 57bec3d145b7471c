"""How a diagram changes: edits as functions, and the session that keeps and undoes them."""
