"""How people find out what can be done: key sheet, palette, tips, the empty canvas, an example."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolBar, QToolButton
from windows import Windows

from systemsthink.drawing.theme import THEMES
from systemsthink.language import say, use_language
from systemsthink.model import Variable, diagram
from systemsthink.phrases import Phrase, phrase
from systemsthink.ui import palette, settings
from systemsthink.ui.actions import ACTIONS
from systemsthink.ui.canvas.first_steps import FirstSteps, offer_example
from systemsthink.ui.canvas.invitation import invitation_box, paint_invitation
from systemsthink.ui.cheat_sheet import COLUMNS, keys_of, words_of
from systemsthink.ui.dialogs.cheat_sheet import CheatSheet
from systemsthink.ui.dialogs.palette import Palette
from systemsthink.ui.panels.play import PlayBar
from systemsthink.ui.style import apply_style

ROWS = [row for column in COLUMNS for section in column for row in section.rows]


@pytest.fixture
def application(qapp):
    settings.settings().clear()
    apply_style(qapp, "light")
    made = Windows()
    yield made
    for window in list(made.windows):
        window.workspace.session.mark_saved(window.workspace.kept)
        window.close()
    use_language("en")


@pytest.fixture
def window(application, qtbot):
    made = application.open_new()
    made.resize(1280, 720)
    qtbot.waitExposed(made)
    return made


def trigger(window, name):
    window.actions_by_name[name].trigger()


def listed(shown):
    return [shown.list.topLevelItem(i).text(0) for i in range(shown.list.topLevelItemCount())]


# The sheet with all keys


def test_every_row_of_the_sheet_is_about_something_real():
    known = {action.name for action in ACTIONS}
    for row in ROWS:
        assert set(row.actions) <= known
        assert bool(row.keys) != bool(row.actions), "its keys are written here or the actions'"
        assert words_of(row)
        assert all(keys_of(row))
        for key in row.keys:
            if not isinstance(key, Phrase) and key.isascii() and key not in ("Ctrl", "Alt"):
                assert key == "Shift" or QKeySequence(key).count() == 1


def test_the_sheet_shows_the_keys_that_actions_have():
    (row,) = [row for row in ROWS if row.actions == ("palette",)]
    assert keys_of(row) == ("Ctrl+Shift+P",)
    (signs,) = [row for row in ROWS if "negative" in row.actions]
    assert keys_of(signs) == ("+", "−", "?")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_sheet_can_be_read_on_a_projector(window, language):
    use_language(language)
    trigger(window, "cheat_sheet")
    sheet = window.findChild(CheatSheet)
    assert sheet.geometry() == QRect(0, 0, 1280, 720)
    labels = sheet.findChildren(QLabel)
    assert len(labels) > len(ROWS)
    for label in labels:
        assert label.fontInfo().pixelSize() >= 18
        corner = label.mapTo(sheet, label.rect().bottomRight())
        assert sheet.rect().contains(corner), label.text()
        assert label.width() >= min(label.sizeHint().width(), label.minimumSizeHint().width())
        if label.hasHeightForWidth():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


@pytest.mark.parametrize("how", ["F1", "Escape", "click"])
def test_the_sheet_goes_as_it_came(window, how):
    trigger(window, "cheat_sheet")
    sheet = window.findChild(CheatSheet)
    if how == "F1":
        trigger(window, "cheat_sheet")
    elif how == "Escape":
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(20, 600))
    assert window.findChild(CheatSheet) is None
    assert window.focusWidget() is window.canvas


def test_the_sheet_writes_as_large_as_a_small_window_allows(window):
    trigger(window, "cheat_sheet")
    sheet = window.findChild(CheatSheet)
    large = sheet.findChildren(QLabel)[0].fontInfo().pixelSize()
    window.resize(900, 640)
    QTest.qWait(20)
    assert sheet.size() == QSize(900, 640)
    assert sheet.findChildren(QLabel)[0].fontInfo().pixelSize() < large


# The palette


def test_the_palette_lists_every_action_with_its_key_and_menu(window):
    commands = {command.id: command for command in palette.commands(window)}
    assert set(commands) >= {action.name for action in ACTIONS} - {"palette"}
    assert set(commands) >= {"loops", "inspector", "chart"}
    save = commands["save"]
    assert (save.name, save.menu, save.key) == ("Save", "File", "Ctrl+S")


def test_typing_finds_a_command_and_enter_does_it(window):
    window.workspace.commit(diagram([Variable("v1", "Trust")]), phrase("Test"))
    trigger(window, "palette")
    shown = window.findChild(Palette)
    QTest.keyClicks(shown.line, "sa")
    assert "Select all" in listed(shown), "by its initials"
    shown.line.setText("select")
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert window.findChild(Palette) is None
    assert window.workspace.selection == {"v1"}


def test_dutch_commands_are_found_in_english_too(window):
    use_language("nl")
    made = window.application.open_new()
    trigger(made, "palette")
    shown = made.findChild(Palette)
    shown.line.setText("zoom in")
    assert listed(shown) == ["Inzoomen"]
    shown.line.setText("inzoomen")
    assert listed(shown) == ["Inzoomen"]


def test_what_was_chosen_last_comes_first(window):
    first = palette.found_by(palette.commands(window), "", palette.recent())[0].id
    assert first == "new"
    trigger(window, "palette")
    shown = window.findChild(Palette)
    shown.line.setText("zoom in")
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    again = palette.found_by(palette.commands(window), "", palette.recent())
    assert [command.id for command in again[:2]] == ["zoom_in", "new"]
    assert len(again) == len(palette.commands(window))


def test_what_can_not_be_done_now_is_dim_and_not_done(window):
    trigger(window, "palette")
    shown = window.findChild(Palette)
    shown.line.setText("rename")
    item = shown.list.topLevelItem(0)
    assert (item.text(0), item.text(1)) == ("Rename", say("not now"))
    assert item.isDisabled()
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert window.findChild(Palette) is shown
    shown.line.setText("there is no such thing")
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert listed(shown) == [say("Nothing is called that.")]


def test_arrows_walk_through_the_palette_and_escape_leaves_it(window):
    trigger(window, "palette")
    shown = window.findChild(Palette)
    shown.line.setText("zoom")
    names = listed(shown)
    QTest.keyClick(shown.line, Qt.Key.Key_Down)
    assert shown.list.currentItem().text(0) == names[1]
    QTest.keyClick(shown.line, Qt.Key.Key_Up)
    assert shown.list.currentItem().text(0) == names[0]
    QTest.keyClick(shown.line, Qt.Key.Key_Escape)
    assert window.findChild(Palette) is None
    assert window.focusWidget() is window.canvas


# Tips


def test_every_tip_says_the_key(window):
    for action in ACTIONS:
        made = window.actions_by_name[action.name]
        tip = made.toolTip()
        assert say(action.text) in tip
        form = QKeySequence.SequenceFormat.NativeText
        assert made.shortcut().toString(form) in tip


def test_every_tool_button_has_a_tip(window, qtbot):
    qtbot.waitUntil(lambda: window.docks[0].widget() is not None)
    for bar in window.findChildren(QToolBar):
        for button in bar.findChildren(QToolButton):
            if button.objectName() != "qt_toolbar_ext_button":
                assert button.toolTip(), button.accessibleName()


def test_the_bar_of_time_says_its_keys(window, qtbot):
    qtbot.waitUntil(lambda: window.docks[0].widget() is not None)
    window.workspace.commit(diagram([Variable("v1", "Trust")]), phrase("Test"))
    qtbot.waitUntil(lambda: window.workspace.run is not None)
    bar = window.findChild(PlayBar)
    assert "Ctrl+Home" in bar.start_button.toolTip()
    assert "F5" in bar.play_button.toolTip()


# The empty canvas


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("size", [(915, 580), (300, 240), (1280, 720)])
def test_the_invitation_keeps_within_the_canvas(qapp, language, size):
    use_language(language)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_invitation(painter, THEMES["light"], image.rect())
    painter.end()
    use_language("en")
    blank = QImage(image.size(), QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    assert image != blank
    for x in (0, 1, size[0] - 2, size[0] - 1):
        assert all(image.pixelColor(x, y) == Qt.GlobalColor.white for y in range(size[1]))
    for y in (0, 1):
        assert all(image.pixelColor(x, y) == Qt.GlobalColor.white for x in range(size[0]))


def test_somebody_new_is_offered_an_example_once(application, qtbot):
    window = application.open_new()
    window.resize(1280, 720)
    qtbot.waitExposed(window)
    offer_example(window)
    card = window.findChild(FirstSteps)
    assert card.y() >= invitation_box(window.canvas.rect()).bottom()
    other = application.open_new()
    offer_example(other)
    assert other.findChild(FirstSteps) is None
    card.later.click()
    assert window.findChild(FirstSteps) is None


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "The learning organisation"), ("nl", "De lerende organisatie")],
)
def test_the_example_speaks_the_language_and_is_a_copy(application, language, title):
    use_language(language)
    window = application.open_new()
    offer_example(window)
    window.findChild(FirstSteps).example.click()
    (shown,) = application.windows
    assert shown.workspace.diagram.title == title
    assert shown.workspace.path is None


def test_the_card_goes_when_something_is_drawn(application):
    window = application.open_new()
    offer_example(window)
    window.workspace.commit(diagram([Variable("v1", "Trust")]), phrase("Test"))
    assert window.findChild(FirstSteps) is None


def test_the_card_is_reached_and_left_with_the_keyboard(application):
    window = application.open_new()
    offer_example(window)
    card = window.findChild(FirstSteps)
    assert window.canvas.nextInFocusChain() is card.example
    card.example.setFocus()
    QTest.keyClick(card.example, Qt.Key.Key_Escape)
    assert window.findChild(FirstSteps) is None
