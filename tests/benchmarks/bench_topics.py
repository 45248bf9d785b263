"""What work on 20,000 articles' topics and labels costs, and for how long the window can't answer meanwhile."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.services import codebook, reading, topic_learning, topic_suggestions, topics
from desktop_app.services.workspace import Workspace
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.bench_bulk import Ticks
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Goal, Measure, alone, seconds
from tests.benchmarks.window import open_window, rest

_ARTICLES = 20_000
_DECIDED = 3_000
_LONGEST_S = 240


def measure(folder: Path) -> Iterator[Measure]:
    """Suggesting without a window; then a topic for all articles, learning and merging in it."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        store = Path(shutil.copy(store_at(folder, _ARTICLES), Path(scratch) / "news.sqlite"))
        with Workspace.open(store, "bench") as ws:
            yield _suggesting(ws)
            _decide(ws)
        with open_window(store) as (app, window):
            resting = Ticks(app)
            rest(app, 3000)
            idle = resting.stop()[-1]
            for what, act in _acts(window):
                working = Ticks(app)
                began = time.perf_counter()
                _run(app, window, act)
                took = time.perf_counter() - began
                yield Measure(
                    f"GUI thread block, longest: {what}",
                    working.stop()[-1],
                    "ms",
                    idle,
                    "the same window at rest, on the same busy machine",
                    goal=Goal(50, of="value"),
                    note=f"done in {took:.1f} s",
                )


def _suggesting(ws: Workspace) -> Measure:
    by = topic_suggestions.suggester(ws)
    times = [
        seconds(lambda article_id=article_id: topic_suggestions.suggest(ws, article_id, by)) * 1000  # type: ignore[misc]
        for article_id in range(1, 201)
    ]
    return alone("suggest topics for an article", times, unit="ms", note="in the background")


def _decide(ws: Workspace) -> None:
    every = reading.all_topics(ws)
    for number, topic in enumerate(every[20:26]):
        topics.add(ws, range(1 + number, _DECIDED + 1, 6), topic.id)


def _acts(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    ws = window._session.workspace
    topic = reading.all_topics(ws)[40]

    def all_at_once() -> None:
        window.desk.list_panel.view.selectAll()
        window.topic_acts.of_selected()
        assert window.topic_acts.dialog is not None
        window.topic_acts.dialog.topic_added.emit(topic.id)

    def merge() -> None:
        labels = {label.name: label.id for label in reading.all_labels(ws)}
        window.jobs.act(
            "merge", lambda own, control: codebook.merge(own, labels["LOC"], labels["MISC"], control)
        )

    yield f"one topic for {_ARTICLES:,} articles", all_at_once
    yield (
        f"learn from {_DECIDED:,} articles",
        lambda: window.jobs.in_background(topic_learning.learn, lambda _learned: None),
    )
    count = codebook.tag_counts(ws)[next(x.id for x in reading.all_labels(ws) if x.name == "LOC")]
    yield f"merge a label with {count:,} tags", merge


def _run(app: QApplication, window: MainWindow, act: Callable[[], object]) -> None:
    loop = QEventLoop(app)

    def end_when_done() -> None:
        if not window.runner.tasks:
            loop.quit()

    window.runner.task_finished.connect(lambda _task: QTimer.singleShot(300, end_when_done))
    QTimer.singleShot(_LONGEST_S * 1000, loop.quit)
    QTimer.singleShot(0, act)
    loop.exec()
