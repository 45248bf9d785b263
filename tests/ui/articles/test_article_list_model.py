"""The list of articles reads pages on demand and refreshes only what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.core.model import ArticleRow
from desktop_app.ui.articles.model import ID_ROLE, PAGE_ROWS, PAGES_KEPT, ROW_ROLE, ArticleListModel, Column

ListingOf = Callable[[int], Any]


def _tested(model: ArticleListModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def test_the_model_keeps_qts_rules_through_every_change(qtbot: QtBot, listing_of: ListingOf) -> None:
    model = ArticleListModel()
    tester = _tested(model)
    model.set_listing(listing_of(0))
    listing = listing_of(PAGE_ROWS + 50)
    model.set_listing(listing)
    model.article(PAGE_ROWS + 3)
    listing.rows[3] = replace(listing.rows[3], reviewed=True)
    model.refresh([4, PAGE_ROWS + 4])
    listing.rows.reverse()
    model.refresh([4])
    model.retranslate()
    model.set_listing(None)
    assert tester.model() is model and model.rowCount() == 0


def test_a_hundred_thousand_rows_are_read_a_page_at_a_time(listing_of: ListingOf) -> None:
    listing = listing_of(100_000)
    model = ArticleListModel()
    model.set_listing(listing)
    assert model.rowCount() == 100_000 and listing.pages_read == []
    assert [model.article_id(row) for row in (70_000, 70_001, 70_199)] == [70_001, 70_002, 70_200]
    assert listing.pages_read == [70_000]


def test_pages_not_looked_at_for_long_are_forgotten_and_read_again(listing_of: ListingOf) -> None:
    listing = listing_of(100_000)
    model = ArticleListModel()
    model.set_listing(listing)
    for page in range(PAGES_KEPT + 1):
        model.article(page * PAGE_ROWS)
    model.article(PAGES_KEPT * PAGE_ROWS)
    assert len(listing.pages_read) == PAGES_KEPT + 1
    model.article(0)
    assert len(listing.pages_read) == PAGES_KEPT + 2


def test_refreshing_reads_one_page_and_announces_one_row(qtbot: QtBot, listing_of: ListingOf) -> None:
    listing = listing_of(1000)
    model = ArticleListModel()
    model.set_listing(listing)
    for row in (0, 250, 900):
        model.article(row)
    listing.rows[250] = replace(listing.rows[250], n_accepted=77)
    listing.pages_read.clear()
    with qtbot.waitSignal(model.dataChanged) as told:
        model.refresh([251])
    first, last = told.args[0], told.args[1]
    assert (first.row(), last.row(), first.column(), last.column()) == (250, 250, 0, len(Column) - 1)
    assert listing.pages_read == [200]
    assert model.index(250, Column.CONFIRMED).data() == 77


def test_refreshing_articles_never_looked_at_reads_nothing(qtbot: QtBot, listing_of: ListingOf) -> None:
    listing = listing_of(1000)
    model = ArticleListModel()
    model.set_listing(listing)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.refresh(range(1, 1001))
    assert listing.pages_read == []


def test_a_change_that_moves_rows_resets_the_list(qtbot: QtBot, listing_of: ListingOf) -> None:
    listing = listing_of(5)
    model = ArticleListModel()
    model.set_listing(listing)
    model.article(0)
    listing.rows.reverse()
    with qtbot.waitSignal(model.modelReset):
        model.refresh([1])
    assert model.article_id(0) == 5 and model.row_of(5) == 0


def test_the_columns_show_the_seeds(listing_of: ListingOf, seed_rows: list[ArticleRow]) -> None:
    model = ArticleListModel()
    model.set_listing(listing_of(5))
    shown = [model.index(1, column).data() for column in Column]
    assert shown[Column.TITLE] == " ".join(seed_rows[1].title.split())
    assert shown[Column.SOURCE] == (seed_rows[1].source or "")
    assert shown[Column.CONFIRMED :] == [2, 20, "Reviewed"]
    assert model.index(0, Column.REVIEWED).data() == "To review"
    assert model.index(1, 0).data(ID_ROLE) == 2 and model.index(1, 0).data(ROW_ROLE).id == 2
    headers = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert headers == ["Title", "Source", "Date", "Accepted", "Waiting", "Reviewed"]


def test_screen_readers_and_tooltips_get_every_fact(listing_of: ListingOf) -> None:
    model = ArticleListModel()
    model.set_listing(listing_of(5))
    index = model.index(1, Column.TITLE)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert all(
            fact in index.data(role) for fact in (index.data(), "Accepted: 2", "Waiting: 20", "Reviewed")
        )
    assert not index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_an_article_that_went_from_the_store_leaves_an_empty_row(listing_of: ListingOf) -> None:
    listing = listing_of(5)
    model = ArticleListModel()
    model.set_listing(listing)
    del listing.rows[4]
    assert model.rowCount() == 5
    assert model.index(4, 0).data() is None and model.article_id(4) is None
    assert model.article_id(-1) is None and model.data(QModelIndex()) is None
