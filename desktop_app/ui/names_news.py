"""Tells when a rejection has silenced a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.core.model import Change
from desktop_app.services import reading
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import isolated
from desktop_app.ui.names import label_name
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskControl

if TYPE_CHECKING:
    from desktop_app.core.learned import LearnedName

_REJECTING = ("reject", "delete")


class NamesNews(QObject):
    """Says once that a name will not be suggested again. `learned_names` is the command that shows what is learned."""

    remarked = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, settings: Settings, learned_names: QAction, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._settings = settings
        self._learned_names = learned_names
        session.changed.connect(self._on_changed)

    def _on_changed(self, change: Change) -> None:
        change_id = change.id
        if change.kind not in _REJECTING or change_id is None or not self._settings.learn_names:
            return

        def work(ws: Workspace, _control: TaskControl) -> list[LearnedName]:
            from desktop_app.services import learned_names

            return learned_names.newly_silenced(ws, change_id)

        self._jobs.in_background(work, self._on_silenced)

    def _on_silenced(self, names: Sequence[LearnedName]) -> None:
        if not names:
            return
        keys = self._learned_names.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if len(names) > 1:
            told = self.tr(
                "%Ln name(s) will not be suggested again: rejected twice. {keys} shows what is learned.",
                "",
                len(names),
            )
            self.remarked.emit(told.format(keys=isolated(keys)))
            return
        every = reading.all_labels(self._session.workspace)
        label = next((one for one in every if one.id == names[0].label_id), None)
        told = self.tr(
            "“{name}” will not be suggested as {label} again: rejected twice. {keys} shows what is learned."
        )
        named = label_name(label) if label else ""
        self.remarked.emit(
            told.format(name=isolated(names[0].name), label=isolated(named), keys=isolated(keys))
        )
