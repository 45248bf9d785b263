"""The running task at the foot of the window: what it does, how far it is, pause and cancel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop_app.ui.icons import set_icon
from desktop_app.ui.tasks import Task, TaskRunner, TaskState
from desktop_app.ui.tool_tips import plain_tip

_BAR_WIDTH = 140
_LONGEST_TEXT = 60
_ICON_SIZE = QSize(16, 16)


class TaskBar(QWidget):
    """Shows the oldest task that has a title, an urgent one before it, and says how many wait; hidden without any."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._waiting = QLabel(self)
        self._pause = self._button()
        self._pause.clicked.connect(self._toggle_pause)
        self._cancel = self._button()
        self._cancel.clicked.connect(self._cancel_task)
        set_icon(self._cancel, "close")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(4)
        for widget in (self._label, self._bar, self._waiting, self._pause, self._cancel):
            layout.addWidget(widget)
        runner.task_started.connect(self._add)
        runner.task_finished.connect(self._remove)
        self.hide()
        self.retranslate()

    def text(self) -> str:
        """What is said about the task shown."""
        return self._label.text()

    def take_focus(self) -> None:
        """Go to the bar by keyboard."""
        if self.isVisible():
            button = self._pause if self._pause.isEnabled() else self._cancel
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(_ICON_SIZE)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _add(self, task: Task) -> None:
        if task.title:
            self._tasks.insert(0 if task.urgent else len(self._tasks), task)
            task.progressed.connect(self._refresh)
            task.state_changed.connect(self._refresh)
            self._refresh()

    def _remove(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
            self._refresh()

    def _refresh(self) -> None:
        self.setVisible(bool(self._tasks))
        if not self._tasks:
            return
        task = self._tasks[0]
        done, total, text = task.shown
        paused = task.control.paused
        said = self._sentence(task, done, total, text)
        self._label.setText(said if len(said) <= _LONGEST_TEXT else said[: _LONGEST_TEXT - 1] + "…")
        self._label.setToolTip(plain_tip(said))
        self._bar.setRange(0, total)
        self._bar.setValue(min(done, total))
        self._bar.setAccessibleName(said)
        others = len(self._tasks) - 1
        self._waiting.setVisible(others > 0)
        self._waiting.setText(f"+{others}")
        self._waiting.setToolTip("\n".join(other.title for other in self._tasks[1:]))
        self._waiting.setAccessibleName(self.tr("%n more task(s)", "", others))
        set_icon(self._pause, "resume" if paused else "pause")
        pause_text = self.tr("Resume") if paused else self.tr("Pause")
        self._name(self._pause, pause_text, task)
        self._name(self._cancel, self.tr("Cancel"), task)
        self._pause.setEnabled(not task.control.cancelled and not task.urgent)
        self._cancel.setEnabled(not task.control.cancelled)

    def _sentence(self, task: Task, done: int, total: int, text: str) -> str:
        if task.control.cancelled:
            return self.tr("{task}: stopping").format(task=task.title)
        if task.control.paused:
            if not total:
                return self.tr("{task}: paused").format(task=task.title)
            return self.tr("{task}: paused at {done} of {total}").format(
                task=task.title, done=done, total=total
            )
        if task.state is TaskState.QUEUED:
            return self.tr("{task}: waiting").format(task=task.title)
        if text:
            return f"{task.title}: {text}"
        if total:
            return self.tr("{task}: {done} of {total}").format(task=task.title, done=done, total=total)
        return task.title

    @staticmethod
    def _name(button: QToolButton, text: str, task: Task) -> None:
        button.setToolTip(text)
        button.setAccessibleName(f"{text}: {task.title}")

    def _toggle_pause(self) -> None:
        if self._tasks:
            task = self._tasks[0]
            if task.control.paused:
                task.resume()
            else:
                task.pause()

    def _cancel_task(self) -> None:
        if self._tasks:
            self._tasks[0].cancel()

    def retranslate(self) -> None:
        """Say everything again in the language of now."""
        self.setAccessibleName(self.tr("Running tasks"))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
