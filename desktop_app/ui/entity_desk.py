"""Opens the window of entities, keeps it in step with the store and does its acts in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.collector import paused_collector, set_aside
from desktop_app.core.entities import (
    EntityEdit,
    EntityOverview,
    EntityRef,
    Link,
    LinkSuggestion,
    NameRef,
    Ref,
    Referent,
)
from desktop_app.core.model import Change, Mention
from desktop_app.core.names import name_key
from desktop_app.errors import UserError
from desktop_app.services import entities, entity_linking, entity_view, reading
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.act_queue import ActQueue
from desktop_app.ui.entities.model import RowRef
from desktop_app.ui.entities.window import EntityWindow
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import describe_change, translate_error
from desktop_app.ui.notifications import Severity
from desktop_app.ui.place_lookup import PlaceLookup
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskControl

_RELOAD_MS = 250
_LET_GO = 500
_AT_ONCE = 10
"""Linking more than these is shown in the task bar, and closing the window asks first."""
_ASPECTS = {"mentions", "entities", "labels", "articles"}


class EntityDesk(QObject):
    """One window of entities beside the main window; `place_chosen` names the article and tag to show."""

    place_chosen = Signal(int, int)
    concordance_requested = Signal(object, str)
    """The tags of whom, and the name, are to be seen in their context."""

    def __init__(self, session: Session, jobs: Jobs, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._jobs = jobs
        self._settings = settings
        self.window: EntityWindow | None = None
        self._overview = EntityOverview()
        self._wanted: Mention | None = None
        self._lookup = PlaceLookup(jobs, "places", self)
        self._lookup.failed.connect(self._on_error)
        self._queue = queue = ActQueue(jobs, self)
        queue.begun.connect(lambda: self.window and self.window.set_busy(True, can_stop=True))
        queue.progressed.connect(lambda *so_far: self.window and self.window.show_progress(*so_far))
        queue.ended.connect(lambda: self.window and self.window.set_busy(False))
        queue.done.connect(self._on_done)
        queue.refused.connect(self._on_refused)
        self._outdated: list[Referent] = []
        self._letting_go = QTimer(self, interval=0)
        self._letting_go.timeout.connect(self._let_go)
        self._reload = QTimer(self, singleShot=True, interval=_RELOAD_MS)
        self._reload.timeout.connect(self.reload)
        session.changed.connect(self._on_changed)
        session.undo_stack.indexChanged.connect(self._name_undo)

    # Showing

    def show(self, mention: Mention | None = None) -> None:
        """Open the window, at the one whom a mention refers to if one is given."""
        if self.window is None:
            self.window = self._made()
        self._wanted = mention
        self._name_undo()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.reload()

    def _made(self) -> EntityWindow:
        window = EntityWindow(self._parent)
        window.referent_shown.connect(self._look_up)
        self._lookup.started.connect(window.start_places)
        self._lookup.found.connect(window.add_places)
        window.more_places_wanted.connect(self._lookup.look_further)
        window.place_chosen.connect(self.place_chosen)
        window.acts.concordance_requested.connect(self.concordance_requested)
        window.link_requested.connect(self._link)
        window.split_requested.connect(lambda refs: self._queue.do(lambda ws, c: entities.split(ws, refs, c)))
        window.unlink_requested.connect(
            lambda refs: self._queue.do(lambda ws, c: entities.unlink(ws, refs, c))
        )
        window.edit_requested.connect(self._edit)
        window.links_accepted.connect(self._accept)
        window.apart_requested.connect(self._keep_apart)
        window.undo_requested.connect(self._session.undo)
        window.redo_requested.connect(self._session.redo)
        window.stop_requested.connect(self._queue.stop)
        return window

    def reload(self) -> None:
        """Look at all tags again, in the background."""
        window = self.window
        if window is None or not window.isVisible():
            return
        self._reload.stop()
        threshold = self._settings.threshold

        def look(ws: Workspace, control: TaskControl) -> EntityOverview:
            with paused_collector():
                found = entity_view.referents(ws, threshold=threshold, control=control)
                overview = EntityOverview(found, entity_linking.suggestions(ws, found, control))
                set_aside()
            return overview

        window.set_busy(True, can_stop=self._queue.busy)
        self._jobs.run("", look, self._on_overview, key="entities", on_error=self._on_error)

    def _on_overview(self, overview: EntityOverview) -> None:
        if self.window is None:
            return
        outdated, self._overview = self._overview, overview
        self.window.set_busy(self._queue.busy, can_stop=self._queue.busy)
        self.window.show_overview(overview, reading.all_labels(self._session.workspace))
        self._outdated += outdated.referents
        self._letting_go.start()
        if self._wanted is not None:
            mention, self._wanted = self._wanted, None
            self.window.show_ref(self._ref_of(mention), mention.text)

    def _let_go(self) -> None:
        """Give up some of the rows that are no longer shown; all of them at once would hold the window up."""
        del self._outdated[-_LET_GO:]
        if not self._outdated:
            self._letting_go.stop()

    def _ref_of(self, mention: Mention) -> RowRef:
        """The row that a mention belongs to."""
        if mention.entity_id is not None:
            return EntityRef(mention.entity_id)
        quote = " ".join(mention.text.split())
        for referent in self._overview.referents:
            is_name = referent.entity_id is None and referent.label_id == mention.label_id
            if is_name and quote in referent.forms[0].spellings:
                return referent.ref
        return NameRef(None, mention.label_id, name_key(quote))

    def _look_up(self, ref: Ref | None) -> None:
        """Find the tags of the row that is shown now."""
        self._lookup.look_up(None if ref is None else lambda ws: entity_view.tag_ids(ws, ref))

    def _on_changed(self, change: Change) -> None:
        if change.aspects & _ASPECTS and self.window is not None and self.window.isVisible():
            self._reload.start()

    def _name_undo(self) -> None:
        if self.window is not None:
            self.window.name_undo(*self._session.step_texts())

    # Acts

    def _link(self, sources: list[Ref], target: EntityRef | NameRef) -> None:
        self._queue.do(lambda ws, control: entities.link(ws, sources, target, control))

    def _edit(self, ref: EntityRef | NameRef, said: EntityEdit) -> None:
        self._queue.do(lambda ws, control: entities.edit(ws, ref, said, control))

    def _accept(self, links: list[Link]) -> None:
        if links:
            title = self.tr("Linking names") if len(links) > _AT_ONCE else ""
            self._queue.do(lambda ws, control: entities.apply_links(ws, links, control), title=title)

    def _keep_apart(self, wrong: list[LinkSuggestion]) -> None:
        pairs = [
            (s.source.label_id, sorted(s.source.keys), sorted(candidate.keys))
            for s in wrong
            for candidate in s.candidates
        ]
        self._queue.do(lambda ws, _control: entities.keep_apart(ws, pairs))

    def _on_done(self, change: Change) -> None:
        if self.window is not None and change.id is not None:
            self.window.say(Severity.SUCCESS, describe_change(change.kind, change.params))

    def _on_refused(self, error: UserError) -> None:
        if self.window is not None:
            self.window.detail.keep_unsaved()
        self._on_error(error)

    def _on_error(self, error: UserError) -> None:
        if self.window is not None:
            self.window.set_busy(self._queue.busy)
            self.window.say(Severity.ERROR, translate_error(error))

    def close(self) -> None:
        """Save what is being typed and close the window of entities."""
        if self.window is not None:
            self.window.close()
