"""Long work of the window: importing, recognising and exporting in the background, on connections of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.core.model import ArticleQuery, Change
from desktop_app.errors import UserError
from desktop_app.nlp.engine import Recogniser
from desktop_app.nlp.registry import with_expressions
from desktop_app.services import exporting, importing, new_store, reading, recognition
from desktop_app.services.importing import ImportReport
from desktop_app.services.workspace import Workspace
from desktop_app.settings import Settings
from desktop_app.storage.database import StoreError
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import Task, TaskControl, TaskRunner

if TYPE_CHECKING:
    from desktop_app.nlp.worker import WorkerRecogniser

T = TypeVar("T")
_LOOK_SECONDS = 0.1


class _Engines:
    """The recogniser in use: loaded once, in a process of its own, used by one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loaded: tuple[tuple[str, str], WorkerRecogniser] | None = None

    @contextmanager
    def hold(self, name: str, data_dir: str, control: TaskControl) -> Iterator[Recogniser]:
        """The engine of this name, for this thread alone. Raises UserError when it is not ready."""
        while not self._lock.acquire(timeout=_LOOK_SECONDS):
            control.check()
        try:
            yield self._engine(name, data_dir, control)
        finally:
            self._lock.release()

    def _engine(self, name: str, data_dir: str, control: TaskControl) -> WorkerRecogniser:
        if self._loaded is not None:
            key, engine = self._loaded
            if key == (name, data_dir) and not engine.broken:
                engine.check = control.check
                return engine
            engine.close()
            self._loaded = None
        from desktop_app.nlp.worker import WorkerRecogniser  # multiprocessing is slow to import

        engine = WorkerRecogniser(name, Path(data_dir) if data_dir else None, control.check)
        self._loaded = ((name, data_dir), engine)
        return engine

    def close(self) -> None:
        """End the engine's process."""
        if self._loaded is not None:
            self._loaded[1].close()
            self._loaded = None


class Jobs(QObject):
    """Starts the window's background tasks and announces what they changed."""

    imported = Signal(object)
    """An ImportReport."""
    exported = Signal(object, int)
    """The path written, and how many rows."""
    recognised = Signal(int)
    """How many articles were read."""

    def __init__(self, session: Session, runner: TaskRunner, settings: Settings) -> None:
        super().__init__(session)
        self._session = session
        self._runner = runner
        self._settings = settings
        self._engines = _Engines()
        self._finding: Task | None = None
        self._search = 0
        self._at_stake: list[Task] = []
        self._refused: set[tuple[str, str]] = set()
        self._closed = False

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
    ) -> Task:
        """Run work on a workspace of its own thread."""
        workspace = self._session.workspace

        def run(control: TaskControl) -> T:
            with workspace.again() as own:
                return work(own, control)

        return self._runner.start(
            run,
            on_done=on_done,
            on_error=on_error,
            on_progress=on_progress,
            key=key,
            stale=stale,
            title=title,
        )

    def find_articles(
        self,
        query: ArticleQuery,
        on_done: Callable[[list[int]], None],
        on_error: Callable[[UserError], None],
    ) -> None:
        """Look for the articles that a query asks for; a newer search takes the place of an older."""
        self.stop_finding()
        search = self._search
        self._finding = self._start(
            "",
            lambda ws, control: reading.matching_articles(ws, query, control),
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

    def fill_new_store(self) -> None:
        """Import the seed articles into a new store and recognise them."""
        self._start(self.tr("Bringing the first articles"), new_store.import_seeds, self._on_seeded)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
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
        name, data_dir = self._chosen_engine()

        def run(ws: Workspace, control: TaskControl) -> T:
            control.check()
            with self._engines.hold(name, data_dir, control) as engine:
                control.check()
                return work(ws, engine, control)

        return self._start(title, run, on_done, **options)

    def _chosen_engine(self) -> tuple[str, str]:
        name = self._settings.engine
        return with_expressions(name) if self._settings.expressions else name, self._settings.camel_data

    def recognise(self, article_ids: Sequence[int] | None = None) -> None:
        """Have the engine of the settings read these articles; None: all it has not read yet."""
        ids: list[int] = list(article_ids or ())
        told = 0

        def work(ws: Workspace, engine: Recogniser, control: TaskControl) -> Change:
            if article_ids is None:
                ids.extend(recognition.waiting_articles(ws, engine.version))
            return recognition.recognise_articles(ws, engine, ids, control=control)

        def on_progress(done: int, _total: int, _text: str) -> None:
            nonlocal told
            self._announce_read(ids[told:done])
            told = max(told, done)

        def on_done(change: Change) -> None:
            self._announce_read(sorted(change.articles))
            self.recognised.emit(len(change.articles))

        self._start_reading(self.tr("Recognising names"), work, on_done, on_progress=on_progress)

    def _announce_read(self, article_ids: Sequence[int]) -> None:
        if article_ids and not self._closed:
            self._session.changed.emit(
                Change(None, "recognise", articles=frozenset(article_ids), aspects=frozenset({"mentions"}))
            )

    def recognise_opened(self, article_id: int) -> None:
        """Read an article that was just opened, unless the present engine has read it already.

        An engine that is not ready is complained of once, not at each article.
        """
        chosen = self._chosen_engine()
        if self._closed or chosen in self._refused:
            return

        read: list[int] = []

        def work(ws: Workspace, engine: Recogniser, control: TaskControl) -> None:
            if reading.article(ws, article_id).recognised_by != engine.version:
                change = recognition.recognise_articles(ws, engine, [article_id], control=control)
                read.extend(change.articles)

        def on_error(error: UserError) -> None:
            if not isinstance(error, StoreError):
                self._refused.add(chosen)
            self._session.failed.emit(error)

        task = self._start_reading("", work, lambda _: None, key="opened", on_error=on_error)
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

        def on_done(change: Change) -> None:
            self._session.take(change)
            self.recognised.emit(1)

        self._start_reading(
            self.tr("Recognising names"),
            lambda ws, engine, _control: recognition.recognise_article(ws, engine, article_id),
            on_done,
        )

    def export(self, path: Path, options: exporting.ExportOptions) -> None:
        """Write tags to a file."""
        task = self._start(
            self.tr("Exporting"),
            lambda ws, control: exporting.export_to_path(ws, path, options, control),
            lambda count: self.exported.emit(path, count),
        )
        self._at_stake.append(task)

    def at_stake(self) -> list[str]:
        """The titles of running tasks that closing the window would end half done (recognition goes on by itself)."""
        self._at_stake = [task for task in self._at_stake if task.active]
        return [task.title for task in self._at_stake]
