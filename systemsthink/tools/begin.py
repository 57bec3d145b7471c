"""What a press or a double click begins."""

from systemsthink.editing.edits import set_polarity
from systemsthink.model import LinkId, Polarity
from systemsthink.phrases import phrase
from systemsthink.tools.band import Banding
from systemsthink.tools.bend import Bending
from systemsthink.tools.drag import Dragging
from systemsthink.tools.idle import IDLE
from systemsthink.tools.link import Linking
from systemsthink.tools.pointer import Create, Edit, Light, Outcome, Pointer, Rename, Scene

NEXT_POLARITY: dict[Polarity, Polarity] = {"?": "+", "+": "-", "-": "?"}


def press(pointer: Pointer, scene: Scene) -> Outcome:
    """Begin the gesture that suits what is under the hand."""
    under = scene.under(pointer)
    start = (pointer.x, pointer.y)
    match under.kind if under else None:
        case "variable":
            return Outcome(Dragging(under.id, start, pointer.add), selection=_with(pointer, scene))
        case "rim":
            return Outcome(Linking(under.id, *start))
        case "link":
            return Outcome(Bending(under.id, start), selection=_with(pointer, scene))
        case "badge":
            return Outcome(IDLE, request=Light(under.id))
    keep = scene.selection if pointer.add else frozenset()
    return Outcome(Banding(start, start, keep), selection=keep)


def double_click(pointer: Pointer, scene: Scene) -> Outcome:
    """Rename what is there, turn a link's sign, or make a variable."""
    under = scene.under(pointer)
    if under is None:
        return Outcome(IDLE, request=Create(pointer.x, pointer.y))
    if under.kind == "link":
        return Outcome(IDLE, request=_turn(under.id, scene))
    if under.kind == "badge":
        return Outcome(IDLE)
    return Outcome(IDLE, request=Rename(under.id))


def _with(pointer: Pointer, scene: Scene) -> frozenset[str]:
    under = scene.under(pointer)
    if under is None:
        return scene.selection
    if pointer.add or under.id in scene.selection:
        return scene.selection | {under.id}
    return frozenset({under.id})


def _turn(link: LinkId, scene: Scene) -> Edit:
    polarity = NEXT_POLARITY[scene.diagram.links[link].polarity]
    return Edit(set_polarity(scene.diagram, [link], polarity), phrase("Change sign"))
