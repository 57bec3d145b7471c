"""No test needs a display, none touches what a person's own program remembers, none is a gamble."""

import os
import tempfile

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _folder in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
    os.environ[_folder] = tempfile.mkdtemp(prefix="systemsthink-test-")

from systemsthink.ui.garbage import collect_on_this_thread  # noqa: E402 - Qt reads the above

settings.register_profile("steady", derandomize=True, max_examples=50, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile("steady")


LONG = ("test_fuzzing", "test_gestures", "test_soak", "test_room", "test_typing", "test_window")
"""The files that take longest: they start first, so that no core is left waiting for one."""


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.path.stem not in LONG)


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp):
    """The Qt of all tests, with widgets: a process can't have a second one."""
    collect_on_this_thread(qapp)
    return qapp
