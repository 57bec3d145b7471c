"""What each command does. Libraries are loaded by the command that needs them."""

import difflib
import sys
from argparse import Namespace

from systemsthink.cli import results, wording
from systemsthink.errors import FileError, SimulationError
from systemsthink.files import load_reading, read, save
from systemsthink.formats import FORMATS
from systemsthink.language import say
from systemsthink.model import Diagram, VariableId, key_of, named, pictured
from systemsthink.phrases import Phrase, phrase


def run(arguments: Namespace) -> None:
    """Carry out a command line."""
    _RUN[arguments.command](arguments)


def _show(arguments: Namespace) -> None:
    reading = read(arguments.file)
    if arguments.json:
        results.write(results.diagram(reading.diagram, reading.remarks))
    else:
        _remark(arguments.file, reading.remarks)
        print(wording.diagram(reading.diagram))


def _loops(arguments: Namespace) -> None:
    from systemsthink.analysis.loops import find_loops

    diagram = read(arguments.file).diagram
    through = None
    if arguments.through is not None:
        through = _variable(arguments.file, diagram, arguments.through)
    found = find_loops(diagram, max_length=arguments.max_length, through=through)
    if arguments.json:
        results.write(results.loops(diagram, found, arguments.limit))
    else:
        print(wording.loops(diagram, found, arguments.limit))


def _simulate(arguments: Namespace) -> None:
    from systemsthink.simulation import simulate

    diagram = read(arguments.file).diagram
    try:
        run = simulate(
            diagram,
            until=arguments.until,
            dt=arguments.dt,
            method=arguments.method,
            runs=arguments.runs,
            seed=arguments.seed,
        )
    except SimulationError as error:
        raise FileError(error.phrase, arguments.file) from error
    if arguments.out:
        from systemsthink.api import save_run

        save_run(run, arguments.out)
    if arguments.json:
        results.write(results.run(diagram, run))
    elif arguments.out:
        _remark(arguments.file, tuple(problem.phrase for problem in run.problems))
    else:
        print(wording.run(run))


def _export(arguments: Namespace) -> None:
    from systemsthink.drawing.export import export

    diagram = load_reading(arguments.file).diagram
    export(
        diagram if arguments.view is None else _view(arguments.file, diagram, arguments.view),
        arguments.out,
        dpi=arguments.dpi,
        width_mm=arguments.width,
        theme=arguments.theme,
        background=arguments.background,
        leave_out=arguments.leave_out,
    )


def _check(arguments: Namespace) -> None:
    from systemsthink.simulation import check

    reading = read(arguments.file)
    problems = check(reading.diagram)
    if arguments.json:
        results.write({"problems": results.problems(reading.diagram, problems)})
    else:
        _remark(arguments.file, reading.remarks)
        print(wording.problems(problems))


def _convert(arguments: Namespace) -> None:
    from systemsthink.editing.annotations import discreet

    reading = load_reading(arguments.file)
    diagram = discreet(reading.diagram) if arguments.discreet else reading.diagram
    _remark(arguments.file, reading.remarks)
    if lost := arguments.format.losses(diagram):
        what = ", ".join(say(loss.phrase) for loss in lost)
        _remark(arguments.out, (phrase("This format can't hold: {what}.", what=what),))
    save(diagram, arguments.out, arguments.format)


def _formats(arguments: Namespace) -> None:
    if arguments.json:
        results.write(results.formats(FORMATS))
    else:
        print(wording.formats(FORMATS))


def _variable(path: str, diagram: Diagram, name: str) -> VariableId:
    variable = named(diagram, name)
    if variable:
        return variable.id
    names = [each.name for each in diagram.variables.values()]
    alike = difflib.get_close_matches(name, names, n=1)
    reason = phrase("There is no variable called “{name}”; show lists them all.", name=name)
    if alike:
        reason = phrase(
            "There is no variable called “{name}”; is it “{like}”?", name=name, like=alike[0]
        )
    raise FileError(reason, path)


def _view(path: str, diagram: Diagram, name: str) -> Diagram:
    """What the first view of this name shows."""
    for view in diagram.views.values():
        if key_of(view.name) == key_of(name):
            return pictured(diagram, view.id)
    known = ", ".join(f"“{view.name}”" for view in diagram.views.values())
    reason = phrase("There is no view called “{name}”: the diagram has none.", name=name)
    if known:
        reason = phrase("There is no view called “{name}”, but {known}.", name=name, known=known)
    raise FileError(reason, path)


def _remark(path: str, remarks: tuple[Phrase, ...]) -> None:
    for remark in remarks:
        print(f"{path}: {say(remark)}", file=sys.stderr)


_RUN = {
    "show": _show,
    "loops": _loops,
    "simulate": _simulate,
    "export": _export,
    "check": _check,
    "convert": _convert,
    "formats": _formats,
}
