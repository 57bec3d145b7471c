"""What a real window says of a file of another program, and how that goes away."""

import pytest

pytestmark = pytest.mark.window

ABOVE = (3, 82, 860, 140)
ACCENT = (37, 99, 235)
EDGE = (0, 90, 3, 140)


def colors(image):
    return {color for _, color in image.getcolors(1 << 24)}


def test_a_report_stays_above_the_map_until_escape(start, tmp_path):
    file = tmp_path / "team.csv"
    file.write_text("from,to,sign\nWorkload,Errors,banana\n")
    program = start(file)
    program.wait_for(lambda: program.windows("team"), "the map")
    program.wait_for(
        lambda: colors(program.look().crop(EDGE)) == {ACCENT}, "the edge of the report"
    )
    with_report = program.look().crop(ABOVE)
    assert len(colors(with_report)) > 10, "its words"
    program.key("Escape")
    program.wait_for(lambda: len(colors(program.look().crop(ABOVE))) == 1, "the empty canvas")
