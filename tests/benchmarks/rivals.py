"""How LOOPY, Kumu and Vensim draw the reference map, in the fastest way that they document.

Hands begin where the first step needs them. Where a documentation leaves something open, the tool
gets the benefit of the doubt, and `unsaid` tells which.
"""

from dataclasses import dataclass

from operators import CLICK, DRAG, FIRST_LETTERS, LINKS, NAMES, THINKING, Step, total

NEGATIVE = sum(sign == "-" for _, _, sign, _ in LINKS)
DELAYED = sum(delayed for *_, delayed in LINKS)

INK = "ncase/loopy v1.1/js/Ink.js at 35f7ab6"
SIDEBAR = "ncase/loopy v1.1/js/Sidebar.js at 14155a9"
EDGE = "ncase/loopy v1.1/js/Edge.js at 14155a9"

FIRST_STEPS = "kumu/docs getting-started/first-steps.md at 00a5fe6"
FIRST_MAP = "kumu/docs getting-started/building-your-first-map.md at 5f64a5a"
SHORTCUTS = "kumu/docs guides/shortcuts.md at 00d8cf6"
SYSTEMS = "kumu/docs disciplines/system-mapping.md at b73217f"
SEVERAL = "kumu/docs overview/map-editor.md at 009cdd6, multiple selections"

VENSIM_DRAWING = "http://vensim.com/documentation/20260.html"
VENSIM_ARROWS = "http://vensim.com/documentation/23025.html"
VENSIM_TOOLS = "https://id.scribd.com/document/366711866 (a tutorial: the arrow tool is on 5)"
VENSIM_CLICKS = "https://pickscribe.com/v/G58ESIKTctY (Ventana's video: click cause, click effect)"
ON_TRUST = "on trust: no page that was read says so"


@dataclass(frozen=True)
class Way:
    """One way to draw the map with a tool; what it leaves out, and what it takes on trust."""

    tool: str
    how: str
    steps: tuple[Step, ...]
    left_out: str = ""
    unsaid: str = ""

    @property
    def hands(self) -> float:
        """The seconds of keys, pointing, buttons and moving hands."""
        return total(self.steps)

    @property
    def seconds(self) -> float:
        """All seconds but those of typing names."""
        return self.hands + total(THINKING)


def typed_link(source: str, target: str) -> Step:
    """A link in Kumu's form: C, letters of the cause, Tab, letters of the effect, Enter."""
    letters = FIRST_LETTERS[source] + FIRST_LETTERS[target]
    keys = len(letters) + len(("C", "Tab", "Enter"))
    return Step(f"{source} → {target}: C, letters, Tab, letters, Enter", "K " * keys, 1, FIRST_MAP)


KUMU_SKETCHED = (
    Step("K: sketch mode", "K", 1, FIRST_STEPS),
    Step(
        "click where it belongs, hand to the keys, name, Enter, hand back",
        f"{CLICK} H K H",
        len(NAMES),
        FIRST_STEPS,
    ),
)
KUMU_DRAGGED = (Step("drag from cause to effect", DRAG, len(LINKS), FIRST_STEPS),)
KUMU_TYPED = tuple(typed_link(source, target) for source, target, *_ in LINKS)
KUMU_SIGNS = (
    Step("Shift+C: select all connections", "K K", 1, SHORTCUTS),
    Step("hand to the mouse, click the type field", f"H {CLICK}", 1, SEVERAL),
    Step("hand to the keys, +, Enter, hand back", "H K K K H", 1, SYSTEMS),
    Step("click the first negative connection", CLICK, 1, SEVERAL),
    Step("hold Shift", "K", 1, SYSTEMS),
    Step("click each other negative connection", CLICK, NEGATIVE - 1, SYSTEMS),
    Step("click the type field", CLICK, 1, SEVERAL),
    Step("hand to the keys, -, Enter, hand back", "H K K H", 1, SYSTEMS),
)
KUMU_DELAYS = (
    Step("click the first delayed connection", CLICK, 1, SYSTEMS),
    Step("hold Shift", "K", 1, SYSTEMS),
    Step("click each other delayed connection", CLICK, DELAYED - 1, SYSTEMS),
    Step("click the delay icon", CLICK, 1, SYSTEMS),
)
COMPLETES = "that a few letters are enough to find an element for a connection"

WAYS = (
    Way(
        "LOOPY",
        "drawn with the pen; negative arrows last, since LOOPY keeps the sign chosen before",
        (
            Step(
                "draw a circle, hand to the keys, name, hand back",
                f"{DRAG} H H",
                len(NAMES),
                f"{INK} and {SIDEBAR}",
            ),
            Step("draw an arrow", DRAG, len(LINKS), INK),
            Step("click − on the first negative arrow", CLICK, 1, f"{SIDEBAR} and {EDGE}"),
        ),
        left_out="delays, for which LOOPY has no mark: a longer arrow takes longer",
    ),
    Way(
        "Kumu",
        "sketch mode",
        (
            *KUMU_SKETCHED,
            *KUMU_DRAGGED,
            Step("hand to the keys, Escape", "H K", 1, FIRST_STEPS),
            *KUMU_SIGNS,
            *KUMU_DELAYS,
        ),
    ),
    Way(
        "Kumu",
        "elements in sketch mode, connections in the form",
        (
            *KUMU_SKETCHED[:1],
            Step(
                "click where it belongs, hand to the keys, name, Enter, hand back",
                f"{CLICK} H K H",
                len(NAMES) - 1,
                FIRST_STEPS,
            ),
            Step("the last one: the hand stays at the keys", f"{CLICK} H K", 1, FIRST_STEPS),
            Step("Escape", "K", 1, FIRST_STEPS),
            *KUMU_TYPED,
            *KUMU_SIGNS,
            *KUMU_DELAYS,
        ),
        unsaid=COMPLETES,
    ),
    Way(
        "Kumu",
        "keys where there are any, in a template whose elements float and keep no place",
        (
            Step("E, name, Enter", "K K", len(NAMES), FIRST_STEPS),
            *KUMU_TYPED,
            Step("Shift+C, D: give all connections a direction", "K K K", 1, SHORTCUTS),
            *KUMU_SIGNS[1:],
            *KUMU_DELAYS,
        ),
        unsaid=f"{COMPLETES}; that connection types show signs in every template",
    ),
    Way(
        "Vensim",
        "variable tool, arrow tool, then signs for many arrows at once",
        (
            Step("3: the variable tool, which stays", "K", 1, VENSIM_DRAWING),
            Step(
                "hand to the mouse, click where it belongs, hand to the keys, name, Enter",
                f"H {CLICK} H K",
                len(NAMES),
                VENSIM_DRAWING,
            ),
            Step("5: the arrow tool, which stays; hand to the mouse", "K H", 1, VENSIM_TOOLS),
            Step(
                "click the cause, click the effect", f"{CLICK} {CLICK}", len(LINKS), VENSIM_CLICKS
            ),
            Step("hand to the keys, Ctrl+A, hand back", "H K K H", 1, ON_TRUST),
            Step("choose polarity, choose +", f"{CLICK} {CLICK}", 1, ON_TRUST),
            Step("hold Shift", "K", 1, ON_TRUST),
            Step("click the handle of each negative arrow", CLICK, NEGATIVE, ON_TRUST),
            Step("choose polarity, choose -", f"{CLICK} {CLICK}", 1, ON_TRUST),
            Step(
                "right click on the arrow, click delay marking, click OK",
                f"{CLICK} {CLICK} {CLICK}",
                DELAYED,
                VENSIM_ARROWS,
            ),
        ),
        unsaid="that one choice can give many arrows a sign; each has a dialog of its own",
    ),
)


def best(*, on_trust: bool) -> Way:
    """The fastest of all, among the ways that take nothing on trust or among all."""
    return min((way for way in WAYS if on_trust or not way.unsaid), key=lambda way: way.seconds)
