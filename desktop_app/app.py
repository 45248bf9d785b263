"""Wires everything for the window: settings, log, store, translations, theme, window, event loop."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.logging_setup import catch_native_crashes, install_crash_hooks, set_up_logging
from desktop_app.services import new_store
from desktop_app.services.recogniser_choice import chosen
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
from desktop_app.ui.theme import unpolished
from desktop_app.ui.theme_controller import ThemeController

_PATIENCE_SECONDS = 1.0
"""How long an act of the analyst waits, with the window standing still, for another program to leave the store."""


def run(store: Path) -> int:
    """Open the window on a store, which is made when it is not there; the exit code of the event loop.

    What a start makes stays till the end, so no garbage is looked for before, nor in it afterwards.
    """
    gc.disable()
    _require_screen()
    set_up_logging()
    catch_native_crashes()
    signal.signal(
        signal.SIGINT, signal.SIG_DFL
    )  # Each act is saved: Ctrl+C in the terminal may end the window.
    settings = Settings.load()
    app = make_application(settings)
    opened = _open_one(app, store, settings)
    if opened is None:
        return 1
    window, is_new = opened
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
    workspace = Workspace.open(store, settings.annotator, before_upgrade=lambda: _upgrade(store))
    is_new = new_store.prepare(workspace)
    workspace.store.patience = _PATIENCE_SECONDS
    workspace.store.put_off_checkpoints()
    notifications = NotificationCenter(app)
    install_crash_hooks(notifications.show_crash)
    themes = ThemeController(app, settings.theme)
    runner = TaskRunner(app)
    session = Session(workspace)
    preferences = Preferences(app, settings, themes, session)
    with unpolished(app):
        window = MainWindow(session, preferences, themes, notifications, runner)
    session.setParent(window)
    for problem in settings.problems:
        notifications.show_error(problem)
    trouble = chosen(settings).problem
    if trouble is not None:
        notifications.show_error(trouble)
    return window, is_new


def _upgrade(store: Path) -> None:
    from desktop_app.ui.upgrade_notice import upgrade  # seldom wanted

    upgrade(store)


def _open_one(app: QApplication, store: Path, settings: Settings) -> tuple[MainWindow, bool] | None:
    """The window on this store or, when it can't be opened, on another that the user chooses; None: none."""
    while True:
        try:
            return make_window(app, store, settings)
        except UserError as error:
            chosen = _choose_another(error, store)
            if chosen is None:
                return None
            store = chosen


def _choose_another(error: UserError, store: Path) -> Path | None:
    """Say why the store can't be opened, there being no window yet to say it in, and ask for another."""
    print(f"rasid: {error}", file=sys.stderr)
    translate = QCoreApplication.translate
    box = QMessageBox(QMessageBox.Icon.Critical, "Rasid", translate_error(error))
    other = box.addButton(translate("App", "Open another store…"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("App", "Quit"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if box.clickedButton() is not other:
        return None
    name, _ = QFileDialog.getOpenFileName(None, translate("App", "Open a store"), str(store.parent))
    return Path(name) if name else None
