"""How long a concordance of frequent words takes, and how long the window can't answer while it comes and is sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from desktop_app.core.concordance import Line, Order
from desktop_app.services import concordance
from desktop_app.services.concordance import MOST_LINES, Words
from desktop_app.services.workspace import Workspace
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.bench_bulk import blocks
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Measure, compared, seconds
from tests.benchmarks.window import open_window

_WORD = "ملحوظا"
_ROUNDS = 5
_A_SCREEN = 30


def measure(folder: Path) -> Iterator[Measure]:
    """In a store of 20,000 articles with 800,000 mentions; the word stands in most of them, over 20,000 times."""
    store = store_at(folder, 20_000, 40)
    with Workspace.open(store, "bench") as ws:
        lines = _find(ws, 10**9)
        than = "str.find of the word in the same texts, read from the same store one by one"
        note = f"{len(lines):,} lines"
        yield compared(
            "concordance of a frequent word, whole",
            lambda: seconds(lambda: _find(ws, 10**9)),
            lambda: seconds(lambda: _plainly_found(ws)),
            than=than,
            rounds=_ROUNDS,
            note=note,
        )
        yield compared(
            "concordance of a frequent word, first screen",
            lambda: seconds(lambda: _find(ws, _A_SCREEN)),
            lambda: seconds(lambda: _plainly_found(ws)),
            than=f"{than}, all of them",
            rounds=_ROUNDS,
        )
    with open_window(store) as (app, window):
        window.companions.concordance._open(None)
        yield from blocks(app, window, _acts(window))


def _find(ws: Workspace, most: int) -> list[Line]:
    lines: list[Line] = []
    concordance.find(ws, Words(_WORD), lines.extend, most=most)
    return lines


def _plainly_found(ws: Workspace) -> int:
    found = 0
    for (article_id,) in ws.store.execute("SELECT id FROM articles WHERE deleted = 0").fetchall():
        (text,) = ws.store.execute(
            "SELECT text FROM article_texts WHERE article_id = ?", (article_id,)
        ).fetchone()
        at = text.find(_WORD)
        while at >= 0:
            found += 1
            at = text.find(_WORD, at + 1)
    return found


def _acts(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    shown = window.companions.concordance.window
    assert shown is not None
    yield f"find a concordance of {MOST_LINES:,} lines and show it", lambda: shown.ask(Words(_WORD))
    yield "sort it by the word after", lambda: shown.controls.sort_by(Order.AFTER_1)
    yield "sort it by the second word before", lambda: shown.controls.sort_by(Order.BEFORE_2)
    yield "select all of it", shown.table.selectAll
    yield "copy it", shown.acts.actions_by_id["copy"].trigger
    yield "find another in its place", lambda: shown.ask(Words("القاهرة"))
    yield "close it", shown.close
