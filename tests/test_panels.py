"""The panels of the window, driven as a person drives them."""

import pytest
from matplotlib.text import Text
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from systemsthink.analysis.loops import find_loops
from systemsthink.editing.edits import remove, rename, set_delayed, set_kind, set_polarity
from systemsthink.editing.session import Session
from systemsthink.errors import EditError, SystemsthinkError
from systemsthink.language import explain, say, use_language
from systemsthink.model import About, Diagram, Disturbance, Link, Variable, diagram
from systemsthink.phrases import phrase
from systemsthink.ui import settings
from systemsthink.ui.fields.number_field import NumberField
from systemsthink.ui.fields.numbers import understood, written
from systemsthink.ui.fields.widgets import TextField
from systemsthink.ui.panels.chart import ChartPanel
from systemsthink.ui.panels.inspector import Inspector
from systemsthink.ui.panels.loop_rows import LOOP
from systemsthink.ui.panels.loops import LoopPanel, heading_of
from systemsthink.ui.panels.play import PlayBar
from systemsthink.ui.panels.story import story_of
from systemsthink.ui.style import apply_style, current_theme
from systemsthink.ui.workspace import Workspace

BURNOUT = diagram(
    [
        About(title="Burnout", time_unit="weeks"),
        Variable("v1", "Workload"),
        Variable("v2", "Errors"),
        Variable("v3", "Rework"),
        Variable("v4", "Coaching"),
        Link("l1", "v1", "v2", "+"),
        Link("l2", "v2", "v3", "+"),
        Link("l3", "v3", "v1", "+", delayed=True),
        Link("l4", "v1", "v4", "+"),
        Link("l5", "v4", "v2", "-"),
    ]
)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return open_workspace(qtbot, BURNOUT)


def open_workspace(qtbot: QtBot, shown: Diagram) -> Workspace:
    """A workspace whose first run is done."""
    workspace = Workspace(Session(shown))
    if shown.variables:
        with qtbot.waitSignal(workspace.run_changed):
            workspace.run_now()
    return workspace


def put(qtbot: QtBot, panel: LoopPanel | Inspector | PlayBar | ChartPanel) -> None:
    qtbot.addWidget(panel)
    panel.resize(300, 640)
    with qtbot.waitExposed(panel):
        panel.show()


def click_row(qtbot: QtBot, panel: LoopPanel, row: int) -> None:
    rect = panel.list.visualRect(panel.rows.index(row))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def write(qtbot: QtBot, field: NumberField | TextField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def pick(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


class TestLoops:
    def test_a_click_lights_a_loop_and_another_puts_it_out(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        click_row(qtbot, panel, 1)
        assert workspace.emphasis == workspace.loops.loops[1]
        click_row(qtbot, panel, 1)
        assert workspace.emphasis is None
        assert not panel.list.selectionModel().hasSelection()

    def test_arrow_keys_light_one_after_the_other_and_escape_none(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        click_row(qtbot, panel, 0)
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
        assert workspace.emphasis == workspace.loops.loops[1]
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
        assert workspace.emphasis is None

    def test_a_loop_lit_elsewhere_is_chosen_and_told(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        workspace.emphasise(workspace.loops.loops[0])
        assert panel.list.currentIndex().data(LOOP) == workspace.loops.loops[0]
        assert panel.story.text() == (
            "The more Workload, the more Errors; the more Errors, the more Rework; the more "
            "Rework, the more Workload (after a while). The loop strengthens a change: it "
            "reinforces."
        )
        workspace.emphasise(None)
        assert not panel.story.isVisible()

    def test_the_heading_counts_the_kinds(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        assert panel.heading.text() == "2 loops: 1 reinforcing, 1 balancing"

    def test_the_heading_says_what_is_left_out(self) -> None:
        ids = [f"v{i}" for i in range(9)]
        everything = diagram(
            [Variable(id, id) for id in ids]
            + [Link(f"{a}{b}", a, b, "+") for a in ids for b in ids if a != b]
        )
        # C(9, 2) loops of two variables and 2 · C(9, 3) of three
        assert heading_of(find_loops(everything, limit=300)) == (
            "204 loops of up to 3 links; longer ones exist"
        )

    def test_filters_leave_what_fits(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        pick(panel.kind_filter, "balancing")
        assert [panel.rows.index(r).data(LOOP).kind for r in range(panel.rows.rowCount())] == [
            "balancing"
        ]
        pick(panel.kind_filter, "")
        panel.only_selected.click()
        assert panel.rows.rowCount() == 0
        assert "No loop fits" in panel.empty.text()
        workspace.select(["v4"])
        assert panel.rows.rowCount() == 1

    def test_f2_names_a_loop_in_one_step(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        click_row(qtbot, panel, 0)
        qtbot.keyClick(panel.list, Qt.Key.Key_F2)
        editor = panel.list.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        qtbot.keyClicks(editor, "Rush")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: panel.rows.index(0).data() == "Rush")
        assert [known.name for known in workspace.diagram.loop_names.values()] == ["Rush"]
        workspace.session.undo()
        assert workspace.diagram == BURNOUT
        assert panel.rows.index(0).data() == "R1"

    def test_without_loops_it_says_how_one_comes_about(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        workspace.commit(remove(workspace.diagram, ["l3"]), phrase("Remove"))
        assert panel.empty.isVisible()
        assert panel.heading.text() == "No loops"
        workspace.session.undo()
        assert panel.list.isVisible()

    def test_a_new_name_of_a_variable_shows(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        workspace.commit(rename(workspace.diagram, "v1", "Work"), phrase("Rename"))
        tip = panel.rows.index(0).data(Qt.ItemDataRole.ToolTipRole)
        assert tip == "R1, reinforcing, delayed: Work → Errors → Rework"

    def test_a_lit_loop_stays_lit_while_the_diagram_changes(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = LoopPanel(workspace)
        put(qtbot, panel)
        click_row(qtbot, panel, 1)
        lit = workspace.emphasis
        assert lit is not None
        workspace.commit(set_polarity(workspace.diagram, ["l4"], "?"), phrase("Sign"))
        assert workspace.emphasis is not None
        assert workspace.emphasis.variables == lit.variables
        assert panel.list.currentIndex().data(LOOP) == workspace.emphasis
        assert "l4" in workspace.emphasis.links
        assert workspace.emphasis.kind == "undetermined"

    def test_dutch(self, qtbot: QtBot, workspace: Workspace) -> None:
        use_language("nl")
        story = story_of(workspace.diagram, workspace.loops.loops[0])
        assert story.startswith("Hoe meer Workload, hoe meer Errors; hoe meer Errors, ")


@pytest.mark.parametrize(
    ("signs", "told"),
    [
        ("--", "The more A, the less B; the less B, the more A."),
        ("-+", "The more A, the less B; the less B, the less A."),
        ("+-", "The more A, the more B; the more B, the less A."),
        ("?+", "A does something to B; the more B, the more A."),
    ],
)
def test_a_story_goes_on_from_where_each_link_ends(signs: str, told: str) -> None:
    d = diagram(
        [
            Variable("a", "A"),
            Variable("b", "B"),
            Link("1", "a", "b", signs[0]),  # type: ignore[arg-type]
            Link("2", "b", "a", signs[1]),  # type: ignore[arg-type]
        ]
    )
    assert story_of(d, find_loops(d).loops[0]).startswith(told)


def test_the_story_of_a_loop_leaves_the_list_three_rows(qtbot: QtBot, workspace: Workspace) -> None:
    settings.remember("loops/story", 0.0)
    panel = LoopPanel(workspace)
    put(qtbot, panel)
    panel.resize(260, 330)
    workspace.emphasise(workspace.loops.loops[0])
    qtbot.wait(20)
    assert panel.list.viewport().height() >= 3 * panel.list.sizeHintForRow(0)
    assert panel.story.isVisible()


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("", None),
            ("3", 3.0),
            (" 1,5 ", 1.5),
            ("1.5", 1.5),
            ("−2", -2.0),
            (",5", 0.5),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1,234,567", 1234567.0),
            ("12,3456", 12.3456),
            ("1e3", 1000.0),
        ],
    )
    @pytest.mark.parametrize("country", ["nl_NL", "en_GB"])
    def test_comma_and_point_are_both_understood(
        self, text: str, value: float | None, country: str
    ) -> None:
        QLocale.setDefault(QLocale(country))
        assert understood(text) == value

    def test_what_could_be_thousands_is_asked_back(self) -> None:
        assert understood("1.234") == 1.234
        with pytest.raises(EditError, match="two ways"):
            understood("1,234")
        QLocale.setDefault(QLocale("nl_NL"))
        assert understood("1,234") == 1.234
        with pytest.raises(EditError, match="two ways"):
            understood("1.234")

    @pytest.mark.parametrize("text", ["a", "1-2", "1.2.3", "1,23,4", "nan", "inf", "1e999", "--1"])
    def test_what_is_no_number_is_refused(self, text: str) -> None:
        with pytest.raises(EditError):
            understood(text)

    def test_numbers_are_written_as_in_the_country(self) -> None:
        assert (written(0.25), written(1500.0), written(None)) == ("0.25", "1500", "")
        QLocale.setDefault(QLocale("nl_NL"))
        assert written(0.25) == "0,25"


class TestPlay:
    def test_it_is_off_and_says_why_without_anything_to_play(self, qtbot: QtBot) -> None:
        bar = PlayBar(open_workspace(qtbot, Diagram()))
        put(qtbot, bar)
        assert not bar.play_button.isEnabled()
        assert "add variables" in bar.play_button.toolTip()

    def test_play_pause_and_back(self, qtbot: QtBot, workspace: Workspace) -> None:
        bar = PlayBar(workspace)
        put(qtbot, bar)
        qtbot.mouseClick(bar.play_button, Qt.MouseButton.LeftButton)
        assert workspace.playback.playing
        qtbot.waitUntil(lambda: bar.slider.value() > 0)
        assert bar.play_button.accessibleName() == "Pause"
        qtbot.mouseClick(bar.play_button, Qt.MouseButton.LeftButton)
        assert not workspace.playback.playing
        qtbot.mouseClick(bar.start_button, Qt.MouseButton.LeftButton)
        assert workspace.playback.position == bar.slider.value() == 0

    def test_the_slider_shows_any_moment(self, qtbot: QtBot, workspace: Workspace) -> None:
        bar = PlayBar(workspace)
        put(qtbot, bar)
        assert workspace.run is not None
        bar.slider.setValue(bar.slider.maximum())
        assert workspace.moment == len(workspace.run.times) - 1
        QLocale.setDefault(QLocale("nl_NL"))
        workspace.playback.go(0.25)
        expected = f"{workspace.run.times[workspace.moment]:.1f}".replace(".", ",")
        assert bar.time.text() == f"t = {expected} weeks"

    def test_the_slider_follows_the_keyboard(self, qtbot: QtBot, workspace: Workspace) -> None:
        bar = PlayBar(workspace)
        put(qtbot, bar)
        qtbot.keyClick(bar.slider, Qt.Key.Key_End)
        assert workspace.playback.position == 1.0

    def test_speed(self, qtbot: QtBot, workspace: Workspace) -> None:
        bar = PlayBar(workspace)
        put(qtbot, bar)
        bar.speed_button.menu().actions()[-1].trigger()
        assert workspace.playback.speed == 2.0
        assert bar.speed_button.text() == "2×"


class TestInspector:
    def test_nothing_selected_shows_the_diagram(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        assert panel.diagram.isVisible()
        assert panel.diagram.about.title.text() == "Burnout"
        write(qtbot, panel.diagram.unit, "months")
        write(qtbot, panel.diagram.until, "12,5")
        about = workspace.diagram.about
        assert (about.time_unit, about.until) == ("months", 12.5)
        workspace.session.undo()
        workspace.session.undo()
        assert workspace.diagram == BURNOUT

    def test_a_name_can_be_changed_but_not_to_one_that_is_taken(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        workspace.select(["v1"])
        write(qtbot, panel.variables.name, "errors")
        assert workspace.diagram == BURNOUT
        assert panel.variables.name_row.note.isVisible()
        assert "Errors" in panel.variables.name_row.note.text()
        write(qtbot, panel.variables.name, "Work")
        assert workspace.diagram.variables["v1"].name == "Work"
        assert panel.variables.name_row.note.isHidden()

    def test_escape_brings_the_name_back(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        workspace.select(["v1"])
        field = panel.variables.name
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "Nonsense")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == "Workload"
        field.clearFocus()
        assert workspace.diagram == BURNOUT

    def test_half_a_name_does_not_move_to_the_next_variable(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        workspace.select(["v1"])
        panel.variables.name.setFocus()
        qtbot.keyClicks(panel.variables.name, "x")
        workspace.select(["v2"])
        assert panel.variables.name.text() == "Errors"
        panel.variables.name.take()
        assert workspace.diagram == BURNOUT

    def test_the_proposed_kind_shows_and_can_be_replaced(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        assert workspace.run is not None
        level = workspace.run.proposal.accumulates[0]
        workspace.select([level])
        assert panel.variables.kind.currentText() == "Proposed: accumulates"
        assert panel.variables.time.isVisible()
        pick(panel.variables.kind, "responds")
        assert workspace.diagram.variables[level].kind == "responds"
        assert not panel.variables.time.isVisible()

    def test_several_share_kind_colour_and_size(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        workspace.select(["v1", "v2"])
        assert not panel.variables.name.isVisible()
        qtbot.mouseClick(panel.variables.looks.swatches.button("teal"), Qt.MouseButton.LeftButton)
        pick(panel.variables.looks.scale, 1.25)
        pick(panel.variables.kind, "input")
        chosen = [workspace.diagram.variables[id] for id in ("v1", "v2")]
        assert {(v.color, v.scale, v.kind) for v in chosen} == {("teal", 1.25, "input")}
        workspace.select(["v1", "v3"])
        assert panel.variables.kind.currentIndex() == -1

    def test_a_link_gets_sign_strength_and_delay(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        workspace.select(["l1"])
        assert panel.heading.text() == "Workload → Errors"
        qtbot.mouseClick(panel.links.signs["-"], Qt.MouseButton.LeftButton)
        pick(panel.links.strength_word, 2.0)
        assert panel.links.strength.text() == "2"
        write(qtbot, panel.links.strength, "0,75")
        assert panel.links.strength_word.currentIndex() == -1
        panel.links.delayed.click()
        write(qtbot, panel.links.delay_time, "3")
        link = workspace.diagram.links["l1"]
        assert (link.polarity, link.strength, link.delayed, link.delay_time) == ("-", 0.75, True, 3)
        panel.links.delayed.click()
        link = workspace.diagram.links["l1"]
        assert (link.delayed, link.delay_time) == (False, None)

    def test_a_number_out_of_range_is_told_in_place(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        workspace.select(["l3"])
        write(qtbot, panel.links.delay_time, "0")
        assert panel.links.delay_row.note.text() == "More than 0."
        assert workspace.diagram == BURNOUT
        qtbot.keyClick(panel.links.delay_time, Qt.Key.Key_Escape)
        assert panel.links.delay_row.note.isHidden()
        assert panel.links.delay_time.text() == ""

    def test_steps_in_a_row_undo_together(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        workspace.select(["l1"])
        field = panel.links.strength
        field.setFocus()
        for _ in range(3):
            qtbot.keyClick(field, Qt.Key.Key_Up)
        assert workspace.diagram.links["l1"].strength == 1.75
        workspace.session.undo()
        assert workspace.diagram == BURNOUT

    def test_the_proposed_disturbance_becomes_ones_own_by_changing_it(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        assert workspace.run is not None
        proposed = workspace.run.proposal.disturbance
        assert proposed is not None
        part = panel.diagram.disturbances[0]
        assert part.tag.isVisible()
        write(qtbot, part.size_field, "-2")
        own = next(iter(workspace.diagram.disturbances.values()))
        assert (own.variable, own.shape, own.size) == (proposed.variable, proposed.shape, -2)
        assert own.id != proposed.id
        assert not part.tag.isVisible()
        with qtbot.waitSignal(workspace.run_changed):
            qtbot.mouseClick(part.drop, Qt.MouseButton.LeftButton)
        assert workspace.diagram == BURNOUT
        assert panel.diagram.disturbances[0].tag.isVisible()

    def test_every_disturbance_is_listed(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        panel.diagram.disturbances[0].adopt.click()
        panel.diagram.add_disturbance.click()
        assert len(panel.diagram.disturbances) == len(workspace.diagram.disturbances) == 2
        pick(panel.diagram.disturbances[1].shape, "sine")
        assert isinstance(list(workspace.diagram.records.values())[-1], Disturbance)
        assert list(workspace.diagram.disturbances.values())[1].shape == "sine"

    def test_what_was_proposed_to_accumulate_can_be_kept(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = Inspector(workspace)
        put(qtbot, panel)
        assert workspace.run is not None
        levels = workspace.run.proposal.accumulates
        panel.diagram.adopt_kinds.click()
        assert [workspace.diagram.variables[id].kind for id in levels] == ["accumulates"]
        assert panel.diagram.assumed.isHidden()

    def test_it_fits_a_narrow_dock_in_dutch(self, qtbot: QtBot, workspace: Workspace) -> None:
        use_language("nl")
        panel = Inspector(workspace)
        put(qtbot, panel)
        panel.resize(280, 640)
        for chosen in ([], ["v1"], ["v1", "v2"], ["l3"], ["v1", "l3"]):
            workspace.select(chosen)
            qtbot.wait(1)
            inside = panel.widget()
            assert inside.minimumSizeHint().width() <= panel.viewport().width()


def test_a_complaint_goes_with_the_text_it_is_about(qtbot: QtBot, workspace: Workspace) -> None:
    inspector = Inspector(workspace)
    put(qtbot, inspector)
    field, note = inspector.diagram.until, inspector.diagram.until_row.note
    write(qtbot, field, "abc")
    assert note.text()
    workspace.select(["v1"])
    workspace.select([])
    assert field.text() != "abc"
    assert note.text() == ""
    assert field.property("wrong") != "true"


class TestChart:
    def open(self, qtbot: QtBot, workspace: Workspace) -> ChartPanel:
        panel = ChartPanel(workspace)
        put(qtbot, panel)
        panel.resize(900, 260)
        qtbot.waitUntil(lambda: panel.canvas is not None)
        return panel

    def names(self, panel: ChartPanel) -> set[str]:
        """The variables whose names stand at the ends of lines."""
        assert panel.canvas is not None
        panel.canvas.draw()
        told = " ".join(text.get_text() for text in panel.canvas.figure.findobj(Text))
        return {v.name for v in BURNOUT.variables.values() if v.name in told}

    def test_it_shows_what_is_selected_or_lit(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = self.open(qtbot, workspace)
        workspace.select(["v1", "v4"])
        panel.draw()
        assert self.names(panel) == {"Workload", "Coaching"}
        workspace.select([])
        workspace.emphasise(workspace.loops.loops[0])
        panel.draw()
        assert self.names(panel) == {"Workload", "Errors", "Rework"}

    def test_the_line_stands_at_the_moment_shown(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = self.open(qtbot, workspace)
        assert panel.canvas is not None
        assert workspace.run is not None
        for position in (0.0, 0.5, 1.0):
            workspace.playback.go(position)
            qtbot.waitUntil(lambda: panel.line.isVisible())
            axes = panel.canvas.figure.axes[0]
            time = workspace.run.times[workspace.moment]
            x = axes.transData.transform((time, 0))[0] / panel.canvas.devicePixelRatioF()
            assert abs(panel.line.geometry().center().x() - x) <= 1.5

    def test_playing_does_not_draw_the_chart_again(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = self.open(qtbot, workspace)
        assert panel.canvas is not None
        qtbot.wait(100)  # until the first drawing has settled
        panel.canvas.draw()
        draws: list[object] = []
        panel.canvas.mpl_connect("draw_event", draws.append)
        canvas = panel.canvas
        for step in range(1, 20):
            workspace.playback.go(step / 20)
            qtbot.wait(1)
        assert panel.canvas is canvas
        assert draws == []

    def test_a_press_on_the_chart_goes_to_that_moment(
        self, qtbot: QtBot, workspace: Workspace
    ) -> None:
        panel = self.open(qtbot, workspace)
        assert panel.canvas is not None
        panel.canvas.draw()
        axes = panel.canvas.figure.axes[0]
        left, right = axes.transData.transform([(t, 0) for t in axes.get_xlim()])[:, 0]
        spot = QPoint(round((left + right) / 2), 60)
        qtbot.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=spot)
        assert workspace.playback.position == pytest.approx(0.5, abs=0.1)

    def test_it_tells_what_was_assumed(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = self.open(qtbot, workspace)
        assert workspace.run is not None
        texts = {text.text() for text in panel.notes.findChildren(QLabel)}
        assert {say(problem.phrase) for problem in workspace.run.problems} <= texts

    def test_without_a_run_it_says_why(self, qtbot: QtBot) -> None:
        panel = ChartPanel(open_workspace(qtbot, Diagram()))
        put(qtbot, panel)
        panel.draw()
        assert "add variables" in panel.message.text()

    def test_a_diagram_that_cannot_run_says_why(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = self.open(qtbot, workspace)
        ids = ["v1", "v2", "v3", "v4"]
        circular = set_delayed(set_kind(workspace.diagram, ids, "responds"), ["l3"], False)
        with qtbot.waitSignal(workspace.run_changed):
            workspace.commit(circular, phrase("Kind"))
        panel.draw()
        assert isinstance(workspace.run_error, SystemsthinkError)
        assert panel.message.isVisible()
        assert panel.message.text() == explain(workspace.run_error)
        assert panel.canvas is not None
        assert not panel.canvas.isVisible()

    def test_it_follows_light_and_dark(self, qtbot: QtBot, workspace: Workspace) -> None:
        panel = self.open(qtbot, workspace)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for appearance in ("dark", "light"):
            apply_style(app, appearance)
            panel.draw()
            assert panel.canvas is not None
            background = QColor(current_theme().background).getRgbF()
            assert panel.canvas.figure.get_facecolor() == pytest.approx(background, abs=0.01)
            assert current_theme().name == appearance


def test_a_press_below_the_last_loop_lights_none(qtbot: QtBot, workspace: Workspace) -> None:
    panel = LoopPanel(workspace)
    put(qtbot, panel)
    qtbot.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, panel.list.height() - 4)
    )
    assert workspace.emphasis is None
