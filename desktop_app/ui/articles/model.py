"""The articles as Qt's views read them: pages on demand, so that a hundred thousand rows cost nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QObject, Qt

from desktop_app.core.model import ArticleListing, ArticleRow
from desktop_app.ui.columns import NO_PARENT, Index, NamedColumns
from desktop_app.ui.dates import shown_date
from desktop_app.ui.tool_tips import plain_tip

PAGE_ROWS = 200
PAGES_KEPT = 24

ROW_ROLE = Qt.ItemDataRole.UserRole
ID_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns of the model, in order."""

    TITLE = 0
    SOURCE = 1
    DATE = 2
    CONFIRMED = 3
    WAITING = 4
    REVIEWED = 5


class ArticleListModel(NamedColumns, QAbstractTableModel):
    """Rows of an `ArticleListing`; `ROW_ROLE` gives the `ArticleRow`, `ID_ROLE` its id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing: ArticleListing | None = None
        self._count = 0
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()

    def set_listing(self, listing: ArticleListing | None) -> None:
        """Show another list; everything read before is forgotten."""
        self.beginResetModel()
        self._listing = listing
        self._count = listing.count if listing is not None else 0
        self._pages.clear()
        self.endResetModel()

    def has_listing(self) -> bool:
        """Whether a list was ever set, be it an empty one."""
        return self._listing is not None

    def refresh(self, article_ids: Iterable[int]) -> None:
        """Read the pages again that hold these articles; pages nobody has looked at are left alone.

        The model is reset when the change moved articles to other rows.
        """
        wanted = frozenset(article_ids)
        for number, rows in list(self._pages.items()):
            changed = [at for at, row in enumerate(rows) if row.id in wanted]
            if not changed:
                continue
            fresh = self._read(number)
            if [row.id for row in fresh] != [row.id for row in rows]:
                self.set_listing(self._listing)
                return
            self._pages[number] = fresh
            for first, last in _runs(changed):
                self._announce(number * PAGE_ROWS + first, number * PAGE_ROWS + last)

    def _announce(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _read(self, number: int) -> list[ArticleRow]:
        return [] if self._listing is None else self._listing.page(number * PAGE_ROWS, PAGE_ROWS)

    def article(self, row: int) -> ArticleRow | None:
        """The article on a row; None outside the list, or when it went from the store since it was listed."""
        if not 0 <= row < self._count:
            return None
        number, at = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read(number)
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[at] if at < len(page) else None

    def article_id(self, row: int) -> int | None:
        """The id of the article on a row, or None."""
        article = self.article(row)
        return None if article is None else article.id

    def ids_between(self, first: int, last: int) -> tuple[int, ...]:
        """The articles on the rows from `first` to `last`, both included."""
        if self._listing is None:
            return ()
        if last - first > PAGE_ROWS:
            return self._listing.ids()[first : last + 1]
        found = (self.article_id(row) for row in range(first, last + 1))
        return tuple(article_id for article_id in found if article_id is not None)

    def row_of(self, article_id: int) -> int | None:
        """The row an article stands on, or None when the list doesn't hold it."""
        row = None if self._listing is None else self._listing.row_of(article_id)
        return row if row is not None and row < self._count else None

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """The number of articles listed."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """The number of `Column`s."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of an article; a missing article has no data."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        article = self.article(index.row())
        if article is None:
            return None
        if role == ROW_ROLE:
            return article
        if role == ID_ROLE:
            return article.id
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(article, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.description(article))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.TITLE:
            return self.description(article).replace("\n", self.tr(", "))
        return None

    def _shown(self, article: ArticleRow, column: Column) -> str | int:
        match column:
            case Column.TITLE:
                return self.shown_title(article)
            case Column.SOURCE:
                return article.source or ""
            case Column.DATE:
                return shown_date(article.published_at)
            case Column.CONFIRMED:
                return article.n_accepted
            case Column.WAITING:
                return article.n_suggested
            case Column.REVIEWED:
                return self.tr("Reviewed") if article.reviewed else self.tr("To review")

    def shown_title(self, article: ArticleRow) -> str:
        """The headline on one line, or words for an article that has none."""
        return " ".join(article.title.split()) or self.tr("(no title)")

    def description(self, article: ArticleRow) -> str:
        """All that the list knows of an article, a fact a line."""
        facts = [
            self.shown_title(article),
            article.source or "",
            shown_date(article.published_at),
            self.tr("Accepted: {count}").format(count=QLocale().toString(article.n_accepted)),
            self.tr("Waiting: {count}").format(count=QLocale().toString(article.n_suggested)),
            self.tr("Reviewed") if article.reviewed else self.tr("To review"),
        ]
        return "\n".join(fact for fact in facts if fact)

    def column_names(self) -> Sequence[str]:
        """The columns' names."""
        return [
            self.tr("Title"),
            self.tr("Source"),
            self.tr("Date"),
            self.tr("Accepted"),
            self.tr("Waiting"),
            self.tr("Reviewed"),
        ]

    def retranslate(self) -> None:
        """Announce that every text may read differently now."""
        if self._count:
            self._announce(0, self._count - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Ascending numbers as (first, last) of their unbroken runs."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
