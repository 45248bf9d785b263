"""What a person sees and presses while tasks run."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.ui import i18n
from desktop_app.ui.task_bar import TaskBar
from desktop_app.ui.tasks import TaskControl, TaskRunner


class Work:
    """Work that counts to three and then waits to be let go."""

    def __init__(self) -> None:
        self.release = threading.Event()

    def __call__(self, control: TaskControl) -> None:
        control.progress(3, 10)
        while not self.release.wait(0.01):
            control.check()


@pytest.fixture
def runner(app: QApplication) -> Iterator[TaskRunner]:
    i18n.install_language(app, "en")
    made = TaskRunner()
    yield made
    assert made.cancel_all()


@pytest.fixture
def bar(runner: TaskRunner, qtbot: QtBot) -> TaskBar:
    made = TaskBar(runner)
    qtbot.addWidget(made)
    return made


def button(bar: TaskBar, name: str) -> QToolButton:
    return next(b for b in bar.findChildren(QToolButton) if b.accessibleName().startswith(name))


def test_it_shows_tasks_with_a_title_only(bar: TaskBar, runner: TaskRunner, qtbot: QtBot) -> None:
    assert bar.isHidden()
    work = Work()
    runner.start(work)
    assert bar.isHidden()
    runner.start(work, title="Importing")
    assert not bar.isHidden()
    qtbot.waitUntil(lambda: bar.text() == "Importing: 3 of 10")
    work.release.set()
    qtbot.waitUntil(bar.isHidden)


def test_others_wait_behind_the_first(bar: TaskBar, runner: TaskRunner, qtbot: QtBot) -> None:
    first, second = Work(), Work()
    runner.start(first, title="First")
    runner.start(second, title="Second")
    qtbot.waitUntil(lambda: bar.text().startswith("First: 3"))
    first.release.set()
    qtbot.waitUntil(lambda: bar.text().startswith("Second: 3"))
    second.release.set()


def test_pause_resume_and_cancel_by_keyboard(bar: TaskBar, runner: TaskRunner, qtbot: QtBot) -> None:
    bar.show()
    task = runner.start(Work(), title="Importing")
    qtbot.waitUntil(lambda: bar.text() == "Importing: 3 of 10")
    qtbot.keyClick(button(bar, "Pause"), Qt.Key.Key_Space)
    assert task.control.paused and bar.text() == "Importing: paused at 3 of 10"
    qtbot.keyClick(button(bar, "Resume"), Qt.Key.Key_Space)
    assert not task.control.paused
    with qtbot.waitSignal(task.finished):
        qtbot.keyClick(button(bar, "Cancel"), Qt.Key.Key_Space)
        assert bar.text() == "Importing: stopping"
    assert bar.isHidden()
