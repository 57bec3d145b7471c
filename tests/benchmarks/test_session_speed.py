from typing import Any

import pytest
from maps import scale_free

from systemsthink.editing.edits import shift
from systemsthink.editing.session import Session
from systemsthink.phrases import phrase

COMMITS = 1000


@pytest.mark.benchmark(group="session")
def test_a_thousand_commits(benchmark: Any) -> None:
    diagram = scale_free(500, 1000)

    def work() -> Session:
        session = Session(diagram)
        for i in range(COMMITS):
            session.commit(shift(session.diagram, [f"v{i % 500}"], 1, 1), phrase("Move"))
        return session

    assert benchmark(work).diagram.variables["v7"].x == diagram.variables["v7"].x + 2


@pytest.mark.benchmark(group="session")
def test_a_thousand_undos(benchmark: Any) -> None:
    diagram = scale_free(500, 1000)
    session = Session(diagram)
    for i in range(COMMITS):
        session.commit(shift(session.diagram, [f"v{i % 500}"], 1, 1), phrase("Move"))

    def back_and_forth() -> None:
        for _ in range(COMMITS):
            session.undo()
        assert session.diagram is diagram
        for _ in range(COMMITS):
            session.redo()

    benchmark(back_and_forth)
