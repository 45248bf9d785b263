"""The lines of a concordance as a table, in the order they were found or in another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.core.concordance import AFTER_ORDERS, BEFORE_ORDERS, Line, LineTag, Order
from desktop_app.core.model import Label, Status
from desktop_app.services.concordance import Shape
from desktop_app.ui.dates import shown_date
from desktop_app.ui.kwic import KWIC_ROLE
from desktop_app.ui.names import label_name
from desktop_app.ui.tool_tips import plain_tip

_NO_PARENT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands beside each other."""

    BEFORE = 0
    KEYWORD = 1
    AFTER = 2
    TAGS = 3
    ARTICLE = 4
    SOURCE = 5
    DATE = 6


CONTEXT = (Column.BEFORE, Column.KEYWORD, Column.AFTER)
COLUMN_OF = {
    Order.KEYWORD: Column.KEYWORD,
    Order.TITLE: Column.ARTICLE,
    Order.SOURCE: Column.SOURCE,
    Order.DATE: Column.DATE,
    **dict.fromkeys(BEFORE_ORDERS, Column.BEFORE),
    **dict.fromkeys(AFTER_ORDERS, Column.AFTER),
}
"""Which column shows what lines are sorted by."""


class ConcordanceModel(QAbstractTableModel):
    """Grows while lines are found; what is shown of a line is made when it is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._rows: Sequence[int] | None = None
        self._labels: dict[int, Label] = {}
        self._order, self._descending = Order.PLACE, False
        self.n_words = Shape().n_words
        self.longest = ""
        """The keyword with the most letters so far."""

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._lines, self._rows, self.longest = [], None, ""
        self._order, self._descending = Order.PLACE, False
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        """Show more lines under those there are."""
        if not lines:
            return
        first = len(self._lines)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self._lines += lines
        self.endInsertRows()
        longest = max(lines, key=lambda line: len(line.keyword)).kwic(0).keyword
        self.longest = max(self.longest, longest, key=len)

    def set_rows(self, rows: Sequence[int] | None, order: Order, *, descending: bool = False) -> None:
        """Show the lines in this order, or (None) as they were found."""
        self.beginResetModel()
        self._rows, self._order, self._descending = rows, order, descending
        self.endResetModel()

    def set_n_words(self, n_words: int) -> None:
        """Show so many words on each side."""
        self.n_words = n_words
        self._announce(Column.BEFORE, Column.AFTER)

    def set_labels(self, labels: Iterable[Label]) -> None:
        """The labels that tags may have."""
        self._labels = {label.id: label for label in labels}
        self._announce(Column.TAGS, Column.TAGS)

    def set_tags(
        self, articles: Collection[int], tags: Mapping[tuple[int, int, int], tuple[LineTag, ...]]
    ) -> None:
        """The tags of these articles are others now."""
        for number, line in enumerate(self._lines):
            if line.article_id in articles and line.tags != (there := tags.get(line.place, ())):
                self._lines[number] = replace(line, tags=there)
        self._announce(Column.TAGS, Column.TAGS)

    def _announce(self, first: Column, last: Column) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._lines) - 1, last))

    def lines(self) -> Sequence[Line]:
        """All lines as they were found."""
        return self._lines

    def line(self, row: int) -> Line:
        """The line of a row."""
        return self._lines[row if self._rows is None else self._rows[row]]

    def row_of(self, line: Line) -> int | None:
        """The row on which a line stands now; another line at its place will do."""
        for row in range(len(self._lines)):
            if self.line(row).place == line.place:
                return row
        return None

    # Qt's questions

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """One a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """The context in three parts, tags, and where it is from."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names; those of the contexts tell the word that lines are sorted by."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.ToolTipRole and column in COLUMN_OF.values():
            return self.tr("Click to sort; on the words before and after, again for the next word")
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.KEYWORD:
            return Qt.AlignmentFlag.AlignCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            Column.BEFORE: self.tr("Before"),
            Column.KEYWORD: self.tr("Keyword"),
            Column.AFTER: self.tr("After"),
            Column.TAGS: self.tr("Tags there"),
            Column.ARTICLE: self.tr("Article"),
            Column.SOURCE: self.tr("Source"),
            Column.DATE: self.tr("Date"),
        }
        name = names[column]
        if COLUMN_OF.get(self._order) is not column:
            return name
        for orders in (BEFORE_ORDERS, AFTER_ORDERS):
            if self._order in orders:
                number = QLocale().toString(orders.index(self._order) + 1)
                name = self.tr("{column} · word {number}").format(column=name, number=number)
        return f"{name} {'↓' if self._descending else '↑'}"

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        if not index.isValid():
            return None
        line, column = self.line(index.row()), Column(index.column())
        if role == KWIC_ROLE:
            return line.kwic(self.n_words) if column in CONTEXT else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.ToolTipRole and column not in CONTEXT:
            return plain_tip(self._text(line, column))
        if role == Qt.ItemDataRole.AccessibleTextRole and column in CONTEXT:
            return self.describe(line)
        return None

    def describe(self, line: Line) -> str:
        """A line as it is read out."""
        kwic = line.kwic(self.n_words)
        context = " ".join(part for part in (kwic.before, kwic.keyword, kwic.after) if part)
        facts = (context, *(self._text(line, column) for column in Column if column not in CONTEXT))
        return self.tr(", ").join(fact for fact in facts if fact)

    def _text(self, line: Line, column: Column) -> str:
        match column:
            case Column.TAGS:
                return self.tr(", ").join(map(self._tag_text, line.tags))
            case Column.ARTICLE:
                return line.title
            case Column.SOURCE:
                return line.source or ""
            case Column.DATE:
                return shown_date(line.published_at)
        kwic = line.kwic(self.n_words)
        return {Column.BEFORE: kwic.before, Column.KEYWORD: kwic.keyword, Column.AFTER: kwic.after}[column]

    def _tag_text(self, tag: LineTag) -> str:
        label = self._labels.get(tag.label_id)
        state = {
            Status.ACCEPTED: self.tr("accepted"),
            Status.SUGGESTED: self.tr("waiting"),
            Status.REJECTED: self.tr("rejected"),
        }[tag.status]
        return self.tr("{label} ({state})").format(label=label_name(label) if label else "", state=state)
