"""Leaving out of a picture what not everybody is to see."""

from collections.abc import Collection

from systemsthink.editing.edits import change, describe, remove
from systemsthink.model import Diagram

PARTS = ("notes", "dots", "groups", "legend", "question")
"""What a picture can do without."""


def leave_out(diagram: Diagram, parts: Collection[str]) -> Diagram:
    """The diagram without these parts; the question takes horizon and boundary along."""
    if "notes" in parts:
        diagram = remove(diagram, diagram.notes)
    if "groups" in parts:
        diagram = remove(diagram, diagram.groups)
    if "legend" in parts:
        diagram = remove(diagram, diagram.topics)
    if "dots" in parts:
        diagram = change(diagram, diagram.variables, dots=0)
    if "question" in parts:
        diagram = describe(diagram, question="", horizon="", boundary="")
    return diagram


def without_unused_topics(diagram: Diagram) -> Diagram:
    """The diagram without the themes whose colour nothing has, for a legend that tells no more."""
    kinds = (diagram.variables, diagram.links, diagram.groups, diagram.notes)
    used = {record.color for records in kinds for record in records.values()}
    return remove(diagram, [id for id, topic in diagram.topics.items() if topic.color not in used])
