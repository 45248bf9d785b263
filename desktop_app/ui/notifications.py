"""The one place that tells a person what went wrong, or right: a bar in the window, never a stack of boxes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.core.model import ReadFailure
from desktop_app.errors import UserError
from desktop_app.logging_setup import Crash
from desktop_app.ui.messages import isolated, place_text, translate_error

_STATUS_MS = 8000


class Severity(StrEnum):
    """How bad the news are; the bar shows it by icon, word and colour."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    SUCCESS = "success"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told in the window's bar. The texts are functions, so that they follow the language.

    `action` is offered as a button named by `action_text`. One `of_act` tells of an act that failed, and is
    out of date once an act succeeds.
    """

    severity: Severity
    text: Callable[[], str]
    details: Callable[[], str] = field(default=str)
    action_text: Callable[[], str] = field(default=str)
    action: Callable[[], None] | None = None
    of_act: bool = False


class NotificationCenter(QObject):
    """Keeps notices, the newest on top; passes short remarks to the status bar, and bugs to the crash dialog.

    Create it on the GUI thread; `show_crash` may be called from any thread.
    """

    current_changed = Signal()
    status_message = Signal(str, int)
    crashed = Signal(object)
    _crash_arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices: list[Notice] = []
        self._crash_arrived.connect(self.crashed, Qt.ConnectionType.QueuedConnection)

    @property
    def current(self) -> Notice | None:
        """The notice to be shown now: the newest that nobody has closed."""
        return self._notices[-1] if self._notices else None

    @property
    def waiting(self) -> int:
        """How many notices wait behind the one shown."""
        return max(0, len(self._notices) - 1)

    def show_error(self, error: UserError) -> None:
        """Tell of one thing that failed; the same news twice running is told once."""
        self.post(Notice(Severity.ERROR, lambda: translate_error(error)))

    def show_act_error(self, error: UserError) -> None:
        """Tell of an act that failed, until it is closed or an act succeeds."""
        self.post(Notice(Severity.ERROR, lambda: translate_error(error), of_act=True))

    def act_succeeded(self) -> None:
        """Forget the acts that failed before."""
        kept = [notice for notice in self._notices if not notice.of_act]
        if len(kept) != len(self._notices):
            self._notices = kept
            self.current_changed.emit()

    def show_failures(self, failures: Sequence[ReadFailure]) -> None:
        """Tell of a batch in one notice: how many files failed, and each with its reason in the details."""
        kept = tuple(failures)
        if len(kept) == 1:
            self.post(Notice(Severity.ERROR, lambda: self._failure_line(kept[0])))
        elif kept:
            self.post(
                Notice(
                    Severity.ERROR,
                    lambda: self.tr(
                        "%n file(s) could not be imported. Open the details to see why.", "", len(kept)
                    ),
                    lambda: "\n".join(self._failure_line(failure) for failure in kept),
                )
            )

    def show_info(
        self,
        text: Callable[[], str],
        action_text: Callable[[], str] = str,
        action: Callable[[], None] | None = None,
    ) -> None:
        """Tell good or neutral news that a person should not miss, with something they can do about it."""
        self.post(Notice(Severity.INFO, text, action_text=action_text, action=action))

    def remark(self, text: str) -> None:
        """A short remark for the status bar that goes away by itself."""
        self.status_message.emit(text, _STATUS_MS)

    def post(self, notice: Notice) -> None:
        """Show a notice before those not closed yet; one that says the same as the one shown is not repeated."""
        if self._notices and _same(self._notices[-1], notice):
            return
        self._notices.append(notice)
        self.current_changed.emit()

    def close_current(self) -> None:
        """Go on to the notice behind it."""
        if self._notices:
            self._notices.pop()
            self.current_changed.emit()

    def withdraw(self, notice: Notice) -> None:
        """Forget a notice that is out of date, wherever it waits."""
        kept = [other for other in self._notices if other is not notice]
        if len(kept) != len(self._notices):
            self._notices = kept
            self.current_changed.emit()

    def close_all(self) -> None:
        """Forget every notice."""
        if self._notices:
            self._notices.clear()
            self.current_changed.emit()

    def show_crash(self, crash: Crash) -> None:
        """Tell of a bug, on the GUI thread; made for `install_crash_hooks`."""
        self._crash_arrived.emit(crash)

    def _failure_line(self, failure: ReadFailure) -> str:
        error = failure.error
        reason = translate_error(error) if isinstance(error, UserError) else isolated(str(error))
        place = place_text(failure.where)
        return reason if _names(reason, place) else f"{isolated(place)}: {reason}"


def _names(reason: str, place: str) -> bool:
    """Whether a sentence has the place in it as a whole word."""
    return re.search(rf"(?<!\w){re.escape(place)}(?!\w)", reason) is not None


def _same(one: Notice, other: Notice) -> bool:
    return (one.severity, one.text(), one.details()) == (other.severity, other.text(), other.details())
