"""Projector mode: nothing below 18 pixels at 1280 x 720, and the way back."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QToolBar,
    QToolTip,
    QTreeWidget,
)
from windows import Windows

from systemsthink.drawing.badges import letter_size
from systemsthink.drawing.curves import SIGN_SIZE
from systemsthink.drawing.fonts import font
from systemsthink.drawing.text import pixels
from systemsthink.editing import edits
from systemsthink.geometry.picture import SHORT_NAME
from systemsthink.model import Link, LoopName, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.tools.requests import Rename
from systemsthink.ui import menus, settings
from systemsthink.ui.canvas.distance import POINTER
from systemsthink.ui.canvas.glow import LASTS, MOST, lit, strengths
from systemsthink.ui.projector import LEAST_PIXELS, is_on
from systemsthink.ui.style import apply_style

AROUND = [(i, 2 * math.pi * i / 12) for i in range(12)]
MAP = diagram(
    [
        *(
            Variable(
                f"v{i}",
                f"Variable number {i}",
                440 * math.cos(angle),
                260 * math.sin(angle),
                scale=0.8 if i == 3 else 1.6 if i == 4 else 1.0,
            )
            for i, angle in AROUND
        ),
        *(
            Link(f"l{i}", f"v{i}", f"v{(i + 1) % 12}", "?" if i < 2 else "+", delayed=i == 5)
            for i, _ in AROUND
        ),
        Link("back", "v1", "v0", "-"),
        Link("across", "v6", "v5", "+"),
        LoopName("n1", ("v0", "v1"), "Growing pains"),
        LoopName("n2", ("v5", "v6"), "Team"),
    ]
)


@pytest.fixture
def application(qapp):
    settings.settings().clear()
    apply_style(qapp, "light")
    made = Windows()
    yield made
    for window in list(made.windows):
        window.workspace.session.mark_saved(window.workspace.kept)
        window.close()


@pytest.fixture
def window(application, qtbot):
    made = application.open_new()
    made.resize(1280, 720)
    made.workspace.commit(MAP, phrase("Test"))
    qtbot.waitUntil(lambda: made.docks[0].widget() is not None)
    return made


@pytest.fixture
def projected(window):
    toggle(window)
    QTest.qWait(20)
    return window


def toggle(window):
    window.actions_by_name["projector"].trigger()


def too_small(root):
    """The widgets one sees whose words are smaller than may be."""
    kinds = (QLabel, QAbstractButton, QLineEdit, QMenu, QTreeWidget)
    found = [root, *(child for kind in kinds for child in root.findChildren(kind))]
    return [
        (type(widget).__name__, widget.objectName(), widget.fontInfo().pixelSize())
        for widget in found
        if isinstance(widget, kinds) and widget.isVisible()
        if widget.fontInfo().pixelSize() < LEAST_PIXELS
    ]


def test_every_text_of_the_picture_is_large_enough(projected):
    canvas = projected.canvas
    zoom = canvas.camera.zoom
    picture = canvas.picture
    assert len(picture.labels) == 12
    for label in picture.labels.values():
        assert font(pixels(label.scale)).pixelSize() * zoom >= LEAST_PIXELS
    assert {curve.polarity for curve in picture.curves.values()} == {"+", "-", "?"}
    for curve in picture.curves.values():
        assert font(SIGN_SIZE * curve.scale).pixelSize() * zoom >= LEAST_PIXELS
    assert {badge.name for badge in picture.badges.values()} >= {"Growing pains", "Team"}
    for badge in picture.badges.values():
        short = badge.name if len(badge.name) <= SHORT_NAME else "R"
        assert font(letter_size(short, badge.radius)).pixelSize() * zoom >= LEAST_PIXELS
    assert projected.workspace.kept == MAP, "the diagram itself is as it was"


@pytest.mark.parametrize("name", ["R1", "B12", "B100", "Team"])
def test_a_short_name_fits_into_an_enlarged_ring(projected, name):
    radius = next(iter(projected.canvas.picture.badges.values())).radius
    metrics = QFontMetricsF(font(letter_size(name, radius), 600))
    assert metrics.horizontalAdvance(name) <= 2 * radius - 6.0


def test_every_widget_one_sees_is_large_enough(projected):
    canvas = projected.canvas
    canvas.workspace.select(["l0"])
    canvas.workspace.notice.emit("A word to everybody.")
    canvas.ask_quick_entry()
    assert too_small(projected) == []
    projected.actions_by_name["palette"].trigger()
    assert too_small(projected) == []
    QTest.keyClick(projected.focusWidget(), Qt.Key.Key_Escape)
    projected.actions_by_name["cheat_sheet"].trigger()
    assert too_small(projected) == []
    assert QToolTip.font().pixelSize() >= LEAST_PIXELS


def test_a_name_is_typed_in_large_letters(projected):
    projected.canvas.requests.answer(Rename("v0"))
    QTest.qWait(20)
    assert too_small(projected) == []
    projected.canvas.requests.finish_naming()


def test_the_menu_of_the_right_button_is_large_enough(projected):
    menus.pop_up(projected, projected.mapToGlobal(QPoint(100, 100)))
    (menu,) = [menu for menu in projected.findChildren(QMenu) if menu.isVisible()]
    assert menu.fontInfo().pixelSize() >= LEAST_PIXELS
    menu.close()


def test_only_the_canvas_is_seen(projected):
    assert is_on(projected)
    assert not projected.menuBar().isVisible()
    for part in (*projected.findChildren(QDockWidget), *projected.findChildren(QToolBar)):
        assert not part.isVisible()
    assert projected.canvas.size() == projected.size()


def test_the_way_back_is_exact(window):
    window.docks[2].hide()
    QTest.qWait(20)
    state, geometry = window.saveState(), window.geometry()
    picture, family = window.canvas.picture, QToolTip.font()
    seen = [part.isVisible() for part in (*window.docks, *window.findChildren(QToolBar))]
    toggle(window)
    QTest.qWait(20)
    assert window.canvas.picture != picture
    toggle(window)
    QTest.qWait(20)
    assert not is_on(window)
    assert [p.isVisible() for p in (*window.docks, *window.findChildren(QToolBar))] == seen
    assert (window.saveState(), window.geometry()) == (state, geometry)
    assert window.menuBar().isVisible()
    assert window.canvas.picture == picture
    assert QToolTip.font() == family


def test_keys_of_hidden_menus_work(projected, qtbot):
    projected.activateWindow()
    projected.workspace.select(["v0"])
    qtbot.waitUntil(projected.isActiveWindow)
    QTest.keyClick(projected.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not projected.workspace.kept.variables
    QTest.keyClick(projected.canvas, Qt.Key.Key_F12)
    assert not is_on(projected)


def test_zooming_out_stops_before_names_get_small(projected):
    canvas = projected.canvas
    for _ in range(30):
        canvas.zoom(1 / 1.2, QPointF(100, 100))
    assert canvas.camera.zoom == 1.0
    there = canvas.camera
    canvas.zoom(0.5, QPointF(100, 100))
    assert canvas.camera == there
    canvas.workspace.commit(
        edits.add_variable(canvas.workspace.kept, "Far away", 4000, 0, id="far"), phrase("Test")
    )
    assert canvas.camera.zoom >= 1.0
    canvas.fit()
    assert canvas.camera.zoom == 1.0


def test_what_is_drawn_in_projector_mode_is_large_too(projected):
    workspace = projected.workspace
    edited = edits.add_variable(workspace.kept, "New", 0, 0, id="new")
    edited = edits.connect(edited, "new", "v0", id="link")
    workspace.commit(edited, phrase("Test"))
    picture = projected.canvas.picture
    assert pixels(picture.labels["new"].scale) >= LEAST_PIXELS
    assert SIGN_SIZE * picture.curves["link"].scale >= LEAST_PIXELS
    assert workspace.kept.variables["new"].scale == 1.0


def test_the_pointer_is_large(projected):
    canvas = projected.canvas
    for shape in (Qt.CursorShape.ArrowCursor, Qt.CursorShape.CrossCursor):
        canvas.setCursor(shape)
        assert canvas.cursor().pixmap().height() == POINTER
    canvas.unsetCursor()
    image = canvas.cursor().pixmap().toImage()
    hot = canvas.cursor().hotSpot()
    assert image.pixelColor(hot + QPoint(3, 8)).lightness() < 60, "the tip is where it points"
    toggle(projected)
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert canvas.cursor().pixmap().isNull()


def test_the_window_remembers_how_it_stood_before_projector_mode(window, application):
    seen = [part.isVisible() for part in (*window.docks, *window.findChildren(QToolBar))]
    toggle(window)
    window.workspace.session.mark_saved(window.workspace.kept)
    window.close()
    again = application.open_new()
    QTest.qWait(20)
    assert [p.isVisible() for p in (*again.docks, *again.findChildren(QToolBar))] == seen


# The glow


def test_what_is_new_or_says_something_else_glows_and_what_moves_does_not():
    after = edits.add_variable(MAP, "New", 0, 0, id="new")
    after = edits.connect(after, "new", "v0", id="link")
    after = edits.rename(after, "v1", "Trust")
    after = edits.set_polarity(after, ["l0"], "-")
    after = edits.shift(after, ["v5"], 10, 0)
    after = edits.bend(after, "l7", 0.4)
    assert set(lit({}, MAP, after, 1.0)) == {"new", "link", "v1", "l0"}
    assert lit({"v9": 0.5}, MAP, MAP, 1.0) == {"v9": 0.5}
    gone = edits.remove(MAP, ["v9"])
    assert lit({"v9": 0.5}, MAP, gone, 1.0) == {}


def test_a_whole_map_does_not_glow():
    assert len(MAP.variables) + len(MAP.links) > MOST
    assert lit({}, diagram([]), MAP, 1.0) == {}


def test_a_glow_fades_to_nothing():
    since = {"v1": 10.0}
    course = [strengths(since, 10.0 + LASTS * step / 10).get("v1", 0.0) for step in range(11)]
    assert course[0] == 1.0
    assert course[-1] == 0.0
    assert course == sorted(course, reverse=True)
    assert strengths(since, 10.0 + LASTS) == {}


def test_the_canvas_shows_the_glow_and_then_rests(window, qtbot):
    canvas = window.canvas
    frames = canvas._glow._frames
    qtbot.waitUntil(lambda: not frames.isActive(), timeout=4000)
    edited = edits.add_variable(window.workspace.kept, "New", 0, 0, id="new")
    window.workspace.commit(edited, phrase("Test"))
    box = canvas.picture.labels["new"].box
    rim = canvas.screen_point(box.x, box.top - 4.0).toPoint()
    assert frames.isActive()
    glowing = canvas.grab().toImage().pixelColor(rim)
    assert glowing != QColor(canvas.theme.background)
    qtbot.waitUntil(lambda: not frames.isActive(), timeout=4000)
    assert canvas.grab().toImage().pixelColor(rim) == QColor(canvas.theme.background)
