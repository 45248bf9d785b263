"""How long the window can't answer while it imports and recognises articles in the background."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.ui.main_window import MainWindow
from tests.benchmarks import made_text
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Goal, Measure
from tests.benchmarks.window import open_window, rest

_ARTICLES = 2_000
_TICK_MS = 5
_LONGEST_S = 240
_PAUSE_MS = 600


class Ticks(QObject):
    """Notes the gaps between the ticks of a timer: what exceeds its interval is time the window could not answer."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.gaps: list[float] = []
        self.computed: list[float] = []
        """How long the GUI thread computed between ticks, which a busy machine doesn't change, in milliseconds."""
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        now = time.perf_counter()
        used = time.thread_time()
        self.gaps.append(max(0.0, (now - self._last) * 1000 - _TICK_MS))
        self.computed.append((used - self._used) * 1000)
        self._last, self._used = now, used

    def stop(self) -> list[float]:
        """End; the gaps beyond the interval in milliseconds, shortest first."""
        self._timer.stop()
        return sorted(self.gaps)


def measure(folder: Path) -> Iterator[Measure]:
    """Into a store of 20,000 articles, with the list and an article shown; beside the same window at rest."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        store = Path(shutil.copy(store_at(folder, 20_000), Path(scratch) / "news.sqlite"))
        file = Path(scratch) / "articles.jsonl"
        with file.open("w", encoding="utf-8") as stream:
            for title, passage in made_text.articles(_ARTICLES, seed=23):
                stream.write(json.dumps({"title": title, "text": passage.text}, ensure_ascii=False) + "\n")
        with open_window(store) as (app, window):
            resting = Ticks(app)
            rest(app, 4000)
            at_rest = resting.stop()
            working = Ticks(app)
            began = time.perf_counter()
            _import_and_recognise(app, window, file)
            took = time.perf_counter() - began
            at_work = working.stop()
    note = f"{_ARTICLES:,} articles imported and recognised in {took:.0f} s"
    for name, share in (("longest", 1.0), ("99th percentile", 0.99)):
        ours, idle = (gaps[min(len(gaps) - 1, int(len(gaps) * share))] for gaps in (at_work, at_rest))
        yield Measure(
            f"GUI thread block during bulk work, {name}",
            ours,
            "ms",
            idle,
            "the same window at rest, on the same busy machine",
            goal=Goal(50, of="value"),
            note=note,
        )


def blocks(
    app: QApplication, window: MainWindow, acts: Iterable[tuple[str, Callable[[], object]]]
) -> Iterator[Measure]:
    """For each act, named, the longest time that the window can't answer until no task of it runs any more."""
    resting = Ticks(app)
    rest(app, 3000)
    idle = resting.stop()[-1]
    for what, act in acts:
        working = Ticks(app)
        began = time.perf_counter()
        until_done(app, window, act)
        took = time.perf_counter() - began
        yield Measure(
            f"GUI thread block, longest: {what}",
            working.stop()[-1],
            "ms",
            idle,
            "the same window at rest, on the same busy machine",
            goal=Goal(50, of="value"),
            note=f"done in {took:.1f} s; at most {max(working.computed):.0f} ms of computing at a stretch",
        )


def until_done(app: QApplication, window: MainWindow, act: Callable[[], object]) -> None:
    """Do an act and wait until no task runs that it started."""
    loop = QEventLoop(app)

    def end_when_done() -> None:
        if not window.runner.tasks:
            loop.quit()

    def end_soon() -> None:
        QTimer.singleShot(_PAUSE_MS, end_when_done)

    window.runner.task_finished.connect(end_soon)
    QTimer.singleShot(_LONGEST_S * 1000, loop.quit)
    QTimer.singleShot(0, act)
    QTimer.singleShot(0, end_soon)
    loop.exec()
    window.runner.task_finished.disconnect(end_soon)


def _import_and_recognise(app: QApplication, window: MainWindow, file: Path) -> None:
    loop = QEventLoop(app)
    window.jobs.recognised.connect(lambda _count: QTimer.singleShot(500, loop.quit))
    QTimer.singleShot(_LONGEST_S * 1000, loop.quit)
    window.jobs.import_paths([file])
    loop.exec()
