"""The review queue over 20,000 articles in which 800,000 suggestions wait."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.model import Change
from desktop_app.core.review import Decision, QueueOrder, QueueScope
from desktop_app.nlp.registry import load_engine
from desktop_app.services import recognition, reviewing
from desktop_app.services.workspace import Workspace
from desktop_app.storage import undoing
from desktop_app.storage.history import recording
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.review.window import ReviewWindow
from tests.benchmarks.bench_bulk import Ticks
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Goal, Measure, alone, compared, seconds
from tests.benchmarks.window import open_window, rest, until_painted

_ARTICLES, _MENTIONS_EACH, _WAITING = 20_000, 40, 800_000
_THRESHOLD, _HIGH_THRESHOLD = 0.3, 0.9
_BLOCK, _FRAME = Goal(50, of="value"), Goal(16, of="value")
_LONGEST_MS = 60_000
_READ = 200
_NAME, _NAME_PLACES = "هيئة الرقابة العامة", 10_000
_PAGE_SQL = (
    "SELECT m.id, m.text, m.score, a.title, t.text FROM mentions m JOIN articles a ON a.id = m.article_id "
    "JOIN article_texts t ON t.article_id = a.id WHERE m.status = 'suggested' ORDER BY m.id LIMIT 200"
)
_TABLE_SQL = "SELECT count(*) FROM mentions NOT INDEXED WHERE status = 'suggested' AND score >= 0.9"


class Work(Ticks):
    """Notes besides how much the GUI thread computed between two ticks, which other programs don't lengthen."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.computed: list[float] = []
        self._before = time.thread_time()

    def _tick(self) -> None:
        super()._tick()
        now = time.thread_time()
        self.computed.append((now - self._before) * 1000)
        self._before = now

    def longest(self, what: str) -> Measure:
        """End; the longest gap, and in the note the longest computing."""
        note = (
            f"computing {max(self.computed):.0f} ms at most; the rest waited for a processor or for the store"
        )
        return alone(what, self.stop()[-1:], unit="ms", goal=_BLOCK, note=note)


def measure(folder: Path) -> Iterator[Measure]:
    """First without a window, then in it."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        path = Path(shutil.copy(store_at(folder, _ARTICLES, _MENTIONS_EACH), Path(scratch) / "news.sqlite"))
        _let_wait(path)
        yield from _indexes(path)
        with Workspace.open(path, "bench") as workspace:
            yield from _pages(workspace, path)
        with open_window(path) as (app, window):
            yield from _in_window(app, window)


def _let_wait(path: Path) -> None:
    """Have every tag of the store wait, with a score, and words besides, until there are 800,000 of many names."""
    random = Random(29)
    db = sqlite3.connect(path)
    db.create_function("score", 0, lambda: round(max(_THRESHOLD, random.random() ** 0.4), 3))
    db.execute("UPDATE mentions SET status = 'suggested', score = score()")
    (there,) = db.execute("SELECT count(*) FROM mentions").fetchone()
    labels = [row[0] for row in db.execute("SELECT id FROM labels")]
    each, named, rows = -(-(_WAITING - there) // _ARTICLES), 0, []
    for article_id, text in db.execute("SELECT article_id, text FROM article_texts").fetchall():
        spans = [found.span() for found in re.finditer(r"\w{4,}", text)]
        for start, end in random.sample(spans, min(each, len(spans))):
            name = text[start:end] + (str(random.randrange(60)) if random.random() < 0.5 else "")
            if named < _NAME_PLACES and random.random() < 0.1:
                name, named = _NAME, named + 1
            rows.append(
                (article_id, start, end, name, 3 if name == _NAME else random.choice(labels), random.random())
            )
    db.executemany(
        'INSERT INTO mentions (article_id, start, "end", text, label_id, status, origin, engine, score, created_at, '
        "updated_at) VALUES (?, ?, ?, ?, ?, 'suggested', 'model', 'builtin-2', max(0.3, ?), '', '')",
        rows,
    )
    db.commit()
    db.close()


def _indexes(path: Path) -> Iterator[Measure]:
    """What the two indexes of the queue cost where suggestions come from."""
    engine = load_engine("builtin")
    with Workspace.open(path, "bench") as ws:
        sql = dict(
            ws.store.execute(
                "SELECT name, sql FROM sqlite_master WHERE name LIKE 'mentions_waiting_%'"
            ).fetchall()
        )
        ids = [row[0] for row in ws.store.execute("SELECT id FROM articles ORDER BY id LIMIT ?", (_READ,))]

        def read() -> float:
            for id_ in ids:
                ws.store.execute("DELETE FROM mentions WHERE article_id = ?", (id_,))
            return seconds(partial(recognition.recognise_articles, ws, engine, ids))

        def without() -> float:
            for name in sql:
                ws.store.execute(f"DROP INDEX {name}")
            took = read()
            for statement in sql.values():
                ws.store.execute(statement)
            return took

        read()
        yield compared(
            f"recognise {_READ} articles, with the indexes of the queue",
            read,
            without,
            than="the same without these indexes",
            rounds=5,
        )


def _pages(workspace: Workspace, path: Path) -> Iterator[Measure]:
    plain = sqlite3.connect(path)
    scope = QueueScope(_THRESHOLD)
    for order in QueueOrder:
        yield compared(
            f"first page of the queue, {order.value}",
            partial(seconds, partial(reviewing.first_page, workspace, order, scope)),
            partial(seconds, lambda: plain.execute(_PAGE_SQL).fetchall()),
            than="the first 200 suggestions in no order, with title and text, by sqlite3",
            rounds=5,
            note="in the background; by name all quotes are counted and compared first"
            if order is QueueOrder.NAME
            else "in the background",
        )
    took = [1000 * seconds(partial(reviewing.progress, workspace, _THRESHOLD)) for _ in range(5)]
    yield alone("progress of the collection", took, unit="ms", goal=_BLOCK)
    high = QueueScope(_HIGH_THRESHOLD)
    one = QueueScope(_HIGH_THRESHOLD, (_ARTICLES // 2,))
    for what, look in (
        ("count what waits of one article", partial(reviewing.count_waiting, workspace, one)),
        ("count all that wait", partial(reviewing.count_waiting, workspace, high)),
        ("first page, weakest", partial(reviewing.first_page, workspace, QueueOrder.WEAKEST, high)),
    ):
        yield compared(
            f"{what}, most being under the threshold",
            partial(seconds, look),
            partial(seconds, lambda: plain.execute(_TABLE_SQL).fetchone()),
            than="reading the table of tags once, by sqlite3",
            rounds=5,
        )

    def decide(way: Callable[[Workspace, list[int]], Change]) -> float:
        ids, changes = reviewing.ids_of_name(workspace, _NAME, 3, scope), []
        took = seconds(lambda: changes.append(way(workspace, ids)))
        undoing.undo(workspace.store, changes[0].id or 0, None)
        return took

    def ours(ws: Workspace, ids: list[int]) -> Change:
        return reviewing.decide_all(ws, _NAME, ids, Decision.ACCEPT)

    def by_one(ws: Workspace, ids: list[int]) -> Change:
        with recording(ws.store, "accept", "bench") as recorder:
            for id_ in ids:
                recorder.update("mentions", id_, {"status": "accepted"})
            return recorder.change()

    yield compared(
        f"accept a name that waits {_NAME_PLACES:,} times",
        partial(decide, ours),
        partial(decide, by_one),
        than="one row after the other in one transaction, with the history",
        rounds=3,
        note="ours in steps of 500 with pauses between them",
    )
    plain.close()


def _in_window(app: QApplication, window: MainWindow) -> Iterator[Measure]:
    for order in QueueOrder:
        window.preferences.choose("review_order", order.value)
        work = Work(app)
        queue = _opened(app, window, order)
        rest(app, 400)
        yield work.longest(f"GUI thread block while the queue opens, {order.value}")
        queue.close()
    queue = _opened(app, window, QueueOrder.WEAKEST)
    rest(app, 500)
    yield _decisions(app, queue)
    yield _name(app, window)
    queue.close()


def _opened(app: QApplication, window: MainWindow, order: QueueOrder) -> ReviewWindow:
    if window.companions.review.window is not None:
        window.companions.review.window.controls.set_order(order)
    window.companions.review.show()
    queue = window.companions.review.window
    assert queue is not None
    _until(app, lambda: queue.rows.current_row() is not None)
    return queue


def _decisions(app: QApplication, queue: ReviewWindow) -> Measure:
    queue.rows.setFocus()
    took = []
    for _ in range(25):
        rest(app, 250)
        press = partial(QTest.keyClick, queue.rows, Qt.Key.Key_Return)
        took.append(1000 * until_painted(app, queue.rows.viewport(), press))
    return alone("accept and go to the next, key press to painted", took, unit="ms", goal=_BLOCK)


def _name(app: QApplication, window: MainWindow) -> Measure:
    desk, stack = window.companions.review, window._session.undo_stack
    scope = QueueScope(_THRESHOLD)
    ids = reviewing.ids_of_name(window._session.workspace, _NAME, 3, scope)
    row = reviewing.rows(window._session.workspace, ids[:1])[0]
    before, work = stack.count(), Work(app)
    desk._confirmed = lambda *_args: True  # type: ignore[method-assign]
    desk._decide_name(row, Decision.ACCEPT, None)
    _until(app, lambda: stack.count() > before)
    rest(app, 500)
    return work.longest(f"GUI thread block while {len(ids):,} of a name are accepted")


def _until(app: QApplication, done: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    loop = QEventLoop(app)
    look = QTimer(interval=5)
    look.timeout.connect(lambda: loop.quit() if done() else None)
    look.start()
    QTimer.singleShot(_LONGEST_MS, loop.quit)
    loop.exec()
    look.stop()
    if not done():
        raise TimeoutError("the window did not get there")
