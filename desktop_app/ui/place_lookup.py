"""Finds the tags of what a window shows, a page at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import TagPlace
from desktop_app.services import entity_view
from desktop_app.services.workspace import Workspace
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.tasks import Task, TaskControl

_PAGE = 200


class PlaceLookup(QObject):
    """Tells of how many tags a list will be, then the places and up to which one has been looked for."""

    started = Signal(int)
    found = Signal(object, int)
    failed = Signal(object)
    """A UserError."""

    def __init__(self, jobs: Jobs, key: str, parent: QObject) -> None:
        """Looks that come with this key take the place of one another."""
        super().__init__(parent)
        self._jobs = jobs
        self._key = key
        self._ids: tuple[int, ...] = ()
        self._looking: Task | None = None

    def look_up(self, ids_of: Callable[[Workspace], tuple[int, ...]] | None) -> None:
        """Find the tags whose ids a function tells, in the background; None when nothing is shown."""
        if self._looking is not None:
            self._looking.drop()
        if ids_of is None:
            self.forget()
            self.started.emit(0)
            return

        def look(ws: Workspace, _control: TaskControl) -> tuple[tuple[int, ...], list[TagPlace]]:
            ids = ids_of(ws)
            return ids, entity_view.places(ws, ids[:_PAGE])

        self._looking = self._jobs.run("", look, self._on_found, key=self._key, on_error=self.failed.emit)

    def look_further(self, first: int) -> None:
        """Find the next page, from this place on."""
        ids = self._ids[first : first + _PAGE]
        self._looking = self._jobs.run(
            "",
            lambda ws, _control: entity_view.places(ws, ids),
            lambda places: self.found.emit(places, first + len(places)),
            key=self._key,
            on_error=self.failed.emit,
        )

    def forget(self) -> None:
        """Hold no ids."""
        self._ids = ()

    def _on_found(self, found: tuple[tuple[int, ...], list[TagPlace]]) -> None:
        self._ids, places = found
        self.started.emit(len(self._ids))
        self.found.emit(places, min(_PAGE, len(self._ids)))
