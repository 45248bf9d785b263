"""The list of a hundred thousand articles: sorting, filtering as one types, scrolling."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
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
_SEARCHES = (
    ("a word in 43% of them", "مستشفيات", ["مستشفيات"]),
    ("two words", "المستشفيات مدريد", ["المستشفيات", "مدريد"]),
    ("a phrase", '"محمد المصري"', ["محمد المصري"]),
    ("a word in one of them", "77777", ["77777"]),
    ("a word in none", "فيروس", ["فيروس"]),
)
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

    def first_page(query: ArticleQuery) -> None:
        reading.list_articles(workspace, query).page(0, _PAGE)

    def like(words: list[str]) -> None:
        sql = f"SELECT id FROM folded WHERE {' AND '.join(['text LIKE ?'] * len(words))}"
        plain.execute(sql, [f"%{fold(word)}%" for word in words]).fetchall()

    orders = [ArticleQuery(sort=sort, descending=down) for sort in ArticleSort for down in (False, True)]
    took = [1000 * seconds(partial(first_page, query)) for query in orders]
    yield alone(f"first page of {len(orders)} orders", took, unit="ms", goal=_BLOCK)
    plain.create_function("fold", 1, fold, deterministic=True)
    plain.execute("CREATE TEMP TABLE folded (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    plain.execute("INSERT INTO folded SELECT article_id, fold(text) FROM article_texts")
    for what, typed, sought in _SEARCHES:
        first_page(ArticleQuery(text=typed))  # reads the lists of words
        yield compared(
            f"search 100,000 articles for {what}, first page",
            partial(_mean_of_three, partial(first_page, ArticleQuery(text=typed))),
            partial(seconds, partial(like, sought)),
            than="the ids of texts that were folded and stored before, WHERE text LIKE "
            + " AND text LIKE ".join(f"'%{word}%'" for word in sought),
            rounds=3,
            goal=Goal(1 / 20),
            note="ours finds words with proclitics and the article, in title, source and author too, counts all "
            "articles and reads 200 rows",
        )
    plain.close()


def _mean_of_three(search: Callable[[], None]) -> float:
    return mean(seconds(search) for _ in range(3))


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
