"""What work on 20,000 articles' topics and labels costs, and for how long the window can't answer meanwhile."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop_app.services import codebook, reading, topic_learning, topic_suggestions, topics
from desktop_app.services.workspace import Workspace
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.bench_bulk import blocks
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Measure, alone, seconds
from tests.benchmarks.window import open_window

_ARTICLES = 20_000
_DECIDED = 3_000


def measure(folder: Path) -> Iterator[Measure]:
    """Suggesting without a window; then a topic for all articles, learning and merging in it."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        store = Path(shutil.copy(store_at(folder, _ARTICLES, 40), Path(scratch) / "news.sqlite"))
        with Workspace.open(store, "bench") as ws:
            yield _suggesting(ws)
            _decide(ws)
        with open_window(store) as (app, window):
            yield from blocks(app, window, _acts(window))


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

    session = window._session
    yield f"one topic for {_ARTICLES:,} articles", all_at_once
    yield "undo of that", session.undo
    yield "redo of that", session.redo
    yield (
        f"learn from {_DECIDED:,} articles",
        lambda: window.jobs.in_background(topic_learning.learn, lambda _learned: None),
    )
    count = codebook.tag_counts(ws)[next(x.id for x in reading.all_labels(ws) if x.name == "LOC")]
    yield f"merge a label with {count:,} tags", merge
    yield "undo of that merge", session.undo
