"""The dialogs of the window, answered as a person answers them."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot
from windows import Windows

from systemsthink.errors import EditError, FileError
from systemsthink.language import use_language
from systemsthink.model import Diagram, Link, Note, Variable, diagram, put
from systemsthink.phrases import phrase
from systemsthink.ui import settings
from systemsthink.ui.dialogs.about import AboutDialog
from systemsthink.ui.dialogs.export import ExportDialog
from systemsthink.ui.dialogs.message import Message
from systemsthink.ui.dialogs.preferences import PreferencesDialog, ask_preferences
from systemsthink.ui.dialogs.questions import Question, ask_save
from systemsthink.ui.dialogs.recovery import (
    ask_changed_on_disk,
    ask_in_use,
    ask_recover,
    ask_reload,
)
from systemsthink.ui.dialogs.trouble import (
    TroubleDialog,
    report_exception,
    report_text,
    show_error,
)
from systemsthink.ui.settings import Preferences, preferences

PAIR = diagram(
    [
        Variable("v1", "Trust", -120, 0),
        Variable("v2", "Openness", 120, 40),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v1", "+"),
    ]
)


@pytest.fixture(autouse=True)
def english(qtbot: QtBot) -> None:
    use_language("en")
    QLocale.setDefault(QLocale("en_GB"))
    settings.settings().clear()


def meanwhile(act: Callable[[], None]) -> None:
    """Do something as soon as a dialog waits for it."""
    QTimer.singleShot(0, act)


def press(answer: str) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, Question)
    box.answers[answer].click()


def tops() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def escape() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QDialog)
    box.reject()


QUESTIONS: list[tuple[Callable[[], str], tuple[str, ...], str]] = [
    (lambda: ask_save(None, "Map"), ("save", "discard", "cancel"), "cancel"),
    (
        lambda: ask_recover(None, "Map", datetime(2026, 3, 4, 5, 6)),
        ("recover", "discard", "later"),
        "later",
    ),
    (lambda: ask_changed_on_disk(None, "Map"), ("overwrite", "save_as", "cancel"), "cancel"),
    (lambda: ask_reload(None, "Map", True), ("reload", "keep"), "keep"),
    (lambda: ask_reload(None, "Map", False), ("reload", "keep"), "keep"),
    (lambda: ask_in_use(None, "Map"), ("copy", "open", "cancel"), "cancel"),
]


@pytest.mark.parametrize(("ask", "answers", "harmless"), QUESTIONS)
def test_every_answer_comes_back_and_escape_harms_nothing(
    ask: Callable[[], str], answers: tuple[str, ...], harmless: str
) -> None:
    for answer in answers:
        meanwhile(lambda answer=answer: press(answer))  # type: ignore[misc]
        assert ask() == answer
    meanwhile(escape)
    assert ask() == harmless


def test_return_never_throws_work_away(qtbot: QtBot) -> None:
    for ask, _, _ in QUESTIONS:
        shown: list[str] = []

        def look(shown: list[str] = shown) -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, Question)
            shown += [answer for answer, button in box.answers.items() if button.isDefault()]
            box.reject()

        meanwhile(look)
        ask()
        assert shown[0] in ("save", "recover", "save_as", "keep", "reload", "copy")


LONG = "/home/" + "a-folder-with-a-name-that-goes-on/" * 3 + "y" * 30 + ".cld"
NAME = "One_name_without_any_space_" * 5
LENGTHY: list[Callable[[], object]] = [
    lambda: ask_save(None, NAME),
    lambda: ask_recover(None, NAME, datetime(2026, 3, 4, 5, 6), changed=True),
    lambda: ask_changed_on_disk(None, NAME),
    lambda: ask_reload(None, NAME, True),
    lambda: ask_in_use(None, NAME),
    lambda: show_error(None, FileError(phrase("The file is empty."), LONG)),
    lambda: show_error(None, EditError(phrase("“{text}” is not a number.", text=NAME))),
]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("ask", LENGTHY)
def test_all_of_a_message_can_be_read(
    qtbot: QtBot, ask: Callable[[], object], language: str
) -> None:
    use_language(language)
    looked = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Message)
        assert box.width() < 700
        for each in (box.heading, *box.texts):
            room = each.contentsRect()
            needed = each.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, each.text())
            assert needed.width() <= room.width()
            assert needed.height() <= room.height()
            looked.append(each)
        box.reject()

    assert len(LONG) > 120
    meanwhile(look)
    ask()
    assert looked


class TestExport:
    def open(self, qtbot: QtBot, shown: Diagram = PAIR) -> ExportDialog:
        dialog = ExportDialog(shown)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.refresh()
        return dialog

    def test_the_size_it_tells_is_the_size_it_writes(self, qtbot: QtBot, tmp_path: Path) -> None:
        dialog = self.open(qtbot)
        dialog.width_mm.set_value(80)
        dialog.dpi.set_value(200)
        dialog.refresh()
        dialog.save_as(tmp_path / "map.png")
        size = QImageReader(str(tmp_path / "map.png")).size()
        assert size.width() == round(80 / 25.4 * 200)
        first = dialog.outcome.text().split("\n")[0]
        told_width, told_height = first.removesuffix(" pixels").split(" × ")
        assert int(told_width) == size.width()
        assert abs(int(told_height) - size.height()) <= 1
        assert dialog.written == tmp_path / "map.png"

    def test_choices_are_remembered(self, qtbot: QtBot, tmp_path: Path) -> None:
        dialog = self.open(qtbot)
        dialog.format.setCurrentIndex(dialog.format.findData(".svg"))
        dialog.background.setCurrentIndex(dialog.background.findData("transparent"))
        dialog.width_mm.set_value(120)
        dialog.save_as(tmp_path / "map.svg")
        again = self.open(qtbot)
        assert again.choices == dialog.choices
        assert again.suggested().parent == tmp_path
        assert again.suggested().suffix == ".svg"

    def test_what_is_not_to_be_seen_is_left_out_and_remembered(
        self, qtbot: QtBot, tmp_path: Path
    ) -> None:
        shown = put(PAIR, Note("n", "Ask Bob"))
        dialog = self.open(qtbot, shown)
        assert dialog.shown.left_out == ()
        dialog.shown.boxes["notes"].click()
        dialog.shown.boxes["question"].click()
        dialog.save_as(tmp_path / "map.svg")
        assert "Ask Bob" not in (tmp_path / "map.svg").read_text()
        assert self.open(qtbot, shown).shown.left_out == ("notes", "question")

    def test_dots_are_asked_for_a_png_only(self, qtbot: QtBot) -> None:
        dialog = self.open(qtbot)
        assert dialog.dpi.isVisible()
        dialog.format.setCurrentIndex(dialog.format.findData(".pdf"))
        dialog.refresh()
        assert not dialog.dpi.isVisible()

    def test_a_folder_that_is_gone_is_told_in_place(self, qtbot: QtBot, tmp_path: Path) -> None:
        dialog = self.open(qtbot)
        dialog.save_as(tmp_path / "gone" / "map.png")
        assert dialog.problem.isVisible()
        assert "gone" in dialog.problem.text()
        assert dialog.isVisible()

    def test_an_empty_diagram_is_told_in_place(self, qtbot: QtBot) -> None:
        dialog = self.open(qtbot, Diagram())
        assert dialog.problem.isVisible()
        assert not dialog.export_button.isEnabled()

    def test_a_number_that_is_refused_is_not_exported(self, qtbot: QtBot) -> None:
        dialog = self.open(qtbot)
        for text, fits in (("0", False), ("300", True), ("99999", False), ("150", True)):
            dialog.dpi.setText(text)
            dialog.dpi.setModified(True)
            dialog.dpi.take()
            dialog.refresh()
            assert dialog.export_button.isEnabled() == fits
            assert dialog.outcome.isVisible() == fits

    def test_the_suggested_name_is_one_a_file_can_have(self, qtbot: QtBot) -> None:
        dialog = ExportDialog(PAIR, Path("/maps/a:b.cld"))
        qtbot.addWidget(dialog)
        assert dialog.suggested().name == "a-b.png"


class TestTrouble:
    def test_an_error_names_the_file_then_what_is_wrong_then_where_it_lies(
        self, qtbot: QtBot
    ) -> None:
        texts: list[str] = []

        def look() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, Message)
            texts.extend(each.text().replace("\u200b", "") for each in (box.heading, *box.texts))
            box.reject()

        meanwhile(look)
        where = phrase("line {number}", number=3)
        show_error(None, FileError(phrase("The file is empty."), "/home/map.cld", where))
        assert texts == ["map.cld", "line 3: The file is empty.", "/home/map.cld"]

    def test_unexpected_errors_share_one_dialog_that_does_not_wait(
        self, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for word in ("first", "second"):
            try:
                raise RuntimeError(word)
            except RuntimeError:
                report_exception(*sys.exc_info())  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: any(isinstance(w, TroubleDialog) for w in tops()))
        (dialog,) = (w for w in tops() if isinstance(w, TroubleDialog))
        qtbot.addWidget(dialog)
        assert "first" in dialog.report.toPlainText()
        assert "second" in dialog.report.toPlainText()
        assert "second" in capsys.readouterr().err
        dialog.copy_button.click()
        assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()

    def test_an_error_on_another_thread_is_shown_too(
        self, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail() -> None:
            try:
                raise RuntimeError("elsewhere")
            except RuntimeError:
                report_exception(*sys.exc_info())  # type: ignore[arg-type]

        thread = Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: any(isinstance(w, TroubleDialog) for w in tops()))
        (dialog,) = (w for w in tops() if isinstance(w, TroubleDialog))
        qtbot.addWidget(dialog)
        assert "elsewhere" in dialog.report.toPlainText()

    def test_the_report_tells_where_and_with_what(self) -> None:
        try:
            PAIR.variables["v9"]
        except KeyError:
            report = report_text(*sys.exc_info())  # type: ignore[arg-type]
        assert "KeyError: 'v9'" in report
        assert "test_dialogs.py" in report
        assert "PySide6-Essentials 6." in report
        assert "Openness" not in report


class TestPreferences:
    def test_what_is_chosen_is_remembered(self, qtbot: QtBot) -> None:
        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, PreferencesDialog)
            dialog.language.setCurrentIndex(dialog.language.findData("nl"))
            dialog.appearance.setCurrentIndex(dialog.appearance.findData("dark"))
            dialog.accept()

        meanwhile(answer)
        assert ask_preferences(None) == Preferences("nl", "dark") == preferences()

    def test_cancel_changes_nothing(self, qtbot: QtBot) -> None:
        meanwhile(escape)
        assert ask_preferences(None) is None
        assert preferences() == Preferences("system", "system")

    def test_nonsense_in_the_settings_counts_as_nothing(self) -> None:
        settings.remember("language", "tlh")
        settings.remember("appearance", "sepia")
        assert preferences() == Preferences("system", "system")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_dialog_opens_in_each_language_with_a_way_out(qtbot: QtBot, language: str) -> None:
    use_language(language)
    for dialog in (
        AboutDialog(),
        ExportDialog(PAIR),
        PreferencesDialog(Preferences()),
        TroubleDialog("report"),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        roles = {buttons.buttonRole(button) for button in buttons.buttons()}
        assert QDialogButtonBox.ButtonRole.RejectRole in roles
        dialog.reject()
        assert not dialog.isVisible()


def test_the_window_says_where_a_picture_went(qtbot: QtBot, tmp_path: Path) -> None:
    window = Windows().open_new()
    window.workspace.commit(PAIR, phrase("Draw"))
    told: list[str] = []
    window.workspace.notice.connect(told.append)

    def write() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.save_as(tmp_path / "map.png")

    QTimer.singleShot(0, write)
    window.actions_by_name["export"].trigger()
    window.workspace.session.mark_saved(window.workspace.kept)
    window.close()
    assert told == ["Saved as map.png."]
