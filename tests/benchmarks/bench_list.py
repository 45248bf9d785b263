"""The list of a hundred thousand articles: sorting, filtering as one types, scrolling."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import mean

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.arabic import fold
from desktop_app.core.model import ArticleQuery, ArticleSort
from desktop_app.services import reading
from desktop_app.services.workspace import Workspace
from desktop_app.ui.articles.panel import ArticleListPanel
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.made_store import store_at
from tests.benchmarks.measuring import Goal, Measure, alone, compared, seconds
from tests.benchmarks.window import busy, open_window, rest, until_painted

_TYPED = "الزراعة المحلية"
_SOUGHT = "المستشفيات"
_PAGE = 200
_PAUSE = 400
_BLOCK = Goal(50, of="value")


def measure(folder: Path) -> Iterator[Measure]:
    """First without a window, then in it."""
    path = store_at(folder, 100_000, with_long=True)
    with Workspace.open(path, "bench") as workspace:
        yield from _without_window(workspace, path)
    with open_window(path) as (app, window):
        yield from _in_window(app, window)


def _without_window(workspace: Workspace, path: Path) -> Iterator[Measure]:
    plain = sqlite3.connect(path)
    words = [_TYPED[:length] for length in range(2, len(_TYPED) + 1, 3)]

    def first_page(query: ArticleQuery) -> None:
        reading.list_articles(workspace, query).page(0, _PAGE)

    def like(sql: str, word: str) -> None:
        plain.execute(sql, (f"%{fold(word)}%",)).fetchall()

    def ours() -> float:
        return mean(seconds(partial(first_page, ArticleQuery(text=word))) for word in words)

    def titles() -> float:
        sql = "SELECT id FROM articles WHERE title_key LIKE ? ORDER BY id"
        return mean(seconds(partial(like, sql, word)) for word in words)

    yield compared(
        "filter 100,000 articles, first page",
        ours,
        titles,
        than="the ids WHERE folded title LIKE '%words%', read with sqlite3",
        rounds=7,
        note="ours looks at title, source and author, and reads 200 rows too",
    )
    orders = [ArticleQuery(sort=sort, descending=down) for sort in ArticleSort for down in (False, True)]
    took = [1000 * seconds(partial(first_page, query)) for query in orders]
    yield alone(f"first page of {len(orders)} orders", took, unit="ms", goal=_BLOCK)
    plain.create_function("fold", 1, fold, deterministic=True)
    texts = "SELECT count(*) FROM article_texts WHERE fold(text) LIKE ?"
    query = ArticleQuery(text=_SOUGHT, in_text=True)
    yield compared(
        "search in 100,000 texts, first page",
        partial(seconds, partial(first_page, query)),
        partial(seconds, partial(like, texts, _SOUGHT)),
        than="counting texts WHERE fold(text) LIKE '%word%'",
        rounds=1,
        goal=Goal(1 / 20),
        note="there is no index of the texts yet",
    )
    plain.close()


def _in_window(app: QApplication, window: MainWindow) -> Iterator[Measure]:
    panel = window.desk.list_panel
    yield _typing(app, panel)
    canvas, bar = panel.view.viewport(), panel.view.verticalScrollBar()
    scrolled = []
    for step in range(1, 41):
        scrolled.append(1000 * until_painted(app, canvas, partial(bar.setValue, bar.maximum() * step // 40)))
    yield alone("scroll the list to another place, painted", scrolled, unit="ms", goal=Goal(16, of="value"))
    box, took = panel.filter_bar.sort_box, []
    for index in range(1, box.count()):
        box.setCurrentIndex(index)
        took.append(1000 * until_painted(app, canvas, partial(box.activated.emit, index)))
        rest(app, 100)
    yield alone("sort by another column, painted", took, unit="ms", goal=_BLOCK)
    panel.view.setFocus(Qt.FocusReason.OtherFocusReason)
    window.desk.open(1)
    opened = []
    for _ in range(20):
        rest(app, 150)
        press = partial(QTest.keyClick, panel.view, Qt.Key.Key_Down)
        opened.append(1000 * until_painted(app, window.view.viewport(), press))
    yield alone("next article by the Down key, painted", opened, unit="ms", goal=_BLOCK)


def _typing(app: QApplication, panel: ArticleListPanel) -> Measure:
    panel.focus_filter()
    rest(app, _PAUSE)
    typed = []
    for character in _TYPED:
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        typed.append(1000 * busy(app, partial(app.sendEvent, panel.filter_bar.edit, press), _PAUSE))
    assert panel.query().text == _TYPED and 0 < panel.model.rowCount() < 100_000
    panel.clear_filter()
    rest(app, _PAUSE)
    return alone(
        "a key typed in the filter, list and all",
        typed,
        unit="ms",
        goal=_BLOCK,
        note="all that the GUI thread computed for it; the list follows a pause of 120 ms in the typing",
    )
