"""What has come out of an XMILE document so far."""

from dataclasses import dataclass, field
from typing import Any

from systemsthink.exchange.draft import Draft
from systemsthink.exchange.xmile.document import Document
from systemsthink.exchange.xmile.pictures import Picture
from systemsthink.model import LinkId, VariableId


@dataclass
class Found:
    """What has come out of a document so far: variables by key, links by their ends."""

    document: Document
    pictures: list[Picture]
    draft: Draft = field(default_factory=Draft)
    ids: dict[str, VariableId] = field(default_factory=dict)
    between: dict[tuple[VariableId, VariableId], list[LinkId]] = field(default_factory=dict)
    drawn: list[dict[str, LinkId]] = field(default_factory=list)
    loops: set[tuple[str, tuple[VariableId, ...]]] = field(default_factory=set)

    @property
    def ahead(self) -> dict[VariableId, set[VariableId]]:
        """Where links lead from each variable."""
        found: dict[VariableId, set[VariableId]] = {}
        for source, target in self.between:
            found.setdefault(source, set()).add(target)
        return found

    def link(self, source: str, target: str, **fields: Any) -> LinkId:
        """A new link between two variables by their keys."""
        ends = (self.ids[source], self.ids[target])
        link = self.draft.link(*ends, **fields)
        self.between.setdefault(ends, []).append(link)
        return link
