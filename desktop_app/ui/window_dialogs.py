"""The dialogs that the main window opens, and what their answers start."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow

from desktop_app.logging_setup import Crash
from desktop_app.nlp.engine import EngineStatus
from desktop_app.nlp.registry import engine_names, engine_status
from desktop_app.paths import log_file
from desktop_app.services import reading
from desktop_app.settings import Settings
from desktop_app.ui.actions import plain, translated
from desktop_app.ui.commands import COMMANDS, MENUS
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.notification_bar import CrashDialog
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import Task

if TYPE_CHECKING:
    from desktop_app.services.importing import ImportReport


class WindowDialogs(QObject):
    """Asks for files, for what to export and for settings. Dialogs are imported when they are first wanted."""

    def __init__(
        self, window: QMainWindow, session: Session, jobs: Jobs, desk: Desk, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self._settings = settings
        self._crash_dialog: CrashDialog | None = None

    def import_files(self) -> None:
        """Ask for files and import them."""
        patterns = self.tr("Articles and tags (*.txt *.html *.htm *.csv *.jsonl *.json);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), "", patterns)
        if names:
            self._jobs.import_paths([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder and import what is in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if name:
            self._jobs.import_paths([Path(name)])

    def export(self) -> None:
        """Ask what to export and where, and write it in the background."""
        from desktop_app.ui.export_asking import ask_and_export

        ask_and_export(self._window, self._session, self._jobs, self._desk)

    def settings(self, apply: Callable[[Sequence[str]], None]) -> None:
        """Show the settings; `apply` is called with the names of those that changed."""
        from desktop_app.nlp.own_models import own_models
        from desktop_app.ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(
            self._settings, self._engines(self._settings.camel_data), own_models(), parent=self._window
        )
        dialog.applied.connect(apply)
        dialog.camel_data_chosen.connect(lambda folder: dialog.set_engines(self._engines(folder)))
        dialog.exec()

    def _engines(self, camel_data: str) -> list[EngineStatus]:
        folder = Path(camel_data) if camel_data else None
        return [engine_status(name, data_dir=folder) for name in engine_names()]

    def confirm_delete(self, article_id: int) -> bool:
        """Ask before an article is taken out of the list."""
        from desktop_app.ui.dialogs.confirm import confirm_delete_articles

        row = reading.article(self._session.workspace, article_id)
        return confirm_delete_articles(self._window, [row.title], row.n_accepted + row.n_suggested)

    def confirm_close(self, task: Task) -> bool:
        """Ask before a task is ended that is not done."""
        from desktop_app.ui.dialogs.confirm import ConfirmDialog

        dialog = ConfirmDialog("warning", parent=self._window)
        dialog.ask(
            self.tr("Close Rasid"),
            self.tr("Close Rasid now? “{task}” is still running.").format(task=task.title),
            self.tr("It is given up, and everything stays as it was before it.")
            if task.urgent
            else self.tr("What it has done is kept; the rest is not done."),
            self.tr("&Close"),
        )
        dialog.keep_button.setText(self.tr("&Stay"))
        return bool(dialog.exec())

    def shortcuts(self, actions: Mapping[str, QAction], labels: Sequence[QAction]) -> None:
        """Show which keys do what."""
        from desktop_app.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        menus = {name: plain(translated(text)) for name, text in MENUS}
        rows = [(menus["tag"], str(action.data()), _keys(action)) for action in labels]
        rows += [(menus[c.menu], plain(translated(c.text)), _keys(actions[c.id])) for c in COMMANDS if c.keys]
        ShortcutsDialog(rows, self._window).exec()

    def crash(self, crash: Crash) -> None:
        """Tell of a bug; a further one is added to the dialog that is open."""
        if self._crash_dialog is None:
            self._crash_dialog = CrashDialog(self._window)
        self._crash_dialog.add(crash)

    def import_report(self, report: ImportReport) -> None:
        """Show which files failed, and why."""
        from desktop_app.ui.dialogs.import_report_dialog import ImportReportDialog

        ImportReportDialog(report.imported, report.duplicates, report.failures, parent=self._window).exec()

    def about(self) -> None:
        """Say what this program is and what it is made with."""
        from desktop_app.ui.dialogs.about_dialog import AboutDialog

        AboutDialog(self._session.workspace.store.path, log_file(), self._window).exec()


def _keys(action: QAction) -> str:
    """The keys as written on this system, without the digits of other layouts."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(keys.toString(native) for keys in action.shortcuts() if keys.toString().isascii())
