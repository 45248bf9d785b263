"""What training on 200 reviewed articles costs, beside reading them once, and for how long the window can't answer."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop_app.core.control import Unattended
from desktop_app.nlp.registry import load_engine
from desktop_app.services import details, reading, reviewed_training
from desktop_app.services.workspace import Workspace
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.bench_bulk import blocks
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Measure, alone, of_pairs, seconds
from tests.benchmarks.window import open_window

_ARTICLES = 20_000
_REVIEWED = 200


def measure(folder: Path) -> Iterator[Measure]:
    """Counting among 20,000 articles and training without a window; then the dialog opened in it."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        store = Path(shutil.copy(store_at(folder, _ARTICLES, 40), Path(scratch) / "news.sqlite"))
        with Workspace.open(store, "bench") as ws:
            ids = list(reading.article_ids(ws))[:_REVIEWED]
            details.set_reviewed(ws, ids, True)
            yield alone(
                f"count the reviewed of {_ARTICLES:,} articles",
                [seconds(lambda: reviewed_training.count_reviewed(ws)) * 1000 for _ in range(5)],
                unit="ms",
                note="in the background",
            )
            engine = load_engine("builtin")
            texts = [reading.text(ws, article_id) for article_id in ids]
            for text in texts[:20]:
                engine.recognise(text)
            read = seconds(lambda: [engine.recognise(text) for text in texts])
            trained = seconds(lambda: reviewed_training.train(ws, Unattended()))
            yield of_pairs(
                f"train on {_REVIEWED} reviewed articles",
                [(trained, read)],
                than="reading them once",
                unit="s",
            )
        with open_window(store) as (app, window):
            yield from blocks(app, window, _acts(window))


def _acts(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "open the dialog for training", window.companions.training.show
