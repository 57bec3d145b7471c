"""Files, journals and windows: whatever a person does, nothing is lost unasked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from windows import Windows

from systemsthink.editing import edits
from systemsthink.editing.session import Session
from systemsthink.model import Link, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.storage import native
from systemsthink.storage.journal import Journal, recover
from systemsthink.ui import dialogs, settings
from systemsthink.ui.commands import save as commands
from systemsthink.ui.report_bar import ReportBar
from systemsthink.ui.window import Window

MAP = diagram([Variable("v1", "Workload"), Variable("v2", "Errors", 300), Link("l1", "v1", "v2")])


@pytest.fixture
def application(qtbot):
    settings.forget_recent()
    made = Windows()
    yield made
    for window in list(made.windows):
        window.workspace.session.mark_saved(window.workspace.kept)
        window.close()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "map.cld"
    path.write_bytes(native.write(MAP))
    return path


@pytest.fixture
def answers(monkeypatch):
    """What the person answers, by the name of the question."""
    given = {}
    asked = []

    def answer(name):
        def reply(*about):
            asked.append((name, about))
            return given[name]

        return reply

    for name in dialogs.__all__:
        if name.startswith("ask_") or name == "show_error":
            monkeypatch.setattr(dialogs, name, answer(name), raising=False)
    given["show_error"] = None
    given["ask_losses"] = True
    given["ask_reload"] = "keep"
    given["asked"] = asked
    return given


def choose(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(path), ""))


def draw(window, name="Trust", id="v9"):
    workspace = window.workspace
    drawn = edits.add_variable(workspace.kept, name, 0, 200, id=id)
    workspace.commit(drawn, phrase("Add variable"))
    return drawn


def crash(path, drawn=None):
    """Leave behind what a program leaves that was killed after drawing something."""
    on_disk = native.read(path.read_bytes())
    journal = Journal(path, on_disk)
    drawn = drawn or edits.add_variable(on_disk, "Unsaved", 0, 0, id="v8")
    Session(on_disk, journal.append).commit(drawn, phrase("Draw"))
    left = journal._place.read_bytes()
    journal.close()
    path.with_name(f".{path.name}.journal").write_bytes(left)
    return drawn


def test_saving_writes_what_is_shown_and_closing_asks_nothing(application, file, answers):
    window = application.open_path(file)
    drawn = draw(window)
    assert commands.save(window)
    assert native.read(file.read_bytes()) == drawn
    assert commands.may_close(window)
    assert answers["asked"] == []


@pytest.mark.parametrize(("answer", "closes"), [("cancel", False), ("discard", True)])
def test_unsaved_work_is_asked_about(application, file, answers, answer, closes):
    window = application.open_path(file)
    draw(window)
    answers["ask_save"] = answer
    assert commands.may_close(window) is closes
    assert native.read(file.read_bytes()) == MAP


def test_a_completed_name_that_exists_is_asked_about(application, file, answers, monkeypatch):
    window = application.open_new()
    draw(window)
    choose(monkeypatch, file.with_suffix(""))
    answers["ask_replace"] = False
    assert not commands.save_as(window)
    assert native.read(file.read_bytes()) == MAP
    answers["ask_replace"] = True
    assert commands.save_as(window)
    assert native.read(file.read_bytes()) == window.workspace.kept


def test_a_name_with_a_dot_gets_our_ending(application, tmp_path, answers, monkeypatch):
    window = application.open_new()
    draw(window)
    choose(monkeypatch, tmp_path / "plan v1.2")
    assert commands.save_as(window)
    assert (tmp_path / "plan v1.2.cld").exists()


def test_another_format_takes_a_copy_and_leaves_the_work_unsaved(
    application, tmp_path, answers, monkeypatch
):
    window = application.open_new()
    draw(window)
    choose(monkeypatch, tmp_path / "copy.txt")
    assert not commands.save_as(window)
    assert b"Trust" in (tmp_path / "copy.txt").read_bytes()
    assert window.workspace.session.modified
    assert window.workspace.path is None


def test_a_file_that_is_open_in_another_window_is_not_replaced(
    application, file, answers, monkeypatch
):
    application.open_path(file)
    window = application.open_new()
    draw(window)
    choose(monkeypatch, file)
    assert not commands.save_as(window)
    assert native.read(file.read_bytes()) == MAP
    assert [name for name, _ in answers["asked"]] == ["show_error"]


def test_what_others_wrote_is_not_replaced_unasked(application, file, answers):
    window = application.open_path(file)
    draw(window)
    theirs = native.write(edits.rename(MAP, "v2", "Theirs"))
    file.write_bytes(theirs)
    answers["ask_changed_on_disk"] = "cancel"
    assert not commands.save(window)
    assert file.read_bytes() == theirs


def test_recovered_work_does_not_replace_what_others_wrote_since(application, file, answers):
    drawn = crash(file)
    theirs = native.write(edits.rename(MAP, "v2", "Theirs"))
    file.write_bytes(theirs)
    answers["ask_recover"] = "recover"
    window = application.open_path(file)
    assert window.workspace.kept == drawn
    assert answers["asked"][0][1][-1] is True
    answers["ask_changed_on_disk"] = "cancel"
    answers["ask_reload"] = "keep"
    assert not commands.save(window)
    assert file.read_bytes() == theirs


def test_a_start_offers_what_a_crash_left_of_a_file_opened_before(application, file, answers):
    settings.add_recent(file)
    drawn = crash(file)
    answers["ask_recover"] = "recover"
    application.offer_recovery()
    (window,) = application.windows
    assert window.workspace.kept == drawn
    assert window.workspace.session.modified
    window.workspace.session.undo()
    assert window.workspace.kept == MAP


def test_later_keeps_what_a_crash_left(application, file, answers):
    crash(file)
    answers["ask_recover"] = "later"
    window = application.open_path(file)
    assert window.workspace.kept == MAP
    window.close()
    assert recover(file) is not None


def test_a_file_that_cannot_be_read_is_told_over_an_open_window(application, tmp_path, answers):
    broken = tmp_path / "broken.cld"
    broken.write_text("{")
    assert application.open_path(broken) is None
    assert [name for name, _ in answers["asked"]] == ["show_error"]
    assert len(application.windows) == 1
    assert broken.read_text() == "{"


def test_what_is_odd_in_a_file_is_said_above_the_canvas(application, tmp_path, answers):
    path = tmp_path / "odd.csv"
    path.write_text("from,to,sign\nA,B,banana\n")
    window = application.open_path(path)
    (bar,) = window.findChildren(ReportBar)
    assert not bar.isHidden()
    assert "banana" in bar.remarks.text()


def test_a_title_that_is_being_typed_is_saved(application, file, answers, qtbot):
    window = application.open_path(file)
    qtbot.waitUntil(lambda: window.docks[1].widget() is not None)
    window.docks[1].raise_()
    field = window.docks[1].widget().findChildren(QLineEdit)[0]
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: window.focusWidget() is field)
    field.selectAll()
    QTest.keyClicks(field, "Our work")
    assert commands.save(window)
    assert native.read(file.read_bytes()).title == "Our work"


def test_undo_while_a_name_is_being_typed_leaves_a_diagram_that_can_be_saved(
    application, file, answers
):
    window = application.open_path(file)
    draw(window)
    window.workspace.select(["v9"])
    window.actions_by_name["link"].trigger()
    window.canvas.requests._editor.setText("Openness")
    window.actions_by_name["undo"].trigger()
    assert native.read(native.write(window.workspace.kept)) == window.workspace.kept
    assert not window.canvas.requests.naming


def test_deleting_while_a_link_is_being_drawn_is_survived(application, file, answers, qtbot):
    window = application.open_path(file)
    canvas = window.canvas
    canvas.fit()
    box = canvas.picture.labels["v1"].box
    rim = canvas.screen_point(box.x, box.top - 4).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=rim)
    QTest.mouseMove(canvas, canvas.screen_point(150, 100).toPoint())
    window.workspace.select(["v1"])
    window.actions_by_name["delete"].trigger()
    assert "v1" not in window.workspace.kept.variables
    canvas.grab()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=rim)
    assert native.read(native.write(window.workspace.kept)) == window.workspace.kept


def test_a_window_for_the_same_file_comes_to_the_front(application, file, answers):
    window = application.open_path(file)
    assert application.open_path(Path(str(file))) is window
    assert isinstance(window, Window)


def test_a_first_window_is_no_larger_than_the_screen(application):
    settings.settings().remove("window")
    window = application.open_new()
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
