"""Noticing what another window, or the command line, does to the same store."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.services.workspace import Workspace
from desktop_app.storage import watching


@dataclass(frozen=True, slots=True)
class Seen:
    """What was known of the store at a look: cheap to compare with the next."""

    version: int
    newest: int
    foreign: int | None = None
    extent: tuple[int, str] = (0, "")


def first_look(ws: Workspace) -> Seen:
    """What is there now counts as known."""
    return Seen(watching.version(ws.store), watching.newest_change(ws.store))


def look(ws: Workspace, before: Seen) -> tuple[Seen, bool]:
    """What is known now, and whether another program did something since; an act of many steps counts at each."""
    version = watching.version(ws.store)
    if version == before.version:
        return before, False
    foreign = watching.foreign_change(ws.store, before.newest) or before.foreign
    extent = (0, "") if foreign is None else watching.extent(ws.store, foreign)
    seen = Seen(version, watching.newest_change(ws.store), foreign, extent)
    return seen, (foreign, extent) != (before.foreign, before.extent)
