import subprocess
import sys

import pytest

import systemsthink as st


def test_the_public_names():
    assert set(st.__all__) == {
        "Diagram",
        "Disturbance",
        "Group",
        "Note",
        "Topic",
        "EditError",
        "FileError",
        "Link",
        "Loop",
        "Loops",
        "Problem",
        "Run",
        "SimulationError",
        "SystemsthinkError",
        "Variable",
        "View",
        "check",
        "diagram",
        "export",
        "find_loops",
        "load",
        "parse",
        "place",
        "save",
        "save_run",
        "simulate",
        "to_networkx",
    }


@pytest.mark.parametrize("name", st.__all__)
def test_every_public_name_is_there_and_tells_what_it_is(name):
    assert getattr(st, name).__doc__


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = st.nothing  # type: ignore[attr-defined]


def test_dir_lists_the_public_names():
    assert set(st.__all__) <= set(dir(st))


def test_from_a_text_to_loops_a_run_a_picture_and_back(tmp_path):
    diagram = st.parse("Workload -> Errors +\nErrors -> Workload + delayed\nWorkload accumulates\n")
    assert [loop.kind for loop in st.find_loops(diagram).loops] == ["reinforcing"]
    run = st.simulate(diagram, until=10)
    assert run.names == ("Workload", "Errors")
    st.save_run(run, tmp_path / "run.csv")
    st.export(diagram, tmp_path / "map.png")
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")
    st.save(diagram, tmp_path / "map.cld")
    assert st.load(tmp_path / "map.cld") == diagram


def test_a_run_is_written_as_a_table_with_decimal_points(tmp_path):
    diagram = st.parse("Inflow -> Stock +\nStock accumulates\nInflow is an input\n")
    run = st.simulate(diagram, until=2, dt=0.5)
    st.save_run(run, tmp_path / "run.csv")
    head, *rows = (tmp_path / "run.csv").read_text(encoding="utf-8").splitlines()
    assert head == "time,Inflow,Stock"
    assert [row.split(",")[0] for row in rows] == ["0.0", "0.5", "1.0", "1.5", "2.0"]
    assert [float(row.split(",")[2]) for row in rows] == run.values[:, 1].tolist()


def test_type_checkers_see_the_public_names(tmp_path):
    script = tmp_path / "use.py"
    script.write_text("import systemsthink as st\nreveal_type(st.load('x'))\n")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", str(script)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "systemsthink.model.diagram.Diagram" in done.stdout
