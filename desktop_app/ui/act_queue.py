"""Acts of one window, done in the background one after another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.control import Control
from desktop_app.core.model import Change
from desktop_app.services.workspace import Workspace
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tasks import Task, TaskControl

Act = Callable[[Workspace, Control], Change]


class ActQueue(QObject):
    """Takes acts while another is done; tells when one begins, how far it is and what became of it."""

    begun = Signal()
    progressed = Signal(int, int)
    ended = Signal()
    """The turn of an act is over, whatever became of it; this comes before `done` and `refused`."""
    done = Signal(object)
    """The Change of an act; everyone else has heard of it."""
    refused = Signal(object)
    """The UserError of an act that was not done."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._waiting: list[tuple[Act, Callable[[Change], None], str]] = []
        self._acting: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether an act is being done."""
        return self._acting is not None

    def do(self, act: Act, on_done: Callable[[Change], None] = lambda _change: None, title: str = "") -> None:
        """Do an act once those before it are done; one with a title is shown in the task bar too."""
        self._waiting.append((act, on_done, title))
        self._go_on()

    def stop(self) -> None:
        """Cancel the act that is being done, and forget those that wait."""
        self._waiting.clear()
        if self._acting is not None:
            self._acting.cancel()

    def _go_on(self) -> None:
        if self._acting is not None or not self._waiting:
            return
        act, on_done, title = self._waiting.pop(0)
        self.begun.emit()

        def work(ws: Workspace, control: TaskControl) -> Change:
            return act(ws, control)

        def tell(change: Change) -> None:
            self.done.emit(change)
            on_done(change)

        self._acting = self._jobs.act(
            title,
            work,
            tell,
            on_error=self.refused.emit,
            on_progress=lambda done, total, _text: self.progressed.emit(done, total),
        )
        self._acting.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._acting = None
        self.ended.emit()
        QTimer.singleShot(0, self, self._go_on)
