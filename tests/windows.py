"""The windows of an application, in a process that has an application already."""

from systemsthink.ui.application import Application


class Windows:
    """What a window needs of the application, without being one."""

    open_new = Application.open_new
    open_path = Application.open_path
    offer_recovery = Application.offer_recovery
    forget = Application.forget
    _show = Application._show
    _put = Application._put
    _workspace_for = Application._workspace_for
    _recovered = Application._recovered

    def __init__(self):
        self.windows = []
