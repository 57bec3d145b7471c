"""What is painted, read back from the pixels; and whether people can tell it apart."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage, QPainter

from systemsthink.analysis.loops import find_loops
from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.fonts import FAMILY, font, load_fonts
from systemsthink.drawing.glyphs import paint_glyph
from systemsthink.drawing.hulls import SOFT
from systemsthink.drawing.paint import (
    Emphasis,
    Look,
    paint,
    paint_curve,
    paint_label,
    paint_rim,
    paint_rubber,
    paint_state,
)
from systemsthink.drawing.pens import color
from systemsthink.drawing.pictures import BADGES, picture_of, with_badge
from systemsthink.drawing.text import measure
from systemsthink.drawing.theme import PALETTE, THEMES, Theme
from systemsthink.geometry.arcs import arc_between
from systemsthink.geometry.boxes import Box
from systemsthink.geometry.picture import Picture
from systemsthink.geometry.wrapping import LABEL_WIDTH, LINE_HEIGHT
from systemsthink.model import Diagram, Group, Link, LoopName, Note, Topic, Variable, diagram, put

LIGHT = THEMES["light"]
SCALE = 2


@pytest.fixture(autouse=True)
def _application() -> None:
    ensure_application()


class Sheet:
    """An image of the part of the diagram around the origin, read in diagram pixels."""

    def __init__(self, theme: Theme = LIGHT, size: int = 800) -> None:
        self.theme, self.half = theme, size / 2
        self.image = QImage(size * SCALE, size * SCALE, QImage.Format.Format_RGB32)
        self.image.fill(QColor(theme.background))
        self.painter = QPainter(self.image)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.scale(SCALE, SCALE)
        self.painter.translate(self.half, self.half)

    def done(self) -> "Sheet":
        self.painter.end()
        return self

    def at(self, x: float, y: float) -> QColor:
        return self.image.pixelColor(round((x + self.half) * SCALE), round((y + self.half) * SCALE))

    def inked(self, box: Box, ink: str, tolerance: int = 12) -> list[tuple[float, float]]:
        """The points in a box that have this colour."""
        left, right = math.ceil(box.left * SCALE), math.floor(box.right * SCALE)
        top, bottom = math.ceil(box.top * SCALE), math.floor(box.bottom * SCALE)
        width, middle = self.image.width(), round(self.half * SCALE)
        points = np.frombuffer(self.image.constBits(), np.uint8).reshape(-1, width, 4)
        part = points[middle + top : middle + bottom, middle + left : middle + right, 2::-1]
        near = (np.abs(part.astype(int) - QColor(ink).toTuple()[:3]) <= tolerance).all(axis=2)
        return [((left + x) / SCALE, (top + y) / SCALE) for x, y in np.argwhere(near.T).tolist()]


def alike(color: QColor, name: str, tolerance: int = 12) -> bool:
    other = QColor(name)
    pairs = zip(color.toTuple()[:3], other.toTuple()[:3], strict=True)
    return all(abs(a - b) <= tolerance for a, b in pairs)


def painted(picture: Picture, theme: Theme = LIGHT, emphasis: Emphasis | None = None) -> Sheet:
    sheet = Sheet(theme)
    paint(sheet.painter, picture, theme, emphasis or Emphasis())
    return sheet.done()


def pair(polarity: str = "+", **more: object) -> Diagram:
    ends = [Variable("a", "Here", -150, 0), Variable("b", "There", 150, 0)]
    return diagram([*ends, Link("l", "a", "b", polarity, **more)])  # type: ignore[arg-type]


def loop() -> Diagram:
    variables = [Variable("a", "One", 0, -150), Variable("b", "Two", 150, 100)]
    variables.append(Variable("c", "Three", -150, 100))
    links = [Link("1", "a", "b", "+"), Link("2", "b", "c", "+"), Link("3", "c", "a", "-")]
    return diagram([*variables, *links])


# -- text


def test_the_bundled_font_is_used_and_not_another() -> None:
    load_fonts()
    assert FAMILY in QFontDatabase.families()
    assert QFontInfo(font(15)).family() == FAMILY
    assert QFontInfo(font(15, 600)).weight() == 600


def test_long_names_wrap_within_their_label() -> None:
    short, long = measure("Trust"), measure("Friction between those who want change and the others")
    assert len(short.lines) == 1
    assert len(long.lines) >= 3
    assert long.width <= LABEL_WIDTH + 30
    assert long.height >= len(long.lines) * LINE_HEIGHT


def test_labels_grow_with_their_scale_and_kind() -> None:
    plain = measure("Trust")
    assert measure("Trust", 2.0).height > 1.8 * plain.height - 10
    assert measure("Trust", 1.0, "accumulates").width > plain.width


def test_text_lies_within_its_label() -> None:
    name = "Þjóðvegur, quality & joy"
    picture = picture_of(diagram([Variable("a", name, 0, 0)]))
    sheet, box = painted(picture), picture.labels["a"].box
    inside = sheet.inked(box, LIGHT.text)
    assert len(inside) > 200
    assert len(sheet.inked(box.inflated(40), LIGHT.text)) == len(inside)


@pytest.mark.parametrize("name", ["多様性", "تنوع", "👩\u200d👩\u200d👧", "é" * 300, "\u202eabc"])
def test_names_in_any_script_can_be_painted(name: str) -> None:
    picture = picture_of(diagram([Variable("a", name)]))
    box = picture.labels["a"].box
    assert 0 < box.width < 4 * LABEL_WIDTH
    painted(picture)


# -- links


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("polarity", ["+", "-", "?"])
@pytest.mark.parametrize("bend", [0.0, 0.3, -0.5])
def test_the_arrow_touches_the_label(theme: Theme, polarity: str, bend: float) -> None:
    picture = picture_of(pair(polarity, bend=bend))
    ink = {"+": theme.positive, "-": theme.negative, "?": theme.unknown}[polarity]
    sheet, box = painted(picture, theme), picture.labels["b"].box
    tip = picture.curves["l"].arc.point_at(1.0)
    around = Box(*tip, 12, 12)
    inked = sheet.inked(around, ink, tolerance=110)  # a sharp tip is mostly antialiasing
    gaps = [max(abs(x - box.x) - box.width / 2, abs(y - box.y) - box.height / 2) for x, y in inked]
    assert 0 <= min(gaps) <= 3


def test_signs_differ_in_colour_dash_and_glyph() -> None:
    seen = {}
    for polarity, ink in (("+", LIGHT.positive), ("-", LIGHT.negative), ("?", LIGHT.unknown)):
        picture = picture_of(pair(polarity, bend=0.0))
        curve, sheet = picture.curves["l"], painted(picture)
        line = [sheet.at(-100 + x / 4, 0) for x in range(480)]
        gaps = sum(alike(a, ink) and not alike(b, ink) for a, b in pairwise(line))
        x, y = curve.sign
        upright = alike(sheet.at(x, y - 4), ink) and alike(sheet.at(x, y + 4), ink)
        level = alike(sheet.at(x - 4, y), ink) and alike(sheet.at(x + 4, y), ink)
        seen[polarity] = (gaps, upright, level)
    assert seen["+"][0] <= 2 < seen["-"][0] < seen["?"][0]
    assert seen["+"][1:] == (True, True)
    assert seen["-"][1:] == (False, True)
    assert seen["?"][2] is False


def test_a_delay_is_marked_by_two_strokes_across_the_link() -> None:
    picture = picture_of(pair("+", delayed=True, bend=0.0))
    place = picture.curves["l"].delay
    assert place is not None
    sheet = painted(picture)
    row = [alike(sheet.at(place[0] + x / 4, place[1] - 5), LIGHT.positive) for x in range(-40, 41)]
    strokes = sum(b and not a for a, b in pairwise(row))
    assert strokes == 2


def test_a_material_flow_is_a_pipe() -> None:
    sheet = painted(picture_of(pair("+", flow=True, bend=0.0)))
    column = [alike(sheet.at(0, y / 4), LIGHT.positive, 40) for y in range(-30, 31)]
    assert sum(b and not a for a, b in pairwise(column)) == 2


def test_a_label_hides_the_link_below_it() -> None:
    map = put(pair("-", bend=0.0), Variable("c", "In the way", 0, 0))
    picture = picture_of(map)
    box = picture.labels["c"].box
    assert not painted(picture).inked(box.inflated(-1), LIGHT.negative)


# -- variables


def test_kinds_of_variables_have_different_shapes() -> None:
    images = []
    for kind in (None, "accumulates", "gap", "input"):
        picture = picture_of(diagram([Variable("a", "Trust", kind=kind)]))  # type: ignore[arg-type]
        sheet = painted(picture)
        images.append(len(sheet.inked(picture.bounds.inflated(2), LIGHT.background)))
    assert len(set(images)) == 4


@pytest.mark.parametrize("tint", PALETTE)
def test_a_coloured_variable_has_the_colour_of_its_name(tint: str) -> None:
    picture = picture_of(diagram([Variable("a", "Trust", color=tint)]))
    box = picture.labels["a"].box
    assert alike(painted(picture).at(box.left + 4, 0), LIGHT.tints[tint].fill)


def test_an_unknown_colour_is_no_colour() -> None:
    plain, odd = (diagram([Variable("a", "Trust", color=name)]) for name in ("", "no such colour"))
    assert painted(picture_of(plain)).image == painted(picture_of(odd)).image


# -- notes, groups, votes, themes


def test_a_note_is_a_sheet_that_lies_below_links() -> None:
    map = put(pair("+", bend=0.0), Note("n", "Is this so?", 0, 0))
    picture = picture_of(map)
    sheet, box = painted(picture), picture.notes["n"].box
    assert alike(sheet.at(box.right - 6, box.bottom - 4), LIGHT.paper.fill)
    assert alike(sheet.at(box.left + 1.5, box.bottom - 4), LIGHT.paper.border)
    assert alike(sheet.at(box.right - 1, box.top + 1), LIGHT.background)  # the folded corner
    assert len(sheet.inked(box, LIGHT.text)) > 60
    assert sheet.inked(Box(0, 0, 8, 2), LIGHT.positive)


def test_a_group_is_a_ground_below_links_with_a_name_in_its_colour() -> None:
    map = put(pair("+", bend=0.0), Group("g", ("a", "b"), "Treadmill", "teal"))
    picture = picture_of(map)
    sheet, hull = painted(picture), picture.hulls["g"]
    ground = color(LIGHT.tints["teal"].fill, SOFT, LIGHT.background).name()
    assert alike(sheet.at(hull.box.x, hull.box.bottom - 5), ground, 3)
    assert sheet.inked(Box(40, 0, 8, 2), LIGHT.positive)
    assert len(sheet.inked(hull.title, LIGHT.tints["teal"].border)) > 60


@pytest.mark.parametrize(("dots", "drawn"), [(1, 1), (5, 5), (6, 1), (120, 1)])
def test_few_votes_are_dots_and_many_are_counted(dots: int, drawn: int) -> None:
    picture = picture_of(diagram([Variable("a", "Trust", dots=dots)]))
    sheet, box = painted(picture), picture.labels["a"].box
    row = [alike(sheet.at(x / 4, box.bottom - 9), LIGHT.text, 60) for x in range(-100, 101)]
    runs = [b - a for a, b in pairwise(index for index, ink in enumerate([*row, True]) if not ink)]
    assert sum(run > 16 for run in runs) == drawn  # quarters of a pixel
    inked = sheet.inked(box, LIGHT.text)
    assert len(sheet.inked(box.inflated(20), LIGHT.text)) == len(inked)


def test_a_theme_shows_its_glyph_at_the_label_and_in_the_legend() -> None:
    map = diagram([Variable("a", "Trust", color="purple"), Variable("b", "Errors", 200)])
    bare, themed = (picture_of(m) for m in (map, put(map, Topic("t", "purple", "Culture"))))
    assert themed.legend is not None
    ink = LIGHT.tints["purple"].border
    box = themed.labels["a"].box
    corner = Box(box.left + 1.5, box.top + 1.5, 9, 9)
    assert len(painted(themed).inked(corner, ink)) > 40
    assert len(painted(bare).inked(corner, ink)) < 40  # the border only
    assert len(painted(themed).inked(themed.legend.box, ink)) > 100
    assert len(painted(themed).inked(themed.legend.box, LIGHT.text)) > 60


# -- loops


def test_a_badge_tells_its_loop_and_turns_with_it() -> None:
    picture = picture_of(loop())
    (badge,) = picture.badges.values()
    sheet = painted(picture)
    assert badge.name == "B1"
    assert badge.clockwise
    assert len(sheet.inked(badge.box, LIGHT.balancing)) > 300
    # The arrow's head is at the top and comes from the left, the opening is to its right.
    y = badge.y - badge.radius + 2.5
    left = len(sheet.inked(Box(badge.x - 5, y, 8, 8), LIGHT.balancing))
    right = len(sheet.inked(Box(badge.x + 6, y, 6, 8), LIGHT.balancing))
    assert left > 4 * right


def test_a_long_name_of_a_loop_stands_below_its_ring() -> None:
    map = put(loop(), LoopName("n", ("a", "b", "c"), "Burnout spiral"))
    picture = picture_of(map)
    (badge,) = picture.badges.values()
    below = Box(badge.x, badge.y + badge.radius + 9, 80, 18)
    assert badge.name == "Burnout spiral"
    assert len(painted(picture).inked(below, LIGHT.balancing)) > 100


def test_only_so_many_loops_get_a_badge() -> None:
    ids = [f"v{i}" for i in range(6)]
    links = [Link(a + b, a, b, "+") for a in ids for b in ids if a != b]
    loops = find_loops(diagram([*(Variable(id, id) for id in ids), *links])).loops
    shown = with_badge(loops)
    assert len(shown) == BADGES < len(loops)
    assert {len(loop.variables) for loop in shown} == {2}


# -- emphasis


def test_what_is_not_lit_dims() -> None:
    map = put(loop(), Variable("d", "Aside", 300, -200), Link("4", "a", "d", "+"))
    picture = picture_of(map)
    lit = painted(picture, emphasis=Emphasis(lit={"a", "b", "c", "1", "2", "3"}))
    aside, one = picture.labels["d"].box, picture.labels["a"].box
    assert not lit.inked(aside, LIGHT.text)
    assert lit.inked(one, LIGHT.text)
    middle = picture.curves["4"].arc.point_at(0.4)
    assert not lit.inked(Box(*middle, 4, 4), LIGHT.positive)
    assert painted(picture).inked(Box(*middle, 4, 4), LIGHT.positive)


def test_selection_shows_on_variables_and_links() -> None:
    picture = picture_of(pair())
    plain = painted(picture)
    chosen = painted(picture, emphasis=Emphasis(selected={"a", "l"}))
    for place in (picture.labels["a"].box, Box(*picture.curves["l"].arc.point_at(0.4), 12, 12)):
        bare, haloed = (
            len(sheet.inked(place.inflated(6), LIGHT.background)) for sheet in (plain, chosen)
        )
        assert bare - haloed > 100
    assert chosen.inked(picture.labels["a"].box, LIGHT.selection)
    assert not chosen.inked(picture.labels["b"].box, LIGHT.selection)


def test_hidden_shapes_are_not_painted() -> None:
    picture = picture_of(pair())
    sheet = painted(picture, emphasis=Emphasis(hide={"a", "l"}))
    assert not sheet.inked(picture.labels["a"].box, LIGHT.text)
    assert not sheet.inked(picture.curves["l"].box, LIGHT.positive)
    assert sheet.inked(picture.labels["b"].box, LIGHT.text)


def test_a_state_is_told_by_direction_and_glyph_too() -> None:
    label = picture_of(diagram([Variable("a", "Trust")])).labels["a"]
    gauge = Box(-200, 0, 7, 36)
    for value, ink, sign in ((0.5, LIGHT.up, -1), (-0.5, LIGHT.down, 1)):
        sheet = Sheet()
        paint_state(sheet.painter, label, value, LIGHT, gauge)
        sheet.done()
        assert sheet.inked(Box(gauge.x, sign * 5, 4, 6), ink)
        assert not sheet.inked(Box(gauge.x, -sign * 5, 4, 6), ink)
        assert sheet.inked(Box(gauge.x, sign * 22, 8, 6), ink)  # the triangle beyond the bar


def test_a_variable_with_a_problem_and_one_that_a_run_lets_accumulate_are_marked() -> None:
    picture = picture_of(pair())
    emphasis = Emphasis(problems={"a"}, proposed={"b"}, hovered="l")
    sheet = painted(picture, emphasis=emphasis)
    corner = picture.labels["a"].box
    assert sheet.inked(Box(corner.right - 6, corner.top, 20, 20), LIGHT.problem)
    assert sheet.inked(picture.labels["b"].box, LIGHT.level_border)


def test_single_shapes_can_be_painted_on_their_own() -> None:
    picture = picture_of(pair())
    sheet = Sheet()
    paint_curve(sheet.painter, picture.curves["l"], LIGHT, Look(lit=True))
    paint_label(sheet.painter, picture.labels["a"], LIGHT)
    paint_rim(sheet.painter, picture.labels["a"], LIGHT)
    paint_rubber(sheet.painter, arc_between(picture.labels["a"].box, Box(0, 200, 0, 0), 0.1), LIGHT)
    sheet.done()
    assert sheet.inked(picture.labels["a"].box, LIGHT.text)
    assert sheet.inked(Box(0, 195, 20, 20), LIGHT.selection)


def test_what_lies_outside_the_clip_is_left_out() -> None:
    picture = picture_of(pair())
    sheet = Sheet()
    paint(sheet.painter, picture, LIGHT, clip=Box(-150, 0, 20, 20))
    sheet.done()
    assert sheet.inked(picture.labels["a"].box, LIGHT.text)
    assert not sheet.inked(picture.labels["b"].box, LIGHT.text)


# -- colours


def luminance(name: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    shares = (int(name[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [s / 12.92 if s <= 0.03928 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_and_white() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_colours_have_enough_contrast(theme: Theme) -> None:
    inks = (theme.text, theme.muted, theme.reinforcing, theme.balancing, theme.undetermined)
    for ink in (*inks, theme.positive, theme.negative, theme.unknown, theme.problem):
        assert contrast(ink, theme.background) >= 4.5
    for ink in (theme.text, theme.muted):
        assert contrast(ink, theme.panel) >= 4.5
    marks = (theme.selection, theme.hover, theme.up, theme.down, theme.input_border)
    for ink in (*marks, theme.level_border, *theme.series):
        assert contrast(ink, theme.background) >= 3
    for tint in theme.tints.values():
        assert contrast(theme.text, tint.fill) >= 4.5
        assert contrast(tint.border, tint.fill) >= 3


MACHADO = {  # severe deficiencies, Machado, Oliveira & Fernandes 2009, on linear light
    "protan": "0.152286 1.052583 -0.204868 0.114503 0.786281 0.099216 -0.003882 -0.048116 1.051998",
    "deutan": "0.367322 0.860646 -0.227968 0.280085 0.672501 0.047413 -0.011820 0.042940 0.968881",
    "tritan": "1.255528 -0.076749 -0.178779 -0.078411 0.930809 0.147602 0.004733 0.691367 0.303900",
}


TO_XYZ = (0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505)
WHITE = (0.9505, 1.0, 1.089)


def as_seen(name: str, eyes: str) -> tuple[float, ...]:
    """A colour as CIE Lab, seen with a colour vision deficiency."""
    shares = [int(name[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    seen = [min(1, max(0, c)) for c in times([float(n) for n in MACHADO[eyes].split()], linear)]
    xyz = [v / white for v, white in zip(times(TO_XYZ, seen), WHITE, strict=True)]
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def times(matrix: Sequence[float], vector: Sequence[float]) -> list[float]:
    return [sum(m * v for m, v in zip(matrix[i : i + 3], vector, strict=True)) for i in (0, 3, 6)]


@pytest.mark.parametrize("eyes", MACHADO)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_colour_blind_people_can_tell_plus_from_minus_and_up_from_down(
    theme: Theme, eyes: str
) -> None:
    for one, other in ((theme.positive, theme.negative), (theme.up, theme.down)):
        assert math.dist(as_seen(one, eyes), as_seen(other, eyes)) > 20


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_on_notes_and_groups_have_enough_contrast(theme: Theme) -> None:
    assert contrast(theme.text, theme.paper.fill) >= 4.5
    assert contrast(theme.paper.border, theme.paper.fill) >= 3
    for tint in theme.tints.values():
        ground = color(tint.fill, SOFT, theme.background).name()
        assert contrast(tint.border, ground) >= 4.5
        assert contrast(theme.text, ground) >= 4.5
        assert contrast(tint.border, theme.background) >= 3  # a glyph at a label's corner


def test_themes_are_told_apart_by_shape_whatever_one_sees_of_colours() -> None:
    shapes = {}
    for tint in PALETTE:
        sheet = Sheet(size=40)
        paint_glyph(sheet.painter, tint, 0, 0, LIGHT.text, size=2.0)
        shapes[tint] = set(sheet.done().inked(Box(0, 0, 30, 30), LIGHT.text))
    for index, (tint, shape) in enumerate(shapes.items()):
        assert len(shape) > 200
        for other in list(shapes)[:index]:
            differing = len(shape ^ shapes[other]) / len(shape | shapes[other])
            assert differing > 0.18, (tint, other)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_tints_differ_for_everybody_in_colour_or_at_least_in_shape(theme: Theme) -> None:
    for eyes in MACHADO:
        seen = {name: as_seen(tint.border, eyes) for name, tint in theme.tints.items()}
        alike = sum(
            math.dist(seen[one], seen[other]) < 8
            for index, one in enumerate(PALETTE)
            for other in PALETTE[:index]
        )
        assert alike <= 4  # for these the glyph alone has to do


def test_themes_name_the_same_tints() -> None:
    assert all(tuple(theme.tints) == PALETTE for theme in THEMES.values())


def test_a_transparent_ground_leaves_no_patch_behind_text() -> None:
    clear = replace(LIGHT, ground="")
    sheet = Sheet(LIGHT)
    sheet.painter.fillRect(sheet.image.rect().translated(-400, -400), QColor("#88ccff"))
    paint(sheet.painter, picture_of(diagram([Variable("a", "Trust")])), clear)
    sheet.done()
    assert alike(sheet.at(0, 11), "#88ccff")
