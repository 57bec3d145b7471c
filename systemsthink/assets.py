"""Where the files that come with the program lie, in a checkout and when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """The path of a file under `resources/`."""
    return _find("resources") / name


def examples() -> list[Path]:
    """The example maps, in order of their names."""
    return sorted(_find("examples").glob("*.cld"))


def _find(folder: str) -> Path:
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder
