"""Long work of the window: importing, recognising and exporting in the background, on connections of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.core.control import Control
from desktop_app.core.model import ArticleQuery, Change
from desktop_app.core.search import Search
from desktop_app.errors import UserError
from desktop_app.nlp.engine import Recogniser
from desktop_app.services import new_store, reading, searching
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.storage.database import StoreError
from desktop_app.ui.engines import EngineChoice, Engines, TextByText
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import Task, TaskControl, TaskRunner

if TYPE_CHECKING:
    from desktop_app.nlp.known_names import KnownNames
    from desktop_app.services.exporting import ExportOptions
    from desktop_app.services.importing import ImportReport

T = TypeVar("T")


class Jobs(QObject):
    """Starts the window's background tasks and announces what they changed."""

    imported = Signal(object)
    """An ImportReport."""
    exported = Signal(object, int)
    """The path written, and how many rows."""
    recognised = Signal(int)
    """How many articles were read."""
    stopped = Signal(int)
    """How many articles a recognition of many that was cancelled has left unread."""
    waiting_found = Signal(int)
    """How many articles the engine of the settings has not read, told once for each engine."""
    catching_up = Signal()
    """All waiting articles are about to be read."""

    def __init__(self, session: Session, runner: TaskRunner, settings: Settings) -> None:
        super().__init__(session)
        self._session = session
        self._runner = runner
        self._settings = settings
        self._engines = Engines(runner.failed.emit)
        self._finding: Task | None = None
        self._search = 0
        self._at_stake: list[Task] = []
        self._refused: set[EngineChoice] = set()
        self._counted: set[EngineChoice] = set()
        self._catching_up: Task | None = None
        self._closed = False
        session.in_background = self._step
        session.saved.connect(self._keep_file_small)

    def _start(
        self,
        title: str,
        work: Callable[[Workspace, TaskControl], T],
        on_done: Callable[[T], None],
        *,
        key: str | None = None,
        on_progress: Callable[[int, int, str], None] | None = None,
        on_error: Callable[[UserError], None] | None = None,
        stale: Callable[[], bool] | None = None,
        urgent: bool = False,
    ) -> Task:
        """Run work on a workspace of its own thread; while a large act is taken back, it waits to write."""
        session, workspace = self._session, self._session.workspace

        def run(control: TaskControl) -> T:
            def keep_waiting() -> bool:
                control.check()
                return session.stepping and not urgent

            with workspace.again() as own:
                own.store.keep_waiting = keep_waiting
                return work(own, control)

        return self._runner.start(
            run,
            on_done=on_done,
            on_error=on_error,
            on_progress=on_progress,
            key=key,
            stale=stale,
            title=title,
            urgent=urgent,
        )

    def _step(
        self,
        title: str,
        work: Callable[[Workspace, Control], Change],
        on_done: Callable[[Change], None],
        on_error: Callable[[UserError], None],
    ) -> Task:
        """Take a large act back or do it again."""
        task = self._start(title, work, on_done, on_error=on_error, urgent=True)
        self._at_stake.append(task)
        return task

    def _keep_file_small(self) -> None:
        """Carry what acts wrote over into the store's file, which would hold the window up now and then."""
        if self._session.workspace.store.waits_for_checkpoint():
            self.in_background(
                lambda ws, _control: ws.store.checkpoint(), lambda _none: None, key="checkpoint"
            )

    def in_background(
        self,
        work: Callable[[Workspace, TaskControl], T],
        on_done: Callable[[T], None],
        *,
        key: str | None = None,
        on_error: Callable[[UserError], None] | None = None,
    ) -> Task:
        """Run quick work that nobody needs to watch, on a workspace of its own thread."""
        return self._start("", work, on_done, key=key, on_error=on_error)

    def act(
        self,
        title: str,
        work: Callable[[Workspace, TaskControl], Change],
        on_done: Callable[[Change], None] = lambda _change: None,
        **options: Any,
    ) -> Task:
        """Do an act that takes long, in the background; it can be undone.

        So can what it did before it was cancelled, or failed: that is announced before the error. `on_done` hears of
        it after everyone else; `options` are those of `TaskRunner.start`. One without a title is soon over, and closing
        the window asks nobody about it.
        """
        failures: list[Exception] = []

        def watched(ws: Workspace, control: TaskControl) -> Change:
            try:
                return work(ws, control)
            except Exception as error:
                failures.append(error)
                raise

        def on_acted(change: Change) -> None:
            self._session.take(change)
            on_done(change)

        def on_finished() -> None:
            if failures and not task.dropped:
                self._session.take_part(failures[0])

        task = self._start(title, watched, on_acted, **options)
        task.finished.connect(on_finished)
        if title:
            self._at_stake.append(task)
        return task

    def run(
        self,
        title: str,
        work: Callable[[Workspace, TaskControl], T],
        on_done: Callable[[T], None],
        **options: Any,
    ) -> Task:
        """Run other work on a workspace of its own; `options` are those of `TaskRunner.start`."""
        return self._start(title, work, on_done, **options)

    def find_articles(
        self,
        query: ArticleQuery,
        on_done: Callable[[tuple[Search, list[int]]], None],
        on_error: Callable[[UserError], None],
    ) -> None:
        """Look for the articles that a query asks for; a newer search takes the place of an older."""
        self.stop_finding()
        search = self._search

        def work(ws: Workspace, control: TaskControl) -> tuple[Search, list[int]]:
            wanted = searching.prepared(query)
            return wanted, reading.matching_articles(ws, query, wanted, control)

        self._finding = self._start(
            "",
            work,
            on_done,
            on_error=on_error,
            stale=lambda: search != self._search,
        )

    def stop_finding(self) -> None:
        """Forget a search that still runs."""
        self._search += 1
        if self._finding is not None:
            self._finding.cancel()
            self._finding = None

    def update_index(self) -> None:
        """Index the texts that an older version stored, if any; when stopped, it goes on at the next start."""
        if searching.waiting_texts(self._session.workspace):
            self._start(self.tr("Making the search index"), searching.index_waiting, lambda _count: None)

    def fill_new_store(self) -> None:
        """Import the seed articles into a new store and recognise them."""
        self._start(self.tr("Bringing the first articles"), new_store.import_seeds, self._on_seeded)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        from desktop_app.services import importing

        task = self._start(
            self.tr("Importing"),
            lambda ws, control: importing.import_paths(ws, paths, control=control),
            self._on_imported,
        )
        self._at_stake.append(task)

    def _on_seeded(self, report: ImportReport) -> None:
        """The first articles are no act of the analyst's to undo."""
        self._on_imported(report, undoable=False)

    def _on_imported(self, report: ImportReport, *, undoable: bool = True) -> None:
        self._session.take(report.change, undoable=undoable)
        self.imported.emit(report)
        if report.article_ids and self._settings.recognise_on_import:
            self.recognise(report.article_ids)

    def _start_reading(
        self,
        title: str,
        work: Callable[[Workspace, Recogniser, TaskControl], T],
        on_done: Callable[[T], None],
        **options: Any,
    ) -> Task:
        """Run work with the engine of the settings, once that is free."""
        choice = EngineChoice.of(self._settings)

        def run(ws: Workspace, control: TaskControl) -> T:
            control.check()
            with self._engines.hold(choice, control) as engine:
                control.check()
                return work(ws, engine, control)

        return self._start(title, run, on_done, **options)

    def _names(self, ws: Workspace) -> KnownNames:
        """The store's own names, as far as the settings let them be learned."""
        from desktop_app.services import learned_names

        return learned_names.known_names(ws, learn=self._settings.learn_names)

    def catch_up(self) -> None:
        """Have the engine of the settings read all articles that it has not read; goes on when that is paused."""
        if self._catching_up is not None and self._catching_up.active:
            self._catching_up.resume()
            return
        self.catching_up.emit()
        self._catching_up = self._read_many(None)

    def read_again(self) -> None:
        """Have the engine of the settings read all articles anew: names learned since are then laid over them."""
        self.catching_up.emit()
        self._read_many(None, again=True)

    def recognise(self, article_ids: Sequence[int]) -> None:
        """Have the engine of the settings read these articles."""
        self._read_many(article_ids)

    def _read_many(self, article_ids: Sequence[int] | None, *, again: bool = False) -> Task:
        choice = EngineChoice.of(self._settings)
        ids: list[int] = list(article_ids or ())
        told = 0

        def work(ws: Workspace, control: TaskControl) -> Change:
            from desktop_app.services import recognition

            engine = TextByText(self._engines, choice, control)
            if again:
                ids.extend(reading.article_ids(ws))
            elif article_ids is None:
                ids.extend(recognition.waiting_articles(ws, engine.version, choice.threshold))
            return recognition.recognise_articles(
                ws, engine, ids, threshold=choice.threshold, names=lambda: self._names(ws), control=control
            )

        def on_progress(done: int, _total: int, _text: str) -> None:
            nonlocal told
            self._announce_read(ids[told:done])
            told = max(told, done)

        def on_done(change: Change) -> None:
            self._announce_read([i for i in ids[told:] if i in change.articles])
            left = len(ids) - len(change.articles)
            if left and task.control.cancelled:
                self.stopped.emit(left)
            else:
                self.recognised.emit(len(change.articles))

        task = self._start(self.tr("Recognising names"), work, on_done, on_progress=on_progress)
        return task

    def _announce_read(self, article_ids: Sequence[int]) -> None:
        if article_ids and not self._closed:
            self._session.changed.emit(
                Change(None, "recognise", articles=frozenset(article_ids), aspects=frozenset({"mentions"}))
            )

    def recognise_opened(self, article_id: int) -> None:
        """Read an article that was just opened, unless the present engine has read it already.

        An engine that is not ready is complained of once, not at each article.
        """
        choice = EngineChoice.of(self._settings)
        if self._closed or choice in self._refused:
            return
        count = choice not in self._counted
        read: list[int] = []

        def work(ws: Workspace, engine: Recogniser, control: TaskControl) -> int | None:
            from desktop_app.services import recognition

            if recognition.is_waiting(ws, article_id, engine.version, choice.threshold):
                change = recognition.recognise_articles(
                    ws,
                    engine,
                    [article_id],
                    threshold=choice.threshold,
                    names=self._names(ws),
                    control=control,
                )
                read.extend(change.articles)
            return recognition.count_waiting(ws, engine.version, choice.threshold) if count else None

        def on_done(waiting: int | None) -> None:
            busy = any(task.title for task in self._runner.tasks)  # perhaps with what waits
            if waiting is not None and not busy and choice not in self._counted:
                self._counted.add(choice)
                if waiting:
                    self.waiting_found.emit(waiting)

        def on_error(error: UserError) -> None:
            if not isinstance(error, StoreError):
                self._refused.add(choice)
            self._session.failed.emit(error)

        task = self._start_reading("", work, on_done, key="opened", on_error=on_error)
        # Its result is dropped when another article is opened; what it stored until then is to be seen all the same.
        task.finished.connect(lambda: self._announce_read(read))

    def forget_refusals(self) -> None:
        """Try engines again that were not ready."""
        self._refused.clear()

    def close(self) -> None:
        """End the engine's process; what ends from now on is announced to nobody."""
        self._closed = True
        self._engines.close()

    def recognise_again(self, article_id: int) -> None:
        """Read one article again on the analyst's command; it can be undone."""
        choice = EngineChoice.of(self._settings)

        def work(ws: Workspace, engine: Recogniser, _control: TaskControl) -> Change:
            from desktop_app.services import recognition

            return recognition.recognise_article(
                ws, engine, article_id, threshold=choice.threshold, names=self._names(ws)
            )

        def on_done(change: Change) -> None:
            self._session.take(change)
            self.recognised.emit(1)

        self._start_reading(self.tr("Recognising names"), work, on_done)

    def export(self, path: Path, options: ExportOptions) -> None:
        """Write tags to a file."""
        from desktop_app.services import exporting

        task = self._start(
            self.tr("Exporting"),
            lambda ws, control: exporting.export_to_path(ws, path, options, control),
            lambda count: self.exported.emit(path, count),
        )
        self._at_stake.append(task)

    def write(
        self,
        title: str,
        work: Callable[[Workspace, TaskControl], T],
        on_done: Callable[[T], None],
        on_error: Callable[[UserError], None],
    ) -> None:
        """Write another file."""
        self._at_stake.append(self._start(title, work, on_done, on_error=on_error))

    def at_stake(self) -> list[Task]:
        """The running tasks that closing the window would end half done; not short ones, nor recognition."""
        self._at_stake = [task for task in self._at_stake if task.active]
        return [task for task in self._at_stake if task.title]
