"""Opens the dialog for training on reviewed articles, has it done apart, and puts the answer in force."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.errors import UserError
from desktop_app.services import reading, reviewed_training
from desktop_app.services.reviewed_training import Training
from desktop_app.ui.dialogs.training_dialog import TrainingDialog
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import translate_error
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import Task


class TrainingDesk(QObject):
    """One training at a time, as long as its dialog is open."""

    def __init__(self, session: Session, jobs: Jobs, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._jobs = jobs
        self._preferences = preferences
        self._task: Task | None = None
        self.dialog: TrainingDialog | None = None

    def show(self) -> None:
        """Open the dialog and count in the background what there is to learn from."""
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        settings = self._preferences.settings
        labels = reading.all_labels(self._session.workspace)
        dialog = TrainingDialog(settings.own_model, labels, parent=self._parent)
        self.dialog = dialog
        dialog.start_wanted.connect(self._train)
        dialog.stop_wanted.connect(self._stop)
        dialog.model_chosen.connect(self._use)
        dialog.finished.connect(self._forget)
        dialog.show()
        self._jobs.in_background(
            lambda ws, _control: reviewed_training.count_reviewed(ws), self._on_counted, key="count reviewed"
        )

    def _on_counted(self, count: int) -> None:
        if self.dialog is not None:
            self.dialog.show_count(count)

    def _train(self) -> None:
        self._task = self._jobs.in_background(
            reviewed_training.train_apart, self._on_trained, key="train", on_error=self._on_failed
        )
        if self.dialog is not None:
            self._task.progressed.connect(self.dialog.show_progress)

    def _on_trained(self, training: Training) -> None:
        if self.dialog is not None:
            self.dialog.show_training(training)

    def _on_failed(self, error: UserError) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(translate_error(error))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.drop()
            self._task = None

    def _use(self, name: str) -> None:
        """The engine in its process is another from the next text on."""
        if name != self._preferences.settings.own_model:
            self._preferences.choose("own_model", name)
        if name and self._preferences.settings.engine != "builtin":
            self._preferences.choose("engine", "builtin")

    def _forget(self) -> None:
        self._stop()
        self.dialog = None
