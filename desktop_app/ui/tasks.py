"""Work away from the GUI thread, with progress, pause and cancel; results come back on the GUI thread."""

from __future__ import annotations

import itertools
import logging
import sys
import threading
from collections.abc import Callable, Hashable
from enum import StrEnum
from functools import partial
from types import MethodType
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QThreadPool, QTimer, Signal, Slot

from desktop_app.errors import Cancelled, UserError

T = TypeVar("T")
_TICK_MS = 50
_SHUTDOWN_MS = 10_000
_QUICK_THREADS = 4
_LONG_THREADS = 2
_TURN_SECONDS = 0.001
"""How long work on a thread keeps the interpreter once another thread waits for it.

The GUI thread gives it up dozens of times while it paints, and waited so long each time; Python's own 0.005 added up.
"""

log = logging.getLogger(__name__)


class TaskState(StrEnum):
    """Where a task stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class TaskControl:
    """What the work itself holds: it tells its progress and asks whether to go on. A `core.control.Control`."""

    def __init__(self) -> None:
        self._go = threading.Event()
        self._go.set()
        self._cancelled = threading.Event()
        self._latest: tuple[int, int, str] = (0, 0, "")

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is; may be called as often as one likes, the window looks 20 times a second."""
        self._latest = (done, total, text)

    def check(self) -> None:
        """Raise `Cancelled` when the work should stop; wait here while it is paused."""
        self._go.wait()
        if self._cancelled.is_set():
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether the work waits at its next `check`."""
        return not self._go.is_set()

    def latest(self) -> tuple[int, int, str]:
        """The progress last told: done, total, text."""
        return self._latest

    def cancel(self) -> None:
        """Ask the work to stop, also out of a pause."""
        self._cancelled.set()
        self._go.set()

    def pause(self) -> None:
        """Let the work wait at its next `check`."""
        if not self.cancelled:
            self._go.clear()

    def resume(self) -> None:
        """Let the work go on."""
        self._go.set()


class Task(QObject):
    """One piece of work, as the GUI thread sees it; tasks without a title are not shown to anyone."""

    progressed = Signal(int, int, str)
    state_changed = Signal()
    finished = Signal()

    def __init__(self, title: str, key: Hashable | None, *, urgent: bool = False) -> None:
        super().__init__()
        self.title = title
        self.key = key
        self.urgent = urgent
        self.control = TaskControl()
        self.state = TaskState.QUEUED
        self.shown: tuple[int, int, str] = (0, 0, "")
        self.dropped = False

    @property
    def active(self) -> bool:
        """Whether the work is still waiting or running."""
        return self.state in (TaskState.QUEUED, TaskState.RUNNING)

    def cancel(self) -> None:
        """Ask the work to stop. What it has done before it heard is still told to `on_done`."""
        self.control.cancel()
        self.state_changed.emit()

    def drop(self) -> None:
        """Ask the work to stop, and never hear of it again."""
        self.dropped = True
        self.cancel()

    def pause(self) -> None:
        """Let the work wait at its next check; not work that is urgent."""
        if not self.urgent:
            self.control.pause()
            self.state_changed.emit()

    def resume(self) -> None:
        """Let the work go on."""
        self.control.resume()
        self.state_changed.emit()

    def enter(self, state: TaskState) -> None:
        """Note where the task stands; the runner alone calls this."""
        self.state = state
        self.state_changed.emit()
        if not self.active:
            self.finished.emit()

    def tell_progress(self) -> tuple[int, int, str] | None:
        """The progress since the last call, None if there is none; the runner alone calls this."""
        latest = self.control.latest()
        if latest == self.shown:
            return None
        self.shown = latest
        self.progressed.emit(*latest)
        return latest


class _Plan:
    """A task with what is to be called, and when it isn't."""

    def __init__(
        self,
        task: Task,
        on_done: Callable[[Any], None] | None,
        on_error: Callable[[UserError], None] | None,
        on_cancelled: Callable[[], None] | None,
        on_progress: Callable[[int, int, str], None] | None,
        stale: Callable[[], bool] | None,
    ) -> None:
        self.task = task
        self.on_done = on_done
        self.on_error = on_error
        self.on_cancelled = on_cancelled
        self.on_progress = on_progress
        self.stale = stale

    def dropped(self) -> bool:
        """Whether nobody wants the outcome any more."""
        return self.task.dropped or (self.stale is not None and self.stale())


class TaskRunner(QObject):
    """Runs work on a pool of threads. Create it, and call it, on the GUI thread.

    `failed` carries the UserError of work started without an `on_error`; an unexpected exception goes to
    `sys.excepthook`, as one of the GUI thread would.
    """

    task_started = Signal(object)
    task_finished = Signal(object)
    failed = Signal(object)
    _began = Signal(int)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_SECONDS)
        self._quick = QThreadPool(self)
        self._quick.setMaxThreadCount(max(_QUICK_THREADS, QThread.idealThreadCount()))
        self._long = QThreadPool(self)
        self._long.setMaxThreadCount(_LONG_THREADS)
        # Threads know a plan by its number alone: its task is a Qt object, which must die on the GUI thread.
        self._plans: dict[int, _Plan] = {}
        self._numbers = itertools.count(1)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._began.connect(self._on_began, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.cancel_all)

    @property
    def tasks(self) -> list[Task]:
        """The tasks that wait or run, oldest first."""
        return [plan.task for plan in self._plans.values()]

    def start(
        self,
        work: Callable[[TaskControl], T],
        *,
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[UserError], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        on_progress: Callable[[int, int, str], None] | None = None,
        key: Hashable | None = None,
        stale: Callable[[], bool] | None = None,
        title: str = "",
        urgent: bool = False,
    ) -> Task:
        """Run `work` on another thread; the callbacks run on the GUI thread.

        Nothing is called when a newer task of the same `key` has taken its place, when `stale()` is true,
        or when the widget a callback belongs to is gone. `on_cancelled` is called when the work stopped
        because it was asked to. A task with a `title` is shown in the task bar, and has to share the
        threads for long work with others like it; unless it is `urgent`: others may wait for what it holds, so it
        begins at once and can't be paused.
        """
        if key is not None:
            for older in self._plans.values():
                if older.task.key == key:
                    older.task.drop()
        plan = _Plan(Task(title, key, urgent=urgent), on_done, on_error, on_cancelled, on_progress, stale)
        number = next(self._numbers)
        self._plans[number] = plan
        self._timer.start()
        self.task_started.emit(plan.task)
        pool = self._long if title and not urgent else self._quick
        pool.start(partial(self._run, number, work, plan.task.control))
        return plan.task

    @Slot()
    def cancel_all(self, wait: bool = True) -> bool:
        """Ask every task to stop; with `wait`, until they have, at most ten seconds. False if one goes on."""
        for plan in reversed(list(self._plans.values())):  # those that wait first, or they would start
            plan.task.drop()
        pools = (self._quick, self._long)
        if wait:
            finished = [pool.waitForDone(_SHUTDOWN_MS) for pool in pools]
            return all(finished)
        return not any(pool.activeThreadCount() for pool in pools)

    def _run(self, number: int, work: Callable[[TaskControl], Any], control: TaskControl) -> None:
        """On the pool's thread: this is the one edge where any exception is caught."""
        result: Any = None
        error: BaseException | None = None
        try:
            control.check()
            self._began.emit(number)
            result = work(control)
        except Exception as problem:  # noqa: BLE001 - handed to the GUI thread, which shows it
            error = problem
        if shiboken6.isValid(self):
            self._ended.emit(number, result, error)

    def _on_began(self, number: int) -> None:
        self._plans[number].task.enter(TaskState.RUNNING)

    def _on_ended(self, number: int, result: object, error: BaseException | None) -> None:
        plan = self._plans.pop(number)
        self._tell_progress(plan)
        if not self._plans:
            self._timer.stop()
        dropped = plan.dropped()
        plan.task.enter(_final_state(dropped, error))
        self.task_finished.emit(plan.task)
        if isinstance(error, Exception) and not isinstance(error, Cancelled | UserError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif not dropped:
            self._hand_over(plan, result, error)

    def _hand_over(self, plan: _Plan, result: object, error: BaseException | None) -> None:
        if isinstance(error, UserError):
            if plan.on_error is None:
                self.failed.emit(error)
            else:
                _call(plan.on_error, error)
        elif isinstance(error, Cancelled):
            if plan.on_cancelled is not None:
                _call(plan.on_cancelled)
        elif plan.on_done is not None:
            _call(plan.on_done, result)

    def _tick(self) -> None:
        for plan in list(self._plans.values()):
            self._tell_progress(plan)

    def _tell_progress(self, plan: _Plan) -> None:
        if plan.dropped():
            return
        news = plan.task.tell_progress()
        if news is not None and plan.on_progress is not None:
            _call(plan.on_progress, *news)


def _final_state(dropped: bool, error: BaseException | None) -> TaskState:
    if dropped or isinstance(error, Cancelled):
        return TaskState.CANCELLED
    return TaskState.DONE if error is None else TaskState.FAILED


def _call(callback: Callable[..., None], *arguments: object) -> None:
    """Call back, unless the Qt object whose method it is has been destroyed meanwhile."""
    owner = callback.__self__ if isinstance(callback, MethodType) else None
    if isinstance(owner, QObject) and not shiboken6.isValid(owner):
        log.debug("a result came for an object that is gone")
        return
    callback(*arguments)
