"""Files and texts of other programs in the window: opened, reported on, looked at, added."""

import sys
import time
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog, QPushButton
from windows import Windows

from systemsthink import formats
from systemsthink.editing import edits
from systemsthink.errors import FileError
from systemsthink.exchange.draft import Draft
from systemsthink.language import use_language
from systemsthink.model import Link, Note, Variable, diagram, named
from systemsthink.phrases import phrase
from systemsthink.storage import native
from systemsthink.ui import filters, importing, settings
from systemsthink.ui.canvas.notice import Notice
from systemsthink.ui.commands import file as commands
from systemsthink.ui.commands import save as saving
from systemsthink.ui.dialogs.merging import MergeDialog
from systemsthink.ui.dialogs.questions import Question
from systemsthink.ui.dialogs.waiting import wait_for
from systemsthink.ui.report_bar import ReportBar
from systemsthink.ui.window import Window

MAP = diagram(
    [
        Variable("v1", "Workload"),
        Variable("v2", "Errors", 300),
        Link("l1", "v1", "v2", "+"),
        Note("m1", "Ask the nurses", 150, 120),
    ]
)
ROUTE = "%route\nWorkload>Errors\nErrors>Rework\nRework>Trust\n"


def _route() -> ModuleType:
    """A format made for these tests: chains of names, one a line, that begins with its name."""

    def read(data):
        draft = Draft()
        for line in data.decode().splitlines()[1:]:
            if line.startswith("wait"):
                time.sleep(float(line.split()[1]))
                continue
            if line.startswith("!"):
                raise FileError(phrase("This is not JSON."))
            ends = [draft.variable(name) for name in line.split(">")]
            draft.link(*ends, polarity="-")
        return draft.reading(phrase("Links without two ends: {n}.", n=2))

    def write(whole):
        names = {id: variable.name for id, variable in whole.variables.items()}
        links = (f"{names[x.source]}>{names[x.target]}\n" for x in whole.links.values())
        return "".join(["%route\n", *links]).encode()

    module = ModuleType("systemsthink.exchange.route")
    module.recognises = lambda data: data.startswith(b"%route")
    module.read, module.write = read, write
    return module


ROW = formats.Format(
    "route", phrase("route"), (".route.json", ".route"), "exchange.route", frozenset({"signs"})
)


@pytest.fixture(autouse=True)
def route(monkeypatch, qtbot):
    """The format in the table, as another row of it."""
    use_language("en")
    settings.settings().clear()
    first, *others = formats.FORMATS
    monkeypatch.setitem(sys.modules, "systemsthink.exchange.route", _route())
    monkeypatch.setattr(formats, "FORMATS", (first, ROW, *others))


@pytest.fixture
def application(qtbot):
    made = Windows()
    yield made
    for window in list(made.windows):
        window.workspace.session.mark_saved(window.workspace.kept)
        window.close()


@pytest.fixture
def window(application):
    """A window in which a map was drawn."""
    window = application.open_new()
    window.workspace.commit(MAP, phrase("Draw"))
    return window


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "team.route"
    path.write_text(ROUTE)
    return path


def meanwhile(act):
    """Do something as soon as a dialog waits for an answer; it is gone in any case."""

    def soon():
        box = QApplication.activeModalWidget()
        if box is None or isinstance(box, QProgressDialog):
            QTimer.singleShot(20, soon)
            return
        try:
            act(box)
        finally:
            if box.isVisible():
                box.reject()

    QTimer.singleShot(0, soon)


def names(window):
    return [variable.name for variable in window.workspace.kept.variables.values()]


def told_by(window):
    told = []
    window.workspace.notice.connect(told.append)
    return told


def drop(window, urls=(), text=""):
    data = QMimeData()
    if urls:
        data.setUrls(list(urls))
    if text:
        data.setText(text)
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(200, 300), Qt.DropAction.CopyAction, data, left, none))
    QApplication.processEvents()


def choose(monkeypatch, path, filter=""):
    asked = []

    def answer(*about):
        asked.append(about)
        return str(path), filter

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    return asked


class TestFilters:
    def test_open_offers_every_format_and_every_ending(self):
        whole, *each, anything = filters.to_open().split(";;")
        assert whole.startswith("All diagrams (*.cld ")
        for format in formats.FORMATS:
            assert all(f"*{ending}" in whole for ending in format.endings)
        assert len(each) == len(formats.FORMATS)
        assert each[0] == "systemsthink diagram (*.cld)"
        assert each[1:] == sorted(each[1:], key=str.casefold)
        assert "Route (*.route.json *.route)" in each
        assert anything == "All files (*)"

    def test_save_offers_what_can_be_written_and_our_own_first(self):
        offered = filters.to_save()
        assert set(offered.values()) == set(formats.written())
        assert next(iter(offered.values())) is filters.NATIVE

    @pytest.mark.parametrize(
        ("name", "chosen", "written", "word"),
        [
            ("map", "cld", "map.cld", "cld"),
            ("map", "route", "map.route.json", "route"),
            ("map.route", "route", "map.route", "route"),
            ("map.ROUTE.JSON", "cld", "map.ROUTE.JSON", "route"),
            ("map.csv", "route", "map.csv", "csv"),
            ("map.cld", "route", "map.cld", "cld"),
            ("plan v1.2", "route", "plan v1.2.route.json", "route"),
            ("map.csv", "", "map.csv", "csv"),
        ],
    )
    def test_what_is_typed_counts_if_it_says_a_format(self, name, chosen, written, word):
        words = {format.word: filter for filter, format in filters.to_save().items()}
        path, format = filters.meant(Path("/x") / name, words.get(chosen, ""))
        assert (path.name, format.word) == (written, word)


class TestSaving:
    def test_a_copy_is_written_after_saying_what_it_loses(self, window, tmp_path, monkeypatch):
        said = []

        def answer(box):
            assert isinstance(box, Question)
            said.extend(text.text().replace("\u200b", "") for text in (box.heading, *box.texts))
            box.answers["save"].click()

        route = next(text for text, format in filters.to_save().items() if format is ROW)
        choose(monkeypatch, tmp_path / "copy", route)
        meanwhile(answer)
        assert not saving.save_as(window)
        assert "copy.route.json" in said[0]
        assert "notes\u00a0(1)" in said[1]
        assert "positions" in said[1]
        assert "signs" not in said[1]
        assert (tmp_path / "copy.route.json").read_text() == "%route\nWorkload>Errors\n"
        assert window.workspace.path is None
        assert window.workspace.session.modified

    def test_cancel_writes_nothing(self, window, tmp_path, monkeypatch):
        choose(monkeypatch, tmp_path / "copy.route")
        meanwhile(lambda box: box.reject())
        assert not saving.save_as(window)
        assert list(tmp_path.iterdir()) == []

    def test_nothing_is_asked_where_nothing_is_lost(self, window, tmp_path, monkeypatch):
        plain = diagram([Variable("a", "A"), Variable("b", "B"), Link("l", "a", "b", "+")])
        window.workspace.commit(plain, phrase("Draw"))
        choose(monkeypatch, tmp_path / "copy.route")
        assert not saving.save_as(window)
        assert (tmp_path / "copy.route").exists()

    def test_a_copy_that_tells_nobody_asks_too(self, window, tmp_path, monkeypatch):
        choose(monkeypatch, tmp_path / "copy.route")
        meanwhile(lambda box: box.reject())
        saving.save_discreet(window)
        assert list(tmp_path.iterdir()) == []

    def test_a_map_of_another_format_is_saved_beside_its_file(
        self, application, other, monkeypatch
    ):
        window = application.open_path(other)
        asked = choose(monkeypatch, other.with_suffix(".cld"))
        assert saving.save(window)
        assert asked[0][2] == str(other.with_suffix(".cld"))
        assert window.workspace.path == other.with_suffix(".cld")
        assert other.read_text() == ROUTE


def report_of(window):
    (bar,) = window.findChildren(ReportBar)
    return bar


class TestReport:
    def test_it_says_what_came_and_stays_until_it_is_closed(self, application, other, qtbot):
        window = application.open_path(other)
        bar = report_of(window)
        qtbot.waitUntil(bar.isVisible)
        assert bar.heading.text() == "Imported from route: 4 variables, 3 links"
        assert bar.remarks.text() == "•\u2002Links without two ends: 2."
        assert bar.accessibleName() == bar.heading.text()
        assert "Links without two ends: 2." in bar.close_button.accessibleDescription()
        window.workspace.commit(MAP, phrase("Draw"))
        assert bar.isVisible()
        bar.close_button.click()
        assert not bar.isVisible()
        assert window.focusWidget() is window.canvas

    def test_it_is_never_a_window_of_its_own(self, application, other, qapp, qtbot):
        shown = []

        class Watch(QObject):
            def eventFilter(self, watched, event):  # noqa: N802
                if event.type() == QEvent.Type.Show and watched.isWidgetType():
                    shown.append((watched.objectName(), watched.isWindow()))
                return False

        watch = Watch()
        qapp.installEventFilter(watch)
        bar = report_of(application.open_path(other))
        qtbot.waitUntil(bar.isVisible)
        qapp.removeEventFilter(watch)
        assert ("reportBar", False) in shown
        assert ("reportBar", True) not in shown

    def test_it_covers_nothing_that_is_drawn(self, application, other, qtbot):
        window = application.open_path(other)
        bar = report_of(window)
        qtbot.waitUntil(bar.isVisible)
        qtbot.waitUntil(lambda: bar.geometry().bottom() < window.canvas.geometry().top())
        assert window.canvas.sees(window.canvas.picture.bounds)

    def test_escape_closes_it_when_there_is_nothing_else_to_give_up(
        self, application, other, qtbot
    ):
        window = application.open_path(other)
        bar = report_of(window)
        qtbot.waitUntil(bar.isVisible)
        qtbot.waitUntil(lambda: window.docks[0].widget() is not None)
        window.workspace.select(list(window.workspace.kept.variables)[:1])
        QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
        assert not window.workspace.selection
        assert bar.isVisible()
        QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
        assert not bar.isVisible()

    def test_the_keyboard_reaches_it_and_escape_leaves_it(self, application, other, qtbot):
        window = application.open_path(other)
        bar = report_of(window)
        qtbot.waitUntil(bar.isVisible)
        window.activateWindow()
        window.canvas.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is window.canvas)
        window.actions_by_name["next_pane"].trigger()
        assert QApplication.focusWidget() is bar.close_button
        QTest.keyClick(bar.close_button, Qt.Key.Key_Escape)
        assert window.workspace.report is None
        assert QApplication.focusWidget() is window.canvas

    def test_another_window_on_the_same_map_goes_on_showing_it(self, application, other, qtbot):
        workspace = application.open_path(other).workspace
        again = Window(workspace, application)
        qtbot.addWidget(again)
        again.workspace_goes_on = True
        assert not report_of(again).isHidden()

    def test_where_names_lie_on_each_other_it_offers_to_tidy(self, application, other, qtbot):
        window = application.open_path(other)
        bar, workspace = report_of(window), window.workspace
        qtbot.waitUntil(bar.isVisible)
        assert not bar.tidy_button.isVisible()
        first, second, *_ = workspace.kept.variables.values()
        apart = workspace.kept
        workspace.commit(edits.move(apart, {second.id: (first.x, first.y)}), phrase("Move"))
        assert "Names that lie on each other: 2." in bar.remarks.text()
        assert "Names that lie on each other: 2." in bar.close_button.accessibleDescription()
        bar.tidy_button.click()
        qtbot.waitUntil(lambda: "Names" not in bar.remarks.text())
        assert not bar.tidy_button.isVisible()
        assert not window.canvas.picture.grid.crowded()

    def test_where_there_is_nothing_to_report_nothing_is_shown(self, application, tmp_path):
        path = tmp_path / "map.cld"
        path.write_bytes(native.write(MAP))
        assert not application.open_path(path).findChildren(ReportBar)

    def test_where_nothing_is_odd_it_is_said_for_a_moment_what_came(self, application, tmp_path):
        path = tmp_path / "map.csv"
        path.write_text("from,to,sign\nWorkload,Errors,+\nErrors,Workload,+\n")
        window = application.open_path(path)
        assert report_of(window).isHidden()
        (notice,) = window.canvas.findChildren(Notice)
        assert notice.text() == "Imported from CSV edge list: 2 variables, 2 links"
        first, second = window.workspace.kept.variables.values()
        onto = edits.move(window.workspace.kept, {second.id: (first.x, first.y)})
        window.workspace.commit(onto, phrase("Move"))
        assert report_of(window).isHidden()

    def test_names_that_lie_on_each_other_are_reported_on_their_own(self, application, tmp_path):
        path = tmp_path / "map.dot"
        path.write_text('digraph { A [pos="0,0!"]; B [pos="0.1,0!"]; A -> B [label="+"] }')
        bar = report_of(application.open_path(path))
        assert not bar.isHidden()
        assert bar.remarks.text() == "•\u2002Names that lie on each other: 2."
        assert not bar.tidy_button.isHidden()

    def test_a_long_report_leaves_room_for_the_map(self, application, tmp_path, qtbot):
        path = tmp_path / "odd.csv"
        words = "".join(f"A,B,{'word' * 40}{n}\n" for n in range(9))
        path.write_text(f"from,to,sign\n{words}")
        window = application.open_path(path)
        window.resize(1280, 720)
        bar = report_of(window)
        qtbot.waitUntil(bar.isVisible)
        qtbot.waitUntil(lambda: bar.height() < 0.4 * window.height())


class TestDropping:
    def test_each_file_gets_a_window_and_the_first_an_empty_one(
        self, application, other, tmp_path, qtbot
    ):
        second = tmp_path / "map.cld"
        second.write_bytes(native.write(MAP))
        empty = application.open_new()
        drop(empty, [QUrl.fromLocalFile(str(path)) for path in (other, second)])
        paths = [window.workspace.path for window in application.windows]
        assert paths == [other.resolve(), second.resolve()]

    def test_what_cannot_be_read_is_told_and_the_rest_opens(self, application, other, tmp_path):
        empty = application.open_new()
        folder = tmp_path / "folder"
        folder.mkdir()
        said = []

        def answer(box):
            said.append(" ".join(text.text() for text in box.texts))
            box.accept()

        meanwhile(answer)
        drop(empty, [QUrl.fromLocalFile(str(path)) for path in (folder, other)])
        assert "This is a folder" in said[0]
        assert [window.workspace.path for window in application.windows] == [other.resolve()]

    def test_an_address_is_not_fetched_and_makes_no_variable(self, window):
        told = told_by(window)
        drop(window, [QUrl("https://example.org/map.html")])
        assert window.workspace.kept == MAP
        assert "address" in told[0]

    def test_a_text_that_is_a_file_becomes_the_map(self, application):
        window = application.open_new()
        drop(window, text=ROUTE)
        assert names(window) == ["Workload", "Errors", "Rework", "Trust"]


class TestPasting:
    def paste(self, window, text):
        QGuiApplication.clipboard().setText(text)
        window.actions_by_name["paste"].trigger()

    def test_an_empty_map_becomes_what_the_text_says_in_one_step(self, application):
        window = application.open_new()
        self.paste(window, ROUTE)
        workspace = window.workspace
        assert len(workspace.kept.links) == 3
        places = {(v.x, v.y) for v in workspace.kept.variables.values()}
        assert len(places) == 4
        assert workspace.report is not None
        workspace.session.undo()
        assert not workspace.kept.records

    def test_a_diagram_as_text_is_one_too(self, application):
        window = application.open_new()
        self.paste(window, native.write(MAP).decode())
        assert names(window) == ["Workload", "Errors"]
        assert [(v.x, v.y) for v in window.workspace.kept.variables.values()] == [(0, 0), (300, 0)]

    def test_a_map_that_is_there_is_merged_after_a_look(self, window):
        meanwhile(lambda box: box.accept())
        self.paste(window, ROUTE)
        assert names(window) == ["Workload", "Errors", "Rework", "Trust"]

    def test_a_text_that_breaks_off_says_why(self, window):
        told = told_by(window)
        self.paste(window, "%route\n!")
        assert told == ["This is not JSON."]
        assert window.workspace.kept == MAP

    def test_what_people_type_is_added_without_a_question(self, window):
        self.paste(window, "Errors -> Rework +")
        assert names(window) == ["Workload", "Errors", "Rework"]

    def test_an_address_makes_no_variable(self, window):
        self.paste(window, " https://example.org/?x=1 \n")
        assert window.workspace.kept == MAP

    @pytest.mark.parametrize(
        "text",
        ['{\n "name": "Traffic",\n "elements": [\n', "[[1, 2],\n[3", "<html>\n<p>Hi</p>\n</html>"],
    )
    def test_code_that_holds_no_map_makes_no_variables(self, window, text):
        before, heard = window.workspace.kept, []
        window.workspace.notice.connect(heard.append)
        self.paste(window, text)
        assert window.workspace.kept is before
        assert heard == ["There is no diagram in this code; copy all of it, or open its file."]

    @pytest.mark.parametrize(
        "text",
        [
            'Here it is:\n```json\n{"nodes": ["A", "B"], "edges": [["A", "B", "+"]]}\n```\nBye.',
            "```mermaid\nflowchart LR\n  A -->|+| B\n```",
            "```\nA -> B +\n```",
            '{"elements": [{"label": "A"}], "connections": [{"from": "A", "to": "B",'
            ' "type": "+"}]}',
            "See [this](https://ncase.me/loopy/v1.1/?data=[[[1,0,0,1,%22A%22,0],"
            "[2,300,0,1,%22B%22,0]],[[1,2,40,1,0]],[],2%5D) and more words.\n",
        ],
    )
    def test_what_others_write_around_a_map_does_no_harm(self, application, text):
        window = application.open_new()
        self.paste(window, text)
        kept = window.workspace.kept
        assert [v.name for v in kept.variables.values()] == ["A", "B"]
        assert [link.polarity for link in kept.links.values()] == ["+"]

    def test_cells_under_dutch_headers_are_links(self, application):
        window = application.open_new()
        self.paste(window, "Van\tNaar\tTeken\nWerkdruk\tFouten\t+\nFouten\tRust\t-\n")
        kept = window.workspace.kept
        assert [v.name for v in kept.variables.values()] == ["Werkdruk", "Fouten", "Rust"]
        assert [link.polarity for link in kept.links.values()] == ["+", "-"]


class TestMerging:
    def import_(self, window, path, monkeypatch, act):
        choose(monkeypatch, path)
        meanwhile(act)
        window.actions_by_name["import_map"].trigger()

    def test_it_is_shown_before_it_is_kept_and_one_step_takes_it_back(
        self, window, other, monkeypatch
    ):
        workspace, canvas = window.workspace, window.canvas
        seen = []

        def look(box):
            assert isinstance(box, MergeDialog)
            seen.append((workspace.kept, len(workspace.diagram.variables)))
            assert "Trust" in {text.name for text in workspace.diagram.variables.values()}
            assert canvas._emphasis().lit >= workspace.diagram.variables.keys() - MAP.records.keys()
            canvas.grab()
            box.accept()

        self.import_(window, other, monkeypatch, look)
        assert seen == [(MAP, 4)]
        assert workspace.session.undoes.text == "Import"
        assert not workspace.previewing
        assert canvas._emphasis().lit is None
        assert workspace.kept.links["l1"].polarity == "+"
        assert report_of(window).heading.text().startswith("Imported from route")
        workspace.session.undo()
        assert workspace.kept == MAP

    def test_cancel_leaves_everything_as_it_was(self, window, other, monkeypatch):
        workspace, camera = window.workspace, window.canvas.camera
        steps = workspace.session.steps
        self.import_(window, other, monkeypatch, lambda box: box.reject())
        assert (workspace.diagram, workspace.session.steps) == (MAP, steps)
        assert window.canvas._emphasis().lit is None
        assert window.canvas.camera == camera
        assert workspace.report is None

    def test_theirs_is_taken_where_it_is_ticked(self, window, other, monkeypatch):
        def tick(box):
            (item,) = box.choices.values()
            assert "here +, there −" in item.text(0)
            item.setCheckState(0, Qt.CheckState.Checked)
            assert window.workspace.diagram.links["l1"].polarity == "-"
            box.accept()

        self.import_(window, other, monkeypatch, tick)
        assert window.workspace.kept.links["l1"].polarity == "-"

    def test_nothing_new_is_told_without_a_question(self, window, tmp_path, monkeypatch):
        path = tmp_path / "same.cld"
        path.write_bytes(native.write(MAP))
        told = told_by(window)
        choose(monkeypatch, path)
        commands.import_map(window)
        assert told == ["All of “same.cld” is on this map already."]
        assert window.workspace.kept == MAP

    def test_what_is_new_lies_on_nothing(self, window, other, monkeypatch):
        self.import_(window, other, monkeypatch, lambda box: box.accept())
        labels = [label.box for label in window.canvas.picture.labels.values()]
        for at, box in enumerate(labels):
            assert not any(box.intersects(another) for another in labels[at + 1 :])

    def test_a_large_map_without_places_comes_as_a_whole(self, window, tmp_path, monkeypatch):
        monkeypatch.setattr(importing, "MANY", 10)
        path = tmp_path / "large.route"
        pairs = "".join(f"Cause {n}>Effect {n}\n" for n in range(6))
        path.write_text(f"%route\nErrors>Cause 0\n{pairs}")
        choose(monkeypatch, path)
        asked = []

        def accept(box):
            asked.append(box.heading.text())
            box.accept()

        meanwhile(accept)
        commands.import_map(window)
        assert len(asked) == 1
        assert len(names(window)) == 14
        places = {(v.x, v.y) for v in window.workspace.kept.variables.values()}
        assert len(places) == 14

    def test_a_broken_file_is_told(self, window, tmp_path, monkeypatch):
        path = tmp_path / "broken.route"
        path.write_text("%route\n!")
        self.import_(window, path, monkeypatch, lambda box: box.accept())
        assert window.workspace.kept == MAP


class TestWaiting:
    def test_a_long_read_offers_a_way_out_that_opens_nothing(self, application, tmp_path, qtbot):
        path = tmp_path / "slow.route"
        path.write_text("%route\nwait 0.9\nA>B\n")
        window = application.open_new()
        shown = []

        def cancel():
            box = QApplication.activeModalWidget()
            if not isinstance(box, QProgressDialog):
                QTimer.singleShot(50, cancel)
                return
            shown.append(box.labelText())
            box.findChild(QPushButton).click()

        QTimer.singleShot(50, cancel)
        assert application.open_path(path, window) is None
        assert shown == ["Opening “slow.route”…"]
        assert application.windows == [window]
        assert settings.recent_files() == []

    def test_a_long_read_opens_in_the_end(self, application, tmp_path):
        path = tmp_path / "slow.route"
        path.write_text("%route\nwait 0.5\nA>B\n")
        opened = application.open_path(path)
        assert names(opened) == ["A", "B"]
        assert application.windows == [opened]

    def test_what_goes_wrong_in_the_background_is_raised_here(self, window):
        def fail(progress):
            time.sleep(0.4)
            raise FileError(phrase("This is not JSON."))

        with pytest.raises(FileError):
            wait_for(lambda: window, "Waiting", fail)

    def test_a_quick_answer_shows_nothing(self):
        assert wait_for(lambda: pytest.fail("asked for a window"), "", lambda progress: 42) == 42


def test_a_variable_of_the_preview_can_be_found_by_name(window, other, monkeypatch):
    choose(monkeypatch, other)
    meanwhile(lambda box: box.accept())
    commands.import_map(window)
    trust = named(window.workspace.kept, "trust")
    assert trust is not None
    assert trust.id in window.workspace.selection
