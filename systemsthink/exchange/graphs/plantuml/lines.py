"""The lines of a PlantUML text, and the graph that they describe."""

import re

from systemsthink.exchange.bounds import MOST, too_much
from systemsthink.exchange.graphs.graph import Edge, Graph, Sheet
from systemsthink.exchange.graphs.plantuml.elements import (
    Arrow,
    Thing,
    arrow_at,
    behind,
    label_at,
    thing_at,
)
from systemsthink.exchange.graphs.plantuml.macros import Macro, macro_in
from systemsthink.exchange.graphs.plantuml.texts import said

MOST_DEPTH = 5
MOST_LINE = 20_000

_PASSED = re.compile(
    r"(?:!|@|skinparam\b|hide\b|show\b|scale\b|left to right\b|top to bottom\b|allow_?mixing\b"
    r"|autonumber\b|remove\b|restore\b|sprite\b|set\b|header\b|footer\b|caption\b|mainframe\b"
    r"|activate\b|deactivate\b|return\b|newpage\b|layout_\w+\b)",
    re.IGNORECASE,
)
_BLOCKS = re.compile(
    r"(?:(?:legend|header|footer)\b(?:\s+(?:left|right|center|top|bottom))*|title|<style>"
    r"|skinparam\b.*\{|/'.*|!(?:\w+\s+)*(?:procedure|function|definelong)\b(?!.*return).*)",
    re.IGNORECASE,
)
_BLOCK_END = re.compile(
    r"(?:end ?(?:legend|header|footer|title)|</style>|\}|.*'/"
    r"|!end ?(?:procedure|function|definelong))",
    re.IGNORECASE,
)
_LISTING = re.compile(r"class|interface|object|map|json|enum|entity|struct|annotation")
"""Kinds of things whose braces hold what they consist of, not other things."""

_SAID_OF = re.compile(r"\s*:\s*(?P<text>.+)")
_NOTE = re.compile(
    r"[hr]?note(?:\s+\"(?P<quoted>[^\"]*)\")?(?:\s+as\s+(?P<alias>\w+))?"
    r"(?:\s+(?:left|right|top|bottom|over|on)\b[^:]*?)?(?:\s+as\s+(?P<other>\w+))?"
    r"(?:\s*#\w+)?(?:\s*:\s*(?P<text>.*))?\s*",
    re.IGNORECASE,
)
_SHEET = re.compile(r'note "[^"]*" as \w+')
"""A note on one line, however long."""

_NOTE_END = re.compile(r"end ?[hr]?note", re.IGNORECASE)


class Lines:
    """Reads line after line; what is open in between is a block, a note or a group."""

    def __init__(self) -> None:
        self.graph = Graph()
        self.odd = self.bare = 0
        self._notes: set[str] = set()
        self._containers: dict[str, str] = {}
        self._around: list[list[str] | None] = []
        self._block: str | None = None
        self._kept: list[str] = []
        self._thing = ""

    def add(self, line: str) -> None:
        """Read the next line."""
        line = line.strip()
        line = line if _SHEET.fullmatch(line) else line[:MOST_LINE]
        if self._block is not None:
            self._inside(line)
        elif not line or line.startswith("'"):
            return
        elif line == "}":
            if self._around:
                self._around.pop()
        elif not (self._begins(line) or self._says(line)):
            self.odd += 1

    def _inside(self, line: str) -> None:
        """A line of what is said in several: a note, a title, a long name, or what is passed."""
        ends = {"note": _NOTE_END, "thing": re.compile(r".*\]")}.get(self._block or "", _BLOCK_END)
        if not ends.fullmatch(line):
            self._kept.append(line)
            return
        text = "\n".join(self._kept)
        if self._block == "note":
            self.graph.sheets.append(Sheet(said(text)))
        elif self._block == "title":
            self.graph.told["title"] = said(text)
        elif self._block == "listing":
            self._describe(text)
        elif self._block == "thing":
            self.graph.nodes[self._thing]["label"] = said(f"{text}\n{line.rstrip(']')}")
        self._block, self._kept = None, []

    def _begins(self, line: str) -> bool:
        """Whether a line begins a block, is a title or a note, or says only how things look."""
        if block := _BLOCKS.fullmatch(line):
            self._block = "title" if block[0].lower() == "title" else "passed"
        elif line.lower().startswith("title "):
            self.graph.told["title"] = said(line[6:].strip().strip('"'))
        elif re.match(r"[hr]?note\b", line, re.IGNORECASE) and (note := _NOTE.fullmatch(line)):
            self._note(note)
        elif line.lower() == "together {":
            self._around.append(None)
        else:
            return bool(_PASSED.match(line))
        return True

    def _note(self, note: re.Match[str]) -> None:
        if alias := note["alias"] or note["other"]:
            self._notes.add(alias)
        text = note["quoted"] if note["quoted"] is not None else note["text"]
        if text is None:
            self._block = "note"
        elif said(text):
            self.graph.sheets.append(Sheet(said(text)))

    def _says(self, line: str) -> bool:
        """Whether a line names something or draws an arrow."""
        if macro := macro_in(line):
            self._macro(macro)
            return True
        first = thing_at(line)
        if not first:
            return False
        if (arrow := arrow_at(line, first.end)) and (second := thing_at(line, arrow.end)):
            label = label_at(line, second.end)
            if label is not None:
                self._link(first, second, arrow, label)
                return True
        if first.key in self.graph.nodes and (more := _SAID_OF.fullmatch(line, first.end)):
            self._thing = first.key
            self._describe(more["text"])
            return True
        return self._alone(line, first)

    def _describe(self, text: str) -> None:
        """Say more of the thing that was named last."""
        node = self.graph.nodes[self._thing]
        node["description"] = "\n".join(filter(None, (node.get("description"), said(text))))

    def _macro(self, macro: Macro) -> None:
        """Add what a macro of C4 says."""
        key, label, *more = (*macro.given, "", "")
        if macro.kind == "relation":
            first, second = (Thing(end, end, "", 0) for end in (key, label))
            arrow = Arrow(macro.forwards, macro.backwards, False, False, "", 0)
            self._link(first, second, arrow, more[0])
        elif macro.kind == "frame":
            self._container(key, label)
        elif macro.kind == "element":
            self._node(Thing(key, label, "component", 0))
            self._thing = key
            self._describe("\n".join(more))

    def _container(self, key: str, label: str) -> None:
        members: list[str] = []
        self._containers[key] = label
        self.graph.groups.append((label, members))
        self._around.append(members)

    def _alone(self, line: str, thing: Thing) -> bool:
        after = behind(line, thing.end)
        if after is None or not (thing.kind or line[0] in '[(:"'):
            return False
        if after.opens and _LISTING.fullmatch(thing.kind.split()[-1] if thing.kind else ""):
            self._node(thing)
            self._block, self._thing = "listing", thing.key
            return True
        if after.opens:
            self._container(thing.key, thing.label)
            return True
        self._node(thing)
        if after.color:
            self.graph.nodes[thing.key]["color"] = after.color
        if after.text is not None:
            self.graph.nodes[thing.key]["label"] = said(after.text) or thing.label
            if not line.endswith("]"):
                self._block, self._thing = "thing", thing.key
                self._kept = [after.text] if after.text else []
        return True

    def _node(self, thing: Thing) -> None:
        nodes = self.graph.nodes
        if thing.key not in nodes:
            if len(nodes) >= MOST:
                raise too_much()
            nodes[thing.key] = {"label": thing.label}
            for members in self._around[-MOST_DEPTH:]:
                if members is not None:
                    members.append(thing.key)
        elif thing.kind:
            nodes[thing.key]["label"] = thing.label

    def _link(self, first: Thing, second: Thing, arrow: Arrow, label: str) -> None:
        """An arrow between two things; to a note it only says what the note is about."""
        ends = {first.key, second.key}
        for thing in (first, second):
            if thing.key in self._containers:
                self.graph.nodes.setdefault(thing.key, {"label": self._containers[thing.key]})
            elif thing.key not in self._notes:
                self._node(thing)
        if arrow.hidden or ends & self._notes:
            return
        if len(self.graph.edges) >= MOST:
            raise too_much()
        told = {"label": label, "color": arrow.color, "style": "dashed" if arrow.dashed else ""}
        self.bare += not (arrow.forwards or arrow.backwards)
        if arrow.forwards or not arrow.backwards:
            self.graph.edges.append(Edge(first.key, second.key, told))
        if arrow.backwards:
            self.graph.edges.append(Edge(second.key, first.key, told))
