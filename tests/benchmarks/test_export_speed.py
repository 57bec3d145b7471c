from pathlib import Path
from typing import Any

import pytest
from maps import scale_free

from systemsthink.drawing.export import export

A3_MM = 420


@pytest.mark.benchmark(group="export")
@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_a3_at_300_dpi(benchmark: Any, qapp: Any, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"map.{kind}"
    benchmark(export, scale_free(108, 296), path, dpi=300, width_mm=A3_MM)
    assert path.stat().st_size > 10_000
