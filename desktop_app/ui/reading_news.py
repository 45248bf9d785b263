"""Tells how far the recogniser is with the articles: what it read, what it left, what waits from before."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import isolated
from desktop_app.ui.notifications import Notice, NotificationCenter, Severity


class ReadingNews(QObject):
    """Remarks on what was read; a notice with a button on what waits, until that is about to be read.

    `catch_up` is the action that reads it.
    """

    def __init__(
        self, jobs: Jobs, notifications: NotificationCenter, catch_up: QAction, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._notifications = notifications
        self._catch_up = catch_up
        self._notice: Notice | None = None
        jobs.recognised.connect(self._on_recognised)
        jobs.stopped.connect(self._on_stopped)
        jobs.waiting_found.connect(self._on_waiting_found)
        jobs.catching_up.connect(self._withdraw)

    def _on_recognised(self, count: int) -> None:
        if count:
            self._notifications.remark(self.tr("Names recognised in %n article(s).", "", count))
        else:
            self._offer_again()

    def _offer_again(self) -> None:
        """Nothing waits, but what was learned since may change what is suggested."""
        self._withdraw()
        self._notice = Notice(
            Severity.INFO,
            lambda: self.tr("The recogniser has read every article."),
            action_text=lambda: self.tr("Read all again"),
            action=self._jobs.read_again,
        )
        self._notifications.post(self._notice)

    def _on_stopped(self, left: int) -> None:
        keys = self._catch_up.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        told = self.tr("Stopped with %n article(s) left. {keys} goes on with them.", "", left)
        self._notifications.remark(told.format(keys=isolated(keys)))

    def _on_waiting_found(self, count: int) -> None:
        """Offer to read what an earlier run left, or an older recogniser read."""
        self._withdraw()
        self._notice = Notice(
            Severity.INFO,
            lambda: self.tr("%n article(s) not read yet by the recogniser as it is now.", "", count),
            action_text=lambda: self.tr("Read them now"),
            action=self._catch_up.trigger,
        )
        self._notifications.post(self._notice)

    def _withdraw(self) -> None:
        if self._notice is not None:
            self._notifications.withdraw(self._notice)
            self._notice = None
