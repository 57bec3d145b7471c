"""A link in a colour of its own: on the canvas, in files, in the legend, by menu and panel."""

from itertools import count
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from test_drawing import alike, painted
from windows import Windows

from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.export import export
from systemsthink.drawing.paint import Emphasis
from systemsthink.drawing.pictures import picture_of
from systemsthink.drawing.theme import PALETTE, THEMES, Theme
from systemsthink.editing.clipboard import part_of, pasted
from systemsthink.editing.edits import change
from systemsthink.editing.leaving import without_unused_topics
from systemsthink.editing.session import Session
from systemsthink.language import use_language
from systemsthink.model import Diagram, Link, Topic, Variable, diagram, put
from systemsthink.phrases import phrase
from systemsthink.ui import menus, settings
from systemsthink.ui.panels.inspector import Inspector
from systemsthink.ui.window import Window
from systemsthink.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def _application() -> None:
    ensure_application()
    use_language("en")


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    settings.settings().clear()
    window = Window(Workspace(Session(put(pair(), Topic("t", "teal", "Staff")))), Windows())
    window.workspace_goes_on = True  # nobody is asked about unsaved work
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.docks[0].widget() is not None)
    return window


def pair(polarity: str = "+", color: str = "") -> Diagram:
    ends = [Variable("a", "A", -200, 0), Variable("b", "B", 200, 0)]
    return diagram([*ends, Link("l", "a", "b", polarity, bend=0.0, color=color)])


def inks(diagram: Diagram, theme: Theme, ink: str, emphasis: Emphasis | None = None) -> int:
    """How many points of the link have a colour."""
    picture = picture_of(diagram)
    return len(painted(picture, theme, emphasis).inked(picture.curves["l"].box, ink))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("polarity", ["+", "-", "?"])
def test_a_link_has_its_own_colour_and_tells_its_sign_by_glyph_and_dash(
    theme: Theme, polarity: str
) -> None:
    own = {"+": theme.positive, "-": theme.negative, "?": theme.unknown}[polarity]
    teal = theme.tints["teal"].border
    assert inks(pair(polarity), theme, own) > 500
    assert inks(pair(polarity, "teal"), theme, teal) > 500
    others = [painted(picture_of(pair(sign, "teal")), theme).image for sign in "+-?"]
    assert sum(painted(picture_of(pair(polarity, "teal")), theme).image == o for o in others) == 1


@pytest.mark.parametrize("color", ["mauve", "#aa0000"])
def test_a_colour_that_is_not_in_the_palette_leaves_it_to_the_sign(color: str) -> None:
    light = THEMES["light"]
    plain, kept = (painted(picture_of(pair("-", color)), light) for color in ("", color))
    assert plain.image == kept.image


def test_links_of_one_sign_in_several_colours_are_each_painted_in_theirs() -> None:
    light = THEMES["light"]
    ends = [Variable(f"v{n}", f"V{n}", -250 + 500 * (n % 2), 60 * n - 300) for n in range(8)]
    links = [
        Link(f"l{n}", f"v{n}", f"v{n + 1}", "+", bend=0.0, color=color)
        for n, color in zip(range(0, 8, 2), PALETTE[4:], strict=True)
    ]
    picture = picture_of(diagram([*ends, *links]))
    sheet = painted(picture, light)
    for link in links:
        ink = light.tints[link.color].border
        assert len(sheet.inked(picture.curves[link.id].box, ink)) > 200


def test_a_coloured_link_can_still_be_selected_and_dims_while_others_are_lit() -> None:
    light, coloured = THEMES["light"], pair("+", "red")
    red = light.tints["red"].border
    chosen = painted(picture_of(coloured), light, Emphasis(selected={"l"}))
    plain = painted(picture_of(coloured), light)
    assert chosen.image != plain.image
    assert inks(coloured, light, red, Emphasis(lit={"a"})) == 0
    assert inks(coloured, light, red, Emphasis(lit={"l"})) > inks(coloured, light, red)


def test_a_theme_that_links_alone_have_is_used() -> None:
    themed = put(pair("+", "teal"), Topic("t", "teal", "Staff"), Topic("u", "red", "Money"))
    legend = picture_of(themed).legend
    assert legend
    assert [(row.color, row.used) for row in legend.rows] == [("teal", True), ("red", False)]
    assert list(without_unused_topics(themed).topics) == ["t"]


def test_a_colour_goes_along_when_a_part_is_copied() -> None:
    coloured = put(pair("+", "teal"), Topic("t", "teal", "Staff"))
    part = part_of(coloured, ["a", "b"])
    assert list(part.topics) == ["t"]
    numbers = count()
    copy = pasted(Diagram(), part, lambda letter: f"new {letter} {next(numbers)}", (0, 0))
    assert [link.color for link in copy.links.values()] == ["teal"]
    assert {topic.color for topic in copy.topics.values()} == {"teal"}


def test_pictures_in_files_have_it_too(tmp_path: Path) -> None:
    ink = THEMES["light"].tints["purple"].border
    export(pair("-", "purple"), tmp_path / "map.svg")
    assert ink in (tmp_path / "map.svg").read_text("utf-8")
    export(pair("-", "purple"), tmp_path / "map.png")
    image = QImage(str(tmp_path / "map.png"))
    middle = image.height() // 2
    across = (image.pixelColor(x, middle) for x in range(image.width()))
    assert any(alike(point, ink) for point in across)


def test_a_change_of_colour_draws_one_link_anew(window: Window) -> None:
    workspace = window.workspace
    workspace.commit(change(workspace.kept, ["l"], color="teal"), phrase("Colour"))
    assert window.canvas.picture.curves["l"].color == "teal"
    window.workspace.session.undo()
    assert window.canvas.picture.curves["l"].color == ""


def test_the_menu_of_colours_paints_links_in_one_step(window: Window) -> None:
    workspace = window.workspace
    workspace.select(["l", "a"])
    menu = QMenu(window)
    menus.fill(window, menu, ["colors"])
    colors = menu.actions()[0].menu()
    colors.aboutToShow.emit()
    next(action for action in colors.actions() if action.text() == "Staff (Teal)").trigger()
    assert workspace.kept.links["l"].color == workspace.kept.variables["a"].color == "teal"
    assert len(workspace.session.steps) == 2
    colors.aboutToShow.emit()
    ticked = [action.text() for action in colors.actions() if action.isChecked()]
    assert ticked == ["Staff (Teal)"]


def test_the_panel_of_a_link_shows_and_gives_its_colour(window: Window) -> None:
    workspace = window.workspace
    inspector = window.findChild(Inspector)
    workspace.select(["l"])
    swatches = inspector.links.swatches
    assert swatches.button("").isChecked()
    assert swatches.button("teal").toolTip() == "Staff (Teal)"
    swatches.button("red").click()
    assert workspace.kept.links["l"].color == "red"
    assert swatches.button("red").isChecked()
