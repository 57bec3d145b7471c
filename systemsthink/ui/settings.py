"""What the program remembers from one time to the next."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from systemsthink.language import LANGUAGES

MOST_RECENT = 8
APPEARANCES = ("system", "light", "dark")


@dataclass(frozen=True)
class Preferences:
    """Language and appearance; "system" follows the system."""

    language: str = "system"
    appearance: str = "system"


def preferences() -> Preferences:
    """What the person prefers, as remembered."""
    language = text("language", "system")
    appearance = text("appearance", "system")
    return Preferences(
        language if language in LANGUAGES else "system",
        appearance if appearance in APPEARANCES else "system",
    )


def settings() -> QSettings:
    """The store for this user, on this machine."""
    return QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "systemsthink", "systemsthink"
    )


def text(key: str, default: str = "") -> str:
    """A remembered word."""
    value = settings().value(key, default)
    return value if isinstance(value, str) else default


def number(key: str, default: float) -> float:
    """A remembered number."""
    try:
        return float(str(settings().value(key, default)))
    except ValueError:
        return default


def blob(key: str) -> QByteArray | None:
    """Remembered bytes, such as the place of a window."""
    value = settings().value(key)
    return value if isinstance(value, QByteArray) else None


def remember(key: str, value: object) -> None:
    """Remember something under a name."""
    settings().setValue(key, value)


def recent_files() -> list[Path]:
    """The files opened last, newest first, as far as they still exist."""
    lines = text("recent").split("\n")
    return [Path(line) for line in lines if line and Path(line).is_file()]


def add_recent(path: Path) -> None:
    """Put a file in front of the list of recent ones."""
    others = [known for known in recent_files() if known != path]
    remember("recent", "\n".join(str(file) for file in [path, *others][:MOST_RECENT]))


def forget_recent() -> None:
    """Empty the list of recent files."""
    remember("recent", "")
