"""No test needs a display, and none touches what the user's own program remembers."""

import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _folder in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
    os.environ[_folder] = tempfile.mkdtemp(prefix="systemsthink-test-")
