"""Things and arrows as they stand in one line of PlantUML."""

import re
from typing import NamedTuple

from systemsthink.exchange.graphs.plantuml.texts import said

KINDS = (
    "abstract actor agent annotation archimate artifact boundary card circle class cloud"
    " collections component control database diamond entity enum file folder frame hexagon"
    " interface label map namespace node object package participant person process protocol"
    " queue rectangle stack state storage struct usecase"
)
_WORD = r"[^\s\"()\[\]{}:#<>,;'*-]+(?:[.-]\w+)*"
_THING = re.compile(
    rf"(?:(?P<kind>abstract\s+class|{'|'.join(KINDS.split())})/?\s+)?"
    rf"(?:\"(?P<quoted>[^\"]*)\"|\[(?P<box>[^\]]*)\]|\(\)\s*\"?(?P<ring>[^\"]*?)\"?(?=\s|$)"
    rf"|\((?P<oval>[^()]*(?:\([^()]*\)[^()]*)*)\)|:(?P<actor>[^:]+):|(?P<word>{_WORD}))/?"
    rf"(?:\s+as\s+(?:\"(?P<long>[^\"]*)\"|\(?\[?(?P<alias>{_WORD})\]?\)?))?"
)
_BEHIND = re.compile(
    r"\s*(?:<<[^<>]*>>\s*)*(?:\$\w+\s*)*(?P<color>#[^\s{]+)?\s*(?:<<[^<>]*>>\s*)*"
    r"(?P<opens>[{\[])?\s*(?P<text>[^\]]*\])?\s*"
)
_SIDES = "left|right|up|down|le|ri|do|l|r|u|d"
_ARROW = re.compile(
    rf"\s*(?:\"[^\"]*\"\s*)?(?P<tail><\|?|<<|[*o+#x^](?=[-.=~]))?(?P<line>[-.=~]+)"
    rf"(?:\[(?P<style>[^\]]*)\])?(?:{_SIDES})?(?:\[(?P<more>[^\]]*)\])?(?P<rest>[-.=~]*)"
    rf"(?P<head>\|?>>?|(?<=[-.=~])[*o+#x^](?=\s))?\s*(?:\"[^\"]*\"\s*)?"
)
_LABEL = re.compile(r"\s*(?:#\S+\s*)?(?::\s*(?P<label>.*))?")

_TURNED = re.compile(r"^[<>]\s+|\s+[<>]$")
"""Marks at the ends of a text that say in which way to read it."""


class Thing(NamedTuple):
    """Something named: by which key, what it is called, of what kind; and where its name ends."""

    key: str
    label: str
    kind: str
    end: int


class Behind(NamedTuple):
    """What follows something: its colour, whether a brace opens, a long text that begins."""

    color: str
    opens: bool
    text: str | None


class Arrow(NamedTuple):
    """An arrow: at which ends it has a head, its style, and where it ends."""

    forwards: bool
    backwards: bool
    dashed: bool
    hidden: bool
    color: str
    end: int


def thing_at(line: str, at: int = 0) -> Thing | None:
    """What is named at a place in a line, if something is.

    >>> thing_at('rectangle "Work load" as w #red')
    Thing(key='w', label='Work load', kind='rectangle', end=26)
    """
    found = _THING.match(line, at)
    if not found:
        return None
    named = (found[part] for part in ("quoted", "box", "ring", "oval", "actor", "word"))
    text = next(part for part in named if part is not None)
    if found["long"] is not None:
        return Thing(text, said(found["long"]), found["kind"] or "", found.end())
    return Thing(found["alias"] or text, said(text), found["kind"] or "", found.end())


def behind(line: str, at: int) -> Behind | None:
    """What follows something that stands alone; None where more follows than that."""
    found = _BEHIND.fullmatch(line, at)
    if not found or (found["text"] and found["opens"] != "["):
        return None
    text = (found["text"] or "").rstrip("]") if found["opens"] == "[" else None
    return Behind(_colour(found["color"] or ""), found["opens"] == "{", text)


def arrow_at(line: str, at: int) -> Arrow | None:
    """The arrow at a place in a line, if there is one.

    >>> arrow_at("a -[#red,dashed]-> b", 1)
    Arrow(forwards=True, backwards=False, dashed=True, hidden=False, color='red', end=19)
    """
    found = _ARROW.match(line, at)
    if not found:
        return None
    styles = [part.strip() for part in f"{found['style'] or ''},{found['more'] or ''}".split(",")]
    strokes = found["line"] + found["rest"]
    dashed = bool({"dashed", "dotted"} & set(styles)) or "." in strokes or "~" in strokes
    color = next((_colour(style) for style in styles if style.startswith("#")), "")
    back, head = (found["tail"] or ""), (found["head"] or "")
    backwards = "<" in back
    return Arrow(">" in head, backwards, dashed, "hidden" in styles, color, found.end())


def label_at(line: str, at: int) -> str | None:
    """What is said behind an arrow's end; None where something else follows."""
    found = _LABEL.fullmatch(line, at)
    text = _TURNED.sub("", found["label"] or "") if found else None
    if text and len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return None if text is None else said(text)


def _colour(text: str) -> str:
    """A colour as CSS has it; of several, that of the ground."""
    parts = text.lstrip("#").split(";")
    ground = next((part[5:] for part in parts if part.startswith("back:")), parts[0])
    ground = re.split(r"[|/\\-]", ground.lstrip("#"))[0]
    return f"#{ground}" if re.fullmatch(r"[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}", ground) else ground
