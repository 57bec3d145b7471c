"""The command line: what a person or a script asks for without a window."""
