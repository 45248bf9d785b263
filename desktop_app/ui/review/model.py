"""The rows of the review queue as a table that grows as one goes through it; decided rows stay where they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication

from desktop_app.core.kwic import Kwic, in_three
from desktop_app.core.model import Direction, Label, Status
from desktop_app.core.review import QueueRow
from desktop_app.ui.dates import shown_date
from desktop_app.ui.kwic import KWIC_ROLE
from desktop_app.ui.names import label_name
from desktop_app.ui.tool_tips import plain_tip

ROW_ROLE = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()
_NEAR = 120
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands beside each other."""

    LABEL = 0
    BEFORE = 1
    NAME = 2
    AFTER = 3
    SCORE = 4
    ARTICLE = 5


class ReviewModel(QAbstractTableModel):
    """As many rows of the queue as have come; `more_wanted` asks for the next page."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QueueRow] = []
        self._places: dict[int, int] = {}
        self._kwics: dict[int, Kwic] = {}
        self._labels: Mapping[int, Label] = {}
        self._has_more = False
        self._asked = False

    # What is shown

    def start(self, rows: Sequence[QueueRow], *, more: bool) -> None:
        """Show a queue from its beginning."""
        self.beginResetModel()
        self._rows, self._kwics = list(rows), {}
        self._number()
        self._has_more, self._asked = more, False
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def add(self, rows: Sequence[QueueRow], *, more: bool) -> None:
        """Show the next page; what is there already is not shown twice."""
        self._has_more, self._asked = more, False
        self._insert([row for row in rows if row.id not in self._places], len(self._rows))

    def bring_back(self, rows: Sequence[QueueRow], at: int) -> None:
        """Show rows that had left the list before a row."""
        self._insert([row for row in rows if row.id not in self._places], max(0, min(at, len(self._rows))))

    def _insert(self, rows: list[QueueRow], at: int) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            self._rows[at:at] = rows
            self._number()
            self.endInsertRows()

    def _number(self) -> None:
        self._places = {row.id: place for place, row in enumerate(self._rows)}

    def update_rows(self, ids: Iterable[int], found: Sequence[QueueRow]) -> None:
        """Show these rows as they were `found`; those of `ids` that were not are gone."""
        news = {row.id: row for row in found}
        changed = []
        for id_ in ids:
            place = self._places.get(id_)
            if place is None:
                continue
            row = news.get(id_) or replace(self._rows[place], gone=True)
            if row != self._rows[place]:
                self._rows[place] = row
                self._kwics.pop(id_, None)
                changed.append(place)
        if changed:
            self.dataChanged.emit(self.index(min(changed), 0), self.index(max(changed), len(Column) - 1))

    def hold(self) -> None:
        """Ask for no page while the queue is read again from its beginning."""
        self._asked = True

    def ask_again(self) -> None:
        """Let a page be asked for once more: what was asked for did not come."""
        self._asked = False

    def set_labels(self, labels: Sequence[Label]) -> None:
        """The codebook's labels."""
        self._labels = {label.id: label for label in labels}
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    # What is asked

    @property
    def has_more(self) -> bool:
        """Whether there are rows that have not come."""
        return self._has_more

    def row(self, index: _Index) -> QueueRow | None:
        """The suggestion of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def label(self, row: QueueRow) -> Label | None:
        """The label of a suggestion."""
        return self._labels.get(row.label_id)

    def place_of(self, id_: int) -> int | None:
        """The row on which a suggestion stands."""
        return self._places.get(id_)

    def ids_where(self, test: Callable[[QueueRow], bool]) -> list[int]:
        """The rows that pass a test."""
        return [row.id for row in self._rows if test(row)]

    def next_waiting(self, after: int, past_article: int | None = None) -> int | None:
        """The row of the next suggestion that waits after a row, perhaps of any article but one.

        Round the end once all have come; None where none waits, or where more has to come first.
        """
        places = list(range(after + 1, len(self._rows)))
        if not self._has_more:
            places += range(min(after + 1, len(self._rows)))
        for place in places:
            row = self._rows[place]
            if row.waits and row.article_id != past_article:
                return place
        return None

    # Qt's questions

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there are rows that have not come, nor been asked for."""
        return self._has_more and not self._asked

    def fetchMore(self, parent: _Index) -> None:
        """Ask for the next page; it comes later."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Those that have come."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Label, context in three parts, score and article."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        sides = (self.tr("Before"), self.tr("After"))
        if self._rows and self._runs_against(self._rows[0]):
            sides = (sides[1], sides[0])
        return {
            Column.LABEL: self.tr("Label"),
            Column.BEFORE: sides[0],
            Column.NAME: self.tr("Suggestion"),
            Column.AFTER: sides[1],
            Column.SCORE: self.tr("Score"),
            Column.ARTICLE: self.tr("Article"),
        }[Column(section)]

    @staticmethod
    def _runs_against(row: QueueRow) -> bool:
        """Whether a row's text runs against the window, so that its pieces are painted changed over."""
        rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return rtl != (row.direction is Direction.RTL)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a row."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == KWIC_ROLE:
            return self._kwic(row)
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.SCORE:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _kwic(self, row: QueueRow) -> Kwic:
        if row.id not in self._kwics:
            end = row.at + row.length
            before = row.context[max(0, row.at - _NEAR) : row.at]
            if row.at > _NEAR:
                before = before.partition(" ")[2]
            after = row.context[end : end + _NEAR]
            if len(row.context) > end + _NEAR:
                after = after.rpartition(" ")[0]
            self._kwics[row.id] = in_three(before, row.text, after, row.direction)
        return self._kwics[row.id]

    def _text(self, row: QueueRow, column: Column) -> str:
        match column:
            case Column.LABEL if row.gone:
                return self.state_text(row)
            case Column.LABEL:
                label = self.label(row)
                return label_name(label) if label else ""
            case Column.BEFORE:
                return self._kwic(row).before
            case Column.NAME:
                return self._kwic(row).keyword
            case Column.AFTER:
                return self._kwic(row).after
            case Column.SCORE:
                return score_text(row)
        return row.title

    def _tip(self, row: QueueRow, column: Column) -> str:
        if row.gone and column in (Column.LABEL, Column.NAME):
            return plain_tip(self.tr("This suggestion was taken away, by a recogniser or with its article."))
        if column is Column.ARTICLE:
            facts = (row.title, shown_date(row.published_at), self.tr("reviewed") if row.reviewed else "")
            return plain_tip("\n".join(fact for fact in facts if fact))
        return plain_tip(row.context)

    def spoken(self, row: QueueRow) -> str:
        """A row in words."""
        label = self.label(row)
        facts = (
            row.text,
            label_name(label) if label else "",
            self.state_text(row),
            self.tr("score {score}").format(score=score_text(row)) if row.score is not None else "",
            row.context,
            row.title,
        )
        return self.tr(", ").join(fact for fact in facts if fact)

    def state_text(self, row: QueueRow) -> str:
        """Whether a row waits, what was decided, or that it is there no more."""
        if row.gone:
            return self.tr("gone")
        return {
            Status.SUGGESTED: self.tr("waiting"),
            Status.ACCEPTED: self.tr("accepted"),
            Status.REJECTED: self.tr("rejected"),
        }[row.status]

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))


def score_text(row: QueueRow) -> str:
    """How sure the recogniser was, as a percentage; empty where it did not say."""
    if row.score is None:
        return ""
    return f"{QLocale().toString(round(row.score * 100))}{QLocale().percent()}"
