"""The maps in examples/: each opens, has the loops it tells of, plays as told, and exports."""

from pathlib import Path

import numpy as np
import pytest

import systemsthink as st
from systemsthink.drawing.application import ensure_application
from systemsthink.drawing.pictures import picture_of
from systemsthink.storage import native

FOLDER = Path(__file__).parents[1] / "examples"
EXAMPLES = sorted(FOLDER.glob("*.cld"))
LOOPS = {
    "fixes-that-fail": ["balancing", "reinforcing"],
    "learning-organisation": ["balancing"] * 3 + ["reinforcing"] * 6,
    "lerende-organisatie": ["balancing"] * 3 + ["reinforcing"] * 6,
    "limits-to-growth": ["balancing", "reinforcing"],
    "workload-and-burnout": ["balancing"] + ["reinforcing"] * 4,
}
"""Worked out by hand from the signs."""

each = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def load(name):
    return st.load(FOLDER / f"{name}.cld")


def course(run, name):
    return run.values[:, run.names.index(name)]


def test_these_are_the_examples():
    assert [path.stem for path in EXAMPLES] == sorted(LOOPS)


@each
def test_the_file_is_as_the_program_would_write_it(path):
    data = path.read_bytes()
    assert native.write(native.read(data)) == data


@each
def test_it_says_what_it_is_about(path):
    about = st.load(path).about
    assert about.title
    assert about.time_unit
    assert about.until


@each
def test_its_loops_are_found(path):
    found = st.find_loops(st.load(path))
    assert found.complete
    assert sorted(loop.kind for loop in found.loops) == LOOPS[path.stem]


@each
def test_every_name_belongs_to_a_loop(path):
    diagram = st.load(path)
    names = {loop.variables: loop.name for loop in st.find_loops(diagram).loops}
    given = {known.loop: known.name for known in diagram.loop_names.values()}
    assert len(given) >= 2
    assert {loop: names.get(loop) for loop in given} == given


@each
def test_it_plays_without_a_doubt_and_stays_bounded(path):
    diagram = st.load(path)
    run = st.simulate(diagram)
    assert run.problems == ()
    assert run.proposal.accumulates == ()
    assert run.times[-1] == diagram.about.until
    assert np.isfinite(run.values).all()
    assert 0.1 < np.abs(run.values).max() < 20


@each
def test_its_picture_keeps_everything_apart(path):
    ensure_application()
    picture = picture_of(st.load(path))
    labels = list(picture.labels.values())
    for at, label in enumerate(labels):
        assert not [other for other in labels[:at] if label.box.inflated(8).intersects(other.box)]
        assert not [
            curve
            for curve in picture.curves.values()
            if label.id not in (curve.source, curve.target)
            if any(label.box.contains(x, y) for x, y in curve.arc.points(4))
        ]
        assert not [b for b in picture.badges.values() if b.box.intersects(label.box)]


@each
@pytest.mark.parametrize(
    ("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")]
)
def test_it_exports(path, ending, start, tmp_path):
    target = tmp_path / f"map.{ending}"
    st.export(st.load(path), target, dpi=60)
    data = target.read_bytes()
    assert data.startswith(start)
    assert len(data) > 2000


def test_the_learning_organisation_is_the_same_in_two_languages():
    english, dutch = load("learning-organisation"), load("lerende-organisatie")
    assert english.links == dutch.links
    assert english.disturbances == dutch.disturbances

    def bare(variable):
        return variable.id, variable.x, variable.y, variable.kind, variable.time, variable.leak

    assert [bare(v) for v in english.variables.values()] == [
        bare(v) for v in dutch.variables.values()
    ]
    assert [known.loop for known in english.loop_names.values()] == [
        known.loop for known in dutch.loop_names.values()
    ]
    assert not {v.name for v in english.variables.values()} & {
        v.name for v in dutch.variables.values()
    }


def test_learning_takes_time_and_friction_comes_first():
    diagram = load("learning-organisation")
    assert sum(link.delayed for link in diagram.links.values()) >= 2
    run = st.simulate(diagram)
    early = run.times <= 4
    friction = course(run, "Friction over change")
    assert friction[early].max() > 0.2
    assert friction[-1] < 0
    culture = course(run, "Learning culture")
    assert culture[early].min() < 0
    assert culture[-1] > 0.3


def test_overtime_helps_until_people_are_worn_out():
    run = st.simulate(load("workload-and-burnout"))
    overtime, completed = course(run, "Overtime"), course(run, "Work completed")
    quarter, half, end = (
        np.searchsorted(run.times, share * run.times[-1]) for share in (1 / 4, 1 / 2, 1)
    )
    assert overtime[end] - overtime[half] > 2 * (completed[end] - completed[half])
    assert course(run, "Workload")[end] > course(run, "Workload")[quarter]
    assert course(run, "Colleagues available")[end] < 0


def test_growth_speeds_up_and_then_meets_its_limit():
    run = st.simulate(load("limits-to-growth"))
    customers = course(run, "Customers")
    pace = np.gradient(customers, run.times)
    fastest = pace.argmax()
    assert 3 < run.times[fastest] < run.times[-1] / 2
    assert abs(pace[-1]) < 0.1 * pace[fastest]
    assert customers[-1] > 0.8 * customers.max()


def test_the_fix_makes_it_better_and_then_worse():
    run = st.simulate(load("fixes-that-fail"))
    late = course(run, "Late deliveries")
    better = run.times[late.argmin()]
    assert late.min() < -0.2
    assert late[-1] > 0.5
    assert (late[run.times > better + 10] > 0).all()
