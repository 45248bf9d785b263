"""Lists of articles made from the seeds, and a language to switch to."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.model import ArticleRow, Direction
from desktop_app.paths import seeds_path


class ListOfRows:
    """An `ArticleListing` over rows in memory that counts what is read."""

    def __init__(self, rows: list[ArticleRow]) -> None:
        self.rows = rows
        self.count = len(rows)
        self.pages_read: list[int] = []

    def page(self, offset: int, limit: int) -> list[ArticleRow]:
        self.pages_read.append(offset)
        return self.rows[offset : offset + limit]

    def row_of(self, article_id: int) -> int | None:
        return next((at for at, row in enumerate(self.rows) if row.id == article_id), None)


@pytest.fixture(scope="session")
def seed_rows() -> list[ArticleRow]:
    """The five seed articles as the list knows them, with counts that differ."""
    with seeds_path("metadata.csv").open(encoding="utf-8-sig", newline="") as file:
        metadata = list(csv.DictReader(file))
    rows = []
    for number, facts in enumerate(metadata, start=1):
        text = seeds_path(facts["file"]).read_text(encoding="utf-8")
        rows.append(
            ArticleRow(
                id=number,
                title=facts["title"],
                source=facts["source"] or None,
                author=None,
                url=None,
                published_at=facts["published_at"] or None,
                imported_from=facts["file"],
                imported_at="2025-01-05T09:12:44Z",
                sha256=hashlib.sha256(text.encode()).hexdigest(),
                direction=Direction.RTL,
                length=len(text),
                reviewed=number == 2,
                n_accepted=number,
                n_suggested=10 * number,
                recognised_by=None,
            )
        )
    return rows


@pytest.fixture
def listing_of(seed_rows: list[ArticleRow]) -> Callable[[int], ListOfRows]:
    """Makes a list of so many articles, the seeds over and over; ids count from 1."""

    def make(count: int) -> ListOfRows:
        return ListOfRows([replace(seed_rows[i % len(seed_rows)], id=i + 1) for i in range(count)])

    return make


class _Marked(QTranslator):
    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        return f"«{text}»"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def other_language(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Switches to a language in which every text stands in guillemets."""
    translator = _Marked()
    yield lambda: (qapp.installTranslator(translator), None)[1]
    qapp.removeTranslator(translator)


def _type(widget: QWidget, text: str) -> None:
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, char)
            QApplication.sendEvent(widget, event)


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Types a text of any script, a key press a letter (QTest's keyClicks knows Latin letters only)."""
    return _type
