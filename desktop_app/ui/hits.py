"""What was searched for, in the open article: found in the background, shown in the reader, gone through by key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.core.search import Search, Span
from desktop_app.errors import UserError
from desktop_app.ui.articles.panel import ArticleListPanel
from desktop_app.ui.reader.panel import ReaderPanel
from desktop_app.ui.tasks import TaskRunner


class Hits(QObject):
    """Keeps the reader's hits in step with the search and the article; past the last it goes on to the next article."""

    remarked = Signal(str)

    def __init__(
        self, reader: ReaderPanel, articles: ArticleListPanel, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._articles = articles
        self._runner = runner
        self._search = Search()
        self._shown: tuple[int, int] | None = None
        self._entering: bool | None = None
        reader.hit_bar.next_requested.connect(lambda: self.go(forward=True))
        reader.hit_bar.previous_requested.connect(lambda: self.go(forward=False))
        reader.view.cursorPositionChanged.connect(self._tell)

    def set_search(self, search: Search) -> None:
        """Another search was made; one that is false shows no hits."""
        self._search = search
        self.look(opened=False)

    def look(self, *, opened: bool) -> None:
        """Find what is sought in the article shown; in one just `opened`, bring the first hit into view."""
        view = self._reader.view
        view.set_hits(())
        article_id, text, search = view.article_id(), view.text(), self._search
        if not search or article_id is None:
            self._reader.hit_bar.show_hits(None)
            return
        self._runner.start(
            lambda _control: search.hits(text),
            on_done=lambda spans: self._show(spans, opened=opened),
            on_error=self._fail,
            key="hits",
            stale=lambda: view.article_id() != article_id or self._search is not search,
        )

    def _show(self, spans: list[Span], *, opened: bool) -> None:
        entering, self._entering = self._entering, None
        self._reader.view.set_hits(spans)
        self._tell()
        if spans and entering is not None:
            self._go_to(spans[0 if entering else -1])
        elif spans and opened and self._reader.view.selected_span() is None:  # else one has gone to a place
            self._reader.view.reveal(spans[0][0])

    def _fail(self, error: UserError) -> None:
        self._runner.failed.emit(error)

    def _tell(self) -> None:
        """Say which hit is selected."""
        hits = self._reader.view.hits()
        if self._search and self._reader.view.article_id() is not None:
            selected = self._reader.view.selected_span()
            place = hits.index(selected) if selected in hits else None
            self._reader.hit_bar.show_hits(len(hits), place)

    def go(self, *, forward: bool) -> None:
        """Select the next or previous hit, if need be in the next or previous article of the list."""
        view = self._reader.view
        if not self._search:
            self.remarked.emit(self.tr("Search for something first: Ctrl+F."))
            return
        hit = view.neighbour_hit(forward=forward)
        if hit is not None:
            self._go_to(hit)
            return
        before = view.article_id()
        self._entering = forward
        if forward:
            self._articles.select_next()
        else:
            self._articles.select_previous()
        if view.article_id() == before:
            self._entering = None
            self.remarked.emit(
                self.tr("That was the last hit in the list.")
                if forward
                else self.tr("That was the first hit in the list.")
            )

    def _go_to(self, hit: Span) -> None:
        self._reader.view.go_to(*hit)
        self._reader.view.setFocus(Qt.FocusReason.OtherFocusReason)
