"""Pictures in files, read back by other programs' libraries."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.export import export, paint_page, render_image
from systemsthink.drawing.page import page_of
from systemsthink.drawing.pictures import picture_of
from systemsthink.drawing.theme import THEMES
from systemsthink.errors import FileError
from systemsthink.model import About, Diagram, Group, Link, Note, Topic, Variable, diagram, put

ROOT = Path(__file__).parents[1]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def map() -> Diagram:
    variables = [
        Variable("a", "Workload", 0, 0, kind="accumulates"),
        Variable("b", "Errors <& more>", 180, 160),
        Variable("c", "Rework and everything else that has to be done again", -160, 180),
    ]
    links = [Link("1", "a", "b", "+"), Link("2", "b", "c", "-", True), Link("3", "c", "a", "?")]
    return diagram([*variables, *links])


def opened(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.load()
        return image


# -- PNG


@pytest.mark.parametrize(
    ("dpi", "width_mm", "pixels"),
    [(300, 160, 1890), (96, 160, 605), (150, 80, 472), (72, 25.4, 72), (600, 210, 4961)],
)
def test_a_png_is_as_wide_as_told_and_says_its_dpi(
    map: Diagram, tmp_path: Path, dpi: float, width_mm: float, pixels: int
) -> None:
    export(map, tmp_path / "map.png", dpi=dpi, width_mm=width_mm)
    image = opened(tmp_path / "map.png")
    assert image.width == pixels
    assert image.info["dpi"] == pytest.approx((dpi, dpi), rel=1e-3)


def test_a_png_has_300_dpi_and_160_mm_unless_told(map: Diagram, tmp_path: Path) -> None:
    export(map, tmp_path / "map.png")
    assert opened(tmp_path / "map.png").width == round(160 / 25.4 * 300)


def test_margins_are_small_and_even(map: Diagram, tmp_path: Path) -> None:
    export(map, tmp_path / "map.png", background="white")
    image = opened(tmp_path / "map.png").convert("RGB")
    bounds = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    assert bounds is not None
    left, top, right, bottom = bounds
    margins = (left, top, image.width - right, image.height - bottom)
    assert min(margins) > image.width * 0.015
    assert max(margins) < image.width * 0.08


def test_a_background_is_transparent_or_white_if_told(map: Diagram, tmp_path: Path) -> None:
    export(map, tmp_path / "clear.png", background="transparent", theme="dark")
    export(map, tmp_path / "white.png", background="white", theme="dark")
    export(map, tmp_path / "dark.png", theme="dark")
    clear = opened(tmp_path / "clear.png")
    assert clear.mode == "RGBA"
    alpha = clear.getchannel("A")
    assert alpha.getextrema() == (0, 255)
    assert [alpha.getpixel((x, y)) for x in (0, -1) for y in (0, -1)] == [0] * 4
    assert opened(tmp_path / "white.png").convert("RGB").getpixel((0, 0)) == (255, 255, 255)
    dark = opened(tmp_path / "dark.png")
    assert dark.mode == "RGB"
    assert "#{:02x}{:02x}{:02x}".format(*dark.getpixel((0, 0))) == THEMES["dark"].background  # type: ignore[misc]


def test_the_same_diagram_gives_the_same_bytes(map: Diagram, tmp_path: Path) -> None:
    for name in ("one.png", "two.png", "one.svg", "two.svg"):
        export(map, tmp_path / name)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


def test_a_title_stands_above_the_picture(map: Diagram, tmp_path: Path) -> None:
    export(map, tmp_path / "plain.png")
    export(put(map, About(title="Why work never ends")), tmp_path / "titled.png")
    plain, titled = opened(tmp_path / "plain.png"), opened(tmp_path / "titled.png")
    assert titled.width == plain.width
    assert titled.height > plain.height + 50


def test_a_title_longer_than_the_picture_wraps(tmp_path: Path) -> None:
    small = diagram([Variable("a", "A"), About(title="word " * 60)])
    export(small, tmp_path / "map.png")
    image = opened(tmp_path / "map.png")
    assert 0.3 < image.height / image.width < 4


# -- SVG


def test_an_svg_has_real_text_and_its_width_in_millimetres(map: Diagram, tmp_path: Path) -> None:
    export(put(map, About(title="A & B")), tmp_path / "map.svg", width_mm=120)
    root = ElementTree.parse(tmp_path / "map.svg").getroot()
    assert root.get("width") == "120mm"
    height = float(root.get("height", "").removesuffix("mm"))
    _, _, wide, high = (float(part) for part in root.get("viewBox", "").split())
    assert height == pytest.approx(120 * high / wide, rel=1e-3)
    texts = ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    assert {"A & B", "Workload", "Errors <& more>", "?"} <= set(texts)
    families = {element.get("font-family", "") for element in root.iter(f"{SVG}text")}
    assert all(family.startswith("Inter,") and "sans-serif" in family for family in families)
    assert root.findtext(f"{SVG}title") == "A & B"
    assert "Workload" in (root.findtext(f"{SVG}desc") or "")


def test_an_svg_shows_what_the_png_shows(map: Diagram, tmp_path: Path) -> None:
    ensure_application()
    export(map, tmp_path / "map.svg")
    export(map, tmp_path / "map.png", dpi=96)
    png = QImage(str(tmp_path / "map.png")).convertToFormat(QImage.Format.Format_RGB32)
    svg = QImage(png.size(), QImage.Format.Format_RGB32)
    painter = QPainter(svg)
    QSvgRenderer(QByteArray((tmp_path / "map.svg").read_bytes())).render(painter)
    painter.end()
    for image in (png, svg):
        _cover_texts(image, map)  # Qt's reader of SVG takes another font than its writer names
    difference = ImageChops.difference(_grey(png), _grey(svg))
    far_off = difference.point(lambda value: 255 if value > 100 else 0).histogram()[255]
    assert far_off < 60
    assert sum(_grey(png).histogram()[:160]) > 1500


def _cover_texts(image: QImage, map: Diagram) -> None:
    page = page_of(picture_of(map))
    scale = image.width() / page.box.width
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-page.box.left, -page.box.top)
    shapes = (*page.picture.labels.values(), *page.picture.badges.values())
    for box in [shape.box.inflated(3) for shape in shapes]:
        painter.fillRect(QRectF(box.left, box.top, box.width, box.height), QColor("white"))
    painter.end()


def _grey(image: QImage) -> Image.Image:
    small = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (small.width(), small.height())
    raw = Image.frombytes("RGB", size, bytes(small.constBits()), "raw", "RGB", small.bytesPerLine())
    return raw.convert("L")


def test_a_transparent_svg_has_no_background(map: Diagram, tmp_path: Path) -> None:
    export(map, tmp_path / "clear.svg", background="transparent")
    export(map, tmp_path / "white.svg", background="white")
    assert "#ffffff" in (tmp_path / "white.svg").read_text()
    assert "#ffffff" not in (tmp_path / "clear.svg").read_text()


# -- PDF


def test_a_pdf_has_the_size_of_the_picture_and_embedded_fonts(map: Diagram, tmp_path: Path) -> None:
    export(map, tmp_path / "map.pdf", width_mm=160)
    export(map, tmp_path / "map.png", width_mm=160)
    data = (tmp_path / "map.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert box is not None
    width, height = float(box[1]), float(box[2])
    png = opened(tmp_path / "map.png")
    assert width == pytest.approx(160 / 25.4 * 72, abs=1)
    assert height == pytest.approx(width * png.height / png.width, abs=1)
    assert b"/FontFile" in data
    assert b"/Subtype /Image" not in data


# -- notes, votes, groups, legend, question


def told(map: Diagram) -> Diagram:
    """The map with everything on it that can be left out."""
    about = About(title="T", question="Why?", horizon="2015-2030", boundary="The ward")
    variable = Variable("v", "Voted", 0, 320, dots=7, color="red", said_by="Ann", unit="a week")
    group = Group("g", ("a", "c"), "Treadmill", "red")
    topics = (Topic("t", "red", "Pressure"), Topic("u", "blue", "Nothing has it"))
    return put(map, about, variable, group, *topics, Note("n", "Ask Bob\nfirst", -300, 0))


def texts_in(path: Path) -> str:
    root = ElementTree.parse(path).getroot()
    return "\n".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))


WORDS = {
    "notes": ("Ask Bob", "first"),
    "dots": ("×7",),
    "groups": ("Treadmill",),
    "legend": ("Pressure",),
    "question": ("Why?", "2015-2030", "The ward"),
}


def test_an_svg_tells_notes_votes_groups_themes_and_the_question(
    map: Diagram, tmp_path: Path
) -> None:
    export(told(map), tmp_path / "map.svg")
    texts = texts_in(tmp_path / "map.svg")
    assert all(word in texts for words in WORDS.values() for word in words)
    data = (tmp_path / "map.svg").read_text()
    assert not any(word in data for word in ("Ann", "a week", "Nothing has it"))


@pytest.mark.parametrize("part", WORDS)
def test_each_part_can_be_left_out_and_the_others_stay(
    map: Diagram, tmp_path: Path, part: str
) -> None:
    export(told(map), tmp_path / "map.svg", leave_out=[part])
    texts = texts_in(tmp_path / "map.svg")
    for name, words in WORDS.items():
        assert all((word in texts) == (name != part) for word in words), name


def test_with_all_parts_left_out_the_picture_is_that_of_the_bare_map(
    map: Diagram, tmp_path: Path
) -> None:
    bare = put(map, About(title="T"), Variable("v", "Voted", 0, 320, color="red"))
    export(told(map), tmp_path / "told.png", leave_out=tuple(WORDS), dpi=96)
    export(bare, tmp_path / "bare.png", dpi=96)
    assert (tmp_path / "told.png").read_bytes() == (tmp_path / "bare.png").read_bytes()


def test_a_note_begins_at_its_left_whatever_the_font(map: Diagram, tmp_path: Path) -> None:
    export(told(map), tmp_path / "map.svg")
    root = ElementTree.parse(tmp_path / "map.svg").getroot()
    anchors = {
        "".join(element.itertext()): element.get("text-anchor")
        for element in root.iter(f"{SVG}text")
    }
    assert anchors["Workload"] == "middle"
    assert anchors["Ask Bob"] is None


@pytest.mark.parametrize("ending", ["png", "pdf"])
def test_notes_make_the_picture_larger(map: Diagram, tmp_path: Path, ending: str) -> None:
    far = put(map, Note("n", "Far away", 0, 900))
    assert picture_of(far).bounds.height > picture_of(map).bounds.height + 500
    path = tmp_path / f"map.{ending}"
    export(far, path, background="transparent")
    assert path.stat().st_size > 1000


# -- in general


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "PNG"])
def test_every_theme_in_every_kind_of_file(
    map: Diagram, tmp_path: Path, theme: str, ending: str
) -> None:
    path = tmp_path / f"map.{ending}"
    export(map, path, theme=theme)
    assert path.stat().st_size > 1000


def test_one_variable_alone_is_a_picture(tmp_path: Path) -> None:
    export(diagram([Variable("a", "Alone", 1e6, -1e6)]), tmp_path / "map.png")
    assert opened(tmp_path / "map.png").width == 1890


def test_an_image_for_the_clipboard(map: Diagram) -> None:
    image = render_image(map, dpi=96, width_mm=100)
    assert image.width() == 378
    assert image.dotsPerMeterX() == 3780


def test_a_page_is_filled_but_not_overrun(map: Diagram) -> None:
    ensure_application()
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_page(painter, QRectF(50, 50, 300, 200), picture_of(map), THEMES["print"], "Title")
    painter.end()
    bounds = ImageChops.invert(_grey(image)).getbbox()
    assert bounds is not None
    assert bounds[0] >= 50
    assert bounds[1] >= 50
    assert bounds[2] <= 350
    assert bounds[3] <= 250
    assert bounds[3] - bounds[1] > 150


def nothing(map: Diagram) -> Diagram:
    return Diagram()


def same(map: Diagram) -> Diagram:
    return map


@pytest.mark.parametrize(
    ("change", "name", "options", "said"),
    [
        (same, "map.gif", {}, "ends in .png, .svg or .pdf"),
        (same, "map", {}, "ends in .png, .svg or .pdf"),
        (nothing, "map.png", {}, "nothing to draw"),
        (same, "map.png", {"dpi": 30_000}, "too large"),
        (same, "map.png", {"width_mm": 1e9}, "too large"),
        (same, "map.png", {"dpi": 0}, "above 0"),
        (same, "map.pdf", {"width_mm": float("nan")}, "above 0"),
        (same, "no/such/folder/map.png", {}, "folder does not exist"),
        (same, "folder.png", {}, "This is a folder"),
    ],
)
def test_what_cannot_be_exported_is_refused_in_one_line(
    map: Diagram,
    tmp_path: Path,
    change: Callable[[Diagram], Diagram],
    name: str,
    options: dict[str, float],
    said: str,
) -> None:
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(FileError, match=re.escape(said)) as caught:
        export(change(map), tmp_path / name, **options)  # type: ignore[arg-type]
    line = str(caught.value)
    assert name in line
    assert "\n" not in line
    assert [path.name for path in tmp_path.iterdir()] == ["folder.png"]


def test_a_refused_export_keeps_the_old_file(map: Diagram, tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    export(map, path)
    before = path.read_bytes()
    with pytest.raises(FileError):
        export(map, path, dpi=1e9)
    assert path.read_bytes() == before


def test_export_needs_no_display_and_no_widgets(tmp_path: Path) -> None:
    script = (
        "import sys, systemsthink.drawing.export as e\n"
        "from systemsthink.model import Variable, diagram\n"
        f"e.export(diagram([Variable('a', 'Trust')]), {str(tmp_path / 'map.png')!r})\n"
        "print(sorted(m for m in sys.modules if m.startswith('PySide6.QtW') or m == 'matplotlib'))"
    )
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")
