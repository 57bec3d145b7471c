"""Formats of graphs: GraphML, GML, DOT, Mermaid and PlantUML."""
