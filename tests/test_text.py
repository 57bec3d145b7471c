"""Names in any script: none lost, none reversed, in the size that was asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTextLayout, QTextOption
from PySide6.QtTest import QTest
from strategies import diagrams
from windows import Windows

from systemsthink.drawing.export import export
from systemsthink.drawing.fonts import FALLBACKS, font
from systemsthink.drawing.labels import paint_label
from systemsthink.drawing.paint import EVERYDAY
from systemsthink.drawing.pictures import picture_of
from systemsthink.drawing.text import direction_of, measure, pixels
from systemsthink.drawing.theme import THEMES
from systemsthink.editing.session import Session
from systemsthink.editing.text_size import SCALES, resize, stepped
from systemsthink.geometry.wrapping import LINE_HEIGHT
from systemsthink.model import Link, Note, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.tools.requests import Rename
from systemsthink.ui import settings
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.workspace import Workspace

LEFTWARD = ("שלום עולם (abc)!", "عبء العمل في المؤسسة", "12% שחיקה", "«ثقة» + أمان.")
RIGHTWARD = ("Workload (שלום) 12%!", "Trust 😀 growth", "信頼と学習", "Δυναμική", "100 %")
LONG = "عبء العمل في المؤسسة الكبيرة (R&D) والمتعلمة جدا!"
SIZE = 420, 140


def blank():
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    return image


def painted(name):
    """The label as the program paints it, in the middle of an image."""
    image = blank()
    (label,) = picture_of(diagram([Variable("v", name, SIZE[0] / 2, SIZE[1] / 2)])).labels.values()
    painter = QPainter(image)
    paint_label(painter, label, THEMES["light"], EVERYDAY)
    painter.end()
    return image, label


def set_by_qt(label, direction):
    """The same lines, centred and shaped by Qt's layout of paragraphs in that direction."""
    image = blank()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QColor(THEMES["light"].text))
    metrics = QFontMetricsF(font(pixels(label.scale)))
    top = label.box.y - LINE_HEIGHT * len(label.lines) / 2
    for number, words in enumerate(label.lines):
        layout = QTextLayout(words, font(pixels(label.scale)))
        option = QTextOption()
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(metrics.horizontalAdvance(words))
        layout.endLayout()
        base = top + LINE_HEIGHT * number + (LINE_HEIGHT - metrics.height()) / 2 + metrics.ascent()
        left = label.box.x - metrics.horizontalAdvance(words) / 2
        layout.draw(painter, QPointF(left, base - line.ascent()))
    painter.end()
    return image


def apart(one, other):
    """The share of inked pixels that differ plainly."""
    inked = differing = 0
    for x in range(one.width()):
        for y in range(one.height()):
            a, b = one.pixelColor(x, y).lightness(), other.pixelColor(x, y).lightness()
            inked += min(a, b) < 128
            differing += abs(a - b) > 96
    return differing / max(1, inked)


@pytest.mark.parametrize("name", [*LEFTWARD, *RIGHTWARD, LONG])
def test_a_name_is_painted_as_its_script_is_read(qapp, name):
    leftward = name in LEFTWARD or name == LONG
    way = Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight
    assert direction_of(name) == way
    image, label = painted(name)
    assert apart(image, set_by_qt(label, way)) < 0.1


@pytest.mark.parametrize("name", ["שלום עולם (abc)!", "«ثقة» + أمان."])
def test_the_direction_makes_a_difference(qapp, name):
    image, label = painted(name)
    assert apart(image, set_by_qt(label, Qt.LayoutDirection.LeftToRight)) > 0.2


def test_a_long_name_is_read_from_its_first_line_down(qapp):
    lines = measure(LONG).lines
    assert len(lines) > 1
    assert " ".join(lines) == LONG


@given(st.text(min_size=1, max_size=60))
def test_no_character_is_lost_when_a_name_is_broken(name):
    assert "".join("".join(measure(name).lines).split()) == "".join(name.split())


def test_what_is_typed_from_right_to_left_is_edited_so(qtbot):
    workspace = Workspace(Session(diagram([Variable("v1", LEFTWARD[0])])))
    canvas = Canvas(workspace)
    qtbot.addWidget(canvas)
    canvas.resize(600, 400)
    canvas.show()
    canvas.requests.answer(Rename("v1"))
    editor = canvas.requests._editor
    editor.home(False)
    start = editor.cursorRect().center().x()
    editor.end(False)
    assert editor.cursorRect().center().x() < start
    workspace.journal.close()


def test_an_exported_picture_has_the_words_in_the_order_in_which_they_are_typed(tmp_path):
    path = tmp_path / "map.svg"
    export(
        diagram([Variable("v1", "שלום"), Variable("v2", "ثقة", 300), Variable("v3", "😀")]), path
    )
    written = path.read_text(encoding="utf-8")
    assert [word in written for word in ("שלום", "ثقة", "😀")] == [True, True, True]


def test_colour_emoji_come_before_fonts_that_draw_them_in_black():
    emoji = [FALLBACKS.index(name) for name in FALLBACKS if "Emoji" in name]
    assert len(emoji) == 3
    assert max(emoji) < FALLBACKS.index("DejaVu Sans")


# The size of each name


@given(diagrams(), st.sampled_from((-1, 1)))
def test_text_grows_and_shrinks_in_the_steps_that_are_offered(map, steps):
    edited = resize(map, map.records, steps)
    for id, variable in map.variables.items():
        scale = edited.variables[id].scale
        assert scale == stepped(variable.scale, steps)
        assert scale in SCALES or scale == variable.scale
    assert edited.links == map.links


def test_notes_have_a_size_too():
    map = diagram([Variable("v1", "Trust"), Note("n1", "Ask Ann"), Link("l1", "v1", "v1")])
    edited = resize(map, ["n1", "l1"], 1)
    assert edited.notes["n1"].scale == 1.25
    assert edited.variables["v1"].scale == 1.0
    assert resize(edited, ["n1"], -1) == map


def test_keys_write_larger_and_smaller_and_undo_takes_it_back(qapp, qtbot):
    settings.settings().clear()
    windows = Windows()
    window = windows.open_new()
    workspace = window.workspace
    workspace.commit(diagram([Variable("v1", "Trust")]), phrase("Test"))
    workspace.select(["v1"])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    width = window.canvas.picture.labels["v1"].box.width
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window.canvas, Qt.Key.Key_BracketRight, control)
    assert workspace.kept.variables["v1"].scale == 1.25
    assert window.canvas.picture.labels["v1"].box.width > width
    QTest.keyClick(window.canvas, Qt.Key.Key_BracketLeft, control)
    QTest.keyClick(window.canvas, Qt.Key.Key_BracketLeft, control)
    assert workspace.kept.variables["v1"].scale == 0.8
    workspace.session.undo()
    assert workspace.kept.variables["v1"].scale == 1.0
    workspace.session.mark_saved(workspace.kept)
    window.close()
