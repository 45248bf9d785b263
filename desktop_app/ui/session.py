"""The window's side of the store: acts are done, undone and announced here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

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
            self.undo_stack.push(_Act(self, change))
        self.changed.emit(change)
        self.saved.emit(change)

    def change_at(self, index: int) -> Change | None:
        """The act at a place of the undo stack, counted from the oldest."""
        command = self.undo_stack.command(index) if 0 <= index < self.undo_stack.count() else None
        return command.change if isinstance(command, _Act) else None

    def take_back(self, change: Change, apply: Callable[[Workspace, int], Change]) -> bool:
        """Undo or redo; False, and a `failed` signal, when the store refused."""
        assert change.id is not None
        try:
            result = apply(self.workspace, change.id)
        except UserError as error:
            self.failed.emit(error)
            return False
        self.changed.emit(result)
        self.saved.emit(result)
        return True


class _Act(QUndoCommand):
    """One act on the undo stack; the store knows how to take it back."""

    def __init__(self, session: Session, change: Change) -> None:
        super().__init__(describe_change(change.kind, change.params))
        self._session = session
        self.change = change
        self._done = True

    def undo(self) -> None:
        """Take the act back; one that the store refuses leaves the stack."""
        if not self._session.take_back(self.change, undoing.undo):
            self.setObsolete(True)
        self._done = False

    def redo(self) -> None:
        """Do the act again; the first call comes from pushing an act that is done already."""
        if not self._done and not self._session.take_back(self.change, undoing.redo):
            self.setObsolete(True)
        self._done = True
