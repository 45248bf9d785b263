"""Having a recogniser suggest mentions for articles."""

from __future__ import annotations

import math
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.core.control import Control, Unattended
from desktop_app.core.model import Change, Label, Suggestion
from desktop_app.errors import QT_TRANSLATE_NOOP, Cancelled, UserError
from desktop_app.formats.label_table import read_labels
from desktop_app.nlp.confidence import confident, reading_mark
from desktop_app.nlp.engine import Recogniser, recognise_dated
from desktop_app.nlp.known_names import ENGINE as KNOWN_NAMES
from desktop_app.nlp.known_names import KnownNames
from desktop_app.nlp.registry import finds_expressions, load_engine, parts_of
from desktop_app.paths import resource_path
from desktop_app.services.workspace import Workspace
from desktop_app.storage import articles, labels, mentions
from desktop_app.storage.history import Batches, Recorder, recording

NO_NAMES = KnownNames()
_NAMES_SECONDS = 3.0
"""So long a run over many articles goes on with the names as they were, before it asks for them again."""
_WAITING = "deleted = 0 AND recognised_by IS NOT ?"


def recognise_article(
    ws: Workspace,
    recogniser: Recogniser,
    article_id: int,
    *,
    threshold: float = 0.0,
    names: KnownNames = NO_NAMES,
) -> Change:
    """Suggest mentions for one article on the analyst's command: an act that can be undone.

    `names` are the store's own (`learned_names.known_names`), laid over what the recogniser finds.
    """
    text = articles.text(ws.store, article_id)
    suggestions = recognise_dated(recogniser, text, published_on(ws, article_id))
    _prepare_labels(ws, recogniser.version)
    title = articles.get(ws.store, article_id).title
    with recording(ws.store, "recognise", ws.annotator, title=title, engine=recogniser.version) as recorder:
        reading = _Reading(recogniser.version, threshold, names, keep_images=True)
        _store(ws, recorder, reading, article_id, text, suggestions)
        return recorder.change()


def waiting_articles(ws: Workspace, version: str, threshold: float = 0.0) -> list[int]:
    """The articles that this version of an engine has not read yet, held to this threshold."""
    mark = reading_mark(version, threshold)
    rows = ws.store.execute(f"SELECT id FROM articles WHERE {_WAITING} ORDER BY id", (mark,))
    return [row[0] for row in rows]


def count_waiting(ws: Workspace, version: str, threshold: float = 0.0) -> int:
    """How many `waiting_articles` there are."""
    mark = reading_mark(version, threshold)
    row = ws.store.execute(f"SELECT count(*) FROM articles WHERE {_WAITING}", (mark,)).fetchone()
    return int(row[0])


def is_waiting(ws: Workspace, article_id: int, version: str, threshold: float = 0.0) -> bool:
    """Whether an article is one of `waiting_articles`."""
    return articles.get(ws.store, article_id).recognised_by != reading_mark(version, threshold)


class _NamesAsTheyAre:
    """The names of a store, asked for anew now and then as a run goes on."""

    def __init__(self, names: KnownNames | Callable[[], KnownNames]) -> None:
        self._ask = names if callable(names) else None
        self._names = NO_NAMES if callable(names) else names
        self._good_until = -math.inf

    def now(self) -> KnownNames:
        """What is known by now, or was a few seconds ago."""
        if self._ask is not None and time.monotonic() >= self._good_until:
            self._names = self._ask()
            self._good_until = time.monotonic() + _NAMES_SECONDS
        return self._names


@dataclass(frozen=True, slots=True)
class _Reading:
    """Who reads, what is too weak to be kept, which names are known, and whether each row can be undone by itself."""

    version: str
    threshold: float
    names: KnownNames
    keep_images: bool


def recognise_articles(
    ws: Workspace,
    recogniser: Recogniser,
    article_ids: Sequence[int],
    *,
    threshold: float = 0.0,
    names: KnownNames | Callable[[], KnownNames] = NO_NAMES,
    jobs: int = 1,
    data_dir: Path | None = None,
    control: Control | None = None,
) -> Change:
    """Suggest mentions for many articles, each in a transaction of its own; names under the threshold are left out.

    `names` are as in `recognise_article`, or a function that tells them, which is asked again as the run goes on.
    With `jobs` above 1 that many processes read the texts, each with an engine of its own. Work that is
    cancelled keeps what it did; `waiting_articles` tells what is left. Raises UserError when the store
    fails or a process dies; what was done before stays.
    """
    control = control or Unattended()
    _prepare_labels(ws, recogniser.version)
    known = _NamesAsTheyAre(names)
    batches = Batches(ws.store, "recognise", ws.annotator)
    done = 0
    try:
        for article_id, text, suggestions in _read(ws, recogniser, article_ids, jobs, data_dir):
            reading = _Reading(recogniser.version, threshold, known.now(), keep_images=False)
            with batches.step() as recorder:
                _store(ws, recorder, reading, article_id, text, suggestions)
                recorder.params.update(engine=recogniser.version, count=str(done + 1))
            done += 1
            control.progress(done, len(article_ids))
            control.check()
    except Cancelled:
        pass
    return batches.recorder.change()


def _read(
    ws: Workspace, recogniser: Recogniser, article_ids: Sequence[int], jobs: int, data_dir: Path | None
) -> Iterator[tuple[int, str, list[Suggestion]]]:
    texts = (
        (article_id, articles.text(ws.store, article_id), published_on(ws, article_id))
        for article_id in article_ids
    )
    if jobs <= 1 or len(article_ids) <= 1:
        for article_id, text, published in texts:
            yield article_id, text, recognise_dated(recogniser, text, published)
        return
    # Slow to import, and the window, which has a process of its own for this, never gets here.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_start_worker, initargs=(recogniser.name, data_dir)
    )
    try:
        with _children_deaf_to_ctrl_c():
            for _ in range(jobs):
                pool.submit(int)  # Each starts a process, as none is idle yet.
        for window in _windows(texts, jobs * 8):
            results = pool.map(_recognise_in_worker, [(text, published) for _, text, published in window])
            for (article_id, text, _), suggestions in zip(window, results, strict=True):
                yield article_id, text, suggestions
    except BrokenProcessPool as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "UserError",
                "A process that reads articles died, perhaps for want of memory. "
                "What was done is kept; try again with fewer processes.",
            )
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _windows(
    items: Iterable[tuple[int, str, date | None]], size: int
) -> Iterator[list[tuple[int, str, date | None]]]:
    window: list[tuple[int, str, date | None]] = []
    for item in items:
        window.append(item)
        if len(window) == size:
            yield window
            window = []
    if window:
        yield window


_worker_engine: Recogniser | None = None


@contextmanager
def _children_deaf_to_ctrl_c() -> Iterator[None]:
    """Ctrl+C reaches every process of a terminal; processes started meanwhile inherit that they don't hear it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # Starting it would lift the block.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start_worker(name: str, data_dir: Path | None) -> None:
    """Ctrl+C reaches every process of a terminal; the one that started the others ends them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    global _worker_engine
    _worker_engine = load_engine(name, data_dir=data_dir)


def _recognise_in_worker(task: tuple[str, date | None]) -> list[Suggestion]:
    assert _worker_engine is not None
    return recognise_dated(_worker_engine, *task)


def _store(
    ws: Workspace,
    recorder: Recorder,
    reading: _Reading,
    article_id: int,
    text: str,
    suggestions: list[Suggestion],
) -> None:
    suggestions = confident(suggestions, reading.threshold)
    if reading.names:
        closed = mentions.closed_places(mentions.decided(ws.store, article_id))
        suggestions = reading.names.corrected(text, suggestions, closed, labels.ids_by_name(ws.store))
    label_ids = _label_ids(ws, recorder, {s.label for s in suggestions})
    added = 0
    for engine in parts_of(reading.version):
        new, _ = mentions.replace_suggestions(
            ws.store,
            recorder,
            article_id,
            text,
            [s for s in suggestions if _is_of(s, engine)],
            engine=engine,
            label_ids=label_ids,
            keep_images=reading.keep_images,
            replaces=_predecessors(engine),
            writes_notes=finds_expressions(engine),
        )
        added += new
    recorder.touch("articles", article_id, article_id)
    recorder.aspects.add("mentions")
    recorder.update(
        "articles", article_id, {"recognised_by": reading_mark(reading.version, reading.threshold)}
    )
    if reading.keep_images:
        recorder.params["count"] = str(added)


def _is_of(suggestion: Suggestion, engine: str) -> bool:
    """Whether a suggestion is part of an engine's reading; known names are of the reading of names."""
    if suggestion.engine == KNOWN_NAMES:
        return not finds_expressions(engine)
    return suggestion.engine in (engine, None)


def _predecessors(engine: str) -> Callable[[str | None], bool]:
    """Whose suggestions an engine's take the place of: of names or of expressions, as its own are."""
    return lambda other: finds_expressions(other or "") is finds_expressions(engine)


def published_on(ws: Workspace, article_id: int) -> date | None:
    """The day an article was published, as far as it is known."""
    row = ws.store.execute("SELECT published_at FROM articles WHERE id = ?", (article_id,)).fetchone()
    try:
        return date.fromisoformat(row[0][:10]) if row and row[0] else None
    except ValueError:
        return None


def _prepare_labels(ws: Workspace, version: str) -> None:
    """Give the codebook the labels of expressions before they are needed: undoing a reading leaves them there."""
    if not any(map(finds_expressions, parts_of(version))):
        return
    known = labels.all_labels(ws.store)
    names, keys = {label.name for label in known}, {label.key for label in known}
    seeds = read_labels(resource_path("labels", "expressions.csv"))
    missing = [seed for seed in seeds if seed.name not in names]
    if not missing:
        return
    with recording(ws.store, "prepare", None) as recorder:
        for position, seed in enumerate(missing, len(known)):
            key = None if seed.key in keys else seed.key
            about = f"{seed.description_ar}\n{seed.description_en}"
            label = Label(0, seed.name, seed.name_ar, seed.name_en, seed.color, key, about, None, position)
            labels.add(recorder, label)


def _label_ids(ws: Workspace, recorder: Recorder, names: set[str]) -> dict[str, int]:
    """The labels by name; one that an engine knows and the codebook lacks is added."""
    known = {label.name: label.id for label in labels.all_labels(ws.store)}
    for name in sorted(names - set(known)):
        known[name] = labels.add(recorder, Label(0, name, name, name, "#5c677d", None, "", None, len(known)))
    return known
