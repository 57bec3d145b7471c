"""Questions to the person at the keyboard; each is loaded when it is first asked."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from systemsthink.ui.dialogs.about import show_about
    from systemsthink.ui.dialogs.cheat_sheet import show_cheat_sheet
    from systemsthink.ui.dialogs.export import ExportDialog
    from systemsthink.ui.dialogs.losses import ask_losses
    from systemsthink.ui.dialogs.merging import ask_merge
    from systemsthink.ui.dialogs.palette import show_palette
    from systemsthink.ui.dialogs.preferences import ask_preferences
    from systemsthink.ui.dialogs.questions import ask_replace, ask_save
    from systemsthink.ui.dialogs.recovery import (
        ask_changed_on_disk,
        ask_in_use,
        ask_recover,
        ask_reload,
    )
    from systemsthink.ui.dialogs.trouble import report_exception, show_error

__all__ = [
    "ExportDialog",
    "ask_changed_on_disk",
    "ask_in_use",
    "ask_losses",
    "ask_merge",
    "ask_preferences",
    "ask_recover",
    "ask_reload",
    "ask_replace",
    "ask_save",
    "report_exception",
    "show_about",
    "show_cheat_sheet",
    "show_error",
    "show_palette",
]

_HOMES = {
    "ExportDialog": "export",
    "ask_changed_on_disk": "recovery",
    "ask_in_use": "recovery",
    "ask_losses": "losses",
    "ask_merge": "merging",
    "ask_preferences": "preferences",
    "ask_recover": "recovery",
    "ask_reload": "recovery",
    "ask_replace": "questions",
    "ask_save": "questions",
    "report_exception": "trouble",
    "show_about": "about",
    "show_cheat_sheet": "cheat_sheet",
    "show_error": "trouble",
    "show_palette": "palette",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
