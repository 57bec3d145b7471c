"""Bring the translations up to date with the sentences in the source.

python resources/scripts/update_translations.py           update .ts and .qm, list what lacks
python resources/scripts/update_translations.py --check   change nothing; fail if out of date
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "systemsthink"
TRANSLATIONS = ROOT / "resources" / "translations"
CONTEXT = "systemsthink"
SENTENCES = {"phrase": (0,), "say": (0,), "counted": (1, 2)}
"""Which arguments of which functions are sentences for people."""


def sentences() -> list[str]:
    """Every sentence for people in the source, in alphabetical order."""
    return sorted({text for path in sources() for text in collected(path)})


def sources() -> list[Path]:
    """The modules of the program."""
    return sorted(PACKAGE.rglob("*.py"))


def collected(path: Path) -> Iterator[str]:
    """The sentences for people in one module."""
    for _, argument in arguments(path):
        choices = (
            (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
        )
        for choice in choices:
            if isinstance(choice, ast.Constant) and isinstance(choice.value, str):
                yield choice.value


def arguments(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """What is given to the functions that take sentences, with the function's name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            yield from (
                (name, node.args[at]) for at in SENTENCES.get(name, ()) if at < len(node.args)
            )


def translations(path: Path) -> dict[str, str]:
    """Sentence to translation, as a .ts file has it; empty where there is none."""
    messages = ElementTree.parse(path).iter("message")
    return {each.findtext("source", ""): _finished(each.find("translation")) for each in messages}


def update(ts: Path) -> None:
    """Let a .ts file hold exactly the sentences of the source; translations stay."""
    with tempfile.TemporaryDirectory() as folder:
        stub = Path(folder) / "sentences.py"
        calls = (f"translate({CONTEXT!r}, {_quoted(text)})\n" for text in sentences())
        stub.write_text("".join(calls), encoding="utf-8")
        options = (
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            "-disable-heuristic",
            "sametext",
        )
        _run("pyside6-lupdate", *options, str(stub), "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Make the file that the program reads."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def _finished(translation: ElementTree.Element | None) -> str:
    done = translation is not None and translation.get("type") != "unfinished"
    return (translation.text or "") if translation is not None and done else ""


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / program), *arguments], check=True)


def main() -> int:
    """Update or check; the status is 1 where something is missing or out of date."""
    status = 0
    for ts in sorted(TRANSLATIONS.glob("*.ts")):
        if "--check" not in sys.argv:
            update(ts)
            release(ts, ts.with_suffix(".qm"))
        found = translations(ts)
        wanted = set(sentences())
        problems = [f"not translated: {text}" for text in sorted(wanted) if not found.get(text)]
        problems += [f"not used: {text}" for text in sorted(set(found) - wanted)]
        for problem in problems:
            print(f"{ts.name}: {problem}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
