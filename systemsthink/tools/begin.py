"""What a press or a double click begins."""

from systemsthink.editing.edits import bend
from systemsthink.geometry.hits import Hit
from systemsthink.model import LinkId, RecordId
from systemsthink.phrases import phrase
from systemsthink.tools.band import Banding
from systemsthink.tools.bend import Bending
from systemsthink.tools.drag import Dragging
from systemsthink.tools.idle import IDLE
from systemsthink.tools.link import Linking
from systemsthink.tools.pointer import Outcome, Pointer, Scene, State
from systemsthink.tools.redirect import Redirecting
from systemsthink.tools.requests import Create, Edit, EditNote, Light, NameGroup, Rename


def press(pointer: Pointer, scene: Scene) -> Outcome:
    """Begin the gesture that suits what is under the hand."""
    start = (pointer.x, pointer.y)
    state: State
    match scene.under(pointer):
        case Hit(kind="variable" | "note", id=str(id)):
            dragging = Dragging(id, start, _clicked(id, pointer, scene))
            return Outcome(dragging, selection=_with(id, pointer, scene))
        case Hit(kind="rim", id=str(id)):
            return Outcome(Linking(id, *start))
        case Hit(kind="link", id=str(id)):
            link = scene.diagram.links[id]
            state = IDLE if link.source == link.target else Bending(id, start)
            return Outcome(state, selection=_with(id, pointer, scene))
        case Hit(kind="start" | "tip" as end, id=str(id)):
            state = Redirecting(id, end, start, *start)
            return Outcome(state, selection=_with(id, pointer, scene))
        case Hit(kind="hull", id=str(id)):
            members = members_of(id, scene) | (scene.selection if pointer.add else frozenset())
            return Outcome(Dragging(id, start, members), selection=members)
        case Hit(kind="badge", id=tuple(loop)):
            return Outcome(IDLE, request=Light(loop))
    keep = scene.selection if pointer.add else frozenset()
    return Outcome(Banding(start, start, keep), selection=keep)


def double_click(pointer: Pointer, scene: Scene) -> Outcome:
    """Change the words that are there, unbend a link, or make a variable where nothing is."""
    match scene.under(pointer):
        case Hit(kind="variable" | "rim", id=str(id)):
            return Outcome(IDLE, request=Rename(id))
        case Hit(kind="note", id=str(id)):
            return Outcome(IDLE, request=EditNote(id))
        case Hit(kind="hull", id=str(id)):
            return Outcome(IDLE, request=NameGroup(id))
        case None:
            return Outcome(IDLE, request=Create(pointer.x, pointer.y))
        case Hit(kind="link" | "start" | "tip", id=str(id)):
            return _unbend(id, scene)
    return Outcome(IDLE)


def _unbend(id: LinkId, scene: Scene) -> Outcome:
    """Leave the shape of a link that was bent by hand to the program again."""
    if scene.diagram.links[id].bend is None:
        return Outcome(IDLE)
    return Outcome(IDLE, request=Edit(bend(scene.diagram, id, None), phrase("Bend link")))


def members_of(group: RecordId, scene: Scene) -> frozenset[RecordId]:
    """The variables of a group that are seen."""
    return frozenset(scene.diagram.groups[group].members) & scene.picture.labels.keys()


def _with(id: RecordId, pointer: Pointer, scene: Scene) -> frozenset[RecordId]:
    """What is selected after a press on something."""
    if pointer.add or id in scene.selection:
        return scene.selection | {id}
    return frozenset({id})


def _clicked(id: RecordId, pointer: Pointer, scene: Scene) -> frozenset[RecordId]:
    """What is selected after a click on a variable or note."""
    return scene.selection ^ {id} if pointer.add else frozenset({id})
