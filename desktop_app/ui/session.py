"""The window's side of the store: acts are done, undone and announced here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QUndoCommand, QUndoStack

from desktop_app.core.model import Change
from desktop_app.errors import UserError
from desktop_app.services import undoing
from desktop_app.services.workspace import Workspace
from desktop_app.ui.messages import describe_change

P = ParamSpec("P")


class Session(QObject):
    """An open store as the widgets know it: `perform` an act, hear what `changed`."""

    changed = Signal(object)
    """A Change happened to the store: by an act, by undo or redo, or in the background."""
    saved = Signal(object)
    """The Change of an act of the analyst is in the store."""
    failed = Signal(object)
    """A UserError: the act was not done."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.undo_stack = QUndoStack(self)

    def sign_as(self, annotator: str) -> None:
        """Sign what is done from now on with another name."""
        self.workspace = replace(self.workspace, annotator=annotator)

    def perform(
        self, act: Callable[Concatenate[Workspace, P], Change], *args: P.args, **kwargs: P.kwargs
    ) -> Change | None:
        """Do one act; it can be undone. None, and a `failed` signal, when it could not be done."""
        try:
            change = act(self.workspace, *args, **kwargs)
        except UserError as error:
            self.failed.emit(error)
            return None
        self.take(change)
        return change

    def take(self, change: Change, *, undoable: bool = True) -> None:
        """Announce a change that was made, here or in the background, and put it on the undo stack."""
        if change.id is None:
            return
        if undoable:
            self.undo_stack.push(_Act(change))
        self.changed.emit(change)
        self.saved.emit(change)

    def change_at(self, index: int) -> Change | None:
        """The act at a place of the undo stack, counted from the oldest."""
        act = self._command(index)
        return act.change if act is not None else None

    def undo(self) -> None:
        """Take the last act back."""
        self._step(self._command(self.undo_stack.index() - 1), undoing.undo, self.undo_stack.undo)

    def redo(self) -> None:
        """Do the act again that was taken back last."""
        self._step(self._command(self.undo_stack.index()), undoing.redo, self.undo_stack.redo)

    def _command(self, index: int) -> _Act | None:
        command = self.undo_stack.command(index) if 0 <= index < self.undo_stack.count() else None
        return command if isinstance(command, _Act) else None

    def _step(
        self, act: _Act | None, apply: Callable[[Workspace, int], Change], move: Callable[[], None]
    ) -> None:
        """The store first, then the stack: an act that conflicts leaves it, one that failed can be tried again."""
        if act is None or act.change.id is None:
            return
        try:
            with _waiting():
                result = apply(self.workspace, act.change.id)
        except undoing.Conflict as error:
            act.setObsolete(True)
            move()
            self.undo_stack.indexChanged.emit(self.undo_stack.index())
            self.failed.emit(error)
        except UserError as error:
            self.failed.emit(error)
        else:
            move()
            self.changed.emit(result)
            self.saved.emit(result)


@contextmanager
def _waiting() -> Iterator[None]:
    """The cursor of a program at work: taking back an import with many tags lasts seconds."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()


class _Act(QUndoCommand):
    """One act on the undo stack; `Session` has the store take it back or do it again."""

    def __init__(self, change: Change) -> None:
        super().__init__(describe_change(change.kind, change.params))
        self.change = change
