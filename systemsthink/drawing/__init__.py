"""Pictures of diagrams and charts, shared by screen and export."""
