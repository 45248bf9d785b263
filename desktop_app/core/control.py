"""How long work tells its progress and learns that it should stop, whoever runs it."""

from __future__ import annotations

from typing import Protocol


class Control(Protocol):
    """Given to long work; the window's tasks and the command line each have one."""

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is; `total` 0 means that nobody knows yet."""
        ...

    def check(self) -> None:
        """Raise `Cancelled` when the work should stop here; may wait while it is paused."""
        ...


class Unattended:
    """A control that nobody watches."""

    def progress(self, done: int, total: int, text: str = "") -> None:
        """Say nothing."""

    def check(self) -> None:
        """Never stop."""
