"""Wires everything for the window: settings, log, store, translations, theme, window, event loop."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.logging_setup import catch_native_crashes, install_crash_hooks, set_up_logging
from desktop_app.services import new_store
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.fonts import interface_font
from desktop_app.ui.i18n import install_language
from desktop_app.ui.icons import app_icon
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.messages import translate_error
from desktop_app.ui.notifications import NotificationCenter
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskRunner
from desktop_app.ui.theme_controller import ThemeController


def run(store: Path) -> int:
    """Open the window on a store, which is made when it is not there; the exit code of the event loop.

    What a start makes stays till the end, so no garbage is looked for before, nor in it afterwards.
    """
    gc.disable()
    _require_screen()
    set_up_logging()
    catch_native_crashes()
    settings = Settings.load()
    app = make_application(settings)
    try:
        window, is_new = make_window(app, store, settings)
    except UserError as error:
        _tell(error)
        return 1
    window.show()
    if is_new:
        QTimer.singleShot(0, window.jobs.fill_new_store)
    gc.freeze()
    gc.enable()
    code = app.exec()
    window.close_store()
    return code


def _require_screen() -> None:
    """Qt aborts the process where there is no screen; say instead what can be done."""
    offscreen = os.environ.get("QT_QPA_PLATFORM", "") != ""
    if sys.platform.startswith("linux") and not offscreen:
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "UserError",
                    "There is no screen here to open a window on. Use the commands (“rasid --help”), "
                    "or give it a screen with “xvfb-run rasid”.",
                )
            )


def make_application(settings: Settings) -> QApplication:
    """The Qt application in the language of the settings."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("rasid")
    app.setApplicationDisplayName("Rasid")
    app.setDesktopFileName("rasid")
    app.setWindowIcon(app_icon())
    app.setFont(interface_font())
    install_language(app, settings.language)
    return app


def make_window(app: QApplication, store: Path, settings: Settings) -> tuple[MainWindow, bool]:
    """The main window on a store, and whether the store was new. Raises UserError when it can't be opened."""
    workspace = Workspace.open(store, settings.annotator)
    is_new = new_store.prepare(workspace)
    notifications = NotificationCenter(app)
    install_crash_hooks(notifications.show_crash)
    themes = ThemeController(app, settings.theme)
    runner = TaskRunner(app)
    session = Session(workspace)
    preferences = Preferences(app, settings, themes, session)
    window = MainWindow(session, preferences, themes, notifications, runner)
    session.setParent(window)
    for problem in settings.problems:
        notifications.show_error(problem)
    return window, is_new


def _tell(error: UserError) -> None:
    """A store that can't be opened: there is no window yet to tell it in."""
    print(f"rasid: {error}", file=sys.stderr)
    QMessageBox.critical(None, "Rasid", translate_error(error))
