"""Where journals lie: beside the map, or in the user's own folder where that can't be."""

import os
from pathlib import Path


def state_folder() -> Path:
    """The user's folder for what a program needs to remember."""
    from platformdirs import user_state_path

    return user_state_path("systemsthink", appauthor=False) / "journals"


def beside(path: Path) -> Path:
    """The journal in the folder of the map; a symbolic link shares that of its target."""
    real = Path(os.path.realpath(path))
    return real.with_name(f".{real.name}.journal")


def elsewhere(path: Path | None) -> Path:
    """A new journal in the user's folder, for a map without a file or with an unwritable folder."""
    return state_folder() / f"{_key(path)}-{os.urandom(6).hex()}.journal"


def candidates(path: Path | None) -> tuple[Path, ...]:
    """All journals there are for a map; None stands for maps that were never saved."""
    nearby = [beside(path)] if path else []
    return tuple(file for file in [*nearby, *_remote(path)] if file.is_file())


def _remote(path: Path | None) -> list[Path]:
    return sorted(state_folder().glob(f"{_key(path)}-*.journal"))


def _key(path: Path | None) -> str:
    if path is None:
        return "untitled"
    import hashlib  # an untitled map has no file

    return hashlib.sha256(os.path.realpath(path).encode("utf-8", "replace")).hexdigest()[:16]
