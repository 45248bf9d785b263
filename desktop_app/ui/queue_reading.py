"""Reads the review queue a page at a time in the background, and counts what waits in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from desktop_app.core.collector import paused_collector
from desktop_app.core.review import QueueRow, QueueScope
from desktop_app.errors import UserError
from desktop_app.services import reading, reviewing
from desktop_app.services.reviewing import Page, Position
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.messages import translate_error
from desktop_app.ui.notifications import Severity
from desktop_app.ui.progress_watch import ProgressWatch
from desktop_app.ui.review.window import ReviewWindow
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import TaskControl


class QueueReading(QObject):
    """What the queue's window shows of the store: its rows, why there are none, and how many wait."""

    def __init__(
        self, session: Session, jobs: Jobs, desk: Desk, settings: Settings, watch: ProgressWatch
    ) -> None:
        super().__init__(session)
        self._session = session
        self._jobs = jobs
        self._desk = desk
        self._settings = settings
        self._watch = watch
        self.window: ReviewWindow | None = None
        self.scope = QueueScope()
        """What was asked for last."""
        self._following: Position | None = None
        self._wanted: Sequence[int] = ()
        self._today = 0
        self._waiting = 0
        watch.counted.connect(lambda _progress: self.count())

    def attach(self, window: ReviewWindow) -> None:
        """Read for this window from now on."""
        self.window = window
        window.model.more_wanted.connect(self._read_on)
        window.row_rested_on.connect(self._count_name)

    @property
    def _shown(self) -> ReviewWindow | None:
        return self.window if self.window is not None and self.window.isVisible() else None

    # Rows

    def start(self, wanted: Sequence[int] = ()) -> None:
        """Read the queue from its beginning and go to a `wanted` row; what was decided leaves it.

        The rows of before stay until then, and no page is added to them.
        """
        window = self._shown
        if window is None:
            return
        listed = self._desk.listed_ids() if window.controls.only_listed else None
        self.scope = scope = QueueScope(self._settings.threshold, listed, window.controls.label_id)
        order, self._wanted = window.controls.order, wanted

        def look(ws: Workspace, control: TaskControl) -> tuple[Page, list[QueueRow], int]:
            with paused_collector():
                page = reviewing.first_page(ws, order, scope, control=control)
            return page, reviewing.rows(ws, wanted), reviewing.count_waiting(ws, scope)

        window.show_loading()
        self._jobs.run("", look, self._on_first_page, key="review-queue", on_error=self._on_unread)

    def _on_first_page(self, found: tuple[Page, list[QueueRow], int]) -> None:
        if self.window is None:
            return
        page, wanted, self._waiting = found
        self._following = page.following
        if not page.rows:
            self.say_why_empty(self.window)
        self.window.start_rows(page.rows, more=page.following is not None)
        self._go_to_one(self.window, [row for row in wanted if row.waits])
        self.count()

    def _go_to_one(self, window: ReviewWindow, wanted: Sequence[QueueRow]) -> None:
        """Go to the first of these in the list; where a later page has them, one of them is shown before the others."""
        places = [window.model.place_of(row.id) for row in wanted]
        known = [place for place in places if place is not None]
        if wanted and not known:
            window.model.bring_back(wanted[:1], 0)
        if wanted:
            window.rows.go_to(min(known, default=0))

    def say_why_empty(self, window: ReviewWindow) -> None:
        """Tell what to do when nothing waits."""
        if not reading.count_articles(self._session.workspace):
            window.show_empty(
                self.tr("There are no articles yet"),
                self.tr("Import some in the main window; the names found in them wait here."),
                "",
            )
        elif self.scope.label_id is not None:
            window.show_empty(
                self.tr("Nothing waits with this label"), self.tr("Choose all labels above."), ""
            )
        elif self.scope.articles is not None:
            window.show_empty(
                self.tr("Nothing waits in the listed articles"),
                self.tr("Choose all articles above, or let the filter of the list go."),
                "",
            )
        else:
            window.show_empty(
                self.tr("Nothing waits"),
                self.tr(
                    "Every suggestion is decided. Export the tags (Ctrl+E in the main window), or have the "
                    "recogniser read what it has not read yet."
                ),
                self.tr("Recognise names in all articles"),
            )

    def _read_on(self) -> None:
        following = self._following
        if following is None:
            return

        def look(ws: Workspace, _control: TaskControl) -> Page:
            return reviewing.next_page(ws, following)

        self._jobs.run("", look, self._on_page, key="review-queue", on_error=self._on_unread)

    def _on_page(self, page: Page) -> None:
        if self.window is not None:
            self._following = page.following
            self.window.add_rows(page.rows, more=page.following is not None)

    def _on_unread(self, error: UserError) -> None:
        """Say what went wrong; the rows of before stay and can be read on."""
        if self.window is not None:
            self.window.let_read_on()
            self.window.set_busy(False)
        self._on_error(error)

    def _on_error(self, error: UserError) -> None:
        if self.window is not None:
            self.window.say(Severity.ERROR, translate_error(error))

    # Counts

    def _count_name(self, row: QueueRow | None) -> None:
        """Tell of the row that the keyboard rests on how many of its name wait."""
        if row is None or self._shown is None:
            return
        scope = self.scope

        def look(ws: Workspace, _control: TaskControl) -> tuple[str, int]:
            ids = reviewing.ids_of_name(ws, row.text, row.label_id, scope)
            return reviewing.name_of(ws, row), len(ids)

        def on_done(told: tuple[str, int]) -> None:
            current = self.window.rows.current_row() if self.window is not None else None
            if self.window is not None and current is not None and current.id == row.id:
                self.window.name_line.show_count(*told)

        self._jobs.run("", look, on_done, key="review-name", on_error=self._on_error)

    def count(self) -> None:
        """Count what waits in this list and what was decided today."""
        if self._shown is None:
            return
        scope = self.scope

        def look(ws: Workspace, _control: TaskControl) -> tuple[int, int]:
            return reviewing.count_waiting(ws, scope), reviewing.decided_today(ws)

        self._jobs.run("", look, self._on_counted, key="review-counts", on_error=self._on_error)

    def _on_counted(self, counts: tuple[int, int]) -> None:
        self._waiting, self._today = counts
        if self.window is not None:
            self.show_counts(self.window)

    def show_counts(self, window: ReviewWindow) -> None:
        """Show what was counted last, in the interface's language."""
        parts = [self.tr("%Ln waiting", "", self._waiting)]
        progress = self._watch.latest
        if progress is not None:
            parts.append(
                self.tr("{reviewed} of %Ln article(s) reviewed", "", progress.articles).format(
                    reviewed=QLocale().toString(progress.reviewed)
                )
            )
        parts.append(self.tr("%Ln decided today", "", self._today))
        window.controls.show_counts(" · ".join(parts))
