"""Taking acts back and doing them again."""

from __future__ import annotations

from desktop_app.core.control import Control
from desktop_app.core.model import Change
from desktop_app.services.workspace import Workspace
from desktop_app.storage import undoing
from desktop_app.storage.history import done_before
from desktop_app.storage.undoing import Conflict

__all__ = ["Conflict", "done_before", "is_long", "redo", "undo"]


def is_long(ws: Workspace, change_id: int) -> bool:
    """Whether an act is so large that its undo is work for the background."""
    return undoing.is_long(ws.store, change_id)


def undo(ws: Workspace, change_id: int, control: Control | None = None) -> Change:
    """Take an act back, whole or, when `control` ends it, not at all.

    Raises Conflict when what it changed has changed since. Nobody else can write until it is done.
    """
    return undoing.undo(ws.store, change_id, ws.annotator, control)


def redo(ws: Workspace, change_id: int, control: Control | None = None) -> Change:
    """Do an undone act again; as `undo`."""
    return undoing.redo(ws.store, change_id, ws.annotator, control)
