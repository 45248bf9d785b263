"""Work on other threads: its result, errors, progress, pause, cancel, and that it never outlives its use."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop_app.errors import Cancelled, UserError
from desktop_app.ui.tasks import Task, TaskControl, TaskRunner, TaskState


@pytest.fixture
def runner(app: QApplication) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.cancel_all()


def test_the_result_comes_back_on_the_gui_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    seen: list[tuple[int, bool, bool]] = []
    gui = threading.get_ident()

    def done(worker: int) -> None:
        seen.append((6 * 7, worker != gui, threading.get_ident() == gui))

    with qtbot.waitSignal(runner.task_finished) as told:
        runner.start(lambda control: threading.get_ident(), on_done=done)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(42, True, True)]
    assert told.args is not None and told.args[0].state is TaskState.DONE
    assert runner.tasks == []


def test_an_error_a_person_can_act_on_goes_to_its_handler(runner: TaskRunner, qtbot: QtBot) -> None:
    problem = UserError("The disk is full. Make room.")
    seen: list[UserError] = []

    def work(control: TaskControl) -> None:
        raise problem

    runner.start(work, on_error=seen.append)
    qtbot.waitUntil(lambda: seen == [problem])
    with qtbot.waitSignal(runner.failed) as told:
        runner.start(work)
    assert told.args == [problem]


def test_a_bug_goes_to_the_excepthook_with_its_traceback(runner: TaskRunner, qtbot: QtBot) -> None:
    called: list[object] = []
    with capture_exceptions() as caught, qtbot.waitSignal(runner.task_finished) as told:
        runner.start(lambda control: 1 / 0, on_done=called.append, on_error=called.append)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert caught[0][2] is not None and called == []
    assert told.args is not None and told.args[0].state is TaskState.FAILED
    assert sys.excepthook is not None


def test_a_newer_task_of_the_same_key_drops_the_older(runner: TaskRunner, qtbot: QtBot) -> None:
    release = threading.Event()
    seen: list[str] = []

    def slow(control: TaskControl) -> str:
        started.set()
        release.wait(10)
        return "old"

    started = threading.Event()
    older = runner.start(slow, on_done=seen.append, key="search")
    assert started.wait(10)
    runner.start(lambda control: "new", on_done=seen.append, key="search")
    qtbot.waitUntil(lambda: seen == ["new"])
    with qtbot.waitSignal(older.finished):
        release.set()
    assert seen == ["new"] and older.state is TaskState.CANCELLED
    older.cancel()


def test_a_result_that_nobody_wants_any_more_is_dropped(runner: TaskRunner, qtbot: QtBot) -> None:
    seen: list[object] = []
    with qtbot.waitSignal(runner.task_finished):
        runner.start(lambda control: "text", on_done=seen.append, stale=lambda: True)
    assert seen == []


class Reader(QObject):
    """Keeps what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def take(self, text: str) -> None:
        self.texts.append(text)
        self.setObjectName(text)


def test_a_result_for_an_object_that_is_gone_is_dropped(runner: TaskRunner, qtbot: QtBot) -> None:
    release = threading.Event()
    reader = Reader()
    with qtbot.waitSignal(runner.task_finished):
        runner.start(lambda control: "x" if release.wait(10) else "", on_done=reader.take)
        with qtbot.waitSignal(reader.destroyed):
            reader.deleteLater()
        release.set()
    assert reader.texts == []


def test_cancelling_stops_the_work_at_its_next_check(runner: TaskRunner, qtbot: QtBot) -> None:
    started = threading.Event()
    seen: list[object] = []

    def work(control: TaskControl) -> None:
        started.set()
        while True:
            control.check()

    task = runner.start(work, on_done=seen.append, on_cancelled=lambda: seen.append("stopped"))
    assert started.wait(10)
    with qtbot.waitSignal(runner.task_finished):
        task.cancel()
    qtbot.waitUntil(lambda: seen == ["stopped"])


def test_work_done_before_it_heard_of_the_cancel_is_still_told(runner: TaskRunner, qtbot: QtBot) -> None:
    release = threading.Event()
    seen: list[str] = []

    def work(control: TaskControl) -> str:
        release.wait(10)
        return "committed"

    task = runner.start(work, on_done=seen.append)
    qtbot.waitUntil(lambda: task.state is TaskState.RUNNING)
    task.cancel()
    release.set()
    qtbot.waitUntil(lambda: seen == ["committed"])


def test_a_paused_task_waits_and_can_be_cancelled_out_of_it(runner: TaskRunner, qtbot: QtBot) -> None:
    counts: list[int] = []
    first, go = threading.Event(), threading.Event()

    def work(control: TaskControl) -> None:
        first.set()
        go.wait(10)
        control.check()
        counts.append(1)
        control.pause()
        control.check()
        counts.append(2)

    task = runner.start(work)
    assert first.wait(10)
    task.pause()
    assert task.control.paused
    go.set()
    assert counts == []
    task.resume()
    qtbot.waitUntil(lambda: counts == [1] and task.control.paused)
    with qtbot.waitSignal(runner.task_finished):
        task.cancel()
    assert counts == [1]


def test_a_flood_of_progress_reaches_the_window_thinned_out_but_whole_at_the_end(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    total = 20_000
    seen: list[tuple[int, int, str]] = []

    def work(control: TaskControl) -> None:
        for number in range(total):
            control.progress(number + 1, total, "file")

    with qtbot.waitSignal(runner.task_finished):
        runner.start(work, on_progress=lambda *news: seen.append(news))
    assert seen[-1] == (total, total, "file")
    assert len(seen) < total / 20
    assert seen == sorted(seen)


def test_waiting_tasks_run_in_turn_and_all_finish(runner: TaskRunner, qtbot: QtBot) -> None:
    results: list[int] = []

    def work(number: int, control: TaskControl) -> int:
        return number

    for number in range(300):
        runner.start(partial(work, number), on_done=results.append, title="x" if number % 2 else "")
    qtbot.waitUntil(lambda: len(results) == 300, timeout=20_000)
    assert sorted(results) == list(range(300)) and runner.tasks == []


def test_at_the_end_everything_is_stopped(app: QApplication) -> None:
    runner = TaskRunner()
    begun = threading.Barrier(3, timeout=10)
    outcomes: list[str] = []

    def work(control: TaskControl) -> None:
        begun.wait()
        try:
            while True:
                control.check()
        except Cancelled:
            outcomes.append("stopped")
            raise

    tasks: list[Task] = [runner.start(work, title="long") for _ in range(4)]
    begun.wait()
    tasks[0].pause()
    assert runner.cancel_all()
    assert outcomes == ["stopped", "stopped"]
