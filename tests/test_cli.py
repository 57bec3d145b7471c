import csv
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from systemsthink import formats, language
from systemsthink.__main__ import main
from systemsthink.model import Note, Variable, diagram
from systemsthink.storage import native

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
WORKLOAD = """\
Workload -> Errors +
Errors -> Rework +
Rework -> Workload + delayed
Coaching -> Errors -
Workload accumulates
Coaching is an input
"""
NOT_ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is permitted to root"
)


@pytest.fixture(autouse=True)
def plain_english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    yield
    language.prefer_language("")
    language.use_language("en")


@pytest.fixture
def map(tmp_path):
    path = tmp_path / "workload.txt"
    path.write_text(WORKLOAD, encoding="utf-8")
    return path


@pytest.fixture
def told(capsys):
    """Run a command line: the status, what it printed, what it complained about."""

    def run(*words):
        try:
            status = main([str(word) for word in words])
        except SystemExit as stop:
            status = stop.code
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def as_json(text):
    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(text, parse_constant=refuse)


def process(*words, **settings):
    command = [sys.executable, "-m", "systemsthink", *(str(word) for word in words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **settings)


def test_show_lists_every_variable_and_link(told, map):
    status, out, _ = told("show", map, "--json")
    shown = as_json(out)
    assert status == 0
    assert [(each["name"], each["kind"]) for each in shown["variables"]] == [
        ("Workload", "accumulates"),
        ("Errors", "responds"),
        ("Rework", "responds"),
        ("Coaching", "input"),
    ]
    assert [
        (link["from"], link["to"], link["polarity"], link["delay"]) for link in shown["links"]
    ] == [
        ("Workload", "Errors", "+", False),
        ("Errors", "Rework", "+", False),
        ("Rework", "Workload", "+", True),
        ("Coaching", "Errors", "-", False),
    ]
    names = {each["id"]: each["name"] for each in shown["variables"]}
    assert all(names[link["from_id"]] == link["from"] for link in shown["links"])
    assert not any(link["flow"] for link in shown["links"])


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus lies beside the project")
@pytest.mark.parametrize("name", ["cap_and_trade", "sustainable_peace", "urban_data_223vars"])
def test_show_equals_the_file(told, name):
    path = CORPUS / "edgelist" / f"{name}.csv"
    truth = json.loads((CORPUS / "TRUTH.json").read_text(encoding="utf-8"))
    [expected] = [each for each in truth if each["file"] == f"edgelist/{name}.csv"]
    _, out, _ = told("show", path, "--json")
    shown = as_json(out)
    links = [
        [link["from"], link["to"], link["polarity"], int(link["delay"])] for link in shown["links"]
    ]
    assert sorted(each["name"] for each in shown["variables"]) == expected["variables"]
    assert sorted(links) == sorted(expected["links"])


def test_loops_in_words_and_as_json(told, map):
    _, out, _ = told("loops", map)
    assert out == "R1  reinforcing  Workload → Errors → Rework → Workload ‖\n\n1 loop.\n"
    _, out, _ = told("loops", map, "--json")
    assert as_json(out) == {
        "complete": True,
        "max_length": None,
        "found": 1,
        "loops": [
            {
                "name": "R1",
                "kind": "reinforcing",
                "variables": ["Workload", "Errors", "Rework"],
                "delayed": True,
            }
        ],
    }


def complete_map(path, variables):
    """Every variable drives every other: far more loops than can be listed."""
    names = [f"v{number}" for number in range(variables)]
    lines = [f"{a} -> {b} +\n" for a in names for b in names if a != b]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def test_loops_says_what_it_left_out(told, tmp_path):
    # K9 has 9·8/2 = 36 loops of two links, 168 of three, 756 of four, 3,024 of five and 10,080 of
    # six: with six there are 14,064, with five 3,984.
    path = complete_map(tmp_path / "complete.txt", 9)
    _, out, _ = told("loops", path, "--json")
    found = as_json(out)
    assert (found["complete"], found["max_length"], found["found"]) == (False, 5, 3984)
    assert len(found["loops"]) == 3984
    _, out, _ = told("loops", path)
    assert out.endswith("3,984 loops of up to 5 links; longer ones exist.\n")


def test_loops_can_be_asked_for_in_part(told, tmp_path):
    path = complete_map(tmp_path / "complete.txt", 4)
    _, out, _ = told("loops", path, "--json", "--max-length", 2, "--limit", 3)
    found = as_json(out)
    assert (found["complete"], found["found"], len(found["loops"])) == (True, 6, 3)
    _, out, _ = told("loops", path, "--json", "--max-length", 2, "--through", " V3 ")
    found = as_json(out)
    assert found["found"] == 3
    assert all("v3" in loop["variables"] for loop in found["loops"])
    _, out, _ = told("loops", path, "--max-length", 2, "--limit", 3)
    assert out.endswith("The first 3 of 6 loops.\n")


def test_loops_through_a_name_that_does_not_exist(told, map):
    status, out, err = told("loops", map, "--through", "Worklaod")
    assert (status, out) == (1, "")
    assert err == f"{map}: There is no variable called “Worklaod”; is it “Workload”?\n"


def test_simulate_as_json(told, map):
    _, out, _ = told("simulate", map, "--json", "--until", 4, "--dt", 0.5)
    run = as_json(out)
    assert run["time"] == [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]
    assert list(run["variables"]) == ["Workload", "Errors", "Rework", "Coaching"]
    assert all(len(values) == 9 for values in run["variables"].values())
    assert {"code", "message", "variables", "links"} <= set().union(*run["problems"] or [run])
    assert "quantiles" not in run


def test_simulate_tells_quantiles_of_several_draws(told, map):
    _, out, _ = told("simulate", map, "--json", "--until", 4, "--runs", 20, "--seed", 3)
    run = as_json(out)
    low, high = (run["quantiles"][percent]["Errors"] for percent in ("5", "95"))
    assert all(a <= b for a, b in zip(low, high, strict=True))
    assert low != high
    assert out == told("simulate", map, "--json", "--until", 4, "--runs", 20, "--seed", 3)[1]


def test_simulate_writes_a_table_and_a_chart(told, map, tmp_path):
    table, chart = tmp_path / "run.csv", tmp_path / "run.png"
    assert told("simulate", map, "-o", table, "--until", 4)[:2] == (0, "")
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["time", "Workload", "Errors", "Rework", "Coaching"]
    assert float(rows[-1]["time"]) == 4
    assert told("simulate", map, "-o", chart)[:2] == (0, "")
    assert chart.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_export_writes_a_picture_without_a_display(map, tmp_path, ending):
    out = tmp_path / f"map.{ending}"
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = process("export", map, "-o", out, "--theme", "print", env=environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes().startswith({"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[ending])


def test_check_reports_and_succeeds(told, map, tmp_path):
    assert told("check", map)[0] == 0
    _, out, _ = told("check", map, "--json")
    assert isinstance(as_json(out)["problems"], list)


def test_convert_keeps_the_map(told, map, tmp_path):
    native, table = tmp_path / "map.cld", tmp_path / "map.csv"
    assert told("convert", map, native)[0] == 0
    assert told("convert", native, table)[0] == 0
    shown = [as_json(told("show", path, "--json")[1]) for path in (map, native, table)]
    links = [
        [(link["from"], link["to"], link["polarity"], link["delay"]) for link in each["links"]]
        for each in shown
    ]
    assert links[0] == links[1] == links[2]


def test_export_leaves_out_what_it_is_told_to(told, tmp_path):
    map, out = tmp_path / "map.cld", tmp_path / "map.svg"
    noted = diagram([Variable("v", "Trust", dots=7), Note("n", "Ask Bob", 0, 90)])
    map.write_bytes(native.write(noted))
    assert told("export", map, "-o", out) == (0, "", "")
    assert "Ask Bob" in out.read_text()
    assert told("export", map, "-o", out, "--leave-out", "notes, dots") == (0, "", "")
    assert "Ask Bob" not in out.read_text()
    assert "×7" not in out.read_text()


def test_convert_names_every_ending_where_the_one_given_means_nothing(told, map, tmp_path):
    status, _, err = told("convert", map, tmp_path / "map.docx")
    assert status == 2
    assert len(err.splitlines()) == 1
    assert all(f" {format.endings[0]}" in err for format in formats.written())


def test_convert_can_keep_to_itself_who_said_what(told, tmp_path):
    map, out = tmp_path / "map.cld", tmp_path / "copy.cld"
    map.write_bytes(native.write(diagram([Variable("v", "Trust", said_by="Ann", unit="points")])))
    assert told("convert", map, out) == (0, "", "")
    assert "Ann" in out.read_text()
    assert told("convert", map, out, "--discreet") == (0, "", "")
    assert "Ann" not in out.read_text()
    assert "points" not in out.read_text()


def test_convert_says_what_the_format_cannot_hold_and_writes_it_all_the_same(told, tmp_path):
    map, out = tmp_path / "map.cld", tmp_path / "map.csv"
    noted = diagram([Variable("v", "Trust"), Variable("w", "Pride"), Note("n", "Ask", 0, 90)])
    map.write_bytes(native.write(noted))
    status, printed, err = told("convert", map, out)
    assert (status, printed) == (0, "")
    assert err == f"{out}: This format can't hold: notes (1).\n"
    assert "Pride" in out.read_text()
    plain = tmp_path / "plain.txt"
    plain.write_text("A -> B +\n")
    again = tmp_path / "again.txt"
    assert told("convert", plain, again) == (
        0,
        "",
        f"{again}: This format can't hold: positions (2).\n",
    )
    assert told("convert", plain, tmp_path / "whole.cld") == (0, "", "")
    assert all(f" {word}" in told("convert", "--help")[1] for word in ("cld", "csv", "text"))


def test_formats_lists_what_can_be_read_and_written(told):
    status, out, err = told("formats")
    assert (status, err) == (0, "")
    listed = as_json(told("formats", "--json")[1])["formats"]
    assert [each["word"] for each in listed] == [format.word for format in formats.FORMATS]
    for each, format in zip(listed, formats.FORMATS, strict=True):
        assert (set(each["keeps"]), each["writes"]) == (format.keeps, format.writes)
        assert f"{format.word}: {format.name}" in out
        assert all(ending in out for ending in format.endings)
    assert "keeps: everything" in out


def test_json_is_the_same_in_every_language(map):
    outputs = [
        process("loops", map, "--json", env={**os.environ, "LC_ALL": locale}).stdout
        for locale in ("nl_NL.UTF-8", "en_US.ISO-8859-1", "C")
    ]
    assert outputs[0] == outputs[1] == outputs[2] != ""


def test_words_follow_the_language(told, map, monkeypatch):
    assert "versterkend" in told("loops", map, "--language", "nl")[1]
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert "versterkend" in told("loops", map)[1]
    assert "reinforcing" in told("--language", "en", "loops", map)[1]
    status, _, err = told("show")
    assert (status, err) == (
        2,
        "systemsthink show: deze argumenten ontbreken: FILE (zie systemsthink show --help)\n",
    )


def write(path, data):
    path.write_bytes(data)
    return path


BAD = {
    "empty.cld": b"",
    "empty.csv": b"",
    "truncated.cld": b'{"systemsthink": "1.0", "records": [',
    "brackets.cld": b"[" * 200_000,
    "rubbish.cld": bytes(range(256)),
    "utf16.csv": "from,to\na,b\n".encode("utf-16")[:-1],
    "columns.csv": b"name,age\nx,1\n",
    "word.txt": b"workload\n",
    "control.csv": b"from,to\na\x07b,c\n",
    "million.csv": b"from,to\n" + b"x" * 1_000_000 + b",y\n",
}


@pytest.mark.parametrize("command", ["show", "loops", "simulate", "check"])
@pytest.mark.parametrize("name", BAD)
def test_faulty_files_are_told_on_one_line(told, tmp_path, command, name):
    path = write(tmp_path / name, BAD[name])
    status, out, err = told(command, path, "--json")
    assert (status, out) == (1, "")
    assert err.startswith(f"{path}: ")
    assert err.count("\n") == 1
    assert len(err) < 600


def test_files_that_are_none(told, tmp_path):
    for path in (tmp_path, tmp_path / "missing.cld", tmp_path / "no\nsuch.cld"):
        status, out, err = told("show", path)
        assert (status, out, err.count("\n")) == (1, "", 1)


@NOT_ROOT
def test_files_that_may_not_be_read_or_written(told, map, tmp_path):
    map.chmod(0)
    assert told("show", map)[0] == 1
    map.chmod(stat.S_IRUSR)
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    status, _, err = told("convert", map, tmp_path / "map.cld")
    tmp_path.chmod(stat.S_IRWXU)
    assert (status, err.count("\n")) == (1, 1)


@pytest.mark.parametrize(
    ("command", "out"),
    [("export", "map.png"), ("export", "map.svg"), ("export", "map.pdf"), ("simulate", "run.csv"),
     ("simulate", "run.png")],
)  # fmt: skip
def test_targets_that_cannot_be_written(told, map, tmp_path, command, out):
    target = tmp_path / "missing" / out
    status, _, err = told(command, map, "-o", target)
    assert (status, err.count("\n")) == (1, 1)
    assert err.startswith(f"{target}: ")


def test_a_map_that_cannot_run(told, tmp_path):
    circle = write(tmp_path / "circle.txt", b"A -> B +\nB -> A +\nA responds\nB responds\n")
    status, out, err = told("simulate", circle)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"{circle}: ")
    status, out, _ = told("check", circle, "--json")
    assert status == 0
    assert as_json(out)["problems"]


@pytest.mark.parametrize(
    "words",
    [
        ["loops", "MAP", "--limit", "-1"],
        ["loops", "MAP", "--limit", "1.5"],
        ["loops", "MAP", "--max-length", "0"],
        ["simulate", "MAP", "--until", "nan"],
        ["simulate", "MAP", "--dt", "inf"],
        ["simulate", "MAP", "--dt", "-0.5"],
        ["simulate", "MAP", "--dt", "0,5"],
        ["simulate", "MAP", "--method", "magic"],
        ["simulate", "MAP", "--runs", "0"],
        ["simulate", "MAP", "-o", "run.xlsx"],
        ["export", "MAP"],
        ["export", "MAP", "-o", "map.gif"],
        ["export", "MAP", "-o", "map.png", "--dpi", "0"],
        ["export", "MAP", "-o", "map.png", "--theme", "pink"],
        ["export", "MAP", "-o", "map.png", "--leave-out", "notes,secrets"],
        ["convert", "MAP"],
        ["convert", "MAP", "map.docx"],
        ["show"],
        ["show", "MAP", "--jso"],
        ["show", "MAP", "MAP"],
        ["--nothing"],
        ["--language", "fr"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2_on_one_line(told, map, words):
    status, out, err = told(*(map if word == "MAP" else word for word in words))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "--help" in err


def test_help_and_version(told):
    status, out, _ = told("--help")
    assert status == 0
    assert all(command in out for command in ("show", "loops", "simulate", "export", "convert"))
    assert told("--version")[:2] == (0, "systemsthink 0.1.0\n")
    assert "--through NAME" in told("loops", "--help")[1]


def test_without_a_command_the_window_opens_with_the_files(monkeypatch):
    opened = []
    monkeypatch.setattr("systemsthink.ui.application.main", lambda paths: opened.append(paths) or 0)
    for words in ([], ["map.cld"], ["./show"], ["map.cld", "show"], ["--", "loops"]):
        assert main(words) == 0
    assert main(["--language", "nl", "map.cld"]) == 0
    assert language.system_language() == "nl"
    assert main(["map.cld"]) == 0
    assert language.system_language() == "en"
    assert opened[:5] == [[], ["map.cld"], ["./show"], ["map.cld", "show"], ["loops"]]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_no_window_opens(told, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    status, out, err = told()
    assert (status, out) == (1, "")
    assert err.startswith("There is no display")
    assert err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently there")
def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path):
    path = complete_map(tmp_path / "complete.txt", 9)
    command = f"{sys.executable} -m systemsthink loops {path} | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.startswith("R1")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_an_output_that_cannot_be_written(map, tmp_path):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "systemsthink", "show", str(map)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    target = tmp_path / "run.csv"
    target.symlink_to("/dev/full")
    done = process("simulate", map, "-o", target)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{target}: ")


def test_what_draws_nothing_looks_for_no_places(map):
    code = "import sys; from systemsthink.__main__ import main; "
    for command in ("show", "loops", "simulate", "check"):
        code += f"main([{command!r}, sys.argv[1], '--json']); "
        code += f"assert 'systemsthink.layout.part' not in sys.modules, {command!r}; "
    done = subprocess.run([sys.executable, "-c", code, str(map)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell for POSIX closes the output")
def test_a_closed_output_is_no_trouble(map):
    line = f'"{sys.executable}" -m systemsthink show "{map}" >&-'
    done = subprocess.run(["sh", "-c", line], capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
