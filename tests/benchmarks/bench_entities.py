"""What gathering and linking 23,000 names costs, and for how long the window can't answer meanwhile."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from desktop_app.core.entities import Referent
from desktop_app.services import entities, entity_linking, entity_view
from desktop_app.services.workspace import Workspace
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.bench_bulk import blocks
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Measure, alone, compared, seconds
from tests.benchmarks.window import open_window

_ARTICLES = 20_000
_NAMES = 23_000
_LINKED = 100
_RUNS = re.compile(r"\w+(?: \w+)+")
_WORD = re.compile(r"\w+")
_BY_SPELLING = (
    "SELECT m.label_id, m.entity_id, m.text, count(*), count(DISTINCT m.article_id), min(a.published_at), "
    "max(a.published_at) FROM mentions m JOIN articles a ON a.id = m.article_id "
    "WHERE m.status <> 'rejected' AND a.deleted = 0 GROUP BY m.label_id, m.entity_id, m.text"
)


def measure(folder: Path) -> Iterator[Measure]:
    """Looking without a window; then the window of entities opened, names linked in it and that taken back."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        store = Path(shutil.copy(store_at(folder, _ARTICLES, 40), Path(scratch) / "news.sqlite"))
        with Workspace.open(store, "bench") as ws:
            tags = name_many(ws)
            found = entity_view.referents(ws)
            note = f"of {tags:,} tags"
            yield compared(
                f"gather {len(found):,} names",
                lambda: seconds(lambda: entity_view.referents(ws)),
                lambda: seconds(lambda: _group(store)),
                than="sqlite3 counting the tags, articles and dates of each spelling",
                rounds=3,
                note=note,
            )
            took = [seconds(lambda: entity_linking.suggestions(ws, found)) * 1000 for _ in range(3)]
            count = len(entity_linking.suggestions(ws, found))
            yield alone("suggest which are the same", took, unit="ms", note=f"{count:,} suggestions")
        with open_window(store) as (app, window):
            yield from blocks(app, window, _acts(window, found))


def _some_words(run: re.Match[str], random: Random) -> tuple[int, int]:
    """Where two to six neighbouring words of a run of words stand."""
    words = list(_WORD.finditer(run[0]))
    count = min(len(words), random.randint(2, 6))
    first = random.randrange(len(words) - count + 1)
    return run.start() + words[first].start(), run.start() + words[first + count - 1].end()


def name_many(ws: Workspace) -> int:
    """Tag words as names until there are so many of them; returns how many tags the store has."""
    random, known = Random(5), set[str]()
    (label,) = ws.store.execute("SELECT id FROM labels WHERE name = 'PERS'").fetchone()
    texts = ws.store.execute("SELECT article_id, text FROM article_texts ORDER BY article_id").fetchall()
    rows = []
    for article_id, text in texts:
        runs = list(_RUNS.finditer(text))
        for run in random.sample(runs, min(3, len(runs))):
            start, end = _some_words(run, random)
            if len(known) < _NAMES or text[start:end] in known:
                known.add(text[start:end])
                rows.append((article_id, start, end, text[start:end], label))
    with ws.store.transaction():
        ws.store.execute_many(
            'INSERT INTO mentions (article_id, start, "end", text, label_id, status, origin, created_at, updated_at) '
            "VALUES (?, ?, ?, ?, ?, 'accepted', 'human', '2026-01-01T08:00:00Z', '2026-01-01T08:00:00Z')",
            rows,
        )
    return int(ws.store.execute("SELECT count(*) FROM mentions").fetchone()[0])


def _group(store: Path) -> None:
    connection = sqlite3.connect(store)
    connection.execute(_BY_SPELLING).fetchall()
    connection.close()


def _acts(window: MainWindow, found: tuple[Referent, ...]) -> Iterator[tuple[str, Callable[[], object]]]:
    desk, session = window.companions.entities, window._session
    label_id = min(referent.label_id for referent in found)
    named = [referent for referent in found if referent.label_id == label_id][: _LINKED + 1]
    first, *others = [referent.forms[0].ref for referent in named]
    tags = sum(referent.n_tags for referent in named[1:])
    yield f"open the window of {len(found):,} names", desk.show
    yield (
        f"link {len(others):,} names of {tags:,} tags",
        lambda: desk._queue.do(lambda ws, control: entities.link(ws, others, first, control)),
    )
    yield "undo of that", session.undo
