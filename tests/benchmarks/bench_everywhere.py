"""What finding a name in 20,000 articles and tagging it in 500 of them costs, and the window's blocks meanwhile."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtGui import QTextCursor

from desktop_app.services import everywhere, reading
from desktop_app.services.everywhere import Deed, Occurrence
from desktop_app.services.undoing import undo
from desktop_app.services.workspace import Workspace
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.bench_bulk import blocks
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Measure, compared, seconds
from tests.benchmarks.window import open_window

_ARTICLES = 20_000
_TAGGED = 500
_NOWHERE = "زرقوفليطة"
_ROUNDS = 3


def measure(folder: Path) -> Iterator[Measure]:
    """Finding and tagging without a window; then tagging and its undo in it."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        store = Path(shutil.copy(store_at(folder, _ARTICLES, 40), Path(scratch) / "news.sqlite"))
        with Workspace.open(store, "bench") as ws:
            word = _word(ws)
            found = everywhere.find(ws, [word])
            chosen = _in_articles(found, _TAGGED)
            yield compared(
                f"find a name in {_ARTICLES:,} articles",
                lambda: seconds(lambda: everywhere.find(ws, [word])),
                lambda: seconds(lambda: _find_plainly(store, word)),
                than="str.find in the texts that sqlite3 reads",
                rounds=_ROUNDS,
                note=f"{len(found):,} places, with what is tagged at each",
            )
            yield compared(
                "find a name that stands in none of them",
                lambda: seconds(lambda: everywhere.find(ws, [_NOWHERE])),
                lambda: seconds(lambda: _find_plainly(store, _NOWHERE)),
                than="the same as in the row before",
                rounds=_ROUNDS,
            )
            yield _tagging(ws, store, chosen)
            yield _undoing(ws, store, chosen)
        with open_window(store) as (app, window):
            yield from blocks(app, window, _acts(window, word, chosen))


def _word(ws: Workspace) -> str:
    """A word of three letters or more that stands in about a tenth of the articles."""
    words = Counter[str]()
    for (text,) in ws.store.execute("SELECT text FROM article_texts LIMIT 500"):
        words.update(set(re.findall(r"[^\W\d]{3,}", text)))
    return min(words, key=lambda word: (abs(words[word] - 50), word))


def _in_articles(found: Sequence[Occurrence], count: int) -> list[Occurrence]:
    """The places of the first articles."""
    ids = set(list(dict.fromkeys(place.article_id for place in found))[:count])
    return [place for place in found if place.article_id in ids]


def _find_plainly(store: Path, word: str) -> list[tuple[int, int]]:
    connection = sqlite3.connect(store)
    places = []
    for article_id, text in connection.execute("SELECT article_id, text FROM article_texts"):
        at = text.find(word)
        while at >= 0:
            places.append((article_id, at))
            at = text.find(word, at + 1)
    connection.close()
    return places


def _label_id(ws: Workspace) -> int:
    return next(label.id for label in reading.all_labels(ws) if label.name == "MISC")


def _rows(ws: Workspace, chosen: Sequence[Occurrence]) -> list[tuple[object, ...]]:
    at, label = "2026-01-01T08:00:00Z", _label_id(ws)
    return [
        (p.article_id, p.start, p.end, p.context[p.at : p.at + p.length], label, "bench", at, at)
        for p in chosen
    ]


def _insert_plainly(store: Path, rows: list[tuple[object, ...]]) -> float:
    """Seconds to insert tags with sqlite3 in one transaction; they are taken out again uncounted."""
    connection = sqlite3.connect(store, isolation_level=None)
    connection.execute("PRAGMA synchronous = NORMAL")
    (last,) = connection.execute("SELECT max(id) FROM mentions").fetchone()

    def insert() -> None:
        connection.execute("BEGIN")
        connection.executemany(
            'INSERT INTO mentions (article_id, start, "end", text, label_id, status, origin, annotator, created_at, '
            "updated_at) VALUES (?, ?, ?, ?, ?, 'accepted', 'human', ?, ?, ?)",
            rows,
        )
        connection.execute("COMMIT")

    took = seconds(insert)
    connection.execute("DELETE FROM mentions WHERE id > ?", (last,))
    connection.close()
    return took


def _tagging(ws: Workspace, store: Path, chosen: Sequence[Occurrence]) -> Measure:
    def tag() -> float:
        took = seconds(lambda: everywhere.apply(ws, chosen, Deed.TAG, _label_id(ws)))
        undo(ws, _last_change(ws))
        return took

    return compared(
        f"tag a name in {_TAGGED} articles",
        tag,
        lambda: _insert_plainly(store, _rows(ws, chosen)),
        than="sqlite3 inserting the same tags in one transaction",
        rounds=_ROUNDS,
        note=f"{len(chosen):,} places; with its history, and pauses for others who write",
    )


def _undoing(ws: Workspace, store: Path, chosen: Sequence[Occurrence]) -> Measure:
    def take_back() -> float:
        everywhere.apply(ws, chosen, Deed.TAG, _label_id(ws))
        change_id = _last_change(ws)
        return seconds(lambda: undo(ws, change_id))

    return compared(
        "undo of that",
        take_back,
        lambda: _insert_plainly(store, _rows(ws, chosen)),
        than="the same as in the row before",
        rounds=_ROUNDS,
    )


def _last_change(ws: Workspace) -> int:
    return int(ws.store.execute("SELECT max(id) FROM changes").fetchone()[0])


def _acts(
    window: MainWindow, word: str, chosen: Sequence[Occurrence]
) -> Iterator[tuple[str, Callable[[], object]]]:
    session, label_id = window._session, _label_id(window._session.workspace)

    def select_and_look() -> None:
        window.desk.open(chosen[0].article_id)
        cursor, to_utf16 = window.view.textCursor(), window.view.offsets().to_utf16
        cursor.setPosition(to_utf16(chosen[0].start))
        cursor.setPosition(to_utf16(chosen[0].end), QTextCursor.MoveMode.KeepAnchor)
        window.view.setTextCursor(cursor)
        window.companions.everywhere.show()

    def tag() -> None:
        if window.companions.everywhere.dialog is not None:
            window.companions.everywhere.dialog.reject()
        window.jobs.act("tag", lambda ws, control: everywhere.apply(ws, chosen, Deed.TAG, label_id, control))

    yield f"find “{word}” everywhere and show the places", select_and_look
    yield f"tag it in {_TAGGED} articles", tag
    yield "undo of that", session.undo
    yield "redo of that", session.redo
