"""A session that says what it has done, so that a test can kill it at any instant.

Run as a program: `scripted_session.py MAP`. It prints the number of each commit after its return.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from systemsthink.editing import edits
from systemsthink.editing.session import Session
from systemsthink.model import Diagram, diagram
from systemsthink.phrases import phrase
from systemsthink.storage.atomic import write_atomically
from systemsthink.storage.journal import Journal
from systemsthink.storage.native import write

COMMITS = 400
SAVE_EVERY = 23


def steps(session: Session) -> Iterator[Diagram]:
    """Change the diagram in every way there is, one commit at a time, the same on each call."""
    chance = Random(7)
    for number in range(COMMITS):
        before = session.kept
        while session.kept == before:
            _change(session, chance, number)
        yield session.kept


def _change(session: Session, chance: Random, number: int) -> None:
    now = session.kept
    ids = list(now.variables)
    match chance.choice(["add", "add", "connect", "connect", "move", "rename", "remove", "undo"]):
        case "add":
            now = edits.add_variable(now, f"Größe {number}", number, 0.1, id=f"v{number}")
        case "connect" if ids:
            ends = chance.choice(ids), chance.choice(ids)
            now = edits.connect(now, *ends, id=f"l{number}", polarity=chance.choice("+-?"))
        case "move" if ids:
            now = edits.shift(now, chance.sample(ids, len(ids) // 2), chance.random(), 1 / 3)
        case "rename" if ids:
            now = edits.rename(now, chance.choice(ids), f"多様性 {number}")
        case "remove" if ids:
            now = edits.remove(now, [chance.choice(ids)])
        case "undo":
            session.undo()
            return
    session.commit(now, phrase("Change"))


def main(path: Path) -> None:
    """Draw, and save now and then, until killed."""
    start = diagram([])
    write_atomically(path, write(start))
    journal = Journal(path, start)
    session = Session(start, keep=journal.append)
    for number, present in enumerate(steps(session), 1):
        print(number, flush=True)
        if number % SAVE_EVERY == 0:
            write_atomically(path, write(present))
            journal.restart(path, present)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
