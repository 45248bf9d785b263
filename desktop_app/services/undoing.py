"""Taking acts back and doing them again."""

from __future__ import annotations

from desktop_app.core.model import Change
from desktop_app.services.workspace import Workspace
from desktop_app.storage import history
from desktop_app.storage.history import Conflict

__all__ = ["Conflict", "redo", "undo"]


def undo(ws: Workspace, change_id: int) -> Change:
    """Take an act back. Raises Conflict when what it changed has changed since."""
    return history.undo(ws.store, change_id, ws.annotator)


def redo(ws: Workspace, change_id: int) -> Change:
    """Do an undone act again. Raises Conflict when what it changed has changed since."""
    return history.redo(ws.store, change_id, ws.annotator)
