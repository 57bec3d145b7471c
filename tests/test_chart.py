"""The chart: what it shows, where its labels lie, and what its files hold."""

import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from PIL import Image

from systemsthink.drawing.chart import chart, export_run
from systemsthink.drawing.chart.curves import curves_of, limits
from systemsthink.drawing.chart.figure import ChartFigure
from systemsthink.drawing.chart.labels import fit, spread
from systemsthink.drawing.theme import THEMES
from systemsthink.errors import FileError
from systemsthink.model import About, Diagram, Disturbance, Link, Variable, diagram
from systemsthink.simulation import Run, simulate


def fanned(count: int = 12) -> Diagram:
    """Levels that decay from different heights."""
    return diagram(
        [
            About(time_unit="maanden"),
            *(
                Variable(f"v{i}", f"Naam {i}", kind="accumulates", initial=i + 1.0, leak=5.0 + i)
                for i in range(count)
            ),
        ]
    )


def explosive() -> Diagram:
    return diagram(
        [
            Variable("calm", "Calm", kind="input"),
            Variable("wild", "Wild", kind="accumulates", initial=1.0),
            Variable("deep", "Deep"),
            Link("a", "wild", "wild", "+"),
            Link("b", "wild", "deep", "-"),
            Disturbance("d", "calm"),
        ]
    )


def drawn(run: Run, width: int = 640, height: int = 360, **options: object) -> ChartFigure:
    figure = chart(run, **options)
    figure.set_size_inches(width / 100, height / 100)
    FigureCanvasAgg(figure).draw()
    return figure


def labels(figure: ChartFigure) -> list[str]:
    return [end.label.get_text().replace("\n", " ") for end in figure._ends]


def test_at_most_eight_lines_of_what_moves_most():
    figure = drawn(simulate(fanned()))
    assert labels(figure) == [f"Naam {i}" for i in range(4, 12)]
    assert "8 of 12 variables" in [text.get_text() for text in figure.texts]


def test_chosen_variables_and_no_others():
    run = simulate(fanned())
    assert labels(drawn(run, variables=["v2", "v0"])) == ["Naam 0", "Naam 2"]


def test_variables_that_move_alike_share_a_line():
    d = diagram(
        [
            Variable("a", "A", kind="input"),
            Variable("b", "B"),
            Variable("c", "C"),
            Link("1", "a", "b", "+"),
            Link("2", "b", "c", "-"),
            Disturbance("d", "a"),
        ]
    )
    assert labels(drawn(simulate(d))) == ["A, B", "C"]


@pytest.mark.parametrize("size", [(1200, 700), (640, 360), (420, 200), (300, 160)])
def test_labels_neither_overlap_nor_leave_the_picture(size):
    figure = drawn(simulate(fanned()), *size)
    renderer = figure.canvas.get_renderer()
    boxes = [end.label.get_window_extent(renderer) for end in figure._ends]
    for one, other in pairwise(sorted(boxes, key=lambda box: box.y0)):
        assert one.y1 <= other.y0 + 1
    axes = figure.axes[0].get_window_extent(renderer)
    for box in boxes:
        assert axes.x1 < box.x0
        assert box.x1 <= size[0]
        assert box.y0 >= -1
        assert box.y1 <= size[1] + 1


def test_a_label_has_the_colour_of_its_line_and_no_two_lines_look_alike():
    figure = drawn(simulate(fanned()), theme="dark")
    lines = [line for line in figure.axes[0].lines if len(line.get_xdata()) > 2]
    colors = [to_hex(line.get_color()) for line in lines]
    assert colors == [to_hex(end.label.get_color()) for end in figure._ends]
    assert colors == list(THEMES["dark"].series)
    assert len({str(line._unscaled_dash_pattern) for line in lines}) == 8


def test_explosions_are_cut_off_and_told():
    run = simulate(explosive(), until=30)
    assert run.values.max() > 1e12
    figure = drawn(run)
    low, high = figure.axes[0].get_ylim()
    assert (low, high) == pytest.approx((-4.48, 4.48))  # four times the calm input, and air
    assert labels(figure) == ["Calm", "↑ Wild", "↓ Deep"]
    assert any("beyond" in text.get_text() for text in figure.texts)


def test_infinite_values_can_be_drawn():
    run = simulate(explosive(), until=800, dt=0.5)
    assert np.isinf(run.values).any()
    for variables in (None, ["wild"]):
        assert np.isfinite(drawn(run, variables=variables).axes[0].get_ylim()).all()


def test_ordinary_growth_is_shown_whole():
    d = diagram([Variable("x", "X", kind="accumulates", initial=1.0), Link("l", "x", "x", "+")])
    low, high = limits(curves_of(simulate(d)))
    assert (low, high) == (0, pytest.approx(np.exp(5), rel=1e-6))


def test_many_draws_show_bands():
    run = simulate(fanned(4), runs=40)
    figure = drawn(run)
    assert len(figure._ends) == 3
    assert len(figure.axes[0].collections) == 6
    assert any("40" in text.get_text() for text in figure.texts)
    assert len(drawn(run, variables=run.variables).axes[0].collections) == 4


def test_decimal_signs_and_units():
    run = simulate(fanned(2))
    figure = drawn(run, decimal=",")
    ticks = [tick.get_text() for tick in figure.axes[0].get_yticklabels()]
    assert "0,5" in ticks
    assert "Time (maanden)" in [text.get_text() for text in figure.texts]


def test_a_moment_is_marked():
    figure = drawn(simulate(fanned(2)), moment=3.0)
    assert any(list(line.get_xdata()) == [3.0, 3.0] for line in figure.axes[0].lines)


def test_a_map_at_rest_and_one_variable_can_be_drawn():
    still = diagram([Variable("a", "A"), Disturbance("d", "a", size=0.0)])
    assert labels(drawn(simulate(still))) == ["A"]


def test_any_name_can_be_drawn_and_none_is_taken_for_a_formula():
    names = ["绝望的沼泽 😀", "$x_1$ & \\alpha", "$\\oops", "<b>&amp;</b>", "x" * 1000, "a\nb"]
    d = diagram(
        Variable(f"v{i}", name, kind="input", initial=i + 1.0) for i, name in enumerate(names)
    )
    figure = drawn(simulate(d))
    assert "$x_1$ & \\alpha" in labels(figure)
    assert len(labels(figure)) == 6


def test_png_states_its_dpi_and_has_its_width(tmp_path: Path):
    export_run(simulate(fanned()), tmp_path / "run.png", dpi=200, width_mm=127)
    with Image.open(tmp_path / "run.png") as image:
        assert image.width == 1000
        assert image.info["dpi"] == pytest.approx((200, 200), abs=0.1)


def test_svg_holds_real_text_and_pdf_its_fonts(tmp_path: Path):
    run = simulate(fanned(2))
    export_run(run, tmp_path / "run.svg")
    svg = (tmp_path / "run.svg").read_text("utf-8")
    assert re.search(r"<text[^>]*Inter[^>]*>Naam 1</text>", svg)
    assert 'width="453.5' in svg  # 160 mm in points
    export_run(run, tmp_path / "run.pdf")
    assert b"Inter" in (tmp_path / "run.pdf").read_bytes()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_same_run_gives_the_same_file(tmp_path: Path, kind: str):
    for name in ("a", "b"):
        export_run(simulate(fanned()), tmp_path / f"{name}.{kind}")
    assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()


def test_backgrounds(tmp_path: Path):
    def corner(**options: str) -> tuple[int, ...]:
        export_run(simulate(fanned(2)), tmp_path / "run.png", dpi=50, **options)
        with Image.open(tmp_path / "run.png") as image:
            return image.convert("RGBA").getpixel((0, 0))

    assert corner(background="transparent")[3] == 0
    assert corner(theme="dark", background="white") == (255, 255, 255, 255)
    assert corner(theme="dark") != (255, 255, 255, 255)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("run.gif", {}),
        ("run", {}),
        ("run.png", {"dpi": 0}),
        ("run.png", {"width_mm": float("nan")}),
        ("run.png", {"dpi": 1e6}),
        ("missing/run.png", {}),
    ],
)
def test_what_cannot_be_written_is_refused_by_name(tmp_path: Path, name: str, options: dict):
    with pytest.raises(FileError) as refused:
        export_run(simulate(fanned(2)), tmp_path / name, **options)
    assert refused.value.path == str(tmp_path / name)
    assert not list(tmp_path.iterdir())


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 12)), min_size=1, max_size=8))
def test_spread_labels_keep_their_order_and_their_distance(items):
    wanted, heights = [w for w, _ in items], [h for _, h in items]
    middles = spread(wanted, heights, 0.0, 100.0)
    order = sorted(range(len(items)), key=lambda i: wanted[i])
    for a, b in pairwise(order):
        assert middles[b] - middles[a] >= (heights[a] + heights[b]) / 2 - 1e-9
    for middle, height in zip(middles, heights, strict=True):
        assert middle - height / 2 >= -1e-9
        assert middle + height / 2 <= 100 + 1e-9


def test_labels_with_room_stay_where_they_belong():
    assert spread([10, 50, 90], [8, 8, 8], 0, 100) == [10, 50, 90]


def test_fitting_cuts_off_what_is_too_long():
    assert fit("one two three", len, 7, 2) == "one two\nthree"
    assert fit("one two three four", len, 7, 2) == "one two\nthree…"
    assert fit("incomprehensibilities", len, 7, 1) == "incomp…"
