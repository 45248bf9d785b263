"""The window's side of the store: acts are done, undone and announced here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop_app.core.control import Control
from desktop_app.core.model import Change
from desktop_app.errors import QT_TRANSLATE_NOOP, UserError
from desktop_app.services import undoing
from desktop_app.services.workspace import Workspace
from desktop_app.ui.messages import describe_change, redo_text, undo_text
from desktop_app.ui.tasks import Task

P = ParamSpec("P")
InBackground = Callable[
    [str, Callable[[Workspace, Control], Change], Callable[[Change], None], Callable[[UserError], None]], Task
]
"""Runs work under a title on a workspace of its own, and calls back with what it did or why it could not."""
_WAIT = QT_TRANSLATE_NOOP(
    "UserError",
    "A large act is being undone or redone, and nothing else can be changed until that is done. "
    "Wait a little, or cancel it at the foot of the window, then try again.",
)


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
        self.in_background: InBackground | None = None
        """Where the undo of a large act is done; without it, here."""
        self._stepping: Task | None = None
        self._later: list[Callable[[], object]] = []

    def sign_as(self, annotator: str) -> None:
        """Sign what is done from now on with another name."""
        self.workspace = replace(self.workspace, annotator=annotator)

    def perform(
        self, act: Callable[Concatenate[Workspace, P], Change], *args: P.args, **kwargs: P.kwargs
    ) -> Change | None:
        """Do one act; it can be undone. None, and a `failed` signal, when it could not be done.

        What one of many steps had done before it failed can be undone too.
        """
        if self._is_refused():
            return None
        try:
            change = act(self.workspace, *args, **kwargs)
        except UserError as error:
            self.take_part(error)
            self.failed.emit(error)
            return None
        except Exception as error:
            self.take_part(error)
            raise
        self.take(change)
        return change

    def take(self, change: Change, *, undoable: bool = True) -> None:
        """Announce a change that was made, here or in the background, and put it on the undo stack."""
        if change.id is None:
            return
        if self.stepping:
            self.later(partial(self.take, change, undoable=undoable))
            return
        if undoable:
            self.undo_stack.push(_Act(change))
        self.changed.emit(change)
        self.saved.emit(change)

    def take_part(self, error: BaseException) -> None:
        """Take what an act had done before it failed, if anything."""
        done = undoing.done_before(error)
        if done is not None:
            self.take(done)

    def change_at(self, index: int) -> Change | None:
        """The act at a place of the undo stack, counted from the oldest."""
        act = self._command(index)
        return act.change if act is not None else None

    def step_texts(self) -> tuple[str | None, str | None]:
        """What can be taken back and what can be done again, as the texts of actions; None where nothing can."""
        stack = self.undo_stack
        back, again = self.change_at(stack.index() - 1), self.change_at(stack.index())
        return (
            undo_text(back.kind, back.params) if stack.canUndo() and back is not None else None,
            redo_text(again.kind, again.params) if stack.canRedo() and again is not None else None,
        )

    def undo(self) -> None:
        """Take the last act back; a large one in the background."""
        self._step("undo", self._command(self.undo_stack.index() - 1), undoing.undo, self.undo_stack.undo)

    def redo(self) -> None:
        """Do the act again that was taken back last; a large one in the background."""
        self._step("redo", self._command(self.undo_stack.index()), undoing.redo, self.undo_stack.redo)

    @property
    def stepping(self) -> bool:
        """Whether an undo or redo is under way in the background: nothing else can be written until it is done."""
        return self._stepping is not None

    def give_up_step(self) -> None:
        """End an undo or redo that is under way; everything is as it was before it."""
        if self._stepping is not None:
            self._stepping.cancel()

    def later(self, call: Callable[[], object]) -> None:
        """Call once no undo or redo is under way any more."""
        if self.stepping:
            self._later.append(call)
        else:
            call()

    def _is_refused(self) -> bool:
        if self.stepping:
            self.failed.emit(UserError(_WAIT))
        return self.stepping

    def _command(self, index: int) -> _Act | None:
        command = self.undo_stack.command(index) if 0 <= index < self.undo_stack.count() else None
        return command if isinstance(command, _Act) else None

    def _step(
        self,
        kind: str,
        act: _Act | None,
        apply: Callable[[Workspace, int, Control | None], Change],
        move: Callable[[], None],
    ) -> None:
        """The store first, then the stack: an act that conflicts leaves it, one that failed can be tried again."""
        if act is None or act.change.id is None or self._is_refused():
            return
        id_ = act.change.id

        def on_done(result: Change) -> None:
            move()
            self.changed.emit(result)
            self.saved.emit(result)

        def on_error(error: UserError) -> None:
            if isinstance(error, undoing.Conflict):
                act.setObsolete(True)
                move()
                self.undo_stack.indexChanged.emit(self.undo_stack.index())
            self.failed.emit(error)

        if self.in_background is not None and undoing.is_long(self.workspace, id_):
            title = describe_change(kind, {"kind": act.change.kind, **act.change.params})
            self._stepping = self.in_background(
                title, lambda ws, control: apply(ws, id_, control), on_done, on_error
            )
            self._stepping.finished.connect(self._on_stepped)
            return
        try:
            result = apply(self.workspace, id_, None)
        except UserError as error:
            on_error(error)
        else:
            on_done(result)

    def _on_stepped(self) -> None:
        """Whatever became of it, its turn is over; this comes before its outcome, which what waits must come after."""
        self._stepping = None
        waiting, self._later = self._later, []
        for call in waiting:
            QTimer.singleShot(0, self, call)


class _Act(QUndoCommand):
    """One act on the undo stack; `Session` has the store take it back or do it again."""

    def __init__(self, change: Change) -> None:
        super().__init__(describe_change(change.kind, change.params))
        self.change = change
