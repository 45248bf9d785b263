"""The foot of the main window: what was saved last, what a label's key would tag, and the tasks that run."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QMainWindow

from desktop_app.core.model import Change
from desktop_app.ui.messages import describe_change, isolated
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.task_bar import TaskBar
from desktop_app.ui.tasks import TaskRunner


class StatusLine(QObject):
    """Fills the window's status bar and follows what is selected in the reader."""

    def __init__(self, view: ReaderView, runner: TaskRunner, window: QMainWindow) -> None:
        super().__init__(window)
        self._view = view
        self._bar = window.statusBar()
        self._saved = QLabel(window)
        self._saved.setTextFormat(Qt.TextFormat.PlainText)
        self._target = QLabel(window)
        self._target.setTextFormat(Qt.TextFormat.PlainText)
        self.task_bar = TaskBar(runner, window)
        self._bar.addWidget(self._saved)
        self._bar.addPermanentWidget(self._target)
        self._bar.addPermanentWidget(self.task_bar)
        view.target_changed.connect(self.show_target)
        view.current_mention_changed.connect(lambda _mention: self.show_target(None))

    def show_saved(self, change: Change) -> None:
        """Say what was done last."""
        self._bar.clearMessage()
        what = describe_change(change.kind, change.params)
        self._saved.setText(self.tr("Saved: {what}").format(what=what))

    def show_target(self, target: tuple[int, int] | None) -> None:
        """Say what a label's key would tag now, or what the current tag is."""
        target = target or self._view.target_span()
        mention = self._view.current_mention()
        if target is not None:
            quote = " ".join(self._view.text()[target[0] : target[1]].split())
            quote = quote if len(quote) <= 60 else quote[:59] + "…"
            self._target.setText(self.tr("To tag: {quote}").format(quote=isolated(quote)))
        elif mention is not None:
            self._target.setText(" · ".join(self._view.describe(mention).splitlines()))
        else:
            self._target.clear()

    def retranslate(self) -> None:
        """Say it in the interface's language."""
        self._saved.setText(self.tr("Every act is saved at once."))
        self.show_target(None)
