"""Opens the review queue and does what is decided there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.arabic import fold
from desktop_app.core.model import Change
from desktop_app.core.review import Decision, QueueOrder, QueueRow, QueueScope
from desktop_app.errors import UserError
from desktop_app.services import details, reading, reviewing, tagging
from desktop_app.services.workspace import Workspace
from desktop_app.ui.desk import Desk
from desktop_app.ui.edge_stops import EdgeStops
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import describe_change, isolated, translate_error
from desktop_app.ui.notifications import Severity
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.progress_watch import ProgressWatch
from desktop_app.ui.queue_reading import QueueReading
from desktop_app.ui.reader.article_words import ArticleWords, Edge
from desktop_app.ui.review.window import ReviewWindow
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import Task, TaskControl

_AT_ONCE = 100
_RELOAD_MS = 250
_BACK = ("undo", "redo")


class ReviewDesk(QObject):
    """One window of the queue beside the main window; `place_chosen` and `everywhere_chosen` name article and tag."""

    place_chosen = Signal(int, int)
    everywhere_chosen = Signal(int, int)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        desk: Desk,
        preferences: Preferences,
        watch: ProgressWatch,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self._preferences = preferences
        self._settings = preferences.settings
        self.window: ReviewWindow | None = None
        self._reading = QueueReading(session, jobs, desk, self._settings, watch)
        self._acting: Task | None = None
        self._stops = EdgeStops()
        self._refreshing = 0
        self._to_go_on: tuple[QueueRow, Change] | None = None
        self._reload = QTimer(self, singleShot=True, interval=_RELOAD_MS)
        self._reload.timeout.connect(self.reload)
        session.changed.connect(self._on_changed)
        session.failed.connect(self._on_failed)
        session.undo_stack.indexChanged.connect(self._name_undo)
        desk.labels_changed.connect(lambda _labels: self.refresh_looks())
        preferences.applied.connect(self._on_preferences)

    # Showing

    def show(self) -> None:
        """Open the window, or bring it to the front as it is."""
        if self.window is None:
            self.window = self._made()
        hidden = not self.window.isVisible()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._name_undo()
        if hidden:
            self.refresh_looks()
            self._offer_listed()
            self.window.model.start((), more=False)
            self.reload()

    def _made(self) -> ReviewWindow:
        window = ReviewWindow(self._parent)
        window.controls.set_order(QueueOrder(self._settings.review_order))
        window.controls.finish_box.setChecked(self._settings.review_finishes)
        window.reload_wanted.connect(self._on_reload_wanted)
        self._reading.attach(window)
        window.row_shown.connect(self._show_context)
        window.row_shown.connect(lambda _row: self._stops.forget())
        window.decided.connect(self._decide)
        window.name_decided.connect(self._decide_name)
        window.end_moved.connect(self._move_end)
        window.note_wanted.connect(self._edit_note)
        window.place_chosen.connect(lambda row: self.place_chosen.emit(row.article_id, row.id))
        window.everywhere_wanted.connect(lambda row: self.everywhere_chosen.emit(row.article_id, row.id))
        window.article_reviewed.connect(self._review_article)
        window.controls.finish_toggled.connect(lambda on: self._preferences.choose("review_finishes", on))
        window.undo_requested.connect(self._session.undo)
        window.redo_requested.connect(self._session.redo)
        window.stop_requested.connect(self._stop)
        window.recognise_wanted.connect(self._jobs.catch_up)
        window.activated.connect(self._offer_listed)
        return window

    @property
    def _shown(self) -> ReviewWindow | None:
        return self.window if self.window is not None and self.window.isVisible() else None

    def _offer_listed(self) -> None:
        if self.window is not None:
            filtered = self._desk.list_panel.filter_bar.is_filtered()
            self.window.controls.offer_listed(len(self._desk.listed_ids()) if filtered else None)

    def _on_reload_wanted(self) -> None:
        if self.window is not None:
            if self._settings.review_order != self.window.controls.order.value:
                self._preferences.choose("review_order", self.window.controls.order.value)
            self.reload()

    def reload(self) -> None:
        """Read the queue from its beginning; what was decided leaves it."""
        self._reload.stop()
        self._reading.start()

    def _show_context(self, row: QueueRow | None) -> None:
        window = self._shown
        if window is not None:
            tags = reviewing.tags_around(self._session.workspace, row) if row is not None else []
            window.context.show_row(row, tags)

    # Deciding

    @property
    def _finish(self) -> float | None:
        """The threshold under which nothing waits, where articles are to become reviewed by themselves."""
        return self._settings.threshold if self._settings.review_finishes else None

    def _decide(self, rows: Sequence[QueueRow], decision: Decision, label_id: int | None) -> None:
        ids = [row.id for row in rows]
        change = self._session.perform(reviewing.decide, ids, decision, label_id, finish=self._finish)
        if change is not None:
            self._go_on(rows[-1], change)

    def _go_on(self, row: QueueRow, change: Change) -> None:
        """Go to the next row, unless an article is done with and wants to be marked as reviewed first.

        Where many rows are still being read again, that comes before.
        """
        window = self.window
        if window is None:
            return
        if self._refreshing:
            self._to_go_on = (row, change)
            return
        said = describe_change(change.kind, change.params) if change.id is not None else ""
        if change.params.get("reviewed"):
            title = isolated(" ".join(row.title.split()))
            window.say(
                Severity.SUCCESS,
                self.tr("Nothing waits in “{title}” any more: reviewed.").format(title=title),
            )
        elif window.controls.order is QueueOrder.ARTICLE and not self._waits_in(row.article_id):
            window.say(
                Severity.SUCCESS,
                self.tr("Nothing waits in this article any more. F9 marks it as reviewed, Enter goes on."),
            )
            return
        else:
            window.say(Severity.SUCCESS, said)
        window.go_on()

    def _waits_in(self, article_id: int) -> int:
        scope = QueueScope(self._settings.threshold, (article_id,))
        return reviewing.count_waiting(self._session.workspace, scope)

    def _decide_name(self, row: QueueRow, decision: Decision, label_id: int | None) -> None:
        """Find what has the row's name, ask where it is much, and decide on all of it."""
        if self._acting is not None or self.window is None:
            return
        scope = self._reading.scope

        def look(ws: Workspace, _control: TaskControl) -> tuple[str, list[int]]:
            ids = reviewing.ids_of_name(ws, row.text, row.label_id, scope)
            return reviewing.name_of(ws, row), ids

        def on_done(found: tuple[str, list[int]]) -> None:
            if self.window is not None:
                self._decide_found(self.window, row, *found, decision, label_id)

        self._jobs.run("", look, on_done, key="review-name-ids", on_error=self._on_error)

    def _decide_found(
        self,
        window: ReviewWindow,
        row: QueueRow,
        name: str,
        ids: list[int],
        decision: Decision,
        label_id: int | None,
    ) -> None:
        finish = self._finish
        if len(ids) <= _AT_ONCE:
            change = self._session.perform(reviewing.decide_all, name, ids, decision, label_id, finish=finish)
            if change is not None:
                self._go_on(row, change)
            return
        if not self._confirmed(window, name, len(ids), decision):
            return

        def work(ws: Workspace, control: TaskControl) -> Change:
            return reviewing.decide_all(ws, name, ids, decision, label_id, finish=finish, control=control)

        titles = {
            Decision.ACCEPT: self.tr("Accepting a name"),
            Decision.REJECT: self.tr("Rejecting a name"),
            Decision.RELABEL: self.tr("Changing the label of a name"),
        }
        window.set_busy(True, can_stop=True)
        self._acting = self._jobs.act(
            titles[decision],
            work,
            lambda change: self._go_on(row, change),
            on_progress=window.show_progress,
            on_error=self._on_error,
        )
        self._acting.finished.connect(self._on_acted)

    def _confirmed(self, window: ReviewWindow, name: str, count: int, decision: Decision) -> bool:
        from desktop_app.ui.dialogs.confirm import ConfirmDialog

        dialog = ConfirmDialog("accept-all", name, window)
        questions = {
            Decision.ACCEPT: self.tr("Accept all %Ln suggestion(s) of this name?", "", count),
            Decision.REJECT: self.tr("Reject all %Ln suggestion(s) of this name?", "", count),
            Decision.RELABEL: self.tr("Give all %Ln suggestion(s) of this name the label?", "", count),
        }
        acts = {
            Decision.ACCEPT: self.tr("&Accept all"),
            Decision.REJECT: self.tr("&Reject all"),
            Decision.RELABEL: self.tr("&Label all"),
        }
        dialog.keep_button.setText(self.tr("&Not now"))
        dialog.ask(
            self.tr("All of this name"),
            questions[decision],
            self.tr("It is one step: undo takes all of it back."),
            acts[decision],
        )
        return bool(dialog.exec())

    def _on_acted(self) -> None:
        self._acting = None
        if self.window is not None:
            self.window.set_busy(False)

    def _stop(self) -> None:
        if self._acting is not None:
            self._acting.cancel()

    def _move_end(self, row: QueueRow, edge: Edge, outward: bool) -> None:
        """Move an end by a word, stopping first at a comma, or by a letter when nothing snaps, as in the text."""
        ws = self._session.workspace
        tags = reading.article_mentions(ws, row.article_id)
        starts = {fold(tag.text.split(maxsplit=1)[0]) for tag in tags if tag.text.strip()}
        text, before = reading.text(ws, row.article_id), (row.start, row.start + row.length)
        words = ArticleWords(text, starts.__contains__)
        move = words.moved_edge if self._settings.snap_to_words else words.nudged_edge
        span = move(*before, edge, outward=outward)
        if span is None:
            self._say(self.tr("The tag can't be moved further there."))
            return
        if self._settings.snap_to_words:
            remark = self._stops.remark(text, row.id, before, span)
            if remark:
                self._say(remark)
                return
        change = self._session.perform(reviewing.resize, row.id, *span, finish=self._finish)
        if change is not None:
            self._say(describe_change(change.kind, change.params))

    def _edit_note(self, row: QueueRow) -> None:
        from desktop_app.ui.dialogs.note_dialog import NoteDialog

        dialog = NoteDialog(row.text, row.note or "", self.window)
        if dialog.exec():
            self._session.perform(tagging.set_note, row.id, dialog.note())

    def _review_article(self, row: QueueRow) -> None:
        """The article of a row is done: mark it and go to what waits in another."""
        left = self._waits_in(row.article_id)
        change = self._session.perform(details.set_reviewed, [row.article_id], True)
        if change is None or self.window is None:
            return
        title = isolated(" ".join(row.title.split()))
        said = self.tr("“{title}” is reviewed.").format(title=title)
        if left:
            said = self.tr(
                "“{title}” is reviewed, with %n suggestion(s) still waiting in it.", "", left
            ).format(title=title)
        self.window.say(Severity.SUCCESS, said)
        self.window.go_on(past_article=row.article_id)

    def remark(self, text: str) -> None:
        """Say here too what the main window remarks on, which may lie behind."""
        if self._shown is not None and self._shown.isActiveWindow():
            self._say(text)

    def _on_failed(self, error: UserError) -> None:
        if self._shown is not None:
            self._shown.say(Severity.ERROR, translate_error(error))

    def _say(self, text: str) -> None:
        if self.window is not None:
            self.window.say(Severity.INFO, text)

    def _on_error(self, error: UserError) -> None:
        self._to_go_on = None
        if self.window is not None:
            self.window.set_busy(self._acting is not None, can_stop=self._acting is not None)
            self.window.say(Severity.ERROR, translate_error(error))

    # Keeping in step

    def _on_changed(self, change: Change) -> None:
        window = self._shown
        if window is None or not change.aspects & {"mentions", "articles", "entities"}:
            return
        if not window.model.rowCount() and not change.mentions:
            self._reload.start()
            return
        concerned, back = change.articles, change.kind in _BACK
        if change.id is not None:
            self._say(describe_change(change.kind, change.params) if back else "")
        everywhere = change.kind == "outside"
        ids = window.model.ids_where(lambda row: everywhere or row.article_id in concerned)
        if change.mentions and "articles" not in change.aspects:
            ids = [id_ for id_ in ids if id_ in change.mentions]
        touched = self._touched(change) if back else []
        missing = [id_ for id_ in touched if window.model.place_of(id_) is None]
        if missing and len(touched) > 2 * _AT_ONCE:
            self._reload.stop()
            self._reading.start(missing)
            return
        if len(ids) + len(missing) <= 2 * _AT_ONCE:
            self._refresh(ids, missing, reviewing.rows(self._session.workspace, [*ids, *missing]), back=back)
            return

        self._refresh_later(ids, back=back)

    def _touched(self, change: Change) -> list[int]:
        """The tags of an act taken back or done again; of very many, one more than are shown again one by one."""
        touched = sorted(change.mentions)
        if not touched and "mentions" in change.aspects:
            stack = self._session.undo_stack
            act = self._session.change_at(stack.index() - (change.kind == "redo"))
            if act is not None:
                touched = reviewing.tags_of_act(self._session.workspace, act, 2 * _AT_ONCE + 1)
        return touched

    def _refresh_later(self, ids: Sequence[int], *, back: bool) -> None:
        """Read many rows again in the background, and go on then if that waits for it."""

        def look(ws: Workspace, _control: TaskControl) -> list[QueueRow]:
            return reviewing.rows(ws, ids)

        def on_finished() -> None:
            self._refreshing -= 1

        def on_done(found: list[QueueRow]) -> None:
            self._refresh(ids, [], found, back=back)
            waiting, self._to_go_on = self._to_go_on, None
            if waiting is not None:
                self._go_on(*waiting)

        self._refreshing += 1
        task = self._jobs.run("", look, on_done, on_error=self._on_error)
        task.finished.connect(on_finished)

    def _refresh(
        self, ids: Sequence[int], missing: Sequence[int], found: Sequence[QueueRow], *, back: bool
    ) -> None:
        """Show rows as they are now; what an undo lets wait again comes back, and into view."""
        window = self.window
        if window is None:
            return
        model = window.model
        decided = set(model.ids_where(lambda row: not row.waits))
        model.update_rows(ids, found)
        waits = {row.id for row in found if row.waits}
        returned = [row for row in found if row.id in waits and row.id in missing]
        model.bring_back(returned, window.rows.currentIndex().row())
        places = [model.place_of(id_) for id_ in waits if id_ in decided or id_ in missing]
        known = [place for place in places if place is not None]
        if back and known:
            window.rows.go_to(min(known))

    def _on_preferences(self, changed: Sequence[str]) -> None:
        if self.window is not None:
            self.window.context.set_appearance(self._desk.appearance())
            self._reading.show_counts(self.window)
            if "language" in changed and not self.window.model.rowCount():
                self._reading.say_why_empty(self.window)
            self.window.controls.finish_box.setChecked(self._settings.review_finishes)
            if "threshold" in changed:
                self.reload()

    def refresh_looks(self) -> None:
        """Look as the reader does, in the theme and with the labels as they are now."""
        if self.window is not None:
            self.window.context.set_appearance(self._desk.appearance())
            self.window.show_labels(self._desk.labels)
            self._reading.show_counts(self.window)

    def _name_undo(self) -> None:
        if self.window is not None:
            self.window.acts.name_undo(*self._session.step_texts())

    def close(self) -> None:
        """Close the window of the queue."""
        if self.window is not None:
            self.window.close()
