"""Everything can be heard, reached with the keyboard, and read, in both languages and themes."""

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QToolBar,
    QToolButton,
)
from test_style import contrast
from windows import Windows

from systemsthink import formats
from systemsthink.assets import resource
from systemsthink.drawing.theme import THEMES
from systemsthink.editing.merging import merged
from systemsthink.editing.session import Session
from systemsthink.errors import EditError
from systemsthink.language import use_language
from systemsthink.model import Link, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui import actions, keeping
from systemsthink.ui.canvas.canvas import Canvas
from systemsthink.ui.commands.panes import panes
from systemsthink.ui.dialogs.about import AboutDialog
from systemsthink.ui.dialogs.export import ExportDialog
from systemsthink.ui.dialogs.losses import ask_losses
from systemsthink.ui.dialogs.merging import ask_merge
from systemsthink.ui.dialogs.preferences import PreferencesDialog
from systemsthink.ui.dialogs.questions import ask_replace, ask_save
from systemsthink.ui.dialogs.recovery import (
    ask_changed_on_disk,
    ask_in_use,
    ask_recover,
    ask_reload,
)
from systemsthink.ui.dialogs.trouble import TroubleDialog, show_error
from systemsthink.ui.settings import Preferences
from systemsthink.ui.style import apply_style, blend, current_theme, raised
from systemsthink.ui.window import Window
from systemsthink.ui.workspace import Workspace

CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QSpinBox),
    *(QPlainTextEdit, QTextEdit),
)
MAP = diagram(
    [
        Variable("v1", "Workload", -150, 0),
        Variable("v2", "Errors", 150, 0),
        Link("l1", "v1", "v2", "+", delayed=True),
        Link("l2", "v2", "v1", "-"),
    ]
)


@pytest.fixture(params=["en", "nl"])
def speech(request):
    use_language(request.param)
    QLocale.setDefault(QLocale("nl_NL" if request.param == "nl" else "en_GB"))
    yield
    use_language("en")
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture(params=["light", "dark"])
def look(request, qapp):
    apply_style(qapp, request.param)
    yield request.param
    apply_style(qapp, "light")


@pytest.fixture
def window(qtbot):
    made = Window(keeping.new_workspace(MAP), Windows())
    made.show()
    made._fill_panels()
    for name in ("outline", "history"):
        made.actions_by_name[name].trigger()
    yield made
    made.close()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def own(widget):
    """Whether a control is one of ours, not a part that Qt puts inside another one."""
    inside = isinstance(widget.parent(), QComboBox | QSpinBox | QAbstractItemView)
    parts = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
    return not (inside or parts or isinstance(widget.parent(), QTabBar))


def controls(inside):
    return [w for kind in CONTROLS for w in inside.findChildren(kind) if own(w)]


def nameless(inside):
    found = []
    for control in controls(inside):
        spoken = QAccessible.queryAccessibleInterface(control)
        name = spoken.text(QAccessible.Text.Name)
        if not name.strip():
            found.append((type(control).__name__, control.objectName(), control.toolTip()))
    return found


def unreachable(inside):
    """Controls that the Tab key passes by, apart from buttons for which there is a menu or key."""
    found = []
    for control in controls(inside):
        bar = isinstance(control.parent(), QToolBar) or control.parent().objectName() == "linkBar"
        if not (bar or control.focusPolicy() & Qt.FocusPolicy.TabFocus):
            found.append((type(control).__name__, control.accessibleName(), control.objectName()))
    return found


def test_every_control_of_the_window_has_a_name_and_takes_the_keyboard(speech, window):
    workspace = window.workspace
    for selection in ((), ("v1",), ("l1",), ("v1", "v2", "l1", "l2")):
        workspace.select(selection)
        assert nameless(window) == []
        assert unreachable(window) == []
    window.canvas.ask_quick_entry()
    assert nameless(window.canvas) == []


CSV = formats.format_for("map.csv")
MERGE = merged(
    MAP,
    diagram([Variable("a", "Errors"), Variable("b", "Trust"), Link("c", "a", "b")]),
    lambda letter: f"{letter}-new",
)
DIALOGS = (
    lambda: ask_save(None, "Map"),
    lambda: ask_replace(None, "map.cld"),
    lambda: ask_recover(None, "Map", datetime(2026, 3, 4, 5, 6)),
    lambda: ask_changed_on_disk(None, "Map"),
    lambda: ask_reload(None, "Map", True),
    lambda: ask_in_use(None, "Map"),
    lambda: ask_losses(None, "map.csv", CSV, CSV.losses(MAP)),
    lambda: ask_merge(Canvas(Workspace(Session(MAP))), MERGE, "map.csv"),
    lambda: show_error(None, EditError(phrase("That variable is no longer there."))),
    lambda: AboutDialog().exec(),
    lambda: PreferencesDialog(Preferences()).exec(),
    lambda: ExportDialog(MAP).exec(),
    lambda: TroubleDialog("details").exec(),
)


@pytest.mark.parametrize("ask", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_takes_the_keyboard(qtbot, speech, ask):
    seen = []

    def listen():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append((nameless(dialog), unreachable(dialog)))
        dialog.reject()

    QTimer.singleShot(0, listen)
    ask()
    assert seen == [([], [])]


def test_every_action_can_be_found_in_a_menu_or_has_a_key(window):
    listed = {name for _, _, entries in actions.MENUS for name in actions.flat(entries)}
    listed |= actions.SUBMENUS.keys()
    for action in window.actions_by_name.values():
        assert action.objectName() in listed or not action.shortcut().isEmpty()
    for name in (*actions.TOOLBAR, *actions.ON_VARIABLE, *actions.ON_LINK, *actions.ON_CANVAS):
        assert not name or name in listed


def test_no_key_has_two_meanings(window):
    everywhere = [
        key.toString() for action in window.actions_by_name.values() for key in action.shortcuts()
    ]
    assert len(everywhere) == len(set(everywhere))


def test_f6_goes_round_the_window_and_back(qtbot, window):
    qtbot.waitUntil(lambda: window.workspace.run is not None)  # there is something to play
    window.activateWindow()
    window.canvas.setFocus()
    names = [pane.objectName() for pane in panes(window)]
    assert names[0] == "canvas"
    assert {"outline", "history", "time"} <= set(names)
    went = []
    for _ in names:
        window.actions_by_name["next_pane"].trigger()
        focus = window.focusWidget()
        went.append(
            next(p.objectName() for p in panes(window) if p is focus or p.isAncestorOf(focus))
        )
    assert went == [*names[1:], "canvas"]
    window.actions_by_name["previous_pane"].trigger()
    assert panes(window)[-1].isAncestorOf(window.focusWidget())


def test_f6_takes_what_is_being_typed_and_goes_on_from_there(window):
    outline = window.findChild(QDockWidget, "outline").widget()
    outline.links.entry.setFocus()
    among = panes(window)
    here = next(at for at, pane in enumerate(among) if pane.objectName() == "outline")
    window.actions_by_name["next_pane"].trigger()
    assert among[(here + 1) % len(among)].isAncestorOf(window.focusWidget()) or (
        among[(here + 1) % len(among)] is window.focusWidget()
    )


def test_a_panel_comes_with_its_key_and_goes_with_it_again(window):
    dock = window.findChild(QDockWidget, "outline")
    window.canvas.setFocus()
    window.actions_by_name["outline"].trigger()
    assert dock.isAncestorOf(window.focusWidget())
    window.actions_by_name["outline"].trigger()
    assert not dock.isVisible()
    assert window.canvas.hasFocus()
    assert not window.actions_by_name["outline"].isChecked()


def test_the_canvas_says_what_is_selected(window):
    canvas = window.canvas
    spoken = QAccessible.queryAccessibleInterface(canvas)

    def told():
        return spoken.text(QAccessible.Text.Description)

    assert spoken.text(QAccessible.Text.Name) == "Diagram"
    assert told() == "Nothing is selected. The diagram has 2 variables and 2 links."
    window.workspace.select(["v1"])
    assert told() == "Workload, 1 cause, 1 effect"
    window.workspace.select(["l1"])
    assert told() == "More Workload leads to more Errors, delayed"
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert told().startswith("Nothing is selected.")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_contrast_meets_wcag_aa(name):
    theme = THEMES[name]
    grounds = {
        "canvas": theme.background,
        "panel": theme.panel,
        "button": raised(theme),
        "chosen": blend(theme.background, theme.selection, 0.16),
    }
    for where, ground in grounds.items():
        inks = ("text", "muted") if where == "chosen" else ("text", "muted", "problem")
        for ink in inks:
            assert ratio(getattr(theme, ink), ground) >= 4.5, (ink, where)
        assert ratio(theme.selection, ground) >= 3, ("selection", where)
    for ink in ("reinforcing", "balancing", "undetermined", "positive", "negative", "unknown"):
        assert ratio(getattr(theme, ink), theme.background) >= 4.5, ink
    for ink in ("up", "down", "hover", "level_border", "input_border"):
        assert ratio(getattr(theme, ink), theme.background) >= 3, ink
    for color, tint in theme.tints.items():
        assert ratio(theme.text, tint.fill) >= 4.5, color
        assert ratio(tint.border, theme.background) >= 3, color
    for color in theme.series:
        assert ratio(color, theme.background) >= 3, color


def ratio(one, other):
    return contrast(QColor(one), QColor(other))


FOCUSED = ("QToolButton", "QPushButton", "QLineEdit", "QComboBox", "QCheckBox", "QRadioButton")


@pytest.mark.parametrize(
    "kind", [*FOCUSED, "QPlainTextEdit", "QTextEdit", "QTableView::item", "QTabBar::tab"]
)
def test_the_sheet_shows_where_the_focus_is(kind):
    sheet = resource("style.qss").read_text(encoding="utf-8")
    assert f"{kind}:focus" in sheet


def test_focus_changes_what_a_control_looks_like(look, window):
    window.activateWindow()
    for control in controls(window):
        takes = control.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (takes and control.isVisible() and control.isEnabled()):
            continue
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if not control.hasFocus():
            continue
        with_focus = control.grab().toImage()
        window.canvas.setFocus()
        if isinstance(control, QToolButton) and not control.isVisible():
            continue
        assert control.grab().toImage() != with_focus, (control, control.accessibleName())
        assert current_theme().name == look
